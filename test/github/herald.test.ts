import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect } from '../../src/github/client.ts';
import { heraldOf } from '../../src/github/herald.ts';
import { emergencyBranches } from '../../src/model/emergency-branches.ts';
import { Failure } from '../../src/model/finding.ts';
import type { Oid, RequestId } from '../../src/model/ids.ts';
import { startWorld, type Started } from '../sandbox/github/start.ts';

let started: Started;
let proposal: Parameters<ReturnType<typeof heraldOf>['propose']>[0];
const herald = () =>
  heraldOf(
    connect({ apiUrl: started.origin, auth: { token: started.jobToken }, pause: 1, patience: 2 }),
    'acme/access',
  );

beforeEach(async () => {
  started = await startWorld();
  proposal = {
    branches: emergencyBranches('2026-11-bg-inc-1' as RequestId),
    from: (await started.repository.git.ref('refs/heads/main')) as Oid,
    into: 'main',
    path: 'access-requests/2026/11/2026-11-bg-inc-1.yaml',
    bytes: Buffer.from('id: 2026-11-bg-inc-1\n'),
    title: 'Emergency',
    body: 'Look at it.',
  };
});
afterEach(() => started.close());

const FIRST = 'break-glass/2026-11-bg-inc-1';
const SECOND = `${FIRST}-2`;
const pulls = () => [...started.repository.pulls.values()].map(({ number, headRef }) => ({ number, headRef }));

test('the run that broke the glass and runs of record that come upon it tell people once', async () => {
  const numbers = await Promise.all(Array.from({ length: 4 }, () => herald().propose(proposal)));
  expect(pulls()).toEqual([{ number: numbers[0], headRef: FIRST }]);
  expect(new Set(numbers).size).toBe(1);
  const { git } = started.repository;
  const { tree = '', parents = [] } = (await git.commit((await git.ref(`refs/heads/${FIRST}`)) as string)) ?? {};
  expect(parents).toEqual([proposal.from]);
  const entry = await git.entry(tree, proposal.path);
  expect((await git.read(entry?.oid ?? ''))?.bytes.toString()).toBe('id: 2026-11-bg-inc-1\n');
});

test.each([
  ['makes the branch', 'POST /repos/acme/access/git/refs'],
  ['writes the file', 'graphql:commitOnBranch'],
  ['opens the pull request', 'POST /repos/acme/access/pulls'],
])('another run that %s in between is not in the way', async (_, match) => {
  // What was asked is done, and this run does not hear of it: as if somebody else had done it.
  started.faults.add({ match, times: 1, do: 'lost-answer' });
  await herald()
    .propose(proposal)
    .catch(() => null);
  const number = await herald().propose(proposal);
  expect(pulls()).toEqual([{ number, headRef: FIRST }]);
});

test('a branch that another run began at a later main is taken for what it is', async () => {
  const { people, ann, repository } = started;
  const later = await people.directPush(ann, { 'README.md': '# Later' }, 'Go on');
  await repository.git.moveRef(`refs/heads/${FIRST}`, null, later);
  const number = await herald().propose(proposal);
  expect(pulls()).toEqual([{ number, headRef: FIRST }]);
  expect(await filesOf(number)).toEqual([proposal.path]);
});

test('a branch that somebody holds with another file is told, and not overwritten without end', async () => {
  started.faults.add({ match: 'graphql:commitOnBranch', times: 50, do: 'stale-head' });
  await expect(herald().propose(proposal)).rejects.toMatchObject({ code: 'UNREACHABLE' });
});

const filesOf = async (number: number) => {
  const { body } = await started.call('GET', `/repos/acme/access/pulls/${number}/files`);
  return (body as readonly { readonly filename: string }[]).map(({ filename }) => filename);
};

test('a branch that somebody prepared with more than the file is left alone', async () => {
  const { people, bob } = started;
  await people.push(bob, { branch: FIRST, files: { '.github/workflows/deploy.yml': 'on: push' } });
  const theirs = await started.repository.git.ref(`refs/heads/${FIRST}`);
  const number = await herald().propose(proposal);
  expect(pulls()).toEqual([{ number, headRef: SECOND }]);
  expect(await filesOf(number)).toEqual([proposal.path]);
  expect(await started.repository.git.ref(`refs/heads/${FIRST}`)).toBe(theirs);
  // Told again, it is the same one.
  expect(await herald().propose(proposal)).toBe(number);
});

test.each([
  ['closed', {}],
  ['into another branch', { base: 'other' }],
])('a pull request that is %s hides no emergency', async (_, more) => {
  const { people, bob } = started;
  await people.push(bob, { branch: 'other', files: { x: 'x' } });
  await people.push(bob, { branch: FIRST, files: { [proposal.path]: 'id: 2026-11-bg-inc-1\n' } });
  const theirs = await people.openPullRequest(bob, { branch: FIRST, files: {}, title: 'Nothing', ...more });
  if (!('base' in more)) await people.close(bob, theirs.number);
  const number = await herald().propose(proposal);
  expect(number).not.toBe(theirs.number);
  expect(started.repository.pulls.get(number)).toMatchObject({ headRef: FIRST, baseRef: 'main', state: 'OPEN' });
});

test('a branch whose name stands in the way of all others does not either', async () => {
  await started.people.push(started.bob, { branch: 'break-glass', files: { x: 'x' } });
  const number = await herald().propose(proposal);
  expect(pulls()).toEqual([{ number, headRef: 'access-lineage/break-glass-2026-11-bg-inc-1' }]);
});

test('where every branch is held, it is said which and what to do', async () => {
  for (const branch of proposal.branches)
    await started.people.push(started.bob, { branch, files: { [`${branch}.txt`]: 'x' } });
  const failure = await herald()
    .propose(proposal)
    .catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Failure);
  expect(failure).toMatchObject({ code: 'INPUT', message: expect.stringContaining(`${SECOND}, access-lineage/`) });
});

test('what GitHub refuses is told in its own words', async () => {
  const { people, ann, repository } = started;
  await people.directPush(ann, { [proposal.path]: 'id: 2026-11-bg-inc-1\n' }, 'By hand');
  const from = (await repository.git.ref('refs/heads/main')) as Oid;
  await expect(herald().propose({ ...proposal, from })).rejects.toThrow(/refuses .* \(422\): .*No commits between/);
});

const NEWS = { title: 'Break-glass 2026-11-bg-inc-1', body: 'Look at it.', labels: ['break-glass'] };

test('runs that announce an emergency at one moment leave one open issue', async () => {
  const numbers = await Promise.all(Array.from({ length: 4 }, () => herald().announce(NEWS)));
  const open = started.repository.issues.filter(({ closed }) => closed === null);
  expect(started.repository.issues.length).toBeGreaterThan(1);
  expect(new Set(numbers)).toEqual(new Set(open.map(({ number }) => number)));
  expect(open).toHaveLength(1);
  expect(await herald().announce(NEWS)).toBe(open[0]?.number);
});
