import type { Issuance } from '../model/issuance.ts';
import type { Refusal } from './refusal.ts';
import type { Decision } from '../model/decision.ts';
import type { Facts } from '../model/facts.ts';
import { counted } from '../model/counted.ts';
import type { Instant, Seconds } from '../model/ids.ts';
import { epoch } from '../model/time.ts';

/** Seconds that an exchange may take, for the cloud counts from when it answers. At issuance so much more than a credential must be left. */
export const FOR_THE_EXCHANGE: Seconds = 10;

/** Seconds between the merge and the job's exchange: a window that leaves none for it is granted and never used. */
const TO_START_THE_JOB: Seconds = 300;

/** The shortest time in which the shortest credential can be had. Where nothing is exchanged, no time is needed. */
export function shortestUse(shortestSession: Seconds): Seconds {
  return shortestSession === 0 ? 0 : shortestSession + TO_START_THE_JOB;
}

/** Less is left than the provider gives: told before the cloud tells it. null: enough is. */
export function tooLittleLeft(left: Seconds, shortestSession: Seconds, until: Instant): Refusal | null {
  if (left >= shortestSession + FOR_THE_EXCHANGE) return null;
  return {
    condition: 'TIME-LEFT',
    message: `${counted(left, 'second is', 'seconds are')} left until ${until}, and the provider gives no credential shorter than ${shortestSession} seconds; the exchange takes up to ${FOR_THE_EXCHANGE} more`,
    fix: 'ask again with a new request',
  };
}

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
