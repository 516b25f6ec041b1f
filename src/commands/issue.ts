import { decide } from '../decision/decide.ts';
import { lifetime } from '../decision/lifetime.ts';
import {
  forIssue,
  mergedPullRequest,
  requestOnMain,
  touchForIssue,
  uncovered,
  withEnd,
  type OnMain,
} from '../facts/for-issue.ts';
import { factsOn } from '../facts/gathered.ts';
import type { Sources } from '../facts/sources.ts';
import { readLedger, transact, type Ledger, type LedgerView, type Touch } from '../ledger/ledger.ts';
import { mayWrite } from '../ledger/trust-workflows.ts';
import { issuanceId, issued, refused, type Told } from '../lineage/events.ts';
import { openIssuances } from '../lineage/open-issuances.ts';
import { canonicalJson } from '../model/canonical-json.ts';
import type { Decision, Effective } from '../model/decision.ts';
import type { Entitlement } from '../model/entitlement.ts';
import type { LineageEvent, Run } from '../model/event.ts';
import type { Facts } from '../model/facts.ts';
import { Failure } from '../model/finding.ts';
import type { RequestId, Seconds } from '../model/ids.ts';
import { type Credential, type Issuance, Secret } from '../model/issuance.ts';
import type { Actor } from '../model/pull-request.ts';
import { epoch } from '../model/time.ts';
import type { Trust } from '../model/trust.ts';
import type { Issuer, Job } from '../ports.ts';
import { refusalOf, type Refusal } from '../decision/refusal.ts';
import { which } from '../decision/which.ts';

export interface IssuePorts {
  readonly sources: Sources;
  readonly job: Job;
  readonly issuer: (provider: string, trust: Trust) => Promise<Issuer>;
  readonly run: Run;
  /** Who started the run. */
  readonly actor: Actor;
  /** Which cloud roles of the grant this step wants; none named: all there are. */
  readonly cloudRoles: readonly string[];
}

export type IssueResult =
  | { readonly is: 'issued'; readonly decision: Decision; readonly issuances: readonly Released[] }
  | ({ readonly is: 'refused'; readonly decision: Decision | null } & Refusal)
  /** Main has request files that the ledger does not know: record first, then ask again. */
  | { readonly is: 'uncovered' };

/** `entry`: path of the `issued` event in the ledger. */
export interface Released {
  readonly issuance: Issuance;
  readonly entry: string;
}

const FOR_THE_EXCHANGE: Seconds = 10;

type Identity = Awaited<ReturnType<Job['identity']>>;

