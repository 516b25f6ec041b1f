import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/decision/decide.ts';
import { denies } from '../../src/decision/results.ts';
import { subjectKey } from '../../src/model/subject-key.ts';
import type { Decision } from '../../src/model/decision.ts';
import type { Document } from '../../src/model/document.ts';
import type { ExceptionDocument } from '../../src/model/documents.ts';
import type { Facts } from '../../src/model/facts.ts';
import type { PolicySet } from '../../src/policy/policy-set.ts';
import { additions, givens, withAdded } from '../support/generators.ts';
import { type Body, factsOf, type Given, policiesOf, policyOf, readPolicyDocument } from '../support/scenario.ts';

const RANK = { deny: 0, pending: 1, allow: 2 } as const;
const CONTROL = {
  kind: 'MitigatingControl',
  id: 'MC-ONE',
  title: 'Somebody compares',
  controls: [],
  owner: 'person:p-bob',
  evidence: 'The archive of the team',
  cadence: 'P7D',
};

/** Goes wrong when it is asked, which no type tells. */
const BROKEN = {
  kind: 'Rule',
  id: 'RULE-BROKEN',
  title: 'Divides by nothing',
  controls: [],
  severity: 'high',
  owner: 'person:p-bob',
  effect: 'require',
  when: '1 / (window.minutes - window.minutes) > 0',
  message: 'It cannot be said',
};

/** Requests of which some break an invariant, or look at what cannot be known. */
const worlds: fc.Arbitrary<Given> = fc
  .record({
    given: givens,
    added: additions,
    author: fc.constantFrom('1001', '1001', '1001', null, 'bot', '7777'),
    hand: fc.constantFrom('1001', '1001', '1001', null),
    violations: fc.constantFrom([], [], [{ rule: 'INV-SHAPE', message: 'It is mixed', fix: 'split it' }]),
    unknown: fc.constantFrom(false, false, false, true),
    broken: fc.constantFrom([], [], [BROKEN]),
  })
  .map(({ given, added, author, hand, violations, unknown, broken }) => ({
    ...[CONTROL, added, ...broken].reduce(withAdded, given),
    pullRequest: { author, contributors: [hand] },
    violations,
    ...(unknown ? { grants: 'unknown' as const } : {}),
  }));

describe('invariant 12: an exception, whatever it names', () => {
  it('never touches an invariant, an error or an approval; it opens nothing but what it waives, and takes nothing away', async () => {
    const seen = { waived: 0, invariants: 0, errors: 0, opened: 0 };
    await fc.assert(
      fc.asyncProperty(worlds, fc.constantFrom('p-bob', 'p-carol'), async (given, monitor) => {
        const policy = await policyOf(policiesOf(given));
        const facts = await factsOf(given);
        const before = decide(policy, facts);
        const after = decide(...excepted(policy, facts, before, monitor));

        for (const result of before.results) {
          if (result.stage === 'approval' || (result.outcome !== 'error' && result.severity !== 'invariant')) continue;
          expect(after.results).toContainEqual(result);
          if (result.outcome === 'error') seen.errors += 1;
          else if (result.outcome === 'fail') seen.invariants += 1;
        }
        const waived = after.results.filter(({ outcome }) => outcome === 'waived');
        for (const { severity, stage } of waived) expect([severity, stage]).not.toContain('invariant');
        expect(waived.map(({ stage }) => stage)).not.toContain('approval');
        // Where nothing was in the way it changes nothing, and taking it out opens nothing.
        if (before.verdict !== 'deny') expect(after).toEqual(before);
        expect(RANK[before.verdict]).toBeLessThanOrEqual(RANK[after.verdict]);
        if (RANK[before.verdict] < RANK[after.verdict]) {
          seen.opened += 1;
          expect(waived.length).toBeGreaterThan(0);
          expect(after.obligations).toContainEqual(expect.objectContaining({ kind: 'monitor', owedBy: monitor }));
        }
        seen.waived += waived.length;
      }),
      { numRuns: 800 },
    );
    for (const count of Object.values(seen)) expect(count, JSON.stringify(seen)).toBeGreaterThan(0);
  });

  it('never gives more than if the rule it waives were not there: the risk it raises only adds', async () => {
    const risks = fc.constantFrom(['high'], ['high'], ['high', 'critical'], ['medium']);
    const watching = fc
      .record({ document: additions, risk: risks })
      .filter(({ document }) => 'kind' in document && document['kind'] !== undefined)
      .map(({ document, risk }): Body => ({ ...document, id: `${String(document['id'])}-2`, target: { risk } }));
    const seen = { waived: 0, stricter: 0 };
    await fc.assert(
      fc.asyncProperty(givens, additions, fc.array(watching, { minLength: 1, maxLength: 2 }), async (...world) => {
        const [given, waivable, others] = world;
        const around = [CONTROL, ...others].reduce(withAdded, given);
        const facts = await factsOf(given);
        const policy = await policyOf(policiesOf(withAdded(around, waivable)));
        const before = decide(policy, facts);
        const own = before.results.filter(({ rule }) => rule === waivable['id']);
        const [waiving, looked] = excepted(policy, facts, { ...before, results: own }, 'p-bob');
        const after = decide(waiving, looked);
        if (!after.results.some(({ outcome }) => outcome === 'waived')) return;

        const without = decide(await policyOf(policiesOf(around)), facts);
        expect(RANK[after.verdict]).toBeLessThanOrEqual(RANK[without.verdict]);
        expect(missing(after)).toBeGreaterThanOrEqual(after.verdict === 'deny' ? 0 : missing(without));
        if (after.effective) expect(after.effective).toEqual(without.effective);
        expect(denying(after)).toEqual(expect.arrayContaining([...denying(without)]));
        seen.waived += 1;
        if (RANK[after.verdict] < RANK[without.verdict]) seen.stricter += 1;
      }),
      { numRuns: 1000 },
    );
    for (const count of Object.values(seen)) expect(count, JSON.stringify(seen)).toBeGreaterThan(0);
  });
});

