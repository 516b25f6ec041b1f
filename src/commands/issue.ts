import { decide } from '../decision/decide.ts';
import { refusalOf } from '../decision/refusal.ts';
import { which } from '../decision/which.ts';
import {
  forIssue,
  mergedPullRequest,
  policyUntold,
  requestOnMain,
  touchForIssue,
  uncovered,
  underBinding,
  withEnd,
  type OnMain,
} from '../facts/for-issue.ts';
import { factsOn } from '../facts/gathered.ts';
import { sameTrust } from '../facts/main.ts';
import type { Sources } from '../facts/sources.ts';
import {
  audienceOf,
  handOut,
  type Identity,
  type IssuePorts,
  type IssueResult,
  refuse,
  revalidation,
  toldOf,
} from '../issuing/hand-out.ts';
import { POLICY } from '../ledger/layout.ts';
import { readLedger, transact, type Ledger, type LedgerView, type Touch } from '../ledger/ledger.ts';
import { maySign } from '../ledger/trust-keys.ts';
import { mayWrite } from '../ledger/trust-workflows.ts';
import { issuanceId, refused } from '../lineage/events.ts';
import type { Lineage } from '../lineage/lineage.ts';
import { openIssuances } from '../lineage/open-issuances.ts';
import type { Effective } from '../model/decision.ts';
import type { Claims, Facts } from '../model/facts.ts';
import type { Refused } from '../model/event.ts';
import { Failure } from '../model/finding.ts';
import type { RequestId } from '../model/ids.ts';
import { epoch } from '../model/time.ts';
import { marksOf } from '../model/marks.ts';
import type { Job } from '../ports.ts';

/**
 * Everything that can refuse comes first. The credential leaves only after its event stands in the ledger. `look`: how often main
 * was asked already for a request that was granted and is not there.
 */
export async function issue(id: RequestId, ports: IssuePorts, look = 0): Promise<IssueResult> {
  const { sources } = ports;
  const started = epoch(sources.clock.now());
  const standing = await requestOnMain(id, sources);
  const { document } = standing;
  const own: Touch = { requests: [id], index: [] };
  const told = await readLedger(sources.ledgerOf(standing.trust, standing.named), own).catch((error: unknown) => {
    // Where there is no ledger nothing was granted; any other trouble is told as what it is.
    throw document instanceof Failure && error instanceof Failure && error.code === 'MISSING' ? document : error;
  });
  if (document instanceof Failure && !grantedAtMerge(told.lineage(id))) throw document;
  const head = told.policy?.event;
  if (!head || policyUntold(standing, head)) return { is: 'uncovered' };
  const policy = await underBinding(standing, head, sources);
  mayWrite(policy.trust, ports.run);
  const ledger = sources.ledgerOf(policy.trust, standing.named);
  maySign(ledger);
  const known = sameTrust(policy.trust, standing.trust) ? told : await readLedger(ledger, own);
  if (document instanceof Failure) {
    // GitHub may tell an older state for a while, so it is asked again before that is believed.
    if (look === LOOKS) return gone(document, known.lineage(id), ports, ledger);
    await sources.clock.pause(look);
    return issue(id, ports, look + 1);
  }
  const onMain: OnMain = { ...standing, document, policy, recent: head.recent };
  const { requested, grant } = known.lineage(id);
  // Of the grant, not of the verdict: what was pending at the merge names what it would have opened, and opens nothing.
  const frozen = grant?.effective ?? null;
  const number = requested?.pullRequest ?? null;

  const [behind, pullRequest, identity] = await Promise.all([
    uncovered(known.recordedUpTo, onMain.tip, sources),
    number === null ? null : mergedPullRequest(number, onMain.document.path, sources),
    firstIdentity(frozen, onMain, ports.job),
    loadIssuers(frozen, onMain, ports),
  ]);
  if (behind) return { is: 'uncovered' };
  const merge = pullRequest?.merge;
  if (!frozen || !identity) return neverGranted(known, onMain, ports, ledger);
  if (!merge) return unmerged(known.lineage(id), ports, ledger, identity);

  const without = touchForIssue(onMain, pullRequest, known.lineage(id).grant);
  const [gathered, seenFirst] = await Promise.all([
    forIssue(onMain, pullRequest, identity.claims, sources),
    readLedger(ledger, without),
  ]);
  // Under earlier policies more may have to be looked at.
  const touch = gathered.changes
    ? { ...without, index: [...new Set([...without.index, ...gathered.asked.index])] }
    : without;
  const view = gathered.changes ? await readLedger(ledger, touch) : seenFirst;
  const factsAt = (head: LedgerView, claims: Claims = identity.claims): Facts => {
    const { issuances, grant: standing } = head.lineage(id);
    const concurrent = openIssuances(head.lineage(id), gathered.now).length;
    const moment = {
      phase: 'issue' as const,
      merge,
      frozen: standing?.effective ?? frozen,
      claims,
      uses: issuances.length,
      concurrent,
    };
    return factsOn(withEnd(gathered, standing), head, moment, [], standing);
  };

  const facts = factsAt(view);
  const set = gathered.asked.policy;
  const decision = decide(set, facts);
  const taken =
    decision.verdict === 'allow'
      ? which(decision.effective?.entitlements ?? [], ports.cloudRoles, set.kinds)
      : refusalOf(decision);
  if ('condition' in taken) {
    const event = refused(
      toldOf(facts, decision, ports),
      issuanceId(identity.claims),
      { ...taken, dropped: null },
      { decision, facts },
    );
    await transact(ledger, touch, () => ({ events: [...revalidation(decision, facts, null, ports), event] }), view);
    return { is: 'refused', ...taken, decision };
  }

  const allowed = {
    request: document.body,
    policy: set,
    trust: policy.trust,
    ledger,
    touch,
    view,
    decision,
    granted: frozen,
    entitlements: taken,
    factsAt,
    identity,
    started,
  };
  return handOut(allowed, ports);
}

