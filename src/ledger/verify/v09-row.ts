import { isAdded, type Change } from '../../model/change.ts';
import type { Finding } from '../../model/finding.ts';
import type { Oid, RequestId } from '../../model/ids.ts';
import { isLineageId } from '../layout.ts';
import { found } from './finding.ts';
import type { MainHistory } from './main-history.ts';

/** One file below access-requests/, as first-parent history of main added it. Rows come in the order in which `record` goes. */
export interface Row {
  readonly path: string;
  readonly blob: Oid;
  readonly commit: Oid;
  readonly parent: Oid | null;
  readonly id: RequestId;
  /** `revoke`, `settle-3`; null: a request or a declaration. */
  readonly beside: string | null;
  /** Of its commit, in the history of main. */
  readonly place: number;
}

const FILE = /^access-requests\/(\d{4})\/(\d{2})\/([a-z0-9-]+)(?:\.declared|\.(revoke|settle-[1-9][0-9]{0,2}))?\.yaml$/;

/** None: `record` does not take it for one of its files either. */
export function rowOf(row: Change, { place }: MainHistory): readonly Row[] {
  const [, year, month, id, beside = null] = FILE.exec(row.path) ?? [];
  if (!isAdded(row) || id === undefined || !isLineageId(id) || !id.startsWith(`${year}-${month}-`)) return [];
  const { path, blob, commit, parent } = row;
  return [{ path, blob, commit, parent, id, beside, place: place.get(commit) ?? Infinity }];
}

export function nameOf({ path, blob }: { readonly path: string; readonly blob: Oid }): string {
  return `${path} ${blob}`;
}

/** Late as long as neither the mark nor a signed event is past it. */
export function missing({ path, commit, parent, place }: Row, passed: number, lacks: string): Finding {
  if (place > passed)
    return found('V09', path, `it came with ${commit} and is not recorded yet`, 'run record', { severity: 'warning' });
  const back = parent === null ? 'take log/recorded away' : `put log/recorded back to ${parent}`;
  return found(
    'V09',
    path,
    `it came with ${commit} and ${lacks}`,
    `run record; if that does not tell it, ${back} and run it again. Find out why it was passed over`,
  );
}
