import type { RequestId } from '../model/ids.ts';

export const REQUESTS = 'access-requests';

const PATH =
  /^access-requests\/([0-9]{4})\/([0-9]{2})\/([0-9]{4}-[0-9]{2}-[a-z0-9-]{3,28})(\.(?:revoke|declared|settle-[1-9][0-9]{0,2}))?\.yaml$/;

const KINDS: { readonly [suffix: string]: RequestPath['what'] } = {
  '': 'request',
  '.revoke': 'revocation',
  '.declared': 'declaration',
};
/** The first Settlement of a request; others count on. */
const SUFFIX = { request: '', revocation: '.revoke', declaration: '.declared', settlement: '.settle-1' } as const;

export interface RequestPath {
  readonly id: RequestId;
  readonly what: 'request' | 'revocation' | 'declaration' | 'settlement';
  /** `<yyyy>-<mm>` of the folder is that of the id. */
  readonly inItsMonth: boolean;
}

/** `access-requests/2026/11/2026-11-<name>.yaml` `.revoke.yaml`, `.declared.yaml` or `.settle-<n>.yaml`; null for every other path. */
export function requestPath(path: string): RequestPath | null {
  const match = PATH.exec(path);
  if (!match) return null;
  const [, year = '', month = '', id = '', suffix = ''] = match;
  return {
    id: id as RequestId,
    what: KINDS[suffix] ?? 'settlement',
    inItsMonth: id.startsWith(`${year}-${month}-`),
  };
}

/** Where that request belongs. */
export function pathOfRequest(id: string, what: RequestPath['what'] = 'request'): string {
  const [year = '', month = ''] = id.split('-');
  return `${REQUESTS}/${year}/${month}/${id}${SUFFIX[what]}.yaml`;
}

/** The file beside it that speaks of the same request. */
export function sibling(path: string, what: RequestPath['what']): string {
  return pathOfRequest(requestPath(path)?.id ?? '', what);
}
