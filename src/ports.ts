import type { Change } from './model/change.ts';
import type { Credential, Issuance, Secret } from './model/issuance.ts';
import type { Claims, EnvironmentLimit, Incident } from './model/facts.ts';
import type { Entitlement } from './model/entitlement.ts';
import type { Finding } from './model/finding.ts';
import type { AccountId, Instant, Oid, RequestId, Seconds } from './model/ids.ts';
import type { SourceFile } from './model/document.ts';
import type { Actor, Beside, Introduced, PullRequest } from './model/pull-request.ts';

/** A git repository, near (git/) or far (github/). Policies, requests and the ledger are all read and written through it. */
export interface Repository {
  /** Several trees in one round trip. Unknown ref: null. Files that are not there are not in the answer. */
  read(wants: readonly Want[]): Promise<readonly (Snapshot | null)[]>;
  /** Object ids of trees or files at commits, all in one round trip. Not there: null. */
  oids(wants: readonly { readonly ref: string; readonly path: string }[]): Promise<readonly (Oid | null)[]>;
  /**
   * What first-parent history did below these folders after `from`, oldest first: the population of `record` and of verify. `from` that is
   * not in the first-parent history of `to` throws.
   */
  changes(from: Oid | null, to: Oid, under: readonly string[]): Promise<readonly Change[]>;
  /** One commit on top of `parent`, or `stale`. A lost answer throws UNREACHABLE. */
  commit(branch: string, parent: Oid, files: ReadonlyMap<string, Uint8Array>, message: string): Promise<Oid | 'stale'>;
}
export interface Want {
  readonly ref: string;
  readonly paths?: readonly string[];
  readonly under?: readonly string[];
  /** What one file held so many first parents before. */
  readonly before?: { readonly path: string; readonly steps: readonly number[] };
}
export interface Snapshot {
  readonly commit: Oid;
  readonly files: readonly SourceFile[];
  /** In the order of the steps. Not there, or no such commit: null. */
  readonly before?: readonly (Held | null)[];
}
export type Held = Pick<SourceFile, 'blob' | 'bytes'>;

/** A repository that can also say how far two commits are apart, and be given a new branch. */
export interface Origin extends Repository {
  /** How many commits `to` has that `from` has not, which must be one of its ancestors. */
  ahead(from: Oid, to: Oid): Promise<number>;
  /** A branch with a history of its own: one root commit. Never moves a branch that is there. */
  createBranch(branch: string, files: ReadonlyMap<string, Uint8Array>, message: string): Promise<Oid | 'exists'>;
}

/** A clone on this disk. Work over the whole ledger (verify, replay, observe) asks for this one. */
export interface Clone extends Repository {
  scan(ref: string, under: string): AsyncIterable<SourceFile>;
  /** Every content one file had along first parents, oldest first. Left out: `verify` reads commit by commit, which is slow on a long history. */
  versions?(ref: string, path: string): AsyncIterable<{ readonly commit: Oid; readonly bytes: Uint8Array }>;
  commits(ref: string): AsyncIterable<{
    readonly oid: Oid;
    readonly parents: readonly Oid[];
    /** Whose commit it is, `name <address>`. GitHub itself is the committer of what comes by its API. */
    readonly author: string;
    readonly changes: readonly { readonly status: 'A' | 'M' | 'D'; readonly path: string }[];
  }>;
}

/** A commit status: of a commit, and so of every pull request with that head. */
export interface Gate {
  readonly state: 'success' | 'failure' | 'pending' | 'error';
  readonly title: string;
  readonly commits: readonly Oid[];
}

