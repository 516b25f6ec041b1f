import { expect, it } from 'vitest';
import { createClock } from '../../../src/sandbox/clock.ts';
import {
  approve,
  APPROVERS,
  denials,
  kinds,
  lineage,
  open,
  request,
  stage,
  type TestStage,
} from '../../support/stage.ts';

const MINUTES = 60_000;

it('a push without a pull request is believed after fifteen minutes, and denied', async () => {
  const ask = request({ name: 'pushed' });
  const files = { [ask.path]: ask.yaml };
  await using young = await stage();
  await young.people.directPush(young.account('ines-calder'), files, 'Ask');
  expect((await young.record()).code, 'GitHub may still be late').toBe(4);

  await using old = await stage({ clock: createClock(new Date(Date.now() - 20 * MINUTES).toISOString()) });
  await old.people.directPush(old.account('ines-calder'), files, 'Ask');
  expect((await old.record()).code).toBe(0);
  expect(kinds(old, ask.id)).toBe('requested decided');
  expect(denials(old, ask.id)).toContain('INV-PULL-REQUEST');
});

it('a push dated in the year 2099 holds up nobody: it is denied, and what follows is recorded', async () => {
  await using on = await stage();
  await on.recordHourly();
  const [ask, after] = [request({ name: 'ahead' }), request({ name: 'after' })];
  const { git } = on.repository;
  const main = (await git.ref('refs/heads/main')) ?? '';
  const blob = await git.writeObject('blob', Buffer.from(ask.yaml));
  const change = new Map([[ask.path, { mode: '100644', oid: blob }]]);
  const tree = await git.editTree((await git.commit(main))?.tree ?? '', change);
  const by = { name: 'sam', email: 'sam@example.invalid', date: '2099-01-01T00:00:00Z' };
  const ahead = await git.writeCommit({ tree, parents: [main], author: by, committer: by, message: 'Ask\n' });
  await git.moveRef('refs/heads/main', main, ahead);
  const pull = await open(on, 'sam-adeyemi', [after], 'after');
  await approve(on, pull, ...APPROVERS);
  await on.people.merge(on.account('ines-calder'), pull.number);
  expect((await on.record()).code).toBe(0);
  expect(denials(on, ask.id)).toContain('INV-PULL-REQUEST');
  const pushed = lineage(on, ask.id).decided?.decision.results.find(({ rule }) => rule === 'INV-PULL-REQUEST');
  expect(pushed?.values).toEqual({ commit: ahead });
  expect(lineage(on, ask.id).decided?.occurredAt.startsWith('2099')).toBe(false);
  expect(kinds(on, after.id)).toBe('requested approved approved decided');
});

it('pending at the merge is final: approvals given later do not count, in any run', async () => {
  await using on = await stage();
  const ask = request({ name: 'too-early' });
  const pull = await open(on, 'sam-adeyemi', [ask], 'too-early');
  await approve(on, pull, 'ines-calder');
  await on.people.merge(on.account('ines-calder'), pull.number);
  await on.people.review(
    on.account('ravi-menon'),
    pull.number,
    'APPROVE',
    'Looked at it after the merge, fine with me.',
  );
  const { log } = await on.record();
  expect(log).toContain('was merged and grants nothing');
  await on.recordHourly();
  const { decided, grant } = lineage(on, ask.id);
  expect([decided?.decision.verdict, grant]).toEqual(['pending', null]);
  await refusedToIssue(on, ask.id);
});

it('an evil merge, whose file is not the one that was approved, grants nothing', async () => {
  await using on = await stage();
  const ask = request({ name: 'evil' });
  const pull = await open(on, 'sam-adeyemi', [ask], 'evil');
  await approve(on, pull, ...APPROVERS);
  const { git } = on.repository;
  const main = (await git.ref('refs/heads/main')) ?? '';
  const blob = await git.writeObject('blob', Buffer.from(ask.yaml.replace('PT2H', 'PT8H')));
  const tree = await git.editTree(
    (await git.commit(main))?.tree ?? '',
    new Map([[ask.path, { mode: '100644', oid: blob }]]),
  );
  const by = { name: 'sam', email: 'sam@example.invalid', date: on.sandbox.world.clock.iso() };
  const parents = [main, pull.heads.at(-1) ?? ''];
  const evil = await git.writeCommit({ tree, parents, author: by, committer: by, message: 'Merge it my way\n' });
  await mergedAs(on, pull, main, evil);
  expect((await on.record()).code).toBe(0);
  expect(lineage(on, ask.id)).toMatchObject({ grant: null, decided: { decision: { verdict: 'deny' } } });
  await refusedToIssue(on, ask.id);
});

it('closed without a merge leaves what was asked and that it was withdrawn', async () => {
  await using on = await stage();
  const ask = request({ name: 'dropped' });
  const pull = await open(on, 'sam-adeyemi', [ask], 'dropped');
  await on.people.close(on.account('sam-adeyemi'), pull.number);
  await on.recordHourly();
  await on.recordHourly();
  expect(kinds(on, ask.id)).toBe('requested withdrawn');
});

it('a denied request that is merged all the same is recorded as denied', async () => {
  await using on = await stage();
  const ask = request({ name: 'denied', subject: 'person: p-bw110', role: 'ROLE-PAYMENT-APPROVE' });
  const pull = await open(on, 'nora-lind', [ask], 'denied');
  await on.people.merge(on.account('elena-petrov'), pull.number);
  await on.record();
  expect(denials(on, ask.id)).not.toEqual([]);
  expect(lineage(on, ask.id).grant).toBeNull();
});

/** Somebody with the right to push makes the merge commit by hand, and GitHub marks the pull request as merged. */
async function mergedAs(
  on: TestStage,
  pull: Awaited<ReturnType<typeof open>>,
  main: string,
  commit: string,
): Promise<void> {
  await on.repository.git.moveRef('refs/heads/main', main, commit);
  const pusher = on.account('sam-adeyemi');
  const at = on.sandbox.world.clock.iso();
  on.repository.pushes.push({ ref: 'refs/heads/main', before: main, after: commit, pusher, at, forced: false });
  const landed = [...pull.heads, commit];
  Object.assign(pull, { state: 'MERGED', mergedAt: at, closedAt: at, mergedBy: pusher, mergeCommit: commit, landed });
}

async function refusedToIssue(on: TestStage, id: string): Promise<void> {
  const { code, env } = await on.issue(id, 'checkout-deploy', 'checkout-production');
  expect([code, env]).toEqual([1, {}]);
  expect(on.sandbox.clouds.aws.sessions).toEqual([]);
}
