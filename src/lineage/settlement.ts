import type { Obligation } from '../model/decision.ts';
import type { Payment, Rotated, Settled } from '../model/event.ts';
import type { RotatedSecret } from '../model/documents.ts';
import type { Told } from './events.ts';

/**
 * Who watches over an exception has looked, or whatever a role reached was rotated. `name`: of the file, `settle-3`, so that the
 * same file is told once.
 */
export function paid(
  told: Told,
  name: string,
  payment: Payment,
  obligation: 'monitor' | 'rotate' = 'monitor',
): Settled {
  const { pullRequest } = payment;
  return { kind: 'settled', key: `settled:${obligation}:${name}`, ...told, obligation, pullRequest, payment };
}

/** Another value has taken the place of the one that was handed out. */
export function rotated(told: Told, name: string, payment: Payment, secret: RotatedSecret): Rotated {
  return { kind: 'rotated', key: `rotated:${name}`, ...told, payment, secret };
}

/** Somebody else has looked at what was declared, after it had been merged. */
export function reviewedLate(
  told: Told,
  name: string,
  what: Required<Pick<Settled, 'approval' | 'review' | 'pullRequest'>>,
): Settled {
  const obligation: Obligation['kind'] = 'review';
  return { kind: 'settled', key: `settled:review:${name}`, ...told, obligation, ...what };
}
