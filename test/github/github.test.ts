import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Client, connect } from '../../src/github/client.ts';
import { gitHub } from '../../src/github/github.ts';
import { PULL_REQUEST_BY_NUMBER } from '../../src/github/queries.ts';
import type { AccountId, Oid } from '../../src/model/ids.ts';
import { TooLarge, type PullRequest } from '../../src/model/pull-request.ts';
import type { GitHub } from '../../src/ports.ts';
import {
  addAccount,
  addApp,
  addInstallationToken,
  addMember,
  addTeam,
  setEnvironment,
} from '../../src/sandbox/world.ts';
import { startWorld, type Started } from '../sandbox/github/start.ts';

const REQUEST = 'access-requests/2026/11/2026-11-x.yaml';

let started: Started;
let github: GitHub;

beforeEach(async () => {
  started = await startWorld();
  github = at(started.jobToken);
});
afterEach(() => started.close());

function at(token: string): GitHub {
  return gitHub(connect({ apiUrl: started.origin, auth: { token }, pause: 1, patience: 2 }), 'acme/access');
}

async function opened(files: Record<string, string | null> = { [REQUEST]: 'id: x\n' }, branch = 'ask') {
  return started.people.openPullRequest(started.ann, { branch, files, title: 'Ask for access' });
}

async function pushed(branch: string, files: Record<string, string>, message: string) {
  return started.people.push(started.ann, { branch, files, message });
}