/** Everything that can refuse comes first. The credential leaves only after its event stands in the ledger. */
export async function issue(id: RequestId, ports: IssuePorts): Promise<IssueResult> {
  const { sources } = ports;
  const started = epoch(sources.clock.now());
  const onMain = await requestOnMain(id, sources);
  mayWrite(onMain.policy.trust, ports.run);
  const ledger = sources.ledgerOf(onMain.policy.trust);
  const known = await readLedger(ledger, { requests: [id], index: [] });
  const { requested, grant } = known.lineage(id);
  // Of the grant, not of the verdict: what was pending at the merge names what it would have opened, and opens nothing.
  const frozen = grant?.effective ?? null;
  const number = requested?.pullRequest ?? null;

  const [behind, pullRequest, identity] = await Promise.all([
    uncovered(known.recordedUpTo, onMain.tip, sources),
    number === null ? null : mergedPullRequest(number, onMain.document.path, sources),
    firstIdentity(frozen, onMain, ports.job),
  ]);
  if (behind) return { is: 'uncovered' };
  const merge = pullRequest?.merge;
  if (!frozen || !identity) return neverGranted(known, id, ports, ledger);
  if (!merge) return unmerged(id, ports, ledger, identity);

  const touch = touchForIssue(onMain, pullRequest, known.lineage(id).grant);
  const [gathered, view] = await Promise.all([forIssue(onMain, pullRequest, sources), readLedger(ledger, touch)]);
  const factsAt = (head: LedgerView): Facts => {
    const { issuances, grant: standing } = head.lineage(id);
    const concurrent = openIssuances(head.lineage(id), gathered.now).length;
    return factsOn(withEnd(gathered, standing), head, {
      phase: 'issue',
      merge,
      frozen: standing?.effective ?? frozen,
      claims: identity.claims,
      uses: issuances.length,
      concurrent,
    });
  };

  const facts = factsAt(view);
  const decision = decide(onMain.policy.set, facts);
  const taken =
    decision.verdict === 'allow'
      ? which(decision.effective?.entitlements ?? [], ports.cloudRoles, onMain.policy.set.kinds)
      : refusalOf(decision);
  if ('condition' in taken) {
    const event = refused(
      toldOf(facts, decision, ports),
      issuanceId(identity.claims),
      { ...taken, dropped: null },
      { decision, facts },
    );
    await transact(ledger, touch, () => ({ events: [event] }), view);
    return { is: 'refused', ...taken, decision };
  }

  const issuances: Released[] = [];
  let seen = view;
  for (const [n, entitlement] of taken.entries()) {
    const audience = audienceOf(entitlement, onMain);
    const own = n === 0 && identity.claims.aud === audience;
    const { token, claims } = own ? identity : await ports.job.identity(audience);
    const issuer = await ports.issuer(entitlement.provider, onMain.policy.trust);
    const credential = await issuer
      .prepare({
        requestId: id,
        issuanceId: issuanceId(claims),
        entitlement,
        lifetime: lifetime(decision, facts, spent()),
        token,
        claims,
      })
      .catch(refusedByCloud);
    if (!('issuance' in credential)) return refuse(id, credential, ports, ledger, { token, claims });
    maskAll(credential, ports.job);
    const after = await transact(ledger, touch, (head) => ({ events: [outcome(head, credential)] }), seen).catch(
      dropped,
    );
    seen = after;
    const story = after.lineage(id).issuances.find(({ issued: { issuance } }) => isOf(credential, issuance));
    if (!story) return refusedAfterAll(after, id);
    // An answer that was lost is looked up later: by then the grant may have ended.
    if (after.lineage(id).grant?.ended) return endedMeanwhile(decision);
    await issuer.release(credential, ports.job);
    issuances.push({ issuance: credential.issuance, entry: after.place(id, story.issued.key) ?? '' });
  }
  return { is: 'issued', decision, issuances };

  /** Seconds since GitHub's clock was read, by this machine's, and a few for the exchange that follows. */
  function spent(): Seconds {
    return epoch(sources.clock.now()) - started + FOR_THE_EXCHANGE;
  }

  /** Decided again on the head that is committed: a revocation that slipped in drops the credential. */
  function outcome(head: LedgerView, { issuance }: Credential): LineageEvent {
    const then = factsAt(head);
    const again = decide(onMain.policy.set, then);
    const told = toldOf(then, again, ports);
    const late = outlives(issuance, again);
    if (late) return refused(told, issuance.id, { ...late, dropped: issuance }, { decision: again, facts: then });
    if (again.verdict === 'allow') return issued(told, issuance, again);
    return refused(told, issuance.id, { ...refusalOf(again), dropped: issuance }, { decision: again, facts: then });
  }
}

/** The token of the first entitlement that was granted; what was never granted needs none. */
async function firstIdentity(frozen: Effective | null, onMain: OnMain, job: Job): Promise<Identity | null> {
  const first = frozen?.entitlements[0];
  return first ? job.identity(audienceOf(first, onMain)) : null;
}

function audienceOf(entitlement: Entitlement, onMain: OnMain): string {
  const kind = onMain.policy.set.kinds.get(entitlement.provider);
  if (!kind)
    throw new Failure(
      'INPUT',
      `the grant names provider ${entitlement.provider}, which this release does not know`,
      'use the release that recorded the grant, or a newer one',
    );
  return kind.audience(entitlement);
}

function toldOf(facts: Facts, decision: Decision, { run, actor }: IssuePorts): Told {
  return { requestId: facts.request.body.id, occurredAt: facts.now, actor, run, marks: decision.marks };
}

