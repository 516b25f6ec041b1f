import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/decision/decide.ts';
import type { Facts } from '../../src/model/facts.ts';
import type { PolicySet } from '../../src/policy/policy-set.ts';
import { givens, withAdded } from '../support/generators.ts';
import { compilePolicy, decideGiven, factsOf, policiesOf, policyOf } from '../support/scenario.ts';

describe('what cannot be evaluated denies', () => {
  it('with an empty policy nothing is allowed', async () => {
    const empty = await compilePolicy([]);
    if (!empty.ok) throw new Error('an empty policy is a policy');
    const decision = decide(empty.value, await factsOf({}));
    expect(decision.verdict).toBe('deny');
    expect(decision.effective).toBeNull();
  });

  it('without an approval rule nothing is allowed', async () => {
    expect((await decideGiven({ without: ['APPR-NOBODY'] })).verdict).toBe('deny');
  });

  it('whatever part of the policy throws, the request is denied and the reason told', async () => {
    const policy = await policyOf(policiesOf({}));
    const facts = await factsOf({});
    expect(decide(policy, facts).verdict).toBe('allow');
    const broken: readonly Partial<PolicySet>[] = [
      { rules: thrower },
      { directory: { ...policy.directory, identify: thrower } },
      { directory: { ...policy.directory, groups: thrower } },
    ];
    for (const part of broken) {
      const decision = decide({ ...policy, ...part, roles: new Map(policy.roles) }, facts);
      expect(decision.verdict).toBe('deny');
      expect(decision.effective).toBeNull();
      expect(
        decision.results.some(({ outcome, message }) => outcome === 'error' && message.includes('out of order')),
      ).toBe(true);
    }
  });

  it('no lookup that failed ever allows what the same lookup, answered, would not', async () => {
    await fc.assert(
      fc.asyncProperty(givens, async (given) => {
        const policy = await policyOf(policiesOf(withAdded(withAdded(given, SET), GAP)));
        const facts = await factsOf(given);
        const unknown: Facts = { ...facts, grants: { unknown: 'the ledger did not answer' } };
        const decision = decide(policy, unknown);
        const reads = decision.results.some(({ rule }) => READS.includes(rule));
        if (reads) expect(decision.verdict).toBe('deny');
      }),
      { numRuns: 60 },
    );
  });
});

/** Rules that look at what people hold. */
const READS = ['SOD-READS', 'TIME-GAP', 'TIME-EXTENDS'];
const GAP = { id: 'ROLE-EXPORT-READ', gap: 'PT1H' };

const SET = {
  kind: 'SodSet',
  id: 'SOD-READS',
  title: 'Creates or approves',
  controls: [],
  severity: 'high',
  owner: 'person:p-carol',
  check: 'static',
  maxHeld: 1,
  members: [{ function: 'pay.create' }, { function: 'pay.approve' }],
};

function thrower(): never {
  throw new Error('out of order');
}
