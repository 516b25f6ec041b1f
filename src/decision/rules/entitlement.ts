import type { RuleResult } from '../../model/decision.ts';
import { wholeScope } from '../agents/limits.ts';
import { engineRules } from '../results.ts';
import type { Context, RuleKind } from '../rule-kind.ts';

const { pass, fail } = engineRules('entitlement', 'invariant');

/** The asked scope must lie inside what the role holds in the environment's accounts, in the provider's own terms. */
export const entitlement: RuleKind = {
  name: 'entitlement',
  stage: 'entitlement',
  evaluate: (context) => ({ results: [...here(context), ...fits(context), ...whole(context)], notTargeted: 0 }),
};

function here({ whole: held, role, environment }: Context): readonly RuleResult[] {
  if (held.length > 0) return [pass('ENT-ENVIRONMENT', 'the role holds something in the environment')];
  return [
    fail('ENT-ENVIRONMENT', {
      message: `${role.id} holds nothing in the accounts of ${environment.id}: ${[...environment.accounts].join(', ')}`,
      fix: 'ask for an environment that the role reaches, or for a role that reaches this one',
      values: { accounts: [...environment.accounts] },
      field: '/scope/environment',
    }),
  ];
}

function fits(context: Context): readonly RuleResult[] {
  const { misfits, whole: held, facts } = context;
  if (held.length === 0) return [];
  const rule = facts.moment.phase === 'issue' ? 'ENT-FROZEN' : 'ENT-SCOPE';
  if (misfits.length === 0) return [pass(rule, 'what is asked lies inside the role')];
  return misfits.map(({ id, message, fix, values = {} }) =>
    fail(rule, {
      message,
      fix: id === 'E07' ? (forAgent(values['field'], context) ?? fix) : fix,
      values: { ...values, finding: id },
      field: fieldOf(id),
    }),
  );
}

/** An agent may not leave out what its profile names, so it writes the whole. */
function forAgent(field: unknown, context: Context): string | null {
  const { agent } = context;
  if (!agent || (field !== 'actions' && field !== 'resources')) return null;
  if (field === 'resources' && agent.profile.resources === null) return null;
  const whole = wholeScope(context)[field];
  const named = agent.document.path;
  if (whole.length === 0) return `have resources taken out of the profile in ${named}, and out of the request`;
  return `write \`scope.${field}: [${whole.join(', ')}]\`, which is the whole role; the profile in ${named} must list that as well`;
}

/** Which list of the scope a provider's finding is about. */
function fieldOf(finding: string): string {
  return (
    { E02: '/scope/actions', E03: '/scope/actions', E04: '/scope/resources', E05: '/scope/resources' }[finding] ??
    '/scope'
  );
}

/** A cooperative boundary is said aloud where something narrower was asked: what is judged is not what is asked. */
function whole({ facts, role, risk, asked }: Context): readonly RuleResult[] {
  const { scope } = facts.request.body;
  if (scope.resources === undefined && scope.actions === undefined) return [];
  return [
    {
      ...pass('ENT-BOUNDARY', ''),
      message: `decided as the whole role: the job could go round the narrower session, so risk (${risk.level}) and duties count all that ${role.id} holds here, until ${asked.reach}`,
      values: { boundary: role.boundary, decidedAs: 'whole role', until: asked.reach },
    },
  ];
}
