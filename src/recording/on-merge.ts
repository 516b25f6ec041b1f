import type { Sources } from '../facts/sources.ts';
import { isGrant, readIndex } from '../ledger/index-files.ts';
import { readLedger, type Ledger } from '../ledger/ledger.ts';
import type { Grant } from '../model/grant.ts';
import type { Instant, RequestId } from '../model/ids.ts';
import { plus } from '../model/time.ts';

/**
 * Grants that on-grant.yml is still to be called for, oldest id first: open, to be handed out at the merge, and nobody has tried yet.
 * Told by the ledger and not by this run: the run that recorded them may have ended before it could say so.
 */
export async function toHandOver(ledger: Ledger, { clock }: Pick<Sources, 'clock'>): Promise<readonly RequestId[]> {
  const [shot] = await ledger.repository.read([{ ref: ledger.branch, under: ['index/role'] }]);
  const now = clock.now();
  const rows = (shot?.files ?? []).flatMap(({ bytes }) => readIndex(bytes) ?? []).filter(isGrant);
  const ids = [...new Set(rows.filter((row) => waits(row, now)).map(({ requestId }) => requestId))].sort();
  if (ids.length === 0) return [];
  // The index is only where to look: what is signed decides.
  const view = await readLedger(ledger, { requests: ids, index: [] });
  return ids.filter((id) => {
    const { grant, events } = view.lineage(id);
    // A file that was refused beside it is nobody's try.
    return grant !== null && waits(grant, now) && !events.some((event) => event.kind === 'refused' && !event.came);
  });
}

/** A minute for this machine's clock, which may be behind GitHub's; a job takes longer than that to start. */
const BEHIND = 60;

function waits({ onMerge, ended, uses, effective: { notBefore, notAfter } }: Grant, now: Instant): boolean {
  return onMerge === true && ended === null && uses === 0 && notBefore <= plus(now, BEHIND) && now < notAfter;
}