/** The token of the first entitlement that was granted; what was never granted needs none. */
async function firstIdentity(frozen: Effective | null, onMain: OnMain, job: Job): Promise<Identity | null> {
  const first = frozen?.entitlements[0];
  return first ? job.identity(audienceOf(first, onMain.policy.set)) : null;
}

/** SDKs are large: they are loaded while GitHub answers. What cannot be loaded is told when it is used. */
async function loadIssuers(frozen: Effective | null, { policy }: OnMain, { issuer }: IssuePorts): Promise<void> {
  const providers = new Set(frozen?.entitlements.map(({ provider }) => provider));
  await Promise.allSettled([...providers].map((provider) => issuer(provider, policy.trust)));
}

const LOOKS = 3;

/** Only that was a grant on main. An emergency not reviewed yet was not there, nor what was withdrawn; what was denied grants nothing. */
function grantedAtMerge({ decided }: Lineage): boolean {
  return decided?.decision.verdict === 'allow' && decided.facts.moment.phase === 'record';
}

/** What main does not hold is not issued, whatever was granted. */
function gone(
  { message, fix }: Failure,
  { requestId: id, events }: Lineage,
  ports: IssuePorts,
  ledger: Ledger,
): Promise<IssueResult> {
  const marks = events[0]?.marks ?? [];
  return refuse({ id, marks }, { condition: 'INV-ON-MAIN', message, fix }, ports, ledger);
}

/** Denied, pending at the merge, or not decided: there is no grant to use. */
async function neverGranted(view: LedgerView, onMain: OnMain, ports: IssuePorts, ledger: Ledger): Promise<IssueResult> {
  const { body, path } = onMain.document;
  const { requested, decided, events } = view.lineage(body.id);
  // A refusal with nothing before it would be a lineage without its first step, which `verify` can never call whole.
  if (!requested) {
    const notJudged = events.findLast(
      (event): event is Refused => event.kind === 'refused' && event.came?.file.path === path,
    );
    if (notJudged) return notJudgedThere(notJudged);
    if (await olderThan(ledger, path, ports.sources)) return olderThanLedger(body.id);
    throw lost(body.id, ledger);
  }
  const marks = decided?.marks ?? marksOf(body);
  const message = decided
    ? `the verdict at the merge was ${decided.decision.verdict}: ${decided.decision.headline}`
    : `the ledger holds no verdict on ${body.id}`;
  return refuse(
    { id: body.id, marks },
    { condition: 'GRANT', message, fix: 'ask again with a new request; `access-lineage show` tells what was missing' },
    ports,
    ledger,
  );
}

/** `record` told what the file is, and that nothing was decided on it. */
function notJudgedThere({ condition, message }: Refused): IssueResult {
  const fix = 'ask again with a new request, under an id of its own';
  return { is: 'refused', condition, message, fix, decision: null };
}

/** Was it on main already where the ledger begins? */
async function olderThan(ledger: Ledger, path: string, { repository }: Sources): Promise<boolean> {
  const [first] = (await readLedger(ledger, { requests: [POLICY], index: [] })).lineage(POLICY).events;
  if (first?.kind !== 'policy-changed') return true;
  const [there] = await repository.oids([{ ref: first.to.commit, path }]);
  return there !== null;
}

/** `record` has passed it, so it told something of it. */
function lost(id: RequestId, { branch }: Ledger): Failure {
  return new Failure(
    'UNRECORDED',
    `the ledger cannot be believed: main holds ${id} and is recorded beyond it, and branch ${branch} holds no request event of it`,
    'run `access-lineage verify` and find out who took it away; until then nothing is issued for it',
  );
}

function olderThanLedger(id: RequestId): IssueResult {
  return {
    is: 'refused',
    condition: 'GRANT',
    message: `the ledger holds no request ${id}: it came to the branch before the ledger began, and nobody decided on it`,
    fix: 'ask again with a new request',
    decision: null,
  };
}

/** The ledger says it was granted, the pull request says it was not merged: the ledger can only take away. */
function unmerged(
  { requestId: id, events }: Lineage,
  ports: IssuePorts,
  ledger: Ledger,
  identity: Identity,
): Promise<IssueResult> {
  const message = 'no merged pull request adds this request';
  return refuse(
    { id, marks: events[0]?.marks ?? [] },
    { condition: 'INV-PULL-REQUEST', message, fix: 'ask again by pull request, and tell whoever guards the ledger' },
    ports,
    ledger,
    identity,
  );
}
