import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { granted, issueCheckout, kinds, lineage, refusal, revoke, stage } from '../support/stage.ts';

const TRUST = 'policies/trust.yaml';

/** A re-run keeps commit, ref and rights of the first attempt, for thirty days, for whoever may write. */
it('a second attempt sees the branch as it is now, not as its commit had it', async () => {
  await using on = await stage();
  const { id } = await granted(on, { name: 'rerun' });
  const actor = on.account('ines-calder');
  const workflow = '.github/workflows/checkout-deploy.yml';
  const again = await on.sandbox.job({ repository: on.repository, workflow, event: 'workflow_dispatch', actor });
  await revoke(on, id);
  await on.record();

  const job = await issueCheckout(on, id, { plan: { again, triggeringActor: on.account('joan-ferris') } });
  expect(job.code).toBe(1);
  expect(kinds(on, id)).toMatch(/revoked refused$/);
  const { condition, run } = refusal(on, id);
  expect(condition).toBe('INV-REVOKED');
  expect(run).toMatchObject({ attempt: '2', workflowSha: again.sha });
  expect(on.sandbox.clouds.aws.sessions).toEqual([]);
});

/** An old run brings the old release of the action with it, and its holes. */
it('a release older than the trust root allows writes nothing and hands out nothing', async () => {
  await using on = await stage();
  const { id } = await granted(on, { name: 'old-release' });
  const trust = execFileSync('git', ['--git-dir', on.repository.git.dir, 'show', `main:${TRUST}`], {
    encoding: 'utf8',
  });
  const files = { [TRUST]: trust.replace('ledger:', 'minVersion: 99.0.0\nledger:') };
  await on.people.directPush(on.account('ines-calder'), files, 'Ask for a newer release');
  const before = lineage(on, id).events.length;
  const job = await issueCheckout(on, id);
  expect(job.code).not.toBe(0);
  expect(job.log).toContain('asks for 99.0.0 or newer');
  expect(lineage(on, id).events).toHaveLength(before);
  expect(on.sandbox.clouds.aws.sessions).toEqual([]);
});
