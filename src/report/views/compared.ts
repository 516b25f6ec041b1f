import type { ApprovalCount, Requirement, RuleResult } from '../../model/decision.ts';
import type { Json } from '../../model/ids.ts';
import { some } from '../../model/some.ts';

/** The values that a rule compared, for people: a line an approval slot, and all others on one line. */
export function comparedLines(result: RuleResult, { required }: ApprovalCount): readonly string[] {
  const { slots, ...others } = result.values;
  const rest = isSlots(slots) ? others : result.values;
  const compared = Object.entries(rest).map(([name, value]) => `${name} = ${inWords(value)}`);
  return [
    ...(isSlots(slots) ? slots.map((slot) => slotLine(slot, result, required)) : []),
    ...(compared.length === 0 ? [] : [compared.join(' · ')]),
  ];
}

type Slot = Pick<Requirement, 'slot' | 'count' | 'missing'>;

function isSlots(value: Json | undefined): value is readonly (Slot & { readonly [name: string]: Json })[] {
  return Array.isArray(value) && value.every((one: Json) => typeof one === 'object' && one !== null && 'slot' in one);
}

function slotLine({ slot, count, missing }: Slot, result: RuleResult, required: readonly Requirement[]): string {
  if (missing === 0) return `slot ${slot}: ${count} needed, none missing`;
  const same = required.filter((one) => one.slot === slot && one.count === count);
  // Rules on the same pool share a slot, which then stands under one of them.
  const { candidates = [] } = same.find(({ rule }) => rule === result.rule) ?? same[0] ?? {};
  return `slot ${slot}: ${count} needed, ${missing} missing; ${whoCan(candidates, result)}`;
}

function whoCan(candidates: readonly string[], { outcome }: RuleResult): string {
  if (candidates.length > 0) return `can be given by ${some(candidates)}`;
  return outcome === 'error' ? 'who can give it is not known' : 'nobody can give it';
}

function inWords(value: Json): string {
  if (value === null) return 'nothing';
  if (typeof value !== 'object') return String(value);
  const parts = Array.isArray(value)
    ? value.map((one: Json) => inWords(one))
    : Object.entries(value).map(([name, one]) => `${name} ${inWords(one)}`);
  return parts.join(', ') || 'none';
}
