import { digestOf } from '../../model/canonical-json.ts';
import type { Finding } from '../../model/finding.ts';
import type { Instant, Sha256 } from '../../model/ids.ts';
import type { Clone } from '../../ports.ts';
import { indexKeysOf, keptUntil, readIndex, type Row } from '../index-files.ts';
import { indexPath } from '../layout.ts';
import { found } from './finding.ts';

/** What the index must say, collected lineage by lineage: digests alone, so that memory stays small. */
export interface ExpectedRows {
  add(row: Row): void;
  /** `newest`: the last `recordedAt` of the ledger; rows that were over long before it may have been dropped. */
  compare(clone: Clone, ref: string, newest: Instant): Promise<readonly Finding[]>;
}

interface Expected {
  readonly digest: Sha256;
  readonly until: Instant;
}

const FIX =
  'decisions may have rested on it: verify the decisions since it was written, and let the recording job write it again';

export function expectedRows(): ExpectedRows {
  const files = new Map<string, Map<string, Expected>>();
  return {
    add: (row) => {
      const digest = digestOf(row);
      for (const key of indexKeysOf(row)) {
        const path = indexPath(key);
        const rows = files.get(path) ?? new Map<string, Expected>();
        files.set(path, rows.set(row.requestId, { digest, until: keptUntil(key, row) }));
      }
    },
    compare: async (clone, ref, newest) => {
      const findings: Finding[] = [];
      const seen = new Set<string>();
      for await (const { path, bytes } of clone.scan(ref, 'index')) {
        seen.add(path);
        findings.push(...compareFile(path, bytes, files.get(path) ?? new Map<string, Expected>(), newest));
      }
      for (const [path, rows] of files)
        if (!seen.has(path)) findings.push(...missing(path, rows, new Set<string>(), newest));
      return findings;
    },
  };
}

function compareFile(path: string, bytes: Uint8Array, due: ReadonlyMap<string, Expected>, newest: Instant): Finding[] {
  const rows = readIndex(bytes);
  if (!rows) return [found('V08', path, 'it is not a list of grants', FIX)];
  const wrong = rows.flatMap((row) => {
    const expected = due.get(row.requestId);
    if (!expected) return [found('V08', path, `it shows a grant of ${row.requestId} that the events do not make`, FIX)];
    return expected.digest === digestOf(row)
      ? []
      : [found('V08', path, `its row of ${row.requestId} is not what the events make`, FIX)];
  });
  return [...wrong, ...missing(path, due, new Set(rows.map(({ requestId }) => requestId)), newest)];
}

function missing(
  path: string,
  due: ReadonlyMap<string, Expected>,
  there: ReadonlySet<string>,
  newest: Instant,
): Finding[] {
  return [...due]
    .filter(([id, { until }]) => until >= newest && !there.has(id))
    .map(([id]) => found('V08', path, `the grant of ${id} is missing`, FIX));
}
