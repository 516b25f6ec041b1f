import { afterReview } from '../decision/after-review.ts';
import { decide } from '../decision/decide.ts';
import { undecidable } from '../decision/undecidable.ts';
import { declarationOf, declaredFacts } from '../facts/for-declaration.ts';
import { forLateReview } from '../facts/for-late-review.ts';
import { forRecord, type ToRecord } from '../facts/for-record.ts';
import { factsOn, touchOf } from '../facts/gathered.ts';
import { idOf, landedSince, type Landed } from '../facts/landed.ts';
import { headOfLedger, mainNow, type Main } from '../facts/main.ts';
import type { Sources } from '../facts/sources.ts';
import { closedUnmerged, readClosed, untold, type ClosedUnmerged } from '../facts/withdrawn.ts';
import { tellPeople } from '../issuing/tell-people.ts';
import { readLedger, transact, type Ledger, type LedgerView } from '../ledger/ledger.ts';
import { mayWrite } from '../ledger/trust-workflows.ts';
import { declared as declaredEvent, emergencyIn, obliged, settled } from '../lineage/emergency.ts';
import { refused, requested, revoked, tell, withdrawn, type Salts } from '../lineage/events.ts';
import type { Lineage } from '../lineage/lineage.ts';
import { requestedUnreadable, tellUnreadable } from '../lineage/unreadable.ts';
import type { LineageEvent, Run } from '../model/event.ts';
import type { Finding } from '../model/finding.ts';
import { marksOf } from '../model/marks.ts';
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
  lineages.push(...(await recordWithdrawn(ledger, sources, run)));
  findings.push(...(await owedReviews(main, sources, run)));
  return { lineages, findings, waitingFor };
}

function newSalts({ salt }: Sources): Salts {
  return { purpose: salt(), justification: salt(), goal: salt() };
}

