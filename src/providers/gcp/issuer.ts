// oxlint-disable-next-line import/no-unassigned-import -- it acts by being loaded before Google's libraries
import './quiet.ts';
import { IAMCredentialsClient } from '@google-cloud/iam-credentials';
import { OAuth2Client } from 'google-auth-library';
import { counted } from '../../model/counted.ts';
import { Failure } from '../../model/finding.ts';
import type { Instant, Seconds } from '../../model/ids.ts';
import { type Credential, NotAsAsked, Secret } from '../../model/issuance.ts';
import { epoch, fromEpoch } from '../../model/time.ts';
import { sha256 } from '../../model/sha256.ts';
import type { Issuer, Order } from '../../ports.ts';
import { answered } from '../attempt.ts';
import { CALL_TIMEOUT } from '../agents.ts';
import type { IssuerSetting } from '../index.ts';
import { type GcpEntitlement, kind, readEntitlement } from './entitlement.ts';
import { gcpTroubles, noAnswerOf } from './refusals.ts';
import { openTransport, type Transport } from './issuer-transport.ts';

const NOT_REVOCABLE =
  'Google access tokens cannot be revoked one by one; disabling the service account stops all of its tokens, for everybody';

/** Tokens of service accounts, by the job's own OIDC token. `endpoints` other than null only under a sandbox trust root. */
export function createIssuer({ endpoints, clock }: IssuerSetting): Issuer {
  return {
    async prepare(order) {
      const read = readEntitlement(order.entitlement);
      if (!read.ok) throw new Failure('INPUT', read.findings[0]?.message ?? '', read.findings[0]?.fix ?? '');
      const entitlement = read.value;
      const lifetime = Math.min(order.lifetime, kind.session.max);
      if (lifetime < kind.session.min) {
        throw new Failure('REFUSED', 'no time is left for the token', 'ask for a new grant: this one has ended');
      }
      const transport = openTransport();
      const federated = await answered(clock, gcpTroubles('exchange', entitlement, order.claims), () =>
        exchange(order, entitlement, endpoints?.gcpSts ?? 'https://sts.googleapis.com', transport),
      );
      if (!federated) throw noAnswerOf('exchange', { status: 200 });
      order.mask(federated);
      const token = await answered(clock, gcpTroubles('impersonate', entitlement, order.claims), () =>
        impersonate(order, entitlement, lifetime, federated, endpoints?.gcpIamCredentials ?? null, transport),
      );
      const issuedAt = instantOf(transport.date()) ?? clock.now();
      if (token.value === '') throw noAnswerOf('impersonate', { status: 200 });
      const credential = credentialOf(order, entitlement, token, issuedAt);
      const life = token.expires - epoch(issuedAt);
      if (life > 0 && life <= lifetime + 60) return credential;
      throw notAsAsked(credential, entitlement, life, lifetime);
    },
    release: (credential, job) => job.export(credential),
    revoke: (issuance) =>
      Promise.resolve({ effectiveAt: null, mechanism: `${NOT_REVOCABLE}; this one ends at ${issuance.expiresAt}` }),
  };
}

/**
 * The job's token for a federated one; null: it was answered without one. IdentityPoolClient would do it too, but over
 * connections of its own, which obey HTTPS_PROXY, and with retries of its own.
 */
async function exchange(
  order: Order,
  entitlement: GcpEntitlement,
  base: string,
  { gaxios }: Transport,
): Promise<Secret | null> {
  const { data } = await gaxios.request<{ readonly access_token?: string } | null>({
    url: `${base}/v1/token`,
    method: 'POST',
    headers: { 'X-Goog-Request-Reason': order.requestId },
    data: new URLSearchParams({
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      requested_token_type: 'urn:ietf:params:oauth:token-type:access_token',
      audience: `//iam.googleapis.com/${entitlement.workloadIdentityProvider}`,
      scope: 'https://www.googleapis.com/auth/cloud-platform',
      subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
      subject_token: order.token.reveal(),
    }),
  });
  const token = data?.access_token;
  return token ? new Secret(token) : null;
}

