import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { NotAsAsked } from '../../../src/model/issuance.ts';
import { createIssuer } from '../../../src/providers/aws/issuer.ts';
import { epoch } from '../../../src/model/time.ts';
import { failureOf, leaks, textsIn } from '../secrets.ts';
import { AWS, JOB, openSetting, patientClock, REQUEST, type Setting } from '../setting.ts';

let at: Setting;
beforeAll(async () => {
  at = await openSetting();
});
afterAll(() => at.close());
beforeEach(() => at.received.clear());
afterEach(() => {
  vi.unstubAllEnvs();
  at.alter = (answer) => answer;
});

const issuer = (clock = patientClock()) => createIssuer({ endpoints: at.endpoints, clock });
const calls = () => at.received.requests.length;

describe('a session', () => {
  it('is what was asked, held by the session policy, and told in full', async () => {
    const order = await at.order(AWS, { lifetime: 1800 });
    const { issuance, environment, file } = await issuer().prepare(order);
    const session = at.clouds.aws.sessions.at(-1);
    expect(issuance.credential).toEqual({ accessKeyId: session?.accessKeyId });
    expect(JSON.stringify(issuance.sessionPolicy)).toBe(session?.policy);
    expect(issuance).toMatchObject({
      provider: 'aws',
      id: order.issuanceId,
      compared: 'equal',
      expiresAt: session?.expiresAt,
    });
    expect(issuance.names).toMatchObject({
      sessionName: `${REQUEST}.${order.issuanceId}`,
      assumedRoleId: session?.assumedRoleId,
      assumedRoleArn: session?.assumedRoleArn,
      requestId: session?.requestId,
    });
    expect(epoch(issuance.expiresAt) - epoch(issuance.issuedAt)).toBeLessThanOrEqual(1801);
    expect(environment['AWS_ACCESS_KEY_ID']).toBe(session?.accessKeyId);
    expect(environment['AWS_REGION']).toBe('eu-west-1');
    expect(String(environment['AWS_SECRET_ACCESS_KEY'])).toBe('***');
    expect(file).toBeUndefined();
  });

  it('lives no longer than the role gives, whatever is left of the grant', async () => {
    const { issuance } = await issuer().prepare(await at.order(AWS, { lifetime: 40_000 }));
    expect(at.clouds.aws.sessions.at(-1)?.durationSeconds).toBe(3600);
    expect(issuance.revocable).toMatchObject({
      how: 'session',
      said: expect.stringContaining('denies aws:userid AROA'),
    });
  });

  it('is not asked for when less is left than AWS gives', async () => {
    const failure = await failureOf(issuer().prepare(await at.order(AWS, { lifetime: 899 })));
    expect([failure.code, failure.message, calls()]).toEqual([
      'REFUSED',
      expect.stringContaining('899 seconds are left'),
      0,
    ]);
  });

  it('is not asked for under a name that AWS would cut or refuse', async () => {
    const failure = await failureOf(issuer().prepare(await at.order(AWS, { issuanceId: 'x'.repeat(60) })));
    expect([failure.code, calls()]).toEqual(['INPUT', 0]);
  });
});

describe('what comes and goes is tried again, with the clock', () => {
  it.each(['IDPCommunicationError', 'Throttling', 'KeyNotRetrieved', 'ServiceUnavailable'] as const)(
    '%s',
    async (trouble) => {
      const clock = patientClock();
      at.clouds.aws.troubles.push(trouble, trouble);
      await issuer(clock).prepare(await at.order(AWS));
      expect([clock.pauses, calls()]).toEqual([[0, 1], 3]);
    },
  );

  it.each(['reset', '500', '429', 'lost-answer'] as const)('%s', async (fault) => {
    const clock = patientClock();
    at.faults.add({ match: '/aws/sts', times: 2, do: fault });
    await issuer(clock).prepare(await at.order(AWS));
    expect(clock.pauses).toEqual([0, 1]);
  });

  it('until the budget is spent', async () => {
    at.faults.add({ match: '/aws/sts', times: 5, do: '500' });
    const failure = await failureOf(issuer().prepare(await at.order(AWS)));
    expect([failure.code, calls()]).toEqual(['UNREACHABLE', 5]);
    expect(failure.message).toMatch(/AWS STS in eu-west-1 gave no good answer after 5 attempts/);
  });
});