describe('a pull request', () => {
  test('is read in two calls, with its files, modes, people and reviews', async () => {
    const { number } = await opened();
    await started.people.review(started.bob, number, 'APPROVE', 'Needed for payroll');
    started.received.clear();
    const read = await github.pullRequest(number);
    expect(started.received.requests).toHaveLength(2);
    expect(read).toMatchObject({
      number,
      author: { loginAtTime: 'ann', type: 'User', databaseId: String(started.ann.id) },
      base: { ref: 'main' },
      head: { fork: false },
      merge: null,
      closedAt: null,
      files: [{ path: REQUEST, mode: '100644', change: 'added' }],
      reviews: [
        {
          by: { loginAtTime: 'bob' },
          state: 'APPROVED',
          body: 'Needed for payroll',
          commit: read.head.oid,
          editedAt: null,
          editedBy: null,
        },
      ],
    });
    expect(read.contributors.map(({ as, actor }) => [as, actor?.loginAtTime])).toEqual([
      ['author', 'ann'],
      ['committer', 'ann'],
      ['pusher', 'ann'],
    ]);
    expect(read.readAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  });

  test('about the one file it is expected to be about is read in one call, and comes out the same', async () => {
    const { number } = await opened();
    const whole = await github.pullRequest(number);
    started.received.clear();
    const { readAt: _, ...read } = await github.pullRequest(number, REQUEST);
    expect(started.received.requests).toHaveLength(1);
    expect({ ...read, readAt: whole.readAt }).toEqual(whole);
  });

  test('about other files than expected is read whole all the same', async () => {
    const { number } = await opened({ [REQUEST]: 'id: x\n', 'README.md': '# Other\n' });
    const whole = await github.pullRequest(number);
    const read = await github.pullRequest(number, REQUEST);
    expect(read.files).toEqual(whole.files);
    expect((await github.pullRequest(number, 'not/there.yaml')).files).toEqual(whole.files);
  });

  test('tells what was edited, removed and renamed', async () => {
    const { number } = await opened({
      'README.md': '# Other\n',
      'policies/trust.yaml': null,
      'policies/renamed.yaml': 'trust: none\n',
    });
    const { files } = await github.pullRequest(number);
    expect(files).toEqual([
      { path: 'README.md', mode: '100644', change: 'modified' },
      { path: 'policies/renamed.yaml', mode: '100644', change: 'renamed', from: 'policies/trust.yaml' },
    ]);
  });

  test('names a commit that cannot be attributed, and the one who pushed it', async () => {
    const { number } = await started.people.openPullRequest(started.ann, {
      branch: 'forged',
      files: { [REQUEST]: 'x\n' },
      title: 'x',
      as: { name: 'GitHub', email: 'nobody@nowhere.example' },
      coAuthors: [started.eve],
    });
    const { contributors } = await github.pullRequest(number);
    expect(contributors.map(({ as, actor }) => [as, actor?.loginAtTime ?? null])).toEqual([
      ['author', null],
      ['co-author', 'eve'],
      ['committer', null],
      ['pusher', 'ann'],
    ]);
  });

  test('GitHub as committer is nobody only when GitHub signed', async () => {
    const { number } = await started.people.openPullRequest(started.ann, {
      branch: 'imitation',
      files: { [REQUEST]: 'x\n' },
      title: 'x',
      as: { name: 'GitHub', email: 'noreply@github.com' },
    });
    const before = await github.pullRequest(number);
    expect(before.contributors.map(({ as }) => as)).toContain('committer');
    started.repository.verified.add(before.head.oid);
    const after = await github.pullRequest(number);
    expect(after.contributors.map(({ as }) => as)).not.toContain('committer');
  });

  test('of 100 files and commits is read; one more is too large, and says so', async () => {
    const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`f/${n}`, `${n}`]));
    const fits = await opened(many(100), 'fits');
    expect((await github.pullRequest(fits.number)).files).toHaveLength(100);
    const over = await opened(many(101), 'over');
    const error = await github.pullRequest(over.number).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(TooLarge);
    expect(error).toMatchObject({ files: 101, commits: 1, pullRequest: { number: over.number, files: [] } });
    await github.publish((error as TooLarge).pullRequest, {
      comment: 'Too large',
      title: 'Too large',
      state: 'failure',
      annotations: [],
    });
    expect(started.repository.statuses.at(-1)).toMatchObject({ state: 'failure' });
  });

  test('has all its reviews, past the first page', async () => {
    const { number } = await opened();
    for (let n = 0; n < 101; n += 1) await started.people.review(started.bob, number, 'COMMENT', `${n}`);
    const { reviews } = await github.pullRequest(number);
    expect(reviews.map(({ body }) => body)).toEqual(Array.from({ length: 101 }, (_, n) => `${n}`));
  });

  test('shows who edited a review, and keeps the commit it was given on', async () => {
    const { number } = await opened();
    const first = (await github.pullRequest(number)).head.oid;
    const review = await started.people.review(started.bob, number, 'APPROVE', 'yes');
    await pushed('ask', { [REQUEST]: 'changed\n' }, 'Change');
    await started.people.editReview(started.ann, number, review, 'yes, and more');
    const read = await github.pullRequest(number);
    expect(read.head.oid).not.toBe(first);
    expect(read.reviews).toMatchObject([{ commit: first, body: 'yes, and more', editedBy: { loginAtTime: 'ann' } }]);
    expect(read.reviews[0]?.editedAt).not.toBeNull();
  });

  test('of a deleted account has no author', async () => {
    const { number } = await opened();
    started.ann.deleted = true;
    expect((await github.pullRequest(number)).author).toBeNull();
  });

  test('that is not there is MISSING', async () => {
    await expect(github.pullRequest(404)).rejects.toMatchObject({ code: 'MISSING' });
  });
});

