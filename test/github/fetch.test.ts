import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Asked, fetchWhole } from '../../src/github/fetch.ts';

/** A certificate of nobody but this test, for 127.0.0.1. */
const folder = mkdtempSync(join(tmpdir(), 'fetch-'));
const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
const TOKEN = { headers: { authorization: 'token secret' } };

interface Heard {
  readonly at: string;
  readonly token: string | undefined;
  readonly body: string;
}
let heard: Heard[] = [];
let servers: readonly Server[] = [];
let here = '';
let elsewhere = '';

beforeAll(async () => {
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const made = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-keyout', key, '-out', certificate];
  execFileSync('openssl', ['req', '-x509', '-nodes', '-days', '2', ...made, ...subject], { stdio: 'ignore' });
  servers = [await listening(), await listening()];
  [here = '', elsewhere = ''] = servers.map((one) => `https://127.0.0.1:${(one.address() as AddressInfo).port}`);
  // Node's own list of roots cannot be added to. This is a Node that came with ours on it.
  const builtin = process.getBuiltinModule.bind(process);
  vi.spyOn(process, 'getBuiltinModule').mockImplementation((name: string) =>
    name === 'node:tls' ? { rootCertificates: [readFileSync(certificate, 'utf8')] } : builtin(name),
  );
});
beforeEach(() => {
  heard = [];
});
afterAll(() => {
  vi.restoreAllMocks();
  for (const one of servers) {
    one.closeAllConnections();
    one.close();
  }
  rmSync(folder, { recursive: true });
});

describe('over HTTPS', () => {
  it('answers with what was zipped, and asks for it zipped', async () => {
    const answered = await ask('/zipped');
    const { status, headers, url } = answered;
    expect([status, await answered.text(), url]).toEqual([200, '{"login":"zoë"}', `${here}/zipped`]);
    expect(Buffer.from(await answered.arrayBuffer()).toString()).toBe('{"login":"zoë"}');
    expect(headers.get('x-asked-for')).toBe('gzip');
    expect(headers.get('x-twice')).toBe('one, two');
  });

  it('does not answer with half of it, cut off or zipped wrong', async () => {
    await expect(ask('/cut')).rejects.toThrow(/aborted|hang up|reset/);
    await expect(ask('/zipped-and-cut')).rejects.toThrow(/unexpected end of file/);
    await expect(ask('/not-zipped')).rejects.toThrow(/incorrect header/);
  });

  it('does not unpack without end', async () => {
    await expect(ask('/bomb')).rejects.toThrow(/Cannot create a Buffer larger than 268435456 bytes/);
  });

  it('waits as long as it was told, also for the rest of an answer', async () => {
    await expect(fetchWhole(`${here}/slow`, {}, 0.2)).rejects.toThrow('no whole answer within 0.2 seconds');
  });

  it.each([301, 302, 307, 308])('follows %i on the same host, with the token', async (status) => {
    const { url, status: last } = await ask(`/to?${status}=/zipped`, TOKEN);
    expect([last, url]).toEqual([200, `${here}/zipped`]);
    expect(heard.map(({ at, token }) => [at, token])).toEqual([
      [`/to?${status}=/zipped`, 'token secret'],
      ['/zipped', 'token secret'],
    ]);
  });

  it('never takes the token to another host', async () => {
    await expect(ask(`/to?301=${elsewhere}/zipped`, TOKEN)).rejects.toThrow(
      `${here} redirects to ${elsewhere}, which is not followed`,
    );
    await expect(ask(`/to?307=http:${here.slice(6)}/zipped`, TOKEN)).rejects.toThrow('which is not followed');
    expect(heard.map(({ at }) => at.slice(0, 3))).toEqual(['/to', '/to']);
  });

  it('does not run in circles', async () => {
    await expect(ask('/circle')).rejects.toThrow('which is not followed');
    expect(heard).toHaveLength(4);
  });

  it('sends a write again where it must stay one, and else not at all', async () => {
    const write = { ...TOKEN, method: 'POST', body: '{"query":"…"}' };
    await ask('/to?307=/zipped', write);
    expect(heard.map(({ body }) => body)).toEqual([write.body, write.body]);
    heard = [];
    expect((await ask('/to?302=/zipped', write)).status).toBe(302);
    expect(heard).toHaveLength(1);
  });
});

it('believes Node’s own roots only, whatever an earlier step put into the environment', async () => {
  const script = `import(${JSON.stringify(join(import.meta.dirname, '../../src/github/fetch.ts'))})
    .then(({ fetchWhole }) => fetchWhole(${JSON.stringify(`${here}/zipped`)}, {}, 5))
    .then(() => console.log('believed'), (error) => console.log(error.code));`;
  const env = { PATH: process.env['PATH'], NODE_EXTRA_CA_CERTS: certificate, NODE_TLS_REJECT_UNAUTHORIZED: '0' };
  const said = await new Promise<string>((resolve, reject) => {
    execFile(process.execPath, ['--no-warnings', '-e', script], { env }, (error, stdout) =>
      error ? reject(error) : resolve(stdout.trim()),
    );
  });
  expect(said).toBe('DEPTH_ZERO_SELF_SIGNED_CERT');
  expect(heard).toEqual([]);
});

function ask(path: string, asked: Asked = {}) {
  return fetchWhole(`${here}${path}`, asked, 5);
}

async function listening(): Promise<Server> {
  const server = createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, (request, response) => {
    void answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

const ZIPPED = gzipSync('{"login":"zoë"}');

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const at = request.url ?? '';
  heard.push({ at, token: request.headers.authorization, body: await text(request) });
  const zipped = (bytes: Uint8Array) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bytes);
  const [, status, location] = /^\/to\?(\d+)=(.*)$/.exec(at) ?? [];
  if (status) return void response.writeHead(Number(status), { location }).end();
  switch (at) {
    case '/zipped':
      response.setHeader('X-Asked-For', request.headers['accept-encoding'] ?? '');
      response.setHeader('X-Twice', ['one', 'two']);
      return void zipped(ZIPPED);
    case '/zipped-and-cut':
      return void zipped(ZIPPED.subarray(0, 12));
    case '/not-zipped':
      return void zipped(Buffer.from('{}'));
    case '/bomb':
      return void zipped(gzipSync(Buffer.alloc(256 * 1024 * 1024 + 1)));
    case '/circle':
      return void response.writeHead(302, { location: '/circle' }).end();
    case '/cut':
      response.writeHead(200, { 'content-length': '100' }).write('{"half":');
      return void setTimeout(() => response.destroy(), 20);
    default:
      response.writeHead(200).write('{');
  }
}
