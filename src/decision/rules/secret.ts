import type { RuleResult } from '../../model/decision.ts';
import { didYouMean } from '../../model/did-you-mean.ts';
import type { SecretBlock } from '../../model/documents.ts';
import type { PersonId } from '../../model/ids.ts';
import { some } from '../../model/some.ts';
import { duration, seconds } from '../../model/time.ts';
import type { Agent, Role, Workload } from '../../policy/policy-set.ts';
import { kindOf } from '../narrowing.ts';
import { handedOut, reached } from '../reached-secrets.ts';
import { engineRules } from '../results.ts';
import type { Context, RuleKind } from '../rule-kind.ts';

type Caps = NonNullable<Role['secret']>;

const { pass, fail } = engineRules('entitlement', 'high');

/** Values that are still good when the grant has ended: which one, who uses it, for how long, and when a new one takes its place. */
export const secret: RuleKind = {
  name: 'secret',
  stage: 'entitlement',
  evaluate: (context) => ({ results: judge(context), notTargeted: 0 }),
};

function judge(context: Context): readonly RuleResult[] {
  const asked = context.facts.request.body.secret;
  const actions = reached(context);
  if (!asked) return actions.length > 0 ? [reaches(context, actions)] : unnamed(context);
  const caps = context.role.secret;
  const named = [reference(context, asked), consumer(context, asked)];
  if (!caps) return [uncapped(context.role), ...named];
  return [
    ...(actions.length > 0 ? [reaches(context, actions)] : []),
    pass('SECRET-ROLE', 'the role says how long secrets live'),
    ...named,
    lives(context, asked, caps),
    rotated(context, asked, caps),
  ];
}

/** A role that reaches everything cannot say beforehand which value it will be. Its declaration says so, and leaves the rotation owed. */
function reaches({ role, risk }: Context, actions: readonly string[]): RuleResult {
  return {
    ...pass('SECRET-REACH', ''),
    message: `${role.id} is declared to reach any value that ${some(actions)} hand out (risk ${risk.level}): which of them were read or made, only their usage tells`,
    values: { actions },
  };
}

function unnamed(context: Context): readonly RuleResult[] {
  const actions = handedOut(context);
  if (actions.length === 0) return [];
  return [
    fail('SECRET-BLOCK', {
      message: `${context.role.id} hands out values that are still good when the grant has ended, by ${some(actions)}, and the request says nothing of them`,
      fix: 'add a `secret` block (reference, type, consumer, ttl, rotation), or ask for a role without those actions; where nobody can say beforehand which value it will be, have the role declare it with `secret: { …, reach: any }`',
      values: { actions },
      field: '/role',
    }),
  ];
}

function uncapped({ id }: Role): RuleResult {
  return fail('SECRET-ROLE', {
    message: `${id} gives no secrets: it has no caps for them`,
    fix: 'take the `secret` block out, or have `secret: { maxTtl: …, rotateWithin: … }` added to the role',
    values: { role: id },
    field: '/secret',
  });
}

function reference({ effective, policy }: Context, { reference: place }: SecretBlock): RuleResult {
  const yields = effective.entitlements.some((one) => kindOf(one, policy.kinds).yields(one, place));
  if (yields) return pass('SECRET-REFERENCE', 'what would be issued reads that secret');
  return fail('SECRET-REFERENCE', {
    message: `what would be issued does not read ${place}`,
    fix: 'give its full name: an ARN of Secrets Manager (with the six letters at its end) or of a parameter, `projects/<id>/secrets/<name>`; and keep it inside the scope',
    values: { reference: place },
    field: '/secret/reference',
  });
}

function consumer(context: Context, { consumer: name }: SecretBlock): RuleResult {
  const { policy, holder } = context;
  const program = policy.workloads.get(`workload:${name}`) ?? policy.agents.get(`agent:${name}`);
  const field = '/secret/consumer';
  if (!program) {
    const known = [...policy.workloads.keys(), ...policy.agents.keys()].map((key) => key.slice(key.indexOf(':') + 1));
    const meant = didYouMean(name, known);
    return fail('SECRET-CONSUMER', {
      message: `there is no workload, service account or agent ${name} in the policy`,
      fix: meant ? `did you mean ${meant}?` : 'correct the name, or have it added under policies/ first',
      values: { consumer: name, ...(meant ? { meant } : {}) },
      field,
    });
  }
  const people = peopleOf(program);
  const answering = answerable(context);
  if (program.key === holder.subject || people.some((id) => answering.includes(id)))
    return pass('SECRET-CONSUMER', 'who receives the access uses the secret, or answers for what does');
  return fail('SECRET-CONSUMER', {
    message: `${name} is not ${holder.subject}, and nobody who answers for the one answers for the other`,
    fix: `ask for ${name} itself, or have one of ${people.join(', ')} ask`,
    values: { consumer: program.key, subject: holder.subject, owners: people },
    field,
  });
}

/** As policy says, never the request: `owner` in it could name anybody. */
function answerable({ workload, agent, facts }: Context): readonly PersonId[] {
  const { subject } = facts.request.body;
  if ('person' in subject) return [subject.person];
  const program = workload ?? agent;
  return program ? peopleOf(program) : [];
}

function peopleOf({ owner, controllers }: Workload | Agent): readonly PersonId[] {
  return [...new Set([owner, ...controllers])];
}

function lives({ asked, role }: Context, { ttl }: SecretBlock, { maxTtl }: Caps): RuleResult {
  const caps = [
    { most: maxTtl, of: `the cap of ${role.id}` },
    { most: asked.duration, of: 'the length of the grant' },
  ];
  const over = caps.toSorted((one, other) => one.most - other.most).find(({ most }) => seconds(ttl) > most);
  if (!over) return pass('SECRET-TTL', 'the secret lives no longer than role and grant allow');
  const most = duration(over.most);
  return fail('SECRET-TTL', {
    message: `a ttl of ${ttl} is more than ${most}, ${over.of}`,
    fix: `make it ${most} or less`,
    values: { ttl, cap: most, of: over.of },
    field: '/secret/ttl',
  });
}

function rotated({ role }: Context, { type, rotation }: SecretBlock, { rotateWithin }: Caps): RuleResult {
  const { afterUse = false, maxAge } = rotation;
  const most = duration(rotateWithin);
  const flaw = (message: string, fix: string): RuleResult =>
    fail('SECRET-ROTATION', { message, fix, values: { rotateWithin: most }, field: '/secret/rotation' });
  if (maxAge !== undefined && seconds(maxAge) > rotateWithin) {
    const message = `a rotation after ${maxAge} is later than ${most}, within which ${role.id} has it rotated`;
    return flaw(message, `make maxAge ${most} or less`);
  }
  if (maxAge === undefined && (type === 'key' || type === 'certificate'))
    return flaw(`a ${type} needs an age at which it is replaced`, `add rotation.maxAge, ${most} or less`);
  if (maxAge === undefined && !afterUse) {
    const fix = `set rotation.afterUse to true, or maxAge to ${most} or less`;
    return flaw('it is never replaced: neither after use nor at an age', fix);
  }
  return pass('SECRET-ROTATION', 'it is rotated in time');
}
