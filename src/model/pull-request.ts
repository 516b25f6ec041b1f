import { counted } from './counted.ts';
import { Failure } from './finding.ts';
import type { AccountId, Instant, Oid } from './ids.ts';

export interface Actor {
  readonly databaseId: AccountId;
  readonly nodeId: string;
  readonly loginAtTime: string;
  readonly type: 'User' | 'Bot' | 'Organization' | 'Mannequin';
}

/** Complete or not at all: the reader follows every page, compares the counts, and throws rather than return half. */
export interface PullRequest {
  readonly number: number;
  readonly nodeId: string;
  /** null: the account is gone. */
  readonly author: Actor | null;
  readonly base: { readonly ref: string; readonly oid: Oid };
  readonly head: { readonly oid: Oid; readonly fork: boolean };
  readonly merge: Merge | null;
  /** When it was opened. Left out: read by an earlier release. */
  readonly openedAt?: Instant;
  /** Closed without a merge leaves a record too. */
  readonly closedAt: Instant | null;
  readonly files: readonly {
    readonly path: string;
    readonly mode: string;
    readonly change: 'added' | 'modified' | 'removed' | 'renamed';
    readonly from?: string;
  }[];
  /** Everybody whose hand is in the content. `actor: null` cannot be attributed, and denies. */
  readonly contributors: readonly {
    readonly as: 'author' | 'committer' | 'co-author' | 'pusher';
    readonly commit: Oid;
    readonly actor: Actor | null;
  }[];
  readonly reviews: readonly Review[];
  /** Server's clock when it was read. */
  readonly readAt: Instant;
}

/** How a file came to the branch, over all its changes. */
export interface Introduced {
  /** That changed it last. */
  readonly commit: Oid;
  /** When the last of its pull requests was merged, by GitHub's clock. */
  readonly at: Instant;
  /** Whoever wrote, approved or merged any of them; a null is nobody GitHub knows. null as a whole: a change came without one. */
  readonly people: readonly (Actor | null)[] | null;
}

/** Other open pull requests to the same branch. */
export interface Beside {
  /** Open pull requests with the very same head, whatever branch they go to; null: more are open than were asked for. */
  readonly sameHead: readonly number[] | null;
  /** Is that all of them, with all their files? */
  readonly complete: boolean;
  readonly pullRequests: readonly {
    readonly number: number;
    readonly head: Oid;
    /** Paths it adds. */
    readonly added: readonly string[];
  }[];
}

export interface Merge {
  readonly commit: Oid;
  /** Main before the first landed commit: policy is read here, and its policy tree must equal that of every landed commit. */
  readonly base: Oid;
  readonly landed: readonly Oid[];
  readonly at: Instant;
  readonly by: Actor | null;
}

export interface Review {
  readonly databaseId: string;
  readonly by: Actor | null;
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED';
  readonly submittedAt: Instant;
  readonly commit: Oid | null;
  readonly body: string;
  readonly editedAt: Instant | null;
  readonly editedBy: Actor | null;
}

/**
 * More files or commits than are looked at. Thrown, so that nobody takes the part for the whole; `pullRequest` has everything
 * but `files`, `contributors` and `reviews` (all empty), enough to publish an answer or to record a refusal.
 */
export class TooLarge extends Failure {
  readonly pullRequest: PullRequest;
  readonly files: number;
  readonly commits: number;
  constructor(pullRequest: PullRequest, files: number, commits: number) {
    super(
      'INPUT',
      `pull request #${pullRequest.number} has ${counted(files, 'file')} in ${counted(commits, 'commit')}; at most 100 of each are looked at`,
      'split it: one pull request for access requests, others for everything else',
    );
    this.pullRequest = pullRequest;
    this.files = files;
    this.commits = commits;
  }
}
