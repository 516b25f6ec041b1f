import { createHash } from 'node:crypto';
import { decodeJwt } from 'jose';
import type { Entitlement } from '../../src/model/entitlement.ts';
import type { Claims } from '../../src/model/facts.ts';
import { Failure } from '../../src/model/finding.ts';
import type { AccountId, RequestId } from '../../src/model/ids.ts';
import { type Credential, Secret } from '../../src/model/issuance.ts';
import { fromEpoch } from '../../src/model/time.ts';
import type { Endpoints } from '../../src/model/trust.ts';
import type { Clock, Job as Port, Order } from '../../src/ports.ts';
import { trustFor } from '../../src/sandbox/aws/trust-for.ts';
import { type Clouds, type CloudData, openClouds } from '../../src/sandbox/clouds.ts';
import { createFaults, type Faults } from '../../src/sandbox/faults.ts';
import { type Answer, type Handler, serve } from '../../src/sandbox/http.ts';
import { type Forgery, type Issuer, openIssuer } from '../../src/sandbox/oidc/issuer.ts';
import type { Job } from '../../src/sandbox/oidc/job.ts';
import { createReceived, type Received } from '../../src/sandbox/received.ts';

const POOL = 'projects/9001/locations/global/workloadIdentityPools/github';
export const REQUEST = '2026-11-ledger-sync' as RequestId;

export const AWS = {
  provider: 'aws',
  account: '111122223333',
  iamRole: 'payments/LedgerSync',
  region: 'eu-west-1',
  actions: ['s3:GetObject', 's3:PutObject'],
  resources: ['arn:aws:s3:::ledger-*/*'],
} satisfies Entitlement;

export const GCP = {
  provider: 'gcp',
  project: 'payments',
  workloadIdentityProvider: `${POOL}/providers/access`,
  serviceAccount: 'ledger-sync@payments.iam.gserviceaccount.com',
  roles: ['roles/storage.objectViewer'],
} satisfies Entitlement;

/** A deploy job of one repository, on main, in its environment. */
export const JOB: Job = {
  repository: { name: 'northwind/ledger', id: '74', ownerId: '65', visibility: 'private' },
  workflow: { name: 'issue', path: '.github/workflows/issue.yml', ref: 'refs/heads/main', sha: 'b'.repeat(40) },
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
  readonly endpoints: Endpoints;
  readonly clouds: Clouds;
  readonly faults: Faults;
  readonly received: Received;
  /** Rewrites the next answers of the clouds. */
  alter: (answer: Answer) => Answer;
  readonly order: (entitlement: Entitlement, asked?: Asked) => Promise<Order>;
  readonly close: () => Promise<void>;
}

export interface Asked {
  readonly job?: Job;
  readonly lifetime?: number;
  readonly forgery?: Forgery;
  readonly audience?: string;
  readonly issuanceId?: string;
}

/** The sandbox's issuer and clouds on one port. */
export async function openSetting(): Promise<Setting> {
  const [received, faults] = [createReceived(), createFaults()];
  const handlers: Handler[] = [];
  const listening = await serve(handlers, { received, faults });
  const { origin } = listening;
  const now = () => new Date();
  const issuer = await openIssuer({ base: `${origin}/oidc`, now });
  const keysOf = (asked: string) => (asked === issuer.issuer ? issuer.jwks : null);
  const clouds = openClouds({ data: cloudData(issuer.issuer), keysOf, now });
  const setting: Setting = {
    endpoints: { awsSts: `${origin}/aws/sts`, gcpSts: `${origin}/gcp/sts`, gcpIamCredentials: origin },
    clouds,
    faults,
    received,
    alter: (answer) => answer,
    order: (entitlement, asked) => orderOf(issuer, entitlement, asked ?? {}),
    close: () => listening.close(),
  };
  handlers.push(issuer.handler, async (call) => {
    const answer = await clouds.handler(call);
    return answer && setting.alter(answer);
  });
  return setting;
}

