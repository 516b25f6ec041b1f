import { afterReview } from '../decision/after-review.ts';
import { decide } from '../decision/decide.ts';
import { lasting } from '../policy/lasting.ts';
import type { Unbound } from '../facts/binding.ts';
import { forCheck, type Asking } from '../facts/for-check.ts';
import { declaredFacts } from '../facts/for-declaration.ts';
import { factsOn } from '../facts/gathered.ts';
import { gateThatBinds, type Gate } from '../facts/gate.ts';
import { loginsOf } from '../facts/logins.ts';
import { asWritten } from '../facts/past-decision.ts';
import type { Sources } from '../facts/sources.ts';
import { usedBefore } from '../facts/violations.ts';
import { emergencyIn } from '../lineage/emergency.ts';
import type { Lineage } from '../lineage/lineage.ts';
import { standing } from '../lineage/standing.ts';
import { usedBy } from '../lineage/used-by.ts';
import { wouldHold } from '../lineage/would-hold.ts';
import type { Document } from '../model/document.ts';
import type { Decision } from '../model/decision.ts';
import type { Revocation, SettlementDocument } from '../model/documents.ts';
import { Failure, type Finding } from '../model/finding.ts';
import type { Moment, Violation } from '../model/facts.ts';
import type { Instant, PersonId, RequestId } from '../model/ids.ts';
import type { Grant } from '../model/grant.ts';
import { TooLarge, type Beside, type PullRequest } from '../model/pull-request.ts';
import type { AccessRequest } from '../model/request.ts';
import { isTold, judgeSettling } from '../recording/judge-settling.ts';

/** What there is to say on a pull request. */
export type Checked =
  | { readonly is: 'nothing'; readonly pullRequest: PullRequest }
  /** It changes what decides: `checkPolicy` says more. */
  | { readonly is: 'rules'; readonly pullRequest: PullRequest }
  /** Something needed could not be read: there is no verdict, and that blocks until the next run. */
  | { readonly is: 'failed'; readonly pullRequest: PullRequest; readonly failure: Failure }
  | { readonly is: 'too-large'; readonly pullRequest: PullRequest; readonly failure: TooLarge }
  | { readonly is: 'unreadable'; readonly pullRequest: PullRequest; readonly findings: readonly Finding[] }
  | {
      readonly is: 'requests';
      readonly pullRequest: PullRequest;
      readonly judged: readonly Judged[];
      /** Why main's newest policy does not decide here; null: it does. */
      readonly unbound: Unbound | null;
      /** Of files that could not be read; while there are any the pull request is denied. */
      readonly findings: readonly Finding[];
      readonly revocations: readonly Revoked[];
      /** Files that come back as they were decided on: nothing is judged anew, and nothing recorded. */
      readonly putBack: readonly PutBack[];
      readonly policyGate: Gate;
      /** To show beside person ids. */
      readonly logins: ReadonlyMap<PersonId, string>;
    };

/** `audit`: what is denied is said, and blocks nothing. */
export type Gated = (Exclude<Checked, { is: 'rules' }> & { readonly gate: Gate }) | Extract<Checked, { is: 'rules' }>;

/** A pull request as it was read, and what else is open. */
export interface AskedOf {
  readonly pullRequest: PullRequest;
  readonly beside: Beside;
}

export interface Judged {
  readonly document: Document<AccessRequest>;
  readonly decision: Decision;
  /** How long it lasts from its start: as asked, or the role's default under the environment's cap. */
  readonly duration: string | null;
  /** It stands in the ledger; left out: it is what `record` would decide. */
  readonly recorded?: boolean;
}

/** What a revocation would end. */
export interface Revoked {
  readonly id: RequestId;
  /** null: nothing was granted, or it is not recorded yet. */
  readonly grant: Grant | null;
}

export interface PutBack {
  readonly id: RequestId;
  readonly headline: string;
  /** Does a grant of it stand? */
  readonly granted: boolean;
}

/** Advice: what `record` would decide if the pull request were merged as it is now. */
export async function check(asked: AskedOf | TooLarge, sources: Sources): Promise<Gated> {
  const checked = await checkAsked(asked, sources);
  if (checked.is === 'rules') return checked;
  if (checked.is === 'nothing' || checked.is === 'failed') return { ...checked, gate: 'enforce' };
  return { ...checked, gate: checked.is === 'requests' ? checked.policyGate : await gateThatBinds(sources) };
}

async function checkAsked(asked: AskedOf | TooLarge, sources: Sources): Promise<Checked> {
  if (asked instanceof TooLarge) return { is: 'too-large', pullRequest: asked.pullRequest, failure: asked };
  const { pullRequest, beside } = asked;
  try {
    const asking = await forCheck(pullRequest, beside, sources);
    return asking.is === 'requests' ? judge(asking) : asking;
  } catch (error) {
    if (error instanceof Failure) return { is: 'failed', pullRequest, failure: error };
    throw error;
  }
}

