import type { RuntimeCondition as Written } from '../model/documents.ts';
import type { Entitlement } from '../model/entitlement.ts';
import type { Claims, Moment } from '../model/facts.ts';
import type { RuntimeInput } from '../policy/policy-set.ts';
import { type Limit, meet } from './agents/limits.ts';
import { narrowed } from './narrowing.ts';
import type { Context } from './rule-kind.ts';
import { inputOf } from './rules/condition.ts';

/** One condition of the request, asked at one issuance. An expression that errs does not hold. */
export interface Judged {
  readonly id: string;
  readonly holds: boolean;
  readonly otherwise: Written['otherwise'];
  readonly error: string | null;
}

/**
 * The context of an issuance whose request has conditions: each asked, and what was approved cut to what those that do not
 * hold leave. Only ever cut: what the job declares decides whether, never what to.
 */
export function revalidated(context: Context): Context {
  const { facts, effective, environment, policy } = context;
  const { conditions = [] } = facts.request.body;
  if (facts.moment.phase !== 'issue' || conditions.length === 0) return context;
  const input = inputAt(facts.moment, context);
  const judged = conditions.map((one) => judge(one, input, context));
  const cuts = conditions.flatMap(({ otherwise, to }, index): readonly Limit[] =>
    otherwise === 'narrow' && to && !judged[index]?.holds ? [to] : [],
  );
  if (cuts.length === 0) return { ...context, conditions: judged };
  const entitlements = cut(effective.entitlements, cuts, context);
  return { ...context, conditions: judged, effective: { ...effective, entitlements } };

  function cut(from: readonly Entitlement[], limits: readonly Limit[], within: Context): readonly Entitlement[] {
    const fits = (field: keyof Limit, value: string): boolean =>
      narrowed(from, { environment: environment.id, [field]: [value] }, policy.kinds).misfits.length === 0;
    const all = limits.reduce((one, other) => meet(one, other, within), {});
    // Today's policy may have cut what was approved already; what it took is not asked for again.
    const actions = all.actions?.filter((one) => fits('actions', one));
    const resources = all.resources?.filter((one) => fits('resources', one));
    if (actions?.length === 0 || resources?.length === 0) return [];
    const scope = { environment: environment.id, ...(actions && { actions }), ...(resources && { resources }) };
    return narrowed(from, scope, policy.kinds).entitlements;
  }
}

function judge({ id, when, otherwise }: Written, input: RuntimeInput, { policy }: Context): Judged {
  const condition = policy.runtime?.get(when);
  try {
    if (typeof condition !== 'function') return { id, otherwise, holds: false, error: 'it does not compile' };
    return { id, otherwise, holds: condition(input), error: null };
  } catch (error) {
    return { id, otherwise, holds: false, error: faultOf(error) };
  }
}

function inputAt({ claims, uses }: Extract<Moment, { phase: 'issue' }>, context: Context): RuntimeInput {
  return {
    ...inputOf(context),
    claims: {
      environment: claims.environment ?? '',
      ref: claims.ref,
      eventName: claims.eventName,
      workflow: /^[^/]+\/[^/]+\/([^@]+)@/.exec(claims.jobWorkflowRef)?.[1] ?? '',
      runner: claims.runnerEnvironment,
      runId: claims.runId,
      attempt: /^\d{1,9}$/.test(claims.runAttempt) ? Number(claims.runAttempt) : 0,
    },
    task: taskOf(claims),
    uses,
  };
}

function taskOf({ declared: { task } }: Claims): RuntimeInput['task'] {
  return typeof task === 'object' && task !== null && !Array.isArray(task) ? (task as RuntimeInput['task']) : {};
}

/** The library's words may quote what the job declared, which is not to be kept: only its name for the fault is. */
function faultOf(error: unknown): string {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' && /^[a-z_]{1,40}$/.test(code) ? code.replaceAll('_', ' ') : 'an error';
}
