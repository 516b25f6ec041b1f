import { expect, it } from 'vitest';
import { approve, APPROVERS, comment, open, request, stage } from '../../support/stage.ts';
import { gate } from '../seen.ts';

it('of what was merged too early the comment says that it is final, before and after it is recorded', async () => {
  await using on = await stage();
  const pull = await open(on, 'sam-adeyemi', [request({ name: 'too-early' })], 'too-early');
  await approve(on, pull, 'ines-calder');
  await on.people.merge(on.account('ines-calder'), pull.number);
  await on.check(pull, 'closed');
  expect(comment(pull)).toContain('## ⛔ Access request: not granted');
  expect(comment(pull)).toContain('Not granted: it was merged while 1 approval is missing');
  expect(comment(pull)).toContain('`record` writes it into the ledger');
  expect(comment(pull)).not.toMatch(/To approve|waiting for approval|digest: /);
  expect(gate(on, pull)).toEqual({ state: 'failure', says: 'Access request: not granted' });

  await on.record();
  await approve(on, pull, 'ravi-menon');
  await on.reviewed(pull);
  expect(comment(pull)).toContain('Not granted: it was merged while 1 approval is missing');
  expect(comment(pull)).toContain('This is what was recorded.');
  await on.check(pull, 'edited');
  expect(comment(pull)).not.toMatch(/To approve|waiting for approval|Ready to merge/);
  expect(gate(on, pull)).toEqual({ state: 'failure', says: 'Access request: not granted' });
});

it('a review after the merge, before anything is recorded, counts for nothing', async () => {
  await using on = await stage();
  const pull = await open(on, 'sam-adeyemi', [request({ name: 'late-review' })], 'late-review');
  await on.people.merge(on.account('ines-calder'), pull.number, 'squash');
  on.sandbox.world.clock.advance(60);
  await approve(on, pull, ...APPROVERS);
  await on.reviewed(pull);
  expect(comment(pull)).toContain('after-merge');
  expect(gate(on, pull)?.state).toBe('failure');
});

it('what was granted is said as granted, and nothing at all is said of what asked for nothing', async () => {
  await using on = await stage();
  const pull = await open(on, 'sam-adeyemi', [request({ name: 'in-time' })], 'in-time');
  await approve(on, pull, ...APPROVERS);
  await on.people.merge(on.account('ines-calder'), pull.number);
  await on.check(pull, 'closed');
  expect(comment(pull)).toContain('## ✅ Access request: granted');
  expect(gate(on, pull)).toEqual({ state: 'success', says: 'Access request: granted' });

  const files = { 'README.md': 'Hello.\n' };
  const other = await on.people.openPullRequest(on.account('sam-adeyemi'), { branch: 'docs', files, title: 'Docs' });
  await on.people.merge(on.account('ines-calder'), other.number);
  await on.check(other, 'closed');
  expect([comment(other), gate(on, other)]).toEqual(['', null]);
});