interface Token {
  readonly value: string;
  readonly expires: Seconds;
}

async function impersonate(
  order: Order,
  entitlement: GcpEntitlement,
  lifetime: Seconds,
  federated: Secret,
  endpoint: string | null,
  { gaxios }: Transport,
): Promise<Token> {
  const authClient = new OAuth2Client({ transporter: gaxios, useAuthRequestParameters: false });
  authClient.setCredentials({ access_token: federated.reveal() });
  const client = new IAMCredentialsClient({
    fallback: true,
    authClient,
    universeDomain: 'googleapis.com',
    ...at(endpoint),
  });
  // Its own first use would turn a wrong setting into an unhandled rejection.
  await client.initialize();
  try {
    const [answer] = await client.generateAccessToken(
      {
        name: nameOf(entitlement.serviceAccount),
        scope: [...entitlement.scopes],
        delegates: entitlement.delegates.map(nameOf),
        lifetime: { seconds: lifetime },
      },
      { timeout: CALL_TIMEOUT, otherArgs: { headers: { 'X-Goog-Request-Reason': order.requestId } } },
    );
    return { value: answer.accessToken ?? '', expires: Number(answer.expireTime?.seconds ?? Number.NaN) };
  } finally {
    await client.close();
  }
}

/** Google's client takes a host and a port, no path. */
function at(endpoint: string | null): {
  readonly protocol?: string;
  readonly apiEndpoint?: string;
  readonly port?: number;
} {
  if (endpoint === null) return { apiEndpoint: 'iamcredentials.googleapis.com', port: 443 };
  const { protocol, hostname, port } = new URL(endpoint);
  const secure = protocol === 'https:';
  return { protocol: secure ? 'https' : 'http', apiEndpoint: hostname, port: Number(port) || (secure ? 443 : 80) };
}

function nameOf(account: string): string {
  return `projects/-/serviceAccounts/${account}`;
}

/** It lives as long as was asked and no longer, or it is dropped. */
function notAsAsked(
  { issuance }: Credential,
  { serviceAccount }: GcpEntitlement,
  life: Seconds,
  lifetime: Seconds,
): NotAsAsked {
  const lives = Number.isNaN(life) ? 'for an unknown time' : counted(life, 'second');
  return new NotAsAsked(
    `the token that Google gave for ${serviceAccount} lives ${lives}, asked were ${lifetime}; it was dropped`,
    'check which endpoint answered',
    issuance,
  );
}

function credentialOf(order: Order, entitlement: GcpEntitlement, token: Token, issuedAt: Instant): Credential {
  const secret = new Secret(token.value);
  return {
    issuance: {
      id: order.issuanceId,
      provider: 'gcp',
      entitlement: order.entitlement,
      sessionPolicy: null,
      // The token carries whatever the account holds in Google Cloud, which nobody here can see.
      compared: 'unknown',
      credential: { tokenSha256: sha256(token.value) },
      names: {
        serviceAccount: entitlement.serviceAccount,
        workloadIdentityProvider: entitlement.workloadIdentityProvider,
        requestReason: order.requestId,
        subject: order.claims.sub,
      },
      claims: order.claims,
      issuedAt,
      // Where Google did not say, it is an hour at most.
      expiresAt: fromEpoch(Number.isNaN(token.expires) ? epoch(issuedAt) + 3600 : token.expires),
      revocable: { how: 'not', said: NOT_REVOCABLE },
    },
    environment: {
      GOOGLE_OAUTH_ACCESS_TOKEN: secret,
      CLOUDSDK_AUTH_ACCESS_TOKEN: secret,
      CLOUDSDK_CORE_PROJECT: entitlement.project,
      GOOGLE_CLOUD_PROJECT: entitlement.project,
    },
    file: { variable: 'CLOUDSDK_AUTH_ACCESS_TOKEN_FILE', content: secret },
  };
}

function instantOf(date: string | null): Instant | null {
  const at = Date.parse(date ?? '');
  return Number.isNaN(at) ? null : fromEpoch(Math.floor(at / 1000));
}
