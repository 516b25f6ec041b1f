import type { RuleKind } from '../rule-kind.ts';
import { eligibility } from './eligibility.ts';
import { entitlement } from './entitlement.ts';
import { window } from './window.ts';

/** In stage order. References, invariants and approvals stand beside: they are asked differently (decide.ts). */
export const RULES: readonly RuleKind[] = [eligibility, window, entitlement];
