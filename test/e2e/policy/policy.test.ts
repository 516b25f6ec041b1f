import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { granted, open, request, stage } from '../../support/stage.ts';
import { cli } from '../seen.ts';

it('explains what was recorded, from what its decision looked at', async () => {
  await using on = await stage();
  const { id } = await granted(on, { name: 'release-42' });
  const ask = request({ name: 'denied', subject: 'person: p-bw110', role: 'ROLE-PAYMENT-APPROVE' });
  const pull = await open(on, 'nora-lind', [ask], 'denied');
  await on.people.merge(on.account('elena-petrov'), pull.number);
  await on.record();
  const repo = ['--repo', on.repository.git.dir];
  const allowed = await cli(['policy', 'explain', id, ...repo, '--json']);
  expect(allowed.code).toBe(0);
  const { decision, approvers } = JSON.parse(allowed.stdout) as {
    decision: { verdict: string; approval: { counted: unknown[] } };
    approvers: { removed: { person: string }[] }[];
  };
  expect(decision.verdict).toBe('allow');
  expect(decision.approval.counted).toHaveLength(2);
  expect(approvers).toHaveLength(2);
  const denied = await cli(['policy', 'explain', ask.id, ...repo, '--markdown']);
  expect(denied.stdout).toContain('ELIG-MEMBER');
  expect(denied.stdout).toContain('### Not asked');
  const absent = await cli(['policy', 'explain', request({ name: 'never-asked' }).id, ...repo]);
  expect([absent.code, absent.stderr]).toEqual([4, expect.stringContaining('Fix: ')]);
  const base = await cli(['policy', 'explain', id, ...repo, '--base', 'no-branch']);
  expect([base.code, base.stderr]).toEqual([2, expect.stringContaining('--base is for a file')]);
  const nowhere = await cli(['policy', 'explain', 'access-requests/x.yaml', ...repo]);
  expect([nowhere.code, nowhere.stderr]).toEqual([2, expect.stringContaining('Fix: ')]);
});

it('tests a folder of policies: 0 when all is well, 1 when not, 2 on what it cannot read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'policies-'));
  try {
    cpSync('policies', join(folder, 'policies'), { recursive: true });
    const repo = ['--repo', folder];
    const good = await cli(['policy', 'test', ...repo, '--coverage']);
    expect([good.code, good.stdout]).toEqual([0, expect.stringContaining('coverage 100 %, 100 % asked')]);
    const bad = join(folder, 'policies/sod/bad.test.yaml');
    const head = 'apiVersion: access-lineage/v1\nkind: PolicyTest\ntitle: A bad one\ncases:\n  - name: says nothing\n';
    writeFileSync(bad, head);
    const silent = await cli(['policy', 'test', ...repo, '--json', 'policies/sod/bad.test.yaml']);
    const { findings } = JSON.parse(silent.stdout) as { findings: { id: string; at: { line: number } }[] };
    expect([silent.code, findings[0]?.id, findings[0]?.at.line]).toEqual([1, 'T01', 5]);
    writeFileSync(bad, `${head}    expects: { verdict: allow }\n`);
    expect((await cli(['policy', 'test', ...repo])).stdout).toContain('did you mean `expect`');
    expect((await cli(['policy', 'test', ...repo, 'nothing.test.yaml'])).code).toBe(2);
    expect((await cli(['policy', 'test', ...repo, 'policies/sod/payment-chain.yaml'])).code).toBe(2);
    rmSync(bad);
    expect((await cli(['policy', 'test', ...repo, 'policies/sod/'])).stdout).toMatch(/^\d+ cases passed$/m);
    expect((await cli(['policy', 'test', ...repo, '--min', '101'])).code).toBe(2);
    expect((await cli(['policy', 'test', '--repo', join(folder, 'policies')])).code).toBe(2);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
