import { STSClient } from '@aws-sdk/client-sts';
import { IAMCredentialsClient } from '@google-cloud/iam-credentials';
import { IdentityPoolClient } from 'google-auth-library';
import type { AwsData } from '../../../src/sandbox/aws/account.ts';
import { trustFor } from '../../../src/sandbox/aws/trust-for.ts';
import { type Clouds, openClouds } from '../../../src/sandbox/clouds.ts';
import { createFaults } from '../../../src/sandbox/faults.ts';
import type { GcpData } from '../../../src/sandbox/gcp/project.ts';
import { type Handler, serve } from '../../../src/sandbox/http.ts';
import { type Issuer, openIssuer } from '../../../src/sandbox/oidc/issuer.ts';
import type { Job } from '../../../src/sandbox/oidc/job.ts';
import { createReceived, type Received } from '../../../src/sandbox/received.ts';

export const PROVIDER = 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com';
export const ROLE = 'arn:aws:iam::111122223333:role/payments/LedgerSync';
export const POOL = 'projects/9001/locations/global/workloadIdentityPools/github';
export const GCP_PROVIDER = `${POOL}/providers/access`;
export const SERVICE_ACCOUNT = 'ledger-sync@payments.iam.gserviceaccount.com';

/** A deploy job of one repository, on main, in its environment. */
export const JOB: Job = {
  repository: { name: 'northwind/ledger', id: '74', ownerId: '65', visibility: 'private' },
  workflow: {
    name: 'issue',
    path: '.github/workflows/issue.yml',
    ref: 'refs/heads/main',
    sha: 'b'.repeat(40),
  },
  name: 'issue',
  event: 'push',
  ref: 'refs/heads/main',
  sha: 'a'.repeat(40),
  environment: 'production',
  actor: { login: 'ines', id: '1042' },
  runId: '4711',
  runNumber: '12',
  runAttempt: '1',
  permissions: { idToken: 'write' },
};

export interface Setting {
  readonly origin: string;
  readonly issuer: Issuer;
  readonly clouds: Clouds;
  readonly received: Received;
  /** Moves the clock of the sandbox; seconds. */
  readonly wait: (seconds: number) => void;
  readonly sts: () => STSClient;
  readonly google: (token: string, provider?: string) => IAMCredentialsClient;
  readonly close: () => Promise<void>;
}

/** Issuer and clouds on one port, with a clock of their own. */
export async function openSetting(
  adapt: (aws: AwsData, gcp: GcpData) => { aws: AwsData; gcp: GcpData } = both,
): Promise<Setting> {
  const received = createReceived();
  const handlers: Handler[] = [];
  const listening = await serve(handlers, { received, faults: createFaults() });
  const { origin } = listening;
  let shift = 0;
  const now = (): Date => new Date(Date.now() + shift * 1000);
  const issuer = await openIssuer({ base: `${origin}/oidc`, now });
  const data = adapt(awsData(issuer.issuer), gcpData(issuer.issuer));
  const keysOf = (asked: string) => (asked === issuer.issuer ? issuer.jwks : null);
  const clouds = openClouds({ data, keysOf, now });
  handlers.push(issuer.handler, clouds.handler);
  return {
    origin,
    issuer,
    clouds,
    received,
    wait: (seconds) => {
      shift += seconds;
    },
    sts: () => new STSClient({ region: 'eu-west-1', endpoint: `${origin}/aws/sts` }),
    google: (token, provider = GCP_PROVIDER) => googleClient(origin, token, provider),
    close: () => listening.close(),
  };
}

function awsData(issuer: string): AwsData {
  const provider = { arn: PROVIDER, issuer, clientIds: ['sts.amazonaws.com'] };
  const trust = trustFor({
    provider,
    audience: 'sts.amazonaws.com',
    repositoryId: '74',
    subjects: ['repo:northwind/ledger:environment:production', 'repo:northwind@65/ledger@74:environment:production'],
    environment: 'production',
    jobWorkflowRef: 'northwind/ledger/.github/workflows/issue.yml@refs/heads/main',
    sessionNames: ['2026-11-*'],
  });
  return { providers: [provider], roles: [{ arn: ROLE, maxSessionDuration: 7200, trust }] };
}

function gcpData(issuer: string): GcpData {
  const member = `principalSet://iam.googleapis.com/${POOL}/attribute.repository_id/74`;
  return {
    providers: [
      {
        name: GCP_PROVIDER,
        issuer,
        attributeMapping: {
          'google.subject': 'assertion.repository_id + ":" + assertion.run_id + ":" + assertion.run_attempt',
          'attribute.repository_id': 'assertion.repository_id',
        },
        attributeCondition: "assertion.repository_owner_id == '65' && assertion.ref == 'refs/heads/main'",
      },
    ],
    serviceAccounts: [
      { email: SERVICE_ACCOUNT, bindings: [{ role: 'roles/iam.workloadIdentityUser', members: [member] }] },
    ],
  };
}

function both(aws: AwsData, gcp: GcpData): { aws: AwsData; gcp: GcpData } {
  return { aws, gcp };
}

function googleClient(origin: string, token: string, provider: string): IAMCredentialsClient {
  const { hostname, port } = new URL(origin);
  const authClient = new IdentityPoolClient({
    type: 'external_account',
    audience: `//iam.googleapis.com/${provider}`,
    token_url: `${origin}/gcp/sts/v1/token`,
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    subject_token_supplier: { getSubjectToken: () => Promise.resolve(token) },
  });
  return new IAMCredentialsClient({
    fallback: true,
    protocol: 'http',
    apiEndpoint: hostname,
    port: Number(port),
    authClient,
  });
}
