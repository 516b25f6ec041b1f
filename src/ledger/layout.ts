import type { LineageEvent } from '../model/event.ts';
import { isRequestId, type RequestId, type Sha256, type SubjectKey } from '../model/ids.ts';

/** Rows of standing grants are filed under these. */
export type IndexKey =
  | `holder/${SubjectKey}`
  | `role/${string}`
  | `exception/${string}`
  | `owed/person:${string}`
  | `secret/${string}`;

/** What became of the rules; and keys, rulesets, heartbeats. They are no requests, and live beside them. */
export const RESERVED = ['policy', 'ledger'] as const;

export const CHECKPOINT = 'log/checkpoint';
export const RECORDED = 'log/recorded';
/** The newest event of lineage `policy`, byte for byte, in one fixed place: all that a decision needs of that lineage. */
export const POLICY_HEAD = 'log/policy';
export const POLICY = 'policy' as RequestId;
export const TILES = 'log/tile';
/** The unfinished tile of each level, in one fixed place: what an append must read, whatever the ledger's size. */
export const EDGES = 'log/edge';
export const TRUST_COPY = 'trust/keys.json';
export const ZEROS = '0'.repeat(64) as Sha256;

export const MOST_EVENTS = 9999;

const ENTRY = /^(?:requests\/\d{4}\/\d{2}\/([a-z0-9-]+)|(policy|ledger))\/(\d{4})-([a-z]+(?:-[a-z]+)?)\.json$/;
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

/** `requests/2026/11/2026-11-ledger-sync`; `policy`, `ledger` for the reserved lineages. Throws for anything that is no id. */
export function folderOf(id: RequestId): string {
  if ((RESERVED as readonly string[]).includes(id)) return id;
  if (!isRequestId(id)) throw new RangeError(`${JSON.stringify(id)} is not a request id such as 2026-11-ledger-sync`);
  const [year = '', month = ''] = (id as string).split('-');
  return `requests/${year}/${month}/${id}`;
}

/** Free text lies in a tree of its own, so that removing it touches nothing that is signed. */
export function textFolderOf(id: RequestId): string {
  return folderOf(id).replace(/^(requests\/)?/, 'text/');
}

export function entryName(seq: number, kind: LineageEvent['kind']): string {
  if (seq > MOST_EVENTS) throw new RangeError(`a lineage holds at most ${MOST_EVENTS} events`);
  return `${String(seq).padStart(4, '0')}-${kind}.json`;
}

/** Which event a path is for; null when it is no event's path. */
export function entryPlace(
  path: string,
): { readonly id: RequestId; readonly seq: number; readonly kind: string } | null {
  const match = ENTRY.exec(path);
  if (!match) return null;
  const id = (match[1] ?? match[2]) as RequestId;
  const place = { id, seq: Number(match[3]), kind: match[4] ?? '' };
  return isLineageId(id) && path.startsWith(`${folderOf(id)}/`) ? place : null;
}

export function isLineageId(id: string): id is RequestId {
  return (RESERVED as readonly string[]).includes(id) || isRequestId(id);
}

/** `holder/person:p-1042` → `index/holder/person.p-1042.json`: a colon cannot stand in a file name everywhere. */
export function indexPath(key: IndexKey): string {
  const slash = key.indexOf('/');
  const name = key.slice(slash + 1).replace(/^(person|workload|agent):/, '$1.');
  if (!NAME.test(name)) throw new RangeError(`${key} cannot be a file name of the index`);
  return `index/${key.slice(0, slash)}/${name}.json`;
}
