import type { Instant, Oid } from './ids.ts';

/** What first-parent history did to one path. A folder replaced by a file is a deletion of each file below it, and an addition. */
export interface Change {
  readonly path: string;
  readonly status: 'A' | 'M' | 'D';
  /** null: deleted. */
  readonly blob: Oid | null;
  readonly commit: Oid;
  readonly parent: Oid | null;
  /** The committer's date. */
  readonly at: Instant;
}

export type Added = Change & { readonly status: 'A'; readonly blob: Oid };

export function isAdded(change: Change): change is Added {
  return change.status === 'A' && change.blob !== null;
}
