import type { LineageEvent } from '../model/event.ts';
import type { Instant } from '../model/ids.ts';
import { foldedLineages } from '../ledger/verify/verify.ts';
import type { Clone } from '../ports.ts';
import { pastDecision, type PastDecision } from './past-decision.ts';

/** Kinds that neither a decision nor the end of its grant depends on. */
const IDLE: ReadonlySet<string> = new Set<LineageEvent['kind']>([
  'approved',
  'issued',
  'refused',
  'revalidated',
  'used',
]);

/** Every decision of the ledger made at a merge. */
export async function* pastDecisions(clone: Clone, ledger: string, now: Instant): AsyncGenerator<PastDecision> {
  for await (const lineage of foldedLineages(clone, ledger, IDLE)) {
    const past = pastDecision(lineage, now);
    if (past) yield past;
  }
}