describe('what is no answer of STS', () => {
  it.each([
    [200, '<html><body>Log in first<br></body></html>'],
    [200, '<html><body>Log in first</body></html>'],
    [200, '{"message":"blocked"}'],
    [200, ''],
    [403, '<html><body>blocked<br></body></html>'],
    [403, '<html><body>blocked</body></html>'],
    [407, ''],
  ])('is not told as a refusal of AWS: %s %s', async (status, body) => {
    at.faults.add({ match: '/aws/sts', times: 1, do: { status, body } });
    const failure = await failureOf(issuer().prepare(await at.order(AWS)));
    expect([failure.code, calls()]).toEqual(['UNREACHABLE', 1]);
    expect(failure.message).toBe(
      `AWS STS in eu-west-1 answered with something that is no answer of STS (status ${status})`,
    );
  });

  it('is tried again where it comes and goes', async () => {
    at.faults.add({ match: '/aws/sts', times: 5, do: { status: 502, body: '<html><hr></html>' } });
    const failure = await failureOf(issuer().prepare(await at.order(AWS)));
    expect([failure.code, calls()]).toEqual(['UNREACHABLE', 5]);
    expect(failure.message).toMatch(/the last was no answer of STS: status 502$/);
  });
});

describe('a refusal', () => {
  const role = { ...AWS, iamRole: 'payments/Nobody' };
  const far = { ...AWS, account: '999988887777' };
  const foreign = { ...JOB, repository: { ...JOB.repository, id: '75', name: 'northwind/other' } };
  const immutable = {
    ...JOB,
    ref: 'refs/heads/next',
    environment: 'staging',
    repository: { ...JOB.repository, subject: 'immutable' as const },
  };
  it.each([
    [
      'another repository',
      AWS,
      { job: foreign },
      /Not authorized to perform sts:AssumeRoleWithWebIdentity/,
      /repository_id "75" and sub "repo:northwind\/other:environment:production" or "repo:northwind@65\/other@75:environment:production"/,
    ],
    [
      'another environment, immutable form',
      AWS,
      { job: immutable },
      /Not authorized/,
      /"repo:northwind@65\/ledger@74:environment:staging" or "repo:northwind\/ledger:environment:staging"; this job sent sub "repo:northwind@65\/ledger@74:environment:staging"/,
    ],
    [
      'a role that is not there',
      role,
      {},
      /role\/payments\/Nobody: AccessDenied/,
      /check that arn:aws:iam::111122223333:role\/payments\/Nobody exists/,
    ],
    [
      'an account without a provider',
      far,
      {},
      /No OpenIDConnect provider found/,
      /create an IAM OIDC provider for http.* in account 999988887777/,
    ],
    [
      'another audience',
      AWS,
      { audience: 'https://example.org' },
      /Incorrect token audience/,
      /add "https:\/\/example.org" to the client ids/,
    ],
    ['an old token', AWS, { forgery: { claims: { exp: 1_700_000_000 } } }, /ExpiredToken/, /run the step again/],
    [
      'more than the role gives',
      { ...AWS, maxSession: 'PT12H' },
      { lifetime: 43_200 },
      /MaxSessionDuration/,
      /raise the role's MaxSessionDuration/,
    ],
    ['a forged signature', AWS, { forgery: { key: 'wrong-signature' as const } }, /Token signature invalid/, /./],
  ])('%s names the condition and the fix, and is not tried again', async (_, entitlement, asked, message, fix) => {
    const clock = patientClock();
    const failure = await failureOf(issuer(clock).prepare(await at.order(entitlement, asked)));
    expect(failure.code).toBe('REFUSED');
    expect(failure.message).toMatch(message);
    expect(failure.fix).toMatch(fix);
    expect([clock.pauses, calls()]).toEqual([[], 1]);
  });

  it('carries neither the token nor anything of the request, however deep one looks', async () => {
    const orders = await Promise.all([
      at.order(AWS, { job: foreign }),
      at.order(AWS, { forgery: { key: 'wrong-signature' } }),
      at.order(AWS, { lifetime: 900, issuanceId: '1-1-aaaaaa' }),
    ]);
    for (const order of orders) {
      at.faults.clear();
      if (order.issuanceId === '1-1-aaaaaa') {
        const token = order.token.reveal();
        const body = `<ErrorResponse><Error><Code>ValidationError</Code><Message>Value '${token}' at 'webIdentityToken' failed</Message></Error></ErrorResponse>`;
        at.faults.add({ match: '/aws/sts', times: 1, do: { status: 400, body } });
      }
      const failure = await failureOf(issuer().prepare(order));
      expect(leaks(textsIn(failure), [order.token.reveal()])).toEqual([]);
    }
  });

  it('that search finds a planted token', async () => {
    const order = await at.order(AWS);
    const planted = new Error('no', { cause: { $response: { body: Buffer.from(order.token.reveal()) } } });
    expect(leaks(textsIn(planted), [order.token.reveal()])).not.toEqual([]);
  });
});

