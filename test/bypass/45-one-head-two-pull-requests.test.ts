import { expect, it } from 'vitest';
import type { PullRequest } from '../../src/sandbox/nouns.ts';
import { approve, APPROVERS, open, request, stage, type TestStage } from '../support/stage.ts';
import { gate } from '../e2e/seen.ts';

/**
 * A commit status belongs to a commit. A second pull request with the same head must not say of it what the first one may not.
 * To another branch it holds no request; to the default branch it is the same once more, with no reviews.
 */
async function asked(on: TestStage, base: 'side' | 'main') {
  const ask = request({ name: 'bypass' });
  const own = await open(on, 'sam-adeyemi', [ask], 'bypass');
  const { git } = on.repository;
  await git.moveRef('refs/heads/side', null, own.heads.at(-1) ?? '');
  await on.people.push(own.author, { branch: 'bypass', files: { 'x.txt': 'x' } });
  await on.people.push(own.author, { branch: 'bypass', files: { 'x.txt': null } });
  await on.check(own, 'synchronize');
  await git.moveRef('refs/heads/twin', null, own.heads.at(-1) ?? '');
  return { own, second: await opened(on, base === 'side' ? 'bypass' : 'twin', base) };
}

async function opened(on: TestStage, head: string, base: string): Promise<PullRequest> {
  const { owner, name, pulls } = on.repository;
  const answer = await fetch(`${on.sandbox.origin}/repos/${owner.login}/${name}/pulls`, {
    method: 'POST',
    headers: { authorization: `token ${on.tokens.get('sam-adeyemi') ?? ''}`, 'content-type': 'application/json' },
    body: JSON.stringify({ head, base, title: 'Nothing here' }),
  });
  const { number } = (await answer.json()) as { readonly number: number };
  const pull = pulls.get(number);
  if (!pull) throw new Error(`the second pull request was answered with ${answer.status}`);
  return pull;
}

it('a pull request of the same head that goes elsewhere opens no gate', async () => {
  await using on = await stage();
  const { own, second } = await asked(on, 'side');
  expect(second.heads.at(-1)).toBe(own.heads.at(-1));
  expect(gate(on, own)?.state).toBe('pending');
  const { code, log } = await on.check(second);
  expect([code, log]).toEqual([0, expect.stringContaining(`#${second.number}: `)]);
  expect(gate(on, own)).toEqual({
    state: 'pending',
    says: expect.stringContaining(`#${own.number}: `),
  });
  await on.reviewed(second);
  expect(gate(on, own)?.state).toBe('pending');
});

it('nor shuts one that was approved', async () => {
  await using on = await stage();
  const { own, second } = await asked(on, 'side');
  await approve(on, own, ...APPROVERS);
  await on.reviewed(own);
  expect(gate(on, own)?.state).toBe('success');
  await on.check(second);
  expect(gate(on, own)?.state).toBe('success');
});

it('of two that go to the default branch the worse one counts', async () => {
  await using on = await stage();
  const { own, second } = await asked(on, 'main');
  await approve(on, own, ...APPROVERS);
  for (const event of [() => on.reviewed(own), () => on.check(second), () => on.check(own, 'edited')]) {
    expect((await event()).outputs['verdict']).toBe('pending');
    expect(gate(on, own)?.state).toBe('pending');
  }
  await on.people.close(on.account('sam-adeyemi'), second.number);
  await on.check(own, 'edited');
  expect(gate(on, own)?.state).toBe('success');
});
