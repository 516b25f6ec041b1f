import { canonicalJson } from '../model/canonical-json.ts';
import type { RequestId } from '../model/ids.ts';
import { fold } from '../lineage/fold.ts';
import type { Entry } from './entry.ts';
import { isGrant, type Row } from './index-files.ts';
import { indexPath, type IndexKey } from './layout.ts';

type Lineages = ReadonlyMap<RequestId, { readonly entries: readonly Entry[] }>;

/**
 * Each append writes the row of its lineage with the event. So a row that tells of more uses, or of an end, where the events do
 * not, is what is left of an event that was taken away. null: no row that was read says so.
 */
export function rowProblem(
  lineages: Lineages,
  index: ReadonlyMap<IndexKey, readonly Row[]>,
): { readonly path: string; readonly problem: string } | null {
  for (const [id, { entries }] of lineages) {
    const rows = [...index].flatMap(([key, all]) =>
      all.filter((row) => row.requestId === id).map((row) => ({ key, row })),
    );
    const grant = rows.length === 0 ? null : fold(id, events(entries)).grant;
    for (const { key, row } of rows)
      if (grant && isGrant(row) && tally(row) !== tally(grant))
        return {
          path: indexPath(key),
          problem: `its row of ${id} tells of other uses or another end than the events do: one was taken away, or the row was changed`,
        };
  }
  return null;
}

function events(entries: readonly Entry[]) {
  return entries.map(({ event }) => event);
}

function tally({ uses, ended }: { readonly uses: number; readonly ended: unknown }): string {
  return canonicalJson({ uses, ended });
}
