import type { Decision } from '../model/decision.ts';
import type { Entitlement } from '../model/entitlement.ts';
import type { Facts } from '../model/facts.ts';
import type { RequestId, Seconds } from '../model/ids.ts';
import { epoch } from '../model/time.ts';

/** What to ask a provider for; token, claims and the name of the issuance are the job's. */
export interface OrderTerms {
  readonly requestId: RequestId;
  readonly entitlement: Entitlement;
  readonly lifetime: Seconds;
}

/**
 * One credential an entitlement. Each lives as long as grant, role and provider all allow; nothing unless it is allowed.
 * `spent`: seconds that have gone by since `now`, for the cloud counts from when it answers.
 */
export function orders(
  { verdict, effective, request }: Decision,
  { now }: Pick<Facts, 'now'>,
  spent: Seconds = 0,
): readonly OrderTerms[] {
  if (verdict !== 'allow' || !effective?.notAfter) return [];
  const left = epoch(effective.notAfter) - epoch(now) - spent;
  const lifetime = Math.floor(Math.min(left, effective.maxSession));
  return effective.entitlements.map((entitlement) => ({ requestId: request.id, entitlement, lifetime }));
}