/** GitHub as the place where people ask and answer. */
export interface GitHub {
  /**
   * Throws `TooLarge` for more than 100 files or commits: it is answered without evaluation. `path`: the one file that it is expected
   * to be about, which saves a call when it is.
   */
  pullRequest(number: number, path?: string): Promise<PullRequest>;
  /** The same, with what else is open: in one call. */
  pullRequestAndOthers(number: number): Promise<{ readonly pullRequest: PullRequest; readonly beside: Beside }>;
  /** null: none, or none yet. GitHub knows late: a direct push is believed only 15 minutes after it. */
  mergedAs(commit: Oid): Promise<PullRequest | null>;
  /** Open pull requests whose head is this commit: how a review's pull request is found, forks included. */
  openAt(head: Oid): Promise<readonly number[]>;
  /** Merged pull requests whose head this commit was: reviews go on after the merge. */
  mergedFrom(head: Oid): Promise<readonly number[]>;
  /** The last 50 pull requests to this branch that were closed without a merge, with the paths they touched. */
  closedUnmerged(
    base: string,
  ): Promise<readonly { readonly number: number; readonly closedAt: Instant; readonly paths: readonly string[] }[]>;
  /** Issues that bear the id as a word of their title and that this token did not write, newest first, of the last 100. With GitHub's clock. */
  incident(id: string): Promise<{ readonly issues: NonNullable<Incident['issues']>; readonly at: Instant }>;
  /**
   * The number of a pull request that is open or merged and brings that file alone, from the first of the branches that nobody
   * holds with anything else; branch, file and pull request are made where they are missing.
   */
  propose(proposal: {
    readonly branches: readonly string[];
    /** Where the branch begins, and what it goes to. */
    readonly from: Oid;
    readonly into: string;
    readonly path: string;
    readonly bytes: Uint8Array;
    readonly title: string;
    readonly body: string;
  }): Promise<number>;
  /** The number of our issue of that title; made where it is missing. */
  announce(issue: {
    readonly title: string;
    readonly body: string;
    readonly labels: readonly string[];
  }): Promise<number>;
  /** How one file, as it stands at that commit, came there: when it was last merged, and whose hands were in any change of it. null: no such file. */
  introduced(oid: Oid, path: string): Promise<Introduced | null>;
  /** Who may start jobs in that environment, as its settings are now. null: none of that name, or none that the token may see. */
  environment(name: string): Promise<EnvironmentLimit | null>;
  /** `org/team`: active members. Throws rather than return nobody. */
  members(team: string): Promise<readonly Actor[]>;
  /** Who of these accounts is an active member of the organisation. Throws rather than guess. */
  areMembers(organisation: string, accounts: readonly AccountId[]): Promise<{ readonly [account: string]: boolean }>;
  /**
   * The sticky comment, the commit status `access-lineage` (the gate) and a check run that only carries the annotations; edited in
   * place. `gate`: where it says more than the face of this one pull request, and at which commits.
   */
  publish(
    pullRequest: PullRequest,
    face: {
      readonly comment: string;
      readonly title: string;
      readonly state: Gate['state'];
      readonly annotations: readonly Finding[];
    },
    gate?: Gate,
  ): Promise<void>;
}

/** The job we run in. */
export interface Job {
  identity(audience: string): Promise<{ readonly token: Secret; readonly claims: Claims }>;
  mask(secret: Secret): void;
  /** Variables for later steps; a file outside the workspace, 0600, removed by the post step. */
  export(credential: Credential): Promise<void>;
}

/** One file a provider, loaded when needed. Adding one: providers/<name>/, its schema fragment, its sandbox handler, one line in providers/index.ts. */
export interface Issuer {
  /** Up to, not including, the moment somebody holds access: exchange and validate, or work out the binding. */
  prepare(order: Order): Promise<Credential>;
  /** That moment: export to the job, or open the binding. Called only when `issued` stands in the ledger. */
  release(credential: Credential, job: Job): Promise<void>;
  /** Honest: what is `not` revocable answers so. */
  revoke(issuance: Issuance): Promise<{ readonly effectiveAt: Instant | null; readonly mechanism: string }>;
}
export interface Order {
  readonly requestId: RequestId;
  readonly issuanceId: string;
  readonly entitlement: Entitlement;
  readonly lifetime: Seconds;
  readonly token: Secret;
  readonly claims: Claims;
  /** For a token that is made on the way: it is masked before it is sent anywhere. */
  readonly mask: Job['mask'];
}

export interface Signer {
  readonly keyId: string;
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

export interface Clock {
  now(): Instant;
  /** Full jitter, growing with the attempt; throws UNREACHABLE when the budget is spent. */
  pause(attempt: number): Promise<void>;
}
