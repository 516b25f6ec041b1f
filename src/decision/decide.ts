import type { Decision, RuleResult } from '../model/decision.ts';
import type { Facts } from '../model/facts.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import { countApprovals } from './approvals/count.ts';
import { tooEarly } from './change/too-early.ts';
import { approvalsNotAwaited, bypassed, emergencyOf } from './emergency.ts';
import { fold } from './fold.ts';
import { stricter } from './raise.ts';
import { resolve } from './resolve.ts';
import { engineRules } from './results.ts';
import type { Context, Evaluated } from './rule-kind.ts';
import { RULES } from './rules/index.ts';
import { invariants } from './rules/invariants.ts';
import { waive, type Waived } from './waive.ts';

const NO_APPROVAL: Decision['approval'] = { required: [], counted: [], rejected: [] };

/** The only evaluator: check, record, issue, verify, replay and policy tests all call it. Same inputs, same bytes. */
export function decide(policy: PolicySet, facts: Facts): Decision {
  const { context, results: references } = safely(
    'reference',
    'the request',
    () => resolve(policy, facts),
    (error) => ({ context: null, results: [error] }),
  );
  const bound = boundBy(policy, facts);
  if (!context) {
    return fold(policy, facts, null, {
      results: [...references, ...bound.results],
      notTargeted: 0,
      approval: NO_APPROVAL,
      exceptions: [],
    });
  }
  const under = emergencyOf(context);
  const { evaluated, waived } = withExceptions(context, [...references, ...bound.results]);
  const counted = safely(
    'approval',
    'approvals',
    () =>
      under ? { approval: NO_APPROVAL, results: approvalsNotAwaited(context, under) } : countApprovals(waived.context),
    (error) => ({ approval: NO_APPROVAL, results: [error] }),
  );
  const kept = under ? waived.results.map((result) => bypassed(result, under)) : waived.results;
  const ruled = [...kept, ...counted.results];
  const early = safely(
    'invariant',
    'changes of policy',
    () => tooEarly(waived.context, ruled, decide),
    (error) => [error],
  );
  const results = [...ruled, ...early];
  const notTargeted = evaluated.reduce((sum, one) => sum + one.notTargeted, 0);
  const { exceptions } = waived;
  return fold(policy, facts, waived.context, { results, notTargeted, approval: counted.approval, exceptions });
}

/** The request at the risk at which its approvals are asked for: exceptions raise it. null: there is nothing to judge. */
export function judgedContext(policy: PolicySet, facts: Facts): Context | null {
  const { context, results } = resolve(policy, facts);
  return context && withExceptions(context, [...results, ...boundBy(policy, facts).results]).waived.context;
}

function boundBy(policy: PolicySet, facts: Facts): Evaluated {
  return safely('invariant', invariants.name, () => invariants.evaluate({ policy, facts }), alone);
}

/** An exception raises the risk, so every rule is asked again at the level above. That may waive more, and raises it no further. */
function withExceptions(
  context: Context,
  before: readonly RuleResult[],
): { readonly evaluated: readonly Evaluated[]; readonly waived: Waived } {
  const evaluated = asked(context);
  const waived = waivedOf(context, [...before, ...evaluated.flatMap(({ results }) => results)]);
  if (waived.context.risk.level === context.risk.level) return { evaluated, waived };
  const higher = asked(waived.context);
  const both = evaluated.map((one, kind) => stricter(one, higher[kind] ?? one));
  return { evaluated: both, waived: waivedOf(context, [...before, ...both.flatMap(({ results }) => results)]) };
}

function asked(context: Context): readonly Evaluated[] {
  return RULES.map((rule) => safely(rule.stage, rule.name, () => rule.evaluate(context), alone));
}

function waivedOf(context: Context, judged: readonly RuleResult[]): Waived {
  return safely(
    'rules',
    'exceptions',
    () => waive(context, judged),
    (error) => ({ results: [...judged, error], context, exceptions: [] }),
  );
}

function alone(error: RuleResult): Evaluated {
  return { results: [error], notTargeted: 0 };
}

/** What a rule throws becomes its outcome `error`, and that denies. */
function safely<T>(
  stage: RuleResult['stage'],
  name: string,
  evaluate: () => T,
  otherwise: (error: RuleResult) => T,
): T {
  try {
    return evaluate();
  } catch (error) {
    const why = error instanceof Error ? error.message : 'what was thrown is no error';
    const message = `${name} could not be evaluated: ${why}`;
    const fix = 'report it with the policy and the request: until it is mended nothing is allowed';
    return otherwise(engineRules(stage, 'invariant').error(`${stage.toUpperCase()}-ERROR`, { message, fix }));
  }
}
