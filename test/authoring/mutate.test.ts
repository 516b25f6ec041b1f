import { beforeAll, describe, expect, it } from 'vitest';
import { OPERATORS } from '../../src/authoring/mutate/by-kind.ts';
import { type Mutant, mutantsOf } from '../../src/authoring/mutate/mutants.ts';
import { eachItem } from '../../src/authoring/mutate/operators.ts';
import type { Kind } from '../../src/model/documents.ts';
import type { PolicyTestReport } from '../../src/authoring/report.ts';
import { policiesOf, readPolicyDocument } from '../support/scenario.ts';
import { terminal } from '../../src/report/render/terminal.ts';
import { policyTestBlocks } from '../../src/report/views/policy-test.ts';
import { tested } from './world.ts';

const PAYMENTS = {
  kind: 'SodSet',
  id: 'SOD-PAY',
  title: 'Nobody both creates and approves',
  controls: ['SOC2:CC6.3'],
  severity: 'high',
  owner: 'person:p-carol',
  check: 'static',
  lookBack: 'P30D',
  maxHeld: 1,
  members: [{ function: 'pay.create' }, { function: 'pay.approve' }, { function: 'pay.release' }],
  same: ['environment'],
};
const RULE = {
  kind: 'Rule',
  id: 'RULE-LONG',
  title: 'Long access has a ticket',
  controls: ['SOC2:CC6.1'],
  severity: 'low',
  owner: 'person:p-carol',
  target: { environment: ['production', 'staging'] },
  effect: 'require',
  when: 'window.minutes <= 60 || request.ticket != ""',
  message: 'Name a ticket',
};
const APPROVAL = {
  kind: 'ApprovalRule',
  id: 'APPR-OWNERS',
  title: 'Two of treasury',
  controls: ['SOC2:CC6.2'],
  severity: 'high',
  owner: 'person:p-carol',
  require: [
    { slot: 'owners', count: 2, from: [{ group: 'treasury' }, { ownerOf: 'environment' }] },
    { slot: 'other', count: 1, from: [{ person: 'p-dave' }] },
  ],
  rationale: { minLetters: 30, echoDigest: true, ban: ['ok'] },
  freshness: { maxAge: 'P2D' },
};
const ROLE = { id: 'ROLE-PAY-CREATE', risk: 'high', maxSession: 'PT1H', maxUses: 5, cardinality: { maxActive: 1 } };
const PLACE = { id: 'production', auditScopes: ['pci'] };
const RULED = {
  apiVersion: 'access-lineage/v1',
  title: 'A rule of ours',
  controls: ['SOC2:CC6.1'],
  owner: 'group:leads',
};
const CALENDAR = {
  ...RULED,
  kind: 'Calendar',
  id: 'CAL-DAY',
  severity: 'low',
  zone: 'Europe/Berlin',
  hours: [{ days: ['monday', 'friday'], from: '08:00', until: '18:00' }],
  freezes: [{ from: '2026-12-18T17:00:00Z', until: '2027-01-04T07:00:00Z', because: 'year end' }],
};
const BREAK_GLASS = {
  ...RULED,
  kind: 'BreakGlass',
  id: 'BG-PAY',
  roles: ['ROLE-PAY-CREATE'],
  environments: ['production'],
  who: [{ group: 'on-call' }],
  workload: 'emergency',
  incident: 'INC-[0-9]{4,8}',
  duration: { max: 'PT1H' },
  quota: { count: 2, per: 'P7D' },
  cooldown: 'PT4H',
  review: { from: [{ group: 'leads' }], within: 'P2D' },
};
const CHANGES = {
  ...RULED,
  kind: 'ChangeRule',
  id: 'CHANGE-ALL',
  severity: 'high',
  paths: ['policies', 'trust'],
  require: [{ slot: 'owners', count: 2, from: [{ group: 'leads' }] }],
  rationale: { minLetters: 30, echoDigest: true, ban: ['ok'] },
  cooldown: 'P7D',
};

