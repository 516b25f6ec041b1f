import { createHash } from 'node:crypto';
import { IdentityPoolClient } from 'google-auth-library';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Forgery } from '../../../src/sandbox/oidc/issuer.ts';
import type { Job } from '../../../src/sandbox/oidc/job.ts';
import { GCP_PROVIDER, JOB, openSetting, POOL, SERVICE_ACCOUNT, type Setting } from './setting.ts';

const AUDIENCE = `https://iam.googleapis.com/${GCP_PROVIDER}`;
const SCOPE = ['https://www.googleapis.com/auth/cloud-platform'];
const [VIA, TARGET] = ['via@payments.iam.gserviceaccount.com', 'target@payments.iam.gserviceaccount.com'];
const [ENDED, LONG] = ['ended@payments.iam.gserviceaccount.com', 'long@payments.iam.gserviceaccount.com'];

let at: Setting;
beforeAll(async () => {
  at = await openSetting((aws, gcp) => {
    const members = [`principal://iam.googleapis.com/${POOL}/subject/74:4711:1`];
    const creator = 'roles/iam.serviceAccountTokenCreator';
    const accounts = [
      { email: VIA, bindings: [{ role: creator, members }] },
      { email: TARGET, bindings: [{ role: creator, members: [`serviceAccount:${VIA}`] }] },
      {
        email: ENDED,
        bindings: [{ role: creator, members, condition: 'request.time < timestamp("2026-01-01T00:00:00Z")' }],
      },
      { email: LONG, lifetimeExtension: true, bindings: [{ role: creator, members }] },
    ];
    return { aws, gcp: { ...gcp, serviceAccounts: [...gcp.serviceAccounts, ...accounts] } };
  });
});
afterAll(() => at.close());

interface Asked {
  readonly job?: Job;
  readonly audience?: string;
  readonly forgery?: Forgery;
  readonly provider?: string;
  readonly email?: string;
  readonly lifetime?: number;
  readonly delegates?: string[];
  readonly scope?: string[];
}

async function token(asked: Asked = {}) {
  const jwt = await at.issuer.mint(asked.job ?? JOB, asked.audience ?? AUDIENCE, asked.forgery);
  const client = at.google(jwt, asked.provider);
  await client.initialize();
  const [answer] = await client.generateAccessToken(
    {
      name: `projects/-/serviceAccounts/${asked.email ?? SERVICE_ACCOUNT}`,
      scope: asked.scope ?? SCOPE,
      lifetime: { seconds: asked.lifetime ?? 600 },
      delegates: (asked.delegates ?? []).map((email) => `projects/-/serviceAccounts/${email}`),
    },
    { otherArgs: { headers: { 'X-Goog-Request-Reason': '2026-11-ledger-sync' } } },
  );
  return answer;
}

const said = (message: string | RegExp) => ({ message: expect.stringMatching(message) as string });

test('a good token becomes a federated one and then the service account’s, both remembered by hash', async () => {
  const answer = await token();
  const [federated, own] = at.clouds.gcp.tokens.slice(-2);
  expect(federated).toMatchObject({
    kind: 'federated',
    principal: `principal://iam.googleapis.com/${POOL}/subject/74:4711:1`,
  });
  expect(federated!.lifetimeSeconds).toBeLessThanOrEqual(300);
  expect(own).toMatchObject({
    kind: 'service-account',
    serviceAccount: SERVICE_ACCOUNT,
    scopes: SCOPE,
    lifetimeSeconds: 600,
    requestReason: '2026-11-ledger-sync',
    sha256: createHash('sha256').update(answer.accessToken!).digest('hex'),
  });
  expect(Number(answer.expireTime!.seconds) * 1000).toBe(Date.parse(own!.expiresAt));
  expect(await (await fetch(`${at.origin}/_sandbox/clouds`)).text()).not.toContain(answer.accessToken!);
});

