import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect } from '../../src/github/client.ts';
import { remoteRepository } from '../../src/github/repository.ts';
import type { Oid } from '../../src/model/ids.ts';
import type { Origin } from '../../src/ports.ts';
import { addApp } from '../../src/sandbox/world.ts';
import { bareAt } from '../support/bare-repository.ts';
import { startWorld, type Started } from '../sandbox/github/start.ts';

let started: Started;
let repository: Origin;
let head: Oid;

beforeEach(async () => {
  started = await startWorld();
  repository = remoteRepository(
    connect({ apiUrl: started.origin, auth: { token: started.jobToken }, pause: 1, patience: 2 }),
    'acme/access',
  );
  head = (await started.repository.git.ref('refs/heads/main')) as Oid;
});
afterEach(() => started.close());

const one = new Map([['a', Buffer.from('a')]]);
const main = () => started.repository.git.ref('refs/heads/main');

test('several trees are one call, and so is what changed lately in a long history', async () => {
  const bare = bareAt(started.repository.git.dir);
  let at = head;
  for (let n = 0; n < 40; n += 1)
    at = await bare.import('main', at, [{ path: `access-requests/2026/${n % 12}/${n}`, body: `${n}` }]);
  started.received.clear();
  await repository.read([
    { ref: 'main', under: ['policies/'] },
    { ref: head, paths: ['README.md', 'policies/trust.yaml'] },
    { ref: at, paths: ['access-requests/2026/1/1'] },
  ]);
  expect(started.received.requests).toHaveLength(1);
  started.received.clear();
  const parent = (await bare.revParse(`${at}^`)) as Oid;
  expect(await repository.changes(parent, at, ['access-requests'])).toHaveLength(1);
  // History, then one for each level of folders.
  expect(started.received.requests).toHaveLength(4);
  started.received.clear();
  expect(await repository.changes(at, at, ['access-requests'])).toEqual([]);
  expect(started.received.requests).toHaveLength(0);
});

test('how far this machine\u2019s clock is ahead of GitHub\u2019s is known from the first answer', async () => {
  const client = connect({ apiUrl: started.origin, auth: { token: started.jobToken }, pause: 1, patience: 2 });
  expect(client.ahead()).toBe(0);
  started.world.clock.advance(-3_600);
  await remoteRepository(client, 'acme/access').read([{ ref: 'main', paths: [] }]);
  expect(client.ahead()).toBeGreaterThan(3_590);
  expect(client.ahead()).toBeLessThan(3_660);
});

test('a commit whose answer is lost is not sent again: it may stand', async () => {
  started.faults.add({ match: 'graphql', times: 1, do: 'lost-answer' });
  await expect(repository.commit('main', head, one, 'Lost')).rejects.toMatchObject({ code: 'UNREACHABLE' });
  expect(await main()).not.toBe(head);
  expect(await repository.commit('main', head, one, 'Again')).toBe('stale');
});

test.each(['500', 'reset'] as const)('%s on a commit is UNREACHABLE at once', async (fault) => {
  started.faults.add({ match: 'graphql', times: 1, do: fault });
  await expect(repository.commit('main', head, one, 'x')).rejects.toMatchObject({ code: 'UNREACHABLE' });
  expect(await main()).toBe(head);
  expect(started.faults.pending()).toEqual([]);
});

test('a limit on a commit is waited for: it did not happen', async () => {
  started.faults.add({ match: 'graphql', times: 1, do: '403-secondary' });
  expect(await repository.commit('main', head, one, 'x')).toBe(await main());
});

test('GitHub’s own word for a moved branch is stale', async () => {
  started.faults.add({ match: 'graphql', times: 1, do: 'stale-head' });
  expect(await repository.commit('main', head, one, 'x')).toBe('stale');
});

