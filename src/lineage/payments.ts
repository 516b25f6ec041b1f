import type { Obligation } from '../model/decision.ts';
import type { LineageEvent, Payment } from '../model/event.ts';
import type { Finding } from '../model/finding.ts';
import type { Lineage } from './lineage.ts';

/** A look or a rotation is told by who owes it, of what is owed, and for the secret that was handed out. */
export function payments({
  requestId,
  events,
  decided,
}: Pick<Lineage, 'requestId' | 'events' | 'decided'>): readonly Finding[] {
  const owed = decided?.decision.obligations ?? [];
  return events.flatMap((event) => {
    const told = paymentOf(event);
    if (!told) return [];
    const { kind, payment, reference } = told;
    const due = owed.some(
      (one) =>
        one.kind === kind &&
        one.owedBy === payment.person &&
        (reference === null || (one.of ?? reference) === reference),
    );
    if (due) return [];
    const message = `${requestId}: ${payment.person} says by ${payment.file.path} that a ${kind} was done, and owes none of that here`;
    return [{ id: 'L27', severity: 'error', message, fix: 'treat it as still owed, and find out who wrote the event' }];
  });
}

interface Told {
  readonly kind: Obligation['kind'];
  readonly payment: Payment;
  readonly reference: string | null;
}

function paymentOf(event: LineageEvent): Told | null {
  if (event.kind === 'rotated') return { kind: 'rotate', payment: event.payment, reference: event.secret.reference };
  if (event.kind !== 'settled' || !event.payment || event.obligation === 'review') return null;
  return { kind: event.obligation, payment: event.payment, reference: null };
}
