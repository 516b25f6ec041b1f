import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { atMost, emptyNode, interleaved, ms, processWall, type Row } from '../measure.ts';
import type { Setting } from '../setting.ts';

const COUNTS = {
  persons: 250,
  groups: 60,
  workloads: 80,
  environments: 10,
  roles: 250,
  approvals: 100,
  rules: 130,
  sets: 119,
};
const ACTIONS = ['s3:GetObject', 's3:PutObject', 'sqs:SendMessage', 'dynamodb:GetItem', 'kinesis:PutRecord'];
const RULE = { controls: ['SOC2:CC6.3'], severity: 'high', owner: 'group:g0x' };

/** A thousand documents that hang together, in a process of its own: reading, compiling and every check. */
export async function lintRows(setting: Setting): Promise<readonly Row[]> {
  setting.say('policy lint');
  const repo = setting.folder('lint');
  mkdirSync(join(repo, 'policies'));
  const documents = company();
  for (const { kind, id, ...body } of documents) {
    const path = join(repo, 'policies', kind === 'Trust' ? 'trust.yaml' : `${kind}-${id}.yaml`);
    const named = id === undefined ? {} : { id };
    writeFileSync(path, JSON.stringify({ apiVersion: 'access-lineage/v1', kind, ...named, ...body }, null, 1));
  }
  const words = [join(setting.dist, 'cli.js'), 'policy', 'lint', '--repo', repo, '--min-severity', 'error'];
  const wall = await interleaved(7, {
    lint: () => processWall(setting.node, words),
    empty: () => emptyNode(setting.node),
  });
  const what = `policy lint, ${documents.length.toLocaleString('en')} documents`;
  return [atMost(what, wall.lint, 1_000, `${ms(wall.empty)} empty Node`)];
}

interface Body {
  readonly kind: string;
  readonly id?: string;
  readonly [field: string]: unknown;
}

/** Ids end in x, so that none looks like another: lint would say so. */
function company(): readonly Body[] {
  const { persons, groups, environments, roles } = COUNTS;
  const person = (n: number): string => `p-u${n % persons}x`;
  const group = (n: number): string => `g${n % groups}x`;
  const role = (n: number): string => `ROLE-R${n % roles}X`;
  const account = (n: number): string => String(100_000_000_000 + (n % environments));
  const many = (count: number, make: (n: number) => Body): readonly Body[] =>
    Array.from({ length: count }, (_, n) => make(n));
  const identity = { repositoryId: '900500001', workflow: '.github/workflows/job.yml', ref: 'refs/heads/main' };
  return [
    trust(),
    ...many(persons, (n) => ({ kind: 'Person', id: person(n), accounts: [{ github: String(1_000 + n) }] })),
    ...many(groups, (n) => ({
      kind: 'Group',
      id: group(n),
      title: `Group ${n}`,
      owner: `person:${person(n)}`,
      members: Array.from({ length: 20 }, (_, place) => `person:${person(n * 7 + place * 11)}`),
    })),
    ...many(COUNTS.workloads, (n) => ({
      kind: 'Workload',
      id: `w${n}x`,
      title: `Job ${n}`,
      owner: person(n),
      controllers: [person(n + 1)],
      identity,
    })),
    ...many(environments, (n) => ({
      kind: 'Environment',
      id: `e${n}x`,
      title: `Place ${n}`,
      owner: `group:${group(n)}`,
      accounts: [account(n)],
    })),
    ...many(roles, (n) => ({
      kind: 'Role',
      id: role(n),
      title: `Role ${n}`,
      owner: `group:${group(n)}`,
      functions: [`area.f${n}`],
      eligible: {
        subjects: ['human', 'workload'],
        anyOf: [{ group: group(n + 1) }, { group: group(n + 2) }, { workload: `w${n % COUNTS.workloads}x` }],
      },
      duration: { default: 'PT1H', max: 'P1D' },
      entitlements: [0, 1, 2].map((place) => ({
        provider: 'aws',
        account: account(n + place),
        iamRole: `jit-r${n}`,
        actions: [0, 1, 3].map((step) => ACTIONS[(n + step) % ACTIONS.length]),
        resources: [`arn:aws:s3:::bucket-${n}/*`, `arn:aws:s3:::bucket-${n}b/*`],
      })),
    })),
    ...many(COUNTS.approvals, (n) => ({
      kind: 'ApprovalRule',
      id: `APPR-A${n}X`,
      title: `Approval ${n}`,
      ...RULE,
      ...(n > 0 ? { target: { role: [role(n * 2), role(n * 2 + 1)] } } : {}),
      require: [{ slot: 'owner', count: 1, from: [n > 0 ? { group: group(n) } : { ownerOf: 'role' }] }],
    })),
    ...many(COUNTS.rules, (n) => ({
      kind: 'Rule',
      id: `RULE-U${n}X`,
      title: `Rule ${n}`,
      ...RULE,
      target: { role: [role(n), role(n + 9)] },
      effect: 'require',
      when: `request.ticket != "" || risk in ["low"] && window.minutes < ${100 + n}`,
      message: 'Name the ticket of it',
    })),
    ...many(COUNTS.sets, (n) => ({
      kind: 'SodSet',
      id: `SOD-S${n}X`,
      title: `Set ${n}`,
      ...RULE,
      check: 'dynamic',
      maxHeld: 1,
      members: [{ function: `area.f${n}` }, { function: `area.f${n + 100}` }, { action: 'iam:PassRole' }],
    })),
  ];
}

function trust(): Body {
  const key = {
    keyid: 'd44c2a1984292193',
    algorithm: 'ed25519',
    publicKey: `-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAYkQWMZo1hYZeBJbDyOPX0vVSjnFbp16Nc0FlOoLQ2rw=\n-----END PUBLIC KEY-----\n`,
    validFrom: '2026-10-01T00:00:00Z',
    purpose: ['event', 'checkpoint'],
  };
  return { kind: 'Trust', mode: 'production', ledger: { branch: 'evidence' }, keys: [key] };
}
