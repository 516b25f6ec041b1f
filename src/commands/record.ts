import { decide } from '../decision/decide.ts';
import { undecidable } from '../decision/undecidable.ts';
import { bindingOver } from '../facts/binding.ts';
import { forRecord, type ToRecord } from '../facts/for-record.ts';
import { factsOn, touchOf } from '../facts/gathered.ts';
import { idOf, landedSince, type Landed } from '../facts/landed.ts';
import { headOfLedger, mainNow, type Main } from '../facts/main.ts';
import type { Sources } from '../facts/sources.ts';
import { transact, type Ledger, type LedgerView } from '../ledger/ledger.ts';
import { maySign } from '../ledger/trust-keys.ts';
import { mayWrite, workflowProblem } from '../ledger/trust-workflows.ts';
import { revoked, tell, type Salts } from '../lineage/events.ts';
import type { Lineage } from '../lineage/lineage.ts';
import { tellUnreadable } from '../lineage/unreadable.ts';
import { usedBy } from '../lineage/used-by.ts';
import type { LineageEvent, PolicyChanged, Run } from '../model/event.ts';
import { Failure, type Finding } from '../model/finding.ts';
import type { Oid } from '../model/ids.ts';
import { afterwards, owedReviews, recordDeclaration } from '../recording/emergency.ts';
import { recordSettlement } from '../recording/settlement.ts';
import { recordChange, walkedTo } from '../recording/change.ts';
import { type HandOver, toHandOver } from '../recording/on-merge.ts';
import { newSalts } from '../recording/salts.ts';
import { goneAgain, usedAgain } from '../recording/used-id.ts';
import { recordWithdrawn } from '../recording/withdrawn.ts';

export interface Recorded {
  /** In merge order, then those withdrawn. */
  readonly lineages: readonly Lineage[];
  /** Commits that touch what decides, and whether they bind. */
  readonly changes: readonly PolicyChanged[];
  readonly findings: readonly Finding[];
  /** Granted, and to be handed to its job of on-grant.yml. */
  readonly toHandOver: readonly HandOver[];
  /** GitHub does not know yet how this commit came to the branch: nothing from it on is recorded. The next run goes on. */
  readonly waitingFor: Oid | null;
  /** What ended the run early; what is told above stands. */
  readonly failed: Failure | null;
}

/** Every request and revocation that main has and the ledger lacks, in merge order, decided as at its merge; then what was closed unmerged. `since`: where a new ledger begins; the tip of main when null. */
export async function record(sources: Sources, run: Run, since: Oid | null): Promise<Recorded> {
  const main = await mainNow(sources);
  const { ledger } = main;
  // What names this workflow may be a change that only it can record: where the repository was renamed, there is no other.
  if (workflowProblem(main.named, run) !== null) mayWrite(main.policy.trust, run);
  maySign(ledger);
  const head = await headOfLedger(main, since ?? main.tip, run, sources);
  const done: Done = { lineages: [], changes: [], findings: [], waitingFor: null };
  const failed = await recordAll(main, head, sources, run, done).catch(stopped);
  const toServe = toHandOver(ledger, sources, run);
  // What was granted before it failed is named all the same: the next run takes it for served.
  return { ...done, toHandOver: failed ? await toServe.catch(() => []) : await toServe, failed };
}

/** What a run has told so far. */
interface Done {
  readonly lineages: Lineage[];
  readonly changes: PolicyChanged[];
  readonly findings: Finding[];
  waitingFor: Oid | null;
}

function stopped(error: unknown): Failure {
  if (error instanceof Failure) return error;
  throw error;
}

async function recordAll(main: Main, from: LedgerView, sources: Sources, run: Run, done: Done): Promise<null> {
  const { tip, ledger } = main;
  const { lineages, changes, findings } = done;
  let head = from;
  let reached = await walkedTo(head, sources);
  for await (const landed of landedSince(reached, tip, sources)) {
    if ('waitingFor' in landed) done.waitingFor = landed.waitingFor;
    else if ('message' in landed) findings.push(landed);
    else if (landed.kind === 'change') {
      const after = await recordChange(landed, head, ledger, sources, run);
      if (after === 'not yet') {
        done.waitingFor = landed.commit;
        break;
      }
      if (after.policy && after.policy.event.to.commit === landed.commit) changes.push(after.policy.event);
      head = after;
    } else {
      const lineage = await recordOne(landed, head, ledger, sources, run);
      if (isBeside(landed) && !usedBy(lineage)) findings.push(aboutNothing(landed, lineage));
      else if (lineage.events.length > 0) lineages.push(lineage);
    }
    if ('lastOfCommit' in landed && landed.lastOfCommit) reached = landed.commit;
  }
  if (done.waitingFor === null) await markTip(reached, tip, ledger, sources);
  lineages.push(...(await recordWithdrawn(ledger, sources, run)));
  findings.push(...(await owedReviews(main, sources, run)));
  return null;
}

