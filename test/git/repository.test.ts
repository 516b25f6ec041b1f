import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { localRepository } from '../../src/git/repository.ts';
import type { Clone, Origin } from '../../src/ports.ts';
import { bareAt, emptyRepository, type Bare } from '../support/bare-repository.ts';

let bare: Bare;
let clone: Clone & Origin;

beforeEach(async () => {
  bare = await emptyRepository();
  clone = localRepository(bare.folder);
});
afterEach(() => bare.remove());

async function all<Item>(items: AsyncIterable<Item> | Iterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'access-lineage-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe('scan', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ path: `requests/${n % 7}/${n}.json`, body: `{"n":${n}}` }));

  test.each([0, 1, 511, 512, 513, 5_000])('hands on %i files in order, each with its own bytes', async (count) => {
    await bare.import('evidence', null, [{ path: 'top', body: '' }, ...many(count)]);
    const files = await all(clone.scan('evidence', 'requests/'));
    expect(files).toHaveLength(count);
    for (const { path, bytes } of files)
      expect(Buffer.from(bytes).toString()).toBe(`{"n":${/(\d+)\.json$/.exec(path)?.[1]}}`);
    const paths = files.map(({ path }) => path);
    expect(paths).toEqual(paths.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
    expect(await all(clone.scan('evidence', ''))).toHaveLength(count + 1);
  });

  test('takes files larger than any pipe between small ones', async () => {
    const large = 'x'.repeat(3_000_000);
    await bare.import('evidence', null, [
      { path: 'a/1', body: 'one' },
      { path: 'a/2', body: large },
      { path: 'a/3', body: '' },
      { path: 'a/4', body: large },
    ]);
    const files = await all(clone.scan('evidence', 'a'));
    expect(files.map(({ bytes }) => bytes.length)).toEqual([3, large.length, 0, large.length]);
  });

  test('can be left early', async () => {
    await bare.import('evidence', null, many(3_000));
    for await (const file of clone.scan('evidence', 'requests')) {
      expect(file.bytes.length).toBeGreaterThan(0);
      break;
    }
  });

  test('names the file whose blob is missing', async () => {
    await bare.import('evidence', null, many(10));
    const blob = await bare.revParse('evidence:requests/3/3.json');
    await rm(join(bare.folder, 'objects', blob.slice(0, 2), blob.slice(2)), { force: true });
    await expect(all(clone.scan('evidence', 'requests'))).rejects.toMatchObject({
      code: 'MISSING',
      message: expect.stringContaining('requests/3/3.json'),
    });
  });

  test('of a branch that is not there is MISSING', async () => {
    await expect(all(clone.scan('evidence', ''))).rejects.toMatchObject({ code: 'MISSING' });
  });
});

test('commits tells history oldest first, each with what it changed', async () => {
  const c1 = await bare.import('evidence', null, [
    { path: 'a', body: '1' },
    { path: 'b', body: '1' },
  ]);
  const c2 = await bare.import('evidence', c1, [
    { path: 'a', body: '2' },
    { path: 'b', delete: true },
  ]);
  const side = await bare.import('side', c1, [{ path: 's', body: 's' }]);
  const c3 = await bare.import('evidence', c2, [{ path: 's', body: 's' }], side);
  const c4 = await bare.import('evidence', c3, []);
  const author = 'Test <test@example.com>';
  expect(await all(clone.commits('evidence'))).toEqual([
    {
      oid: c1,
      parents: [],
      author,
      changes: [
        { status: 'A', path: 'a' },
        { status: 'A', path: 'b' },
      ],
    },
    {
      oid: c2,
      parents: [c1],
      author,
      changes: [
        { status: 'M', path: 'a' },
        { status: 'D', path: 'b' },
      ],
    },
    { oid: c3, parents: [c2, side], author, changes: [{ status: 'A', path: 's' }] },
    { oid: c4, parents: [c3], author, changes: [] },
  ]);
});

test('a clone knows a branch of origin by its plain name; its own comes first', async () => {
  const main = await bare.import('main', null, [{ path: 'a', body: '1' }]);
  await bare.git(['update-ref', 'refs/remotes/origin/evidence', main]);
  await bare
    .git(['update-ref', 'refs/remotes/origin/main', '0000000000000000000000000000000000000000'])
    .catch(() => '');
  const [evidence, own] = await clone.read([{ ref: 'evidence', paths: ['a'] }, { ref: 'main' }]);
  expect([evidence?.commit, own?.commit]).toEqual([main, main]);
});

