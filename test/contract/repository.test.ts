import { isAdded } from '../../src/model/change.ts';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Oid } from '../../src/model/ids.ts';
import type { Origin } from '../../src/ports.ts';
import { bareAt, emptyRepository, type Bare } from '../support/bare-repository.ts';
import { connect } from '../../src/github/client.ts';
import { remoteRepository } from '../../src/github/repository.ts';
import { startWorld } from '../sandbox/github/start.ts';
import { localRepository } from '../../src/git/repository.ts';

/** A repository to talk to, and the bare one behind it, to bring about what no port can. */
interface Place {
  readonly repository: Origin;
  readonly bare: Bare;
  close(): Promise<void>;
}

const places: readonly { readonly name: string; open(): Promise<Place> }[] = [
  {
    name: 'near: a bare clone',
    async open() {
      const bare = await emptyRepository();
      return { repository: localRepository(bare.folder), bare, close: () => bare.remove() };
    },
  },
  {
    name: 'far: the same through GitHub',
    async open() {
      const started = await startWorld();
      const client = connect({ apiUrl: started.origin, auth: { token: started.jobToken }, pause: 1 });
      return {
        repository: remoteRepository(client, 'acme/access'),
        bare: bareAt(started.repository.git.dir),
        close: () => started.close(),
      };
    },
  },
];

const NOWHERE = 'f'.repeat(40) as Oid;
const bytes = (text: string) => new TextEncoder().encode(text);
const files = (entries: Record<string, string | Uint8Array>) =>
  new Map(Object.entries(entries).map(([path, body]) => [path, typeof body === 'string' ? bytes(body) : body]));

