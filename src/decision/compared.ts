import { canonicalJson } from '../model/canonical-json.ts';
import type { Effective } from '../model/decision.ts';
import type { Issuance } from '../model/issuance.ts';
import type { PolicySet } from '../policy/policy-set.ts';

/** Handed out against what was approved at the merge: a provider compares with what it was asked for, which may be less. */
export function comparedWithApproved(
  { compared, entitlement, provider }: Issuance,
  approved: Pick<Effective, 'entitlements'>,
  { kinds }: Pick<PolicySet, 'kinds'>,
): Issuance['compared'] {
  const asked = canonicalJson(entitlement);
  if (compared !== 'equal' || approved.entitlements.some((one) => canonicalJson(one) === asked)) return compared;
  return approved.entitlements.some((one) => kinds.get(provider)?.contains(one, entitlement)) ? 'narrower' : 'unknown';
}
