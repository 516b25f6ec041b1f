import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readDocument } from '../../src/intake/read-document.ts';
import type { JobPlan } from '../../src/sandbox/jobs.ts';
import { sourceFile } from '../support/source-file.ts';
import { granted, issueCheckout, lineage, refusal, stage } from '../support/stage.ts';

const WORKLOAD = 'policies/workloads/checkout-deploy.yaml';
const TRUST = 'policies/trust.yaml';
const HEX = '08c6903cd8c0fde910a37f88322edcfb5dd907a8';
const OWN = 'brightwater-payments/access/.github/workflows';

/** A pattern lets in what nobody looked at, and a commit in place of a branch is another with each release. */
it.each([
  [WORKLOAD, 'identity.workflow', 'workflows/checkout-deploy.yml', 'workflows/*.yml'],
  [WORKLOAD, 'identity.workflow', 'workflows/checkout-deploy.yml', `workflows/checkout-deploy.yml@${HEX}`],
  [WORKLOAD, 'identity.ref', 'refs/heads/main', '"*"'],
  [WORKLOAD, 'identity.ref', 'refs/heads/main', 'refs/heads/*'],
  [WORKLOAD, 'identity.ref', 'refs/heads/main', HEX],
  [WORKLOAD, 'identity.repositoryId', '"900500001"', '"*"'],
  [WORKLOAD, 'identity.repositoryId', '"900500001"', 'brightwater-payments/access'],
  [WORKLOAD, 'identity.environment', 'environment: checkout-production', 'environment: "checkout-*"'],
  [WORKLOAD, 'identity.runner', 'ref: refs/heads/main', 'ref: refs/heads/main\n  runner: any'],
  [TRUST, 'workflows[0].workflowRef', `${OWN}/record.yml@refs/heads/main`, `${OWN}/record.yml@*`],
  [TRUST, 'workflows[0].workflowRef', `${OWN}/record.yml@refs/heads/main`, `${OWN}/record.yml@${HEX}`],
  [TRUST, 'workflows[0].workflowRef', `${OWN}/record.yml@refs/heads/main`, `${OWN}/*@refs/heads/main`],
  [TRUST, 'workflows[0].workflowRef', `${OWN}/record.yml@refs/heads/main`, 'brightwater-payments/*'],
])('%s: %s is refused where it says %s as %s', (path, field, exact, weak) => {
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(exact);
  const read = readDocument(sourceFile(path, Buffer.from(text.replace(exact, weak))), 'policy');
  expect(read.ok ? [] : read.findings.map(({ message }) => message)).toEqual([expect.stringContaining(`${field} is`)]);
  expect(readDocument(sourceFile(path, Buffer.from(text)), 'policy').ok).toBe(true);
});

const called = (ref: string): Partial<JobPlan> => ({ jobWorkflow: { ref, sha: HEX } });

it('a job that only looks like the workload gets nothing, and the ledger says what differs', async () => {
  await using on = await stage();
  const { id } = await granted(on, { name: 'pinned' });
  const cases: readonly (readonly [Partial<JobPlan>, string])[] = [
    // `runs-on: ubuntu-latest` is a label, which anybody may give to a machine of their own.
    [{ runnerEnvironment: 'self-hosted' }, 'the runner of this job is self-hosted, and'],
    // Deleted, and made again under the same name by somebody else.
    [{ repository: { ...on.repository, id: 900_500_002 } }, 'the repository id of this job is 900500002, and'],
    [called(`${OWN}/checkout-deploy.yml@${HEX}`), `the ref of the workflow of this job is ${HEX}, and`],
    [
      called(`${OWN}/checkout-deploy.yml@refs/heads/main-2`),
      'the ref of the workflow of this job is refs/heads/main-2',
    ],
    [
      called(`${OWN}/checkout-deploy.yml.yml@refs/heads/main`),
      'the workflow of this job is .github/workflows/checkout',
    ],
    [
      called('brightwater-payments/access-2/.github/workflows/checkout-deploy.yml@refs/heads/main'),
      'the repository of the workflow of this job is brightwater-payments/access-2, and',
    ],
    [{ environment: 'Checkout-Production' }, 'the environment of this job is Checkout-Production, and'],
  ];
  for (const [plan, said] of cases) {
    const job = await issueCheckout(on, id, { plan });
    expect(job.code, job.log).toBe(1);
    expect(job.env).not.toHaveProperty('AWS_ACCESS_KEY_ID');
    expect(refusal(on, id)).toMatchObject({
      condition: 'CLAIM-IDENTITY',
      message: expect.stringContaining(said),
      dropped: null,
    });
  }
  expect(on.sandbox.clouds.aws.sessions).toEqual([]);
  expect(lineage(on, id).events.filter(({ kind }) => kind === 'refused')).toHaveLength(cases.length);
  expect((await issueCheckout(on, id)).code).toBe(0);
});

it('under a policy that holds a pattern nothing is decided, and nothing issued', async () => {
  const wide = readFileSync(WORKLOAD, 'utf8').replace('ref: refs/heads/main', 'ref: refs/heads/*');
  await using on = await stage({ files: { [WORKLOAD]: wide } });
  const { id } = await granted(on, { name: 'pattern' });
  const recording = await on.record();
  expect(recording.code, recording.log).toBe(2);
  expect(recording.log).toMatch(
    /policy on main cannot be read: \S+deploy\.yaml:\d+: identity\.ref is "refs\/heads\/\*"/,
  );
  const { code, env } = await issueCheckout(on, id);
  expect([code, env]).toEqual([4, {}]);
  expect(on.sandbox.clouds.aws.sessions).toEqual([]);
});
