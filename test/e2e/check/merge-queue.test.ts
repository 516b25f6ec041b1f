import { expect, it } from 'vitest';
import { enqueue, mergeQueued, type Queued } from '../../../src/sandbox/github/merge-queue.ts';
import type { PullRequest } from '../../../src/sandbox/nouns.ts';
import {
  approve,
  APPROVERS,
  comment,
  issueCheckout,
  kinds,
  open,
  request,
  stage,
  type TestStage,
} from '../../support/stage.ts';
import { gate } from '../seen.ts';

const protect = (on: TestStage) =>
  on.repository.rules.push({
    id: 1,
    branch: 'main',
    bypass: [],
    requirePullRequest: true,
    requiredStatuses: ['access-lineage'],
  });

async function approved(on: TestStage, name: string): Promise<{ readonly id: string; readonly pull: PullRequest }> {
  const ask = request({ name });
  const pull = await open(on, 'sam-adeyemi', [ask], name);
  await approve(on, pull, ...APPROVERS);
  await on.reviewed(pull);
  return { id: ask.id, pull };
}

const line = (on: TestStage, pull: PullRequest, more: Parameters<typeof enqueue>[4] = {}) =>
  enqueue(on.sandbox.world, on.repository, pull, on.account('ines-calder'), more);
const merge = (on: TestStage, one: Queued) => mergeQueued(on.sandbox.world, on.repository, one);
const queueGate = (on: TestStage, { head }: Queued) =>
  on.repository.statuses.findLast(({ sha, context }) => sha === head && context === 'access-lineage')?.state;

it.each(['merge', 'squash', 'rebase'] as const)(
  'requests that queue up come to main by %s, and are granted',
  async (method) => {
    await using on = await stage();
    protect(on);
    const first = await approved(on, 'first');
    const second = await approved(on, 'second');
    const ahead = await line(on, first.pull, { method });
    const behind = await line(on, second.pull, { method, behind: ahead });
    await expect(merge(on, ahead)).rejects.toThrow('"access-lineage" is expected');
    for (const one of [ahead, behind]) {
      expect((await on.queued(one)).code).toBe(0);
      expect(queueGate(on, one)).toBe('success');
      await merge(on, one);
      expect((await on.record()).code).toBe(0);
    }
    for (const { id } of [first, second]) {
      expect(kinds(on, id)).toBe('requested approved approved decided');
      expect((await issueCheckout(on, id)).code).toBe(0);
    }
  },
);

it('what is no longer good does not come out of the queue, and says why on its pull request', async () => {
  await using on = await stage();
  protect(on);
  const { pull } = await approved(on, 'stale');
  const queued = await line(on, pull);
  const review = pull.reviews.find(({ state }) => state === 'APPROVED');
  await on.people.dismiss(on.account('ines-calder'), pull.number, review?.id ?? 0, 'Not any more.');
  expect((await on.queued(queued)).code).toBe(0);
  expect([queueGate(on, queued), gate(on, pull)?.state]).toEqual(['pending', 'pending']);
  await expect(merge(on, queued)).rejects.toThrow('"access-lineage" is pending');
  expect(comment(pull)).toContain('waiting for approval');
});

it('a pull request that is none of our business passes the queue', async () => {
  await using on = await stage();
  protect(on);
  const pull = await on.people.openPullRequest(on.account('sam-adeyemi'), {
    branch: 'readme',
    files: { 'README.md': '# Access\n' },
    title: 'Say more',
  });
  await on.check(pull);
  const queued = await line(on, pull);
  await on.queued(queued);
  expect(queueGate(on, queued)).toBe('success');
  await merge(on, queued);
});

it('a queue that names no pull request is told, and nothing is called good', async () => {
  await using on = await stage();
  const { pull } = await approved(on, 'odd');
  const queued = { ...(await line(on, pull)), branch: 'gh-readonly-queue/main/something-else' };
  const { code, log } = await on.queued(queued);
  expect([code, queueGate(on, queued)]).toEqual([2, undefined]);
  expect(log).toContain('names no pull request');
});
