import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readDocument, type PolicyBody } from '../../intake/read-document.ts';
import type { DocumentByKind, GroupDocument, RoleDocument, WorkloadDocument } from '../../model/documents.ts';
import { Failure } from '../../model/finding.ts';
import { gitHash } from '../../model/git-hash.ts';
import { seconds } from '../../model/time.ts';
import { trustFor } from '../../sandbox/aws/trust-for.ts';
import type { CloudData } from '../../sandbox/clouds.ts';

type Entitlement = NonNullable<RoleDocument['entitlements']>[number];

/** A policies/ folder as the sandbox needs it: who there is, and the clouds that its roles and workloads imply. Plain data. */
export interface Company {
  readonly organisation: string;
  readonly repositoryId: number;
  readonly repository: string;
  /** Of the jobs that policies describe, and of `record`, each with the ref that its jobs come from. */
  readonly environments: readonly { readonly name: string; readonly ref: string }[];
  readonly accounts: readonly { readonly login: string; readonly id: number }[];
  readonly clouds: (issuer: string) => CloudData;
}

export function readCompany(folder: string): Company {
  const bodies = policyBodies(join(folder, 'policies'), folder);
  const all = <K extends PolicyBody['kind']>(kind: K): readonly DocumentByKind[K][] =>
    bodies.filter((body): body is DocumentByKind[K] & PolicyBody => body.kind === kind);
  const workloads: readonly WorkloadDocument[] = [
    ...all('Workload'),
    ...(all('ServiceAccount') as readonly unknown[] as readonly WorkloadDocument[]),
  ];
  const jobs = new Map([
    ...workloads.map(({ id, identity }) => [id, identity] as const),
    ...all('Agent').map(({ id, identity }) => [id, identity.job] as const),
  ]);
  const home = workloads[0]?.identity;
  const [owner, repository] = (home?.repository ?? 'example/access').split('/');
  return {
    organisation: all('Directory')[0]?.organisation ?? owner ?? 'example',
    repository: repository ?? 'access',
    repositoryId: Number(home?.repositoryId ?? 900_500_001),
    accounts: all('Person').flatMap((person) =>
      person.accounts.map(({ github, login }) => ({ id: Number(github), login: login ?? `user-${github}` })),
    ),
    environments: [
      { name: 'access-lineage', ref: 'refs/heads/main' },
      ...[...jobs.values()].flatMap(({ environment, ref }) => (environment ? [{ name: environment, ref }] : [])),
    ],
    clouds: (issuer) => cloudsOf(all('Role'), all('Group'), jobs, issuer),
  };
}

function policyBodies(folder: string, root: string): readonly PolicyBody[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (one) => one.isFile() && one.name.endsWith('.yaml') && !one.name.endsWith('.test.yaml'),
  );
  return files.map((file) => {
    const full = join(file.parentPath, file.name);
    const bytes = readFileSync(full);
    const read = readDocument(
      { path: relative(root, full), mode: '100644', blob: gitHash('blob', bytes), bytes },
      'policy',
    );
    if (read.ok) return read.value.body;
    const [first] = read.findings;
    throw new Failure(
      'INPUT',
      `${first?.at?.path ?? full}:${first?.at?.line ?? 1}: ${first?.message ?? 'cannot be read'}`,
      first?.fix ?? 'mend the file',
    );
  });
}