test('half a page of history is never taken for all', async () => {
  const bare = bareAt(started.repository.git.dir);
  let at = head;
  for (let n = 0; n < 6; n += 1) at = await bare.import('main', at, [{ path: `r/${n}`, body: `${n}` }]);
  started.faults.add({ match: 'graphql', times: 1, do: 'half-page' });
  await expect(repository.changes(head, at, ['r'])).rejects.toMatchObject({ code: 'UNREACHABLE' });
  expect(await repository.changes(head, at, ['r'])).toHaveLength(6);
});

test('text that was changed on the way is read again as a blob, and refused if that is wrong too', async () => {
  const blob = await bareAt(started.repository.git.dir).revParse('main:README.md');
  const answer = (text: string) => ({
    status: 200,
    body: JSON.stringify({
      data: {
        repository: {
          w0: {
            target: {
              type: 'Commit',
              oid: head,
              p0: {
                name: 'README.md',
                mode: 0o100644,
                type: 'blob',
                oid: blob,
                object: { isTruncated: false, isBinary: false, text },
              },
            },
          },
        },
      },
    }),
  });
  started.faults.add({ match: 'graphql', times: 2, do: answer('# Acc') });
  const [read] = await repository.read([{ ref: 'main', paths: ['README.md'] }]);
  expect(Buffer.from(read?.files[0]?.bytes ?? []).toString()).toBe('# Access\n');
  started.faults.add({
    match: `/git/blobs/${blob}`,
    times: 1,
    do: { status: 200, body: '{"content":"eA==","encoding":"base64"}' },
  });
  await expect(repository.read([{ ref: 'main', paths: ['README.md'] }])).rejects.toMatchObject({ code: 'UNREACHABLE' });
});

test('a repository that is not there is MISSING, a name that is none is INPUT', async () => {
  const client = connect({ apiUrl: started.origin, auth: { token: started.jobToken }, pause: 1 });
  await expect(remoteRepository(client, 'acme/none').read([{ ref: 'main' }])).rejects.toMatchObject({
    code: 'MISSING',
  });
  expect(() => remoteRepository(client, 'acme')).toThrow(expect.objectContaining({ code: 'INPUT' }));
});

test('an App signs in with its key, and one with a wrong key says so', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
  const spki = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const app = addApp(started.world, {
    slug: 'ledger',
    permissions: { contents: 'write', metadata: 'read' },
    publicKey: spki,
  });
  const masked: string[] = [];
  const mask = (token: string) => void masked.push(token);
  const as = (key: string) =>
    remoteRepository(
      connect({
        apiUrl: started.origin,
        auth: { app: { appId: String(app.id), privateKey: key, mask }, repository: 'acme/access' },
        pause: 1,
      }),
      'acme/access',
    );
  expect(await as(pem).commit('main', head, one, 'By the App')).toBe(await main());
  // What it signed in with, and what it got.
  expect(masked).toEqual([expect.stringMatching(/^eyJ/), expect.stringMatching(/^ghs_/)]);
  expect(started.world.tokens.has(masked[1] ?? '')).toBe(true);
  expect(started.received.requests.filter(({ authorization }) => authorization === 'jwt')).toHaveLength(2);
  await expect(as('not a key').read([{ ref: 'main' }])).rejects.toMatchObject({ code: 'INPUT' });
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
    type: 'pkcs1',
    format: 'pem',
  });
  const error = await as(stranger.toString())
    .read([{ ref: 'main' }])
    .catch((cause: unknown) => cause);
  expect(error).toMatchObject({ code: 'FORBIDDEN' });
  expect(JSON.stringify([error, (error as Error).stack])).not.toMatch(/eyJ|PRIVATE KEY/);
});

test('a rule of the branch is told as one, and not tried again', async () => {
  started.repository.rules.push({ id: 1, branch: 'main', bypass: [], restrictPushes: true });
  started.received.clear();
  await expect(repository.commit('main', head, one, 'Add a')).rejects.toMatchObject({
    code: 'FORBIDDEN',
    message: expect.stringContaining('a rule of the branch stopped commit to main') as string,
  });
  expect(started.received.requests).toHaveLength(1);
});
