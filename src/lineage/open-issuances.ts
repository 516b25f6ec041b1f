import type { Instant } from '../model/ids.ts';
import type { IssuanceStory, Lineage } from './lineage.ts';

/** Credentials that still work, as far as the record knows: neither handed back nor past their expiry. */
export function openIssuances({ issuances }: Pick<Lineage, 'issuances'>, now: Instant): readonly IssuanceStory[] {
  return issuances.filter(({ issued, closed, expired }) => !closed && !expired && issued.issuance.expiresAt > now);
}
