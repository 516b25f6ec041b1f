import type { Effective, RuleResult } from '../model/decision.ts';
import type { Facts } from '../model/facts.ts';
import { countedTo } from '../policy/holder.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import { askedWindow, bounds } from './asked-window.ts';
import { type Bundle, bundleOf } from './bundle.ts';
import { countedInEmergency } from './emergency.ts';
import { cutWithFrozen, type Narrowed } from './narrowing.ts';
import { denies, engineRules } from './results.ts';
import type { Asked, Context } from './rule-kind.ts';
import { revalidated } from './runtime.ts';
import { openUntil } from './open-until.ts';
import { references } from './rules/references.ts';

export interface Resolved {
  /** null: something the request names is not there, so there is nothing to judge. */
  readonly context: Context | null;
  readonly results: readonly RuleResult[];
}

/** Names become what they stand for, defaults are filled in, the scope is cut to what may be issued. */
export function resolve(policy: PolicySet, facts: Facts): Resolved {
  const { body } = facts.request;
  const counted = countedTo(policy, body);
  const results = references({ policy, facts }, counted);
  const role = policy.roles.get(body.role);
  const environment = policy.environments.get(body.scope.environment);
  if (!role || !environment || !counted.owner || results.some(denies)) return { context: null, results };
  const bundle = bundleOf(policy, role, environment, body.subject.type, body.scope);
  const asked = windowOf(facts, bundle);
  if ('rule' in asked) return { context: null, results: [...results, asked] };
  const cut =
    facts.moment.phase === 'issue'
      ? cutWithFrozen(bundle.narrowed, facts.moment.frozen, policy.kinds)
      : bundle.narrowed;
  const context: Context = {
    policy,
    facts,
    holder: { subject: counted.subject, countedTo: countedInEmergency({ policy, facts }, counted.keys) },
    owner: counted.owner,
    workload: counted.workload,
    agent: counted.agent,
    sponsor: counted.sponsor,
    role,
    environment,
    target: bundle.target,
    risk: bundle.risk,
    whole: bundle.whole,
    shortestSession: bundle.shortestSession,
    effective: effectiveOf(policy, bundle, cut, asked, facts),
    misfits: cut.misfits,
    asked,
    conditions: [],
    duties: bundle.duties,
  };
  return { context: revalidated(context), results };
}

function windowOf(facts: Facts, { role, environment, longestSession }: Bundle): Asked | RuleResult {
  try {
    return askedWindow(facts, role, environment, longestSession);
  } catch (error) {
    return engineRules('time', 'invariant').fail('TIME-READABLE', {
      message: error instanceof Error ? error.message : 'the window cannot be read',
      fix: 'write durations such as PT4H or P30D and instants such as 2026-11-22T09:00:00Z',
      values: { ...facts.request.body.window },
      field: '/window',
    });
  }
}

/** At issuance what was frozen binds: it keeps its digest, which is what was approved, and today's caps can only narrow it. */
function effectiveOf(
  policy: PolicySet,
  { role, environment, digest, maxSession, target, shortestSession }: Bundle,
  { entitlements }: Narrowed,
  asked: Asked,
  facts: Facts,
): Effective {
  const frozen = facts.moment.phase === 'issue' ? facts.moment.frozen : null;
  const { notBefore, notAfter } = bounds(facts, asked);
  return {
    role: role.id,
    environment: environment.id,
    entitlements,
    digest: frozen?.digest ?? digest,
    boundary: role.boundary,
    notBefore,
    notAfter: openUntil(policy, { target, shortestSession }, facts, notAfter),
    maxSession: Math.min(maxSession, frozen?.maxSession ?? maxSession),
    maxUses: Math.min(role.maxUses, frozen?.maxUses ?? role.maxUses),
  };
}
