import type { Facts } from '../model/facts.ts';
import type { Instant, Oid } from '../model/ids.ts';
import type { PolicySet } from './policy-set.ts';

/** When somebody the policy knows first approved exactly this content; null: nobody did. A later word of theirs does not undo it. */
export function firstApproval(
  { directory }: Pick<PolicySet, 'directory'>,
  { reviews, members }: Pick<Facts, 'reviews' | 'members'>,
  blob: Oid,
): Instant | null {
  const given = reviews.filter(({ state, requestBlob, by }) => {
    if (state !== 'APPROVED' || requestBlob !== blob || !by) return false;
    const person = directory.identify(by.databaseId, members);
    return 'unknown' in person || person.known !== null;
  });
  return given.map(({ submittedAt }) => submittedAt).sort()[0] ?? null;
}