describe.each(places)('$name', (kind) => {
  let place: Place;
  let repository: Origin;
  let bare: Bare;
  let count = 0;
  const fresh = () => `branch-${(count += 1)}`;

  async function begin(entries: Record<string, string | Uint8Array> = { README: 'hello\n' }) {
    const branch = fresh();
    const root = await repository.createBranch(branch, files(entries), 'Begin');
    if (root === 'exists') throw new Error(`${branch} is there already`);
    return { branch, root };
  }

  beforeAll(async () => {
    place = await kind.open();
    ({ repository, bare } = place);
  });
  afterAll(() => place.close());

  describe('before', () => {
    test('gives what one file held so many first parents before, whatever was merged from the side', async () => {
      const { branch, root } = await begin({ 'policies/trust.yaml': 'one\n' });
      const second = await repository.commit(branch, root, files({ 'policies/trust.yaml': 'two\n' }), 'Two');
      const third = await repository.commit(branch, second as Oid, files({ other: 'x\n' }), 'Three');
      const before = async (ref: string, path: string) =>
        (await repository.read([{ ref, before: { path, steps: [0, 1, 2, 3, 4_096] } }]))[0]?.before;
      const held = async (ref: string) =>
        (await before(ref, 'policies/trust.yaml'))?.map((file) => file && Buffer.from(file.bytes).toString());
      expect(await held(branch)).toEqual(['two\n', 'two\n', 'one\n', null, null]);
      expect(await held(third as Oid)).toEqual(['two\n', 'two\n', 'one\n', null, null]);
      expect(await held('nowhere')).toBeUndefined();
      expect(await before(branch, 'policies')).toEqual([null, null, null, null, null]);
      const side = await bare.import('side', null, [{ path: 'policies/trust.yaml', body: 'side\n' }]);
      const merge = await bare.import(branch, third as Oid, [{ path: 'policies/trust.yaml', body: 'side\n' }], side);
      expect(await held(merge)).toEqual(['side\n', 'two\n', 'two\n', 'one\n', null]);
    });
  });

  describe('read', () => {
    test('gives the bytes of files and folders at several refs at once', async () => {
      const one = await begin({ 'policies/roles/a.yaml': 'a\n', 'policies/trust.yaml': 't\n', 'other/b': 'b\n' });
      const two = await begin({ 'access-requests/2026/11/x.yaml': 'x\n' });
      const [first, second, third] = await repository.read([
        { ref: one.branch, under: ['policies/'] },
        { ref: two.root, paths: ['access-requests/2026/11/x.yaml', 'access-requests/2026/11/gone.yaml'] },
        { ref: `refs/heads/${one.branch}`, paths: ['other/b'], under: ['policies/roles'] },
      ]);
      expect(first?.commit).toBe(one.root);
      expect(first?.files.map(({ path, mode }) => [path, mode])).toEqual([
        ['policies/roles/a.yaml', '100644'],
        ['policies/trust.yaml', '100644'],
      ]);
      expect(second?.commit).toBe(two.root);
      expect(second?.files.map(({ path, bytes: body }) => [path, Buffer.from(body).toString()])).toEqual([
        ['access-requests/2026/11/x.yaml', 'x\n'],
      ]);
      expect(third?.files.map((file) => file.path)).toEqual(['other/b', 'policies/roles/a.yaml']);
    });

    test('answers an unknown ref with null, a folder that is not there with no files', async () => {
      const { branch, root } = await begin();
      expect(await repository.read([{ ref: 'no-such-branch', under: ['x'] }])).toEqual([null]);
      expect(await repository.read([{ ref: NOWHERE, paths: ['x'] }])).toEqual([null]);
      expect(await repository.read([{ ref: '--output=/tmp/x', paths: ['x'] }])).toEqual([null]);
      expect(await repository.read([{ ref: branch, under: ['no/such', 'README'], paths: ['../x', '/x', ''] }])).toEqual(
        [{ commit: root, files: [] }],
      );
      expect(await repository.read([{ ref: branch }])).toEqual([{ commit: root, files: [] }]);
      expect(await repository.read([])).toEqual([]);
    });

    test('reads a whole tree, folders far down, and 101 files', async () => {
      const deep = Object.fromEntries(Array.from({ length: 101 }, (_, n) => [`a/b/c/d/e/${n}/f-${n}`, `${n}`]));
      const { branch } = await begin({ ...deep, top: 't' });
      const [whole, below] = await repository.read([
        { ref: branch, under: [''] },
        { ref: branch, under: ['a/b'] },
      ]);
      expect(whole?.files).toHaveLength(102);
      expect(below?.files).toHaveLength(101);
      expect(below?.files.map((file) => file.path)).toContain('a/b/c/d/e/100/f-100');
    });

    test('gives modes as git has them; a submodule has no bytes', async () => {
      const branch = fresh();
      const commit = await bare.import(branch, null, [
        { path: 'd/link', mode: '120000', body: 'target' },
        { path: 'd/run', mode: '100755', body: '#!/bin/sh\n' },
        { path: 'd/sub', mode: '160000', commit: NOWHERE },
      ]);
      const [at] = await repository.read([{ ref: commit, under: ['d'] }]);
      expect(at?.files.map(({ path, mode, bytes: body }) => [path, mode, Buffer.from(body).toString()])).toEqual([
        ['d/link', '120000', 'target'],
        ['d/run', '100755', '#!/bin/sh\n'],
        ['d/sub', '160000', ''],
      ]);
    });
  });

  test('what is committed is what is read, byte for byte', async () => {
    const { branch, root } = await begin();
    let parent = root;
    const name = fc.stringMatching(/^[a-zA-Z0-9äß"\\ _-][a-zA-Z0-9äß€"\\ ._-]{0,12}$/).filter((one) => one !== '.git');
    const body = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ unit: 'binary', maxLength: 100 }).map(bytes),
      fc.constantFrom('', '\r\n', '\uFEFFbom', 'a\r\nb\n', '\0', 'ends\n\n').map(bytes),
    );
    await fc.assert(
      fc.asyncProperty(fc.dictionary(name, body, { minKeys: 1, maxKeys: 6 }), async (entries) => {
        const wanted = new Map(Object.entries(entries).map(([path, value]) => [`in/${path}`, value]));
        const oid = await repository.commit(branch, parent, wanted, 'Some files');
        expect(oid).not.toBe('stale');
        parent = oid as Oid;
        const [at] = await repository.read([{ ref: branch, paths: [...wanted.keys()] }]);
        expect(at?.commit).toBe(oid);
        const found = new Map(at?.files.map((file) => [file.path, Buffer.from(file.bytes).toString('hex')]));
        expect(found).toEqual(new Map([...wanted].map(([path, value]) => [path, Buffer.from(value).toString('hex')])));
      }),
      { numRuns: 12 },
    );
  });

  describe('commit', () => {
    test('stands on its parent, keeps what it does not name, and carries its message', async () => {
      const { branch, root } = await begin({ kept: 'k', changed: 'old' });
      const oid = await repository.commit(
        branch,
        root,
        files({ changed: 'new', 'deep/er/added': 'a' }),
        'Say why\n\nAnd more.',
      );
      expect(await bare.show(branch, '%H %P %B')).toBe(`${oid} ${root} Say why\n\nAnd more.`);
      const [at] = await repository.read([{ ref: branch, under: [''] }]);
      expect(at?.files.map((file) => [file.path, Buffer.from(file.bytes).toString()])).toEqual([
        ['changed', 'new'],
        ['deep/er/added', 'a'],
        ['kept', 'k'],
      ]);
    });

    test('is stale when the branch has moved, and writes nothing', async () => {
      const { branch, root } = await begin();
      const first = await repository.commit(branch, root, files({ a: '1' }), 'First');
      expect(await repository.commit(branch, root, files({ b: '2' }), 'Second')).toBe('stale');
      expect(await repository.commit(branch, NOWHERE, files({ b: '2' }), 'Third')).toBe('stale');
      const [at] = await repository.read([{ ref: branch, paths: ['a', 'b'] }]);
      expect(at?.commit).toBe(first);
      expect(at?.files.map((file) => file.path)).toEqual(['a']);
    });

    test('of several writers on one head exactly one wins', async () => {
      const { branch, root } = await begin();
      const answers = await Promise.all(
        [1, 2, 3, 4, 5].map((n) => repository.commit(branch, root, files({ [`w${n}`]: `${n}` }), `Writer ${n}`)),
      );
      expect(answers.filter((answer) => answer === 'stale')).toHaveLength(4);
      expect(await bare.show(branch, '%H')).toBe(answers.find((answer) => answer !== 'stale'));
    });

    test('takes 101 files at once', async () => {
      const { branch, root } = await begin();
      const many = files(Object.fromEntries(Array.from({ length: 101 }, (_, n) => [`many/${n}`, `${n}`])));
      await repository.commit(branch, root, many, 'Many');
      const [at] = await repository.read([{ ref: branch, under: ['many'] }]);
      expect(at?.files).toHaveLength(101);
    });

    test('throws MISSING for a branch that is not there', async () => {
      const { root } = await begin();
      await expect(repository.commit('no-such-branch', root, files({ a: '1' }), 'x')).rejects.toMatchObject({
        code: 'MISSING',
      });
    });
  });

  test('createBranch begins a history of its own and never moves a branch', async () => {
    const { branch, root } = await begin({ 'a/b.bin': new Uint8Array([0, 255, 10]), 'a/c': 'c' });
    expect(await bare.show(branch, '%H|%P')).toBe(`${root}|`);
    expect(await repository.createBranch(branch, files({ z: 'z' }), 'Again')).toBe('exists');
    const [at] = await repository.read([{ ref: branch, under: [''] }]);
    expect(at?.files.map((file) => [file.path, Buffer.from(file.bytes).toString('hex')])).toEqual([
      ['a/b.bin', '00ff0a'],
      ['a/c', '63'],
    ]);
  });

  test('oids names trees and files, each at its ref', async () => {
    const { branch, root } = await begin({ 'policies/a': 'a', README: 'r' });
    const moved = (await repository.commit(branch, root, files({ 'policies/a': 'b' }), 'Change')) as Oid;
    const [before, after, file, none, nowhere, tree] = await repository.oids([
      { ref: root, path: 'policies' },
      { ref: moved, path: 'policies/' },
      { ref: branch, path: 'README' },
      { ref: branch, path: 'no/such' },
      { ref: 'no-such-branch', path: 'README' },
      { ref: branch, path: '' },
    ]);
    expect(before).toMatch(/^[0-9a-f]{40}$/);
    expect(after).not.toBe(before);
    expect(file).toBe(await bare.revParse(`${branch}:README`));
    expect([none, nowhere]).toEqual([null, null]);
    expect(tree).toBe(await bare.revParse(`${branch}^{tree}`));
  });

  describe('changes and added', () => {
    test('follow first parents, oldest first, each against its parent', async () => {
      const branch = fresh();
      const c1 = await bare.import(branch, null, [
        { path: 'r/2026/a', body: 'a' },
        { path: 'else', body: 'e' },
      ]);
      const side = await bare.import(fresh(), c1, [{ path: 'r/2026/s', body: 's' }]);
      const c2 = await bare.import(branch, c1, [{ path: 'else', body: 'e2' }]);
      const c3 = await bare.import(branch, c2, [{ path: 'r/2026/s', body: 's' }], side);
      const c4 = await bare.import(branch, c3, [
        { path: 'r/2026/a', body: 'edited' },
        { path: 'r/2027/b/c', body: 'c' },
        { path: 'r/top', body: '' },
      ]);
      const c5 = await bare.import(branch, c4, [
        { path: 'r/2026/s', delete: true },
        { path: 'rr/near-miss', body: 'n' },
      ]);
      const told = (rows: readonly { status?: string; path: string; commit: string; parent: string | null }[]) =>
        rows.map(({ status, path, commit, parent }) => [status ?? 'A', path, commit, parent]);

      expect(told(await repository.changes(null, c5, ['r/']))).toEqual([
        ['A', 'r/2026/a', c1, null],
        ['A', 'r/2026/s', c3, c2],
        ['M', 'r/2026/a', c4, c3],
        ['A', 'r/2027/b/c', c4, c3],
        ['A', 'r/top', c4, c3],
        ['D', 'r/2026/s', c5, c4],
      ]);
      const added = (await repository.changes(c1, c5, ['r'])).filter(isAdded);
      expect(told(added)).toEqual([
        ['A', 'r/2026/s', c3, c2],
        ['A', 'r/2027/b/c', c4, c3],
        ['A', 'r/top', c4, c3],
      ]);
      expect(added[0]?.blob).toBe(await bare.revParse(`${c3}:r/2026/s`));
      expect(added[0]?.at).toBe(await bare.show(c3, '%cd'));
      expect((await repository.changes(c4, c5, ['r']))[0]?.blob).toBeNull();
      expect(await repository.changes(c5, c5, ['r'])).toEqual([]);
      expect(await repository.changes(c1, c2, ['r'])).toEqual([]);
      expect(await repository.changes(null, c5, ['nothing-here'])).toEqual([]);
    });

    test('a folder that becomes a file, and back', async () => {
      const branch = fresh();
      const c1 = await bare.import(branch, null, [
        { path: 'r/x/one', body: '1' },
        { path: 'r/x/two', body: '2' },
      ]);
      const c2 = await bare.import(branch, c1, [
        { path: 'r/x', delete: true },
        { path: 'r/x', body: 'file' },
      ]);
      const c3 = await bare.import(branch, c2, [
        { path: 'r/x', delete: true },
        { path: 'r/x/one', body: '1' },
      ]);
      const rows = await repository.changes(c1, c3, ['r']);
      expect(rows.map(({ status, path, commit }) => [status, path, commit])).toEqual([
        ['A', 'r/x', c2],
        ['D', 'r/x/one', c2],
        ['D', 'r/x/two', c2],
        ['D', 'r/x', c3],
        ['A', 'r/x/one', c3],
      ]);
    });

    test('go past one page of history', async () => {
      const branch = fresh();
      let head: Oid | null = null;
      for (let n = 0; n < 130; n += 1) {
        head = await bare.import(branch, head, [
          { path: n % 10 === 0 ? `r/${String(n).padStart(3, '0')}` : 'else', body: `${n}` },
        ]);
      }
      const rows = await repository.changes(null, head as Oid, ['r']);
      expect(rows.map((row) => row.path)).toEqual(
        Array.from({ length: 13 }, (_, n) => `r/${String(n * 10).padStart(3, '0')}`),
      );
    });

    test('several folders are walked at once, and what is beside them is not told', async () => {
      const branch = fresh();
      const c1 = await bare.import(branch, null, [{ path: 's/a', body: 'a' }]);
      const c2 = await bare.import(branch, c1, [{ path: 'else', body: 'e' }]);
      const c3 = await bare.import(branch, c2, [
        { path: 's/b', body: 'b' },
        { path: 'r/a', body: 'a' },
        { path: 'else', body: 'f' },
      ]);
      const rows = await repository.changes(null, c3, ['s', 'r', 'none']);
      expect(rows.map(({ path, commit }) => [path, commit])).toEqual([
        ['s/a', c1],
        ['r/a', c3],
        ['s/b', c3],
      ]);
    });

    test('a name that is not UTF-8 stands in nobody\u2019s way', async () => {
      const branch = fresh();
      const c1 = await bare.import(branch, null, [{ path: 'r/a', body: 'a' }]);
      const c2 = await bare.import(branch, c1, [{ path: '"r/caf\\351/x"', body: 'odd' }]);
      const c3 = await bare.import(branch, c2, [{ path: 'r/b', body: 'b' }]);
      const rows = await repository.changes(c1, c3, ['r']);
      expect(rows.map(({ path, commit }) => [path, commit])).toEqual([
        ['r/caf\uFFFD/x', c2],
        ['r/b', c3],
      ]);
      const [at] = await repository.read([{ ref: c3, under: ['r'] }]);
      expect(at?.files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString()])).toEqual([
        ['r/a', 'a'],
        ['r/b', 'b'],
        ['r/caf\uFFFD/x', 'odd'],
      ]);
    });

    test('how far one commit is ahead of another', async () => {
      const branch = fresh();
      const c1 = await bare.import(branch, null, [{ path: 'a', body: 'a' }]);
      const side = await bare.import(fresh(), c1, [{ path: 'b', body: 'b' }]);
      const c2 = await bare.import(branch, c1, [{ path: 'b', body: 'b' }], side);
      expect(await repository.ahead(c1, c2)).toBe(2);
      expect(await repository.ahead(c2, c2)).toBe(0);
      await expect(repository.ahead(c2, side)).rejects.toMatchObject({ code: 'MISSING' });
    });

    test('history that was rewritten is not passed over', async () => {
      const branch = fresh();
      const c1 = await bare.import(branch, null, [{ path: 'r/a', body: 'a' }]);
      const lost = await bare.import(fresh(), c1, [{ path: 'r/b', body: 'b' }]);
      const c2 = await bare.import(branch, c1, [{ path: 'r/c', body: 'c' }]);
      const merged = await bare.import(branch, c2, [{ path: 'r/b', body: 'b' }], lost);
      await expect(repository.changes(lost, c2, ['r'])).rejects.toMatchObject({
        code: 'MISSING',
        message: expect.stringContaining('rewritten'),
      });
      await expect(repository.changes(lost, merged, ['r'])).rejects.toMatchObject({
        code: 'MISSING',
        message: expect.stringContaining('the wrong way round'),
      });
      expect(await repository.changes(c2, merged, ['r'])).toHaveLength(1);
    });
  });
});