const CONTROL = {
  kind: 'MitigatingControl',
  id: 'MC-ONE',
  title: 'Somebody compares',
  controls: [],
  owner: 'person:p-bob',
  evidence: 'The archive of the team',
  cadence: 'P7D',
};
const EXCEPTION = {
  kind: 'Exception',
  id: 'EXC-ONE',
  title: 'A longer window for the migration',
  owner: 'person:p-bob',
  waives: ['TIME-CAP'],
  scope: { subject: 'workload:ledger-sync', role: 'ROLE-EXPORT-READ', environment: 'production' },
  basis: 'vendor-limitation',
  justification: 'The tool of the vendor cannot resume, so it has to run through.',
  mitigation: { control: 'MC-ONE', monitor: 'p-alice' },
  riskOwner: 'p-bob',
  valid: { from: '2026-11-20T00:00:00Z', until: '2026-12-05T00:00:00Z', maxUses: 3 },
};
const COMPANY = {
  kind: 'Organisation',
  id: 'ledgerworks',
  title: 'Ledgerworks',
  owner: 'person:p-bob',
  contracts: [{ id: 'c-1', until: '2027-03-31' }],
};
const AGENT = {
  kind: 'Agent',
  id: 'cert-bot',
  title: 'Reads exports for the treasury',
  owner: 'p-carol',
  sponsors: ['p-alice'],
  identity: {
    subject: ['repo:payco/ledger-sync:environment:production'],
    audience: ['sts.amazonaws.com'],
    job: {
      repositoryId: '912345678',
      workflow: '.github/workflows/deploy.yml',
      ref: 'refs/heads/main',
      environment: 'production',
    },
  },
  profile: {
    roles: ['ROLE-EXPORT-READ'],
    environments: ['production'],
    actions: ['s3:ListBucket'],
    maxDuration: 'PT2H',
  },
};
const POLICIES = [PAYMENTS, RULE, APPROVAL, ROLE, PLACE, CONTROL, EXCEPTION, COMPANY, AGENT];

/** Of the job that a program is known by. */
const JOB = [
  'repositoryId=another',
  'workflow=another',
  'ref=another',
  'environment=another',
  'environment-',
  'runner=another',
];

let mutants: readonly Mutant[] = [];
beforeAll(async () => {
  const bodies = policiesOf({ policies: POLICIES });
  mutants = await mutantsOf(bodies.map((body) => readPolicyDocument(body)));
});

const told = (report: PolicyTestReport): string => terminal(policyTestBlocks(report), { colour: false, width: 120 });
const of = (id: string): readonly string[] =>
  mutants.filter(({ about }) => about === id).map(({ name }) => name.slice(name.indexOf(':') + 1));

