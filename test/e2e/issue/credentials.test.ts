import { existsSync, readFileSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import {
  granted,
  issueCheckout,
  kinds,
  lineage,
  open,
  approve,
  request,
  stage,
  type TestStage,
} from '../../support/stage.ts';
import { steady } from '../seen.ts';

it('gives later steps an AWS session for exactly the grant, masked and recorded', async () => {
  await using on = await stage();
  const { id } = await granted(on, { name: 'release' });
  const { code, env, outputs, log, masks } = await issueCheckout(on, id);
  expect(code, log).toBe(0);
  const [session] = on.sandbox.clouds.aws.sessions;
  expect(Object.keys(env).sort()).toEqual([
    'AWS_ACCESS_KEY_ID',
    'AWS_DEFAULT_REGION',
    'AWS_REGION',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SESSION_TOKEN',
  ]);
  expect(env['AWS_ACCESS_KEY_ID']).toBe(session?.accessKeyId);
  expect(masks).toEqual(expect.arrayContaining([env['AWS_SECRET_ACCESS_KEY'], env['AWS_SESSION_TOKEN']]));
  expect(session?.roleSessionName).toMatch(new RegExp(`^${id}\\.\\d+-1-[0-9a-f]{6}$`));
  expect(JSON.parse(session?.policy ?? '')).toMatchObject({
    Statement: [{ Action: ['ecs:DescribeServices', 'ecs:DescribeTaskDefinition', 'ecs:UpdateService'] }],
  });
  expect(outputs).toMatchObject({
    verdict: 'allow',
    'expires-at': session?.expiresAt,
    'access-key-id': session?.accessKeyId,
    'assumed-role-arn': session?.assumedRoleArn,
    'ledger-entry': `requests/${id.slice(0, 4)}/${id.slice(5, 7)}/${id}/0005-issued.json`,
  });
  expect(Object.keys(outputs)).not.toContain('aws-secret-access-key');
  expect(kinds(on, id)).toBe('requested approved approved decided issued closed');
  expect(steady(log)).toMatchInlineSnapshot(`
    "::add-mask::***
    ::add-mask::***
    ::add-mask::***
    ##[notice]YYYY-MM-release: aws credential RUN until TIME. a policy on the role that denies aws:userid AROA…:YYYY-MM-release.RUN ends this session within minutes; it takes an identity with iam:PutRolePolicy on the role
    YYYY-MM-release: closed RUN"
  `);
});

it('gives a Google token as variable and as a file that only this user reads, and removes the file', async () => {
  await using on = await stage();
  const id = await grantedGoogle(on);
  let file = '';
  const { code, env, outputs, places, leftovers, log } = await on.issue(id, 'revenue-report', 'analytics-production', {
    between: async ({ env: now }) => {
      file = now['CLOUDSDK_AUTH_ACCESS_TOKEN_FILE'] ?? '';
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(readFileSync(file, 'utf8')).toBe(now['GOOGLE_OAUTH_ACCESS_TOKEN']);
      expect(kinds(on, id)).toBe('requested approved decided issued');
    },
  });
  expect(code, log).toBe(0);
  expect(file.startsWith(places.workspace)).toBe(false);
  expect([existsSync(file), leftovers.includes(file)]).toEqual([false, false]);
  expect(kinds(on, id)).toBe('requested approved decided issued closed');
  const [, token] = on.sandbox.clouds.gcp.tokens;
  const sha256 = createHash('sha256')
    .update(env['GOOGLE_OAUTH_ACCESS_TOKEN'] ?? '')
    .digest('hex');
  expect(token).toMatchObject({ sha256, serviceAccount: 'analytics-read@bw-analytics-prod.iam.gserviceaccount.com' });
  expect(outputs).toMatchObject({ 'service-account': token?.serviceAccount, 'expires-at': token?.expiresAt });
  expect(lineage(on, id).issuances.map(({ issued }) => issued.issuance.credential)).toEqual([{ tokenSha256: sha256 }]);
});

it('sets credentials as outputs only when asked', async () => {
  await using on = await stage();
  const { id } = await granted(on, { name: 'release' });
  const { outputs, env } = await issueCheckout(on, id, { inputs: { 'credentials-as-outputs': 'true' } });
  expect(outputs).toMatchObject({
    'aws-secret-access-key': env['AWS_SECRET_ACCESS_KEY'],
    'aws-session-token': env['AWS_SESSION_TOKEN'],
  });
});

it.each(['name', 'immutable'] as const)('takes the %s form of the subject, and records it', async (subject) => {
  await using on = await stage();
  const { id } = await granted(on, { name: 'release' });
  const { code, log } = await issueCheckout(on, id, { plan: { subject } });
  expect(code, log).toBe(0);
  expect(steady(lineage(on, id).issuances[0]?.issued.issuance.claims.sub ?? '')).toMatchSnapshot();
});

it('gives every job of a matrix a session name of its own', async () => {
  await using on = await stage();
  const { id } = await granted(on, { name: 'matrix' });
  await Promise.all([1, 2, 3].map(() => issueCheckout(on, id)));
  const names = on.sandbox.clouds.aws.sessions.map(({ roleSessionName }) => roleSessionName);
  expect(new Set(names).size).toBe(3);
  expect(lineage(on, id).issuances).toHaveLength(3);
});

async function grantedGoogle(on: TestStage): Promise<string> {
  const ask = request({ name: 'report', subject: 'workload: revenue-report', role: 'ROLE-ANALYTICS-READ' });
  const pull = await open(on, 'mei-tanaka', [ask], 'report');
  await approve(on, pull, 'yuki-sato');
  await on.people.merge(on.account('yuki-sato'), pull.number);
  await on.record();
  return ask.id;
}
