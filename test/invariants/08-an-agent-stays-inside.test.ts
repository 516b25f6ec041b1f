import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/decision/decide.ts';
import type { Entitlement } from '../../src/model/entitlement.ts';
import { prepared } from '../../src/policy/runtime.ts';
import { kind as aws } from '../../src/providers/aws/entitlement.ts';
import { type Body, decideGiven, factsOf, type Given, policiesOf, policyOf } from '../support/scenario.ts';

const ACTIONS = ['s3:GetObject', 's3:GetObjectTagging', 's3:ListBucket', 's3:PutObject'];
const PATTERNS = [...ACTIONS, 's3:Get*', 's3:*', 's3:List*'];
const RESOURCES = [
  'arn:aws:s3:::pay-exports',
  'arn:aws:s3:::pay-exports/*',
  'arn:aws:s3:::pay-exports/2026/*',
  'arn:aws:s3:::pay-exports/2026/11/*',
  'arn:aws:s3:::pay-exports/2025/*',
];
const some = (all: readonly string[]) => fc.subarray([...all], { minLength: 1, maxLength: 3 });
const few = (all: readonly string[]) => fc.subarray([...all], { minLength: 1, maxLength: 2 });
const perhaps = (all: readonly string[]) => fc.option(some(all), { nil: undefined });

/** An entitlement of the sample role with other words in it: contained or not is asked of the provider as a whole. */
function bounded(actions: readonly string[] | undefined, resources: readonly string[] | undefined): Entitlement {
  return {
    provider: 'aws',
    account: '111122223333',
    iamRole: 'jit-export-read',
    actions: actions ?? ['*'],
    resources: resources ?? ['*'],
  };
}

function agent(id: string, profile: Body): Body {
  return {
    kind: 'Agent',
    id,
    title: 'An agent',
    owner: 'p-carol',
    sponsors: ['p-alice', 'p-dave'],
    identity: {
      subject: ['repo:payco/ledger-sync:environment:production'],
      audience: ['sts.amazonaws.com'],
      job: { repositoryId: '912345678', workflow: '.github/workflows/deploy.yml', ref: 'refs/heads/main' },
    },
    profile: { roles: ['ROLE-EXPORT-READ'], maxDuration: 'PT4H', maxHops: 5, ...profile },
  };
}

const ROLE: Body = {
  id: 'ROLE-EXPORT-READ',
  eligible: {
    subjects: ['human', 'workload', 'agent'],
    anyOf: [{ group: 'treasury' }, { agent: 'bot' }, { group: 'pipelines' }],
  },
  entitlements: [{ ...bounded(['s3:Get*', 's3:ListBucket'], RESOURCES.slice(0, 2)) }],
};

function asking(sponsor: string, scope: Body, more: Body = {}): Body {
  return {
    subject: { type: 'agent', workload: null, agent: 'bot', sponsor, goal: 'Find what does not match', ...more },
    scope: { environment: 'production', ...scope },
  };
}