const KINDS = ['review', 'rotate', 'revoke', 'monitor'] as const;
const RULE = { review: 'BG-DEBT', rotate: 'DEBT-SECRET', revoke: 'DEBT-SECRET' } as const;

describe('invariant 12: an unpaid obligation', () => {
  it('blocks the next one, whatever else is asked and whatever exception there is', async () => {
    const barred = { review: 0, rotate: 0, revoke: 0, monitor: 0 };
    await fc.assert(
      fc.asyncProperty(worlds, fc.constantFrom(...KINDS), async (given, kind) => {
        const policy = await policyOf(policiesOf(given));
        const facts = withLike(await factsOf(given), kind);
        const before = decide(policy, facts);
        const owedBy = kind === 'monitor' ? 'p-bob' : personIn(before);
        fc.pre(owedBy !== null);
        const [excepting, asked] = excepted(policy, facts, before, 'p-bob');
        const paid = decide(excepting, asked);
        const unpaid = decide(excepting, { ...asked, owing: [owing(kind, owedBy)] });

        // It never opens anything, and nothing waives it.
        expect(RANK[unpaid.verdict]).toBeLessThanOrEqual(RANK[paid.verdict]);
        if (kind === 'monitor') {
          expect(unpaid.results.filter(({ outcome }) => outcome === 'waived')).toEqual([]);
          expect(unpaid.verdict).toBe(before.verdict);
          if (paid.verdict !== before.verdict) barred.monitor += 1;
        } else {
          expect(unpaid.verdict).toBe('deny');
          const ruled = unpaid.results.find(({ rule }) => rule === RULE[kind]);
          expect(ruled).toMatchObject({ severity: 'invariant', outcome: 'known' in facts.grants ? 'fail' : 'error' });
          if (paid.results.some(({ rule, outcome }) => rule === RULE[kind] && outcome === 'pass')) barred[kind] += 1;
        }
      }),
      { numRuns: 800 },
    );
    for (const count of Object.values(barred)) expect(count, JSON.stringify(barred)).toBeGreaterThan(0);
  });
});

/** The same world, asking for the like of what is owed. */
function withLike(facts: Facts, kind: (typeof KINDS)[number]): Facts {
  const like = {
    review: { access: { mode: 'standing', reviewBy: '2026-12-01' } },
    rotate: { secret: { reference: 'x', type: 'key', consumer: 'ledger-sync', ttl: 'PT1H', rotation: {} } },
    revoke: { secret: { reference: 'x', type: 'key', consumer: 'ledger-sync', ttl: 'PT1H', rotation: {} } },
    monitor: {},
  }[kind];
  const body = { ...facts.request.body, ...like } as Facts['request']['body'];
  return { ...facts, request: { ...facts.request, body } };
}

function owing(kind: (typeof KINDS)[number], owedBy: string | null): NonNullable<Facts['owing']>[number] {
  const by = '2026-10-02T00:00:00Z' as never;
  const obligation = { kind, by, owedBy: owedBy as never, because: 'it was agreed', of: 'earlier', metAt: null };
  return { requestId: '2026-10-earlier' as never, obligations: [obligation] };
}

function personIn({ holder }: Decision): string | null {
  return holder?.countedTo.find((key) => key.startsWith('person:'))?.slice('person:'.length) ?? null;
}

function denying({ results }: Decision): readonly string[] {
  return results.filter(denies).map(({ rule }) => rule);
}

function missing({ approval }: Decision): number {
  return approval.required.reduce((sum, one) => sum + one.missing, 0);
}

/** An exception, past what compiling would refuse, that is good in every way and names every rule of the decision. */
function excepted(policy: PolicySet, facts: Facts, decision: Decision, monitor: string): [PolicySet, Facts] {
  const { subject, role, scope } = facts.request.body;
  const waives = [...new Set(decision.results.map(({ rule }) => rule))].slice(0, 200);
  const made = readPolicyDocument({
    apiVersion: 'access-lineage/v1',
    kind: 'Exception',
    id: 'EXC-ALL',
    title: 'Everything',
    owner: 'person:p-bob',
    waives: ['TIME-CAP'],
    scope: { subject: subjectKey(subject), role, environment: scope.environment },
    basis: 'vendor-limitation',
    justification: 'Whatever can be waived is waived by this one.',
    mitigation: { control: 'MC-ONE', monitor },
    riskOwner: 'p-bob',
    valid: { from: '2026-11-01T00:00:00Z', until: '2027-12-01T00:00:00Z' },
  }) as Document<ExceptionDocument>;
  const document = { ...made, body: { ...made.body, waives } } as Document<ExceptionDocument>;
  const origin = { commit: 'c'.repeat(40) as never, at: '2026-11-20T00:00:00Z' as never, people: [] };
  return [
    { ...policy, exceptions: [document] },
    { ...facts, exceptions: { 'EXC-ALL': { known: origin } } },
  ];
}
