import type { RuleKind } from '../rule-kind.ts';
import { agent } from './agent.ts';
import { breakGlass } from './break-glass.ts';
import { calendar } from './calendar.ts';
import { cardinality } from './cardinality.ts';
import { claims } from './claims.ts';
import { condition } from './condition.ts';
import { debt } from './debt.ts';
import { duties } from './duties.ts';
import { eligibility } from './eligibility.ts';
import { entitlement } from './entitlement.ts';
import { runtimeConditions } from './runtime-conditions.ts';
import { pending } from './pending.ts';
import { recurrence } from './recurrence.ts';
import { secret } from './secret.ts';
import { thirdParty } from './third-party.ts';
import { window } from './window.ts';

/** In stage order. References, invariants and approvals stand beside: they are asked differently (decide.ts). */
export const RULES: readonly RuleKind[] = [
  claims,
  breakGlass,
  debt,
  eligibility,
  agent,
  thirdParty,
  window,
  calendar,
  recurrence,
  entitlement,
  secret,
  duties,
  pending,
  cardinality,
  condition,
  runtimeConditions,
];
