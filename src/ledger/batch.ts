import { canonicalJson } from '../model/canonical-json.ts';
import type { LineageEvent } from '../model/event.ts';
import { proseOf } from './prose.ts';

/** What one commit may carry. */
export const APPEND_FILES = 50;
export const APPEND_BYTES = 2_000_000;
/** The index files among it, which are written whole: rows of a hundred days. GitHub takes no more than about 40 MB, a third of it base64. */
export const INDEX_BYTES = 14_000_000;

/** Checkpoint, mark, copy of the keys, and at two levels an edge and a tile that fills; the third level fills once in 16 million events. */
const LOG_FILES = 8;
/** Log edge and index files: kept free for them. */
const LOG_BYTES = 800_000;

/** Do these surely fit into one append? An upper bound: what shares an index file counts twice. */
export function fits(events: readonly LineageEvent[]): boolean {
  const cost = events.map(costOf);
  const files = cost.reduce((sum, one) => sum + one.files, LOG_FILES);
  return files <= APPEND_FILES && cost.reduce((sum, one) => sum + one.bytes, LOG_BYTES) <= APPEND_BYTES;
}

/** Splits at request boundaries: each inner list is told in one append or not at all. A request that does not fit stands alone. */
export function inBatches(requests: readonly (readonly LineageEvent[])[]): readonly (readonly LineageEvent[])[] {
  const batches: (readonly LineageEvent[])[] = [];
  for (const events of requests) {
    const joined = [...(batches.at(-1) ?? []), ...events];
    if (batches.length > 0 && fits(joined)) batches.splice(-1, 1, joined);
    else batches.push(events);
  }
  return batches;
}

/** An envelope is base64 of its statement; the text lies in one more file. */
function costOf(event: LineageEvent): { files: number; bytes: number } {
  const text = proseOf(event).length > 0 ? 1 : 0;
  const index = event.kind === 'decided' ? indexFiles(event.decision) : 0;
  return { files: 1 + text + index, bytes: Math.ceil(canonicalJson(event).length * 1.4) + 1_500 };
}

function indexFiles(decision: Extract<LineageEvent, { kind: 'decided' }>['decision']): number {
  if (decision.verdict !== 'allow') return 0;
  const waived = decision.results.filter(({ waivedBy }) => waivedBy !== undefined).length;
  return 1 + waived + (decision.holder ? decision.holder.countedTo.length + 1 : 3);
}
