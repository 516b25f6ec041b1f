import type { Document } from '../model/document.ts';
import type { Violation } from '../model/facts.ts';
import type { Instant, Oid } from '../model/ids.ts';
import type { RecentChange } from '../model/policy-change.ts';
import type { PullRequest } from '../model/pull-request.ts';
import type { AccessRequest } from '../model/request.ts';
import { firstApproval } from '../policy/first-approval.ts';
import { countedTo } from '../policy/holder.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import { benefits, widening } from '../policy/young.ts';
import { ask } from './ask.ts';
import type { Gathered } from './gathered.ts';
import { wantPolicy } from './read-policy.ts';
import { seenReviews, withoutStrangers, type BlobAt } from './seen-reviews.ts';
import type { Sources } from './sources.ts';

/** One request in its pull request, before anything was asked about it. */
export interface Asking {
  readonly document: Document<AccessRequest>;
  readonly pullRequest: PullRequest | null;
  readonly blobAt: BlobAt | Promise<BlobAt>;
  readonly violations: readonly Violation[] | Promise<readonly Violation[]>;
  readonly now: Instant;
}

/** Everything about it but what the ledger says. */
export async function gather(set: PolicySet, asking: Asking, sources: Sources): Promise<Gathered> {
  const { document, pullRequest, now } = asking;
  const [asked, blobAt, violations] = await Promise.all([
    ask(set, document.body, pullRequest, sources.github),
    asking.blobAt,
    asking.violations,
  ]);
  const seen = pullRequest ? seenReviews(pullRequest, document.path, blobAt, sources.salt) : [];
  return { document, pullRequest, reviews: withoutStrangers(seen, set, asked.members), violations, now, asked };
}

/**
 * The same with the young changes of policy that may matter to it, and the policies before them. `recent`: of the newest event
 * of lineage `policy`; `at`: the merge, or now. Nothing more is asked where none matters.
 */
export async function withYoung(
  gathered: Gathered,
  recent: readonly RecentChange[],
  at: Instant,
  sources: Sources,
): Promise<Gathered> {
  const { document, pullRequest, reviews, asked } = gathered;
  const set = asked.policy;
  const young = recent.filter(({ until }) => until > at);
  const since = widening(young, firstApproval(set, { reviews, members: asked.members }, document.blob));
  const own = benefits(set, young, countedTo(set, document.body).keys).map(({ change }) => change);
  const changes = young.filter((change) => change === since || own.includes(change));
  if (changes.length === 0) return gathered;
  const whole = {
    ...set,
    earlier: await earlierPolicies(
      changes.map(({ before }) => before),
      sources,
    ),
  };
  return { ...gathered, asked: await ask(whole, document.body, pullRequest, sources.github), changes };
}

/** One that cannot be read is left out, and the rule that needs it errs. */
async function earlierPolicies(
  commits: readonly Oid[],
  { repository, policyAt }: Pick<Sources, 'repository' | 'policyAt'>,
): Promise<ReadonlyMap<Oid, PolicySet>> {
  const asked = [...new Set(commits)];
  const snapshots = await repository.read(asked.map(wantPolicy));
  const read = await Promise.all(snapshots.map(async (one) => (one ? policyAt(one) : null)));
  return new Map(
    asked.flatMap((commit, n) => {
      const policy = read[n]?.policy;
      return policy?.ok ? [[commit, policy.value.set] as const] : [];
    }),
  );
}
