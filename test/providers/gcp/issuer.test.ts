import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { NotAsAsked } from '../../../src/model/issuance.ts';
import { epoch } from '../../../src/model/time.ts';
import { createIssuer } from '../../../src/providers/gcp/issuer.ts';
import { failureOf, leaks, textsIn } from '../secrets.ts';
import { GCP, JOB, openSetting, patientClock, REQUEST, type Setting } from '../setting.ts';

let at: Setting;
beforeAll(async () => {
  at = await openSetting();
});
afterAll(() => at.close());
beforeEach(() => at.received.clear());
afterEach(() => {
  at.alter = (answer) => answer;
});

const issuer = (clock = patientClock()) => createIssuer({ endpoints: at.endpoints, clock });
const calls = () => at.received.requests.length;

describe('a token', () => {
  it('is what was asked, told in full, and never called revocable', async () => {
    const order = await at.order(GCP, { lifetime: 1200 });
    const { issuance, environment, file } = await issuer().prepare(order);
    const token = at.clouds.gcp.tokens.at(-1);
    expect(token).toMatchObject({ kind: 'service-account', lifetimeSeconds: 1200, requestReason: REQUEST });
    expect(at.clouds.gcp.tokens.at(-2)).toMatchObject({ kind: 'federated', requestReason: REQUEST });
    expect(issuance.credential).toEqual({ tokenSha256: token?.sha256 });
    expect(issuance).toMatchObject({ sessionPolicy: null, compared: 'unknown', expiresAt: token?.expiresAt });
    expect(epoch(issuance.expiresAt) - epoch(issuance.issuedAt)).toBeLessThanOrEqual(1201);
    expect(issuance.revocable).toMatchObject({ how: 'not' });
    expect(String(environment['GOOGLE_OAUTH_ACCESS_TOKEN'])).toBe('***');
    expect(file?.variable).toBe('CLOUDSDK_AUTH_ACCESS_TOKEN_FILE');
    const content = file?.content.reveal() ?? '';
    expect(createHash('sha256').update(content).digest('hex')).toBe(token?.sha256);
  });

  it('lives 3300 seconds at most, so that no clock turns an hour into a refusal', async () => {
    await issuer().prepare(await at.order(GCP, { lifetime: 36_000 }));
    expect(at.clouds.gcp.tokens.at(-1)?.lifetimeSeconds).toBe(3300);
  });

  it('is not asked for when no time is left', async () => {
    const failure = await failureOf(issuer().prepare(await at.order(GCP, { lifetime: 0 })));
    expect([failure.code, calls()]).toEqual(['REFUSED', 0]);
  });
});

describe('what comes and goes is tried again, with the clock and never by the library', () => {
  it.each([
    ['/gcp/sts', 'reset'],
    ['/gcp/sts', '500'],
    ['/gcp/sts', '429'],
    [':generateAccessToken', 'reset'],
    [':generateAccessToken', '500'],
    [':generateAccessToken', '429'],
    [':generateAccessToken', 'lost-answer'],
  ] as const)('%s: %s', async (match, fault) => {
    const clock = patientClock();
    at.faults.add({ match: match === ':generateAccessToken' ? /generateAccessToken/ : match, times: 2, do: fault });
    await issuer(clock).prepare(await at.order(GCP));
    expect([clock.pauses, calls(), at.faults.pending()]).toEqual([[0, 1], 4, []]);
  });

  it('until the budget is spent', async () => {
    at.faults.add({ match: /generateAccessToken/, times: 5, do: '500' });
    const failure = await failureOf(issuer().prepare(await at.order(GCP)));
    expect([failure.code, calls()]).toEqual(['UNREACHABLE', 6]);
    expect(failure.message).toMatch(/Google IAM Credentials gave no good answer after 5 attempts/);
  });
});

