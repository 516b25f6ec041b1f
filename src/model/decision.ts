import type { Entitlement, Risk } from './entitlement.ts';
import type { Position } from './finding.ts';
import type { Instant, Json, Oid, PersonId, RequestId, Seconds, Sha256 } from './ids.ts';
import type { Holder, Mark } from './request.ts';

/** Plain JSON, canonical (RFC 8785) when stored. If it could not be made at all there is none: a Failure is not a verdict. */
export interface Decision {
  readonly format: 1;
  readonly verdict: 'allow' | 'pending' | 'deny';
  readonly headline: string;
  readonly request: { readonly id: RequestId; readonly path: string; readonly blob: Oid; readonly sha256: Sha256 };
  readonly policy: {
    readonly commit: Oid;
    readonly tree: Oid;
    /** Action tables, and the edition of the time zones (`tzdata`) where a calendar was asked. `sha256` is left out where the bytes are not ours. */
    readonly data: readonly { readonly name: string; readonly date: string; readonly sha256?: Sha256 }[];
  };
  readonly engine: string;
  readonly now: Instant;
  readonly marks: readonly Mark[];
  /** Every rule that applies, in stage order. Those whose target does not match are counted; `policy explain` lists them. */
  readonly results: readonly RuleResult[];
  readonly notTargeted: number;
  readonly approval: ApprovalCount;
  readonly risk: Risk;
  /** Whom separation of duties counts the grant to, and who answers for it; left out when the request names nobody the policy knows. */
  readonly holder?: Holder;
  readonly owner?: PersonId;
  /** null when denied. */
  readonly effective: Effective | null;
  readonly obligations: readonly Obligation[];
}

export interface RuleResult {
  /** A policy document's id, or the engine's own: `REF-ROLE`, `TIME-CAP`, `APPR-NONE`. */
  readonly rule: string;
  readonly stage: 'reference' | 'invariant' | 'eligibility' | 'time' | 'entitlement' | 'duties' | 'rules' | 'approval';
  /** `pending`: an approval rule whose slots are not filled yet. It holds the verdict at `pending`; it does not deny. */
  readonly outcome: 'pass' | 'pending' | 'fail' | 'not-applicable' | 'error' | 'waived';
  readonly mode: 'deny' | 'warn' | 'audit';
  readonly severity: 'invariant' | 'high' | 'medium' | 'low';
  readonly controls: readonly string[];
  /** The sentence, with the values compared: "PT6H is more than PT4H, the cap of ROLE-PAY-APPROVER". */
  readonly message: string;
  readonly fix?: string;
  readonly values: { readonly [name: string]: Json };
  /** Pointer into the request: the annotation on the pull request sits there. */
  readonly field?: string;
  /** Where the rule stands in the policy; only for what bites. */
  readonly at?: Position;
  readonly waivedBy?: string;
}

export interface ApprovalCount {
  readonly required: readonly Requirement[];
  readonly counted: readonly Approval[];
  readonly rejected: readonly {
    readonly review: string;
    readonly by: string;
    readonly why: RejectReason;
    readonly message: string;
  }[];
}

export interface Requirement {
  readonly rule: string;
  readonly slot: string;
  /** Left out: an approval. */
  readonly as?: 'attestation';
  readonly count: number;
  readonly missing: number;
  /** After exclusions, and of a slot that is short whose approval would help beside those given; empty = nobody can, which is a fail. */
  readonly candidates: readonly PersonId[];
}

/** One person fills one slot. A second owner's attestation is an approval in an attestation slot. */
export interface Approval {
  readonly review: string;
  readonly person: PersonId;
  /** Left out: an approval. */
  readonly as?: 'attestation';
  readonly authority: {
    readonly rule: string;
    readonly slot: string;
    readonly pool: string /** file:line, or team and when it was read */;
    readonly memberBy: string;
  };
}

export type RejectReason =
  | 'not-in-pool'
  | 'excluded'
  | 'same-person'
  | 'not-human'
  | 'unknown-account'
  | 'stale-content'
  | 'too-old'
  | 'after-merge'
  | 'rationale'
  /** Its text has the form of a key. */
  | 'secret'
  | 'edited-by-other'
  | 'dismissed'
  | 'changes-requested'
  /** Good, but every slot it could fill is filled. */
  | 'surplus'
  /** Two who approve each other. */
  | 'reciprocal'
  | 'conflict-of-duties';

export interface Effective {
  readonly role: string;
  readonly environment: string;
  /** Narrowed to the asked scope, as far as the provider will enforce it: exactly what may be issued. */
  readonly entitlements: readonly Entitlement[];
  /** Of the above: what approvals bind to, beside the request's blob. */
  readonly digest: Sha256;
  /** Who holds the boundary: the cloud, an isolated job, or only this action's good manners. */
  readonly boundary: 'cloud' | 'isolated' | 'cooperative';
  /** null until the merge when the window opens there. */
  readonly notBefore: Instant | null;
  readonly notAfter: Instant | null;
  readonly maxSession: Seconds;
  readonly maxUses: number;
}

export interface Obligation {
  readonly kind: 'review' | 'rotate' | 'revoke' | 'monitor';
  readonly by: Instant;
  readonly owedBy: PersonId;
  readonly because: string;
  /** What it is about: the exception that is watched over, the secret that is rotated or revoked, the incident of a declaration. */
  readonly of?: string;
  /** So long after it was paid it falls due again, while what it is about goes on. Left out: it is paid once. */
  readonly every?: Seconds;
  /** The BreakGlass document that asks for it: such a review is paid by `settled`, and bars its debtor while it is overdue. */
  readonly under?: string;
}

/** What an after-review is of: the verdict of an emergency, or a declaration, which has no verdict and handed nothing out. */
export type Recorded = Pick<Decision, 'obligations' | 'effective' | 'marks'> &
  Partial<Pick<Decision, 'holder' | 'owner' | 'risk' | 'policy'>>;
