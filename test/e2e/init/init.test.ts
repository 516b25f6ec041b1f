import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
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
  git('add', '-A');
  git('-c', 'user.name=x', '-c', 'user.email=x@example.invalid', 'commit', '-qm', 'Trust this key');
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

function git(...words: readonly string[]): string {
  return execFileSync('git', ['-C', clone, ...words], { encoding: 'utf8' });
}
