import type { RuleResult } from '../../model/decision.ts';
import { engineRules } from '../results.ts';
import type { Context, RuleKind } from '../rule-kind.ts';
import { inPools, poolName } from '../subject-groups.ts';

const { pass, fail, error } = engineRules('eligibility', 'high');

/** Who may ask for the role: the right type of subject, in one of the role's pools. Nobody is eligible by default. */
export const eligibility: RuleKind = {
  name: 'eligibility',
  stage: 'eligibility',
  evaluate: (context) => ({ results: [type(context), member(context), activation(context)], notTargeted: 0 }),
};

function type({ role, target }: Context): RuleResult {
  if (role.eligible.subjects.has(target.subject)) return pass('ELIG-TYPE', 'the role is open to this type of subject');
  const allowed = [...role.eligible.subjects].sort();
  return fail('ELIG-TYPE', {
    message: `${role.id} is open to ${allowed.join(', ')}, and the subject is of type ${target.subject}`,
    fix: 'ask for a role that is open to this type of subject, or have `eligible.subjects` of the role changed',
    values: { asked: target.subject, allowed },
    field: '/subject/type',
  });
}

function member(context: Context): RuleResult {
  const { role, holder } = context;
  const answer = inPools(holder.subject, context);
  if ('unknown' in answer) {
    return error('ELIG-MEMBER', {
      message: `whether ${holder.subject} may ask for ${role.id} could not be found out: ${answer.unknown}`,
      fix: 'run it again; if it stays, the token may not read the members of the team',
      field: '/role',
    });
  }
  if (answer.known) return pass('ELIG-MEMBER', 'the subject is in a pool of the role');
  const pools = role.eligible.anyOf.map(poolName);
  return fail('ELIG-MEMBER', {
    message: `${holder.subject} is in none of those who may ask for ${role.id}: ${pools.join(', ')}`,
    fix: `ask the owner of the role, ${role.owner}, which role fits, or have the subject added to one of them`,
    values: { pools },
    field: '/role',
  });
}

/** A credential is handed out at the merge only to the very job that the subject is. */
function activation({ facts, target }: Context): RuleResult {
  const { access } = facts.request.body;
  const onMerge = access?.mode === 'just-in-time' && access.activation === 'on-merge';
  if (!onMerge || target.subject !== 'human') return pass('ELIG-ACTIVATION', 'the subject can use it as asked');
  return fail('ELIG-ACTIVATION', {
    message: 'activation on-merge hands the credential to a job, and the subject is a person',
    fix: 'write activation: on-demand, or name the workload as the subject',
    values: { activation: access.activation, subject: target.subject },
    field: '/access/activation',
  });
}
