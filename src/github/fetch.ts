import type { Agent, IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import type { Seconds } from '../model/ids.ts';

export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

/** As much of a `Response` as Octokit looks at. Names of headers are in lower case. */
export interface Answered {
  readonly url: string;
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  text(): Promise<string>;
  arrayBuffer(): Promise<ArrayBufferLike>;
}

const MOST_REDIRECTS = 3;
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * As much of `fetch` as GitHub's API needs, on Node's older client: loading and warming up `fetch` itself takes longer than a
 * check takes to decide. The whole answer is here when this returns; `timeout` counts until then. A redirect is followed
 * on the same host only, for it carries the token.
 */
export async function fetchWhole(url: string, asked: Asked, timeout: Seconds): Promise<Answered> {
  let here = new URL(url);
  for (let hops = 0; ; hops += 1) {
    const { response, bytes } = await exchange(here, asked, timeout);
    const next = redirection(response, here, asked.method ?? 'GET');
    if (next === null) return answered(here, response, await plain(response, bytes));
    if (next.origin !== here.origin || hops === MOST_REDIRECTS)
      throw new Error(`${here.origin} redirects to ${next.origin}, which is not followed`);
    here = next;
  }
}

function exchange(
  url: URL,
  { method = 'GET', headers, body }: Asked,
  timeout: Seconds,
): Promise<{ readonly response: IncomingMessage; readonly bytes: Buffer }> {
  return new Promise((resolve, reject) => {
    // Not by `import`: that reads every export of node:http, among them those that load the library behind `fetch`.
    const { request: send } = process.getBuiltinModule(url.protocol === 'https:' ? 'node:https' : 'node:http');
    const agent = agentFor(url.protocol);
    const request = send(url, { method, agent, headers: { 'accept-encoding': 'gzip', ...headers } });
    const timer = setTimeout(
      () => request.destroy(new Error(`no whole answer within ${timeout} seconds`)),
      timeout * 1_000,
    );
    const failed = (error: Error): void => {
      clearTimeout(timer);
      reject(error);
    };
    request.once('error', failed);
    request.once('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', failed);
      response.once('end', () => {
        clearTimeout(timer);
        resolve({ response, bytes: Buffer.concat(chunks) });
      });
    });
    request.end(body);
  });
}

const agents = new Map<string, Agent>();

/**
 * Agents of our own take no proxy and no certificates from the environment (NODE_USE_ENV_PROXY, NODE_EXTRA_CA_CERTS,
 * NODE_TLS_REJECT_UNAUTHORIZED): an earlier step of the job sets it, and what GitHub says is what we sign.
 */
function agentFor(protocol: string): Agent {
  const made = agents.get(protocol) ?? newAgent(protocol);
  agents.set(protocol, made);
  return made;
}

function newAgent(protocol: string): Agent {
  if (protocol !== 'https:') return new (process.getBuiltinModule('node:http').Agent)({ keepAlive: true });
  const ca = [...process.getBuiltinModule('node:tls').rootCertificates];
  return new (process.getBuiltinModule('node:https').Agent)({ keepAlive: true, ca, rejectUnauthorized: true });
}

/** As `fetch` does, but that a POST stays a POST or is not sent again. */
function redirection({ statusCode, headers }: IncomingMessage, from: URL, method: string): URL | null {
  const follows = method === 'GET' || method === 'HEAD' ? [301, 302, 307, 308] : [307, 308];
  if (!follows.includes(statusCode ?? 0) || headers.location === undefined) return null;
  return new URL(headers.location, from);
}

async function plain({ headers }: IncomingMessage, bytes: Buffer): Promise<Buffer> {
  if (headers['content-encoding'] !== 'gzip') return bytes;
  const { gunzip } = await import('node:zlib');
  return promisify(gunzip)(bytes, { maxOutputLength: MOST_BYTES });
}

function answered(url: URL, { statusCode, headers }: IncomingMessage, bytes: Buffer): Answered {
  const texts = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
  );
  return {
    url: url.href,
    status: statusCode ?? 0,
    headers: new Map(texts),
    text: () => Promise.resolve(bytes.toString('utf8')),
    arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer),
  };
}
