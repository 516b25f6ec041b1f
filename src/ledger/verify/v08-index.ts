import { canonicalJson } from '../../model/canonical-json.ts';
import type { Finding } from '../../model/finding.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Instant, RequestId } from '../../model/ids.ts';
import type { Clone } from '../../ports.ts';
import { indexKeysOf, keptUntil, readIndex, type Row } from '../index-files.ts';
import { indexPath } from '../layout.ts';
import { found } from './finding.ts';

/** The index as it stands, which what the lineages leave is held against, one after the other. */
export interface StandingIndex {
  hold(row: Row): void;
  /** `newest`: the last `recordedAt` of the ledger; rows that were over long before it may have been dropped. */
  end(newest: Instant): readonly Finding[];
}

/** A row that the events make and the index does not show. */
interface Absent {
  readonly path: string;
  readonly id: RequestId;
  readonly until: Instant;
}

const FIX =
  'decisions may have rested on it: verify the decisions since it was written, and let the recording job write it again';

/** Read before the lineages: few of them still stand in it, and only these have to be written out and compared. */
export async function standingIndex(clone: Clone, ref: string): Promise<StandingIndex> {
  const findings: Finding[] = [];
  /** What no lineage has made so far; null: the file cannot be read, which is said once. */
  const files = new Map<string, Map<RequestId, readonly Row[]> | null>();
  for await (const { path, bytes } of clone.scan(ref, 'index')) {
    const rows = readIndex(bytes);
    files.set(path, rows && new Map(groupBy(rows, ({ requestId }) => requestId)));
    if (!rows) findings.push(found('V08', path, 'it is not a list of grants', FIX));
  }
  const absent: Absent[] = [];
  return {
    hold: (row) => {
      const id = row.requestId;
      for (const key of indexKeysOf(row)) {
        const path = indexPath(key);
        const file = files.get(path);
        if (file === null) continue;
        const there = file?.get(id);
        if (there) for (const one of there) if (!same(one, row)) findings.push(wrong(path, id));
        if (!there) absent.push({ path, id, until: keptUntil(key, row) });
        file?.delete(id);
      }
    },
    end: (newest) => [
      ...findings,
      ...[...files].flatMap(([path, left]) => [...(left?.values() ?? [])].flat().map((row) => unmade(path, row))),
      ...absent.filter(({ until }) => until >= newest).map(({ path, id }) => missing(path, id)),
    ],
  };
}

function same(one: Row, other: Row): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

function wrong(path: string, id: RequestId): Finding {
  return found('V08', path, `its row of ${id} is not what the events make`, FIX);
}

function unmade(path: string, { requestId }: Row): Finding {
  return found('V08', path, `it shows a grant of ${requestId} that the events do not make`, FIX);
}

function missing(path: string, id: RequestId): Finding {
  return found('V08', path, `the grant of ${id} is missing`, FIX);
}
