import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/decision/decide.ts';
import type { Decision } from '../../src/model/decision.ts';
import { additions, givens } from '../support/generators.ts';
import { factsOf, policiesOf, policyOf } from '../support/scenario.ts';

const RANK = { deny: 0, pending: 1, allow: 2 } as const;

describe('adding a deny rule, a duty set or an approval requirement', () => {
  it('never widens access', async () => {
    let changed = 0;
    await fc.assert(
      fc.asyncProperty(givens, additions, async (given, added) => {
        const before = decide(await policyOf(policiesOf({})), await factsOf(given));
        const after = decide(await policyOf(policiesOf({ policies: [added] })), await factsOf(given));
        if (after.verdict !== before.verdict) changed += 1;
        expect(RANK[after.verdict]).toBeLessThanOrEqual(RANK[before.verdict]);
        expect(missing(after)).toBeGreaterThanOrEqual(after.verdict === 'deny' ? 0 : missing(before));
        if (after.effective) expect(after.effective).toEqual(before.effective);
        expect(after.risk).toEqual(before.risk);
      }),
      { numRuns: 300 },
    );
    // A property that nothing ever moves would prove nothing.
    expect(changed).toBeGreaterThan(20);
  });

  it('lowering a cap never lengthens a grant', async () => {
    await fc.assert(
      fc.asyncProperty(givens, fc.constantFrom('PT30M', 'PT1H', 'PT3H', 'P2D'), async (given, max) => {
        const before = decide(await policyOf(policiesOf({})), await factsOf(given));
        const after = decide(
          await policyOf(policiesOf({ policies: [{ id: 'production', duration: { max } }] })),
          await factsOf(given),
        );
        expect(RANK[after.verdict]).toBeLessThanOrEqual(RANK[before.verdict]);
        if (after.effective?.notAfter && before.effective?.notAfter) {
          expect(after.effective.notAfter <= before.effective.notAfter).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});

function missing({ approval }: Decision): number {
  return approval.required.reduce((sum, one) => sum + one.missing, 0);
}