describe('a merge', () => {
  async function three(branch: string) {
    const pull = await opened({ [REQUEST]: 'one\n' }, branch);
    await pushed(branch, { [REQUEST]: 'two\n' }, 'Second');
    await pushed(branch, { [REQUEST]: 'three\n' }, 'Third');
    return pull.number;
  }
  const main = () => started.repository.git.ref('refs/heads/main') as Promise<Oid>;

  test.each(['merge', 'squash', 'rebase'] as const)('by %s: what landed, and main before', async (method) => {
    const number = await three('ask');
    await started.people.directPush(started.bob, { other: 'moved on\n' }, 'Elsewhere');
    const base = await main();
    const commit = await started.people.merge(started.bob, number, method);
    const read = await github.mergedAs(commit as Oid);
    expect(read?.number).toBe(number);
    expect(read?.merge).toMatchObject({ commit, base, by: { loginAtTime: 'bob' } });
    expect(read?.merge?.landed).toHaveLength(method === 'rebase' ? 3 : 1);
    expect(read?.merge?.landed.at(-1)).toBe(commit);
    for (const landed of read?.merge?.landed ?? []) expect((await github.mergedAs(landed))?.number).toBe(number);
  });

  test('GitHub that does not know yet is null, the title notwithstanding', async () => {
    const { number } = await opened();
    const direct = (await started.people.directPush(started.bob, { other: 'x\n' }, `Imitate (#${number})`)) as Oid;
    expect(await github.mergedAs(direct)).toBeNull();
    expect(
      await github.mergedAs((await started.people.directPush(started.bob, { other: 'y\n' }, 'No such (#999)')) as Oid),
    ).toBeNull();
    const commit = (await started.people.merge(started.bob, number, 'squash')) as Oid;
    started.faults.add({ match: 'graphql', times: 2, do: 'late-merge' });
    expect(await github.mergedAs(commit)).toBeNull();
    started.faults.clear();
    expect((await github.mergedAs(commit))?.number).toBe(number);
    expect(await github.mergedAs(direct)).toBeNull();
  });

  test('that was never: closed pull requests with their paths, open ones by their head', async () => {
    const gone = await opened({ [REQUEST]: 'x\n' }, 'gone');
    await started.people.close(started.ann, gone.number);
    const open = await opened({ [REQUEST]: 'y\n' }, 'open');
    const head = (await github.pullRequest(open.number)).head.oid;
    expect(await github.closedUnmerged('main')).toEqual([
      { number: gone.number, closedAt: gone.closedAt, paths: [REQUEST] },
    ]);
    expect(await github.closedUnmerged('other')).toEqual([]);
    expect(await github.openAt(head)).toEqual([open.number]);
    expect(await github.openAt('0'.repeat(40) as Oid)).toEqual([]);
    expect(await github.mergedFrom(head)).toEqual([]);
    await started.people.merge(started.bob, open.number, 'squash');
    expect(await github.openAt(head)).toEqual([]);
    expect(await github.mergedFrom(head)).toEqual([open.number]);
  });
});

