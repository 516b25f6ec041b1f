import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { cli } from '../seen.ts';

let folder = '';
let clone = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'access-lineage-init-'));
  clone = join(folder, 'access');
  execFileSync('git', ['init', '-q', '-b', 'main', clone]);
});
afterEach(() => rmSync(folder, { recursive: true }));

it('makes a key outside the clone, the trust root, and the branch of the ledger with what an auditor reads first', async () => {
  const words = ['init', '--repo', clone, '--key', join(folder, 'key.pem'), '--name', 'example/access'];
  const first = await cli(words);
  expect([first.code, first.stdout]).toEqual([0, expect.stringContaining('Merge it to the default branch')]);
  expect(statSync(join(folder, 'key.pem')).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(clone, 'policies/trust.yaml'), 'utf8')).toContain('mode: production');
  commit('Trust this key');
  const second = await cli(words);
  expect(second.code, second.stderr).toBe(0);
  expect(git('ls-tree', '-r', '--name-only', 'evidence').trim().split('\n')).toEqual([
    'README.md',
    'VERIFY.md',
    'log/checkpoint',
    'log/edge/0',
    'log/policy',
    'log/recorded',
    'policy/0001-policy-changed.json',
    'trust/keys.json',
  ]);
  const third = await cli(words);
  expect([third.code, third.stdout]).toEqual([0, expect.stringContaining('is there already')]);
  expect((await cli(['verify', '--repo', clone])).code).toBe(0);
});

it('begins a ledger that verify believes, also where the trust root names the workflows that write', async () => {
  const words = ['init', '--repo', clone, '--key', join(folder, 'key.pem'), '--name', 'example/access'];
  await cli(words);
  appendFileSync(
    join(clone, 'policies/trust.yaml'),
    'workflows:\n  - workflowRef: example/access/.github/workflows/record.yml@refs/heads/main\n',
  );
  commit('Trust this key and this workflow');
  expect((await cli(words)).code).toBe(0);
  const { code, stdout } = await cli(['verify', '--repo', clone]);
  expect(code, stdout).toBe(0);
});

it('waits for what was merged on GitHub, and writes no second trust root', async () => {
  const origin = join(folder, 'example', 'access.git');
  execFileSync('git', ['init', '-q', '--bare', '-b', 'main', origin]);
  git('remote', 'add', 'origin', origin);
  git('-c', 'user.name=x', '-c', 'user.email=x@example.invalid', 'commit', '-q', '--allow-empty', '-m', 'Begin');
  git('push', '-q', 'origin', 'main');
  git('checkout', '-q', '-b', 'trust');
  const words = ['init', '--repo', clone, '--key', join(folder, 'key.pem')];
  await cli(words);
  commit('Trust this key');
  git('push', '-q', 'origin', 'trust:main');
  git('update-ref', 'refs/remotes/origin/main', 'main');

  const unmerged = await cli(words);
  expect([unmerged.code, unmerged.stderr]).toEqual([4, expect.stringContaining('main of this clone does not have it')]);
  expect(unmerged.stderr).toContain(
    `if it is merged already, bring main up to date: git -C ${clone} fetch origin main:main.`,
  );

  git('checkout', '-q', 'main');
  const again = await cli(words);
  expect(again.stdout).toContain('If its policies/trust.yaml was merged already, take this one away');
  rmSync(join(clone, 'policies'), { recursive: true });

  git('fetch', '-q');
  const behind = await cli(words);
  expect([behind.code, behind.stderr]).toEqual([4, expect.stringContaining('origin/main has commits that it lacks')]);
  expect(existsSync(join(clone, 'policies'))).toBe(false);
  const command = / -C \S+ (pull .*?);/.exec(behind.stderr)?.[1] ?? '';
  git(...command.split(' '));
  expect((await cli(words)).stdout).toContain('made branch evidence');
});

it('begins no ledger that nobody would believe, and says what to name it', async () => {
  const words = ['init', '--repo', clone, '--key', join(folder, 'key.pem'), '--name', 'example/access'];
  const trust = join(clone, 'policies/trust.yaml');
  await cli(words);
  commit('Trust a key that is lost');
  rmSync(join(folder, 'key.pem'));
  const lost = await cli(words);
  expect([lost.code, lost.stderr]).toEqual([2, expect.stringContaining('run init again, which makes both')]);
  expect(existsSync(join(folder, 'key.pem'))).toBe(false);

  rmSync(trust);
  commit('Take it away');
  await cli(words);
  commit('Trust another key');
  const refused = await cli(words);
  expect([refused.code, refused.stderr]).toEqual([4, expect.stringContaining('no ledger was begun')]);
  expect(git('for-each-ref', '--format=%(refname)').trim()).toBe('refs/heads/main');
  const name = /for instance (\S+),/.exec(refused.stderr)?.[1] ?? '';
  writeFileSync(trust, readFileSync(trust, 'utf8').replace('branch: evidence', `branch: ${name}`));
  commit('Name another branch');
  const made = await cli(words);
  expect([made.code, made.stdout]).toEqual([0, expect.stringContaining('made branch evidence-2')]);
  const { code, stdout } = await cli(['verify', '--repo', clone]);
  expect(code, stdout).toBe(0);
});

