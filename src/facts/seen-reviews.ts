import { echoedDigest } from '../model/echoed-digest.ts';
import { secretShapes } from '../intake/secret-shapes.ts';
import type { Facts, SeenReview } from '../model/facts.ts';
import type { Oid } from '../model/ids.ts';
import type { PullRequest } from '../model/pull-request.ts';
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

/** GitHub takes 65,536 a review; what a reason needs is less, and all of them have to fit into one append. */
const LONGEST = 8_192;

/** Comments say nothing to a decision and anybody may leave as many as they like: they are not among the facts. */
export function seenReviews(
  pullRequest: PullRequest,
  path: string,
  blobAt: BlobAt,
  salt: () => string,
): readonly SeenReview[] {
  return pullRequest.reviews
    .filter(({ state }) => state !== 'COMMENTED')
    .map(({ body, ...review }) => {
      const [key] = secretShapes(body);
      return {
        ...review,
        body: makeProse(key ? '' : body.slice(0, LONGEST), salt()),
        requestBlob: blobAt(review.commit, path),
        shown: echoedDigest(body),
        ...(key ? { withheld: key.kind } : {}),
      };
    });
}

const STRANGERS = 20;

/** Anybody may review a public repository, as often as they like. Their reviews count for nothing, so their words are not kept. */
export function withoutStrangers(
  reviews: readonly SeenReview[],
  { directory }: Pick<PolicySet, 'directory'>,
  members: Facts['members'],
): readonly SeenReview[] {
  let strangers = 0;
  return reviews.flatMap((review) => {
    if (review.by && !isStranger(directory.identify(review.by.databaseId, members))) return [review];
    strangers += 1;
    return strangers > STRANGERS ? [] : [{ ...review, body: makeProse('', review.body.salt), shown: null }];
  });
}

function isStranger(person: ReturnType<PolicySet['directory']['identify']>): boolean {
  return 'known' in person && person.known === null;
}
