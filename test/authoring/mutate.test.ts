import { beforeAll, describe, expect, it } from 'vitest';
import { OPERATORS } from '../../src/authoring/mutate/by-kind.ts';
import { type Mutant, mutantsOf } from '../../src/authoring/mutate/mutants.ts';
import type { Kind } from '../../src/model/documents.ts';
import type { PolicyTestReport } from '../../src/authoring/report.ts';
import { terminal } from '../../src/report/render/terminal.ts';
import { policyTestBlocks } from '../../src/report/views/policy-test.ts';
import { policiesOf, readPolicyDocument } from '../support/scenario.ts';
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

let mutants: readonly Mutant[] = [];
beforeAll(async () => {
  const bodies = policiesOf({ policies: [PAYMENTS, RULE, APPROVAL, ROLE, PLACE] });
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
    expect(of('ledger-sync')).toEqual(['controllers-p-dave']);
    expect(of('p-bob')).toEqual(['accounts-1002', 'accounts-2002']);
    expect(of('p-erin')).toEqual(['status-']);
  });

  it('bear names of their own, a place and a policy that is not the one they came from', () => {
    expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length);
    const original = JSON.stringify(policiesOf({ policies: [PAYMENTS, RULE, APPROVAL, ROLE, PLACE] }));
    for (const { documents, at, wanted } of mutants) {
      expect(JSON.stringify(documents.map(({ body }) => body))).not.toBe(original);
      expect(at.line).toBeGreaterThan(0);
      expect(wanted).toMatch(/^a case /);
    }
  });

  it('are there for every kind of document that bears rules or caps', () => {
    const kinds: readonly Kind[] = ['SodSet', 'Rule', 'ApprovalRule', 'Role', 'Environment'];
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

  it('lets a mutant be, with a reason', async () => {
    const accept = [{ mutant: 'ROLE-EXPORT-READ:duration.max*2', reason: 'The cap is for another day.' }];
    const test = { cases: [cap('PT4H', 'allow')], accept };
    expect(await survivors(test)).not.toContain('ROLE-EXPORT-READ:duration.max*2');
    expect((await tested(test, { mutate: true })).mutation?.findings).toEqual([]);
  });

  it('waits until the cases pass on the policy itself, and says so', async () => {
    const report = await tested({ cases: [cap('PT4H', 'deny')] }, { mutate: true });
    expect(report.mutation).toBeNull();
    expect(told(report)).toContain('No mistakes were made');
    expect(told(await tested({ cases: [cap('PT4H', 'deny')] }))).not.toContain('No mistakes were made');
  });

  it('of named test files changes what stands beside them, and leaves what is accepted of others', async () => {
    const accept = [{ mutant: 'ROLE-EXPORT-READ:duration.max*2', reason: 'The cap is for another day.' }];
    const named = { mutate: true, only: ['policies/x.test.yaml'] };
    const { mutation, ...report } = await tested({ cases: [cap('PT4H', 'allow')], accept }, named);
    expect([mutation?.killed, mutation?.survivors, mutation?.findings]).toEqual([0, [], []]);
    expect(told({ ...report, mutation })).toContain('only in the documents beside these files');
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
