import { afterEach, beforeEach, expect, it } from 'vitest';
import { localRepository } from '../../src/git/repository.ts';
import { transact } from '../../src/ledger/ledger.ts';
import { verify } from '../../src/ledger/verify/verify.ts';
import type { Oid, RequestId } from '../../src/model/ids.ts';
import { type Bare, emptyRepository } from '../support/bare-repository.ts';
import { BRANCH, mergeEvents, newLedger, NOW, TRUST } from './sample.ts';

const ID = '2026-11-ledger-sync' as RequestId;
let bare: Bare;
let files: ReadonlyMap<string, Uint8Array>;
let root: Oid;

/** A sound ledger in plain git, which alone knows modes. */
beforeEach(async () => {
  const ledger = await newLedger();
  await transact(ledger, { requests: [ID], index: [] }, () => ({
    events: mergeEvents(ID),
    recordedUpTo: 'f'.repeat(40) as Oid,
  }));
  files = ledger.repository.files(BRANCH);
  bare = await emptyRepository();
  root = await bare.import(
    BRANCH,
    null,
    [...files].map(([path, body]) => ({ path, body })),
  );
});
afterEach(() => bare.remove());

async function found(): Promise<readonly string[]> {
  const { findings } = await verify(localRepository(bare.folder), TRUST, NOW, { main: null });
  return findings.map(({ id, message }) => `${id} ${message}`);
}

const PATHS = [
  `requests/2026/11/${ID}/0001-requested.json`,
  `text/2026/11/${ID}/0001-requested.json`,
  'index/role/ROLE-LEDGER-DEPLOY.json',
  'log/checkpoint',
  'log/recorded',
  'log/edge/0',
  'trust/keys.json',
  'README.md',
  'VERIFY.md',
];

it('finds nothing where all are plain files', async () => {
  expect(await found()).toEqual([]);
});

it.each(PATHS)('finds %s as a program, a link or a submodule', async (path) => {
  const body = files.get(path) ?? new Uint8Array();
  await bare.import(BRANCH, root, [{ path, body, mode: '100755' }]);
  const end = 'a ledger holds plain files of mode 100644';
  const events = path.startsWith('requests/') ? ['V02'] : [];
  const V02 = expect.stringMatching(/^V02 /);
  expect(await found()).toEqual([`V01 ${path}: its mode is 100755, a program; ${end}`, ...events.map(() => V02)]);
  await bare.import(BRANCH, root, [{ path, body: 'elsewhere', mode: '120000' }]);
  expect(await found()).toContain(`V01 ${path}: its mode is 120000, a symbolic link; ${end}`);
  await bare.import(BRANCH, root, [{ path, mode: '160000', commit: root }]);
  expect(await found()).toContain(`V01 ${path}: its mode is 160000, a submodule; ${end}`);
});

it('finds a link or a submodule where no ledger has a file', async () => {
  await bare.import(BRANCH, root, [
    { path: 'text/away', body: '/etc', mode: '120000' },
    { path: 'policy', mode: '160000', commit: root },
  ]);
  const all = await found();
  expect(all.filter((one) => one.includes('no ledger has such a file'))).toEqual([
    expect.stringMatching(/^V01 policy: no ledger has such a file/),
    expect.stringMatching(/^V01 text\/away: no ledger has such a file/),
  ]);
  expect(all).toContain(
    'V01 text/away: its mode is 120000, a symbolic link; a ledger holds plain files of mode 100644',
  );
});
