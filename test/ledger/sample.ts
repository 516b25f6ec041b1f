import { generateKeyPairSync } from 'node:crypto';
import type { Decision, Effective } from '../../src/model/decision.ts';
import type { LineageEvent, Run } from '../../src/model/event.ts';
import type { Claims, Facts, SeenReview } from '../../src/model/facts.ts';
import type { AccountId, Instant, Oid, PersonId, RequestId } from '../../src/model/ids.ts';
import type { Issuance } from '../../src/model/issuance.ts';
import type { Actor } from '../../src/model/pull-request.ts';
import { digestOf } from '../../src/model/canonical-json.ts';
import type { AccessRequest } from '../../src/model/request.ts';
import type { Trust } from '../../src/model/trust.ts';
import type { Clock } from '../../src/ports.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { rootFiles } from '../../src/ledger/root-files.ts';
import { keySigner, trustKeyOf } from '../../src/ledger/signer-key.ts';
import { issued, issuanceId, revoked, tell, type Told } from '../../src/lineage/events.ts';
import { makeProse } from '../../src/lineage/make-prose.ts';
import { blobOf, InMemoryRepository } from '../support/in-memory-repository.ts';

export const NOW = '2026-11-22T09:00:00Z' as Instant;
export const BRANCH = 'evidence';
export const REPOSITORY = 'payco/access';

export function newKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

export const KEY = newKey();

export function trustOf(...keys: string[]): Trust {
  return {
    mode: 'sandbox',
    gate: 'enforce',
    oidcIssuer: 'https://token.example',
    ledger: { repository: null, origin: null, branch: BRANCH, pinned: null },
    minVersion: null,
    keys: keys.map((key) => trustKeyOf(key, '2026-01-01T00:00:00Z' as Instant)),
    workflows: [],
    endpoints: null,
  };
}

export const TRUST = trustOf(KEY);

/** A clock that stands still and never waits: attempts are endless, time is not. */
export function still(now: Instant = NOW): Clock {
  return { now: () => now, pause: async () => {} };
}

export async function newLedger(
  repository = new InMemoryRepository(),
): Promise<Ledger & { repository: InMemoryRepository }> {
  const signer = keySigner(KEY);
  await repository.createBranch(BRANCH, await rootFiles(REPOSITORY, TRUST, signer, NOW), 'Begin the ledger');
  return { repository, branch: BRANCH, trust: TRUST, signer, clock: still() };
}

export const RUN: Run = {
  repositoryId: '7001',
  workflowRef: 'payco/access/.github/workflows/record.yml@refs/heads/main',
  workflowSha: 'a'.repeat(40) as Oid,
  runId: '900',
  attempt: '1',
  tool: 'access-lineage 0.1.0',
};

export function actor(id: string): Actor {
  return { databaseId: id as AccountId, nodeId: `U_${id}`, loginAtTime: `user-${id}`, type: 'User' };
}

const SALT = '5a'.repeat(16);

export function requestBody(id: string, over: Partial<AccessRequest> = {}): AccessRequest {
  return {
    apiVersion: 'access-lineage/v1',
    kind: 'AccessRequest',
    id: id as RequestId,
    subject: { type: 'workload', workload: 'ledger-sync' },
    owner: 'p-1042' as PersonId,
    purpose: { code: 'deploy', text: `Deploy the ledger for ${id}` },
    justification: 'The quarter closes on Friday, see the run book.',
    role: 'ROLE-LEDGER-DEPLOY',
    scope: { environment: 'prod' },
    window: { duration: 'PT4H' },
    ...over,
  };
}

export function effective(over: Partial<Effective> = {}): Effective {
  const entitlements = [{ provider: 'aws', iamRole: 'arn:aws:iam::111122223333:role/deploy' }];
  return {
    role: 'ROLE-LEDGER-DEPLOY',
    environment: 'prod',
    entitlements,
    digest: digestOf(entitlements),
    boundary: 'cooperative',
    notBefore: NOW,
    notAfter: '2026-11-22T13:00:00Z' as Instant,
    maxSession: 3600,
    maxUses: 5,
    ...over,
  };
}

export function fileOf(body: AccessRequest) {
  const bytes = Buffer.from(JSON.stringify(body));
  return { path: `access-requests/2026/11/${body.id}.yaml`, blob: blobOf(bytes), sha256: digestOf(body), bytes };
}

