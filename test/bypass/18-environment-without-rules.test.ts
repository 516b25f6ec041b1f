import { expect, it } from 'vitest';
import type { Stage } from '../../src/cli/demo/stage.ts';
import type { EnvironmentLimit } from '../../src/sandbox/nouns.ts';
import { addGithubToken, setEnvironment } from '../../src/sandbox/world.ts';
import { denials, findings, granted, issueCheckout, lineage, refusal, stage } from '../support/stage.ts';

const [NAME, MAIN] = ['checkout-production', { type: 'branch', name: 'main' }] as const;

/** The token of a job with an environment names no branch: whoever may enter the environment is the workload. */
it('an environment that other branches may enter gets no credential, and the ledger says why', async () => {
  await using on = await stage();
  const { id } = await granted(on, { name: 'open-doors' });
  const cases: readonly (readonly [EnvironmentLimit | 'deleted', string])[] = [
    // GitHub makes it again when the job names it, without any rule.
    ['deleted', 'is open to every branch'],
    ['any', 'is open to every branch'],
    ['protected', 'is open to every protected branch, and to all branches while no protection rule is there'],
    [[MAIN, { type: 'branch', name: 'release/*' }], 'is open to branch main, branch release/*'],
    [[MAIN, { type: 'tag', name: 'v*' }], 'is open to branch main, tag v*'],
    [[{ type: 'branch', name: 'm*' }], 'is open to branch m*'],
    [[{ type: 'tag', name: 'main' }], 'is open to tag main'],
    [[], 'is open to nothing'],
  ];
  for (const [limit, said] of cases) {
    if (limit === 'deleted') on.repository.environments.delete(NAME);
    else setEnvironment(on.repository, NAME, limit);
    const job = await issueCheckout(on, id);
    expect(job.code, job.log).toBe(1);
    expect(job.log).toContain(`${id}: CLAIM-ENVIRONMENT: environment ${NAME} ${said}`);
    expect(job.env).not.toHaveProperty('AWS_ACCESS_KEY_ID');
    expect(refusal(on, id)).toMatchObject({
      condition: 'CLAIM-ENVIRONMENT',
      message: `environment ${NAME} ${said}, and the job must come from branch main alone`,
      dropped: null,
      facts: { jobEnvironment: { known: { from: typeof limit === 'string' ? expect.any(String) : 'selected' } } },
    });
  }
  expect(on.sandbox.clouds.aws.sessions).toEqual([]);

  setEnvironment(on.repository, NAME, [MAIN]);
  const job = await issueCheckout(on, id);
  expect(job.code, job.log).toBe(0);
  expect(lineage(on, id).issuances).toHaveLength(1);
  // What was seen is kept with each refusal, so it can be decided again.
  expect(findings(on, '--decisions').filter((one) => one.includes(' error: '))).toEqual([]);
});

it('rules that nobody may read are not taken for good ones: the permission is named', async () => {
  await using on = await stage();
  const { id } = await granted(on, { name: 'unread' });
  const token = addGithubToken(on.sandbox.world, on.repository, { contents: 'write', pull_requests: 'read' }).value;
  const job = await issueCheckout(on, id, { inputs: { 'github-token': token } });
  expect(job.code, job.log).toBe(1);
  expect(refusal(on, id)).toMatchObject({
    condition: 'CLAIM-ENVIRONMENT',
    message: expect.stringMatching(/could not be read: .*give the token `actions: read`/),
    fix: expect.stringContaining('`permissions: actions: read`'),
  });
  expect(on.sandbox.clouds.aws.sessions).toEqual([]);
});

it('half an answer is asked for again, and denies nothing that sticks', async () => {
  await using on = await stage();
  const { id } = await granted(on, { name: 'half' });
  on.sandbox.faults.add({ match: '/deployment-branch-policies', times: 1, do: 'half-page' });
  expect((await issueCheckout(on, id)).code).toBe(4);
  expect(kindsOf(on, id)).not.toContain('refused');
  expect((await issueCheckout(on, id)).code).toBe(0);
});

it('an emergency does not open it either', async () => {
  await using on = await stage();
  setEnvironment(on.repository, 'break-glass', 'any');
  const typed = {
    role: 'ROLE-PAYMENT-EMERGENCY',
    environment: 'production',
    incident: 'INC-4711',
    justification: 'Payment batches hang since midnight and the banks close their window at five.',
  };
  const run = await on.breakGlass('sam-adeyemi', typed);
  expect(run.code, run.log).toBe(1);
  const [id = ''] = JSON.parse(run.outputs['request-ids'] ?? '[]') as string[];
  expect(denials(on, id)).toEqual(['CLAIM-ENVIRONMENT']);
  expect(on.sandbox.clouds.aws.sessions).toEqual([]);
  setEnvironment(on.repository, 'break-glass', [MAIN]);
  expect((await on.breakGlass('sam-adeyemi', typed)).code).toBe(0);
});

it('nothing is recorded from an environment whose keys others may read, and all of it once it is closed', async () => {
  await using on = await stage();
  const inputs = { 'job-environment': 'access-lineage' };
  for (const limit of ['any', 'protected', [MAIN, { type: 'branch', name: 'record-*' }]] as const) {
    setEnvironment(on.repository, 'access-lineage', limit);
    const job = await on.recordHourly({ inputs });
    expect(job.code, job.log).toBe(2);
    expect(job.log).toMatch(/environment access-lineage is open to .*: nothing is recorded/);
  }
  expect(await on.repository.git.ref('refs/heads/evidence')).toBeNull();
  const token = addGithubToken(on.sandbox.world, on.repository, { contents: 'write', pull_requests: 'read' }).value;
  const unread = await on.recordHourly({ inputs: { ...inputs, 'github-token': token } });
  expect([unread.code, unread.log]).toEqual([4, expect.stringContaining('give the token `actions: read`')]);
  setEnvironment(on.repository, 'access-lineage', [MAIN]);
  expect((await on.recordHourly({ inputs })).code).toBe(0);
  expect(await on.repository.git.ref('refs/heads/evidence')).not.toBeNull();
});

function kindsOf(on: Stage, id: string): readonly string[] {
  return lineage(on, id).events.map(({ kind }) => kind);
}
