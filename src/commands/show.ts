import { readLedger, type Ledger, type LedgerView } from '../ledger/ledger.ts';
import type { Lineage } from '../lineage/lineage.ts';
import { justified, standing, type Justified, type Standing } from '../lineage/standing.ts';
import { timeline, type TimelineRow } from '../lineage/timeline.ts';
import { Failure } from '../model/finding.ts';
import type { Instant, RequestId } from '../model/ids.ts';

/** One lineage with everything that depends on the hour. */
export interface Shown {
  readonly lineage: Lineage;
  readonly at: Instant;
  readonly standing: Standing;
  readonly justified: Justified;
  readonly timeline: readonly TimelineRow[];
}

export async function show(id: RequestId, ledger: Ledger, at: Instant): Promise<Shown> {
  return shown(await readLedger(ledger, { requests: [id], index: [] }), id, at, ledger);
}

/** Several lineages from one reading of the ledger. */
export async function showEach(ids: readonly RequestId[], ledger: Ledger, at: Instant): Promise<readonly Shown[]> {
  const view = await readLedger(ledger, { requests: ids, index: [] });
  return ids.map((id) => shown(view, id, at, ledger));
}

function shown(view: LedgerView, id: RequestId, at: Instant, { branch }: Ledger): Shown {
  const lineage = view.lineage(id);
  if (lineage.events.length === 0) {
    throw new Failure(
      'MISSING',
      `the ledger knows no request ${id}`,
      `check the id, and fetch the branch of the ledger: git fetch origin ${branch}:${branch}`,
    );
  }
  const places = new Map(
    lineage.events.flatMap(({ key }) => {
      const place = view.place(id, key);
      return place ? [[key, place] as const] : [];
    }),
  );
  return {
    lineage,
    at,
    standing: standing(lineage, at),
    justified: justified(lineage, at),
    timeline: timeline(lineage, places),
  };
}