/** Each role's cloud role trusts exactly the jobs of workloads and agents that are eligible for it; roles for people alone trust nobody. */
function cloudsOf(
  roles: readonly RoleDocument[],
  groups: readonly GroupDocument[],
  jobs: ReadonlyMap<string, JobIdentity>,
  issuer: string,
): CloudData {
  const within = (group: string): readonly string[] => {
    const members = groups.find(({ id }) => id === group)?.members ?? [];
    return members.flatMap((one) => (one.startsWith('workload:') ? [one.slice('workload:'.length)] : []));
  };
  const held = roles.flatMap((role) => {
    const named = role.eligible.anyOf.flatMap(({ workload, agent, group }) =>
      group ? within(group) : [workload ?? agent ?? ''],
    );
    const trusted = named.flatMap((id) => jobs.get(id) ?? []);
    const inherited = role.inherits?.flatMap((id) => roles.find((one) => one.id === id)?.entitlements ?? []) ?? [];
    return [...(role.entitlements ?? []), ...inherited].map((entitlement) => ({ entitlement, trusted }));
  });
  return { aws: awsOf(held, issuer), gcp: gcpOf(held, issuer) };
}

type Held = { readonly entitlement: Entitlement; readonly trusted: readonly JobIdentity[] };
type JobIdentity = WorkloadDocument['identity'];

function awsOf(held: readonly Held[], issuer: string): CloudData['aws'] {
  const provider = (account: string) => ({
    arn: `arn:aws:iam::${account}:oidc-provider/${issuer.replace(/^https?:\/\//, '')}`,
    issuer,
    clientIds: ['sts.amazonaws.com'],
  });
  const roles = new Map<string, CloudData['aws']['roles'][number]>();
  const accounts = new Set<string>();
  for (const { entitlement, trusted } of held) {
    if (entitlement.provider !== 'aws') continue;
    const account = textOf(entitlement, 'account');
    accounts.add(account);
    const arn = `arn:aws:iam::${account}:role/${textOf(entitlement, 'iamRole')}`;
    const own = trusted.flatMap(
      (identity) =>
        trustFor({
          provider: provider(account),
          audience: 'sts.amazonaws.com',
          repositoryId: identity.repositoryId,
          ref: identity.ref,
          ...(identity.environment ? { environment: identity.environment } : {}),
        }).Statement,
    );
    const before = roles.get(arn)?.trust.Statement ?? [];
    const trust = {
      Version: '2012-10-17' as const,
      Statement: [...(Array.isArray(before) ? before : [before]), ...own],
    };
    roles.set(arn, {
      arn,
      maxSessionDuration: Math.max(3600, seconds(textOf(entitlement, 'maxSession') || 'PT1H')),
      trust,
    });
  }
  return { roles: [...roles.values()], providers: [...accounts].map(provider) };
}

function gcpOf(held: readonly Held[], issuer: string): CloudData['gcp'] {
  const providers = new Map<string, CloudData['gcp']['providers'][number]>();
  const members = new Map<string, Set<string>>();
  for (const { entitlement, trusted } of held) {
    if (entitlement.provider !== 'gcp') continue;
    const name = textOf(entitlement, 'workloadIdentityProvider');
    const serviceAccount = textOf(entitlement, 'serviceAccount');
    const mapping = {
      'google.subject': 'assertion.repository_id + ":" + assertion.run_id + ":" + assertion.run_attempt',
      'attribute.environment': 'assertion.environment',
      'attribute.repository_id': 'assertion.repository_id',
    };
    providers.set(name, {
      name,
      issuer,
      attributeMapping: mapping,
      attributeCondition: trusted[0] ? `assertion.repository_id == '${trusted[0].repositoryId}'` : 'false',
    });
    const pool = name.replace(/\/providers\/.*$/, '');
    const known = members.get(serviceAccount) ?? new Set<string>();
    for (const identity of trusted)
      known.add(`principalSet://iam.googleapis.com/${pool}/attribute.environment/${identity.environment ?? ''}`);
    members.set(serviceAccount, known);
  }
  return {
    providers: [...providers.values()],
    serviceAccounts: [...members].map(([email, who]) => ({
      email,
      bindings: [{ role: 'roles/iam.workloadIdentityUser', members: [...who] }],
    })),
  };
}

function textOf(entitlement: Entitlement, field: string): string {
  const value = entitlement[field];
  return typeof value === 'string' ? value : '';
}
