import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { cli } from '../seen.ts';

let repo = '';
beforeEach(() => {
  repo = mkdtempSync(join(tmpdir(), 'access-lineage-lint-'));
  cpSync('policies', join(repo, 'policies'), { recursive: true });
});
afterEach(() => rmSync(repo, { recursive: true }));

const lint = (...words: readonly string[]) => cli(['policy', 'lint', '--repo', repo, ...words]);
const edit = (file: string, from: string, to: string): void => {
  const path = join(repo, 'policies', file);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
};

it('has nothing against the sample company', async () => {
  const { code, stdout } = await lint('--min-severity', 'warning');
  expect([code, stdout]).toEqual([0, expect.stringContaining('everything checks out')]);
});

it('tells a finding in each format, and ends with 1', async () => {
  edit('groups/security.yaml', '  - person:p-bw121\n', '');
  const [text, json, sarif, github] = await Promise.all(
    ['text', 'json', 'sarif', 'github'].map((format) => lint('--min-severity', 'warning', '--format', format)),
  );
  expect([text, json, sarif, github].map((one) => one?.code)).toEqual([1, 1, 1, 1]);
  expect(text?.stdout).toContain('P02');
  const [first] = JSON.parse(json?.stdout ?? '') as { id: string; message: string }[];
  expect([first?.id, first?.message]).toEqual(['P02', expect.stringContaining('p-bw120')]);
  expect(JSON.parse(sarif?.stdout ?? '')).toMatchObject({ runs: [{ results: [{ ruleId: 'P02', level: 'warning' }] }] });
  expect(github?.stdout).toMatch(/^::warning file=policies\/roles\/[a-z-]+\.yaml,line=\d+,col=\d+,title=P02::/);
});

it('shows what compile and intake refuse, and follows no link', async () => {
  edit('roles/payment-read.yaml', 'group: treasury', 'group: treasuri');
  const dangling = await lint('--format', 'json', '--min-severity', 'error');
  expect((JSON.parse(dangling.stdout) as { id: string }[]).map(({ id }) => id)).toEqual(['L02']);
  symlinkSync('/etc/hostname', join(repo, 'policies/link.yaml'));
  const linked = await lint('--format', 'json', '--min-severity', 'error');
  expect([linked.code, (JSON.parse(linked.stdout) as { id: string }[]).map(({ id }) => id)]).toEqual([1, ['Y002']]);
});

it('keeps quiet about what is milder than asked for', async () => {
  edit('rules/weekend.yaml', 'controls: ["SOC2:CC6.1"]', 'controls: []');
  expect((await lint('--min-severity', 'error')).code).toBe(0);
  expect((await lint()).code).toBe(1);
});

it('ends with 2 where there is no policy, and on a format it does not know', async () => {
  const nowhere = await cli(['policy', 'lint', '--repo', join(repo, 'policies')]);
  expect([nowhere.code, nowhere.stderr]).toEqual([2, expect.stringContaining('has no folder policies/')]);
  expect((await lint('--format', 'xml')).code).toBe(2);
});
