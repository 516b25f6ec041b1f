import type { Decision, RuleResult } from '../model/decision.ts';
import type { Facts } from '../model/facts.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import type { Context, RuleKind } from './rule-kind.ts';

declare const RULES: readonly RuleKind[];
declare function resolve(
  policy: PolicySet,
  facts: Facts,
): { readonly context: Context | null; readonly results: readonly RuleResult[] };
declare function safely(rule: RuleKind, context: Context): ReturnType<RuleKind['evaluate']>;
declare function waive(context: Context, results: readonly RuleResult[]): readonly RuleResult[];
declare function countApprovals(context: Context): {
  readonly approval: Decision['approval'];
  readonly results: readonly RuleResult[];
};
declare function fold(
  facts: Facts,
  policy: PolicySet,
  context: Context | null,
  results: readonly RuleResult[],
  notTargeted: number,
  approval: Decision['approval'],
): Decision;
const NO_APPROVAL: Decision['approval'] = { required: [], counted: [], rejected: [] };

/** The only evaluator: check, record, issue, verify, replay and policy tests all call it. Same inputs, same bytes. */
export function decide(policy: PolicySet, facts: Facts): Decision {
  const { context, results: references } = resolve(policy, facts);
  if (!context) return fold(facts, policy, null, references, 0, NO_APPROVAL);
  const evaluated = RULES.map((rule) => safely(rule, context));
  const results = waive(context, [...references, ...evaluated.flatMap((one) => one.results)]);
  const counted = countApprovals(context);
  const notTargeted = evaluated.reduce((sum, one) => sum + one.notTargeted, 0);
  return fold(facts, policy, context, [...results, ...counted.results], notTargeted, counted.approval);
}
