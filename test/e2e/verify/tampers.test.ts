import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { granted, issueCheckout, pathFor, request, stage, type TestStage } from '../../support/stage.ts';
import { cli, steady } from '../seen.ts';

/** One ledger with a story in it; each tamper gets a clone of its own. */
let on: TestStage;
let id = '';
beforeAll(async () => {
  on = await stage();
  ({ id } = await granted(on, { name: 'release' }));
  await granted(on, { name: 'other' });
  await issueCheckout(on, id);
});
afterAll(() => on[Symbol.asyncDispose]());

describe('what nobody touched', () => {
  it('checks out, decisions made again included', async () => {
    const { code, stdout } = await cli(['verify', '--decisions', '--repo', on.repository.git.dir]);
    expect(code, stdout).toBe(0);
    expect(steady(stdout)).toMatchSnapshot();
  });
});

describe('what may be removed', () => {
  it('is no fault: a verdict that hung on a text cannot be made again, and nobody says that it comes out otherwise', async () => {
    const clone = join(on.folder, 'without-texts');
    git(on.folder, 'clone', '-q', on.repository.git.dir, clone);
    git(clone, 'switch', '-q', 'evidence');
    drop(() => join('text', id.slice(0, 4), id.slice(5, 7), id))(clone);
    const by = ['-c', 'user.name=x', '-c', 'user.email=x@example.invalid'];
    git(clone, ...by, 'commit', '-qam', 'Remove what people wrote');
    git(clone, 'switch', '-q', 'main');
    const { code, stdout } = await cli(['verify', '--decisions', '--json', '--repo', clone]);
    expect(code, stdout).toBe(0);
    const told = (JSON.parse(stdout) as { id: string; severity: string; message: string }[]).filter(
      (one) => one.id === 'V12',
    );
    expect(told).toEqual([expect.objectContaining({ severity: 'note', message: expect.stringContaining(id) })]);
    expect(told[0]?.message).toMatch(/cannot be made again, because the text of reviews? \d+.* removed/);

    const replayed = await cli(['policy', 'replay', '--base', 'main', '--json', '--repo', clone]);
    expect(JSON.parse(replayed.stdout)).toMatchObject({ decisions: 2, nothing: 1, indeterminate: 1 });
  });
});

const event = (name: string) => (): string => join('requests', id.slice(0, 4), id.slice(5, 7), id, name);
type Tamper = (clone: string) => void;

