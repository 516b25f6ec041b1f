import { canonicalJson } from '../../model/canonical-json.ts';
import type { Finding } from '../../model/finding.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Instant, RequestId } from '../../model/ids.ts';
import type { Clone } from '../../ports.ts';
import { indexKeysOf, keptUntil, readIndex, type Row } from '../index-files.ts';
import { indexPath } from '../layout.ts';
import { found } from './finding.ts';
import { plain } from './v01-modes.ts';

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

/** A row as it stands; `line` as it is written, null where the file is not written row by row. */
interface Standing {
  readonly row: Row;
  readonly line: string | null;
}

/** Read before the lineages: few of them still stand in it, and only these have to be written out and compared. */
export async function standingIndex(clone: Clone, ref: string): Promise<StandingIndex> {
  const findings: Finding[] = [];
  /** What no lineage has made so far; null: the file cannot be read, which is said once. */
  const files = new Map<string, Map<RequestId, readonly Standing[]> | null>();
  const empty = new Set<string>();
  for await (const file of clone.scan(ref, 'index')) {
    const { path, bytes } = file;
    const rows = readIndex(bytes);
    const lines = rows && linesOf(bytes, rows);
    const standing = rows?.map((row, n) => ({ row, line: lines?.[n] ?? null }));
    files.set(path, standing ? new Map(groupBy(standing, ({ row }) => row.requestId)) : null);
    if (rows?.length === 0) empty.add(path);
    findings.push(...plain(file));
    if (!rows) findings.push(found('V08', path, 'it is not a list of grants', FIX));
    else if (!lines) findings.push(found('V08', path, SHAPE, FIX));
  }
  const absent: Absent[] = [];
  return {
    hold: (row) => {
      const id = row.requestId;
      for (const key of indexKeysOf(row)) {
        const path = indexPath(key);
        empty.delete(path);
        const file = files.get(path);
        if (file === null) continue;
        const there = file?.get(id);
        if (there) findings.push(...there.flatMap((one) => compared(one, row, path)));
        if (!there) absent.push({ path, id, until: keptUntil(key, row) });
        file?.delete(id);
      }
    },
    end: (newest) => [
      ...findings,
      ...[...files].flatMap(([path, left]) => [...(left?.values() ?? [])].flat().map(({ row }) => unmade(path, row))),
      ...[...empty].map((path) => found('V08', path, 'it is empty, and no event was ever filed there', FIX)),
      ...absent.filter(({ until }) => until >= newest).map(({ path, id }) => missing(path, id)),
    ],
  };
}

const SHAPE = 'it is not written as the recording job writes it: one row a line, each request once, in their order';

/** What `indexBytes` puts between its brackets, a row each; null when it would have put it otherwise. */
function linesOf(bytes: Uint8Array, rows: readonly Row[]): readonly string[] | null {
  const ordered = rows.every(({ requestId }, n) => n === 0 || (rows[n - 1]?.requestId ?? '') < requestId);
  const lines = Buffer.from(bytes)
    .toString('utf8')
    .split('\n')
    .slice(1, 1 + rows.length);
  const whole = lines.map((line, n) => (n < rows.length - 1 ? line.replace(/,$/, '') : line));
  const due = `[${whole.map((line) => `\n${line}`).join(',')}\n]\n`;
  return ordered && Buffer.from(due).equals(bytes) ? whole : null;
}

/** Written out once: the line is what the events make, byte for byte, or the row says something else, or it says it otherwise. */
function compared({ row, line }: Standing, due: Row, path: string): readonly Finding[] {
  const written = canonicalJson(due);
  if (line === written) return [];
  if (canonicalJson(row) !== written) return [wrong(path, due.requestId)];
  return line === null ? [] : [found('V08', path, `its row of ${due.requestId} is written otherwise`, FIX)];
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
