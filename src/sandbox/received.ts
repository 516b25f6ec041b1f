import type { Call } from './http.ts';

/** One request that reached the sandbox. The token itself is never kept. */
export interface ReceivedRequest {
  readonly n: number;
  /** Real time of arrival, milliseconds since 1970. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  /** `graphql:PullRequest`, `sts:AssumeRoleWithWebIdentity`, or `METHOD /path`. */
  readonly operation: string;
  readonly authorization: 'none' | 'bearer' | 'token' | 'basic' | 'jwt' | 'sigv4' | 'other';
  /** null: no answer was sent (hang, reset, lost answer) or none yet. */
  status: number | null;
}

/** Every request in order of arrival: tests also assert what was *not* called. */
export interface Received {
  readonly requests: readonly ReceivedRequest[];
  add(call: Call): ReceivedRequest;
  clear(): void;
}

/** An empty list of requests. */
export function createReceived(): Received {
  const requests: ReceivedRequest[] = [];
  let n = 0;
  return {
    requests,
    add(call) {
      n += 1;
      const entry: ReceivedRequest = {
        n,
        at: Date.now(),
        method: call.method,
        path: call.url.pathname,
        operation: operationOf(call),
        authorization: authorizationKind(call.headers['authorization']),
        status: null,
      };
      requests.push(entry);
      return entry;
    },
    clear: () => void requests.splice(0),
  };
}

/** The name a fault rule or a test knows a request by. */
export function operationOf(call: Call): string {
  const plain = `${call.method} ${call.url.pathname}`;
  if (call.method !== 'POST') return plain;
  if (call.url.pathname.endsWith('/graphql')) return `graphql:${graphqlOperation(text(call.body)) ?? 'unnamed'}`;
  const action = /(?:^|&)Action=([A-Za-z]+)/.exec(call.body.length < 65_536 ? text(call.body) : '');
  if (action) return `sts:${action[1]}`;
  return plain;
}

/** The operation's name; for an unnamed one the first field. */
function graphqlOperation(body: string): string | undefined {
  let query: unknown;
  let named: unknown;
  try {
    ({ query, operationName: named } = JSON.parse(body) as { query?: unknown; operationName?: unknown });
  } catch {
    return undefined;
  }
  if (typeof named === 'string' && named !== '') return named;
  if (typeof query !== 'string') return undefined;
  return /^\s*(?:query|mutation)\s+(\w+)/m.exec(query)?.[1] ?? /\{\s*(?:\w+\s*:\s*)?(\w+)/.exec(query)?.[1];
}

function authorizationKind(header: string | undefined): ReceivedRequest['authorization'] {
  if (header === undefined || header === '') return 'none';
  const scheme = header.split(' ', 1)[0]?.toLowerCase() ?? '';
  if (scheme === 'bearer') return /^\S+\s+[\w-]+\.[\w-]+\.[\w-]+$/.test(header) ? 'jwt' : 'bearer';
  if (scheme === 'token' || scheme === 'basic') return scheme;
  return scheme.startsWith('aws4-') ? 'sigv4' : 'other';
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}