describe('what is no answer of Google', () => {
  const html = '<html><body>Log in first: ticket=cookie-of-the-proxy</body></html>';
  it.each([
    ['exchange', 200, html],
    ['exchange', 200, '{"token_type":"Bearer","expires_in":3600}'],
    ['exchange', 200, '{"access_token":""}'],
    ['exchange', 200, 'null'],
    ['exchange', 403, html],
    ['exchange', 403, '{"error":"Blocked by your company"}'],
    ['exchange', 407, 'cookie-of-the-proxy'],
    ['impersonate', 200, html],
    ['impersonate', 200, '{}'],
    ['impersonate', 403, html],
    ['impersonate', 403, '{"message":"cookie-of-the-proxy"}'],
    ['impersonate', 404, ''],
    ['impersonate', 407, 'cookie-of-the-proxy'],
  ] as const)('is not told as a refusal of Google, and not quoted: %s %s %s', async (step, status, body) => {
    const clock = patientClock();
    at.faults.add({ match: step === 'exchange' ? '/gcp/sts' : /generateAccessToken/, times: 1, do: { status, body } });
    const failure = await failureOf(issuer(clock).prepare(await at.order(GCP)));
    expect([failure.code, clock.pauses, calls()]).toEqual(['UNREACHABLE', [], step === 'exchange' ? 1 : 2]);
    expect(failure.message).toBe(
      `${step === 'exchange' ? "Google's token exchange" : 'Google IAM Credentials'} answered with something that is no answer of Google (status ${status})`,
    );
    expect(leaks(textsIn(failure), ['cookie-of-the-proxy', 'Blocked by'])).toEqual([]);
  });

  it('is tried again where it comes and goes, and not quoted either', async () => {
    at.faults.add({ match: /generateAccessToken/, times: 5, do: { status: 502, body: html } });
    const failure = await failureOf(issuer().prepare(await at.order(GCP)));
    expect([failure.code, calls()]).toEqual(['UNREACHABLE', 6]);
    expect(failure.message).toMatch(/the last was no answer of Google: status 502$/);
  });
});

describe('a refusal', () => {
  const foreign = { ...JOB, repository: { ...JOB.repository, ownerId: '66', id: '75', name: 'eastwind/ledger' } };
  const branch = { ...JOB, ref: 'refs/heads/next' };
  const closed = { ...GCP, serviceAccount: 'closed@payments.iam.gserviceaccount.com' };
  const provider = GCP.workloadIdentityProvider.replace('access', 'nobody');
  it.each([
    [
      'another owner',
      GCP,
      { job: foreign },
      1,
      /unauthorized_client/,
      /accept repository_id "75", repository_owner_id "66".*"repo:eastwind@66\/ledger@75:environment:production"/,
    ],
    ['another branch', GCP, { job: branch }, 1, /rejected by the attribute condition/, /this job sent sub/],
    [
      'a provider that is not there',
      { ...GCP, workloadIdentityProvider: provider },
      {},
      1,
      /invalid_target/,
      /exist and are enabled/,
    ],
    [
      'another audience',
      GCP,
      { audience: 'https://example.org' },
      1,
      /audience/,
      /allow the audience "https:\/\/example.org"/,
    ],
    [
      'an account that does not trust the pool',
      closed,
      {},
      2,
      /PERMISSION_DENIED/,
      /give roles\/iam.workloadIdentityUser on closed@.* to principalSet:\/\/.*attribute.environment\/production, and/,
    ],
  ])(
    '%s names the condition and the fix, and is not tried again',
    async (_, entitlement, asked, times, message, fix) => {
      const clock = patientClock();
      const failure = await failureOf(issuer(clock).prepare(await at.order(entitlement, asked)));
      expect(failure.code).toBe('REFUSED');
      expect(failure.message).toMatch(message);
      expect(failure.fix).toMatch(fix);
      expect([clock.pauses, calls()]).toEqual([[], times]);
    },
  );

  it('carries no token of either kind, however deep one looks', async () => {
    const order = await at.order(closed);
    let federated = '';
    at.alter = (answer) => {
      federated ||= /"access_token":"([^"]+)"/.exec(String(answer.body))?.[1] ?? '';
      return answer;
    };
    const failure = await failureOf(issuer().prepare(order));
    const secrets = [federated, order.token.reveal()];
    expect(federated).not.toBe('');
    expect(leaks(textsIn(failure), secrets)).toEqual([]);
  });
});

describe('an answer that is not what was asked is dropped, and known by its digest', () => {
  it.each([
    ['expiry', /"expireTime":"\d{4}/, '"expireTime":"2099', /lives \d+ seconds, asked were 900; it was dropped/],
    ['past', /"expireTime":"\d{4}/, '"expireTime":"2001', /lives -\d+ seconds/],
    ['unsaid', /,"expireTime":"[^"]*"/, '', /lives for an unknown time/],
  ])('%s', async (_, find, replace, message) => {
    at.alter = (answer) => ({ ...answer, body: String(answer.body).replace(find, replace) });
    const order = await at.order(GCP);
    const failure = await failureOf(issuer().prepare(order));
    expect([failure.code, failure.message]).toEqual(['REFUSED', expect.stringMatching(message)]);
    expect((failure as NotAsAsked).dropped).toMatchObject({
      id: order.issuanceId,
      credential: { tokenSha256: at.clouds.gcp.tokens.at(-1)?.sha256 },
      expiresAt: expect.stringMatching(/^\d{4}-/),
    });
  });
});
