import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { changeRules, enacted, granted, pathFor, request, revoke, stage, type TestStage } from '../../support/stage.ts';
import { cli } from '../seen.ts';

const ROLE = 'policies/roles/checkout-deploy.yaml';

/** As a person has it, who cloned it and fetched the ledger once. */
function cloned(on: TestStage, name: string) {
  const dir = join(on.folder, name);
  const git = (...words: readonly string[]) => execFileSync('git', ['-C', dir, ...words], { encoding: 'utf8' });
  execFileSync('git', ['clone', '-q', on.repository.git.dir, dir]);
  git('config', 'user.email', 'sam@example.com');
  git('config', 'user.name', 'Sam');
  git('fetch', '-q', 'origin', 'evidence:evidence');
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  };
  return { dir, git, write, run: (...words: readonly string[]) => cli([...words, '--repo', dir]) };
}

it('judges by the branch that --base names, also where changes of the rules have to bind first', async () => {
  await using on = await stage();
  await granted(on, { name: 'release' });
  const { dir, git, write, run } = cloned(on, 'mine');
  const { path, yaml } = request({ name: 'longer', more: 'window:\n  duration: PT4H\n' });
  git('checkout', '-q', '-b', 'shorter');
  write(ROLE, readFileSync(join(dir, ROLE), 'utf8').replace(/max: PT\d+H/, 'max: PT1H'));
  git('commit', '-qam', 'Shorten');
  write(path, yaml);

  const byMain = await run('check', path);
  expect(byMain.code, byMain.stdout).toBe(3);
  const byBranch = await run('check', `./${path}`, '--base', 'shorter');
  expect([byBranch.code, byBranch.stdout]).toEqual([1, expect.stringContaining('TIME-CAP')]);
  const explained = await run('policy', 'explain', path, '--base', 'shorter');
  expect(explained.stdout).toContain(`shorter, at ${git('rev-parse', '--short=12', 'shorter').trim()}`);
});

it('says of a policy on main that it does not bind, and judges several files as if they were merged together', async () => {
  await using on = await stage();
  await granted(on, { name: 'release' });
  await changeRules(on, {
    [ROLE]: readFileSync(ROLE, 'utf8').replace(/max: PT\d+H/, 'max: PT3H'),
  });
  const { write, run } = cloned(on, 'unbound');
  const ledger = { subject: 'workload: ledger-sync' };
  for (const [name, role] of [
    ['post', 'ROLE-LEDGER-POST'],
    ['recon', 'ROLE-LEDGER-RECONCILE'],
  ] as const) {
    const { path, yaml } = request({ name, ...ledger, role });
    write(path, yaml);
  }
  const { code, stdout } = await run('check');
  expect(stdout.replaceAll(/\s+/g, ' ')).toContain('of the default branch does not bind');
  expect([code, stdout]).toEqual([1, expect.stringContaining('SOD-LED-001')]);
});

it('says that the clone is behind, and what main holds that no event tells', async () => {
  await using on = await stage();
  const { id } = await granted(on, { name: 'release' });
  const { git, run } = cloned(on, 'behind');
  expect((await run('verify')).stdout).not.toContain('V15');
  await granted(on, { name: 'other' });
  git('fetch', '-q');
  const late = await run('verify');
  expect([late.code, late.stdout]).toEqual([1, expect.stringContaining('V15')]);
  expect((await run('show', id)).stdout).toContain('lacks');

  await revoke(on, id);
  git('fetch', '-q', 'origin', 'evidence:evidence', 'main:refs/remotes/origin/main');
  git('merge', '-q', '--ff-only', 'origin/main');
  const shown = await run('show', id);
  expect(shown.stdout.replaceAll(/\s+/g, ' ')).toContain(
    `${pathFor(id).replace('.yaml', '.revoke.yaml')} on main revokes it`,
  );
});

it('calls nothing forged or gone that main of this clone is only too old to have', async () => {
  await using on = await stage();
  await granted(on, { name: 'first' });
  const dir = join(on.folder, 'old');
  execFileSync('git', ['clone', '-q', on.repository.git.dir, dir]);
  const git = (...words: readonly string[]) => execFileSync('git', ['-C', dir, ...words], { encoding: 'utf8' });
  const run = (...words: readonly string[]) => cli([...words, '--repo', dir]);
  const { id } = await granted(on, { name: 'release' });
  git('fetch', '-q', 'origin', 'evidence:evidence');
  // As it was when the clone was made: nothing newer of main was fetched.
  const older = /main of this clone is older than the ledger/;
  const accuses = /forged:|as forged\s+V|which main never had|is not in the history|is gone/;
  for (const fetched of [false, true]) {
    if (fetched) git('fetch', '-q');
    const verified = await run('verify');
    const said = verified.stdout.replaceAll(/\s+/g, ' ');
    expect([verified.code, said]).toEqual([1, expect.stringMatching(older)]);
    expect(said).not.toMatch(accuses);
    const shown = (await run('show', id)).stdout.replaceAll(/\s+/g, ' ');
    expect(shown).toMatch(older);
    expect(shown).not.toMatch(accuses);
    expect(said.includes('branch main of this clone lacks')).toBe(fetched);
  }
  const { path, yaml } = request({ name: 'next' });
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), yaml);
  const checked = await run('check', path);
  expect([checked.code, checked.stdout]).toEqual([3, expect.stringContaining('branch main of this clone lacks')]);
  const json = await run('check', path, '--json');
  expect([JSON.parse(json.stdout), json.stderr]).toEqual([expect.anything(), expect.stringContaining('V15')]);
  git('pull', '-q', '--ff-only', 'origin', 'main');
  const now = await run('verify');
  expect(now.code, now.stdout).toBe(0);
});

it('nor accuses anybody of rewriting main, where the policy that binds is newer than it', async () => {
  await using on = await stage();
  const { id } = await granted(on, { name: 'release' });
  const { git, run } = cloned(on, 'older');
  await enacted(on, { [ROLE]: readFileSync(ROLE, 'utf8').replace(/max: PT\d+H/, 'max: PT3H') });
  git('fetch', '-q', 'origin', '+evidence:evidence');
  for (const words of [['verify'], ['show', id], ['check', 'x.yaml']]) {
    const { code, stderr } = await run(...words);
    expect([code, stderr]).toEqual([4, expect.stringContaining('main of this clone is older than the ledger')]);
  }
});

it('finds a default branch of any name', async () => {
  await using on = await stage();
  const { id } = await granted(on, { name: 'release' });
  const { git, run } = cloned(on, 'trunk');
  git('branch', '-q', '-m', 'main', 'trunk');
  git('update-ref', '-d', 'refs/remotes/origin/main');
  git('symbolic-ref', '-d', 'refs/remotes/origin/HEAD');
  const lost = await run('show', id);
  expect([lost.code, lost.stderr]).toEqual([4, expect.stringContaining('git remote set-head origin --auto')]);
  expect((await run('show', id, '--default-branch', 'trunk')).code).toBe(0);
  git('update-ref', 'refs/remotes/origin/trunk', 'trunk');
  git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/trunk');
  expect((await run('show', id)).code).toBe(0);
});
