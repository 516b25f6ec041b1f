import type { Obligation } from '../model/decision.ts';
import type { Instant } from '../model/ids.ts';
import { handedOut } from '../model/owed.ts';
import type { Lineage } from './lineage.ts';

export interface Due {
  readonly what: 'expire' | 'lapse' | Obligation['kind'];
  readonly since: Instant;
  readonly issuance?: string;
}

/** What time alone makes due, oldest first. `sweep` does nothing but act on it. */
export function due(
  { grant, issuances, events }: Pick<Lineage, 'grant' | 'issuances' | 'events'>,
  now: Instant,
): readonly Due[] {
  const found: Due[] = [];
  for (const { issued, closed, expired } of issuances) {
    const { id, expiresAt } = issued.issuance;
    if (!closed && !expired && expiresAt <= now) found.push({ what: 'expire', since: expiresAt, issuance: id });
  }
  if (grant && !grant.ended) {
    const { notAfter } = grant.effective;
    if (notAfter <= now) found.push({ what: issuances.length > 0 ? 'expire' : 'lapse', since: notAfter });
  }
  for (const { kind, by, metAt, under } of grant?.obligations ?? [])
    if (metAt === null && by <= now && isOwed(kind, under)) found.push({ what: kind, since: by });
  // A declaration leaves no grant, and owes a review all the same.
  for (const event of grant ? [] : events)
    if (event.kind === 'obliged' && event.due <= now && !events.some(({ kind }) => kind === 'settled'))
      found.push({ what: 'review', since: event.due });
  return found.toSorted((one, other) => (one.since < other.since ? -1 : one.since > other.since ? 1 : 0));

  /**
   * A review ends with the grant, but for what an emergency owes; a look at what an exception allowed does not. A value that was
   * handed out outlives it, and where nothing was handed out, nothing has to be taken back.
   */
  function isOwed(kind: Obligation['kind'], under: string | undefined): boolean {
    if (kind === 'monitor') return true;
    if (kind === 'review') return under !== undefined || !grant?.ended;
    return grant !== null && handedOut(grant);
  }
}