/** A page of history. */
const FAR = 100;

/** The mark moves with what is recorded. Where long nothing was, it would leave a longer walk to every run and every `issue`. */
async function markTip(reached: Oid | null, tip: Oid, ledger: Ledger, { repository }: Sources): Promise<void> {
  if (reached === null || reached === tip || (await repository.ahead(reached, tip)) < FAR) return;
  await transact(ledger, { requests: [], index: [] }, ({ recordedUpTo }) => ({
    events: [],
    ...(recordedUpTo === reached ? { recordedUpTo: tip } : {}),
  }));
}

async function recordOne(
  landed: Landed,
  head: LedgerView,
  ledger: Ledger,
  sources: Sources,
  run: Run,
): Promise<Lineage> {
  const upTo = landed.lastOfCommit ? { recordedUpTo: landed.commit } : {};
  const tellOf = async (events: (lineage: Lineage) => readonly LineageEvent[]): Promise<Lineage> => {
    const id = idOf(landed);
    const view = await transact(ledger, { requests: [id], index: [] }, (now) => ({
      events: events(now.lineage(id)),
      ...upTo,
    }));
    return view.lineage(id);
  };
  if (landed.gone) return tellOf((lineage) => goneAgain(landed, lineage, run));
  if (landed.kind === 'revocation') return tellOf((lineage) => revocation(landed, lineage, run));
  const told = head.policy?.event ?? null;
  // Under what bound before the pull request: a change that lands with it is not in the head yet, or does not bind.
  const { policyAt } = await bindingOver(landed.policyAt, told, sources);
  const under = { ...landed, policyAt };
  if (landed.kind === 'declaration') return recordDeclaration(under, ledger, sources, run, upTo);
  if (landed.kind === 'settlement') return recordSettlement(under, ledger, sources, run, upTo);
  const ready = await forRecord(under, told?.recent ?? [], sources);
  const salts = newSalts(sources);
  const touch = ready.is === 'readable' ? touchOf(ready.gathered) : { requests: [ready.id], index: [] };
  const view = await transact(ledger, touch, (now) => ({ events: eventsOf(ready, under, now, run, salts), ...upTo }));
  return view.lineage(ready.id);
}

/** An id is used once. */
function eventsOf(ready: ToRecord, landed: Landed, view: LedgerView, run: Run, salts: Salts): readonly LineageEvent[] {
  const lineage = view.lineage(ready.id);
  if (lineage.decided?.facts.moment.phase === 'emergency') return afterwards(ready, landed, view, run);
  return usedBy(lineage) ? usedAgain(landed, lineage, run) : story(ready, landed, view, run, salts);
}

/** requested, approved…, decided: on exactly the ledger that is looked at. */
function story(ready: ToRecord, landed: Landed, view: LedgerView, run: Run, salts: Salts): readonly LineageEvent[] {
  if (ready.is === 'readable') {
    const facts = factsOn(ready.gathered, view, { phase: 'record', merge: landed.merge });
    return tell(facts, decide(ready.gathered.asked.policy, facts), run, salts);
  }
  const { path, blob, sha256 } = ready.facts.request;
  const { commit, tree } = landed.policyAt;
  const decision = undecidable({
    request: { id: ready.id, path, blob, sha256 },
    policy: { commit, tree },
    now: landed.now,
    findings: ready.findings,
  });
  return tellUnreadable(ready.id, ready.facts, decision, run);
}

function isBeside({ kind, gone }: Landed): boolean {
  return !gone && (kind === 'revocation' || kind === 'settlement');
}

function aboutNothing({ kind, path, merge }: Landed, { requestId }: Lineage): Finding {
  const does = kind === 'revocation' ? 'revokes' : 'settles';
  return {
    id: kind === 'revocation' ? 'Y098' : 'Y097',
    severity: 'warning',
    message: `${path} came with commit ${merge.commit.slice(0, 12)}, and the ledger holds no merged request ${requestId}: it ${does} nothing`,
    fix: 'if another request was meant, name that one',
  };
}

/**
 * Only takes away, so whoever merged it is heard; but it ends nothing that is still to be asked for. Sessions that are alive end
 * by themselves: their end is in `issued`.
 */
function revocation(landed: Landed, lineage: Lineage, run: Run): readonly LineageEvent[] {
  if (!usedBy(lineage)) return [];
  const { merge } = landed;
  const marks = lineage.requested?.marks ?? [];
  const told = { requestId: lineage.requestId, occurredAt: merge.at, actor: merge.by, run, marks };
  const how = {
    by: 'request',
    requestedAt: merge.at,
    effectiveAt: null,
    verifiedAt: null,
    mechanism: 'nothing more is issued under the grant',
  } as const;
  return [revoked(told, merge.commit, how)];
}
