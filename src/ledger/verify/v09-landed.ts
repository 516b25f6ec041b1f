import type { Change } from '../../model/change.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Oid } from '../../model/ids.ts';
import type { ToldFile } from './v09-edited.ts';
import { nameOf, type Row } from './v09-row.ts';

/**
 * A rebase may add a file and change it in later commits: what it landed, and what is told, is the file as its last commit has it.
 * Each row with the blob that it is told with; as it came where nothing is told of it.
 */
export function asLanded(
  rows: readonly Row[],
  changes: readonly Change[],
  told: ReadonlyMap<string, ToldFile>,
  placeOf: (commit: Oid) => number,
): readonly Row[] {
  const ofPath = groupBy(changes, ({ path }) => path);
  const toldOf = groupBy([...told.values()], ({ path }) => path);
  return rows.map((row) => {
    if (told.has(nameOf(row))) return row;
    const later = (ofPath.get(row.path) ?? []).filter(({ commit }) => placeOf(commit) > row.place);
    const end = later.findIndex(({ status }) => status !== 'M');
    const edits = end < 0 ? later : later.slice(0, end);
    const landed = (toldOf.get(row.path) ?? []).find(({ mergeCommit, blob }) => {
      const until = mergeCommit === null ? -1 : placeOf(mergeCommit);
      const last = later.findLast(({ commit }) => placeOf(commit) <= until);
      return last !== undefined && last.blob === blob && edits.includes(last);
    });
    return landed ? { ...row, blob: landed.blob } : row;
  });
}
