import type { Decision } from '../model/decision.ts';

/** Which condition failed, in one sentence, and what to do. */
export interface Refusal {
  readonly condition: string;
  readonly message: string;
  readonly fix: string;
}

/** The first rule that stands in the way of a decision that is not `allow`. */
export function refusalOf({ verdict, headline, results }: Decision): Refusal {
  const blocking =
    results.find(({ outcome, mode }) => (outcome === 'fail' || outcome === 'error') && mode === 'deny') ??
    results.find(({ outcome }) => outcome === 'pending');
  if (!blocking) return { condition: verdict.toUpperCase(), message: headline, fix: 'see the decision in the ledger' };
  return { condition: blocking.rule, message: blocking.message, fix: blocking.fix ?? 'ask again with a new request' };
}
