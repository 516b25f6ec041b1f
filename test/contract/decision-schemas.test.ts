import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/decision/decide.ts';
import type { Facts, StoredFacts } from '../../src/model/facts.ts';
import type { Instant } from '../../src/model/ids.ts';
import { givens } from '../support/generators.ts';
import { decideGiven, factsOf, type Given, policiesOf, policyOf } from '../support/scenario.ts';

const schema = (name: string): object =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../schemas', name), 'utf8')) as object;
const ajv = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true });
const isDecision = ajv.compile(schema('decision.json'));
const isFacts = ajv.compile(schema('facts.json'));

function stored({ request, ...facts }: Facts): StoredFacts {
  const { body: _, ...rest } = request;
  return { ...facts, request: rest };
}

async function examine(given: Given): Promise<void> {
  const facts = await factsOf(given);
  const decision = await decideGiven(given);
  // What is stored is what JSON keeps of it.
  expect(isDecision(JSON.parse(JSON.stringify(decision))), ajv.errorsText(isDecision.errors)).toBe(true);
  expect(isFacts(JSON.parse(JSON.stringify(stored(facts)))), ajv.errorsText(isFacts.errors)).toBe(true);
}

const APPROVAL = {
  kind: 'ApprovalRule',
  id: 'APPR-ONE',
  title: 'One of the treasury',
  controls: [],
  severity: 'low',
  owner: 'person:p-carol',
  require: [{ slot: 'treasury', count: 1, from: [{ group: 'treasury' }] }],
};

const BREAK_GLASS = {
  kind: 'BreakGlass',
  id: 'BG-PAY-01',
  title: 'Mend payments',
  controls: [],
  owner: 'person:p-carol',
  roles: ['ROLE-EXPORT-READ'],
  environments: ['production'],
  who: [{ group: 'treasury' }],
  workload: 'ledger-sync',
  incident: 'INC-[0-9]{4,8}',
  duration: { max: 'PT2H' },
  quota: { count: 2, per: 'P30D' },
  cooldown: 'PT4H',
  review: { from: [{ person: 'p-dave' }], within: 'P3D' },
};

describe('the published schemas of decisions and facts', () => {
  it.each<[string, Given]>([
    ['a pending one with reviews', { policies: [APPROVAL], reviews: [{ by: '1002', body: 'needed' }, { by: '6666' }] }],
    [
      'a direct push',
      {
        phase: 'record',
        pullRequest: 'none',
        violations: [{ rule: 'INV-BASE', message: 'another base', fix: 'ask again' }],
      },
    ],
    ['names that are nowhere', { request: { role: 'ROLE-NOWHERE' } }],
    [
      'an issuance',
      {
        phase: 'issue',
        grants: [
          {
            id: '2026-11-other',
            subject: 'person:p-bob',
            role: 'ROLE-PAY-CREATE',
            from: '2026-11-20T08:00:00Z' as never,
            until: '2026-11-21T08:00:00Z' as never,
            ended: '2026-11-20T09:00:00Z' as never,
          },
        ],
      },
    ],
    [
      'an issuance for a person',
      { phase: 'issue', request: { subject: { type: 'human', person: 'p-alice', workload: null } } },
    ],
    [
      'lookups that failed',
      {
        grants: 'unknown',
        teams: { 'payco/a': 'unknown', 'payco/b': ['1001'] },
        members: { '1001': 'unknown', '1002': true },
      },
    ],
    [
      'an issuance whose request has conditions',
      {
        phase: 'issue',
        request: { conditions: [{ id: 'once', when: 'uses < 1', otherwise: 'refuse' }] },
        claims: { declared: { taskSha256: 'e'.repeat(64) } },
      },
    ],
    [
      'an emergency',
      {
        phase: 'emergency',
        policies: [BREAK_GLASS],
        request: { breakGlass: { incident: 'INC-4711' } },
        grants: [
          {
            id: '2026-11-bg-inc-1',
            subject: 'workload:ledger-sync',
            role: 'ROLE-EXPORT-READ',
            from: '2026-11-20T08:00:00Z' as never,
            until: '2026-11-20T09:00:00Z' as never,
            review: { under: 'BG-PAY-01', owedBy: 'p-alice', by: '2026-11-24T08:00:00Z' as never },
          },
        ],
      },
    ],
    [
      'a third party that two owners attest to, beside another open pull request',
      {
        policies: [
          { kind: 'Person', id: 'p-ext', accounts: [{ github: '4411' }], organisation: 'ledgerworks' },
          {
            kind: 'Organisation',
            id: 'ledgerworks',
            title: 'Ledgerworks',
            owner: 'person:p-bob',
            contracts: [{ id: 'c-1', until: '2026-12-31' }],
          },
        ],
        request: {
          subject: { type: 'third-party', person: 'p-ext', contract: 'c-1', sponsor: 'p-carol', workload: null },
        },
        reviews: [{ by: '1002', shown: 'good' }],
        pending: [
          {
            pullRequest: 12,
            id: '2026-11-other',
            subject: 'person:p-ext',
            role: 'ROLE-PAY-CREATE',
            from: '2026-11-22T08:00:00Z' as Instant,
            until: '2026-11-22T12:00:00Z' as Instant,
          },
        ],
      },
    ],
    [
      'standing access',
      {
        phase: 'record',
        policies: [{ id: 'ROLE-EXPORT-READ', duration: { default: 'P20D', max: 'P30D' } }],
        request: { access: { mode: 'standing', reviewBy: '2026-12-05' } },
      },
    ],
  ])('hold for %s', (_, given) => examine(given));

  it('hold for many others', async () => {
    await fc.assert(fc.asyncProperty(givens, examine), { numRuns: 50 });
  });

  it('refuse what is not there', async () => {
    const facts = await factsOf({});
    const decision = decide(await policyOf(policiesOf({})), facts);
    expect(isDecision({ ...decision, verdict: 'perhaps' })).toBe(false);
    expect(isDecision({ ...decision, secret: 'x' })).toBe(false);
    expect(isFacts({ ...stored(facts), grants: [] })).toBe(false);
  });
});
