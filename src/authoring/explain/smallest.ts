import { decide } from '../../decision/decide.ts';
import { resolve } from '../../decision/resolve.ts';
import { denies } from '../../decision/results.ts';
import { invariants } from '../../decision/rules/invariants.ts';
import type { Decision } from '../../model/decision.ts';
import type { Facts } from '../../model/facts.ts';
import type { AccessRequest } from '../../model/request.ts';
import type { PolicySet } from '../../policy/policy-set.ts';
import { FAMILIES, type Step } from './changes.ts';

/** A request near the one that was denied, decided again and not denied. */
export interface Passing {
  /** What to write instead, one a change. */
  readonly changes: readonly string[];
  readonly verdict: Exclude<Decision['verdict'], 'deny'>;
  readonly request: AccessRequest;
}

/** So many decisions are made before the search gives up. */
const MOST_DECISIONS = 4_000;

/**
 * The least change of each kind that passes by itself; if none does, two of different kinds. Everything here was decided by
 * the one evaluator: nothing is concluded from a rule's text. What was not gathered for this request stays unknown, and errs.
 */
export function smallestChanges(policy: PolicySet, facts: Facts): readonly Passing[] {
  if (facts.moment.phase === 'issue' || beyondChange(policy, facts)) return [];
  let left = MOST_DECISIONS;
  const verdictOf = (body: AccessRequest): Decision['verdict'] => {
    left -= 1;
    return left < 0 ? 'deny' : decide(policy, { ...facts, request: { ...facts.request, body } }).verdict;
  };
  const passes = (body: AccessRequest): boolean => verdictOf(body) !== 'deny';
  const passing = (steps: readonly Step[]): Passing | null => {
    const last = steps.at(-1);
    const verdict = last ? verdictOf(last.body) : 'deny';
    return last && verdict !== 'deny' ? { changes: steps.map(({ what }) => what), verdict, request: last.body } : null;
  };

  const alone = FAMILIES.flatMap((family) => {
    const step = family.first({ policy, facts, body: facts.request.body, passes });
    return (step && passing([step])) ?? [];
  });
  if (alone.length > 0) return alone;

  for (const one of FAMILIES) {
    for (const step of one.few({ policy, facts, body: facts.request.body, passes })) {
      for (const other of FAMILIES) {
        if (other === one) continue;
        const second = other.first({ policy, facts, body: step.body, passes });
        const both = second && passing([step, second]);
        if (both) return [both];
      }
    }
  }
  return [];
}

/** Who asks, for whom, how it came, and a role that is not there: no change tried here touches them, so none would pass. */
function beyondChange(policy: PolicySet, facts: Facts): boolean {
  const nowhere = resolve(policy, facts).results.some(
    (one) => denies(one) && one.stage === 'reference' && one.rule !== 'REF-ENVIRONMENT',
  );
  return nowhere || invariants.evaluate({ policy, facts }).results.some(denies);
}
