import type { RuleResult } from '../model/decision.ts';
import { above } from '../policy/risk-level.ts';
import { dutiesOf } from './bundle.ts';
import { openUntil } from './open-until.ts';
import type { Context, Evaluated } from './rule-kind.ts';
import { revalidated } from './runtime.ts';

/**
 * The same request a level of risk higher. What is targeted at the lower level stays asked, so that rules, calendars, duty sets
 * and approvals only come on top, and what was cut off stays cut off.
 */
export function raised(context: Context, because: readonly string[]): Context {
  const { risk, target, policy, role, whole, facts, effective, shortestSession, conditions } = context;
  const level = above(risk.level);
  if (level === risk.level) return { ...context, risk: { level, because: [...risk.because, ...because] } };
  const higher = { ...target, risk: level, raisedFrom: target.risk };
  const again = revalidated({
    ...context,
    risk: { level, because },
    target: higher,
    duties: dutiesOf(policy, role, whole, higher),
    effective: {
      ...effective,
      notAfter: openUntil(policy, { target: higher, shortestSession }, facts, effective.notAfter),
    },
  });
  return {
    ...again,
    conditions: again.conditions.map((one, index) => (conditions[index]?.holds === false ? conditions[index] : one)),
  };
}

/** What one kind of rule says at both levels: of each result the stricter one, the lower level's where they are as strict. */
export function stricter(lower: Evaluated, higher: Evaluated): Evaluated {
  const left = [...lower.results];
  const both = higher.results.map((result) => {
    const at = left.findIndex(({ rule }) => rule === result.rule);
    const [before] = at < 0 ? [] : left.splice(at, 1);
    return before && RANK[before.outcome] >= RANK[result.outcome] ? before : result;
  });
  return { results: [...both, ...left], notTargeted: higher.notTargeted };
}

const RANK: { readonly [outcome in RuleResult['outcome']]: number } = {
  'not-applicable': 0,
  waived: 0,
  pass: 0,
  pending: 1,
  fail: 2,
  error: 3,
};
