import {
  AssumeRoleWithWebIdentityCommand,
  type AssumeRoleWithWebIdentityCommandInput,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Forgery } from '../../../src/sandbox/oidc/issuer.ts';
import type { Job } from '../../../src/sandbox/oidc/job.ts';
import { JOB, openSetting, PROVIDER, ROLE, type Setting } from './setting.ts';

let at: Setting;
beforeAll(async () => {
  at = await openSetting();
});
afterAll(() => at.close());

const NAME = '2026-11-ledger-sync.4711-1-ab12cd';

async function assume(
  token: string | { job?: Job; audience?: string; forgery?: Forgery } = {},
  input: Partial<AssumeRoleWithWebIdentityCommandInput> = {},
) {
  const jwt =
    typeof token === 'string'
      ? token
      : await at.issuer.mint(token.job ?? JOB, token.audience ?? 'sts.amazonaws.com', token.forgery);
  const asked = { RoleArn: ROLE, RoleSessionName: NAME, WebIdentityToken: jwt, DurationSeconds: 900, ...input };
  return at.sts().send(new AssumeRoleWithWebIdentityCommand(asked));
}

const NOT_AUTHORIZED = {
  name: 'AccessDenied',
  message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
  $metadata: { httpStatusCode: 403 },
};

test('a good token becomes a session, and the sandbox remembers which', async () => {
  const policy = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::ledger/*' }],
  });
  const answer = await assume({}, { Policy: policy });
  expect(answer).toMatchObject({
    AssumedRoleUser: { Arn: `arn:aws:sts::111122223333:assumed-role/LedgerSync/${NAME}` },
    SubjectFromWebIdentityToken: 'repo:northwind/ledger:environment:production',
    Provider: PROVIDER,
    Audience: 'sts.amazonaws.com',
  });
  expect(answer.PackedPolicySize).toBeGreaterThan(0);
  expect(answer.AssumedRoleUser!.AssumedRoleId).toMatch(new RegExp(`^AROA[A-Z2-7]{17}:${NAME}$`));
  const session = at.clouds.aws.sessions.at(-1)!;
  expect(session).toMatchObject({ accessKeyId: answer.Credentials!.AccessKeyId, policy, roleSessionName: NAME });
  expect(session.requestId).toBe(answer.$metadata.requestId);
  expect(Date.parse(session.expiresAt) - Date.parse(session.issuedAt)).toBe(900_000);
  expect(answer.Credentials!.Expiration).toEqual(new Date(session.expiresAt));

  const told = await (await fetch(`${at.origin}/_sandbox/clouds`)).text();
  expect(told).toContain(session.accessKeyId);
  expect(told).not.toContain(answer.Credentials!.SecretAccessKey!);
  expect(told).not.toContain(answer.Credentials!.SessionToken!);
});

test('the immutable subject is trusted where the policy lists it', async () => {
  const job: Job = { ...JOB, repository: { ...JOB.repository, subject: 'immutable' } };
  expect((await assume({ job })).SubjectFromWebIdentityToken).toBe(
    'repo:northwind@65/ledger@74:environment:production',
  );
});

describe('the trust policy refuses', () => {
  const workflow = { ...JOB.workflow, path: '.github/workflows/other.yml' };
  const { environment: _, ...branch } = JOB;
  const wrong: readonly (readonly [string, Job])[] = [
    ['another repository of the same name', { ...JOB, repository: { ...JOB.repository, id: '75' } }],
    ['another owner', { ...JOB, repository: { ...JOB.repository, name: 'southwind/ledger' } }],
    ['a job without the environment', branch],
    ['another environment', { ...JOB, environment: 'staging' }],
    ['another workflow', { ...JOB, workflow }],
    ['the workflow of another branch', { ...JOB, workflow: { ...JOB.workflow, ref: 'refs/heads/mine' } }],
  ];
  test.each(wrong)('%s', async (_name, job) => {
    await expect(assume({ job })).rejects.toMatchObject(NOT_AUTHORIZED);
  });

  test('a session name outside its pattern, and a role nobody has', async () => {
    await expect(assume({}, { RoleSessionName: 'mine' })).rejects.toMatchObject(NOT_AUTHORIZED);
    const nobody = 'arn:aws:iam::111122223333:role/Nobody';
    await expect(assume({}, { RoleArn: nobody })).rejects.toMatchObject(NOT_AUTHORIZED);
  });
});

describe('the token itself', () => {
  test('for another audience', async () => {
    await expect(assume({ audience: 'sigstore' })).rejects.toMatchObject({
      name: 'InvalidIdentityTokenException',
      message: 'Incorrect token audience',
    });
  });

  test('of an issuer the account does not know', async () => {
    await expect(assume({ forgery: { claims: { iss: 'https://evil.example' } } })).rejects.toMatchObject({
      name: 'InvalidIdentityTokenException',
      message: 'No OpenIDConnect provider found in your account for https://evil.example',
    });
  });

  test('signed by another key, under a known or an unknown id', async () => {
    await expect(assume({ forgery: { key: 'wrong-signature' } })).rejects.toMatchObject({
      name: 'InvalidIdentityTokenException',
      message: 'Token signature invalid',
    });
    await expect(assume({ forgery: { key: 'unpublished' } })).rejects.toMatchObject({
      name: 'InvalidIdentityTokenException',
      message: expect.stringContaining("Couldn't retrieve verification key") as string,
    });
  });

  test('with claims changed after signing', async () => {
    const [head, body, signature] = (await at.issuer.mint(JOB, 'sts.amazonaws.com')).split('.') as [
      string,
      string,
      string,
    ];
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as object;
    const changed = Buffer.from(JSON.stringify({ ...claims, actor_id: '1' })).toString('base64url');
    await expect(assume([head, changed, signature].join('.'))).rejects.toMatchObject({
      name: 'InvalidIdentityTokenException',
    });
  });

  test('without any signature', async () => {
    const [, body] = (await at.issuer.mint(JOB, 'sts.amazonaws.com')).split('.') as [string, string, string];
    const head = Buffer.from(JSON.stringify({ alg: 'none', kid: at.issuer.jwks.keys[0]!.kid })).toString('base64url');
    await expect(assume(`${head}.${body}.`)).rejects.toMatchObject({ name: 'InvalidIdentityTokenException' });
  });

  test('that is no JWT', async () => {
    await expect(assume('not-a-token')).rejects.toMatchObject({ name: 'InvalidIdentityTokenException' });
  });

  test('that has expired', async () => {
    const now = Math.floor(Date.now() / 1000);
    await expect(assume({ forgery: { claims: { iat: now - 400, exp: now - 100 } } })).rejects.toMatchObject({
      name: 'ExpiredTokenException',
      message: expect.stringMatching(/^Token expired: current date\/time \d+ must be before/) as string,
    });
  });
});

describe('the parameters', () => {
  test.each([
    [{ DurationSeconds: 899 }, /at 'durationSeconds' failed .* greater than or equal to 900/],
    [{ DurationSeconds: 7201 }, /exceeds the MaxSessionDuration set for this role/],
    [{ RoleSessionName: '2026-11-a:b' }, /at 'roleSessionName' failed .* regular expression pattern/],
    [{ RoleSessionName: `2026-11-${'x'.repeat(57)}` }, /less than or equal to 64/],
    [{ RoleArn: 'LedgerSync' }, /^LedgerSync is invalid$/],
    [{ Policy: JSON.stringify({ Statement: 'x'.repeat(2048) }) }, /less than or equal to 2048/],
  ])('%o is a ValidationError', async (input, message) => {
    await expect(assume({}, input)).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringMatching(message) as string,
    });
  });

  const allow = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' };
  test.each([
    ['{', 'This policy contains invalid Json'],
    [JSON.stringify({ Statement: [{ ...allow, Principal: '*' }] }), 'Policy document should not specify a principal.'],
    [JSON.stringify({ Statement: [{ ...allow, Action: 'GetObject' }] }), expect.stringContaining('vendor') as string],
    [
      JSON.stringify({ Statement: [{ ...allow, Resource: 'ledger' }] }),
      expect.stringContaining('ARN format') as string,
    ],
    [JSON.stringify({ Statement: [] }), 'Syntax errors in policy.'],
  ])('%s is a MalformedPolicyDocument', async (policy, message) => {
    await expect(assume({}, { Policy: policy })).rejects.toMatchObject({
      name: 'MalformedPolicyDocumentException',
      message,
    });
  });

  test('a policy that cannot be packed is PackedPolicyTooLarge', async () => {
    let seed = 7;
    const noise = Array.from({ length: 1800 }, () => {
      seed = (seed * 16_807) % 2_147_483_647;
      return (seed % 36).toString(36);
    }).join('');
    const policy = JSON.stringify({ Statement: { ...allow, Resource: `arn:aws:s3:::${noise}` } });
    await expect(assume({}, { Policy: policy })).rejects.toMatchObject({ name: 'PackedPolicyTooLargeException' });
  });
});

test('troubles of the real service come on demand, and a refusal hands out nothing', async () => {
  const before = at.clouds.aws.sessions.length;
  at.clouds.aws.troubles.push('KeyNotRetrieved');
  await expect(assume()).rejects.toMatchObject({ name: 'InvalidIdentityTokenException' });
  expect(at.clouds.aws.sessions).toHaveLength(before);
  at.clouds.aws.troubles.push('IDPCommunicationError', 'IDPCommunicationError');
  await assume();
  expect(at.clouds.aws.sessions).toHaveLength(before + 1);
  expect(at.clouds.aws.troubles).toEqual([]);
});

test('a session says who it is, until it ends', async () => {
  const { Credentials, AssumedRoleUser } = await assume();
  const credentials = {
    accessKeyId: Credentials!.AccessKeyId!,
    secretAccessKey: Credentials!.SecretAccessKey!,
    sessionToken: Credentials!.SessionToken!,
  };
  const who = (changed: object = {}) =>
    new STSClient({
      region: 'eu-west-1',
      endpoint: `${at.origin}/aws/sts`,
      credentials: { ...credentials, ...changed },
    }).send(new GetCallerIdentityCommand({}));
  expect(await who()).toMatchObject({ Arn: AssumedRoleUser!.Arn, Account: '111122223333' });
  await expect(who({ accessKeyId: 'ASIAUNKNOWNUNKNOWN12' })).rejects.toMatchObject({ name: 'InvalidClientTokenId' });
  await expect(who({ sessionToken: 'stolen-half' })).rejects.toMatchObject({ name: 'InvalidClientTokenId' });
  at.wait(901);
  await expect(who()).rejects.toMatchObject({ name: expect.stringMatching(/^ExpiredToken/) as string });
});
