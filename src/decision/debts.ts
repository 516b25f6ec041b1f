import type { Facts } from '../model/facts.ts';
import type { Grant, Owing } from '../model/grant.ts';
import type { Instant, RequestId } from '../model/ids.ts';
import { unpaid } from '../model/owed.ts';

/** Something owed that was not paid in time, and the row it stands in. */
export interface Debt {
  readonly requestId: RequestId;
  readonly owed: Owing['obligations'][number];
  /** null: of access that was declared, which is no grant. */
  readonly grant: Grant | null;
}

/** Everything the facts know of that is overdue at that moment, in order of request ids. */
export function overdue({ grants, owing = [] }: Pick<Facts, 'grants' | 'owing'>, at: Instant): readonly Debt[] {
  const rows: readonly (Owing | Grant)[] = [...('known' in grants ? grants.known : []), ...owing];
  return rows
    .flatMap((row) =>
      unpaid(row).flatMap((owed): readonly Debt[] =>
        owed.by <= at ? [{ requestId: row.requestId, owed, grant: 'holder' in row ? row : null }] : [],
      ),
    )
    .toSorted((one, other) => (one.requestId < other.requestId ? -1 : Number(one.requestId > other.requestId)));
}

/** When debts are asked about: at the merge while it is recorded, at every issuance again. */
export function debtMoment({ moment, now }: Pick<Facts, 'moment' | 'now'>): Instant {
  return moment.phase === 'record' ? moment.merge.at : now;
}

/** Each kind of obligation as a noun. */
export const WHAT = { review: 'review', monitor: 'look', rotate: 'rotation', revoke: 'revocation' } as const;

/** Which request, who, since when. */
export function said({ requestId, owed }: Debt): string {
  return `the ${WHAT[owed.kind]} of ${requestId}, which ${owed.owedBy} owes, is overdue since ${owed.by}`;
}

/** How it is paid: each by a pull request. */
export function howToPay({ requestId, owed: { kind, owedBy, of } }: Debt): string {
  const file = `${requestId}.settle-<n>.yaml`;
  if (kind === 'revoke') return `revoke the value, and merge ${requestId}.revoke.yaml beside the request`;
  if (kind === 'review' && of === undefined)
    return `have its pull request break-glass/${requestId} approved by somebody else and merged`;
  if (kind === 'review') return `merge ${file} with \`obligation: review\` that somebody else has approved`;
  const done = kind === 'monitor' ? 'look at what was done' : 'have the value replaced';
  return `${done}, and merge ${file} with \`obligation: ${kind}\` that ${owedBy} opens or approves`;
}
