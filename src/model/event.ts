import type { Approval, ApprovalCount, Decision, Effective, Obligation } from './decision.ts';
import type { ChangeClass, ChangedDocument, PolicyPlace, RecentChange } from './policy-change.ts';
import type { SeenReview, StoredFacts } from './facts.ts';
import type { Finding } from './finding.ts';
import type { Instant, Oid, PersonId, RequestId, Sha256 } from './ids.ts';
import type { RotatedSecret } from './documents.ts';
import type { Issuance } from './issuance.ts';
import type { Prose } from './prose.ts';
import type { Actor } from './pull-request.ts';
import type { AccessRequest, Mark } from './request.ts';

/** What happened, before the ledger gives it a place. `seq`, `prev` and `recordedAt` belong to the ledger. */
interface Happened<Kind extends string> {
  readonly kind: Kind;
  /** Or one of two reserved lineages: `policy` (what became of the rules) and `ledger` (keys, rulesets, heartbeats). */
  readonly requestId: RequestId;
  /** What makes it the same event when it is written again (review id, merge commit, issuance id). Unique in its lineage. */
  readonly key: string;
  readonly occurredAt: Instant;
  /** Who did it: requester, reviewer, merger. The machine that wrote it down is `run`. */
  readonly actor: Actor | null;
  readonly run: Run;
  readonly marks: readonly Mark[];
}

export interface Run {
  readonly repositoryId: string;
  readonly workflowRef: string;
  readonly workflowSha: Oid;
  readonly runId: string;
  readonly attempt: string;
  readonly tool: string;
}

/** The request as written, its free text left out. An agent's goal is free text as well. */
export type Terms = Omit<AccessRequest, 'purpose' | 'justification' | 'subject'> & {
  readonly purpose: { readonly code: string };
  readonly subject: WithoutGoal<AccessRequest['subject']>;
};
type WithoutGoal<T> = T extends { readonly goal: string } ? Omit<T, 'goal'> : T;

