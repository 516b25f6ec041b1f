import { canonicalJson } from '../model/canonical-json.ts';
import type { SodSetDocument } from '../model/documents.ts';
import type { Entitlement, Risk } from '../model/entitlement.ts';
import type { Seconds, Sha256 } from '../model/ids.ts';
import type { Scope, Subject } from '../model/request.ts';
import type { Environment, PolicySet, Role, Target } from '../policy/policy-set.ts';
import { highest } from '../policy/risk-level.ts';
import { approvedDigest } from './approved-digest.ts';
import { type Narrowed, kindOf, narrowed } from './narrowing.ts';
import type { Duties } from './rule-kind.ts';
import { membersOf } from './sod-members.ts';

/** What follows from role, environment, kind of subject and scope alone: the same for every request that names the same. */
export interface Bundle {
  readonly role: Role;
  readonly environment: Environment;
  readonly whole: readonly Entitlement[];
  /** Longest the cloud will give to a job that goes round us. */
  readonly longestSession: Seconds;
  /** Shortest credential that all its providers can give. */
  readonly shortestSession: Seconds;
  readonly maxSession: Seconds;
  readonly risk: Risk;
  readonly target: Target;
  readonly narrowed: Narrowed;
  readonly digest: Sha256;
  readonly duties: Duties;
}

const MOST_KEPT = 2_000;
const kept = new WeakMap<PolicySet['roles'], Map<string, Bundle>>();

/** Worked out once and remembered beside the policy: nothing in it depends on who asks or when. */
export function bundleOf(
  policy: PolicySet,
  role: Role,
  environment: Environment,
  subject: Subject['type'],
  scope: Scope,
): Bundle {
  const known = kept.get(policy.roles) ?? new Map<string, Bundle>();
  kept.set(policy.roles, known);
  const narrow =
    scope.resources || scope.actions ? canonicalJson([scope.resources ?? null, scope.actions ?? null]) : '';
  const key = `${role.id} ${environment.id} ${subject} ${narrow}`;
  const found = known.get(key);
  if (found) return found;
  const made = make(policy, role, environment, subject, scope);
  if (known.size >= MOST_KEPT) known.clear();
  known.set(key, made);
  return made;
}

function make(policy: PolicySet, role: Role, environment: Environment, subject: Subject['type'], scope: Scope): Bundle {
  const { kinds } = policy;
  const here = role.entitlements.filter((one) => environment.accounts.has(kindOf(one, kinds).account(one)));
  const wholes = here.map((one) => kindOf(one, kinds).wholeRole(one));
  const whole = wholes.map(({ entitlement }) => entitlement);
  const providers = [...new Set(here.map(({ provider }) => provider))].sort();
  const sessions = here.map((one) => kindOf(one, kinds).session);
  const risk = riskOf(policy, role, environment, whole);
  const target: Target = { role: role.id, environment: environment.id, risk: risk.level, subject, providers };
  const fitting = narrowed(here, scope, kinds);
  const maxSession = Math.min(
    role.maxSession,
    ...sessions.map(({ max }) => max),
    ...wholes.map(({ session }) => session),
  );
  const { maxUses, boundary } = role;
  return {
    role,
    environment,
    whole,
    longestSession: Math.max(0, ...wholes.map(({ session }) => session)),
    shortestSession: Math.max(0, ...sessions.map(({ min }) => min)),
    maxSession,
    risk,
    target,
    narrowed: fitting,
    digest: approvedDigest({
      role: role.id,
      environment: environment.id,
      entitlements: fitting.entitlements,
      boundary,
      maxSession,
      maxUses,
    }),
    duties: dutiesOf(policy, role, whole, target),
  };
}

/** The floors of role and environment, and what the whole role can do: a job could go round a narrowed session. */
function riskOf(policy: PolicySet, role: Role, environment: Environment, whole: readonly Entitlement[]): Risk {
  const risks = whole.map((one) => kindOf(one, policy.kinds).risk(one));
  const level = highest([role.floor, environment.floor, ...risks.map((risk) => risk.level)]);
  const because = [
    ...(role.floor === level ? [`${role.id} is of risk ${level} at least`] : []),
    ...(environment.floor === level ? [`environment ${environment.id} is of risk ${level} at least`] : []),
    ...risks.flatMap((risk) => (risk.level === level ? risk.because : [])),
  ];
  return { level, because: [...new Set(because)] };
}

export function dutiesOf(policy: PolicySet, role: Role, whole: readonly Entitlement[], target: Target): Duties {
  const { matching, notTargeted } = policy.rules<SodSetDocument>('SodSet', target);
  const holding = { closure: role.closure, functions: role.functions, entitlements: whole };
  const all = matching.map((document) => ({ document, asked: membersOf(document.body, holding, policy.kinds) }));
  const touched = all.filter(({ asked }) => asked.size > 0);
  return { touched, notTargeted: notTargeted + all.length - touched.length };
}