test('the auth library alone walks both steps, under the full prefix', async () => {
  const jwt = await at.issuer.mint(JOB, AUDIENCE);
  const client = new IdentityPoolClient({
    type: 'external_account',
    audience: `//iam.googleapis.com/${GCP_PROVIDER}`,
    token_url: `${at.origin}/gcp/sts/v1/token`,
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    subject_token_supplier: { getSubjectToken: () => Promise.resolve(jwt) },
    service_account_impersonation_url: `${at.origin}/gcp/iamcredentials/v1/projects/-/serviceAccounts/${SERVICE_ACCOUNT}:generateAccessToken`,
  });
  expect((await client.getAccessToken()).token).toMatch(/^ya29\./);
});

describe('the exchange refuses', () => {
  test.each<[string, Asked, RegExp]>([
    [
      'another owner',
      { job: { ...JOB, repository: { ...JOB.repository, ownerId: '66' } } },
      /unauthorized_client.*rejected by the attribute condition/,
    ],
    ['another ref', { job: { ...JOB, ref: 'refs/heads/mine' } }, /unauthorized_client.*attribute condition/],
    [
      'another audience',
      { audience: 'sts.amazonaws.com' },
      /invalid_grant.*audience in ID Token \[sts.amazonaws.com\]/,
    ],
    ['a known key id on another key', { forgery: { key: 'wrong-signature' } }, /invalid_grant.*Invalid JWT Signature/],
    ['an unpublished key', { forgery: { key: 'unpublished' } }, /invalid_grant.*Invalid JWT Signature/],
    [
      'a forged issuer',
      { forgery: { claims: { iss: 'https://evil.example' } } },
      /invalid_grant.*issuer in ID Token https:\/\/evil.example does not match/,
    ],
    [
      'an expired token',
      { forgery: { claims: { exp: 1_700_000_000, iat: 1_699_999_700 } } },
      /invalid_grant.*stale to sign-in/,
    ],
    ['a provider that is not there', { provider: `${POOL}/providers/other` }, /invalid_target/],
    ['a name that is no provider', { provider: 'pool' }, /invalid_request.*full resource name/],
    ['a subject over 127 bytes', { forgery: { claims: { run_id: '1'.repeat(130) } } }, /invalid_request.*127 bytes/],
  ])('%s', async (_name, asked, message) => {
    const before = at.clouds.gcp.tokens.length;
    await expect(token(asked)).rejects.toMatchObject(said(message));
    expect(at.clouds.gcp.tokens).toHaveLength(before);
  });
});

describe('generateAccessToken refuses', () => {
  const denied = /PERMISSION_DENIED.*|Permission 'iam.serviceAccounts.getAccessToken' denied on resource/;
  test.each<[string, Asked, RegExp]>([
    [
      'a repository the binding does not name',
      { job: { ...JOB, repository: { ...JOB.repository, id: '75' } } },
      denied,
    ],
    ['an account that is not there', { email: 'nobody@payments.iam.gserviceaccount.com' }, denied],
    ['a binding whose time is over', { email: ENDED }, denied],
    ['a chain with a hop left out', { email: TARGET }, denied],
    ['a delegate the caller may not use', { email: TARGET, delegates: [SERVICE_ACCOUNT, VIA] }, /implicitDelegation/],
    ['more than an hour', { lifetime: 3601 }, /INVALID_ARGUMENT|cannot exceed 3600 seconds/],
    ['no scope', { scope: [] }, /scope is required/],
  ])('%s', async (_name, asked, message) => {
    await expect(token(asked)).rejects.toMatchObject(said(message));
  });

  test('a caller without a living federated token', async () => {
    const url = `${at.origin}/gcp/iamcredentials/v1/projects/-/serviceAccounts/${SERVICE_ACCOUNT}:generateAccessToken`;
    const answer = await fetch(url, { method: 'POST', headers: { authorization: 'Bearer ya29.nobody' }, body: '{}' });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ error: { code: 401, status: 'UNAUTHENTICATED' } });
  });
});

test('a delegation chain is walked, and a longer life needs the extension', async () => {
  await token({ email: TARGET, delegates: [VIA] });
  expect(at.clouds.gcp.tokens.at(-1)).toMatchObject({ serviceAccount: TARGET, delegates: [VIA] });
  await token({ email: LONG, lifetime: 43_200 });
  expect(at.clouds.gcp.tokens.at(-1)).toMatchObject({ serviceAccount: LONG, lifetimeSeconds: 43_200 });
});
