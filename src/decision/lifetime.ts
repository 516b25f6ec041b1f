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
