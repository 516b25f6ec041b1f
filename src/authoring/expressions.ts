import type { Expression } from '../policy/expression.ts';
import type { ConditionInput } from '../policy/policy-set.ts';

const OPEN = '1970-01-01T00:00:00Z';

/** What a condition sees when nothing is asked: for parts that read none of it. */
export const NOTHING_ASKED: ConditionInput = {
  request: { id: '', owner: '', purpose: '', ticket: '', access: '', resources: [], actions: [] },
  subject: { type: '', id: '', groups: { known: [] } },
  role: { id: '', includes: [], functions: [] },
  environment: { id: '', auditScopes: [] },
  risk: '',
  window: { start: OPEN, end: OPEN, minutes: 0 },
  now: OPEN,
};

/** Itself and everything in it. */
export function partsOf(expression: Expression): readonly Expression[] {
  return [expression, ...expression.parts.flatMap(partsOf)];
}
