import { expect, it } from 'vitest';
import {
  approve,
  kinds,
  lineage,
  open,
  refusal,
  request,
  stage,
  unrecorded,
  type TestStage,
} from '../../support/stage.ts';

it('of a role with several cloud roles a step says which it wants, and runs once for each', async () => {
  await using on = await stage();
  const id = await grantedPublish(on);
  const issue = (cloudRole?: string) =>
    on.issue(id, 'assets-publish', 'checkout-production', cloudRole ? { inputs: { 'cloud-role': cloudRole } } : {});

  const unasked = await issue();
  expect([unasked.code, unasked.env, unasked.outputs['verdict']]).toEqual([1, {}, 'deny']);
  expect(unasked.log).toContain('ENT-WHICH');
  expect(unasked.log).toContain('jit-assets-publish, jit-assets-invalidate');
  expect(refusal(on, id)).toMatchObject({ condition: 'ENT-WHICH', dropped: null, decision: { verdict: 'allow' } });

  const slip = await issue('jit-assets-publsh');
  expect(slip.code).toBe(1);
  expect(slip.log).toContain('did you mean jit-assets-publish?');
  expect(on.sandbox.clouds.aws.sessions, 'nothing was exchanged for a refusal').toEqual([]);

  for (const cloudRole of ['jit-assets-publish', 'jit-assets-invalidate']) {
    const { code, log, env, outputs } = await issue(cloudRole);
    expect(code, log).toBe(0);
    const session = on.sandbox.clouds.aws.sessions.at(-1);
    expect(session?.roleArn).toBe(`arn:aws:iam::111122223333:role/${cloudRole}`);
    expect([env['AWS_ACCESS_KEY_ID'], outputs['access-key-id']]).toEqual([session?.accessKeyId, session?.accessKeyId]);
  }
  expect(on.sandbox.clouds.aws.sessions).toHaveLength(2);
  expect(kinds(on, id)).toBe('requested approved decided refused refused issued closed issued closed');
  expect(lineage(on, id).issuances.map(({ issued }) => issued.issuance.entitlement['iamRole'])).toEqual([
    'jit-assets-publish',
    'jit-assets-invalidate',
  ]);
  expect(unrecorded(on, id)).toEqual([]);
});

it('names an input that is no cloud role', async () => {
  await using on = await stage();
  const { code, log } = await on.issue(request({ name: 'x-y-z' }).id, 'assets-publish', 'checkout-production', {
    inputs: { 'cloud-role': 'jit-assets-publish $(id)' },
  });
  expect([code, log]).toEqual([2, expect.stringContaining('input cloud-role names "$(id)"')]);
});

async function grantedPublish(on: TestStage): Promise<string> {
  const ask = request({ name: 'publish', subject: 'workload: assets-publish', role: 'ROLE-ASSETS-PUBLISH' });
  const pull = await open(on, 'priya-raman', [ask], 'publish');
  await approve(on, pull, 'ines-calder');
  await on.people.merge(on.account('ines-calder'), pull.number);
  await on.record();
  return ask.id;
}