describe('an answer that is not what was asked is dropped', () => {
  it.each([
    ['account', /::111122223333:assumed-role/g, '::111122223334:assumed-role', /session is ".*111122223334/],
    ['role', /assumed-role\/LedgerSync/g, 'assumed-role/Admin', /session is ".*Admin/],
    ['name', /(<AssumedRoleId>[^<]*)</g, '$1x<', /AssumedRoleId .* does not end in the session name/],
    ['expiry', /<Expiration>\d{4}/g, '<Expiration>2099', /it lives \d+ seconds, asked were 900/],
    ['past', /<Expiration>\d{4}/g, '<Expiration>2001', /it lives -\d+ seconds/],
    ['subject', /(<SubjectFromWebIdentityToken>)/g, '$1x', /subject is "xrepo/],
    ['audience', /(<Audience>)/g, '$1x', /audience is "xsts/],
    ['unsaid', /<Expiration>[^<]*<\/Expiration>/g, '', /it lives for an unknown time/],
    ['access key', /<AccessKeyId>ASIA/g, '<AccessKeyId>AKIA', /not one of a session/],
    ['session token', /<SessionToken>[^<]*/g, '<SessionToken>', /session token is missing/],
  ])('%s, and known by its access key', async (_, find, replace, message) => {
    let key = '';
    at.alter = (answer) => {
      const body = String(answer.body).replaceAll(find, replace);
      key = /<AccessKeyId>([^<]*)/.exec(body)?.[1] ?? '';
      return { ...answer, body };
    };
    const order = await at.order(AWS);
    const failure = await failureOf(issuer().prepare(order));
    expect([failure.code, failure.message]).toEqual(['REFUSED', expect.stringMatching(message)]);
    expect(failure.message).toContain('so it was dropped');
    expect((failure as NotAsAsked).dropped).toMatchObject({
      id: order.issuanceId,
      credential: { accessKeyId: key },
      compared: 'unknown',
      expiresAt: expect.stringMatching(/^\d{4}-/),
    });
  });

  it('what is no id of a key is not kept', async () => {
    at.alter = (answer) => ({
      ...answer,
      body: String(answer.body).replace(/<AccessKeyId>[^<]*/, '<AccessKeyId>anything else'),
    });
    const failure = await failureOf(issuer().prepare(await at.order(AWS)));
    expect(failure.code).toBe('REFUSED');
    expect(failure).not.toBeInstanceOf(NotAsAsked);
  });

  it('the session token is in no error', async () => {
    let sent = '';
    at.alter = (answer) => {
      sent = /<SessionToken>([^<]*)/.exec(String(answer.body))?.[1] ?? '';
      return { ...answer, body: String(answer.body).replace('<Expiration>2', '<Expiration>3') };
    };
    const failure = await failureOf(issuer().prepare(await at.order(AWS)));
    expect(sent).not.toBe('');
    expect(leaks(textsIn(failure), [sent])).toEqual([]);
  });
});