describe('mutants', () => {
  it('of a duty set', () => {
    expect(of('SOD-PAY')).toEqual([
      'drop',
      'mode=warn',
      'maxHeld+1',
      'members-pay.create',
      'members-pay.approve',
      'members-pay.release',
      'check=dynamic',
      'lookBack/2',
      'same-',
    ]);
  });

  it('of a rule', () => {
    expect(of('RULE-LONG')).toEqual([
      'drop',
      'mode=warn',
      'effect=forbid',
      'target.environment-production',
      'target.environment-staging',
      'when.or1->and',
      'when.or1-left',
      'when.or1-right',
      'when.compare1-><',
    ]);
  });

  it('of an approval rule', () => {
    expect(of('APPR-OWNERS')).toEqual([
      'drop',
      'mode=warn',
      'require-owners',
      'require-other',
      'require.0.count-1',
      'require.0.from+anybody',
      'require.1.from+anybody',
      'require.0.from-treasury',
      'require.0.from-environment',
      'rationale.minLetters-',
      'rationale.minLetters=1',
      'rationale.echoDigest=false',
      'rationale.ban=none',
      'rationale.mode=acknowledge',
      'freshness.maxAge*2',
      'freshness-',
      'changesRequested=ignored',
    ]);
  });

  it('of a role, with only those functions that a set counts', () => {
    expect(of('ROLE-PAY-CREATE')).toEqual([
      'duration.max*2',
      'maxSession*2',
      'maxUses+1',
      'cardinality.maxActive+1',
      'risk-1',
      'eligible.subjects+all',
      'eligible.subjects-human',
      'eligible.subjects-workload',
      'eligible.anyOf-treasury',
      'eligible.anyOf-pipelines',
      'eligible.anyOf+anybody',
      'functions-pay.create',
    ]);
    expect(of('ROLE-EXPORT-READ')).not.toContain('functions-export.read');
  });

  it('of places and people; the scope of an audit only where a condition reads it', () => {
    expect(of('production')).toEqual(['duration.max*2', 'risk-1']);
    expect(of('ledger-sync')).toEqual(['controllers-p-dave', ...JOB.map((one) => `identity.${one}`)]);
    expect(of('p-bob')).toEqual(['accounts-1002', 'accounts-2002']);
    expect(of('p-erin')).toEqual(['status-']);
  });

  it('of groups: who is forgotten, and a colleague too many', () => {
    expect(of('treasury')).toEqual(['members-person:p-alice', 'members-person:p-bob', 'members+another']);
    const more = mutants.find(({ name }) => name === 'Group/treasury:members+another');
    expect(more?.what).toBe('person:p-carol came to `members`');
  });

  it('of managers: none, or somebody who is neither the person nor the manager', async () => {
    const person = (id: string, more: object = {}) => ({ kind: 'Person', id, accounts: [{ github: '1' }], ...more });
    const bodies = [
      person('p-left', { status: 'left' }),
      person('p-other', { organisation: 'ledgerworks' }),
      person('p-one', { manager: 'p-top' }),
      person('p-top'),
      person('p-two', { manager: 'p-top' }),
    ];
    const made = await mutantsOf(
      bodies.map((body) => readPolicyDocument({ apiVersion: 'access-lineage/v1', ...body })),
    );
    const named = made.filter(({ name }) => name.includes('manager')).map(({ name, what }) => `${name} ${what}`);
    expect(named).toEqual([
      'Person/p-one:manager- `manager` was left out',
      'Person/p-one:manager=another `manager` became p-two instead of p-top',
      'Person/p-two:manager- `manager` was left out',
      'Person/p-two:manager=another `manager` became p-one instead of p-top',
    ]);
  });

  it('of times, emergencies and changes of the rules', async () => {
    const here = await mutantsOf([CALENDAR, BREAK_GLASS, CHANGES].map((body) => readPolicyDocument(body)));
    const names = (id: string) => here.flatMap(({ about, name }) => (about === id ? [name.slice(id.length + 1)] : []));
    expect(names('CAL-DAY')).toEqual([
      'drop',
      'mode=warn',
      'hours-',
      'hours.0.from=00:00',
      'hours.0.until=23:59',
      'hours.0.days-monday',
      'hours.0.days-friday',
      'hours.0.days=all',
      'zone=another',
      'freezes-2026-12-18T17:00:00Z,2027-01-04T07:00:00Z,year end',
      'freezes.0.until-7d',
      'freezes.0.from+7d',
    ]);
    expect(names('BG-PAY')).toEqual([
      'drop',
      'incident=any',
      'duration.max*2',
      'quota.count+1',
      'quota.per/2',
      'cooldown/2',
      'review.within*2',
    ]);
    expect(names('CHANGE-ALL')).toEqual([
      'drop',
      'paths-policies',
      'paths-trust',
      'require.0.count-1',
      'rationale.minLetters=1',
      'rationale.echoDigest=false',
      'rationale.ban=none',
      'cooldown/2',
    ]);
  });

  it('of an exception with its control, of another company, and of an agent', () => {
    expect(of('EXC-ONE')).toEqual([
      'drop',
      'waives+another',
      'scope.role=another',
      'scope.environment=another',
      'mitigation.monitor=another',
      'valid.from-1y',
      'valid.until+1y',
      'valid.maxUses+1',
    ]);
    expect(of('MC-ONE')).toEqual(['cadence*2']);
    expect(of('ledgerworks')).toEqual(['contracts.0.until+1y', 'owner=another']);
    expect(of('cert-bot')).toEqual([
      'sponsors+anybody',
      'profile.roles+another',
      'profile.actions+more',
      'profile.maxDuration*2',
      'profile.environments-',
      'identity.subject=another',
      'identity.audience=another',
      ...JOB.map((one) => `identity.job.${one}`),
    ]);
  });

  it('tell pools of one name apart by what they are', () => {
    const left = eachItem(
      'from',
      1,
      'a case',
    )({ from: [{ group: 'a' }, { group: 'x' }, { team: 'x' }] }, { bodies: [] });
    expect(left.map(({ name }) => name)).toEqual(['from-a', 'from-group:x', 'from-team:x']);
  });

  it('bear names of their own, a place and a policy that is not the one they came from', () => {
    expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length);
    const original = JSON.stringify(policiesOf({ policies: POLICIES }));
    for (const { documents, at, wanted } of mutants) {
      expect(JSON.stringify(documents.map(({ body }) => body))).not.toBe(original);
      expect(at.line).toBeGreaterThan(0);
      expect(wanted).toMatch(/^a case /);
    }
  });

  it('are there for every kind of document that bears rules or caps', () => {
    const kinds: readonly Kind[] = [
      'SodSet',
      'Rule',
      'ApprovalRule',
      'Calendar',
      'ChangeRule',
      'Role',
      'Environment',
      'Agent',
      'Organisation',
      'Exception',
      'MitigatingControl',
      'BreakGlass',
      'Group',
      'Person',
      'Workload',
      'ServiceAccount',
    ];
    for (const kind of kinds) expect(OPERATORS[kind]?.length ?? 0, kind).toBeGreaterThan(0);
  });
});

