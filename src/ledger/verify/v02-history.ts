import type { Finding } from '../../model/finding.ts';
import type { Oid } from '../../model/ids.ts';
import type { Clone } from '../../ports.ts';
import { CHECKPOINT } from '../layout.ts';
import { found } from './finding.ts';
import { isLedgerPath } from './v01-structure.ts';
import { writers, type WriterCount } from './v03-writers.ts';

/** What the walk over all commits found, and what later checks need of it. */
export interface History {
  readonly findings: readonly Finding[];
  /** Commits that changed the checkpoint, oldest first. */
  readonly checkpoints: readonly Oid[];
  readonly commits: number;
  readonly writers: WriterCount;
}

type Change = { readonly status: 'A' | 'M' | 'D'; readonly path: string };

/** Append-only: events and full tiles are added and never touched again; text may be removed; heads and derived files may change. */
export async function history(clone: Clone, ref: string): Promise<History> {
  const findings: Finding[] = [];
  const checkpoints: Oid[] = [];
  const count = writers();
  let commits = 0;
  for await (const { oid, parents, author, changes } of clone.commits(ref)) {
    commits += 1;
    count.add(author);
    if (parents.length > 1)
      findings.push(
        found('V02', oid, 'it is a merge; the ledger has one line of history', 'find out who merged into it'),
      );
    for (const change of changes) findings.push(...judge(oid, change));
    if (changes.some(({ path }) => path === CHECKPOINT)) checkpoints.push(oid);
  }
  return { findings, checkpoints, commits, writers: count };
}

function judge(oid: Oid, { status, path }: Change): Finding[] {
  const fix = `restore it from ${oid}~1 and find out who wrote ${oid}`;
  const did = status === 'M' ? 'changed' : 'deleted';
  if (status === 'A')
    return isLedgerPath(path)
      ? []
      : [found('V01', path, `no ledger has such a file (added in ${oid})`, 'find out who added it')];
  if (/^(requests|policy|ledger|log\/tile)\//.test(path)) return [found('V02', path, `it was ${did} in ${oid}`, fix)];
  if (status === 'D' && !path.startsWith('text/') && isLedgerPath(path))
    return [found('V02', path, `it was deleted in ${oid}`, fix)];
  return [];
}
