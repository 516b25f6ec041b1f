import { type Ledger, type LedgerView, readLedger, type Touch } from '../ledger/ledger.ts';
import { fold } from '../lineage/fold.ts';
import { Failure } from '../model/finding.ts';

/**
 * Who holds what, for advice. Before the first merge there is no ledger yet, and nothing is held; one that people have seen is
 * never taken for that. A repository that the token may not see is another matter: GitHub says of both that they are not
 * there, and only the branch is looked for twice.
 */
export async function heldNow(
  ledger: Ledger,
  touch: Touch,
): Promise<Pick<LedgerView, 'grants' | 'owing' | 'lineage' | 'policy'>> {
  try {
    return await readLedger(ledger, touch);
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'MISSING' || ledger.trust.ledger.pinned) throw error;
    const [branch] = await ledger.repository.read([{ ref: ledger.branch }]);
    // The first merge may have begun it in between.
    if (branch) return readLedger(ledger, touch);
    return { grants: () => [], owing: () => [], lineage: (id) => fold(id, []), policy: null };
  }
}