async function recordOne(landed: Landed, ledger: Ledger, sources: Sources, run: Run): Promise<Lineage> {
  const upTo = landed.lastOfCommit ? { recordedUpTo: landed.commit } : {};
  if (landed.kind === 'revocation') {
    const id = idOf(landed);
    const view = await transact(ledger, { requests: [id], index: [] }, (now) => ({
      events: [revocation(landed, run, now.lineage(id).requested?.marks ?? [])],
      ...upTo,
    }));
    return view.lineage(id);
  }
  if (landed.kind === 'declaration') return recordDeclaration(landed, ledger, sources, run, upTo);
  const ready = await forRecord(landed, sources);
  const salts = newSalts(sources);
  const touch = ready.is === 'readable' ? touchOf(ready.gathered) : { requests: [ready.id], index: [] };
  const view = await transact(ledger, touch, (now) => ({
    events: now.lineage(ready.id).decided ? afterwards(ready, landed, now, run) : story(ready, landed, now, run, salts),
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

/** The file of an emergency has come to main: a review by somebody else settles it. Another file under its id grants nothing. */
function afterwards(
  ready: ToRecord,
  { merge, pullRequest }: Landed,
  view: LedgerView,
  run: Run,
): readonly LineageEvent[] {
  const lineage = view.lineage(ready.id);
  if (lineage.decided?.facts.moment.phase !== 'emergency') return [];
  const told = { requestId: ready.id, run, marks: lineage.decided.marks };
  const taken = ready.is === 'readable' ? emergencyIn(lineage, ready.gathered.document.blob) : null;
  if (ready.is !== 'readable' || !taken) {
    const why = { condition: 'BG-EDITED', message: 'the file on main is not the one that was recorded', dropped: null };
    return [refused({ ...told, occurredAt: merge.at, actor: merge.by }, merge.commit, why, null)];
  }
  const facts = factsOn(ready.gathered, view, { phase: 'record', merge });
  const { verdict, approval } = afterReview(ready.policy, facts, taken);
  const [one] = approval.counted;
  const review = facts.reviews.find(({ databaseId }) => databaseId === one?.review);
  if (verdict !== 'allow' || !one || !review || !pullRequest) return [];
  return [settled(told, { obligation: 'review', approval: one, review, pullRequest: pullRequest.number })];
}

/** Told, with the review it owes; and settled at once when somebody else has approved the pull request that tells it. */
async function recordDeclaration(
  landed: Landed,
  ledger: Ledger,
  sources: Sources,
  run: Run,
  upTo: { readonly recordedUpTo?: Oid },
): Promise<Lineage> {
  const id = idOf(landed);
  const read = await declarationOf(landed, sources);
  const salts = { what: sources.salt(), how: sources.salt() };
  const view = await transact(ledger, { requests: [id], index: [] }, (now) => ({
    events: read && now.lineage(id).events.length === 0 ? tellDeclaration(read, landed, run, salts) : [],
    ...upTo,
  }));
  return view.lineage(id);
}

function tellDeclaration(
  { policy, declared, body }: NonNullable<Awaited<ReturnType<typeof declarationOf>>>,
  landed: Landed,
  run: Run,
  salts: { readonly what: string; readonly how: string },
): readonly LineageEvent[] {
  const { merge, pullRequest } = landed;
  const told = { requestId: body.id, occurredAt: merge.at, actor: merge.by, run, marks: declared.recorded.marks };
  const facts = declaredFacts(declared, { phase: 'record', merge });
  const { verdict, approval } = afterReview(policy, facts, declared.recorded);
  const [one] = approval.counted;
  const review = facts.reviews.find(({ databaseId }) => databaseId === one?.review);
  const [owed] = declared.recorded.obligations;
  return [
    declaredEvent({ ...told, actor: pullRequest?.author ?? merge.by }, fileIn(landed), body, salts, {
      pullRequest: pullRequest?.number ?? null,
      mergeCommit: merge.commit,
    }),
    ...(owed
      ? [obliged(told, { obligation: 'review', due: owed.by, owedBy: owed.owedBy, under: owed.under ?? null })]
      : []),
    ...(verdict === 'allow' && one && review && pullRequest
      ? [settled(told, { obligation: 'review', approval: one, review, pullRequest: pullRequest.number })]
      : []),
  ];
}

function fileIn({ path, file, sha256 }: Landed) {
  return { path, blob: file.blob, sha256 };
}

/** Emergencies whose review is still owed: people are told, where the run that took them could not; and a review after the merge is heard. */
async function owedReviews({ tip, policy, ledger }: Main, sources: Sources, run: Run): Promise<readonly Finding[]> {
  const index = policy.set.breakGlass.map(({ body }) => `exception/${body.id}` as const);
  if (index.length === 0) return [];
  const grants = (await readLedger(ledger, { requests: [], index })).grants(index);
  const open = grants.filter(({ obligations }) => obligations.some(({ under, metAt }) => under && metAt === null));
  if (open.length === 0) return [];
  const requests = open.map(({ requestId }) => requestId);
  const view = await readLedger(ledger, { requests, index: [] });
  const findings: Finding[] = [];
  for (const id of requests) {
    const { troubles, pullRequest } = await tellPeople(view.lineage(id), tip, sources);
    findings.push(...troubles.map(({ message, fix }) => untoldPeople(id, message, fix)));
    if (pullRequest !== null) await settleLate(view.lineage(id), pullRequest, ledger, sources, run);
  }
  return findings;
}

/** Merged before anybody had looked at it: whoever may review it can still approve the pull request, of the very same file. */
async function settleLate(
  lineage: Lineage,
  pullRequest: number,
  ledger: Ledger,
  sources: Sources,
  run: Run,
): Promise<void> {
  const { requestId: id, requested: told, grant } = lineage;
  const late = told && (await forLateReview(id, pullRequest, told.file.path, sources));
  const taken = late && emergencyIn(lineage, late.gathered.document.blob);
  if (!late || !taken) return;
  const facts = factsOn(late.gathered, { grants: () => [] }, { phase: 'check' });
  const { verdict, approval } = afterReview(late.policy.set, facts, taken);
  const [one] = approval.counted;
  const review = facts.reviews.find(({ databaseId }) => databaseId === one?.review);
  if (verdict !== 'allow' || !one || !review) return;
  const event = settled(
    { requestId: id, run, marks: grant?.marks ?? [] },
    { obligation: 'review', approval: one, review, pullRequest },
  );
  await transact(ledger, { requests: [id], index: [] }, () => ({ events: [event] }));
}

function untoldPeople(id: string, message: string, fix: string): Finding {
  return { id: 'Y095', severity: 'warning', message: `nobody could be told of the emergency ${id}: ${message}`, fix };
}

/** Only takes away, so whoever merged it is heard. Sessions that are alive end by themselves: their end is in `issued`. */
function revocation(landed: Landed, run: Run, marks: LineageEvent['marks']): LineageEvent {
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
