import { expect, it } from 'vitest';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  approve,
  granted,
  issueCheckout,
  kinds,
  lineage,
  open,
  refusal,
  request,
  stage,
  unrecorded,
  type TestStage,
} from '../../support/stage.ts';

const POOL = 'projects/100000000001/locations/global/workloadIdentityPools/github/providers/access';
const ACCOUNT = 'checkout-report@bw-analytics-prod.iam.gserviceaccount.com';
const GOOGLE = `  - provider: gcp
    project: bw-analytics-prod
    workloadIdentityProvider: ${POOL}
    serviceAccount: ${ACCOUNT}
    roles: [roles/bigquery.dataViewer]
`;

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

it('of one role in each cloud a step gets both, each by an identity token for that cloud', async () => {
  await using on = await twoClouds();
  const { id } = await granted(on, { name: 'both' });
  const { code, log, env, outputs, masks } = await issueCheckout(on, id);
  expect(code, log).toBe(0);
  const [session] = on.sandbox.clouds.aws.sessions;
  const token = on.sandbox.clouds.gcp.tokens.find(({ kind }) => kind === 'service-account');
  expect([env['AWS_ACCESS_KEY_ID'], env['CLOUDSDK_CORE_PROJECT']]).toEqual([session?.accessKeyId, 'bw-analytics-prod']);
  expect([outputs['access-key-id'], outputs['service-account']]).toEqual([session?.accessKeyId, token?.serviceAccount]);
  expect(masks).toEqual(expect.arrayContaining([env['AWS_SESSION_TOKEN'], env['GOOGLE_OAUTH_ACCESS_TOKEN']]));

  const { issuances } = lineage(on, id);
  const claims = issuances.map(({ issued }) => issued.issuance.claims);
  expect(claims.map(({ aud }) => aud)).toEqual(['sts.amazonaws.com', `https://iam.googleapis.com/${POOL}`]);
  expect(session).toMatchObject({ audience: 'sts.amazonaws.com', jti: claims[0]?.jti });
  expect(new Set(claims.map(({ jti }) => jti)).size).toBe(2);
  expect(kinds(on, id)).toBe('requested approved approved decided issued issued closed closed');

  // Of the two one may be named alone: the first token, asked for AWS, is then used for nothing.
  const google = await issueCheckout(on, id, { inputs: { 'cloud-role': ACCOUNT } });
  expect(google.code, google.log).toBe(0);
  expect([google.env['AWS_ACCESS_KEY_ID'], google.outputs['service-account']]).toEqual([undefined, ACCOUNT]);
  expect(on.sandbox.clouds.aws.sessions).toHaveLength(1);
});

it('where the second cloud does not answer, the step tells what it handed out before', async () => {
  await using on = await twoClouds();
  const { id } = await granted(on, { name: 'half' });
  const body = '<html>Log in first: ticket=cookie-of-the-proxy</html>';
  on.sandbox.faults.add({ match: '/gcp/sts', times: 1, do: { status: 403, body } });
  const { code, log, env, outputs } = await issueCheckout(on, id);
  const [session] = on.sandbox.clouds.aws.sessions;
  expect(code, log).toBe(4);
  expect(log).toContain('is no answer of Google (status 403)');
  expect(log).toMatch(/handed out before: 1 credential, aws \S+ until \S+\)/);
  expect(log).not.toContain('cookie');
  expect([env['AWS_ACCESS_KEY_ID'], outputs['access-key-id']]).toEqual([session?.accessKeyId, session?.accessKeyId]);
  expect(outputs['ledger-entry']).toMatch(/-issued\.json$/);
  // What a proxy says is no refusal of a cloud, and is not recorded as one.
  expect(kinds(on, id)).toBe('requested approved approved decided issued closed');
});

it('names an input that is no cloud role', async () => {
  await using on = await stage();
  const { code, log } = await on.issue(request({ name: 'x-y-z' }).id, 'assets-publish', 'checkout-production', {
    inputs: { 'cloud-role': 'jit-assets-publish $(id)' },
  });
  expect([code, log]).toEqual([2, expect.stringContaining('input cloud-role names "$(id)"')]);
});

/** The checkout role in each cloud. */
async function twoClouds(): Promise<TestStage> {
  const source = mkdtempSync(join(tmpdir(), 'two-clouds-'));
  for (const name of ['policies', 'access-requests', 'action.yml'])
    cpSync(name, join(source, name), { recursive: true });
  const role = join(source, 'policies/roles/checkout-deploy.yaml');
  writeFileSync(role, `${readFileSync(role, 'utf8')}${GOOGLE}`);
  const on = await stage({ source });
  rmSync(source, { recursive: true });
  return on;
}

async function grantedPublish(on: TestStage): Promise<string> {
  const ask = request({ name: 'publish', subject: 'workload: assets-publish', role: 'ROLE-ASSETS-PUBLISH' });
  const pull = await open(on, 'priya-raman', [ask], 'publish');
  await approve(on, pull, 'ines-calder');
  await on.people.merge(on.account('ines-calder'), pull.number);
  await on.record();
  return ask.id;
}