/** Pauses without sleeping, at most four times. */
export function patientClock(): Clock & { readonly pauses: number[] } {
  const pauses: number[] = [];
  return {
    pauses,
    now: () => fromEpoch(Math.floor(Date.now() / 1000)),
    pause(attempt) {
      pauses.push(attempt);
      return attempt < 4 ? Promise.resolve() : Promise.reject(new Failure('UNREACHABLE', 'budget spent', 'later'));
    },
  };
}

/** A job that remembers what was exported to it. */
export function openJob(): Port & { readonly exported: Credential[] } {
  const exported: Credential[] = [];
  return {
    exported,
    identity: () => Promise.reject(new Error('nobody asks')),
    mask: () => undefined,
    export(credential) {
      exported.push(credential);
      return Promise.resolve();
    },
  };
}

async function orderOf(issuer: Issuer, entitlement: Entitlement, asked: Asked): Promise<Order> {
  const audience =
    asked.audience ??
    (entitlement.provider === 'aws'
      ? 'sts.amazonaws.com'
      : `https://iam.googleapis.com/${entitlement['workloadIdentityProvider'] as string}`);
  const jwt = await issuer.mint(asked.job ?? JOB, audience, asked.forgery);
  const claims = claimsOf(jwt);
  const hash = createHash('sha256').update(claims.jti).digest('hex').slice(0, 6);
  return {
    requestId: REQUEST,
    issuanceId: asked.issuanceId ?? `${claims.runId}-${claims.runAttempt}-${hash}`,
    entitlement,
    lifetime: asked.lifetime ?? 900,
    token: new Secret(jwt),
    claims,
    mask: () => undefined,
  };
}

function claimsOf(jwt: string): Claims {
  const body = decodeJwt<Record<string, string>>(jwt);
  const text = (name: string): string => body[name] ?? '';
  return {
    iss: text('iss'),
    sub: text('sub'),
    aud: text('aud'),
    jti: text('jti'),
    repositoryId: text('repository_id'),
    repositoryOwnerId: text('repository_owner_id'),
    workflowRef: text('workflow_ref'),
    jobWorkflowRef: text('job_workflow_ref'),
    ref: text('ref'),
    environment: body['environment'] ?? null,
    eventName: text('event_name'),
    runnerEnvironment: text('runner_environment'),
    actorId: text('actor_id') as AccountId,
    runId: text('run_id'),
    runAttempt: text('run_attempt'),
    declared: {},
  };
}

function cloudData(issuer: string): CloudData {
  const provider = {
    arn: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com',
    issuer,
    clientIds: ['sts.amazonaws.com'],
  };
  const trust = trustFor({
    provider,
    audience: 'sts.amazonaws.com',
    repositoryId: '74',
    subjects: ['repo:northwind/ledger:environment:production', 'repo:northwind@65/ledger@74:environment:production'],
    sessionNames: ['2026-11-*'],
  });
  const members = [`principalSet://iam.googleapis.com/${POOL}/attribute.repository_id/74`];
  return {
    aws: {
      providers: [provider],
      roles: [{ arn: 'arn:aws:iam::111122223333:role/payments/LedgerSync', maxSessionDuration: 7200, trust }],
    },
    gcp: {
      providers: [
        {
          name: `${POOL}/providers/access`,
          issuer,
          attributeMapping: {
            'google.subject': 'assertion.repository_id + ":" + assertion.run_id',
            'attribute.repository_id': 'assertion.repository_id',
          },
          attributeCondition: "assertion.repository_owner_id == '65' && assertion.ref == 'refs/heads/main'",
        },
      ],
      serviceAccounts: [
        { email: GCP.serviceAccount, bindings: [{ role: 'roles/iam.workloadIdentityUser', members }] },
        { email: 'closed@payments.iam.gserviceaccount.com', bindings: [] },
      ],
    },
  };
}
