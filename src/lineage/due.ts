import type { Instant } from '../model/ids.ts';
import type { Lineage } from './lineage.ts';

export interface Due {
  readonly what: 'expire' | 'lapse' | 'rotate' | 'revoke' | 'review';
  readonly since: Instant;
  readonly issuance?: string;
}

/** What time alone makes due, oldest first. `sweep` does nothing but act on it. */
export function due({ grant, issuances }: Pick<Lineage, 'grant' | 'issuances'>, now: Instant): readonly Due[] {
  const found: Due[] = [];
  for (const { issued, closed, expired } of issuances) {
    const { id, expiresAt } = issued.issuance;
    if (!closed && !expired && expiresAt <= now) found.push({ what: 'expire', since: expiresAt, issuance: id });
  }
  if (grant && !grant.ended) {
    const { notAfter } = grant.effective;
    if (notAfter <= now) found.push({ what: issuances.length > 0 ? 'expire' : 'lapse', since: notAfter });
  }
  for (const { kind, by, metAt } of grant?.obligations ?? [])
    if (kind !== 'monitor' && metAt === null && by <= now && isOwed(kind)) found.push({ what: kind, since: by });
  return found.toSorted((one, other) => (one.since < other.since ? -1 : one.since > other.since ? 1 : 0));

  /** A review ends with the grant. A value that was handed out outlives it, and where nothing was, nothing has to be taken back. */
  function isOwed(kind: 'rotate' | 'revoke' | 'review'): boolean {
    return kind === 'review' ? !grant?.ended : issuances.length > 0;
  }
}
