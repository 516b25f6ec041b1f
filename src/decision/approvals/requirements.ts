import type { ApprovalRuleDocument, Pool } from '../../model/documents.ts';
import type { Document } from '../../model/document.ts';
import type { RiskLevel } from '../../model/entitlement.ts';
import type { Seconds } from '../../model/ids.ts';
import { seconds } from '../../model/time.ts';
import { rationaleDemand, stricter } from './rationale.ts';
import type { RationaleDemand } from './rationale.ts';

export type ApprovalRule = Document<ApprovalRuleDocument>;

/** So many persons of one pool, on behalf of one rule or of several that name the same pool. */
export interface Need {
  readonly rule: ApprovalRule;
  readonly slot: string;
  readonly count: number;
  readonly from: readonly Pool[];
  readonly as: 'approval' | 'attestation';
  /** Pointer to the slot in its rule, for places. */
  readonly pointer: string;
  /** All rules that this fills, `rule` among them. */
  readonly rules: readonly ApprovalRule[];
  readonly demand: Demand;
}

export interface Demand {
  readonly rationale: RationaleDemand;
  readonly maxAge: Seconds | null;
  /** Within that time two do not approve each other; null: they may. */
  readonly reciprocal: Seconds | null;
  readonly changesRequestedBlocks: boolean;
}

/** What the rules that match a request ask for together. Rules of mode `warn` and `audit` bind nobody. */
export interface Demanded {
  readonly binding: readonly ApprovalRule[];
  readonly needs: readonly Need[];
}

const kept = new WeakMap<readonly ApprovalRule[], Map<RiskLevel, Demanded>>();

/** Worked out once for each list of matching rules and risk: the policy hands out the same list for the same target. */
export function demanded(matching: readonly ApprovalRule[], risk: RiskLevel): Demanded {
  const byRisk = kept.get(matching) ?? new Map<RiskLevel, Demanded>();
  kept.set(matching, byRisk);
  const known = byRisk.get(risk);
  if (known) return known;
  const binding = matching.filter(({ body }) => (body.mode ?? 'deny') === 'deny');
  const made = { binding, needs: collectNeeds(binding, risk) };
  byRisk.set(risk, made);
  return made;
}

/**
 * Requirements add up. Rules on the very same pool are met by the largest of their counts, each review then meeting the
 * strictest of their demands; different pools stand side by side. In this way one more rule can only ask for more.
 */
export function collectNeeds(rules: readonly ApprovalRule[], risk: RiskLevel): readonly Need[] {
  if (rules.length === 0) return [];
  const byPool = new Map<string, Need[][]>();
  for (const rule of rules) {
    const own = new Map<string, Need[]>();
    for (const need of slotsOf(rule, risk)) own.set(poolKey(need.from), [...(own.get(poolKey(need.from)) ?? []), need]);
    for (const [key, needs] of own) byPool.set(key, [...(byPool.get(key) ?? []), needs]);
  }
  return [...byPool.values()].flatMap(merged);
}

function slotsOf(rule: ApprovalRule, risk: RiskLevel): readonly Need[] {
  const { rationale, freshness, reciprocal, changesRequested } = rule.body;
  const demand: Demand = {
    rationale: rationaleDemand(rationale, risk),
    maxAge: freshness ? seconds(freshness.maxAge) : null,
    reciprocal: reciprocal ? seconds(reciprocal.within) : null,
    changesRequestedBlocks: changesRequested !== 'ignored',
  };
  return rule.body.require.map(({ slot, count, from, as = 'approval' }, index) => ({
    rule,
    slot,
    count,
    from,
    as,
    pointer: `/require/${index}`,
    rules: [rule],
    demand,
  }));
}

/** The slots of the rule that asks for most, under the demands of all. On a tie an attestation's, then the first id's. */
function merged(perRule: readonly (readonly Need[])[]): readonly Need[] {
  const total = (needs: readonly Need[]): number => needs.reduce((sum, { count }) => sum + count, 0);
  const attests = (needs: readonly Need[]): boolean => needs.some(({ as }) => as === 'attestation');
  const wins = (one: readonly Need[], best: readonly Need[]): boolean =>
    total(one) > total(best) || (total(one) === total(best) && attests(one) && !attests(best));
  const most = perRule.reduce((best, one) => (wins(one, best) ? one : best));
  const all = perRule.flat();
  const as = attests(all) ? 'attestation' : 'approval';
  const rules = [...new Set(all.map(({ rule }) => rule))];
  const demand = all.map((need) => need.demand).reduce(strictest);
  return most.map((need) => ({ ...need, as, rules, demand }));
}

function strictest(one: Demand, other: Demand): Demand {
  return {
    rationale: stricter(one.rationale, other.rationale),
    maxAge:
      one.maxAge === null || other.maxAge === null ? (one.maxAge ?? other.maxAge) : Math.min(one.maxAge, other.maxAge),
    reciprocal: Math.max(one.reciprocal ?? 0, other.reciprocal ?? 0) || null,
    changesRequestedBlocks: one.changesRequestedBlocks || other.changesRequestedBlocks,
  };
}

function poolKey(from: readonly Pool[]): string {
  return [...new Set(from.map(poolName))].sort().join(' ');
}

/** `group treasury`, `team payco/treasury`, `person p-1042`, `owner of the role`, `manager of the subject`. */
export function poolName({ group, team, person, ownerOf, managerOf }: Pool): string {
  if (group !== undefined) return `group ${group}`;
  if (team !== undefined) return `team ${team}`;
  if (person !== undefined) return `person ${person}`;
  return ownerOf === undefined ? `manager of the ${managerOf}` : `owner of the ${ownerOf}`;
}
