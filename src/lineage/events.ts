import { digestOf } from '../model/canonical-json.ts';
import type { Approval, Decision } from '../model/decision.ts';
import type {
  Approved,
  Closed,
  Corrected,
  Decided,
  Ended,
  Issued,
  LineageEvent,
  Refused,
  Requested,
  Revalidated,
  Revoked,
  Run,
  Terms,
  Withdrawn,
} from '../model/event.ts';
import type { Claims, Facts, SeenReview, StoredFacts } from '../model/facts.ts';
import type { Instant, Oid, RequestId } from '../model/ids.ts';
import type { Issuance } from '../model/issuance.ts';
import type { Actor } from '../model/pull-request.ts';
import type { AccessRequest, Mark } from '../model/request.ts';
import { sha256 } from '../model/sha256.ts';
import { makeProse } from './make-prose.ts';
import { taskDigest, withoutTask, withoutTaskIn } from './task-state.ts';

/** What every event is told with: which request, who did it and when, which run wrote it down. */
export interface Told {
  readonly requestId: RequestId;
  readonly occurredAt: Instant;
  readonly actor: Actor | null;
  readonly run: Run;
  readonly marks: readonly Mark[];
}

/** 16 random bytes in hex each, drawn once a request so that asking again gives the same event. */
export interface Salts {
  readonly purpose: string;
  readonly justification: string;
  readonly goal: string;
}

/** The file as merged, or as it stood in a pull request that was closed (`mergeCommit: null`). `body: null`: it could not be read as a request. */
export function requested(
  told: Told,
  file: Requested['file'],
  body: AccessRequest | null,
  salts: Salts,
  from: { readonly pullRequest: number | null; readonly mergeCommit: Oid | null },
): Requested {
  return {
    kind: 'requested',
    key: `requested:${from.mergeCommit ?? `pr-${from.pullRequest}`}`,
    ...told,
    file,
    terms: body && termsOf(body),
    purpose: body && makeProse(body.purpose.text, salts.purpose),
    justification: body && makeProse(body.justification, salts.justification),
    ...(body?.subject.type === 'agent' ? { goal: makeProse(body.subject.goal, salts.goal) } : {}),
    ...from,
  };
}

/** Closed without a merge. */
export function withdrawn(told: Told, pullRequest: number): Withdrawn {
  return { kind: 'withdrawn', key: `withdrawn:pr-${pullRequest}`, ...told, pullRequest };
}

/** One counted approval. The slot is in the key: one review may fill a slot of several rules. */
function approved(told: Omit<Told, 'occurredAt' | 'actor'>, approval: Approval, review: SeenReview): Approved {
  const key = `approved:${review.databaseId}:${approval.authority.rule}/${approval.authority.slot}`;
  return { kind: 'approved', key, ...told, occurredAt: review.submittedAt, actor: review.by, approval, review };
}

/** A verdict with everything it looked at. `of`: the merge commit, or the emergency. */
export function decidedOf(told: Told, of: string, decision: Decision, facts: Facts): Decided {
  return { kind: 'decided', key: `decided:${of}`, ...told, decision, facts: stored(facts) };
}

/** A credential or binding that is about to be released. `decision` is the one of that moment, kept by digest. */
export function issued(told: Told, issuance: Issuance, decision: Decision): Issued {
  return {
    kind: 'issued',
    key: `issued:${issuance.id}`,
    ...told,
    issuance: withoutTask(issuance),
    decision: digestOf(decision),
    policy: decision.policy.commit,
    ...(decision.effective ? { boundary: decision.effective.boundary } : {}),
  };
}

/** What was asked for and not handed out. `attempt` is the issuance id this job would have had: `issuanceId(claims)`. */
export function refused(
  told: Told,
  attempt: string,
  why: Pick<Refused, 'condition' | 'message' | 'dropped' | 'came'>,
  judged: { readonly decision: Decision; readonly facts: Facts } | null,
): Refused {
  return {
    kind: 'refused',
    key: `refused:${attempt}`,
    ...told,
    ...why,
    dropped: why.dropped && withoutTask(why.dropped),
    decision: judged?.decision ?? null,
    facts: judged ? stored(judged.facts) : null,
  };
}

