import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PullRequest } from '../../../src/sandbox/nouns.ts';
import { startWorld, type Started } from './start.ts';

let started: Started;
let pull: PullRequest;

beforeAll(async () => {
  started = await startWorld();
  pull = await started.people.openPullRequest(started.ann, {
    branch: 'ask',
    files: { 'a.yaml': 'a: 1\n' },
    title: 'Ask',
  });
});
afterAll(() => started.close());

const REVIEWS = `query reviews($number: Int!) {
  repository(owner: "acme", name: "access") {
    pullRequest(number: $number) {
      headRefOid
      author { login }
      reviews(first: 100) {
        totalCount
        nodes { fullDatabaseId state body commit { oid } author { login } editor { login } lastEditedAt includesCreatedEdit authorCanPushToRepository }
      }
    }
  }
}`;

async function read() {
  const { body } = await started.query(REVIEWS, { number: pull.number });
  return body.data.repository.pullRequest;
}

describe('reviews', () => {
  it('refuse an approval by the author, by workflows, and a comment without words', async () => {
    const { call, ann, bob } = started;
    const path = '/repos/acme/access/pulls/1/reviews';
    const own = await call('POST', path, { token: ann, body: { event: 'APPROVE' } });
    expect(own).toMatchObject({ status: 422, body: { errors: ['Can not approve your own pull request'] } });
    const machine = await call('POST', path, { body: { event: 'APPROVE' } });
    expect(machine).toMatchObject({
      status: 422,
      body: { errors: ['GitHub Actions is not permitted to approve pull requests.'] },
    });
    expect(await call('POST', path, { token: bob, body: { event: 'COMMENT' } })).toMatchObject({ status: 422 });
    expect(pull.reviews).toEqual([]);
  });

  it('keep the commit they were given on while the head moves', async () => {
    const { people, ann, bob } = started;
    const before = pull.heads.at(-1);
    await people.review(bob, 1, 'APPROVE', 'Good for a week.');
    const after = await people.push(ann, { branch: 'ask', files: { 'a.yaml': 'a: 2\n' } });
    const seen = await read();
    expect(seen.headRefOid).toBe(after);
    expect(seen.reviews.nodes[0]).toMatchObject({ state: 'APPROVED', commit: { oid: before } });
  });

  it('tell who changed their text, and let only writers change somebody else’s', async () => {
    const { people, ann, eve } = started;
    const id = pull.reviews[0]?.id ?? 0;
    await expect(people.editReview(eve, 1, id, 'No.')).rejects.toThrow('403');
    await people.editReview(ann, 1, id, 'Good for a year.');
    expect((await read()).reviews.nodes[0]).toMatchObject({
      body: 'Good for a year.',
      author: { login: 'bob' },
      editor: { login: 'ann' },
      includesCreatedEdit: true,
    });
  });

  it('are dismissed, never deleted', async () => {
    const { people, bob, eve } = started;
    const id = pull.reviews[0]?.id ?? 0;
    await expect(people.dismiss(eve, 1, id, 'I do not like it.')).rejects.toThrow('403');
    await people.dismiss(bob, 1, id, 'Given too early.');
    const { totalCount, nodes } = (await read()).reviews;
    expect(totalCount).toBe(1);
    expect(nodes[0]).toMatchObject({ state: 'DISMISSED', fullDatabaseId: String(id) });
    expect(id).toBeGreaterThan(2 ** 31);
  });

  it('are seen by their author alone while pending', async () => {
    const { call, query, eve } = started;
    const path = '/repos/acme/access/pulls/1/reviews';
    const { body } = await call('POST', path, { token: eve, body: { body: 'Hm.' } });
    expect(body.state).toBe('PENDING');
    expect((await read()).reviews.totalCount).toBe(1);
    const own = await query(REVIEWS, { number: 1 }, eve);
    expect(own.body.data.repository.pullRequest.reviews.totalCount).toBe(2);
    await call('POST', `${path}/${body.id}/events`, { token: eve, body: { event: 'APPROVE' } });
    const seen = (await read()).reviews;
    expect(seen.totalCount).toBe(2);
    // Whoever may only read may approve; it does not count natively.
    expect(seen.nodes[1]).toMatchObject({ state: 'APPROVED', authorCanPushToRepository: false });
  });

  it('have no author when the account is gone', async () => {
    started.eve.deleted = true;
    expect((await read()).reviews.nodes[1]).toMatchObject({ state: 'APPROVED', author: null });
    started.eve.deleted = false;
  });
});