/** Denied, pending at the merge, or not decided: there is no grant to use. */
function neverGranted(view: LedgerView, id: RequestId, ports: IssuePorts, ledger: Ledger): Promise<IssueResult> {
  const { decided } = view.lineage(id);
  const message = decided
    ? `the verdict at the merge was ${decided.decision.verdict}: ${decided.decision.headline}`
    : `the ledger holds no verdict on ${id}`;
  return refuse(
    id,
    { condition: 'GRANT', message, fix: 'ask again with a new request; `access-lineage show` tells what was missing' },
    ports,
    ledger,
  );
}

/** The ledger says it was granted, the pull request says it was not merged: the ledger can only take away. */
function unmerged(id: RequestId, ports: IssuePorts, ledger: Ledger, identity: Identity): Promise<IssueResult> {
  const message = 'no merged pull request adds this request';
  return refuse(
    id,
    { condition: 'INV-PULL-REQUEST', message, fix: 'ask again by pull request, and tell whoever guards the ledger' },
    ports,
    ledger,
    identity,
  );
}

async function refuse(
  id: RequestId,
  refusal: Refusal,
  { sources, run, actor }: IssuePorts,
  ledger: Ledger,
  identity: Identity | null = null,
): Promise<IssueResult> {
  const touch: Touch = { requests: [id], index: [] };
  const attempt = identity ? issuanceId(identity.claims) : `${run.runId}-${run.attempt}`;
  const occurredAt = sources.clock.now();
  await transact(ledger, touch, (head) => {
    const told: Told = { requestId: id, occurredAt, actor, run, marks: head.lineage(id).requested?.marks ?? [] };
    return { events: [refused(told, attempt, { ...refusal, dropped: null }, null)] };
  });
  return { is: 'refused', ...refusal, decision: null };
}

function refusedAfterAll(view: LedgerView, id: RequestId): IssueResult {
  const last = view.lineage(id).events.findLast((event) => event.kind === 'refused');
  const condition = last?.condition ?? 'UNRECORDED';
  const message = `${last?.message ?? 'the ledger moved on'} (the exchanged credential was dropped)`;
  return {
    is: 'refused',
    condition,
    message,
    fix: 'see what changed with `access-lineage show`, then ask again',
    decision: last?.decision ?? null,
  };
}

function endedMeanwhile(decision: Decision): IssueResult {
  const message = 'the grant ended while the credential was recorded, so it was dropped';
  return { is: 'refused', condition: 'GRANT-ENDED', message, fix: 'ask again with a new request', decision };
}

/** A cloud's no is a refusal like ours, told in its own words. Whatever else went wrong stops the job. */
function refusedByCloud(error: unknown): Refusal {
  if (!(error instanceof Failure && error.code === 'REFUSED')) throw error;
  return { condition: 'CLOUD', message: error.message, fix: error.fix };
}

/** Tried again for long enough, an exchange may end with a credential that outlives what was decided. */
function outlives({ expiresAt }: Issuance, { verdict, effective }: Decision): Refusal | null {
  const end = effective?.notAfter;
  if (verdict !== 'allow' || !end || expiresAt <= end) return null;
  const message = `the credential would live until ${expiresAt}, and the grant ends at ${end}`;
  return { condition: 'TIME-LIFE', message, fix: 'run the step again: the exchange took longer than it should' };
}

/** The event of this very credential: an id alone could be that of another step with the same token. */
function isOf({ issuance }: Credential, recorded: Issuance): boolean {
  return recorded.id === issuance.id && canonicalJson(recorded.credential) === canonicalJson(issuance.credential);
}

function maskAll({ environment, file }: Credential, job: Job): void {
  for (const value of Object.values(environment)) if (value instanceof Secret) job.mask(value);
  if (file) job.mask(file.content);
}

function dropped(cause: unknown): never {
  const why = cause instanceof Failure ? `: ${cause.message}` : '';
  throw new Failure(
    'UNRECORDED',
    `the credential could not be recorded, so it was dropped${why}`,
    'run the step again; the dropped one ends by itself',
    cause,
  );
}