const TAMPERS: readonly (readonly [string, Tamper])[] = [
  ['an event is changed', edit(event('0004-decided.json'), (text) => text.replace('"payload":"ey', '"payload":"eX'))],
  ['an event is signed by nobody we know', edit(event('0002-approved.json'), unsign)],
  ['an event is deleted', drop(event('0002-approved.json'))],
  ['the last event is deleted', drop(event('0006-closed.json'))],
  ['two events change places', swap],
  ['a lineage is deleted whole', drop(event(''))],
  [
    'an index row is changed',
    edit(
      () => firstBelow('index'),
      (text) => text.replace(/2026-/g, '2025-'),
    ),
  ],
  ['an index file is deleted', drop(() => firstBelow('index'))],
  [
    'free text is changed',
    edit(
      () => firstBelow('text'),
      (text) => text.replace('Release 42', 'Release 43'),
    ),
  ],
  [
    'the checkpoint is changed',
    edit(
      () => 'log/checkpoint',
      (text) => text.replace(/\n\d+\n/, '\n3\n'),
    ),
  ],
  [
    'a hash of the log is changed',
    edit(
      () => 'log/edge/0',
      (text) => text.replace(/^[0-9a-f]{4}/, '0000'),
    ),
  ],
  ['a request on main is not in the ledger', unrecorded],
  ['the branch is begun anew, as if all of main had been before it', wiped],
  ['a revocation on main is passed over', passedOver],
  [
    'the guide is rewritten',
    edit(
      () => 'VERIFY.md',
      () => 'All is well.\n',
    ),
  ],
  [
    'a row of the index is there twice',
    edit(
      () => firstBelow('index/role'),
      (text) => text.replace(/^(\{.*?),?$/m, '$1,\n$1,'),
    ),
  ],
  ['the mark is made a program', (clone) => chmodSync(join(clone, 'log/recorded'), 0o755)],
  ['the keys are made a link', link('trust/keys.json')],
  ['a file is slipped in', (clone) => writeFileSync(join(clone, 'requests', 'x.json'), '{}')],
];

describe('verify finds that', () => {
  it.each(TAMPERS)('%s', async (name, tamper) => {
    const clone = join(on.folder, name.replaceAll(' ', '-'));
    git(on.folder, 'clone', '-q', on.repository.git.dir, clone);
    git(clone, 'switch', '-q', 'evidence');
    tamper(clone);
    git(clone, 'add', '-A');
    git(
      clone,
      '-c',
      'user.name=x',
      '-c',
      'user.email=x@example.invalid',
      'commit',
      '-q',
      '--allow-empty',
      '-m',
      'Tidy up',
    );
    const { code, stdout } = await cli(['verify', '--json', '--repo', clone]);
    expect(code, stdout).toBe(1);
    const found = (JSON.parse(stdout) as { id: string; severity: string }[]).filter(
      ({ severity }) => severity !== 'note',
    );
    expect([...new Set(found.map((one) => one.id))].sort().join(' ')).toMatchSnapshot();
    expect(found).not.toEqual([]);
  });

  it('history was written again', async () => {
    const clone = join(on.folder, 'rewritten');
    git(on.folder, 'clone', '-q', on.repository.git.dir, clone);
    git(clone, 'switch', '-q', 'evidence');
    drop(event(''))(clone);
    git(clone, 'add', '-A');
    git(clone, '-c', 'user.name=x', '-c', 'user.email=x@example.invalid', 'commit', '-q', '--amend', '-m', 'One');
    expect((await cli(['verify', '--repo', clone])).code).toBe(1);
  });
});

/** A request that main has and no run has recorded. */
function unrecorded(clone: string): void {
  const ask = request({ name: 'unrecorded' });
  git(clone, 'switch', '-q', 'main');
  const path = join(clone, ask.path);
  writeFileSync(path, ask.yaml);
  git(clone, 'add', '-A');
  const date = '2026-01-01T00:00:00Z';
  execFileSync(
    'git',
    ['-C', clone, '-c', 'user.name=x', '-c', 'user.email=x@example.invalid', 'commit', '-qm', 'Ask'],
    {
      env: { ...process.env, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date },
    },
  );
  git(clone, 'switch', '-q', 'evidence');
}

/** The first commit's own signed tree as another root commit, its mark at the tip of main. */
function wiped(clone: string): void {
  const [root = ''] = git(clone, 'rev-list', '--max-parents=0', 'evidence').trim().split('\n');
  git(clone, 'checkout', '-q', '--orphan', 'anew', root);
  git(clone, 'branch', '-D', 'evidence');
  git(clone, 'branch', '-m', 'evidence');
  writeFileSync(join(clone, 'log/recorded'), git(clone, 'rev-parse', 'main'));
}

/** It came to main, and the mark was moved past it by hand. */
function passedOver(clone: string): void {
  git(clone, 'switch', '-q', 'main');
  writeFileSync(join(clone, pathFor(id).replace('.yaml', '.revoke.yaml')), 'kind: Revocation\n');
  git(clone, 'add', '-A');
  git(clone, '-c', 'user.name=x', '-c', 'user.email=x@example.invalid', 'commit', '-qm', 'Revoke');
  git(clone, 'switch', '-q', 'evidence');
  writeFileSync(join(clone, 'log/recorded'), git(clone, 'rev-parse', 'main'));
}

function edit(path: () => string, change: (text: string) => string): Tamper {
  return (clone) => {
    const file = join(clone, path());
    const before = readFileSync(file, 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`${path()} stayed as it was`);
    writeFileSync(file, after);
  };
}

function link(path: string): Tamper {
  return (clone) => {
    rmSync(join(clone, path));
    symlinkSync('../README.md', join(clone, path));
  };
}

function drop(path: () => string): Tamper {
  return (clone) => rmSync(join(clone, path()), { recursive: true });
}

function swap(clone: string): void {
  const [one, other] = ['0002-approved.json', '0003-approved.json'].map((name) => join(clone, event(name)()));
  const [first, second] = [readFileSync(one ?? ''), readFileSync(other ?? '')];
  writeFileSync(one ?? '', second);
  writeFileSync(other ?? '', first);
}

/** The same payload under a signature of zeros. */
function unsign(text: string): string {
  return text.replace(/"sig":"[^"]+"/, `"sig":"${Buffer.alloc(64).toString('base64')}"`);
}

function firstBelow(folder: string): string {
  const [first] = git(on.repository.git.dir, 'ls-tree', '-r', '--name-only', 'evidence', `${folder}/`).split('\n');
  return first ?? '';
}

function git(folder: string, ...words: readonly string[]): string {
  return execFileSync('git', ['-C', folder, ...words], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
