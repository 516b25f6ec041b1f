import type { RequestId } from '../model/ids.ts';

export const REQUESTS = 'access-requests';

const PATH =
  /^access-requests\/([0-9]{4})\/([0-9]{2})\/([0-9]{4}-[0-9]{2}-[a-z0-9-]{3,28})(\.revoke|\.declared)?\.yaml$/;

const KINDS: { readonly [suffix: string]: RequestPath['what'] } = {
  '.revoke': 'revocation',
  '.declared': 'declaration',
};
const SUFFIX = { request: '', revocation: '.revoke', declaration: '.declared' } as const;

export interface RequestPath {
  readonly id: RequestId;
  readonly what: 'request' | 'revocation' | 'declaration';
  /** `<yyyy>-<mm>` of the folder is that of the id. */
  readonly inItsMonth: boolean;
}

/** `access-requests/2026/11/2026-11-<name>.yaml` `.revoke.yaml` or `.declared.yaml`; null for every other path. */
export function requestPath(path: string): RequestPath | null {
  const match = PATH.exec(path);
  if (!match) return null;
  const [, year = '', month = '', id = '', suffix = ''] = match;
  return {
    id: id as RequestId,
    what: KINDS[suffix] ?? 'request',
    inItsMonth: id.startsWith(`${year}-${month}-`),
  };
}

/** Where that request belongs. */
export function pathOfRequest(id: string, what: RequestPath['what'] = 'request'): string {
  const [year = '', month = ''] = id.split('-');
  return `${REQUESTS}/${year}/${month}/${id}${SUFFIX[what]}.yaml`;
}