function commitOf(id: string): Oid {
  return blobOf(Buffer.from(`merge of ${id}`));
}

export function decisionOf(body: AccessRequest, over: Partial<Decision> = {}): Decision {
  const { path, blob, sha256 } = fileOf(body);
  return {
    format: 1,
    verdict: 'allow',
    headline: 'everything fits',
    request: { id: body.id, path, blob, sha256 },
    policy: { commit: 'b'.repeat(40) as Oid, tree: 'c'.repeat(40) as Oid, data: [] },
    engine: '0.1.0',
    now: NOW,
    marks: [],
    results: [],
    notTargeted: 0,
    approval: {
      required: [],
      counted: [
        {
          review: '5001',
          person: 'p-2001' as PersonId,
          authority: { rule: 'APPR-PROD', slot: 'owner', pool: 'policies/rules.yaml:3', memberBy: 'group treasury' },
        },
      ],
      rejected: [],
    },
    risk: { level: 'medium', because: [] },
    holder: { subject: 'workload:ledger-sync', countedTo: ['workload:ledger-sync', 'person:p-1042'] },
    owner: 'p-1042' as PersonId,
    effective: effective(),
    obligations: [],
    ...over,
  };
}

export function reviewOf(body: AccessRequest, over: Partial<SeenReview> = {}): SeenReview {
  return {
    databaseId: '5001',
    by: actor('2001'),
    state: 'APPROVED',
    submittedAt: '2026-11-22T08:30:00Z' as Instant,
    commit: 'd'.repeat(40) as Oid,
    body: makeProse('Checked the run book and the change ticket.', SALT),
    editedAt: null,
    editedBy: null,
    requestBlob: fileOf(body).blob,
    shown: null,
    ...over,
  };
}

export function factsOf(body: AccessRequest, over: Partial<Facts> = {}): Facts {
  const { path, blob, sha256 } = fileOf(body);
  return {
    format: 1,
    now: NOW,
    request: { path, blob, sha256, body },
    pullRequest: {
      number: 17,
      nodeId: 'PR_17',
      author: actor('1001'),
      head: { oid: 'd'.repeat(40) as Oid, fork: false },
      contributors: [],
    },
    reviews: [reviewOf(body)],
    grants: { known: [] },
    teams: {},
    members: {},
    moment: {
      phase: 'record',
      merge: { commit: commitOf(body.id), base: 'e'.repeat(40) as Oid, landed: [], at: NOW, by: actor('2002') },
    },
    ...over,
  };
}

/** All that the merge of one request tells. */
export function mergeEvents(id: string, over: Partial<Decision> = {}): readonly LineageEvent[] {
  const body = requestBody(id);
  return tell(factsOf(body), decisionOf(body, over), RUN, {
    purpose: SALT,
    justification: 'a5'.repeat(16),
    goal: 'a6'.repeat(16),
  });
}

export function told(id: string, occurredAt: Instant = NOW): Told {
  return { requestId: id as RequestId, occurredAt, actor: null, run: RUN, marks: [] };
}

function claims(job: string): Claims {
  return { jti: `jti-${job}`, runId: `${1000 + job.length}`, runAttempt: '1', declared: {} } as Claims;
}

export function issuanceOf(job: string, over: Partial<Issuance> = {}): Issuance {
  return {
    id: issuanceId(claims(job)),
    provider: 'aws',
    entitlement: { provider: 'aws', iamRole: 'arn:aws:iam::111122223333:role/deploy' },
    sessionPolicy: null,
    compared: 'equal',
    credential: { accessKeyId: `ASIA${job}` },
    names: {},
    claims: claims(job),
    issuedAt: '2026-11-22T09:10:00Z' as Instant,
    expiresAt: '2026-11-22T10:10:00Z' as Instant,
    revocable: { how: 'role', said: 'by a deny policy on the role' },
    ...over,
  };
}

export function issuedEvent(id: string, job: string, over: Partial<Issuance> = {}): LineageEvent {
  return issued(told(id, '2026-11-22T09:10:00Z' as Instant), issuanceOf(job, over), decisionOf(requestBody(id)));
}

export function revokedEvent(id: string, cause = 'f'.repeat(40)): LineageEvent {
  const at = '2026-11-22T11:00:00Z' as Instant;
  return revoked(told(id, at), cause, {
    by: 'request',
    requestedAt: at,
    effectiveAt: null,
    verifiedAt: null,
    mechanism: 'nothing more is issued',
  });
}
