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

/** One credential an entitlement. Each lives as long as grant, role and provider all allow; nothing unless it is allowed. */
export function orders({ verdict, effective, request }: Decision, { now }: Pick<Facts, 'now'>): readonly OrderTerms[] {
  if (verdict !== 'allow' || !effective?.notAfter) return [];
  const left = epoch(effective.notAfter) - epoch(now);
  const lifetime = Math.floor(Math.min(left, effective.maxSession));
  return effective.entitlements.map((entitlement) => ({ requestId: request.id, entitlement, lifetime }));
}