function judge(asking: Extract<Asking, { is: 'requests' }>): Checked {
  const { pullRequest, policy, unbound, gathered, held: view, findings, revocations } = asking;
  const moment: Moment = pullRequest.merge ? { phase: 'record', merge: pullRequest.merge } : { phase: 'check' };
  const judged: Judged[] = [];
  const putBack: PutBack[] = [];
  const earlier: Grant[] = [];
  for (const one of gathered) {
    const lineage = view.lineage(one.document.body.id);
    const taken = emergencyIn(lineage, one.document.blob);
    const duration = lasting(one.document.body, policy.set);
    const told = taken ? null : recordedOf(one.document, lineage, pullRequest);
    if (told) {
      judged.push({ document: one.document, decision: told, duration, recorded: true });
      continue;
    }
    const used = taken ? [] : usedOrBack(one.document, lineage, pullRequest);
    if (used === 'back') {
      putBack.push(backAs(lineage, pullRequest.readAt));
      continue;
    }
    // A review of an emergency is heard after the merge as well; nothing else is.
    const facts = factsOn(
      { ...one, violations: [...used, ...one.violations] },
      view,
      taken ? { phase: 'check' } : moment,
      earlier,
    );
    const decision = taken ? afterReview(one.asked.policy, facts, taken) : decide(one.asked.policy, facts);
    judged.push({ document: one.document, decision, duration });
    // Requests of one pull request are merged together: each is judged as if those before it were granted.
    const held = taken ? null : wouldHold(facts, decision, duration);
    if (held) earlier.push(held);
  }
  for (const one of asking.declared) {
    const lineage = view.lineage(one.document.body.id);
    const used = usedOrBack(one.document, lineage, pullRequest);
    if (used === 'back') {
      putBack.push(backAs(lineage, pullRequest.readAt));
      continue;
    }
    const facts = declaredFacts({ ...one, violations: [...used, ...one.violations] }, moment);
    const decision = afterReview(policy.set, facts, one.recorded);
    judged.push({ document: one.document, decision, duration: null });
  }
  const unknown: Finding[] = [];
  // What was merged and told is not judged against itself: what was said of it stands.
  const settling = asking.settling.filter(
    (one) => !pullRequest.merge || !isTold(one, view.lineage(one.document.body.id)),
  );
  for (const one of settling) {
    const lineage = view.lineage(one.document.body.id);
    const body = one.declared?.document.body ?? (lineage.requested && asWritten(lineage.requested));
    const { decision } = judgeSettling(one, lineage, moment);
    if (body) judged.push({ document: { ...one.document, body }, decision, duration: null });
    else unknown.push(nothingKnown(one.document));
  }
  const revoked: Revoked[] = [];
  for (const { document, onMain } of revocations) {
    const lineage = view.lineage(document.body.id);
    if (!usedBy(lineage) && !onMain) unknown.push(nothingToRevoke(document));
    else revoked.push({ id: lineage.requestId, grant: lineage.grant });
  }
  const said = [judged, putBack, unknown, findings, revoked].some(({ length }) => length > 0);
  if (!said && pullRequest.merge) return { is: 'nothing', pullRequest };
  return {
    is: 'requests',
    pullRequest,
    judged,
    unbound,
    findings: [...findings, ...unknown],
    revocations: revoked,
    putBack,
    policyGate: policy.trust.gate,
    logins: loginsOf(pullRequest, personsIn(judged), policy.set.directory),
  };
}

/** What became of exactly this file when this pull request was merged; null: that is not recorded. */
function recordedOf(
  { blob }: Pick<Document<unknown>, 'blob'>,
  { requested, decided }: Lineage,
  { merge, number }: PullRequest,
): Decision | null {
  const own = merge !== null && requested?.pullRequest === number && requested.file.blob === blob;
  return own ? (decided?.decision ?? null) : null;
}

/** Of a file whose id was used before, by another pull request: that it is another one, or the very same that comes back. */
function usedOrBack(
  document: Pick<Document<unknown>, 'path' | 'blob'>,
  lineage: Lineage,
  { merge, number }: PullRequest,
): readonly Violation[] | 'back' {
  const user = usedBy(lineage);
  if (!user || (merge && user.pullRequest === number)) return [];
  const used = usedBefore(lineage, document);
  return used.length > 0 ? used : 'back';
}

function backAs(lineage: Lineage, at: Instant): PutBack {
  const headline = lineage.decided?.decision.headline ?? 'what was declared grants nothing.';
  const now = standing(lineage, at);
  return { id: lineage.requestId, headline, granted: now === 'live' || now === 'not-yet' };
}

function nothingKnown({ body, locate }: Document<SettlementDocument>): Finding {
  return {
    id: 'Y097',
    severity: 'error',
    message: `the ledger holds no request ${body.id}, so nothing is owed under it`,
    fix: 'correct the id; a request is recorded when it is merged',
    at: locate('/id'),
  };
}

function nothingToRevoke({ body, locate }: Document<Revocation>): Finding {
  return {
    id: 'Y098',
    severity: 'error',
    message: `neither the default branch nor the ledger holds a request ${body.id}, so this revokes nothing`,
    fix: 'correct the id, and the name of the file: it is that of the request, for instance 2026-11-ledger-sync-deploy.revoke.yaml',
    at: locate('/id'),
  };
}

/** Everybody who could approve or answers for it. */
function personsIn(judged: readonly Judged[]): readonly PersonId[] {
  return judged.flatMap(({ document: { body }, decision }) => [
    ...decision.approval.required.flatMap((one) => one.candidates),
    ...('sponsor' in body.subject ? [body.subject.sponsor] : []),
    ...(decision.owner === undefined ? [] : [decision.owner]),
  ]);
}
