import type { LineageEvent } from '../../model/event.ts';
import type { Finding } from '../../model/finding.ts';
import type { Oid, RequestId } from '../../model/ids.ts';
import { found } from './finding.ts';
import { missing, type Row } from './v09-row.ts';

/** Revocations and settlements: files beside a request, each told by one event in its lineage. */
export interface FilesBeside {
  add(event: LineageEvent): void;
  /** `requests`: those that are told as merged. `began`, `passed`: places in main, of where the ledger began and of how far it has recorded. */
  compare(
    rows: readonly Row[],
    requests: readonly Row[],
    began: number,
    passed: number,
    placeOf: (commit: Oid) => number,
  ): readonly Finding[];
}

const REVOKED = 'revoked:request:';
const SETTLEMENT = /:(settle-[0-9]+)$/;

export function filesBeside(): FilesBeside {
  const emergencies = new Set<RequestId>();
  /** The merges that revoked it. */
  const revoked = new Map<RequestId, Oid[]>();
  const settled = new Set<string>();
  return {
    add: (event) => {
      const { requestId: id, key, kind } = event;
      if (kind === 'requested' && event.mergeCommit === null && event.pullRequest === null) emergencies.add(id);
      if (kind === 'revoked' && key.startsWith(REVOKED))
        revoked.set(id, [...(revoked.get(id) ?? []), key.slice(REVOKED.length) as Oid]);
      if (kind === 'settled' || kind === 'rotated' || kind === 'refused') {
        const [, name] = SETTLEMENT.exec(key) ?? [];
        if (name !== undefined) settled.add(`${id} ${name}`);
      }
    },
    compare: (rows, requests, began, passed, placeOf) => {
      const known = new Set(emergencies);
      const merged = new Set(requests);
      const findings: Finding[] = [];
      for (const row of rows) {
        // In the order of `record`: a file that came before its request was about nothing then, and got no event.
        if (merged.has(row)) known.add(row.id);
        if (row.beside === null || row.place <= began) continue;
        // The pull request of a rebase is known by its last commit, which is not that of each file.
        const isTold =
          row.beside === 'revoke'
            ? (revoked.get(row.id) ?? []).some((cause) => placeOf(cause) >= row.place)
            : settled.has(`${row.id} ${row.beside}`);
        if (!isTold) findings.push(untold(row, row.beside, known.has(row.id), passed));
      }
      return findings;
    },
  };
}

function untold(row: Row, beside: string, known: boolean, passed: number): Finding {
  const revokes = beside === 'revoke';
  if (known || row.place > passed)
    return missing(
      row,
      passed,
      revokes
        ? `the ledger does not hold that it revoked ${row.id}`
        : `the ledger does not hold what became of it: neither settled, rotated nor refused ${beside}`,
    );
  return found(
    'V09',
    row.path,
    `it came with ${row.commit}, when the ledger held no ${row.id}: it ${revokes ? 'revokes' : 'settles'} nothing known`,
    'nothing to do; if another request was meant, name that one',
    { severity: 'note' },
  );
}
