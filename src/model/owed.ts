import type { Grant, Owing } from './grant.ts';

type Owed = Owing['obligations'][number];

/** What of a row is still to be paid. Where nothing was handed out, no value has to be rotated or taken back. */
export function unpaid(row: Owing & Partial<Pick<Grant, 'uses'>>): readonly Owed[] {
  return row.obligations.filter(
    ({ kind, metAt }) => metAt === null && (row.uses !== 0 || (kind !== 'rotate' && kind !== 'revoke')),
  );
}
