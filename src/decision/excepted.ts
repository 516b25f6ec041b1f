import type { Grant } from '../model/grant.ts';
import type { Situation } from './rule-kind.ts';

/**
 * Grants that count for a rule. At an issuance not one that rests on an exception from that very rule: it was allowed beside this
 * one, which without it is within the rule as it was at the merge. Before, all count: an exception is for its own role alone.
 */
export function countedFor(
  rule: string,
  grants: readonly Grant[],
  { policy, facts }: Pick<Situation, 'policy' | 'facts'>,
): readonly Grant[] {
  if (facts.moment.phase !== 'issue') return grants;
  const waiving = new Set<string>(
    policy.exceptions.flatMap(({ body }) => (body.waives.some((waived) => waived === rule) ? [body.id] : [])),
  );
  return waiving.size === 0 ? grants : grants.filter(({ exceptions }) => !exceptions.some((id) => waiving.has(id)));
}
