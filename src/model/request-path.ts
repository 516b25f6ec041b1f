import type { RequestId } from './ids.ts';

const PATH = /^access-requests\/(\d{4})\/(0[1-9]|1[0-2])\/(\1-\2-[a-z0-9-]{3,28})(\.revoke)?\.yaml$/;

/** Which request a path belongs to. null: no path of a request or revocation file. */
export function requestPath(path: string): { readonly id: RequestId; readonly revocation: boolean } | null {
  const match = PATH.exec(path);
  return match?.[3] === undefined ? null : { id: match[3] as RequestId, revocation: match[4] !== undefined };
}

/** `access-requests/2026/11/2026-11-ledger-sync.yaml`, or `….revoke.yaml`. */
export function pathOf(id: RequestId, kind: 'request' | 'revocation'): string {
  return `access-requests/${id.slice(0, 4)}/${id.slice(5, 7)}/${id}${kind === 'revocation' ? '.revoke' : ''}.yaml`;
}
