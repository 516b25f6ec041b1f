import type { Effective, RuleResult } from '../model/decision.ts';
import type { Risk } from '../model/entitlement.ts';
import type { Facts } from '../model/facts.ts';
import type { Holder } from '../model/request.ts';
import type { PolicySet, Role, Target } from '../policy/policy-set.ts';

/** One file in decision/rules/, one folder in test/cases/, one page in docs/rules/: a test asks for the three. */
export interface RuleKind {
  readonly name: string;
  readonly stage: RuleResult['stage'];
  /** Pure. What it throws becomes the outcome `error`, and error denies. */
  evaluate(context: Context): { readonly results: readonly RuleResult[]; readonly notTargeted: number };
}

/** The request as the policy sees it; built by decide, seen by rules only. */
export interface Context {
  readonly policy: PolicySet;
  readonly facts: Facts;
  readonly holder: Holder;
  readonly role: Role;
  readonly target: Target;
  readonly risk: Risk;
  readonly effective: Effective;
}
