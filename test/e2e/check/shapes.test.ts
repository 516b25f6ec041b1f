import { expect, it } from 'vitest';
import type { PullRequest } from '../../../src/sandbox/nouns.ts';
import {
  approve,
  APPROVERS,
  comment,
  granted,
  open,
  pathFor,
  request,
  stage,
  type TestStage,
} from '../../support/stage.ts';
import { folded, gate } from '../seen.ts';

it('judges several requests of one pull request one by one, with one text to approve them all', async () => {
  await using on = await stage();
  const asks = [
    request({ name: 'first' }),
    request({ name: 'second', environment: 'staging' }),
    request({ name: 'third', role: 'ROLE-NONE' }),
  ];
  const pull = await open(on, 'sam-adeyemi', asks, 'three');
  await expect(folded(comment(pull))).toMatchFileSnapshot('__snapshots__/several.md');
  expect(gate(on, pull)).toEqual({ state: 'failure', says: '3 access requests: 1 denied, 2 waiting for approval' });

  const good = await open(on, 'sam-adeyemi', asks.slice(0, 2), 'two');
  await approve(on, good, ...APPROVERS);
  await on.reviewed(good);
  expect(gate(on, good)).toEqual({ state: 'success', says: '2 access requests: 2 allowed' });
});

it('judges each as if those before it were granted for as long as they ask', async () => {
  await using on = await stage();
  const ledger = { subject: 'workload: ledger-sync' };
  const start = new Date(Date.now() + 86_400_000).toISOString().replace(/T.*/, 'T08:00:00Z');
  const post = { ...ledger, role: 'ROLE-LEDGER-POST', more: 'window:\n  duration: P5D\n' };
  const recon = { ...ledger, role: 'ROLE-LEDGER-RECONCILE', more: `window:\n  start: ${start}\n  duration: PT2H\n` };
  const pull = await open(
    on,
    'sam-adeyemi',
    [request({ name: 'post', ...post }), request({ name: 'recon', ...recon })],
    'pair',
  );
  expect(gate(on, pull)).toEqual({ state: 'failure', says: '2 access requests: 1 denied, 1 waiting for approval' });
  expect(comment(pull)).toContain('SOD-LED-001');
});

it('refuses a pull request that asks and changes something else as well', async () => {
  await using on = await stage();
  const { path, yaml } = request({ name: 'mixed' });
  const pull = await work(on, { [path]: yaml, 'policies/roles/mine.yaml': 'kind: Role\n' });
  expect(gate(on, pull)).toEqual({ state: 'failure', says: 'Refused: see the comment' });
  expect(comment(pull)).toContain('policies/roles/mine.yaml');
});

it.each([
  [
    'edits',
    (path: string) => ({ [path]: request({ name: 'was-merged', role: 'ROLE-SECURITY-AUDIT' }).yaml }),
    'changes',
  ],
  ['deletes', (path: string) => ({ [path]: null }), 'deletes'],
  [
    'renames',
    (path: string) => ({ [path]: null, [path.replace('was-', 'now-')]: request({ name: 'was-merged' }).yaml }),
    '',
  ],
])('refuses one that %s a merged request', async (_, files, verb) => {
  await using on = await stage();
  const { path } = await granted(on, { name: 'was-merged' });
  const pull = await work(on, files(path));
  expect(gate(on, pull)?.state).toBe('failure');
  expect(comment(pull)).toContain(`this pull request ${verb}`);
});

it('answers a pull request that is none of its business with success and few calls', async () => {
  await using on = await stage();
  on.sandbox.received.clear();
  const pull = await work(on, { 'README.md': '# Access\n' }, () => on.sandbox.received.clear());
  expect(gate(on, pull)).toEqual({ state: 'success', says: 'No access request here' });
  expect(on.sandbox.received.requests.length).toBeLessThanOrEqual(4);
  expect((await on.check(pull)).summary).toBe('');
});

it.each([
  ['files', 101],
  ['commits', 101],
])('answers more than 100 %s without evaluating them', async (what, count) => {
  await using on = await stage();
  const asks = Array.from({ length: what === 'files' ? count : 1 }, (_, n) => request({ name: `many-${n}` }));
  const files = Object.fromEntries(asks.map(({ path, yaml }) => [path, yaml]));
  const pull = await work(on, files, async (opened) => {
    const more = what === 'commits' ? count - 1 : 0;
    for (let n = 1; n <= more; n += 1)
      await on.people.push(opened.author, { branch: 'work', files: { [pathFor(asks[0]?.id ?? '')]: `# ${n}\n` } });
    on.sandbox.received.clear();
  });
  expect(gate(on, pull)).toEqual({ state: 'failure', says: 'Refused: see the comment' });
  expect(comment(pull)).toMatch(new RegExp(`${count} ${what}`));
  // Neither policy nor request files: one look at one file says whether the gate enforces, and its text is the other.
  const reads = on.sandbox.received.requests.filter(({ operation }) => /^graphql:(trees|texts)/.test(operation));
  expect(reads.length).toBeLessThanOrEqual(1);
});

it('judges a pull request from a fork, and reviews of it through workflow_run', async () => {
  await using on = await stage();
  const { path, yaml } = request({ name: 'forked' });
  const work = { branch: 'forked', files: { [path]: yaml }, title: 'Ask', fork: true };
  const pull = await on.people.openPullRequest(on.account('sam-adeyemi'), work);
  await on.check(pull);
  expect(gate(on, pull)?.state).toBe('pending');
  await approve(on, pull, ...APPROVERS);
  await on.reviewed(pull);
  expect(gate(on, pull)?.state).toBe('success');
});

async function work(
  on: TestStage,
  files: Readonly<Record<string, string | null>>,
  then?: (pull: PullRequest) => unknown,
): Promise<PullRequest> {
  const pull = await on.people.openPullRequest(on.account('sam-adeyemi'), { branch: 'work', files, title: 'Work' });
  await then?.(pull);
  const { code, log } = await on.check(pull);
  expect(code, log).toBe(0);
  return pull;
}
