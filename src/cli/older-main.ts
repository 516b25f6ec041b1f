import { mainUnasked } from '../facts/main.ts';
import type { Sources } from '../facts/sources.ts';
import { RECORDED } from '../ledger/layout.ts';
import { markOf } from '../ledger/verify/beginning.ts';
import { mainHistory, olderMain } from '../ledger/verify/main-history.ts';
import { Failure, type Finding } from '../model/finding.ts';
import type { Clone } from '../ports.ts';

/** Where the ledger was fetched and main was not: then what is amiss between them says nothing yet. null: that is not so, or not to be told. */
export async function olderThanLedger(clone: Clone, mainRef: string, sources: Sources): Promise<Finding | null> {
  try {
    const { ledger } = await mainUnasked(sources);
    const [shot] = await clone.read([{ ref: ledger.branch, paths: [RECORDED] }]);
    const recorded = markOf(shot?.files[0]?.bytes);
    const history = recorded === null ? null : await mainHistory(clone, mainRef, [recorded]);
    return (history && olderMain(history, history.newer)[0]) ?? null;
  } catch (error) {
    // What was amiss first is told.
    if (error instanceof Failure) return null;
    throw error;
  }
}
