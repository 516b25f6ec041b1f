import type { Effective } from './decision.ts';
import type { Grant, Owing } from './grant.ts';
import type { AccountId, Instant, Json, Oid, RequestId, Sha256 } from './ids.ts';
import type { RecentChange } from './policy-change.ts';
import type { Prose } from './prose.ts';
import type { Actor, Merge, PullRequest, Review } from './pull-request.ts';
import type { AccessRequest, Holder } from './request.ts';

/** Unknown is not empty: the rule that needs it becomes an error, a replay `indeterminate`. */
export type Known<T> = { readonly known: T } | { readonly unknown: string };

/** Everything a decision looks at beside the policy. Plain JSON, stored in `decided`, so that anyone can decide again. */
export interface Facts {
  readonly format: 1;
  /** Server's clock. */
  readonly now: Instant;
  readonly request: {
    readonly path: string;
    readonly blob: Oid;
    readonly sha256: Sha256;
    readonly body: AccessRequest;
  };
  /** null: pushed without one, or checked on a laptop. */
  readonly pullRequest: Pick<PullRequest, 'number' | 'nodeId' | 'author' | 'head' | 'contributors' | 'openedAt'> | null;
  readonly reviews: readonly SeenReview[];
  /** Held, or held within the longest look-back, by whom the request counts to, by the role's holders and by the reviewers. Never this request itself. */
  readonly grants: Known<readonly Grant[]>;
  /** What is owed beside those grants: for access that was declared, and at an issuance under this very grant. Only while it is unpaid. */
  readonly owing?: readonly Owing[];
  /** Live team members, only of teams the policy names for this request; and who of the accounts in play belongs to the organisation. */
  readonly teams: { readonly [team: string]: Known<readonly AccountId[]> };
  readonly members: { readonly [account: string]: Known<boolean> };
  /** Of exceptions made for this subject, role and environment, by id: when each came to the branch, and whose hands were in it. */
  readonly exceptions?: {
    readonly [id: string]: Known<{ readonly commit: Oid; readonly at: Instant; readonly people: readonly AccountId[] }>;
  };
  /** At `check`: what other open pull requests ask for, for whom this request counts to. They bind nobody; whichever is merged first does. */
  readonly pending?: readonly Pending[];
  /** What was seen amiss while gathering (a mixed pull request, policy changed inside it, an edited request): each denies as an invariant. */
  readonly violations?: readonly Violation[];
  /**
   * Who may start jobs in the environment that the job's claims name; null: there is no such environment. Asked wherever
   * a job names one; decisions that do not have it were made before it was asked.
   */
  readonly jobEnvironment?: Known<EnvironmentLimit | null>;
  /** Young changes of policy that may matter here: made by whom the request counts to, or after it was first approved. */
  readonly changes?: readonly RecentChange[];
  readonly moment: Moment;
  /** Only inside a decision under an earlier policy, never stored: what reviewers were shown. */
  readonly shown?: Sha256;
}

/** A request of another open pull request, as far as duties look at it. */
export interface Pending {
  readonly pullRequest: number;
  readonly requestId: RequestId;
  readonly holder: Holder;
  readonly role: string;
  readonly environment: string;
  readonly from: Instant;
  readonly until: Instant;
}

/** From which branches and tags jobs may run in an environment of GitHub, as its settings are. */
export interface EnvironmentLimit {
  /** `any`: from all; `protected`: from those with a branch protection rule, and from all where no branch has one; `selected`: from those that match. */
  readonly from: 'any' | 'protected' | 'selected';
  /** Patterns of names; only of `selected`. */
  readonly selected: readonly { readonly type: 'branch' | 'tag'; readonly name: string }[];
}

export interface Violation {
  /** `INV-…` */
  readonly rule: string;
  readonly message: string;
  readonly fix: string;
  /** What was compared. Left out: recorded by an earlier release, or nothing was. */
  readonly values?: { readonly [name: string]: Json };
}

/** The request is read back from its blob, prose from beside the event: neither is stored twice. */
export type StoredFacts = Omit<Facts, 'request'> & { readonly request: Omit<Facts['request'], 'body'> };

/** `requestBlob`: this request's file at the review's commit. `shown`: the digest of entitlement and policy the reviewer echoed. */
export type SeenReview = Omit<Review, 'body'> & {
  readonly body: Prose;
  readonly requestBlob: Oid | null;
  readonly shown: string | null;
  /** The kind of key whose form the text had: the text is not kept, and the review does not count. */
  readonly withheld?: string;
};

/** One evaluator, several moments; a union, so that nobody can issue and forget the claims. */
export type Moment =
  | { readonly phase: 'check' }
  | { readonly phase: 'record'; readonly merge: Merge }
  | {
      readonly phase: 'issue';
      readonly merge: Merge;
      readonly frozen: Effective;
      readonly claims: Claims;
      readonly uses: number;
      readonly concurrent: number;
    }
  | Emergency;

/** Break-glass: decided and issued in one run that a person started; nothing was merged before it. */
export interface Emergency {
  readonly phase: 'emergency';
  /** Server's clock: the window opens here. */
  readonly at: Instant;
  /** Who started the run, as GitHub says. Compared with the claims. */
  readonly by: Actor;
  readonly claims: Claims;
  readonly incident: Incident;
  /** Credentials that the run has yielded. Left out by releases that did not count them. */
  readonly uses?: number;
}

export interface Incident {
  readonly id: string;
  /** An issue of the repository bears the id in its title, none does, or nobody could look. */
  readonly seen: 'found' | 'not-found' | 'not-looked-up';
  /** The newest of them. `titled`: who wrote the id into the title, where that was not who opened it. null: nobody can say. */
  readonly issues?: readonly { readonly number: number; readonly opened: Hand | null; readonly titled?: Hand | null }[];
}

export type Hand = Pick<Actor, 'databaseId' | 'type'>;

/** When a window without `start` opens, and what reviews are measured at: the merge, the emergency, or now while there is neither. */
export function momentOf({ moment, now }: Pick<Facts, 'moment' | 'now'>): Instant {
  if (moment.phase === 'check') return now;
  return moment.phase === 'emergency' ? moment.at : moment.merge.at;
}

/** The subset of the OIDC token that is judged and kept. The token itself is a Secret and is not kept. */
export interface Claims {
  readonly iss: string;
  readonly sub: string;
  readonly aud: string;
  readonly jti: string;
  readonly repositoryId: string;
  readonly repositoryOwnerId: string;
  readonly workflowRef: string;
  readonly jobWorkflowRef: string;
  readonly ref: string;
  readonly environment: string | null;
  readonly eventName: string;
  readonly runnerEnvironment: string;
  readonly actorId: AccountId;
  readonly runId: string;
  readonly runAttempt: string;
  readonly declared: { readonly [name: string]: Json };
}