describe('mutation', () => {
  const cap = (duration: string, verdict: string) => ({
    name: `asks for ${duration}`,
    given: { request: { window: { duration } } },
    expect: { verdict },
  });
  const survivors = async (test: object): Promise<readonly string[]> => {
    const { mutation } = await tested(test as never, { mutate: true });
    return (mutation?.survivors ?? []).filter(({ accepted }) => accepted === null).map(({ name }) => name);
  };

  it('kills what a case tells from the policy, and leaves what none does', async () => {
    expect(await survivors({ cases: [cap('PT4H', 'allow')] })).toContain('ROLE-EXPORT-READ:duration.max*2');
    expect(await survivors({ cases: [cap('PT5H', 'deny')] })).not.toContain('ROLE-EXPORT-READ:duration.max*2');
  });

  it('takes the wrong job for the workload unless a case writes out what its token claims', async () => {
    const workflow = 'payco/ledger-sync/.github/workflows/deploy.yml@refs/heads/main';
    const claims = {
      repositoryId: '912345678',
      workflowRef: workflow,
      jobWorkflowRef: workflow,
      ref: 'refs/heads/main',
      environment: 'production',
      runnerEnvironment: 'github-hosted',
    };
    const issued = (given: object) => ({
      cases: [
        { name: 'its job', given: { moment: 'issue', ...given }, expect: { rules: { 'CLAIM-IDENTITY': 'pass' } } },
      ],
    });
    const jobs = JOB.map((one) => `Workload/ledger-sync:identity.${one}`);
    expect(await survivors(issued({}))).toEqual(expect.arrayContaining(jobs));
    expect(await survivors(issued({ claims }))).not.toEqual(
      expect.arrayContaining([expect.stringContaining('ledger-sync:identity')]),
    );
  });

  it('lets a mutant be, with a reason', async () => {
    const accept = [{ mutant: 'ROLE-EXPORT-READ:duration.max*2', reason: 'The cap is for another day.' }];
    const test = { cases: [cap('PT4H', 'allow')], accept };
    expect(await survivors(test)).not.toContain('ROLE-EXPORT-READ:duration.max*2');
    expect((await tested(test, { mutate: true })).mutation?.findings).toEqual([]);
  });

  it('waits until the cases pass on the policy itself, and says so', async () => {
    const report = await tested({ cases: [cap('PT4H', 'deny')] }, { mutate: true });
    expect(report.mutation).toBeNull();
    expect(told(report)).toContain('No mistakes were made on purpose: every case has to pass first.');
    expect((await tested({ cases: [cap('PT4H', 'deny')] })).notes).toEqual([]);
  });

  it('of named test files changes what stands beside them, and leaves what is accepted of others', async () => {
    const accept = [{ mutant: 'ROLE-EXPORT-READ:duration.max*2', reason: 'The cap is for another day.' }];
    const named = { mutate: true, only: ['policies/x.test.yaml'] };
    const { mutation, ...report } = await tested({ cases: [cap('PT4H', 'allow')], accept }, named);
    expect([mutation?.killed, mutation?.survivors, mutation?.findings]).toEqual([0, [], []]);
    expect(told({ ...report, mutation })).toContain('only in the documents beside this file');
    const beside = await tested(
      { cases: [cap('PT4H', 'allow')] },
      {
        mutate: true,
        at: 'policies/Role/x.test.yaml',
        only: ['policies/Role/x.test.yaml'],
      },
    );
    expect(new Set(beside.mutation?.survivors.map(({ at }) => at.path.split('/')[1]))).toEqual(new Set(['Role']));
  });

  it('says of tests that cannot be read that none was run', async () => {
    const report = await tested({ cases: [{ name: 'one', expect: { verdict: 'denied' } }] });
    expect(told(report)).toContain('no case was run');
    expect(told(report)).not.toContain('passed');
  });
});
