import { decide, judgedContext } from '../decision/decide.ts';
import type { Context } from '../decision/rule-kind.ts';
import type { Document } from '../model/document.ts';
import type { Decision, RuleResult } from '../model/decision.ts';
import type { Facts } from '../model/facts.ts';
import type { Position } from '../model/finding.ts';
import type { PolicySet, RuleBody, Target } from '../policy/policy-set.ts';
import { mismatches } from '../policy/targets.ts';
import { approversOf, type Approvers } from './explain/approvers.ts';
import { type Passing, smallestChanges } from './explain/smallest.ts';

/** One decision with everything that led to it, also what was not asked and what would have passed. */
export interface Explanation {
  readonly decision: Decision;
  /** Stages in their order, each with its rules. */
  readonly stages: readonly { readonly stage: RuleResult['stage']; readonly rules: readonly RuleResult[] }[];
  readonly notAsked: readonly NotAsked[];
  readonly approvers: readonly Approvers[];
  /** Requests near this one that are not denied. Empty for one that is not denied either. */
  readonly smallest: readonly Passing[];
}

export interface NotAsked {
  readonly rule: string;
  readonly title: string;
  readonly because: string;
  readonly at: Position;
}

const STAGES = ['reference', 'invariant', 'eligibility', 'time', 'entitlement', 'duties', 'rules', 'approval'] as const;

export function explain(policy: PolicySet, facts: Facts): Explanation {
  const decision = decide(policy, facts);
  const context = judgedContext(policy, facts);
  const staged = STAGES.map((stage) => ({ stage, rules: decision.results.filter((one) => one.stage === stage) }));
  const asked = new Set(decision.results.map(({ rule }) => rule));
  return {
    decision,
    stages: staged.filter(({ rules }) => rules.length > 0),
    notAsked: policy.ruleDocuments
      .filter(({ body }) => !asked.has(body.id))
      .map((document) => ({
        rule: document.body.id,
        title: document.body.title,
        because: whyNotAsked(document, context),
        at: document.locate('/target'),
      })),
    // None are asked for in an emergency, nor where no rule says who: the decision tells.
    approvers: context && decision.approval.required.length > 0 ? approversOf(context) : [],
    smallest: decision.verdict === 'deny' ? smallestChanges(policy, facts) : [],
  };
}

export function whyNotAsked(document: Document<RuleBody>, context: Context | null): string {
  if (!context) return 'something that the request names is not in the policy, so there was nothing to judge';
  const lines = mismatches(document.body, context.target);
  if (lines.length > 0) return lines.map((line) => missed(line, document.body, context.target)).join('; ');
  return `${context.role.id} is none of its members`;
}

function missed(line: keyof NonNullable<RuleBody['target']>, { target = {} }: RuleBody, is: Target): string {
  const seen = line === 'provider' ? is.providers.join(', ') || 'none' : is[line];
  return `${line} is ${seen}, and it is for ${(target[line] ?? []).join(', ')}`;
}
