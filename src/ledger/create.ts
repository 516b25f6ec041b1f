import type { Oid } from '../model/ids.ts';
import type { Origin } from '../ports.ts';
import { RECORDED } from './layout.ts';
import type { Ledger } from './ledger.ts';
import { gone } from './pin.ts';
import { rootFiles } from './root-files.ts';

/** Makes the branch if it is not there. `recordedUpTo`: what main held by then was granted before this ledger, and is not its business. */
export async function createLedger(
  ledger: Ledger & { readonly repository: Origin },
  name: string,
  recordedUpTo: Oid | null,
): Promise<'created' | 'exists'> {
  if (ledger.trust.ledger.pinned) {
    const [there] = await ledger.repository.read([{ ref: ledger.branch }]);
    if (there) return 'exists';
    throw gone(ledger.trust.ledger);
  }
  const files = new Map(await rootFiles(name, ledger.trust, ledger.signer, ledger.clock.now()));
  if (recordedUpTo) files.set(RECORDED, Buffer.from(`${recordedUpTo}\n`));
  const made = await ledger.repository.createBranch(ledger.branch, files, 'Begin the ledger');
  return made === 'exists' ? 'exists' : 'created';
}
