import { expect, it } from 'vitest';
import { granted, issueCheckout, lineage, refusal, stage } from '../support/stage.ts';

/** The job that records is not the job that was approved: what it says to others are ids, and what it asks for is refused. */
it('a grant at the merge goes to the workload it names, whoever asks', async () => {
  await using on = await stage();
  const more = 'window:\n  duration: PT2H\naccess:\n  mode: just-in-time\n  activation: on-merge\n';
  const { id } = await granted(on, { name: 'on-merge', more });
  expect((await on.recordHourly()).outputs).not.toHaveProperty('granted', expect.stringContaining('{'));

  const elsewhere = [
    { workflow: 'record', environment: 'access-lineage', plan: {} },
    { workflow: 'checkout-deploy', environment: 'staging', plan: {} },
    { workflow: 'checkout-deploy', environment: 'checkout-production', plan: { ref: 'refs/heads/feature' } },
  ];
  await on.people.push(on.account('sam-adeyemi'), { branch: 'feature', files: { 'README.md': 'x' } });
  for (const { workflow, environment, plan } of elsewhere) {
    const job = await on.issue(id, workflow, environment, { plan });
    expect(job.code, job.log).toBe(1);
    expect(refusal(on, id).condition).toBe('CLAIM-IDENTITY');
  }
  expect(on.sandbox.clouds.aws.sessions).toEqual([]);
  expect((await issueCheckout(on, id)).code).toBe(0);
  expect(lineage(on, id).issuances[0]?.issued.issuance.claims.jobWorkflowRef).toContain(
    'checkout-deploy.yml@refs/heads/main',
  );
});