export interface Requested extends Happened<'requested'> {
  readonly file: { readonly path: string; readonly blob: Oid; readonly sha256: Sha256 };
  /** The request as written, its free text left out: that stands in `purpose` and `justification`. */
  readonly terms: Terms | null;
  /** `terms`, `purpose` and `justification` are null when the file could not be read as a request. */
  readonly purpose: Prose | null;
  readonly justification: Prose | null;
  /** Of an agent: what it is to achieve. */
  readonly goal?: Prose;
  readonly pullRequest: number | null;
  readonly mergeCommit: Oid | null;
}
/** Closed unmerged: the population is every pull request that touched access-requests/. */
export interface Withdrawn extends Happened<'withdrawn'> {
  readonly pullRequest: number;
}
export interface Approved extends Happened<'approved'> {
  readonly approval: Approval;
  readonly review: SeenReview;
}
/** One for the merge. `facts` make it possible to decide again; `decision.effective` is frozen: later events may only narrow it. */
export interface Decided extends Happened<'decided'> {
  readonly decision: Decision;
  readonly facts: StoredFacts;
}
/** `issue` decided again with the policy of that day: by digest here, in full in `refused`. */
export interface Issued extends Happened<'issued'> {
  readonly issuance: Issuance;
  readonly decision: Sha256;
  readonly policy: Oid;
  /** Who holds what was handed out to its limits. Left out by releases that told it only in `decided`. */
  readonly boundary?: Effective['boundary'];
}
export interface Refused extends Happened<'refused'> {
  readonly condition: string;
  readonly message: string;
  readonly decision: Decision | null;
  readonly facts: StoredFacts | null;
  /** Exchanged, then dropped because it was not what was asked for, or the ledger had moved on: nobody holds it. */
  readonly dropped: Issuance | null;
  /** A file that came to main and that nobody judged: under an id that was used before, or gone again as its pull request landed. */
  readonly came?: Pick<Requested, 'file' | 'pullRequest' | 'mergeCommit'>;
}
/** The request's own conditions, asked again for one issuance. Stands beside the `issued` or `refused` it led to. */
export interface Revalidated extends Happened<'revalidated'> {
  /** null: nothing was issued. */
  readonly issuance: string | null;
  readonly outcome: 'holds' | 'downgraded' | 'gone';
  readonly conditions: readonly { readonly id: string; readonly holds: boolean }[];
  /** Digest of what the job declared of its task; null when it declared nothing. */
  readonly task: Sha256 | null;
  /** Digest of the entitlements that were left; null when denied. */
  readonly entitlements: Sha256 | null;
}
export interface Closed extends Happened<'closed'> {
  readonly issuance: string;
  /** `dropped`: the grant ended while it was recorded, and nobody was handed it. */
  readonly how: 'job-ended' | 'handed-back' | 'dropped';
}
export interface Ended extends Happened<'expired' | 'lapsed'> {
  readonly issuance?: string;
}
export interface Revoked extends Happened<'revoked'> {
  readonly by: 'request' | 'emergency' | 'access-review' | 'sweep';
  readonly requestedAt: Instant;
  readonly effectiveAt: Instant | null;
  readonly verifiedAt: Instant | null;
  readonly mechanism: string;
}
export interface Used extends Happened<'used'> {
  readonly issuance: string;
  readonly source: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly newestSeen: Instant | null;
  /** Digest of what was read; the log itself stays where it is. */
  readonly read: Sha256;
  readonly actions: readonly {
    readonly action: string;
    readonly answer: 'used' | 'not-seen' | 'cannot-be-seen';
    readonly count: number;
  }[];
  readonly findings: readonly Finding[];
}
export interface Reviewed extends Happened<'reviewed'> {
  readonly campaign: string;
  readonly answer: 'keep' | 'revoke';
  readonly rationale: Prose;
  readonly population: Sha256;
}
/** Access that somebody took outside of this, told afterwards. It grants nothing. */
export interface Declared extends Happened<'declared'> {
  readonly file: Requested['file'];
  readonly person: PersonId;
  readonly role: string | null;
  readonly environment: string;
  readonly from: Instant;
  readonly until: Instant;
  readonly incident: string;
  readonly what: Prose;
  readonly how: Prose;
  readonly pullRequest: number | null;
  readonly mergeCommit: Oid;
}
/** Something is owed from now on: the review that an emergency is looked at with afterwards. */
export interface Obliged extends Happened<'obliged'> {
  readonly obligation: Obligation['kind'];
  readonly due: Instant;
  readonly owedBy: PersonId;
  /** The BreakGlass document that asks for it; null: a declaration does, and no document covers its environment. */
  readonly under: string | null;
  /** Of a declaration: its incident. Left out by releases that did not file what declarations owe. */
  readonly of?: string;
}
/** What was owed is done: a review by somebody else, whose text is the rationale, or a look by who owed it. */
export interface Settled extends Happened<'settled'> {
  readonly obligation: Obligation['kind'];
  readonly pullRequest: number;
  /** Of a review. */
  readonly approval?: Approval;
  readonly review?: SeenReview;
  /** By a Settlement. */
  readonly payment?: Payment;
}
/** Another value has taken the place of the one that was handed out, as its owner says. There is no value in here. */
export interface Rotated extends Happened<'rotated'> {
  readonly payment: Payment;
  readonly secret: RotatedSecret;
}
/** A Settlement that came to main. */
export interface Payment {
  readonly file: Requested['file'];
  /** Who owed it, and says that it is done. */
  readonly person: PersonId;
  /** Their review of the pull request; null: they opened it. */
  readonly review: SeenReview | null;
  readonly done: Prose;
  readonly pullRequest: number;
  readonly mergeCommit: Oid;
}
export interface Corrected extends Happened<'corrected'> {
  readonly wrong: string;
  readonly message: string;
}

/**
 * A commit of main that touches policies/, schemas/ or .github/. In lineage `policy`, one after the other: the newest tells
 * which policy binds and which changes are still young, so that nobody has to read the others.
 */
export interface PolicyChanged extends Happened<'policy-changed'> {
  /** What the event before it told; null: the ledger begins here, with what main holds. */
  readonly from: PolicyPlace | null;
  readonly to: PolicyPlace;
  readonly pullRequest: number | null;
  readonly mergedBy: Actor | null;
  /** Against what bound before: what of it is touched. */
  readonly classes: readonly ChangeClass[];
  /** At most 200; `moreDocuments` counts the rest. */
  readonly documents: readonly ChangedDocument[];
  readonly moreDocuments: number;
  readonly approvals: readonly Approval[];
  readonly rejected: ApprovalCount['rejected'];
  readonly binds: boolean;
  /** The rule that was not met, or why it binds. */
  readonly because: { readonly rule: string; readonly message: string };
  /** null: it does not bind. */
  readonly effectiveFrom: Instant | null;
  /** What binds after it. */
  readonly binding: PolicyPlace;
  /** Changes that bind and whose cooldown has not passed, oldest first; this one among them. */
  readonly recent: readonly RecentChange[];
}

export type LineageEvent =
  | Requested
  | Withdrawn
  | Approved
  | Decided
  | Issued
  | Refused
  | Revalidated
  | Closed
  | Ended
  | Revoked
  | Used
  | Reviewed
  | Declared
  | Obliged
  | Settled
  | Rotated
  | Corrected
  | PolicyChanged;
