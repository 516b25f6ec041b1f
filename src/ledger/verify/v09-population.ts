import { counted } from '../../model/counted.ts';
import type { LineageEvent, Requested } from '../../model/event.ts';
import type { Finding } from '../../model/finding.ts';
import type { Oid } from '../../model/ids.ts';
import type { Clone } from '../../ports.ts';
import { RECORDED } from '../layout.ts';
import type { Beginning } from './beginning.ts';
import { found } from './finding.ts';
import { type MainHistory, newerThan, olderMain, placeOf } from './main-history.ts';
import { edited, type ToldFile } from './v09-edited.ts';
import { filesBeside } from './v09-beside.ts';
import { asLanded } from './v09-landed.ts';
import { missing, nameOf, rowOf, type Row } from './v09-row.ts';

/** What the ledger says came to main, and whether it did. */
export interface Population {
  add(event: LineageEvent): void;
  compare(clone: Clone, main: MainHistory, marks: Marks): Promise<readonly Finding[]>;
}

/** Commits of main: where the ledger began, and up to where it has recorded. */
export interface Marks extends Pick<Beginning, 'since' | 'signed'> {
  /** `log/recorded`, which nobody has signed. */
  readonly recorded: Oid | null;
  /** Of the newest event of lineage `policy`, which is signed. */
  readonly told: Oid | null;
}

/** Files on main ↔ events, both directions: the population is the first-parent history of main, whoever wrote it. */
export function population(): Population {
  const beside = filesBeside();
  const taken = new Set<string>();
  const merged = new Set<string>();
  /** What was merged and judged: of these ids something can be revoked or owed. */
  const asked = new Set<string>();
  const told = new Map<string, ToldFile>();
  const file = ({ requestId, file, mergeCommit, pullRequest }: Told) => {
    // Of neither a merge nor a pull request: an emergency, whose file comes to main afterwards, if at all.
    const emergency = mergeCommit === null && pullRequest === null;
    if (mergeCommit === null && !emergency) return;
    (emergency ? taken : merged).add(nameOf(file));
    told.set(nameOf(file), { path: file.path, blob: file.blob, id: requestId, mergeCommit });
  };
  return {
    add: (event) => {
      if (event.kind === 'requested' || event.kind === 'declared') {
        file(event);
        if (event.mergeCommit !== null) asked.add(nameOf(event.file));
      } else if (event.kind === 'refused' && event.came) file({ requestId: event.requestId, ...event.came });
      beside.add(event);
    },
    compare: async (clone, main, { since, signed, recorded, told: policyTold }) => {
      const placeAt = (commit: Oid | null) => placeOf(main, commit);
      const strange = recorded !== null && placeAt(recorded) === -1 ? [strangeMark(recorded, main)] : [];
      const changes = await clone.changes(null, main.tip, ['access-requests']);
      const rows = asLanded(
        changes.flatMap((row) => rowOf(row, main)),
        changes,
        told,
        placeAt,
      );
      // A mark that main never had, or that nobody signed and this clone does not know, hides nothing: then everything is counted.
      const began = signed ? placeAt(since) : placeOf({ ...main, newer: new Set() }, since);
      const [older, mine] = [rows.filter(({ place }) => place <= began), rows.filter(({ place }) => place > began)];
      // The mark alone would let whoever puts it back call what was passed over merely late.
      const passed = Math.max(placeAt(recorded), placeAt(policyTold), lastMerged(rows, merged) - 1);
      const unrecorded = mine.flatMap((row) =>
        row.beside === null && !told.has(nameOf(row)) ? [missing(row, passed, 'has no lineage')] : [],
      );
      const there = new Set(rows.map(nameOf));
      const unmerged = [...told].flatMap(([name, one]) => (there.has(name) || taken.has(name) ? [] : [one]));
      const merges = unmerged.flatMap(({ mergeCommit }) => mergeCommit ?? []);
      const newer = new Set([...main.newer, ...(await newerThan(main, clone, merges))]);
      const requests = rows.filter((row) => row.beside === null && asked.has(nameOf(row)));
      return [
        ...olderMain(main, newer),
        ...strange,
        ...before(older, since, signed),
        ...unrecorded,
        ...unmerged.flatMap((one) => (one.mergeCommit && newer.has(one.mergeCommit) ? [] : [unknown(one)])),
        ...edited(
          changes,
          [...told].flatMap(([name, one]) => (asked.has(name) ? [one] : [])),
          placeAt,
        ),
        ...beside.compare(
          rows.filter((row) => row.beside === null || !told.has(nameOf(row))),
          requests,
          began,
          passed,
          placeAt,
        ),
      ];
    },
  };
}

/** What says that a file came to main. */
type Told = Pick<Requested, 'requestId' | 'file' | 'mergeCommit' | 'pullRequest'>;

/** `record` goes commit by commit: where it told of a merged file, it is past all commits before. The same file may come twice. */
function lastMerged(rows: readonly Row[], merged: ReadonlySet<string>): number {
  const seen = new Set<string>();
  let last = -1;
  for (const row of rows) {
    if (merged.has(nameOf(row)) && !seen.has(nameOf(row))) last = Math.max(last, row.place);
    seen.add(nameOf(row));
  }
  return last;
}

function strangeMark(recorded: Oid, { name }: MainHistory): Finding {
  return found(
    'V09',
    RECORDED,
    `${recorded} is not in the history of ${name}`,
    'find out who rewrote main or the mark',
  );
}

function unknown({ path, blob, id }: ToldFile): Finding {
  return found(
    'V09',
    path,
    `${id} is recorded as merged with blob ${blob}, which main never had`,
    'treat its grant as forged',
  );
}

/** What main held when the ledger began. Where nothing signed says when that was, nobody vouches that it began then. */
function before(older: readonly Row[], since: Oid | null, signed: boolean): readonly Finding[] {
  const count = new Set(older.filter(({ beside }) => beside === null).map(nameOf)).size;
  if (count === 0 || since === null) return [];
  const files = counted(count, 'request file was', 'request files were');
  return [
    signed
      ? found(
          'V09',
          RECORDED,
          `${files} on main before the ledger began at ${since}; what they granted is not told here`,
          'nothing to do: ask again for what is still needed',
          { severity: 'note' },
        )
      : found(
          'V09',
          RECORDED,
          `${files} on main before ${since}, where the ledger is said to begin, and no signed event says so`,
          'run record, which tells it signed; if that ever ran before, somebody began the branch anew: compare with a checkpoint kept outside',
          { severity: 'warning' },
        ),
  ];
}
