import type { Obligation } from '../model/decision.ts';
import type { LineageEvent } from '../model/event.ts';
import type { Owing } from '../model/grant.ts';
import type { Instant } from '../model/ids.ts';
import { isOfReach } from '../model/owed.ts';
import { plus } from '../model/time.ts';

/**
 * What became of an obligation: paid for good, due again, or neither. A look before the access is `over` is followed by another,
 * and so is a rotation after which the secret was handed out once more.
 */
export function withPayments(
  owed: Obligation,
  events: readonly LineageEvent[],
  over: Instant | null,
): Owing['obligations'][number] {
  const payments = events.flatMap((event, place) => (pays(event, owed) ? [{ event, place }] : []));
  const lastUse = events.findLastIndex(({ kind }) => kind === 'issued');
  const forGood = payments.find(({ event, place }) => {
    if (isOfReach(owed)) return over === null || event.occurredAt >= over;
    if (owed.kind === 'monitor') return owed.every === undefined || over === null || event.occurredAt >= over;
    return event.kind !== 'rotated' || place > lastUse;
  });
  if (forGood) return { ...owed, metAt: forGood.event.occurredAt };
  const [last] = payments
    .map(({ event }) => event.occurredAt)
    .toSorted()
    .toReversed();
  const by = last === undefined || owed.every === undefined ? owed.by : plus(last, owed.every);
  return { ...owed, by, metAt: null };
}

/**
 * Which event pays which obligation. A value that is revoked need not be rotated any more. Of whatever a role reached, neither the
 * end of the grant nor another value in the place of one is word enough.
 */
function pays(event: LineageEvent, owed: Obligation): boolean {
  const { kind, under, of, owedBy } = owed;
  switch (kind) {
    case 'review': {
      const afterwards = under !== undefined || of !== undefined;
      return afterwards ? event.kind === 'settled' && event.obligation === 'review' : event.kind === 'reviewed';
    }
    case 'monitor':
      return event.kind === 'settled' && event.obligation === 'monitor' && event.payment?.person === owedBy;
    case 'rotate':
      if (isOfReach(owed))
        return event.kind === 'settled' && event.obligation === 'rotate' && event.payment?.person === owedBy;
      return event.kind === 'revoked' || (event.kind === 'rotated' && event.payment.person === owedBy);
    case 'revoke':
      return event.kind === 'revoked';
  }
}
