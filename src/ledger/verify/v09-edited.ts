import type { Change } from '../../model/change.ts';
import type { Finding } from '../../model/finding.ts';
import type { Oid, RequestId } from '../../model/ids.ts';
import { groupBy } from '../../model/group-by.ts';
import { found } from './finding.ts';

/** A file that the ledger tells of. */
export interface ToldFile {
  readonly path: string;
  readonly blob: Oid;
  readonly id: RequestId;
  /** The last commit of what landed it; null: of no merge. */
  readonly mergeCommit: Oid | null;
}

/** Files that main holds otherwise than they were recorded. The check lets no such pull request through, so somebody went past it. */
export function edited(
  changes: readonly Change[],
  told: readonly ToldFile[],
  placeOf: (commit: Oid | null) => number,
): readonly Finding[] {
  const last = new Map(changes.map((change) => [change.path, change]));
  return [...groupBy(told, ({ path }) => path)].flatMap(([path, files]) => {
    const change = last.get(path);
    // What was added anew is compared by itself.
    if (!change || change.status === 'A' || files.some(({ blob }) => blob === change.blob)) return [];
    // So it was when its pull request had landed: nothing was recorded before that could be edited or taken away.
    if (files.some(({ mergeCommit }) => placeOf(mergeCommit) >= placeOf(change.commit))) return [];
    const id = files[0]?.id ?? path;
    const did = change.status === 'D' ? 'deleted' : 'edited';
    return [
      found(
        'V09',
        path,
        `${id} was ${did} on main by ${change.commit} after it was recorded; what was decided on is unchanged, and nothing is issued while main holds something else`,
        'find out how that came past the check, and put the file back as it was; to end a grant, revoke it',
        { severity: 'warning' },
      ),
    ];
  });
}
