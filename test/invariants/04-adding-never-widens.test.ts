import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/decision/decide.ts';
import type { Decision } from '../../src/model/decision.ts';
import { additions, givens, reviewedGivens, rulesOnItsPool, withAdded } from '../support/generators.ts';
import { type Body, type Given, factsOf, policiesOf, policyOf, withShown } from '../support/scenario.ts';

const RANK = { deny: 0, pending: 1, allow: 2 } as const;

describe('adding a deny rule, a duty set, a calendar, a cap or an approval requirement', () => {
  it('never widens access', async () => {
    const changed = new Set<unknown>();
    let turned = 0;
    await fc.assert(
      fc.asyncProperty(givens, additions, async (given, added) => {
        const { before, after } = await bothWays(given, added);
        if (after.verdict !== before.verdict) {
          turned += 1;
          changed.add(added['kind'] ?? 'a field');
        }
        expectNotWider(before, after);
        if (after.effective) expect(after.effective).toEqual(before.effective);
        expect(after.risk).toEqual(before.risk);
      }),
      { numRuns: 1500 },
    );
    // A property that nothing ever moves would prove nothing.
    expect(turned).toBeGreaterThan(20);
    expect(changed).toEqual(new Set(['ApprovalRule', 'Calendar', 'Rule', 'SodSet', 'a field']));
  });

  it('of approvals that only warn or are only counted lets nobody in, where no rule binds', async () => {
    const idle = additions.filter(({ kind, mode }) => kind === 'ApprovalRule' && mode !== undefined);
    await fc.assert(
      fc.asyncProperty(givens, idle, async (some, added) => {
        const policies = (some.policies ?? []).filter(({ kind }) => kind !== 'ApprovalRule');
        const given = { ...some, policies, without: ['APPR-NOBODY'] };
        const after = decide(await policyOf(policiesOf(withAdded(given, added))), await factsOf(given));
        expect(after.verdict).toBe('deny');
      }),
      { numRuns: 100 },
    );
  });

  it('never makes another rule on the same pool content with less of a review', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(reviewedGivens, rulesOnItsPool, async (given, added) => {
        const { before, after } = await bothWays(given, added);
        seen.add(`${before.verdict} to ${after.verdict}`);
        expectNotWider(before, after);
      }),
      { numRuns: 1500 },
    );
    expect([...seen].sort()).toEqual([
      'allow to allow',
      'allow to deny',
      'allow to pending',
      'deny to deny',
      'pending to deny',
      'pending to pending',
    ]);
  });

  it('lowering a cap never lengthens a grant', async () => {
    await fc.assert(
      fc.asyncProperty(givens, fc.constantFrom('PT30M', 'PT1H', 'PT3H', 'P2D'), async (given, max) => {
        const before = decide(await policyOf(policiesOf(given)), await factsOf(given));
        const lower = withAdded(given, { id: 'production', duration: { max } });
        const after = decide(await policyOf(policiesOf(lower)), await factsOf(given));
        expect(RANK[after.verdict]).toBeLessThanOrEqual(RANK[before.verdict]);
        if (after.effective?.notAfter && before.effective?.notAfter) {
          expect(after.effective.notAfter <= before.effective.notAfter).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});

async function bothWays(given: Given, added: Body): Promise<{ readonly before: Decision; readonly after: Decision }> {
  const policy = await policyOf(policiesOf(given));
  const facts = withShown(given, policy, await factsOf(given));
  const more = await policyOf(policiesOf(withAdded(given, added)));
  return { before: decide(policy, facts), after: decide(more, facts) };
}

function expectNotWider(before: Decision, after: Decision): void {
  expect(RANK[after.verdict]).toBeLessThanOrEqual(RANK[before.verdict]);
  expect(missing(after)).toBeGreaterThanOrEqual(after.verdict === 'deny' ? 0 : missing(before));
}

function missing({ approval }: Decision): number {
  return approval.required.reduce((sum, one) => sum + one.missing, 0);
}
