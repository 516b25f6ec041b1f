import { closedUnmerged, readClosed, untold, type ClosedUnmerged } from '../facts/withdrawn.ts';
import type { Sources } from '../facts/sources.ts';
import { readLedger, transact, type Ledger } from '../ledger/ledger.ts';
import { requested, withdrawn, type Salts } from '../lineage/events.ts';
import type { Lineage } from '../lineage/lineage.ts';
import { requestedUnreadable } from '../lineage/unreadable.ts';
import type { LineageEvent, Run } from '../model/event.ts';
import { marksOf } from '../model/marks.ts';
import { newSalts } from './salts.ts';

/** Pull requests that asked and were closed without a merge. */
export async function recordWithdrawn(ledger: Ledger, sources: Sources, run: Run): Promise<readonly Lineage[]> {
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
