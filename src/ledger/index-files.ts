import { canonicalJson } from '../model/canonical-json.ts';
import type { Grant } from '../model/grant.ts';
import type { Instant, Seconds } from '../model/ids.ts';
import { LONGEST_LOOK_BACK } from '../model/look-back.ts';
import { earlier, plus } from '../model/time.ts';
import type { IndexKey } from './layout.ts';

/** Under a role only who holds it now is of interest; a day is left for clocks that differ. */
const ROLE_LOOK_BACK: Seconds = 86_400;

const FOR_EVER = '9999-12-31T23:59:59Z' as Instant;

/** Every file that a grant's row stands in. */
export function indexKeysOf(grant: Grant): readonly IndexKey[] {
  const { subject, countedTo } = grant.holder;
  return [
    ...[...new Set([subject, ...countedTo])].map((holder): IndexKey => `holder/${holder}`),
    `role/${grant.effective.role}`,
    ...grant.exceptions.map((exception): IndexKey => `exception/${exception}`),
  ];
}

/** Is the row still of interest at that moment? Depends on the row alone, so that verify can say which rows may be missing. */
export function keepsRow(key: IndexKey, grant: Grant, at: Instant): boolean {
  return keptUntil(key, grant) >= at;
}

/** Until when an append keeps the row. */
export function keptUntil(key: IndexKey, { effective, ended, obligations }: Grant): Instant {
  // How often an exception was made use of is asked for as long as it is there; it names the most.
  if (key.startsWith('exception/')) return FOR_EVER;
  // Until it is paid, however long that takes: who owes is looked for here.
  if (!key.startsWith('role/') && obligations.some(({ under, metAt }) => under !== undefined && metAt === null))
    return FOR_EVER;
  const over = ended ? earlier(ended.at, effective.notAfter) : effective.notAfter;
  return plus(over, key.startsWith('role/') ? ROLE_LOOK_BACK : LONGEST_LOOK_BACK);
}

/** One row a line, in order of request id. */
export function indexBytes(rows: readonly Grant[]): Uint8Array {
  const sorted = rows.toSorted((one, other) => (one.requestId < other.requestId ? -1 : 1));
  return Buffer.from(`[${sorted.map((row) => `\n${canonicalJson(row)}`).join(',')}\n]\n`);
}

/** null when it is not a list of rows. */
export function readIndex(bytes: Uint8Array): readonly Grant[] | null {
  try {
    const rows: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    return Array.isArray(rows) && rows.every(isRow) ? rows : null;
  } catch {
    return null;
  }
}

function isRow(row: unknown): row is Grant {
  const { requestId, holder, effective, ended } = (row ?? {}) as Partial<Grant>;
  const whole = Array.isArray(holder?.countedTo) && typeof effective?.notAfter === 'string' && ended !== undefined;
  return typeof requestId === 'string' && whole;
}
