import { type Facts, momentOf, type SeenReview } from '../../model/facts.ts';

/**
 * The review a person stands by, of all that their accounts gave: the latest before the merge that says something. A dismissal
 * is such a word too; it never revives what was said before it. After the merge an approval comes too late, a change request
 * takes away (at `issue`, until it is dismissed or taken back), and so do an edit and a dismissal, which GitHub writes onto
 * the review itself. GitHub tells whole seconds: a review of the very second of the merge, of whatever kind, was before it, for
 * an approval may merge by itself.
 */
export function standingReview(
  reviews: readonly SeenReview[],
  facts: Pick<Facts, 'moment' | 'now'>,
): SeenReview | null {
  const words = reviews.filter(({ state }) => state !== 'COMMENTED').toSorted(inOrder);
  const at = momentOf(facts);
  const before = words.filter(({ submittedAt }) => submittedAt <= at).at(-1) ?? null;
  const after = words.filter(({ submittedAt }) => submittedAt > at).at(-1) ?? null;
  if (after && facts.moment.phase === 'issue' && after.state === 'CHANGES_REQUESTED') return after;
  return before ?? after;
}

/** Asked for after the merge: what is recorded must not hang on when it is recorded, so it is no ballot there. `issue` heeds it. */
export function tooLateToBlock(
  { state, submittedAt }: Pick<SeenReview, 'state' | 'submittedAt'>,
  { moment }: Pick<Facts, 'moment'>,
): boolean {
  return moment.phase === 'record' && state === 'CHANGES_REQUESTED' && submittedAt > moment.merge.at;
}

/** By time, then by GitHub's number: two reviews of one second have an order too. */
export function inOrder(one: SeenReview, other: SeenReview): number {
  if (one.submittedAt !== other.submittedAt) return one.submittedAt < other.submittedAt ? -1 : 1;
  return byNumber(one.databaseId, other.databaseId);
}

function byNumber(one: string, other: string): number {
  if (one.length !== other.length) return one.length - other.length;
  return one < other ? -1 : Number(one > other);
}
