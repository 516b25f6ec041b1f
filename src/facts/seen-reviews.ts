import { echoedDigest } from '../model/echoed-digest.ts';
import { secretShapes } from '../intake/secret-shapes.ts';
import { cutText } from '../model/cut-text.ts';
import type { Facts, SeenReview } from '../model/facts.ts';
import { groupBy } from '../model/group-by.ts';
import type { Oid } from '../model/ids.ts';
import type { PullRequest, Review } from '../model/pull-request.ts';
import { makeProse } from '../lineage/make-prose.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import type { Repository } from '../ports.ts';

/** For each request path: its blob at the commit each review was made on. One call, and none when every review is of the head. */
export async function blobsAtReviews(
  repository: Repository,
  pullRequest: PullRequest,
  paths: readonly string[],
): Promise<BlobAt> {
  const commits = [...new Set(pullRequest.reviews.flatMap((review) => (review.commit ? [review.commit] : [])))];
  const wants = commits.flatMap((ref) => paths.map((path) => ({ ref, path })));
  const oids = wants.length === 0 ? [] : await repository.oids(wants);
  const blobs = new Map(wants.map((want, n) => [`${want.ref}:${want.path}`, oids[n] ?? null]));
  return (commit, path) => (commit ? (blobs.get(`${commit}:${path}`) ?? null) : null);
}

export type BlobAt = (commit: Oid | null, path: string) => Oid | null;

/** Bytes. GitHub takes 65,536 letters a review; what a reason needs is less, and all of them have to fit into one append. */
const LONGEST = 8_192;
/** Of one author, before the merge and after it: what counts is the newest, and who leaves hundreds must not stop what is recorded. */
const MOST = 20;
const WITH_WORDS = 3;

/** Comments say nothing to a decision and anybody may leave as many as they like: they are not among the facts. */
export function seenReviews(
  pullRequest: PullRequest,
  path: string,
  blobAt: BlobAt,
  salt: () => string,
): readonly SeenReview[] {
  const place = newestFirst(pullRequest);
  return pullRequest.reviews.flatMap((review) => {
    const nth = place.get(review) ?? MOST;
    if (nth >= MOST) return [];
    const { body, ...seen } = review;
    const [key] = secretShapes(body);
    return [
      {
        ...seen,
        body: makeProse(key || nth >= WITH_WORDS ? '' : cutText(body, LONGEST), salt()),
        requestBlob: blobAt(review.commit, path),
        shown: echoedDigest(body),
        ...(key ? { withheld: key.kind } : {}),
      },
    ];
  });
}

/** How many newer ones the same author has on the same side of the merge. Comments have no place. */
function newestFirst({ reviews, merge }: PullRequest): ReadonlyMap<Review, number> {
  const sideOf = ({ by, submittedAt }: Review) => `${by?.databaseId ?? ''} ${merge !== null && submittedAt > merge.at}`;
  const said = reviews.filter(({ state }) => state !== 'COMMENTED');
  return new Map(
    [...groupBy(said.toReversed(), sideOf).values()].flatMap((side) => side.map((review, n) => [review, n] as const)),
  );
}

const STRANGERS = 20;

/**
 * Anybody may review a public repository, as often as they like. Their reviews count for nothing, so their words are not kept; nor are
 * those of somebody who could not be looked up, which stand for an error.
 */
export function withoutStrangers(
  reviews: readonly SeenReview[],
  { directory }: Pick<PolicySet, 'directory'>,
  members: Facts['members'],
): readonly SeenReview[] {
  let strangers = 0;
  return reviews.flatMap((review) => {
    const person = review.by ? directory.identify(review.by.databaseId, members) : { known: null };
    if ('known' in person && person.known) return [review];
    const wordless = { ...review, body: makeProse('', review.body.salt), shown: null };
    if ('unknown' in person) return [wordless];
    strangers += 1;
    return strangers > STRANGERS ? [] : [wordless];
  });
}