describe('what an agent is granted', () => {
  it('lies inside its profile and inside what its sponsor could be granted', async () => {
    const given = fc.record({
      actions: some(PATTERNS),
      resources: perhaps(RESOURCES),
      sponsor: fc.constantFrom('p-alice', 'p-alice', 'p-alice', 'p-dave', 'p-bob'),
      scope: fc.record({
        actions: fc.oneof(few(ACTIONS), few(ACTIONS), some(PATTERNS)),
        resources: perhaps(RESOURCES),
      }),
      duration: fc.constantFrom('PT30M', 'PT1H', 'PT4H', 'PT5H'),
    });
    let allowed = 0;
    await fc.assert(
      fc.asyncProperty(given, async ({ actions, resources, sponsor, scope, duration }) => {
        const policies = [agent('bot', { actions, ...(resources ? { resources } : {}) }), ROLE];
        const named = { actions: scope.actions, ...(scope.resources ? { resources: scope.resources } : {}) };
        const request = { ...asking(sponsor, named), window: { duration } };
        const { verdict, effective } = await decideGiven({ policies, request });
        if (verdict === 'deny') return;
        allowed += 1;
        const profile = bounded(actions, resources);
        expect(effective?.entitlements.every((one) => aws.contains(profile, one))).toBe(true);
        const own = { ...request, subject: { type: 'human', workload: null, person: sponsor } };
        expect((await decideGiven({ policies, request: own })).verdict).not.toBe('deny');
      }),
      { numRuns: 300 },
    );
    expect(allowed).toBeGreaterThan(10);
  });

  it('lies inside every hop of its chain', async () => {
    const limit = fc.record({ actions: perhaps(PATTERNS), resources: perhaps(RESOURCES) });
    const given = fc.record({
      hops: fc.array(limit, { minLength: 1, maxLength: 3 }),
      scope: fc.record({ actions: some(ACTIONS), resources: some(RESOURCES) }),
    });
    let allowed = 0;
    await fc.assert(
      fc.asyncProperty(given, async ({ hops, scope }) => {
        const names = ['person:p-alice', 'agent:one', 'agent:two'].slice(0, hops.length);
        const delegation = hops.map((hop, n) => ({
          from: names[n],
          to: names[n + 1] ?? 'agent:bot',
          ...(hop.actions ? { actions: hop.actions } : {}),
          ...(hop.resources ? { resources: hop.resources } : {}),
        }));
        const policies = [...['bot', 'one', 'two'].map((id) => agent(id, { actions: ['s3:*'] })), ROLE];
        const { verdict, effective } = await decideGiven({
          policies,
          request: asking('p-alice', scope, { delegation }),
        });
        if (verdict === 'deny') return;
        allowed += 1;
        for (const hop of hops) {
          const handed = bounded(hop.actions, hop.resources);
          expect(effective?.entitlements.every((one) => aws.contains(handed, one))).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
    expect(allowed).toBeGreaterThan(10);
  });
});

describe('what a job declares of its task', () => {
  const value = fc.oneof(fc.string({ maxLength: 8 }), fc.integer(), fc.boolean());
  const task = fc.dictionary(fc.constantFrom('phase', 'count', 'done', 'actions', 'role'), value);
  const condition = fc.record({
    when: fc.constantFrom(
      "task.phase == 'scan'",
      "'phase' in task && task.phase == 'scan'",
      'task.count > 3',
      '"done" in task && task.done == true',
      'size(task) == 0',
      'uses < 5',
    ),
    otherwise: fc.constantFrom('refuse', 'narrow', 'narrow', 'narrow'),
    to: fc.record({ actions: some(['s3:GetObject', 's3:Get*', 's3:ListBucket']), resources: some(RESOURCES) }),
  });

  it('leaves what was approved or less, and never later or more often', async () => {
    let issued = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(condition, { minLength: 1, maxLength: 3 }), task, async (conditions, declared) => {
        const written = conditions.map(({ when, otherwise, to }, n) => ({
          id: `condition-${n}`,
          when,
          otherwise,
          ...(otherwise === 'narrow' ? { to } : {}),
        }));
        const given: Given = {
          phase: 'issue',
          policies: [agent('bot', { actions: ['s3:*'] }), ROLE],
          request: { conditions: written, scope: { environment: 'production' } },
          claims: { declared: { task: declared } },
        };
        const facts = await factsOf(given);
        const policy = await prepared(await policyOf(policiesOf(given)), facts.request.body);
        const { verdict, effective } = decide(policy, facts);
        if (verdict !== 'allow' || !effective || facts.moment.phase !== 'issue') return;
        issued += 1;
        const { frozen } = facts.moment;
        expect(effective.entitlements.length).toBeGreaterThan(0);
        for (const one of effective.entitlements)
          expect(frozen.entitlements.some((approved) => aws.contains(approved, one))).toBe(true);
        expect([effective.digest, effective.role]).toEqual([frozen.digest, frozen.role]);
        expect((effective.notAfter ?? '') <= (frozen.notAfter ?? '')).toBe(true);
        expect(effective.maxUses).toBeLessThanOrEqual(frozen.maxUses);
        expect(effective.maxSession).toBeLessThanOrEqual(frozen.maxSession);
      }),
      { numRuns: 300 },
    );
    expect(issued).toBeGreaterThan(10);
  });
});
