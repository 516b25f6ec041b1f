import { counted } from '../../model/counted.ts';
import { Failure, type Finding } from '../../model/finding.ts';
import type { Oid, RequestId } from '../../model/ids.ts';
import type { Requested } from '../../model/event.ts';
import type { Clone } from '../../ports.ts';
import { isLineageId } from '../layout.ts';
import { found } from './finding.ts';

/** What the ledger says was merged: path → blobs. */
export interface MergedRequests {
  add(told: Told): void;
  compare(clone: Clone, main: string, marks: Marks): Promise<readonly Finding[]>;
}

/** What says that a file came to main. */
type Told = Pick<Requested, 'requestId' | 'file' | 'mergeCommit' | 'pullRequest'>;

/** Commits of main: where the ledger began, and up to where it has recorded. */
export interface Marks {
  readonly since: Oid | null;
  readonly recorded: Oid | null;
}

const REQUEST = /^access-requests\/(\d{4})\/(\d{2})\/([a-z0-9-]+)(?:\.declared)?\.yaml$/;

/** Requests on main ↔ lineages, both directions: the population is the first-parent history of main, whoever wrote it. */
export function mergedRequests(): MergedRequests {
  const taken = new Set<string>();
  const told = new Map<string, { readonly id: RequestId; readonly blobs: Set<string> }>();
  return {
    add: ({ requestId, file, mergeCommit, pullRequest }) => {
      // Of neither a merge nor a pull request: an emergency, whose file comes to main afterwards, if at all.
      const emergency = mergeCommit === null && pullRequest === null;
      if (emergency) taken.add(`${file.path} ${file.blob}`);
      if (mergeCommit === null && !emergency) return;
      const known = told.get(file.path) ?? { id: requestId, blobs: new Set<string>() };
      known.blobs.add(file.blob);
      told.set(file.path, known);
    },
    compare: async (clone, main, { since, recorded }) => {
      const [shot] = await clone.read([{ ref: main, paths: [] }]);
      if (!shot)
        return [
          found(
            'V09',
            main,
            'it is not in this clone, so the population cannot be counted',
            'fetch it and verify again',
          ),
        ];
      const all = await clone.added(null, shot.commit, 'access-requests');
      const before = await until(clone, since);
      const added = all.filter(({ path, blob }) => !before.has(`${path} ${blob}`));
      const late = await after(clone, recorded, shot.commit);
      if (!late)
        return [
          found(
            'V09',
            'log/recorded',
            `${recorded} is not in the history of ${main}`,
            'find out who rewrote main or the mark',
          ),
        ];
      const onMain = new Set(all.map(({ path, blob }) => `${path} ${blob}`));
      const unrecorded = added
        .filter(({ path }) => isRequestPath(path))
        .filter(({ path, blob }) => !told.get(path)?.blobs.has(blob))
        .map(({ path, commit }) =>
          late.has(path)
            ? found('V09', path, `it came with ${commit} and is not recorded yet`, 'run record', {
                severity: 'warning',
              })
            : found(
                'V09',
                path,
                `it came with ${commit} and has no lineage`,
                'run record; find out why it was passed over',
              ),
        );
      const unmerged = [...told].flatMap(([path, { id, blobs }]) =>
        [...blobs]
          .filter((blob) => !onMain.has(`${path} ${blob}`) && !taken.has(`${path} ${blob}`))
          .map((blob) =>
            found(
              'V09',
              path,
              `${id} is recorded as merged with blob ${blob}, which main never had`,
              'treat its grant as forged',
            ),
          ),
      );
      return [...(before.size > 0 && since ? [older(since, before.size)] : []), ...unrecorded, ...unmerged];
    },
  };
}

/** What main held when the ledger began. A mark that main never had hides nothing: then everything is counted. */
async function until(clone: Clone, since: Oid | null): Promise<ReadonlySet<string>> {
  if (since === null) return new Set();
  try {
    const old = await clone.added(null, since, 'access-requests');
    return new Set(old.filter(({ path }) => isRequestPath(path)).map(({ path, blob }) => `${path} ${blob}`));
  } catch (error) {
    if (error instanceof Failure) return new Set();
    throw error;
  }
}

function older(since: Oid, count: number): Finding {
  return found(
    'V09',
    'log/recorded',
    `${counted(count, 'request file was', 'request files were')} on main before the ledger began at ${since}; what they granted is not told here`,
    'nothing to do: ask again for what is still needed',
    { severity: 'note' },
  );
}

/** Paths that came after the mark; null when the mark is not on main. */
async function after(clone: Clone, recorded: Oid | null, main: Oid): Promise<ReadonlySet<string> | null> {
  try {
    return new Set((await clone.added(recorded, main, 'access-requests')).map(({ path }) => path));
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

function isRequestPath(path: string): boolean {
  const [, year, month, id] = REQUEST.exec(path) ?? [];
  return id !== undefined && isLineageId(id) && id.startsWith(`${year}-${month}-`);
}
