import type { Facts, Moment, SeenReview } from './facts.ts';
import type { Finding } from './finding.ts';
import type { Oid } from './ids.ts';
import type { ChangeClass } from './policy-change.ts';

/** Everything that is looked at beside the policy that bound before. */
export interface ChangeFacts extends Pick<Facts, 'now' | 'pullRequest' | 'teams' | 'members'> {
  readonly moment: Exclude<Moment, { phase: 'issue' }>;
  /** What the three trees become, as one id; `requestBlob` of a review is what it was at the review's commit. */
  readonly content: Oid;
  readonly reviews: readonly SeenReview[];
  /** Against what binds. */
  readonly classes: readonly ChangeClass[];
  /** The trees are those that bind already. */
  readonly same: boolean;
  /** Main held what binds when it came; else the commit that does not. */
  readonly standsOn: 'what binds' | Oid;
  /** The pull request touches access-requests/ as well. */
  readonly mixed: boolean;
  /** Why the new policy cannot be read. */
  readonly unreadable: readonly Finding[];
}
