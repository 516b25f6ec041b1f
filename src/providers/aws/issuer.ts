import { AssumeRoleWithWebIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { counted } from '../../model/counted.ts';
import { Failure } from '../../model/finding.ts';
import type { Instant } from '../../model/ids.ts';
import { type Credential, NotAsAsked, Secret } from '../../model/issuance.ts';
import { fromEpoch } from '../../model/time.ts';
import type { Clock, Issuer, Order } from '../../ports.ts';
import { directAgents, CALL_TIMEOUT } from '../agents.ts';
import { answered } from '../attempt.ts';
import type { IssuerSetting } from '../index.ts';
import { type Answer, differences, type Expected, type Session, sessionOf } from './answer.ts';
import { type AwsEntitlement, kind, readEntitlement } from './entitlement.ts';
import { awsTroubles, noAnswerOf } from './refusals.ts';
import { sessionName } from './session-name.ts';
import { compareTerms, sessionPolicy, termsOf } from './session-policy.ts';

/** Sessions of IAM roles, by the job's own OIDC token. `endpoints` other than null only under a sandbox trust root. */
export function createIssuer({ endpoints, clock }: IssuerSetting): Issuer {
  return {
    async prepare(order) {
      const read = readEntitlement(order.entitlement);
      if (!read.ok) throw new Failure('INPUT', read.findings[0]?.message ?? '', read.findings[0]?.fix ?? '');
      const expected = expectedOf(order, read.value);
      const policy = sessionPolicy(read.value);
      const endpoint = endpoints?.awsSts ?? stsOf(read.value.region);
      const troubles = awsTroubles({ ...read.value, roleArn: expected.roleArn, claims: order.claims });
      const answer = await answered(clock, troubles, () =>
        assume(order, read.value.region, endpoint, expected, JSON.stringify(policy), clock),
      );
      if (!answer.credentials && !answer.user) throw noAnswerOf(read.value, { status: 200 });
      const credential = credentialOf(order, read.value, sessionOf(answer, expected), policy);
      const wrong = differences(answer, expected);
      if (wrong.length > 0) throw notAsAsked(credential, answer, expected, wrong);
      return credential;
    },
    release: (credential, job) => job.export(credential),
    async revoke(issuance) {
      // Ending a session takes an identity that may change the role's policy, which an issuing job must not be.
      return {
        effectiveAt: null,
        mechanism: `${issuance.revocable.said}; until then it lives to ${issuance.expiresAt}`,
      };
    },
  };
}

function expectedOf(order: Order, entitlement: AwsEntitlement): Expected {
  const { account, iamRole, region, maxSession } = entitlement;
  const partition = region.startsWith('cn-') ? 'aws-cn' : region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
  const lifetime = Math.min(order.lifetime, maxSession, kind.session.max);
  if (lifetime < kind.session.min) {
    throw new Failure(
      'REFUSED',
      `${counted(lifetime, 'second is', 'seconds are')} left for the session; AWS gives ${kind.session.min} or more`,
      'ask for a new grant: this one ends too soon',
    );
  }
  const name = sessionName(order.requestId, order.issuanceId);
  return {
    roleArn: `arn:${partition}:iam::${account}:role/${iamRole}`,
    sessionArn: `arn:${partition}:sts::${account}:assumed-role/${iamRole.slice(iamRole.lastIndexOf('/') + 1)}/${name}`,
    sessionName: name,
    lifetime,
    subject: order.claims.sub,
    audience: order.claims.aud,
  };
}

/** One call. Nothing of AWS's configuration is read: every value the SDK would look up is given. */
async function assume(
  order: Order,
  region: string,
  endpoint: string,
  expected: Expected,
  policy: string,
  clock: Clock,
): Promise<Answer> {
  const client = new STSClient({
    region,
    endpoint,
    maxAttempts: 1,
    retryMode: 'standard',
    defaultsMode: 'standard',
    useDualstackEndpoint: false,
    useFipsEndpoint: false,
    userAgentAppId: '',
    authSchemePreference: [],
    sigv4aSigningRegionSet: [region],
    credentials: () => Promise.reject(new Error('this call is not signed')),
    customUserAgent: [['access-lineage', order.requestId]],
    requestHandler: {
      ...directAgents(),
      connectionTimeout: CALL_TIMEOUT,
      requestTimeout: CALL_TIMEOUT,
      throwOnRequestTimeout: true,
    },
  });
  let date: string | undefined;
  client.middlewareStack.add(
    (next) => async (args) => {
      const out = await next(args);
      date = (out.response as { readonly headers?: { readonly date?: string } }).headers?.date;
      return out;
    },
    { step: 'deserialize', priority: 'low' },
  );
  try {
    const answer = await client.send(
      new AssumeRoleWithWebIdentityCommand({
        RoleArn: expected.roleArn,
        RoleSessionName: expected.sessionName,
        WebIdentityToken: order.token.reveal(),
        DurationSeconds: expected.lifetime,
        Policy: policy,
      }),
    );
    return {
      credentials: answer.Credentials,
      user: answer.AssumedRoleUser,
      provider: answer.Provider,
      subject: answer.SubjectFromWebIdentityToken,
      audience: answer.Audience,
      requestId: answer.$metadata.requestId,
      at: instantOf(date) ?? clock.now(),
    };
  } finally {
    client.destroy();
  }
}

function credentialOf(
  order: Order,
  entitlement: AwsEntitlement,
  valid: Session,
  policy: ReturnType<typeof sessionPolicy>,
): Credential {
  return {
    issuance: {
      id: order.issuanceId,
      provider: 'aws',
      entitlement: order.entitlement,
      sessionPolicy: policy,
      compared: compareTerms(entitlement, termsOf(policy)),
      credential: { accessKeyId: valid.accessKeyId },
      names: valid.names,
      claims: order.claims,
      issuedAt: valid.issuedAt,
      expiresAt: valid.expiresAt,
      revocable: {
        how: 'session',
        said: `a policy on the role that denies aws:userid ${valid.names['assumedRoleId'] ?? ''} ends this session within minutes; it takes an identity with iam:PutRolePolicy on the role`,
      },
    },
    environment: {
      AWS_ACCESS_KEY_ID: valid.accessKeyId,
      AWS_SECRET_ACCESS_KEY: new Secret(valid.secretAccessKey),
      AWS_SESSION_TOKEN: new Secret(valid.sessionToken),
      AWS_REGION: entitlement.region,
      AWS_DEFAULT_REGION: entitlement.region,
    },
  };
}

/** What STS gave is dropped. Of what it says of the session only the key's id is kept, which finds it in AWS's own log. */
function notAsAsked(
  { issuance }: Credential,
  { requestId = '', credentials }: Answer,
  { roleArn, sessionName: name }: Expected,
  wrong: readonly string[],
): Failure {
  const message = `the session that STS gave for ${roleArn} is not the one that was asked for, so it was dropped: ${wrong.join('; ')}`;
  const fix = 'check which endpoint answered and who changed the role';
  if (!/^[A-Z0-9]{16,128}$/.test(credentials?.AccessKeyId ?? ''))
    return new Failure('REFUSED', message, fix, { requestId });
  const dropped = {
    ...issuance,
    compared: 'unknown',
    names: { sessionName: name, requestId },
    revocable: { how: 'not', said: 'nobody holds it; it ends by itself' },
  } as const;
  return new NotAsAsked(message, fix, dropped, { requestId });
}

/** STS's address in a region: a constant, whatever AWS_ENDPOINT_URL or a profile says. */
function stsOf(region: string): string {
  return `https://sts.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;
}

function instantOf(date: string | undefined): Instant | null {
  const at = Date.parse(date ?? '');
  return Number.isNaN(at) ? null : fromEpoch(Math.floor(at / 1000));
}
