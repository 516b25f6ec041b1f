import type { Grant } from '../model/grant.ts';
import type { Instant, Seconds } from '../model/ids.ts';
import { earlier, plus } from '../model/time.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import { kindOf } from './narrowing.ts';
import type { Holding } from './sod-members.ts';

/** A grant as separation of duties sees it: as the whole role, until the last session that could outlive it. */
export interface Held {
  readonly requestId: string;
  readonly role: string;
  readonly from: Instant;
  readonly until: Instant;
  /** The longest session that could outlive it. */
  readonly session: Seconds;
  /** It was ended before its time: only such a session may live. */
  readonly ended: boolean;
  /** null: the role is gone from the policy. */
  readonly holding: Holding | null;
}

const kept = new WeakMap<PolicySet['roles'], WeakMap<Grant, Held>>();

/** Worked out once for each policy and grant: every duty set asks, and an explanation decides thousands of times on the same grants. */
export function held(grant: Grant, policy: PolicySet): Held {
  const known = kept.get(policy.roles) ?? new WeakMap<Grant, Held>();
  kept.set(policy.roles, known);
  const found = known.get(grant) ?? make(grant, policy);
  known.set(grant, found);
  return found;
}

/** The boundary is cooperative: what a job could take from the cloud counts, however little it was given. */
function make({ requestId, effective, ended }: Grant, policy: PolicySet): Held {
  const role = policy.roles.get(effective.role);
  const accounts = policy.environments.get(effective.environment)?.accounts;
  const lines =
    role?.entitlements.filter((one) => accounts?.has(kindOf(one, policy.kinds).account(one)) ?? true) ??
    effective.entitlements;
  const wholes = lines.map((one) => policy.kinds.get(one.provider)?.wholeRole(one));
  const session = Math.max(effective.maxSession, ...wholes.map((whole): Seconds => whole?.session ?? 0));
  const end = ended ? earlier(ended.at, effective.notAfter) : effective.notAfter;
  return {
    requestId,
    role: effective.role,
    from: effective.notBefore,
    until: plus(end, session),
    session,
    ended: ended !== null && ended.at < effective.notAfter,
    holding: role
      ? {
          closure: role.closure,
          functions: role.functions,
          entitlements: wholes.flatMap((whole) => whole?.entitlement ?? []),
        }
      : null,
  };
}