describe('members', () => {
  const app = () => {
    const made = addApp(started.world, {
      slug: 'reader',
      permissions: { members: 'read', contents: 'read', pull_requests: 'read' },
    });
    return at(addInstallationToken(started.world, made).value);
  };
  const many = (count: number) =>
    Array.from({ length: count }, (_, n) => addAccount(started.world, { login: `person-${n}` }));

  test('are asked with a token of their own where one is given', async () => {
    addTeam(started.world, started.org, 'one', [started.bob]);
    const made = addApp(started.world, { slug: 'members-only', permissions: { members: 'read' } });
    const [job, reader] = [started.jobToken, addInstallationToken(started.world, made).value].map((token) =>
      connect({ apiUrl: started.origin, auth: { token }, pause: 1, patience: 2 }),
    ) as [Client, Client];
    expect(await gitHub(job, 'acme/access', reader).members('acme/one')).toHaveLength(1);
    await expect(gitHub(job, 'acme/access').members('acme/one')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('of a team: all pages, only who is active', async () => {
    const people = many(101);
    addTeam(started.world, started.org, 'big', [...people, { account: started.eve, role: 'member', state: 'pending' }]);
    const members = await app().members('acme/big');
    expect(members).toHaveLength(101);
    expect(members.map(({ loginAtTime }) => loginAtTime)).not.toContain('eve');
  });

  test('nobody is an error, and so is a token that may not look', async () => {
    addTeam(started.world, started.org, 'empty', []);
    addTeam(started.world, started.org, 'one', [started.bob]);
    await expect(app().members('acme/empty')).rejects.toMatchObject({ code: 'MISSING' });
    await expect(app().members('acme/no-such')).rejects.toMatchObject({ code: 'MISSING' });
    await expect(app().members('one')).rejects.toMatchObject({ code: 'INPUT' });
    await expect(github.members('acme/one')).rejects.toMatchObject({
      code: 'FORBIDDEN',
      fix: expect.stringContaining('members: read'),
    });
  });

  test('of an organisation, in one call for a small one', async () => {
    addMember(started.world, started.org, started.eve, 'member', 'pending');
    const ids = [started.ann, started.eve].map(({ id }) => String(id) as AccountId);
    const asked = app();
    started.received.clear();
    expect(await asked.areMembers('acme', ids)).toEqual({
      [String(started.ann.id)]: true,
      [String(started.eve.id)]: false,
    });
    expect(started.received.requests).toHaveLength(1);
  });

  test('of a large organisation, those of the pull request by their number', async () => {
    for (const person of many(120)) addMember(started.world, started.org, person);
    const late = addAccount(started.world, { login: 'late' });
    addMember(started.world, started.org, late);
    started.repository.collaborators.set(late.id, 'write');
    const { number } = await opened();
    await started.people.review(late, number, 'COMMENT', 'hm');
    await started.people.review(started.eve, number, 'COMMENT', 'hm');
    const asked = app();
    await asked.pullRequest(number);
    const ids = [late, started.eve].map(({ id }) => String(id) as AccountId);
    expect(await asked.areMembers('acme', ids)).toEqual({ [String(late.id)]: true, [String(started.eve.id)]: false });
  });
});

describe('the rules of an environment', () => {
  const may = () => {
    const app = addApp(started.world, { slug: 'job', permissions: { actions: 'read' } });
    return at(addInstallationToken(started.world, app).value);
  };

  test('are its limit, by a name that may hold anything', async () => {
    const asked = may();
    for (const [limit, told] of [
      ['any', { from: 'any', selected: [] }],
      ['protected', { from: 'protected', selected: [] }],
      [[{ type: 'tag', name: 'v*' }], { from: 'selected', selected: [{ type: 'tag', name: 'v*' }] }],
    ] as const) {
      setEnvironment(started.repository, 'eu/production & more', limit);
      expect(await asked.environment('eu/production & more')).toEqual(told);
    }
    expect(await asked.environment('eu')).toBeNull();
  });

  test('are not known by half an answer', async () => {
    setEnvironment(started.repository, 'production', [{ type: 'branch', name: 'main' }]);
    started.faults.add({ match: '/deployment-branch-policies', times: 1, do: 'half-page' });
    await expect(may().environment('production')).rejects.toMatchObject({ code: 'UNREACHABLE' });
  });

  test('ask for a permission, which is named', async () => {
    setEnvironment(started.repository, 'production', [{ type: 'branch', name: 'main' }]);
    await expect(github.environment('production')).rejects.toMatchObject({
      code: 'FORBIDDEN',
      fix: 'give the token `actions: read`',
    });
  });
});

describe('publish', () => {
  const face = { comment: 'Hello', title: 'Missing one approval', state: 'pending', annotations: [] } as const;
  let read: PullRequest;
  const comments = () => started.repository.pulls.get(read.number)?.comments ?? [];

  beforeEach(async () => {
    read = await github.pullRequest((await opened()).number);
    started.received.clear();
  });

  test('writes one comment and edits it in place, in two calls', async () => {
    await github.publish(read, face);
    expect(started.received.requests).toHaveLength(2);
    await github.publish(read, { ...face, comment: 'Hello again', state: 'success' });
    expect(comments().map(({ body }) => body)).toEqual(['<!-- access-lineage -->\nHello again']);
    expect(started.repository.statuses.map(({ context, state, sha }) => [context, state, sha])).toEqual([
      ['access-lineage', 'pending', read.head.oid],
      ['access-lineage', 'success', read.head.oid],
    ]);
    expect(started.repository.checkRuns).toHaveLength(0);
    const another = at(started.jobToken);
    await another.publish(await another.pullRequest(read.number), { ...face, comment: 'From another run' });
    expect(comments().map(({ body }) => body)).toEqual(['<!-- access-lineage -->\nFrom another run']);
  });

  test('leaves a comment alone that somebody else wrote, whatever it begins with', async () => {
    await started.people.comment(started.eve, read.number, '<!-- access-lineage -->\nApproved, honestly');
    await github.publish(await github.pullRequest(read.number), face);
    expect(comments().map(({ author, body }) => [author.login, body])).toEqual([
      ['eve', '<!-- access-lineage -->\nApproved, honestly'],
      ['github-actions[bot]', '<!-- access-lineage -->\nHello'],
    ]);
  });

  test('finds its comment behind a hundred others', async () => {
    for (let n = 0; n < 100; n += 1) await started.people.comment(started.eve, read.number, `${n}`);
    await github.publish(read, face);
    const another = at(started.jobToken);
    await another.publish(await another.pullRequest(read.number), { ...face, comment: 'Edited' });
    expect(comments()).toHaveLength(101);
    expect(comments().at(-1)?.body).toBe('<!-- access-lineage -->\nEdited');
  });

  test('annotates in batches of 50, in a check run that is not the gate', async () => {
    const finding = (line: number) => ({
      id: 'Y003',
      severity: 'error' as const,
      message: 'wrong',
      fix: 'mend it',
      at: { path: REQUEST, line, column: 1 },
    });
    await github.publish(read, {
      ...face,
      annotations: [
        { ...finding(1), at: undefined as never },
        ...Array.from({ length: 101 }, (_, n) => finding(n + 1)),
      ],
    });
    expect(started.repository.checkRuns).toHaveLength(1);
    expect(started.repository.checkRuns[0]).toMatchObject({ conclusion: 'neutral', sha: read.head.oid });
    expect(started.repository.checkRuns[0]?.name).not.toBe('access-lineage');
    expect(started.repository.checkRuns[0]?.annotations).toHaveLength(101);
  });

  test('takes back what it showed beside lines once it is mended, and only then', async () => {
    const at3 = { path: REQUEST, line: 3, column: 1 };
    const wrong = { id: 'Y003', severity: 'error' as const, message: 'wrong', fix: 'mend it', at: at3 };
    await github.publish(read, { ...face, annotations: [wrong] });
    for (let n = 0; n < 2; n += 1) await github.publish(read, { ...face, comment: 'Good', state: 'success' });
    expect(started.repository.checkRuns.map(({ annotations }) => annotations.length)).toEqual([1, 0]);
    expect(comments().at(-1)?.body).toBe('<!-- access-lineage -->\nGood');
  });

  test('sets the gate even where it may not comment, and says which permission it lacks', async () => {
    const app = addApp(started.world, { slug: 'half', permissions: { pull_requests: 'read', statuses: 'write' } });
    const half = at(addInstallationToken(started.world, app).value);
    await expect(half.publish(read, face)).rejects.toMatchObject({
      code: 'FORBIDDEN',
      fix: expect.stringContaining('pull-requests: write'),
    });
    expect(started.repository.statuses.map(({ state }) => state)).toEqual(['pending']);
  });

  test('a comment whose answer was lost is not written twice', async () => {
    started.faults.add({ match: '/comments', times: 1, do: 'lost-answer' });
    await expect(github.publish(read, face)).rejects.toMatchObject({ code: 'UNREACHABLE' });
    const again = at(started.jobToken);
    await again.publish(await again.pullRequest(read.number), face);
    expect(comments()).toHaveLength(1);
  });
});

describe('when GitHub fails', () => {
  test.each(['500', 'reset', 'lost-answer', '403-secondary', '429'] as const)(
    '%s is tried again for a read',
    async (fault) => {
      const { number } = await opened();
      started.faults.add({ match: 'graphql', times: 1, do: fault });
      expect((await github.pullRequest(number)).number).toBe(number);
      expect(started.faults.pending()).toEqual([]);
    },
  );

  test.each(['500', 'reset', 'half-page'] as const)('%s that stays is UNREACHABLE', async (fault) => {
    const { number } = await opened();
    started.faults.add({ match: 'graphql', times: 50, do: fault });
    await expect(github.pullRequest(number)).rejects.toMatchObject({ code: 'UNREACHABLE' });
  });

  test('a hang ends with the request’s time', async () => {
    const { number } = await opened();
    started.faults.add({ match: 'graphql', times: 50, do: 'hang' });
    const impatient = gitHub(
      connect({ apiUrl: started.origin, auth: { token: started.jobToken }, pause: 1, timeout: 0.05 }),
      'acme/access',
    );
    await expect(impatient.pullRequest(number)).rejects.toMatchObject({ code: 'UNREACHABLE' });
  });

  test.each(['files', 'commits', 'reviews', 'authors', 'checkSuites'])(
    'a list of %s that is one short is never an answer',
    async (list) => {
      const { number } = await opened({ [REQUEST]: 'x\n', 'access-requests/2026/11/2026-11-y.yaml': 'y\n' });
      await pushed('ask', { [REQUEST]: 'changed\n' }, 'Change');
      for (const body of ['a', 'b']) await started.people.review(started.bob, number, 'COMMENT', body);
      const whole = await started.query(PULL_REQUEST_BY_NUMBER, { owner: 'acme', name: 'access', number });
      expect((await answeredWith(JSON.stringify(whole.body), number)).number).toBe(number);
      const node = whole.body.data.repository.pullRequest;
      const commit = node.commits.nodes[1].commit;
      const short = list === 'authors' || list === 'checkSuites' ? commit[list] : node[list];
      expect(short.nodes.length).toBeGreaterThan(0);
      // The first goes: what is left still ends with the head.
      short.nodes.shift();
      await expect(answeredWith(JSON.stringify(whole.body), number)).rejects.toMatchObject({ code: 'UNREACHABLE' });
    },
  );

  test('more co-authors than are told apart are somebody unknown, not an answer that never comes', async () => {
    const { number } = await opened();
    const whole = await started.query(PULL_REQUEST_BY_NUMBER, { owner: 'acme', name: 'access', number });
    const { authors } = whole.body.data.repository.pullRequest.commits.nodes[0].commit;
    authors.nodes = Array.from({ length: 50 }, () => authors.nodes[0]);
    authors.totalCount = 51;
    const { contributors } = await answeredWith(JSON.stringify(whole.body), number);
    expect(contributors.filter(({ actor }) => actor === null)).toMatchObject([{ as: 'co-author' }]);
  });

  function answeredWith(body: string, number: number) {
    started.faults.add({ match: 'graphql', times: 1, do: { status: 200, body } });
    return github.pullRequest(number);
  }

  test('a limit that asks for more patience than there is, is UNREACHABLE', async () => {
    const { number } = await opened();
    const body = '{"message":"You have exceeded a secondary rate limit."}';
    started.faults.add({ match: 'graphql', times: 1, do: { status: 403, body } });
    await expect(github.pullRequest(number)).rejects.toMatchObject({ code: 'UNREACHABLE' });
  });

  test('no error shows the token', async () => {
    const token = 'ghs_abcdefghijklmnopqrstuvwxyz0123456789';
    const error = await at(token)
      .pullRequest(1)
      .catch((cause: unknown) => cause);
    expect(error).toMatchObject({ code: 'FORBIDDEN' });
    const seen = JSON.stringify([
      error,
      (error as Error).message,
      (error as Error).stack,
      String((error as Error).cause),
    ]);
    expect(seen).not.toContain(token);
  });
});
