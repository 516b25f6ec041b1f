import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DIST } from '../../support/stage.ts';
import { cli } from '../seen.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'access-lineage-serves-'));
let child: ChildProcess;
let origin = '';
let token = '';
let address = '';

beforeAll(async () => {
  // As an adopter's folder is: nothing of ours beside the documents.
  const own = join(folder, 'own');
  for (const name of ['policies', 'access-requests']) cpSync(join(root, name), join(own, name), { recursive: true });
  child = spawn(process.execPath, [join(DIST, 'cli.js'), 'sandbox', '--repo', own], {
    env: { PATH: process.env['PATH'] ?? '', TMPDIR: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (!child.stdout) throw new Error('the sandbox says nothing');
  for await (const line of createInterface({ input: child.stdout })) {
    origin = /at (http:\S+)/.exec(line)?.[1] ?? origin;
    [, token = token, address = address] = /sam-adeyemi +(\S+) +(\S+)/.exec(line) ?? [];
    if (line.includes('Ctrl-C')) break;
  }
});
afterAll(() => {
  child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

it('serves the folder as a repository, by git and by API', async () => {
  execFileSync('git', [
    'clone',
    '-q',
    `${origin.replace('://', `://x-access-token:${token}@`)}/brightwater-payments/access.git`,
    join(folder, 'clone'),
  ]);
  expect(readdirSync(join(folder, 'clone'))).toEqual(expect.arrayContaining(['access-requests', 'policies']));
  const answer = await fetch(`${origin}/oidc/.well-known/openid-configuration`);
  expect(((await answer.json()) as { issuer: string }).issuer).toBe(`${origin}/oidc`);
});

it('says who commits with which address, as GitHub gives it', () => {
  expect(address).toBe('900000106+sam-adeyemi@users.noreply.github.com');
});

it('says what is wrong with a folder without policies, and with a port that is taken', async () => {
  const bare = join(folder, 'bare');
  mkdirSync(join(bare, 'policies'), { recursive: true });
  for (const repo of [folder, bare, join(folder, 'nowhere')]) {
    const { code, stderr } = await cli(['sandbox', '--repo', repo]);
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/^\S+ has no folder policies\/ with documents in it\nFix: /),
    ]);
  }
  const { port } = new URL(origin);
  const second = await cli(['sandbox', '--repo', join(folder, 'own'), '--port', port], { env: { TMPDIR: folder } });
  expect([second.code, second.stderr]).toEqual([
    2,
    `port ${port} of 127.0.0.1 is in use\nFix: give another with --port, or leave it out\n`,
  ]);
});

it('says who is missing where a Directory alone says who there is, and that a policy cannot be read', async () => {
  const alone = join(folder, 'alone');
  mkdirSync(join(alone, 'policies'), { recursive: true });
  cpSync(join(root, 'policies/directory.yaml'), join(alone, 'policies/directory.yaml'));
  const said = await firstWords(alone);
  expect(said).toContain('nobody to act as: policies/ holds no Person');
  expect(said).not.toContain('act as somebody');
  expect(said).not.toContain('cannot be read');
  cpSync(join(root, 'policies/roles'), join(alone, 'policies/roles'), { recursive: true });
  expect(await firstWords(alone)).toMatch(/the policy on main cannot be read: policies\/\S+:\d+: .* Fix: /);
});

/** What it says before it serves. */
async function firstWords(repo: string): Promise<string> {
  const other = spawn(process.execPath, [join(DIST, 'cli.js'), 'sandbox', '--repo', repo], {
    env: { PATH: process.env['PATH'] ?? '', TMPDIR: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  for await (const line of createInterface({ input: other.stdout })) {
    lines.push(line);
    if (line.includes('Ctrl-C')) break;
  }
  const ended = once(other, 'exit');
  other.kill('SIGTERM');
  await ended;
  return lines.join('\n');
}

it('fails on demand, tells what it received, and forgets both', async () => {
  const call = () => fetch(`${origin}/rate_limit`).then(({ status }) => status);
  const before = await call();
  await steer('faults', 'POST', [{ match: '/rate_limit', times: 1, do: '429' }]);
  expect([await call(), await call()]).toEqual([429, before]);
  const received = (await steer('received', 'GET')) as { operation: string; status: number }[];
  expect(received.filter(({ operation }) => operation === 'GET /rate_limit').map(({ status }) => status)).toEqual([
    before,
    429,
    before,
  ]);
  await steer('faults', 'POST', { pattern: 'rate.limit', times: 5, do: 'reset' });
  await expect(call()).rejects.toThrow();
  await steer('faults', 'DELETE');
  expect(await call()).toBe(before);
  for (const body of ['', '{', '[{"times": 1}]']) {
    const refused = await fetch(`${origin}/_sandbox/faults`, { method: 'POST', body });
    expect(refused.status).toBe(400);
    expect(((await refused.json()) as { message: string }).message).toContain('"do": "500"');
  }
  await steer('received', 'DELETE');
  expect(await steer('received', 'GET')).toEqual([]);
});

it('listens on this machine only, ends when it is told to, and leaves nothing behind', async () => {
  expect(new URL(origin).hostname).toBe('127.0.0.1');
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  await expect(fetch(origin)).rejects.toThrow();
  expect(readdirSync(folder).filter((name) => name.startsWith('access-lineage-sandbox-'))).toEqual([]);
});

async function steer(what: 'faults' | 'received', method: string, body?: object): Promise<unknown> {
  const answer = await fetch(`${origin}/_sandbox/${what}`, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
  expect(answer.status).toBe(200);
  return answer.json();
}
