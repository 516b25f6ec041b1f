import type { Decision, RuleResult } from '../model/decision.ts';
import type { Facts } from '../model/facts.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import { countApprovals } from './approvals/count.ts';
import { fold } from './fold.ts';
import { resolve } from './resolve.ts';
import { engineRules } from './results.ts';
import type { Evaluated } from './rule-kind.ts';
import { RULES } from './rules/index.ts';
import { invariants } from './rules/invariants.ts';

const NO_APPROVAL: Decision['approval'] = { required: [], counted: [], rejected: [] };

/** The only evaluator: check, record, issue, verify, replay and policy tests all call it. Same inputs, same bytes. */
export function decide(policy: PolicySet, facts: Facts): Decision {
  const { context, results: references } = resolve(policy, facts);
  const bound = safely(invariants.stage, invariants.name, () => invariants.evaluate({ policy, facts }));
  if (!context) {
    return fold(policy, facts, null, {
      results: [...references, ...bound.results],
      notTargeted: 0,
      approval: NO_APPROVAL,
    });
  }
  const evaluated = RULES.map((rule) => safely(rule.stage, rule.name, () => rule.evaluate(context)));
  const counted = approvals();
  const results = [references, bound.results, ...evaluated.map((one) => one.results), counted.results].flat();
  const notTargeted = evaluated.reduce((sum, one) => sum + one.notTargeted, 0);
  return fold(policy, facts, context, { results, notTargeted, approval: counted.approval });

  function approvals(): ReturnType<typeof countApprovals> {
    let approval = NO_APPROVAL;
    const { results: said } = safely('approval', 'approvals', () => {
      const answer = context ? countApprovals(context) : { approval, results: [] };
      ({ approval } = answer);
      return { results: answer.results, notTargeted: 0 };
    });
    return { approval, results: said };
  }
}

/** What a rule throws becomes its outcome `error`, and that denies. */
function safely(stage: RuleResult['stage'], name: string, evaluate: () => Evaluated): Evaluated {
  try {
    return evaluate();
  } catch (error) {
    const message = `${name} could not be evaluated: ${error instanceof Error ? error.message : 'something that is no error was thrown'}`;
    const fix = 'this is a defect of the engine or of the policy; until it is mended nothing is allowed by it';
    return {
      results: [engineRules(stage, 'invariant').error(`${stage.toUpperCase()}-ERROR`, { message, fix })],
      notTargeted: 0,
    };
  }
}
