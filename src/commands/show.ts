import { readLedger, type Ledger, type LedgerView } from '../ledger/ledger.ts';
import type { Lineage } from '../lineage/lineage.ts';
import { justified, standing, type Justified, type Standing } from '../lineage/standing.ts';
import { mainHistory, olderMain } from '../ledger/verify/main-history.ts';
import { timeline, type TimelineRow } from '../lineage/timeline.ts';
import { sibling } from '../intake/request-path.ts';
import type { Clone } from '../ports.ts';
import { Failure, type Finding } from '../model/finding.ts';
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

/** What the default branch holds that the lineage does not tell: `issue` goes by it at once, an event comes with `record` or never. */
export async function besideMain(
  clone: Clone,
  main: string,
  { requested, grant }: Lineage,
): Promise<readonly Finding[]> {
  if (!requested || requested.mergeCommit === null || !grant || grant.ended) return [];
  const { path, blob } = requested.file;
  const revocation = sibling(path, 'revocation');
  const [shot] = await clone.read([{ ref: main, paths: [path, revocation] }]);
  const at = (wanted: string) => shot?.files.find((one) => one.path === wanted);
  const warn = (message: string, fix: string): Finding => ({ id: 'V09', severity: 'warning', message, fix });
  if (at(revocation))
    return [
      warn(
        `${revocation} on ${main} revokes it, and no event tells of that yet: nothing is issued for it`,
        'run record',
      ),
    ];
  if (at(path)?.blob !== blob) {
    const history = await mainHistory(clone, main, [requested.mergeCommit]).catch(cutOff);
    if (history && history.newer.size > 0) return olderMain(history, history.newer);
    return [
      warn(
        `${path} on ${main} is ${at(path) ? 'not the file that was granted' : 'gone'}: nothing is issued for it, whatever stands below`,
        'put the file back as it was, or revoke the request, so that the ledger tells its end',
      ),
    ];
  }
  return [];
}

/** A clone with half a history cannot tell what is newer than it. */
function cutOff(error: unknown): null {
  if (error instanceof Failure && error.code === 'INPUT') return null;
  throw error;
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