it('writes no key where there is nothing to begin from', async () => {
  mkdirSync(join(clone, 'policies'));
  writeFileSync(join(clone, 'policies/trust.yaml'), readFileSync('policies/trust.yaml'));
  const words = ['init', '--repo', clone, '--key', join(folder, 'key.pem'), '--name', 'example/access'];
  const { code, stderr } = await cli(words);
  expect([code, stderr]).toEqual([4, expect.stringContaining('has no branch main or master')]);
  expect(existsSync(join(folder, 'key.pem'))).toBe(false);
});

it('never makes a private key inside the clone', async () => {
  const { code, stderr } = await cli([
    'init',
    '--repo',
    clone,
    '--key',
    join(clone, 'key.pem'),
    '--name',
    'example/access',
  ]);
  expect([code, stderr]).toEqual([2, expect.stringContaining('must never be committed')]);
  expect(existsSync(join(clone, 'key.pem'))).toBe(false);
});

it('names a repository of its own for the ledger, and pushes there', async () => {
  const words = ['init', '--repo', clone, '--key', join(folder, 'key.pem'), '--ledger', 'example/access-evidence'];
  const other = join(folder, 'example', 'access-evidence.git');
  execFileSync('git', ['init', '-q', '--bare', other]);
  git('remote', 'add', 'origin', join(folder, 'example', 'access.git'));
  expect((await cli(words)).code).toBe(0);
  expect(readFileSync(join(clone, 'policies/trust.yaml'), 'utf8')).toContain('  repository: example/access-evidence\n');
  commit('Trust this key');
  const made = await cli(words);
  expect(made.code, made.stderr).toBe(0);
  expect(git('show', 'evidence:log/checkpoint')).toContain('example/access-evidence');
  const push = /^ +git (.* push .*)$/m.exec(made.stdout)?.[1] ?? '';
  expect(push).toBe(`-C ${clone} push ${other} evidence`);
  execFileSync('git', push.split(' '), { stdio: 'pipe' });
  expect(execFileSync('git', ['-C', other, 'rev-parse', 'evidence'], { encoding: 'utf8' })).toBe(
    git('rev-parse', 'evidence'),
  );
  const another = await cli([...words.slice(0, -1), 'example/elsewhere']);
  expect([another.code, another.stderr]).toEqual([
    2,
    expect.stringContaining('policies/trust.yaml on main names example/access-evidence'),
  ]);
  const odd = await cli([...words.slice(0, -1), 'https://example.org/x']);
  expect([odd.code, odd.stderr]).toEqual([2, expect.stringContaining('write owner/name')]);
});

it('says to delete the local branch once it is pushed, and does not begin the ledger a second time', async () => {
  const origin = join(folder, 'example', 'access.git');
  execFileSync('git', ['init', '-q', '--bare', '-b', 'main', origin]);
  git('remote', 'add', 'origin', origin);
  const words = ['init', '--repo', clone, '--key', join(folder, 'key.pem')];
  await cli(words);
  commit('Trust this key');
  const { stdout } = await cli(words);
  const steps = [...stdout.matchAll(/^ +git -C \S+ (.*)$/gm)].map(([, step = '']) => step);
  expect(steps).toEqual(['push origin evidence', 'branch -D evidence']);
  for (const step of steps) execFileSync('git', ['-C', clone, ...step.split(' ')], { stdio: 'pipe' });
  const again = await cli(words);
  expect([again.code, again.stdout]).toEqual([0, expect.stringContaining('is there already, at origin')]);
  expect(git('branch', '--list', 'evidence')).toBe('');
});

it('finds a default branch of another name, and says where there is none', async () => {
  const words = ['init', '--repo', clone, '--key', join(folder, 'key.pem'), '--name', 'example/access'];
  await cli(words);
  git('checkout', '-q', '-b', 'trunk');
  commit('Trust this key');
  const lost = await cli(words);
  expect([lost.code, lost.stderr]).toEqual([4, expect.stringContaining('commit policies/ first')]);
  git('update-ref', 'refs/remotes/origin/trunk', 'HEAD');
  git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/trunk');
  const made = await cli(words);
  expect([made.code, made.stdout]).toEqual([0, expect.stringContaining('made branch evidence')]);
  git('branch', '-q', '-D', 'evidence');
  git('remote', 'set-head', 'origin', '--delete');
  expect((await cli([...words, '--default-branch', 'trunk'])).code).toBe(0);
});

it('says that from now on changes of the rules need approvals, where the policy asks for them', async () => {
  cpSync('policies', join(clone, 'policies'), { recursive: true });
  rmSync(join(clone, 'policies/trust.yaml'));
  const words = ['init', '--repo', clone, '--key', join(folder, 'key.pem'), '--name', 'example/access'];
  await cli(words);
  commit('The sample');
  expect((await cli(words)).stdout).toContain('approvals that CHANGE-OWNERS, CHANGE-RULES of the policy ask for');
  git('branch', '-q', '-D', 'evidence');
  rmSync(join(clone, 'policies/changes'), { recursive: true });
  commit('Without');
  expect((await cli(words)).stdout).not.toContain('of the policy ask for');
});

function commit(message: string): void {
  git('add', '-A');
  git('-c', 'user.name=x', '-c', 'user.email=x@example.invalid', 'commit', '-qm', message);
}

function git(...words: readonly string[]): string {
  return execFileSync('git', ['-C', clone, ...words], { encoding: 'utf8' });
}
