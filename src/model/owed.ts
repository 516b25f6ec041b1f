import type { Grant, Owing } from './grant.ts';

type Owed = Owing['obligations'][number];

/** What of a row is still to be paid. Where nothing was handed out, no value has to be rotated or taken back. */
export function unpaid(row: Owing | Grant): readonly Owed[] {
  const gave = !('holder' in row) || handedOut(row);
  return row.obligations.filter(
    ({ kind, metAt }) => metAt === null && (gave || (kind !== 'rotate' && kind !== 'revoke')),
  );
}

/** People are served outside of this, so no issuance of theirs says nothing. */
export function handedOut({ uses, holder: { subject } }: Pick<Grant, 'uses' | 'holder'>): boolean {
  return uses > 0 || subject.startsWith('person:');
}

/** Of whatever a role reaches, rather than of one secret that was named. */
export function isOfReach({ kind, of }: Pick<Owed, 'kind' | 'of'>): boolean {
  return kind === 'rotate' && of !== undefined && of.startsWith('ROLE-');
}
