import type { RiskLevel } from '../../../src/model/entitlement.ts';
import { createHash } from 'node:crypto';
import type { Document } from '../../../src/model/document.ts';
import type { ApprovalRuleDocument, SodSetDocument } from '../../../src/model/documents.ts';
import type { Claims, Facts, SeenReview } from '../../../src/model/facts.ts';
import type { Grant } from '../../../src/model/grant.ts';
import type { AccountId, Instant, Oid, PersonId, RequestId, Sha256, SubjectKey } from '../../../src/model/ids.ts';
import type { Actor, PullRequest } from '../../../src/model/pull-request.ts';
import { compile } from '../../../src/policy/compile.ts';
import type { PolicyDocument } from '../../../src/policy/link.ts';
import type { Context } from '../../../src/decision/rule-kind.ts';
import { membersOf } from '../../../src/decision/sod-members.ts';
import { shownDigest } from '../../../src/decision/shown-digest.ts';

/** A small company: accounts 1–9 are persons p-one … p-nine; p-one also has account 11; account 77 is a bot, 99 a stranger. */
const NAMES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
export const BLOB = 'b'.repeat(40) as Oid;
const HEAD = 'c'.repeat(40) as Oid;
const DIGEST = 'e'.repeat(64) as Sha256;
export const SHOWN = shownDigest(BLOB, DIGEST);
const NOW = '2026-11-22T12:00:00Z' as Instant;
export const MERGED = '2026-11-22T10:00:00Z' as Instant;
const ROLE = 'ROLE-PAY-CREATE';

const person = (name: string): PersonId => `p-${name}` as PersonId;

function document(path: string, body: object): PolicyDocument {
  const text = JSON.stringify(body);
  const locate: Document<unknown>['locate'] = (pointer) => ({ path, line: pointer.length + 1, column: 1 });
  return { body, path, blob: sha(text).slice(0, 40) as Oid, sha256: sha(text), locate } as unknown as PolicyDocument;
}
const sha = (text: string): Sha256 => createHash('sha256').update(text).digest('hex') as Sha256;

export type RuleShape = Partial<Omit<ApprovalRuleDocument, 'require'>> & Pick<ApprovalRuleDocument, 'require'>;
export const slot = (name: string, count: number, ...groups: string[]): ApprovalRuleDocument['require'][number] => ({
  slot: name,
  count,
  from: groups.map((group) => ({ group })),
});

export interface World {
  readonly rules: readonly RuleShape[];
  readonly groups?: { readonly [group: string]: readonly string[] };
  readonly teamsOf?: { readonly [group: string]: readonly string[] };
  readonly sets?: readonly Partial<SodSetDocument>[];
  readonly subject?: string;
  readonly owner?: string;
  readonly controllers?: readonly string[];
  readonly facts?: Partial<Facts>;
  readonly author?: Actor;
  readonly contributors?: PullRequest['contributors'];
  readonly reviews?: readonly SeenReview[];
  /** `high` when left out. */
  readonly risk?: RiskLevel;
}

export const account = (id: string, type: Actor['type'] = 'User'): Actor => ({
  databaseId: id as AccountId,
  nodeId: `U_${id}`,
  loginAtTime: `login-${id}`,
  type,
});

let lastReview = 0;
/** An approval that counts, unless `over` breaks it. */
export function review(
  by: string,
  over: Partial<Omit<SeenReview, 'body'>> & { readonly text?: string | null } = {},
): SeenReview {
  const { text = 'Looked at the ledger sync: payments role, four hours.', ...rest } = over;
  lastReview += 1;
  return {
    databaseId: String(1000 + lastReview),
    by: account(by),
    state: 'APPROVED',
    submittedAt: '2026-11-22T09:00:00Z' as Instant,
    commit: HEAD,
    editedAt: null,
    editedBy: null,
    body: { text, salt: 'salt', sha256: sha(text ?? '') },
    requestBlob: BLOB,
    shown: SHOWN,
    ...rest,
  };
}

export function grant(holder: string, role: string, over: Partial<Grant['effective']> = {}): Grant {
  const key = `person:${holder}` as SubjectKey;
  return {
    requestId: '2026-11-other' as RequestId,
    holder: { subject: key, countedTo: [key] },
    owner: holder as PersonId,
    effective: {
      role,
      environment: 'production',
      entitlements: [],
      digest: DIGEST,
      boundary: 'cooperative',
      notBefore: '2026-11-22T00:00:00Z' as Instant,
      notAfter: '2026-11-23T00:00:00Z' as Instant,
      maxSession: 3600,
      maxUses: 10,
      ...over,
    },
    marks: [],
    approvers: [],
    exceptions: [],
    obligations: [],
    uses: 0,
    ended: null,
  };
}

const merge = { commit: 'd'.repeat(40) as Oid, base: HEAD, landed: [], at: MERGED, by: null };
export const recorded: Facts['moment'] = { phase: 'record', merge };

