import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { appInputs, approve, kinds, lineage, MONTH, stage, type TestStage } from '../support/stage.ts';

const EMERGENCY = {
  role: 'ROLE-PAYMENT-EMERGENCY',
  environment: 'production',
  incident: 'INC-4711',
  justification: 'Payment batches hang since midnight and the banks close their window at five.',
};

const breakGlass = async (on: TestStage): Promise<string> => {
  const run = await on.breakGlass('sam-adeyemi', EMERGENCY);
  expect(run.code, run.log).toBe(0);
  return (JSON.parse(run.outputs['request-ids'] ?? '[]') as string[])[0] ?? '';
};

/** Whoever starts the run knows its number as soon as it is there, and with it the name of the branch. */
async function known(): Promise<string> {
  await using on = await stage();
  const { run } = lineage(on, await breakGlass(on)).events[0] ?? expect.unreachable('nothing was recorded');
  const digest = createHash('sha256').update(`${run.runId}-${run.attempt}`).digest('hex');
  return `${MONTH}-bg-inc-4711-${digest.slice(0, 6)}`;
}

const pullsOf = (on: TestStage) =>
  [...on.repository.pulls.values()].map(({ number, headRef, state, author: { login } }) => ({
    number,
    headRef,
    state,
    login,
  }));

it('a workflow that lay on the branch beforehand does not ride along with the review', async () => {
  const id = await known();
  await using on = await stage();
  const sam = on.account('sam-adeyemi');
  await on.people.push(sam, { branch: `break-glass/${id}`, files: { '.github/workflows/deploy.yml': 'on: push\n' } });
  expect(await breakGlass(on)).toBe(id);
  expect(pullsOf(on)).toMatchObject([{ headRef: `break-glass/${id}-2`, state: 'OPEN', login: 'github-actions[bot]' }]);
  const [pull] = on.repository.pulls.values();
  if (!pull) return expect.unreachable('nobody was told');
  await on.check(pull);
  await approve(on, pull, 'ravi-menon');
  await on.people.merge(on.account('ravi-menon'), pull.number);
  await on.record();
  expect(kinds(on, id)).toMatch(/ settled$/);
});

it('a pull request that was opened and closed beforehand is not taken for the review', async () => {
  const id = await known();
  await using on = await stage();
  const sam = on.account('sam-adeyemi');
  const branch = `break-glass/${id}`;
  await on.people.push(sam, { branch, files: { 'notes.txt': 'x\n' } });
  const theirs = await on.people.openPullRequest(sam, { branch, files: {}, title: 'Notes' });
  await on.people.close(sam, theirs.number);
  await breakGlass(on);
  expect(pullsOf(on)).toMatchObject([
    { state: 'CLOSED', login: 'sam-adeyemi' },
    { headRef: `${branch}-2`, state: 'OPEN', login: 'github-actions[bot]' },
  ]);
  const ours = [...on.repository.pulls.values()].at(-1);
  expect(on.repository.issues.at(-1)?.body).toContain(`pull request ${ours?.number}`);
  // Whoever closes ours ends nothing: the next run of record opens another.
  await on.people.close(sam, ours?.number ?? 0);
  expect((await on.recordHourly({ inputs: appInputs(on) })).code).toBe(0);
  expect(pullsOf(on).filter(({ state }) => state === 'OPEN')).toMatchObject([{ headRef: `${branch}-2` }]);
});
