import { canonicalJson } from '../model/canonical-json.ts';
import type { Grant, Owing } from '../model/grant.ts';
import type { Instant, Seconds } from '../model/ids.ts';
import { LONGEST_LOOK_BACK } from '../model/look-back.ts';
import { isOfReach, unpaid } from '../model/owed.ts';
import { secretKey } from '../model/secret-key.ts';
import { earlier, plus } from '../model/time.ts';
import type { IndexKey } from './layout.ts';

/** Under a role only who holds it now is of interest; a day is left for clocks that differ. */
const ROLE_LOOK_BACK: Seconds = 86_400;

const FOR_EVER = '9999-12-31T23:59:59Z' as Instant;

const NEVER = '0000-01-01T00:00:00Z' as Instant;

/** What one lineage leaves in the index: its grant, or what a declaration owes. */
export type Row = Grant | Owing;

export function isGrant(row: Row): row is Grant {
  return 'holder' in row;
}

/** Every file that a row stands in. */
export function indexKeysOf(row: Row): readonly IndexKey[] {
  // Releases that did not say what an obligation is of did not file it under its debtor either.
  const filed = row.obligations.filter(({ of }) => of !== undefined);
  const owed = [
    ...filed.map(({ owedBy }): IndexKey => `owed/person:${owedBy}`),
    ...filed.flatMap((one) => {
      const { kind, of } = one;
      return of !== undefined && (kind === 'rotate' || kind === 'revoke') && !isOfReach(one) ? secretKey(of) : [];
    }),
  ];
  return [...(isGrant(row) ? grantKeys(row) : []), ...new Set(owed)];
}

function grantKeys({ holder: { subject, countedTo }, effective, exceptions }: Grant): readonly IndexKey[] {
  return [
    ...[...new Set([subject, ...countedTo])].map((holder): IndexKey => `holder/${holder}`),
    `role/${effective.role}`,
    ...exceptions.map((exception): IndexKey => `exception/${exception}`),
  ];
}

/** Is the row still of interest at that moment? Depends on the row alone, so that verify can say which rows may be missing. */
export function keepsRow(key: IndexKey, row: Row, at: Instant): boolean {
  return keptUntil(key, row) >= at;
}

/** Until when an append keeps the row. */
export function keptUntil(key: IndexKey, row: Row): Instant {
  // Until it is paid, however long that takes: who owes is looked for here.
  if (key.startsWith('owed/') || key.startsWith('secret/') || !isGrant(row))
    return unpaid(row).length > 0 ? FOR_EVER : NEVER;
  // How often an exception was made use of is asked for as long as it is there; it names the most.
  if (key.startsWith('exception/')) return FOR_EVER;
  if (!key.startsWith('role/') && row.obligations.some(({ under, metAt }) => under !== undefined && metAt === null))
    return FOR_EVER;
  const { ended, effective } = row;
  const over = ended ? earlier(ended.at, effective.notAfter) : effective.notAfter;
  return plus(over, key.startsWith('role/') ? ROLE_LOOK_BACK : LONGEST_LOOK_BACK);
}

/** One row a line, in order of request id. */
export function indexBytes(rows: readonly Row[]): Uint8Array {
  const sorted = rows.toSorted((one, other) => (one.requestId < other.requestId ? -1 : 1));
  return Buffer.from(`[${sorted.map((row) => `\n${canonicalJson(row)}`).join(',')}\n]\n`);
}

/** null when it is not a list of rows. */
export function readIndex(bytes: Uint8Array): readonly Row[] | null {
  try {
    const rows: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    return Array.isArray(rows) && rows.every(isRow) ? rows : null;
  } catch {
    return null;
  }
}

function isRow(row: unknown): row is Row {
  const { requestId, holder, effective, ended, obligations } = (row ?? {}) as Partial<Grant>;
  const owing = holder === undefined && Array.isArray(obligations);
  const whole = Array.isArray(holder?.countedTo) && typeof effective?.notAfter === 'string' && ended !== undefined;
  return typeof requestId === 'string' && (owing || whole);
}