test('a folder that is no repository, or not there, says so', async () => {
  await inFolder(async (folder) => {
    for (const path of [folder, join(folder, 'none')]) {
      const failing = localRepository(path).read([{ ref: 'main' }]);
      await expect(failing).rejects.toMatchObject({ code: 'INPUT', message: `${path} is not a git repository` });
    }
  });
});

test('history of a shallow clone is refused: it would be half', async () => {
  const c1 = await bare.import('main', null, [{ path: 'r/a', body: '1' }]);
  const c2 = await bare.import('main', c1, [{ path: 'r/b', body: '2' }]);
  await inFolder(async (folder) => {
    await bareAt(folder).git(['clone', '--quiet', '--depth=1', `file://${bare.folder}`, '.']);
    await expect(localRepository(folder).changes(null, c2, ['r'])).rejects.toMatchObject({
      code: 'INPUT',
      message: expect.stringContaining('shallow'),
    });
    await expect(all(localRepository(folder).commits('main'))).rejects.toMatchObject({ code: 'INPUT' });
  });
});

test('nothing in the environment, no hook and no replacement bends what is read or written', async () => {
  const c1 = await bare.import('main', null, [{ path: 'a', body: 'true' }]);
  const other = await bare.import('other', null, [{ path: 'a', body: 'forged' }]);
  await bare.git(['replace', c1, other]);
  const marker = join(bare.folder, 'hook-ran');
  await writeFile(join(bare.folder, 'hooks', 'reference-transaction'), `#!/bin/sh\ntouch '${marker}'\n`, {
    mode: 0o755,
  });
  const before = { ...process.env };
  Object.assign(process.env, { GIT_DIR: '/nowhere', GIT_OBJECT_DIRECTORY: '/nowhere', GIT_INDEX_FILE: '/nowhere' });
  try {
    const [read] = await clone.read([{ ref: 'main', paths: ['a'] }]);
    expect(Buffer.from(read?.files[0]?.bytes ?? []).toString()).toBe('true');
    await clone.commit('main', c1, new Map([['b', Buffer.from('b')]]), 'b');
  } finally {
    for (const name of ['GIT_DIR', 'GIT_OBJECT_DIRECTORY', 'GIT_INDEX_FILE']) delete process.env[name];
    Object.assign(process.env, before);
  }
  await expect(bare.git(['hash-object', marker])).rejects.toThrow();
});

test('a writer that loses leaves no ref behind', async () => {
  const root = await bare.import('main', null, [{ path: 'a', body: '1' }]);
  await Promise.all([1, 2, 3].map((n) => clone.commit('main', root, new Map([[`w${n}`, Buffer.from('w')]]), 'w')));
  expect(await bare.git(['for-each-ref', '--format=%(refname)'])).toBe('refs/heads/main');
});

test('a path that leads out of the repository is not written', async () => {
  const root = await bare.import('main', null, [{ path: 'a', body: '1' }]);
  for (const path of ['../x', '/x', 'a//b', '.git/config', '']) {
    await expect(clone.commit('main', root, new Map([[path, Buffer.from('w')]]), 'w')).rejects.toMatchObject({
      code: 'INPUT',
    });
  }
});

test('versions tells what one file held, oldest first, as the reading of each commit would', async () => {
  const c1 = await bare.import('evidence', null, [{ path: 'log/checkpoint', body: '1' }]);
  const c2 = await bare.import('evidence', c1, [{ path: 'log/checkpoint.old', body: 'beside' }]);
  const side = await bare.import('side', c2, [{ path: 'log/checkpoint', body: 'side' }]);
  const c3 = await bare.import('evidence', c2, [{ path: 'log/checkpoint', delete: true }]);
  const c4 = await bare.import('evidence', c3, [{ path: 'log/checkpoint', body: '4' }], side);
  const told = await all(clone.versions?.('evidence', 'log/checkpoint') ?? []);
  expect(told.map(({ commit, bytes }) => [commit, Buffer.from(bytes).toString()])).toEqual([
    [c1, '1'],
    [c3, ''],
    [c4, '4'],
  ]);
});
