import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addAccount } from '../../../src/sandbox/world.ts';
import { startWorld, type Started } from './start.ts';

let started: Started;
beforeEach(async () => void (started = await startWorld()));
afterEach(() => started.close());

describe('a merge', () => {
  it('makes a merge commit of GitHub’s with both parents', async () => {
    const { people, repository, ann, bob } = started;
    const base = await repository.git.ref('refs/heads/main');
    const pull = await people.openPullRequest(ann, { branch: 'ask', files: { 'a.yaml': 'a: 1\n' }, title: 'Ask' });
    const head = pull.heads.at(-1);
    await people.directPush(bob, { 'other.txt': 'x\n' }, 'Meanwhile');
    const tip = await repository.git.ref('refs/heads/main');
    const commit = await repository.git.commit(await people.merge(bob, 1));
    expect(commit).toMatchObject({
      parents: [tip, head],
      committer: { name: 'GitHub', email: 'noreply@github.com' },
      author: { email: 'bob@acme.example' },
      message: 'Merge pull request #1 from acme/ask\n\nAsk',
    });
    expect(pull).toMatchObject({ state: 'MERGED', baseOid: base, mergedBy: bob, landed: [head, commit?.oid] });
    expect(await repository.git.entry(commit?.tree ?? '', 'other.txt')).not.toBeNull();
  });

  it('squashes to one commit of the author with the number in its title and the others as co-authors', async () => {
    const { people, repository, ann, bob, eve } = started;
    const pull = await people.openPullRequest(ann, { branch: 'ask', files: { 'a.yaml': 'a: 1\n' }, title: 'Ask' });
    await people.push(bob, { branch: 'ask', files: { 'a.yaml': 'a: 2\n' }, message: 'Help', coAuthors: [eve] });
    const commit = await repository.git.commit(await people.merge(bob, 1, 'squash'));
    expect(commit?.message.split('\n', 1)).toEqual(['Ask (#1)']);
    expect(commit?.message).toMatch(/Co-authored-by: .*<bob@acme\.example>/);
    expect(commit?.message).toMatch(/Co-authored-by: .*<eve@acme\.example>/);
    expect(commit).toMatchObject({ author: { email: 'ann@acme.example' }, parents: [pull.baseOid] });
    expect(pull.landed).toEqual([commit?.oid]);
  });

  it('rebases commit by commit, so that each one lands', async () => {
    const { people, repository, ann, bob } = started;
    const pull = await people.openPullRequest(ann, {
      branch: 'ask',
      files: { 'policies/trust.yaml': 'trust: all\n' },
      title: 'Loosen',
    });
    await people.push(ann, {
      branch: 'ask',
      files: { 'policies/trust.yaml': 'trust: none\n', 'b.yaml': 'b\n' },
      message: 'Restore',
    });
    await people.directPush(bob, { 'other.txt': 'x\n' }, 'Meanwhile');
    const tip = await people.merge(bob, 1, 'rebase');
    const last = await repository.git.commit(tip);
    const first = await repository.git.commit(last?.parents[0] ?? '');
    expect(pull.landed).toEqual([first?.oid, tip]);
    expect(first).toMatchObject({ author: { email: 'ann@acme.example' }, committer: { email: 'bob@acme.example' } });
    const loosened = await repository.git.entry(first?.tree ?? '', 'policies/trust.yaml');
    expect((await repository.git.read(loosened?.oid ?? ''))?.bytes.toString()).toBe('trust: all\n');
    expect(await repository.git.entry(last?.tree ?? '', 'other.txt')).not.toBeNull();
  });

  it('is refused on conflict, on a moved head, without write access, and twice', async () => {
    const { people, call, repository, ann, bob, eve } = started;
    await people.openPullRequest(ann, { branch: 'ask', files: { 'README.md': 'mine\n' }, title: 'Ask' });
    const path = '/repos/acme/access/pulls/1/merge';
    const moved = await call('PUT', path, { token: bob, body: { sha: repository.pulls.get(1)?.baseOid } });
    expect(moved.status).toBe(409);
    expect((await call('PUT', path, { token: eve, body: {} })).status).toBe(403);
    await people.directPush(bob, { 'README.md': 'theirs\n' }, 'Meanwhile');
    for (const method of ['merge', 'squash', 'rebase'] as const) {
      await expect(people.merge(bob, 1, method)).rejects.toThrow('405');
    }
    await people.directPush(bob, { 'README.md': '# Access\n' }, 'Back');
    await people.merge(bob, 1);
    await expect(people.merge(bob, 1)).rejects.toThrow('405');
  });

  it('is found when the head is pushed to the base branch', async () => {
    const { people, call, ann, bob } = started;
    const pull = await people.openPullRequest(ann, { branch: 'ask', files: { 'a.yaml': 'a\n' }, title: 'Ask' });
    const head = pull.heads.at(-1);
    await call('PATCH', '/repos/acme/access/git/refs/heads/main', { token: bob, body: { sha: head } });
    expect(pull).toMatchObject({ state: 'MERGED', mergeCommit: head, mergedBy: bob });
  });

  it('follows a fork’s head, and says that it is one', async () => {
    const { people, query, world, repository } = started;
    const fay = addAccount(world, { login: 'fay' });
    repository.collaborators.set(fay.id, 'read');
    const pull = await people.openPullRequest(fay, {
      branch: 'ask',
      files: { 'a.yaml': 'a\n' },
      title: 'Ask',
      fork: true,
    });
    const head = await people.push(fay, { branch: 'ask', files: { 'a.yaml': 'b\n' }, fork: true });
    expect(pull.heads.at(-1)).toBe(head);
    expect(await repository.git.ref('refs/pull/1/head')).toBe(head);
    const text =
      '{ repository(owner: "acme", name: "access") { pullRequest(number: 1) { isCrossRepository headRefOid } } }';
    const { body } = await query(text);
    expect(body.data.repository.pullRequest).toEqual({ isCrossRepository: true, headRefOid: head });
    await people.merge(started.bob, 1);
  });
});

