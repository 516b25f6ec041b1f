import type { Instant, Seconds } from '../../model/ids.ts';
import { duration, epoch } from '../../model/time.ts';

/**
 * Too old at the merge (before it: now)? null when it is not. The age is never measured at a later issuance:
 * `maxAge: P2D` would end every standing grant on its third day.
 */
export function tooOld(submittedAt: Instant, at: Instant, maxAge: Seconds | null): string | null {
  if (maxAge === null || epoch(at) - epoch(submittedAt) <= maxAge) return null;
  return `is of ${submittedAt}, more than ${duration(maxAge)} before ${at}`;
}
