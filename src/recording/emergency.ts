import { afterReview } from '../decision/after-review.ts';
import { declarationOf, declaredFacts, type ToDeclare } from '../facts/for-declaration.ts';
import { forLateReview } from '../facts/for-late-review.ts';
import type { ToRecord } from '../facts/for-record.ts';
import { factsOn } from '../facts/gathered.ts';
import { idOf, type Landed } from '../facts/landed.ts';
import type { Main } from '../facts/main.ts';
import type { Sources } from '../facts/sources.ts';
import { tellPeople } from '../issuing/tell-people.ts';
import { readLedger, transact, type Ledger, type LedgerView } from '../ledger/ledger.ts';
import { declared as declaredEvent, emergencyIn, obliged, settled } from '../lineage/emergency.ts';
import type { Told } from '../lineage/events.ts';
import type { Lineage } from '../lineage/lineage.ts';
import { usedBy } from '../lineage/used-by.ts';
import type { LineageEvent, Run } from '../model/event.ts';
import type { Finding } from '../model/finding.ts';
import type { Oid } from '../model/ids.ts';
import { fileIn, notJudged, usedAgain } from './used-id.ts';

/** The file of an emergency has come to main: a review by somebody else settles it. Another file under its id grants nothing. */
export function afterwards(ready: ToRecord, landed: Landed, view: LedgerView, run: Run): readonly LineageEvent[] {
  const { merge, pullRequest } = landed;
  const lineage = view.lineage(ready.id);
  if (landed.file.blob !== lineage.requested?.file.blob)
    return [notJudged(landed, lineage, run, 'BG-EDITED', 'the file on main is not the one that was recorded')];
  const taken = emergencyIn(lineage, landed.file.blob);
  // Nothing was taken, so nothing is owed.
  if (!taken) return [];
  if (ready.is !== 'readable')
    return [notJudged(landed, lineage, run, 'BG-UNREADABLE', `its review is still owed: ${whyNot(ready.findings)}`)];
  const told = { requestId: ready.id, run, marks: lineage.decided?.marks ?? [] };
  const facts = factsOn(ready.gathered, view, { phase: 'record', merge });
  const { verdict, approval } = afterReview(ready.gathered.asked.policy, facts, taken);
  const [one] = approval.counted;
  const review = facts.reviews.find(({ databaseId }) => databaseId === one?.review);
  if (verdict !== 'allow' || !one || !review || !pullRequest) return [];
  return [settled(told, { obligation: 'review', approval: one, review, pullRequest: pullRequest.number })];
}

function whyNot([first]: readonly Finding[]): string {
  return first?.message ?? 'the file or the policy before it could not be read';
}

/**
 * Told, with the review it owes; and settled at once when somebody else has approved the pull request that tells it. A file that
 * cannot be read is told as what it is.
 */
export async function recordDeclaration(
  landed: Landed,
  ledger: Ledger,
  sources: Sources,
  run: Run,
  upTo: { readonly recordedUpTo?: Oid },
): Promise<Lineage> {
  const id = idOf(landed);
  const read = await declarationOf(landed, sources);
  const salts = { what: sources.salt(), how: sources.salt() };
  const events = (lineage: Lineage): readonly LineageEvent[] => {
    if (usedBy(lineage)) return usedAgain(landed, lineage, run);
    if (read.ok) return tellDeclaration(read.value, landed, run, salts);
    return [notJudged(landed, lineage, run, 'REF-UNREADABLE', `it declares nothing: ${whyNot(read.findings)}`)];
  };
  const view = await transact(ledger, { requests: [id], index: [] }, (now) => ({
    events: events(now.lineage(id)),
    ...upTo,
  }));
  return view.lineage(id);
}

function tellDeclaration(
  { body, owed, reviewed }: ToDeclare,
  landed: Landed,
  run: Run,
  salts: { readonly what: string; readonly how: string },
): readonly LineageEvent[] {
  const { merge, pullRequest } = landed;
  const told: Told = { requestId: body.id, occurredAt: merge.at, actor: merge.by, run, marks: ['break-glass'] };
  const { owedBy, by: due, under = null } = owed;
  return [
    declaredEvent({ ...told, actor: pullRequest?.author ?? merge.by }, fileIn(landed), body, salts, {
      pullRequest: pullRequest?.number ?? null,
      mergeCommit: merge.commit,
    }),
    obliged(told, { obligation: 'review', due, owedBy, under, of: body.incident }),
    ...(reviewed ? settledAtOnce(reviewed, landed, told) : []),
  ];
}

function settledAtOnce(
  { policy, declared }: NonNullable<ToDeclare['reviewed']>,
  { merge, pullRequest }: Landed,
  { requestId, run, marks }: Told,
): readonly LineageEvent[] {
  const facts = declaredFacts(declared, { phase: 'record', merge });
  const { verdict, approval } = afterReview(policy, facts, declared.recorded);
  const [one] = approval.counted;
  const review = facts.reviews.find(({ databaseId }) => databaseId === one?.review);
  if (verdict !== 'allow' || !one || !review || !pullRequest) return [];
  const what = { obligation: 'review', approval: one, review, pullRequest: pullRequest.number } as const;
  return [settled({ requestId, run, marks }, what)];
}

/** Emergencies whose review is still owed: people are told, where the run that took them could not; and a review after the merge is heard. */
export async function owedReviews(main: Main, sources: Sources, run: Run): Promise<readonly Finding[]> {
  const { tip, policy, ledger } = main;
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
    if (pullRequest !== null) await settleLate(view.lineage(id), pullRequest, main, sources, run);
  }
  return findings;
}

/** Merged before anybody had looked at it: whoever may review it can still approve the pull request, of the very same file. */
async function settleLate(
  lineage: Lineage,
  pullRequest: number,
  main: Main,
  sources: Sources,
  run: Run,
): Promise<void> {
  const { requestId: id, requested: told, grant } = lineage;
  const late = told && (await forLateReview(id, pullRequest, told.file.path, main, sources));
  const taken = late && emergencyIn(lineage, late.document.blob);
  if (!late || !taken) return;
  const facts = factsOn(late, { grants: () => [], owing: () => [] }, { phase: 'check' });
  const { verdict, approval } = afterReview(late.asked.policy, facts, taken);
  const [one] = approval.counted;
  const review = facts.reviews.find(({ databaseId }) => databaseId === one?.review);
  if (verdict !== 'allow' || !one || !review) return;
  const event = settled(
    { requestId: id, run, marks: grant?.marks ?? [] },
    { obligation: 'review', approval: one, review, pullRequest },
  );
  await transact(main.ledger, { requests: [id], index: [] }, () => ({ events: [event] }));
}

function untoldPeople(id: string, message: string, fix: string): Finding {
  return { id: 'Y096', severity: 'warning', message: `nobody could be told of the emergency ${id}: ${message}`, fix };
}
