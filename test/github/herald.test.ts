import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect } from '../../src/github/client.ts';
import { heraldOf } from '../../src/github/herald.ts';
import type { Oid } from '../../src/model/ids.ts';
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
    branch: 'break-glass/2026-11-bg-inc-1',
    from: (await started.repository.git.ref('refs/heads/main')) as Oid,
    into: 'main',
    path: 'access-requests/2026/11/2026-11-bg-inc-1.yaml',
    bytes: Buffer.from('id: 2026-11-bg-inc-1\n'),
    title: 'Emergency',
    body: 'Look at it.',
  };
});
afterEach(() => started.close());

const pulls = () => [...started.repository.pulls.values()].map(({ number, headRef }) => ({ number, headRef }));

test('the run that broke the glass and runs of record that come upon it tell people once', async () => {
  const numbers = await Promise.all(Array.from({ length: 4 }, () => herald().propose(proposal)));
  expect(pulls()).toEqual([{ number: numbers[0], headRef: proposal.branch }]);
  expect(new Set(numbers).size).toBe(1);
  const { git } = started.repository;
  const { tree = '', parents = [] } =
    (await git.commit((await git.ref(`refs/heads/${proposal.branch}`)) as string)) ?? {};
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
  expect(pulls()).toEqual([{ number, headRef: proposal.branch }]);
});

test('a branch that somebody holds with another file is told, and not overwritten without end', async () => {
  started.faults.add({ match: 'graphql:commitOnBranch', times: 50, do: 'stale-head' });
  await expect(herald().propose(proposal)).rejects.toMatchObject({ code: 'UNREACHABLE' });
});