export async function context(world: World): Promise<Context> {
  const common = {
    apiVersion: 'access-lineage/v1',
    controls: [],
    severity: 'high',
    owner: 'person:p-nine',
    title: 'A title',
  };
  const groups = world.groups ?? { treasury: ['p-two', 'p-three', 'p-four'], security: ['p-five', 'p-six'] };
  const role = (id: string, functions: readonly string[]): PolicyDocument =>
    document(`policies/roles/${id}.yaml`, {
      ...common,
      kind: 'Role',
      id,
      functions,
      owner: 'group:treasury',
      eligible: { subjects: ['human'], anyOf: [{ group: 'treasury' }] },
      duration: { min: 'PT15M', default: 'PT4H', max: 'PT8H' },
      entitlements: [],
    });
  const compiled = await compile({
    commit: HEAD,
    tree: HEAD,
    kinds: new Map(),
    documents: [
      ...NAMES.map((name, index) =>
        document(`policies/persons/${name}.yaml`, {
          apiVersion: 'access-lineage/v1',
          kind: 'Person',
          id: `p-${name}`,
          accounts: [{ github: String(index + 1) }, ...(name === 'one' ? [{ github: '11' }] : [])],
          ...(name === 'nine' ? { status: 'left' } : {}),
        }),
      ),
      document('policies/directory.yaml', {
        ...common,
        kind: 'Directory',
        id: 'company',
        source: 'github-organisation',
        organisation: 'payco',
      }),
      ...Object.entries(groups).map(([id, members]) =>
        document(`policies/groups/${id}.yaml`, {
          ...common,
          kind: 'Group',
          id,
          members: members.map((one) => `person:${one}`),
          teams: world.teamsOf?.[id] ?? [],
        }),
      ),
      document('policies/environments/production.yaml', {
        ...common,
        kind: 'Environment',
        id: 'production',
        owner: 'person:p-six',
        accounts: ['111122223333'],
      }),
      role(ROLE, ['pay.create']),
      role('ROLE-PAY-RELEASE', ['pay.release']),
      ...world.rules.map((rule, index) =>
        document(`policies/approvals/${index}.yaml`, { ...common, kind: 'ApprovalRule', id: `APPR-${index}`, ...rule }),
      ),
      ...(world.sets ?? []).map((set, index) =>
        document(`policies/sod/${index}.yaml`, {
          ...common,
          kind: 'SodSet',
          id: `SOD-${index}`,
          check: 'dynamic',
          maxHeld: 1,
          members: [{ function: 'pay.create' }, { function: 'pay.release' }],
          ...set,
        }),
      ),
    ],
  });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
  return toContext(world, compiled.value);
}

/** Attestation has cases of its own: a workload without a business owner gives no occasion for it. */
const BODY = { subject: { type: 'workload', workload: 'sync' } } as Facts['request']['body'];

function toContext(world: World, policy: Context['policy']): Context {
  const subject = person(world.subject ?? 'one');
  const owner = person(world.owner ?? 'one');
  const controllers = (world.controllers ?? []).map(person);
  const workload = world.controllers
    ? {
        key: 'workload:sync' as SubjectKey,
        type: 'workload' as const,
        owner,
        businessOwner: null,
        controllers,
        identity: {} as never,
        document: {} as never,
      }
    : null;
  const key: SubjectKey = workload?.key ?? `person:${subject}`;
  const author = world.author ?? account('1');
  const facts: Facts = {
    format: 1,
    now: NOW,
    request: { path: 'access-requests/2026/11/2026-11-x.yaml', blob: BLOB, sha256: sha('x'), body: BODY },
    pullRequest: {
      number: 7,
      nodeId: 'PR',
      author,
      head: { oid: HEAD, fork: false },
      contributors: world.contributors ?? [],
    },
    reviews: world.reviews ?? [],
    grants: { known: [] },
    teams: {},
    members: Object.fromEntries(['77', '99'].map((id) => [id, { known: false }])),
    moment: { phase: 'check' },
    ...world.facts,
  };
  const role = policy.roles.get(ROLE);
  const environment = policy.environments.get('production');
  if (!role || !environment) throw new Error('the world lacks its role or environment');
  const { effective } = grant('p-one', ROLE);
  const target: Context['target'] = {
    role: role.id,
    environment: 'production',
    risk: world.risk ?? 'high',
    subject: workload ? 'workload' : 'human',
    providers: [],
  };
  return {
    policy,
    facts,
    role,
    environment,
    owner,
    workload,
    agent: null,
    sponsor: null,
    misfits: [],
    whole: [],
    shortestSession: 900,
    duties: { touched: touched(policy, target, role), notTargeted: 0 },
    holder: {
      subject: key,
      countedTo: [key, `person:${owner}`, ...controllers.map((one) => `person:${one}` as const)],
    },
    target,
    risk: { level: world.risk ?? 'high', because: [] },
    effective,
    conditions: [],
    asked: { duration: 3600, cap: { seconds: 3600, of: role.id }, from: NOW, until: NOW, reach: NOW },
  };
}

/** The same at a later issuance. */
export const issuing = (over: { readonly digest?: Sha256 } = {}): Facts['moment'] => ({
  phase: 'issue',
  merge,
  frozen: { ...grant('p-one', ROLE).effective, digest: over.digest ?? DIGEST },
  claims: {} as Claims,
  uses: 0,
  concurrent: 0,
});

function touched(
  policy: Context['policy'],
  target: Context['target'],
  role: Context['role'],
): Context['duties']['touched'] {
  return policy
    .rules<SodSetDocument>('SodSet', target)
    .matching.map((document) => ({ document, asked: membersOf(document.body, role, policy.kinds) }));
}
