import { digestOf } from '../model/canonical-json.ts';
import type { Decision } from '../model/decision.ts';
import type { Revalidated } from '../model/event.ts';

export type Revalidation = Pick<Revalidated, 'outcome' | 'conditions' | 'entitlements'>;

/** What became of the request's own conditions, as this decision of an issuance tells it. null: it has none, or they were not asked. */
export function revalidationOf({ results, effective }: Decision): Revalidation | null {
  const asked = results.flatMap(({ outcome, values: { condition, holds } }) =>
    typeof condition === 'string' && typeof holds === 'boolean' ? [{ id: condition, holds, outcome }] : [],
  );
  if (asked.length === 0) return null;
  const gone = asked.some(({ outcome }) => outcome !== 'pass');
  return {
    outcome: gone ? 'gone' : asked.every(({ holds }) => holds) ? 'holds' : 'downgraded',
    conditions: asked.map(({ id, holds }) => ({ id, holds })),
    entitlements: effective ? digestOf(effective.entitlements) : null,
  };
}
