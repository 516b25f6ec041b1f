import type { RuntimeCondition as Written } from '../../model/documents.ts';
import type { RuleResult } from '../../model/decision.ts';
import { narrowed } from '../narrowing.ts';
import { engineRules, type Failing } from '../results.ts';
import type { Context, RuleKind } from '../rule-kind.ts';
import type { Judged } from '../runtime.ts';

const { pass, fail, error } = engineRules('rules', 'invariant');
const INVALID = 'COND-INVALID';

/** Conditions that a request sets itself: well formed when it is asked, asked again each time a credential is wanted. */
export const runtimeConditions: RuleKind = {
  name: 'runtime-conditions',
  stage: 'rules',
  evaluate: (context) => {
    const { request, moment } = context.facts;
    const { conditions = [], subject } = request.body;
    if (conditions.length === 0) return { results: [], notTargeted: 0 };
    if (moment.phase === 'emergency') return { results: [inAnEmergency(conditions)], notTargeted: 0 };
    const wrong =
      'person' in subject ? [forPeople(conditions)] : conditions.flatMap((one, index) => faults(one, index, context));
    const asked = context.conditions.map((one, index) => outcome(one, index, context));
    const nothing = wrong.length === 0 && asked.length === 0 ? [pass(INVALID, 'its conditions can be asked')] : [];
    return { results: [...wrong, ...nothing, ...asked], notTargeted: 0 };
  },
};

function forPeople(conditions: readonly Written[]): RuleResult {
  return fail(INVALID, {
    message: 'conditions are asked when a job wants a credential, and the subject is a person',
    fix: 'take `conditions` out, or name the workload or agent that does the work as the subject',
    values: { conditions: conditions.map(({ id }) => id) },
    field: '/conditions',
  });
}

/** Nothing is asked again in the run that decides and issues at once: they would stand there and bind nobody. */
function inAnEmergency(conditions: readonly Written[]): RuleResult {
  return fail(INVALID, {
    message: 'conditions are asked when a granted request is used, and an emergency is decided and used at once',
    fix: 'take `conditions` out, and name resources and actions instead',
    values: { conditions: conditions.map(({ id }) => id) },
    field: '/conditions',
  });
}

function faults(condition: Written, index: number, context: Context): readonly RuleResult[] {
  const { id, when, otherwise, to } = condition;
  const { facts, policy, effective, environment } = context;
  const at = `/conditions/${index}`;
  const wrong = (message: string, fix: string, field: string): RuleResult =>
    fail(INVALID, { message: `condition ${id}: ${message}`, fix, values: { condition: id }, field });
  const compiled = policy.runtime?.get(when);
  const twins = facts.request.body.conditions?.filter((one) => one.id === id) ?? [];
  return [
    ...(twins.length > 1 ? [wrong('its id stands twice', 'give each an id of its own', `${at}/id`)] : []),
    ...(typeof compiled === 'function'
      ? []
      : [wrong(compiled?.message ?? 'it was not compiled', compiled?.fix ?? 'run it again', `${at}/when`)]),
    ...(otherwise === 'narrow' && !to ? [wrong('it narrows to nothing named', 'write `to`, or refuse', at)] : []),
    ...(otherwise === 'refuse' && to ? [wrong('it refuses, and names what is left', 'take `to` out', `${at}/to`)] : []),
    ...(to && facts.moment.phase !== 'issue' && effective.entitlements.length > 0
      ? narrowed(effective.entitlements, { environment: environment.id, ...to }, policy.kinds).misfits.map(
          ({ message, fix }) => wrong(message, fix, `${at}/to`),
        )
      : []),
  ];
}

/** `values.holds` is what `revalidated` tells of it. */
function outcome({ id, holds, otherwise, error: fault }: Judged, index: number, context: Context): RuleResult {
  const rule = `COND-${id}`;
  const values = { condition: id, holds };
  const field = `/conditions/${index}/when`;
  const said = (message: string): Failing => ({
    message,
    fix: 'ask again with a new request that fits the task as it is now',
    values,
    field,
  });
  if (fault !== null)
    return error(rule, {
      ...said(`condition ${id} could not be evaluated: ${fault}`),
      fix: 'declare in `task-state` what the expression reads, or ask again with one that tests for it: `"phase" in task && …`',
    });
  if (holds) return { ...pass(rule, ''), message: `condition ${id} holds`, values };
  if (otherwise === 'refuse') return fail(rule, said(`condition ${id} does not hold any more`));
  if (context.effective.entitlements.length === 0)
    return fail(rule, said(`condition ${id} does not hold, and nothing is left of what was approved`));
  return { ...pass(rule, ''), message: `condition ${id} does not hold, so less is issued`, values };
}
