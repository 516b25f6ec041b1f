import type { LineageEvent, Obliged } from '../model/event.ts';
import type { Owing } from '../model/grant.ts';
import type { RequestId } from '../model/ids.ts';
import { withPayments } from './paid.ts';

/** What a declaration owes; null: nothing, or it was told by a release that did not file it, and `verify` alone knows of it. */
export function owingOf(requestId: RequestId, events: readonly LineageEvent[]): Owing | null {
  if (!events.some(({ kind }) => kind === 'declared')) return null;
  const obligations = events.filter(isFiled).map(({ obligation, due, owedBy, under, of }) => {
    const because = `${of}: access was taken out of band, so somebody else looks at it afterwards`;
    const owed = { kind: obligation, by: due, owedBy, because, of, ...(under === null ? {} : { under }) };
    return withPayments(owed, events, null);
  });
  return obligations.length > 0 ? { requestId, obligations } : null;
}

function isFiled(event: LineageEvent): event is Obliged & { readonly of: string } {
  return event.kind === 'obliged' && event.of !== undefined;
}
