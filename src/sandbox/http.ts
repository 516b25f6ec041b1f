import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { control } from './control.ts';
import { faultAnswer, type FaultRule, type Faults } from './faults.ts';
import type { Received } from './received.ts';

export interface Call {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** A fault that the handler itself has to play (`stale-head`, `late-merge`, `half-page`). */
  readonly fault?: FaultRule['do'];
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** undefined: not mine, ask the next handler. */
export type Handler = (call: Call) => Answer | undefined | Promise<Answer | undefined>;

export interface Listening {
  readonly origin: string;
  close(): Promise<void>;
}

export interface Hooks {
  readonly received: Received;
  readonly faults: Faults;
  /** Milliseconds to wait before a request is handled; a promise holds it back until something else has happened. */
  readonly latency?: (call: Call) => number | Promise<number>;
  /** Server time for the `Date` header; the machine's by default. */
  readonly now?: () => Date;
}

/**
 * Serves the handlers on 127.0.0.1 only. The first that answers wins; nobody: 404.
 * `/_sandbox/received` (GET, DELETE) and `/_sandbox/faults` (GET, POST, DELETE) let another process look and steer.
 */
export async function serve(handlers: readonly Handler[], hooks: Hooks, port = 0): Promise<Listening> {
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    handle(request, response, [control(hooks), ...handlers], hooks).catch((error: unknown) => {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      if (response.headersSent) {
        response.destroy();
        return;
      }
      response.writeHead(500, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ message: `the sandbox itself failed: ${message}` }));
    });
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  handlers: readonly Handler[],
  hooks: Hooks,
): Promise<void> {
  const arrived = await readCall(request);
  const own = arrived.url.pathname.startsWith('/_sandbox/');
  const entry = own ? undefined : hooks.received.add(arrived);
  const fault = own ? undefined : hooks.faults.take(arrived);
  const call: Call = fault === undefined ? arrived : { ...arrived, fault };
  const wait = own ? 0 : ((await hooks.latency?.(call)) ?? 0);
  if (wait > 0) await sleep(wait);
  if (fault === 'hang') return;
  if (fault === 'reset') return void request.socket.destroy();
  const answer = (fault === undefined ? undefined : faultAnswer(fault)) ?? (await firstAnswer(handlers, call));
  if (fault === 'lost-answer') return void request.socket.destroy();
  if (entry) entry.status = answer.status;
  const body = answer.body ?? '';
  response.sendDate = false;
  response.writeHead(answer.status, {
    date: (hooks.now?.() ?? new Date()).toUTCString(),
    'content-length': String(Buffer.byteLength(body)),
    ...answer.headers,
  });
  response.end(call.method === 'HEAD' ? undefined : body);
}

async function firstAnswer(handlers: readonly Handler[], call: Call): Promise<Answer> {
  for (const handler of handlers) {
    const answer = await handler(call);
    if (answer !== undefined) return answer;
  }
  return { status: 404, headers: { 'content-type': 'application/json' }, body: '{"message":"Not Found"}' };
}

async function readCall(request: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  const url = new URL(request.url ?? '/', `http://${headers['host'] ?? '127.0.0.1'}`);
  return { method: request.method ?? 'GET', url, headers, body: Buffer.concat(chunks) };
}
