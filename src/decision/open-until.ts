import type { CalendarDocument } from '../model/documents.ts';
import type { Facts } from '../model/facts.ts';
import type { Instant, Seconds } from '../model/ids.ts';
import { earlier, epoch } from '../model/time.ts';
import { instants } from '../policy/calendar.ts';
import type { PolicySet, Target } from '../policy/policy-set.ts';

/** At issuance: the end of the time of use that is running, of all calendars that bind; `end` when none ends before it. */
export function openUntil(
  policy: PolicySet,
  { target, shortestSession }: { readonly target: Target; readonly shortestSession: Seconds },
  { moment, now }: Facts,
  end: Instant | null,
): Instant | null {
  if (moment.phase !== 'issue' || end === null || now >= end) return end;
  const { matching } = policy.rules<CalendarDocument>('Calendar', target);
  return matching.reduce<Instant>((until, { body }) => {
    if ((body.mode ?? 'deny') !== 'deny') return until;
    const [running] = policy.calendars.get(body.id)?.spans(now, end) ?? [];
    // Closed now, or about to: the calendar itself says so, with the next time of use, and nothing is issued.
    const open = running?.from === epoch(now) && running.until - running.from >= shortestSession;
    return open ? earlier(until, instants(running).until) : until;
  }, end);
}
