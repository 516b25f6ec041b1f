import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { setEnvironment } from '../../../src/sandbox/world.ts';
import {
  findings,
  granted,
  issueCheckout,
  kinds,
  refusal,
  request,
  stage,
  type TestStage,
} from '../../support/stage.ts';

type Attempt = (on: TestStage, id: string) => ReturnType<TestStage['issue']>;

const WRONG: readonly (readonly [string, Attempt, RegExp])[] = [
  ['another workflow', (on, id) => on.issue(id, 'assets-publish', 'checkout-production'), /workflow/],
  ['another environment', (on, id) => on.issue(id, 'checkout-deploy', 'analytics-production'), /environment/],
  ['another branch', (on, id) => issueCheckout(on, id, { plan: { ref: 'refs/heads/feature' } }), /ref/],
];

it.each(WRONG)('refuses a job of %s, says which claim, and records it', async (_, attempt, which) => {
  await using on = await stage();
  const { id } = await granted(on, { name: 'release' });
  await on.people.push(on.account('sam-adeyemi'), { branch: 'feature', files: { 'x.txt': 'x' } });
  const { code, env, annotations, outputs } = await attempt(on, id);
  expect([code, env, outputs['verdict']]).toEqual([1, {}, 'deny']);
  expect(annotations.map(({ message }) => message).join()).toMatch(which);
  expect(on.sandbox.clouds.aws.sessions).toEqual([]);
  expect(kinds(on, id)).toBe('requested approved approved decided refused');
  expect(refusal(on, id).condition).toMatch(/^CLAIM/);
});

it('records what the cloud itself refuses, in the words of STS', async () => {
  await using on = await stage();
  const { id } = await granted(on, { name: 'release' });
  on.sandbox.faults.add({
    match: 'sts:AssumeRoleWithWebIdentity',
    times: 1,
    do: {
      status: 403,
      body: '<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>Not authorized to perform sts:AssumeRoleWithWebIdentity</Message></Error><RequestId>r-1</RequestId></ErrorResponse>',
    },
  });
  const { code, log, env } = await issueCheckout(on, id);
  expect([code, env]).toEqual([1, {}]);
  expect(log).toContain('AccessDenied');
  expect(kinds(on, id)).toBe('requested approved approved decided refused');
});

it('records that a condition of the trust policy was not met, and names what it must say', async () => {
  // The company moved the workload to another environment; the role in AWS still trusts the old one.
  const path = 'policies/workloads/checkout-deploy.yaml';
  const moved = readFileSync(path, 'utf8').replace('environment: checkout-production', 'environment: checkout-live');
  await using on = await stage({ files: { [path]: moved } });
  setEnvironment(on.repository, 'checkout-live', [{ type: 'branch', name: 'main' }]);
  const { id } = await granted(on, { name: 'release' });
  const { code, log, env } = await on.issue(id, 'checkout-deploy', 'checkout-live');
  expect([code, env]).toEqual([1, {}]);
  expect(log).toContain('AWS refused a session of');
  expect(log).toContain('repo:brightwater-payments/access:environment:checkout-live');
  expect(refusal(on, id)).toMatchObject({
    condition: 'CLOUD',
    message: expect.stringContaining('AccessDenied'),
    dropped: null,
  });
  expect(kinds(on, id)).toBe('requested approved approved decided refused');
  expect(on.sandbox.clouds.aws.sessions).toEqual([]);
});

it('refuses a request that was never granted, and one it has never heard of', async () => {
  await using on = await stage();
  await granted(on, { name: 'release' });
  const { code, log } = await issueCheckout(on, request({ name: 'never-asked' }).id);
  expect(code).not.toBe(0);
  expect(log).toContain('never-asked');
  expect(on.sandbox.clouds.aws.sessions).toEqual([]);
});

it('refuses a request that is older than the ledger, and begins no lineage with that', async () => {
  await using on = await stage();
  await granted(on, { name: 'release' });
  const id = '2026-10-checkout-release-41';
  const { code, env, log, outputs } = await issueCheckout(on, id);
  expect([code, env, outputs['verdict']], log).toEqual([1, {}, 'deny']);
  expect(log).toContain(`the ledger holds no request ${id}: it came to the branch before the ledger began`);
  expect(findings(on).filter((one) => !one.includes(' note: '))).toEqual([]);
});

it('refuses a job without an identity, and names the permission', async () => {
  await using on = await stage();
  const { id } = await granted(on, { name: 'release' });
  const { code, log } = await issueCheckout(on, id, { plan: { idToken: false } });
  expect(code).toBe(4);
  expect(log).toContain('id-token: write');
});

it('names an input that is wrong, and the fix', async () => {
  await using on = await stage();
  const { code, log } = await on.issue('not an id', 'checkout-deploy', 'checkout-production');
  expect(code).toBe(2);
  expect(log).toContain('input request-id is "not an id"');
});