/** The request's own conditions, asked again: told beside the `issued` or `refused` they led to. `attempt` as of `refused`. */
export function revalidated(
  told: Told,
  attempt: string,
  claims: Claims,
  what: Pick<Revalidated, 'issuance' | 'outcome' | 'conditions' | 'entitlements'>,
): Revalidated {
  return { kind: 'revalidated', key: `revalidated:${attempt}`, ...told, ...what, task: taskDigest(claims) };
}

/** The job has ended, the holder gave the grant back, or nobody was ever handed it. */
export function closed(told: Told, issuance: string, how: Closed['how']): Closed {
  return { kind: 'closed', key: `closed:${issuance}`, ...told, issuance, how };
}

/** Time has ended it: the grant, or one issuance of it. `lapsed`: it was never used. */
export function ended(told: Told, kind: Ended['kind'], issuance?: string): Ended {
  return { kind, key: `${kind}:${issuance ?? 'grant'}`, ...told, ...(issuance === undefined ? {} : { issuance }) };
}

/** `cause` makes it the same revocation when it is written again: the merge commit of the revocation file, a run, a campaign. */
export function revoked(
  told: Told,
  cause: string,
  how: Pick<Revoked, 'by' | 'requestedAt' | 'effectiveAt' | 'verifiedAt' | 'mechanism'>,
): Revoked {
  return { kind: 'revoked', key: `revoked:${how.by}:${cause}`, ...told, ...how };
}

/** Says that the event with key `wrong` is wrong. The wrong one stays; a correction never gives anything back. */
export function corrected(told: Told, wrong: string, message: string): Corrected {
  const which = sha256(message).slice(0, 12);
  return { kind: 'corrected', key: `corrected:${wrong}:${which}`, ...told, wrong, message };
}

/** All that a merge tells: the request, each approval that was counted, the verdict. `facts` are those of phase `record`. */
export function tell(facts: Facts, decision: Decision, run: Run, salts: Salts): readonly LineageEvent[] {
  const { moment, request, pullRequest } = facts;
  if (moment.phase !== 'record') throw new TypeError(`a merge is told from facts of phase record, not ${moment.phase}`);
  const { merge } = moment;
  const common = { requestId: request.body.id, run, marks: decision.marks };
  const atMerge = { ...common, occurredAt: merge.at };
  const { body, ...file } = request;
  return [
    requested({ ...atMerge, actor: pullRequest ? pullRequest.author : merge.by }, file, body, salts, {
      pullRequest: pullRequest?.number ?? null,
      mergeCommit: merge.commit,
    }),
    ...decision.approval.counted.map((approval) => approved(common, approval, reviewOf(facts, approval))),
    decidedOf({ ...atMerge, actor: merge.by }, merge.commit, decision, facts),
  ];
}

/** `<run id>-<attempt>-<first 6 hex of SHA-256(jti)>`: two steps of one job are two issuances. */
export function issuanceId(claims: Pick<Claims, 'runId' | 'runAttempt' | 'jti'>): string {
  const token = sha256(claims.jti).slice(0, 6);
  return `${claims.runId}-${claims.runAttempt}-${token}`;
}

function termsOf(body: AccessRequest): Terms {
  const { purpose, justification: _, subject, ...terms } = body;
  return { ...terms, subject: withoutGoal(subject), purpose: { code: purpose.code } };
}

function withoutGoal(subject: AccessRequest['subject']): Terms['subject'] {
  if (subject.type !== 'agent') return subject;
  const { goal: _, ...rest } = subject;
  return rest;
}

function reviewOf(facts: Facts, approval: Approval): SeenReview {
  const review = facts.reviews.find((one) => one.databaseId === approval.review);
  if (!review) throw new TypeError(`approval counts review ${approval.review}, which is not among the facts`);
  return review;
}

function stored(facts: Facts): StoredFacts {
  const { body: _, ...request } = facts.request;
  return { ...facts, request, moment: withoutTaskIn(facts.moment) };
}
