import type { PolicyChanged } from '../model/event.ts';
import type { Oid } from '../model/ids.ts';
import type { Origin } from '../ports.ts';
import { originOf } from './checkpoint.ts';
import { RECORDED } from './layout.ts';
import type { Ledger } from './ledger.ts';
import { EMPTY_LOG } from './log.ts';
import { gone } from './pin.ts';
import { plan } from './plan.ts';
import { rootFiles, trustCopy } from './root-files.ts';

/**
 * Makes the branch if it is not there. `recordedUpTo`: what main held by then was granted before this ledger, and is not its
 * business. `first`: the policy of that commit, which binds from here on.
 */
export async function createLedger(
  ledger: Ledger & { readonly repository: Origin },
  name: string,
  recordedUpTo: Oid | null,
  first: PolicyChanged | null,
): Promise<'created' | 'exists'> {
  const { trust, signer, clock } = ledger;
  if (trust.ledger.pinned) {
    const [there] = await ledger.repository.read([{ ref: ledger.branch }]);
    if (there) return 'exists';
    throw gone(trust.ledger);
  }
  const files = new Map(await rootFiles(name, trust, signer, clock.now()));
  if (recordedUpTo) files.set(RECORDED, Buffer.from(`${recordedUpTo}\n`));
  if (first) {
    const empty = {
      head: '' as Oid,
      origin: originOf(name),
      recordedUpTo,
      log: EMPTY_LOG,
      lineages: new Map(),
      index: new Map(),
      policy: null,
      trustCopy: trustCopy(trust),
    };
    const begun = await plan(empty, { events: [first] }, signer, trust, clock.now());
    for (const [path, bytes] of begun.files) files.set(path, bytes);
  }
  return (await ledger.repository.createBranch(ledger.branch, files, 'Begin the ledger')) === 'exists'
    ? 'exists'
    : 'created';
}
