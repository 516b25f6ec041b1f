import { decide } from '../decision/decide.ts';
import { undecidable } from '../decision/undecidable.ts';
import { forRecord, type ToRecord } from '../facts/for-record.ts';
import { factsOn, touchOf } from '../facts/gathered.ts';
import { idOf, landedSince, type Landed } from '../facts/landed.ts';
import { headOfLedger, mainNow } from '../facts/main.ts';
import type { Sources } from '../facts/sources.ts';
import { closedUnmerged, readClosed, untold, type ClosedUnmerged } from '../facts/withdrawn.ts';
import { readLedger, transact, type Ledger, type LedgerView } from '../ledger/ledger.ts';
import { mayWrite } from '../ledger/trust-workflows.ts';
import { requested, revoked, tell, withdrawn, type Salts } from '../lineage/events.ts';
import type { Lineage } from '../lineage/lineage.ts';
import { requestedUnreadable, tellUnreadable } from '../lineage/unreadable.ts';
import type { LineageEvent, Run } from '../model/event.ts';
import type { Finding } from '../model/finding.ts';
import { marksOf } from '../model/marks.ts';
import type { Mark } from '../model/request.ts';
import type { Oid } from '../model/ids.ts';

export interface Recorded {
  /** In merge order, then those withdrawn. */
  readonly lineages: readonly Lineage[];
  readonly findings: readonly Finding[];
  /** GitHub does not know yet how this commit came to the branch: nothing from it on is recorded. The next run goes on. */
  readonly waitingFor: Oid | null;
}

/** Every request and revocation that main has and the ledger lacks, in merge order, decided as at its merge; then what was closed unmerged. `since`: where a new ledger begins; the tip of main when null. */
export async function record(sources: Sources, run: Run, since: Oid | null): Promise<Recorded> {
  const main = await mainNow(sources);
  const { tip, ledger } = main;
  mayWrite(main.policy.trust, run);
  const before = await headOfLedger(main, since ?? tip, sources);
  const lineages: Lineage[] = [];
  const findings: Finding[] = [];
  let waitingFor: Oid | null = null;
  for await (const landed of landedSince(before.recordedUpTo, tip, sources)) {
    if ('waitingFor' in landed) waitingFor = landed.waitingFor;
    else if ('message' in landed) findings.push(landed);
    else lineages.push(await recordOne(landed, ledger, sources, run));
  }
  return { lineages: [...lineages, ...(await recordWithdrawn(ledger, sources, run))], findings, waitingFor };
}

function newSalts({ salt }: Sources): Salts {
  return { purpose: salt(), justification: salt(), goal: salt() };
}

async function recordOne(landed: Landed, ledger: Ledger, sources: Sources, run: Run): Promise<Lineage> {
  const upTo = landed.lastOfCommit ? { recordedUpTo: landed.commit } : {};
  if (landed.kind === 'revocation') {
    const id = idOf(landed);
    const view = await transact(ledger, { requests: [id], index: [] }, (now) => ({
      events: [revocation(landed, now.lineage(id).requested?.marks ?? [], run)],
      ...upTo,
    }));
    return view.lineage(id);
  }
  const ready = await forRecord(landed, sources);
  const salts = newSalts(sources);
  const touch = ready.is === 'readable' ? touchOf(ready.gathered) : { requests: [ready.id], index: [] };
  const view = await transact(ledger, touch, (now) => ({
    events: now.lineage(ready.id).decided ? [] : story(ready, landed, now, run, salts),
    ...upTo,
  }));
  return view.lineage(ready.id);
}

/** requested, approved…, decided: on exactly the ledger that is looked at. */
function story(ready: ToRecord, landed: Landed, view: LedgerView, run: Run, salts: Salts): readonly LineageEvent[] {
  if (ready.is === 'readable') {
    const facts = factsOn(ready.gathered, view, { phase: 'record', merge: landed.merge });
    return tell(facts, decide(ready.policy, facts), run, salts);
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

/** Only takes away, so whoever merged it is heard. Sessions that are alive end by themselves: their end is in `issued`. */
function revocation(landed: Landed, marks: readonly Mark[], run: Run): LineageEvent {
  const told = { requestId: idOf(landed), occurredAt: landed.merge.at, actor: landed.merge.by, run, marks };
  return revoked(told, landed.merge.commit, {
    by: 'request',
    requestedAt: landed.merge.at,
    effectiveAt: null,
    verifiedAt: null,
    mechanism: 'nothing more is issued under the grant',
  });
}

async function recordWithdrawn(ledger: Ledger, sources: Sources, run: Run): Promise<readonly Lineage[]> {
  const candidates = await closedUnmerged(sources);
  if (candidates.length === 0) return [];
  const view = await readLedger(ledger, { requests: candidates.flatMap(({ ids }) => ids), index: [] });
  const lineages: Lineage[] = [];
  for (const { number, closedAt, ids } of candidates.toReversed()) {
    const open = ids.filter((id) => untold(view, number, id));
    if (open.length === 0) continue;
    for (const one of await readClosed(number, open, closedAt, sources)) {
      const salts = newSalts(sources);
      const after = await transact(ledger, { requests: [one.id], index: [] }, (now) => ({
        events: untold(now, number, one.id) ? withdrawal(one, run, salts) : [],
      }));
      lineages.push(after.lineage(one.id));
    }
  }
  return lineages;
}

function withdrawal(
  { id, file, body, pullRequest, at }: ClosedUnmerged,
  run: Run,
  salts: Salts,
): readonly LineageEvent[] {
  const told = { requestId: id, occurredAt: at, actor: pullRequest.author, run, marks: body ? marksOf(body) : [] };
  const from = { pullRequest: pullRequest.number, mergeCommit: null };
  return [
    body ? requested(told, file, body, salts, from) : requestedUnreadable(told, file, from),
    withdrawn({ ...told, actor: null }, pullRequest.number),
  ];
}
