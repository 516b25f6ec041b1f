import { judgedContext } from '../../decision/decide.ts';
import { denies } from '../../decision/results.ts';
import type { RuleResult } from '../../model/decision.ts';
import { didYouMean } from '../../model/did-you-mean.ts';
import type { Facts } from '../../model/facts.ts';
import type { PolicySet } from '../../policy/policy-set.ts';
import { whyNotAsked } from '../explain.ts';

/** Why a rule that a case names has nothing to say of its request. */
export function whySilent(id: string, results: readonly RuleResult[], policy: PolicySet, facts: Facts): string {
  const context = judgedContext(policy, facts);
  const stopped = context ? undefined : results.find(denies);
  if (stopped) return `not asked, for ${stopped.rule} ended it before: ${stopped.message}`;
  const document = policy.ruleDocuments.find(({ body }) => body.id === id);
  if (document) return `not asked: ${whyNotAsked(document, context)}`;
  const meant = didYouMean(id, [
    ...policy.ruleDocuments.map(({ body }) => body.id),
    ...results.map(({ rule }) => rule),
  ]);
  return `no rule of the policy has this id, and none of the engine's own with it was asked${meant ? `; did you mean ${meant}?` : ''}`;
}
