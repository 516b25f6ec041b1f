import type { Sources } from '../facts/sources.ts';
import { isGrant, readIndex } from '../ledger/index-files.ts';
import { readLedger, type Ledger } from '../ledger/ledger.ts';
import type { Lineage } from '../lineage/lineage.ts';
import type { LineageEvent, Run } from '../model/event.ts';
import type { Grant } from '../model/grant.ts';
import type { Instant, RequestId, Seconds, SubjectKey } from '../model/ids.ts';
import { plus } from '../model/time.ts';

/** A grant for a job of on-grant.yml, and whose it is: each job takes its own. */
export interface HandOver {
  readonly requestId: RequestId;
  readonly subject: SubjectKey;
}

/**
 * Grants that on-grant.yml is still to be called for, oldest id first: open, to be handed out at the merge, and nobody has tried yet.
 * Told by the ledger and not by this run: the run that recorded them may have ended before it could say so.
 */
export async function toHandOver(
  ledger: Ledger,
  { clock }: Pick<Sources, 'clock'>,
  run: Run,
): Promise<readonly HandOver[]> {
  const [shot] = await ledger.repository.read([{ ref: ledger.branch, under: ['index/role'] }]);
  const now = clock.now();
  const rows = (shot?.files ?? []).flatMap(({ bytes }) => readIndex(bytes) ?? []).filter(isGrant);
  const ids = [...new Set(rows.filter((row) => waits(row, now)).map(({ requestId }) => requestId))].sort();
  if (ids.length === 0) return [];
  // The index is only where to look: what is signed decides.
  const view = await readLedger(ledger, { requests: ids, index: [] });
  return ids.flatMap((requestId) => {
    const lineage = view.lineage(requestId);
    const { grant, events } = lineage;
    if (!grant || !waits(grant, now) || wasTried(events) || beingServed(lineage, grant, run, now)) return [];
    return [{ requestId, subject: grant.holder.subject }];
  });
}

/** A job that is not the one that was approved has tried nothing, unless none else ever comes; and a file under a used id is no job. */
function wasTried(events: readonly LineageEvent[]): boolean {
  const conditions = events.flatMap((event) => (event.kind === 'refused' && !event.came ? [event.condition] : []));
  return conditions.length >= MOST_TRIES || conditions.some((one) => !NOT_THE_JOB.has(one));
}

const MOST_TRIES = 5;

const NOT_THE_JOB = new Set(['CLAIM-IDENTITY', 'CLAIM-EVENT']);

/**
 * The run that recorded it has named it, and its job is starting. Named by the next run as well, the work would be done twice. A job
 * that recorded before it took its own credential named it to nobody.
 */
function beingServed({ decided }: Lineage, { effective }: Grant, run: Run, now: Instant): boolean {
  if (!decided || decided.run.runId === run.runId || decided.run.workflowRef !== run.workflowRef) return false;
  const told = decided.decision.now;
  return isOpen(effective, told) && now < plus(told, TO_START);
}

const TO_START: Seconds = 600;

/** A minute for this machine's clock, which may be behind GitHub's; a job takes longer than that to start. */
const BEHIND = 60;

function waits({ onMerge, ended, uses, effective }: Grant, now: Instant): boolean {
  return onMerge === true && ended === null && uses === 0 && isOpen(effective, now) && now < effective.notAfter;
}

function isOpen({ notBefore }: Pick<Grant['effective'], 'notBefore'>, at: Instant): boolean {
  return notBefore <= plus(at, BEHIND);
}