describe('a forced push', () => {
  it('is told from others, moves the head of the pull request, and a deleted branch closes it', async () => {
    const { people, call, repository, ann } = started;
    const pull = await people.openPullRequest(ann, { branch: 'ask', files: { 'a.yaml': 'a\n' }, title: 'Ask' });
    expect(repository.pushes.at(-1)?.forced).toBe(false);
    await people.push(ann, { branch: 'ask', files: { 'b.yaml': 'b\n' }, force: true });
    expect(repository.pushes.at(-1)).toMatchObject({ forced: true, before: pull.heads[0], after: pull.heads[1] });
    await call('DELETE', '/repos/acme/access/git/refs/heads/ask', { token: ann });
    expect(pull).toMatchObject({ state: 'CLOSED', mergedAt: null });
  });
});

describe('the pull request of a commit', () => {
  it('is known late: after the delay, and after enough questions', async () => {
    const { people, call, query, world, ann, bob } = started;
    world.settings.associationDelay = 30;
    world.settings.associationEmptyAnswers = 2;
    await people.openPullRequest(ann, { branch: 'ask', files: { 'a.yaml': 'a: 1\n' }, title: 'Ask' });
    const merged = await people.merge(bob, 1);
    const ask = async () => (await call('GET', `/repos/acme/access/commits/${merged}/pulls`)).body.length;
    expect(await ask()).toBe(0);
    expect(await ask()).toBe(0);
    expect(await ask()).toBe(0);
    world.clock.advance(31);
    expect(await ask()).toBe(1);
    const text = `{ repository(owner: "acme", name: "access") { object(oid: "${merged}") { ... on Commit { associatedPullRequests(first: 5) { nodes { number } } } } } }`;
    started.faults.add({ match: 'graphql:', times: 1, do: 'late-merge' });
    const numbers = async () => (await query(text)).body.data.repository.object.associatedPullRequests.nodes;
    expect(await numbers()).toEqual([]);
    expect(await numbers()).toEqual([{ number: 1 }]);
  });
});
