import type { Issuance } from '../model/issuance.ts';
import type { Refusal } from './refusal.ts';
import type { Decision } from '../model/decision.ts';
import type { Facts } from '../model/facts.ts';
import type { Seconds } from '../model/ids.ts';
import { epoch } from '../model/time.ts';

/**
 * How long a credential may live: as long as grant, role and provider all allow; no time at all unless it is allowed.
 * `spent`: seconds that have gone by since `now`, for the cloud counts from when it answers.
 */
export function lifetime(
  { verdict, effective }: Pick<Decision, 'verdict' | 'effective'>,
  { now }: Pick<Facts, 'now'>,
  spent: Seconds = 0,
): Seconds {
  if (verdict !== 'allow' || !effective?.notAfter) return 0;
  const left = epoch(effective.notAfter) - epoch(now) - spent;
  return Math.floor(Math.min(left, effective.maxSession));
}

/** Tried again for long enough, an exchange may end with a credential that outlives what was decided. */
export function outlives({ expiresAt }: Issuance, { verdict, effective }: Decision): Refusal | null {
  const end = effective?.notAfter;
  if (verdict !== 'allow' || !end || expiresAt <= end) return null;
  const message = `the credential would live until ${expiresAt}, and the grant ends at ${end}`;
  return { condition: 'TIME-LIFE', message, fix: 'run the step again: the exchange took longer than it should' };
}
