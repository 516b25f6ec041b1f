import { earlier, epoch, fromEpoch, later, seconds } from '../model/time.ts';
import { type Facts, momentOf } from '../model/facts.ts';
import type { Instant, Seconds } from '../model/ids.ts';
import type { Environment, Role } from '../policy/policy-set.ts';
import { extended } from './extended.ts';
import type { Asked } from './rule-kind.ts';

/** The request's window in numbers. Nothing is judged here; a duration or an instant that is none throws. */
export function askedWindow(facts: Facts, role: Role, environment: Environment, longestSession: Seconds): Asked {
  const { window = {} } = facts.request.body;
  const cap = capOf(role, environment);
  const length =
    window.duration === undefined ? Math.min(role.duration.default, cap.seconds) : seconds(window.duration);
  const from = window.start ?? opening(facts);
  const at = epoch(from);
  const until = fromEpoch(at + length);
  return { duration: length, cap, from, until, reach: fromEpoch(at + length + longestSession) };
}

/**
 * When a window without `start` opens: where the extended grant ends, else at the merge, or now while there is none. At issuance
 * that grant may have ended so long ago that nobody finds it: only then the ledger's word on it is taken.
 */
function opening(facts: Facts): Instant {
  const { moment, request } = facts;
  const at = momentOf(facts);
  const before = extended(facts);
  if (!before && request.body.extends !== undefined && moment.phase === 'issue') return moment.frozen.notBefore ?? at;
  return later(before?.effective.notAfter ?? at, at);
}

function capOf(role: Role, environment: Environment): Asked['cap'] {
  const own = { seconds: role.duration.max, of: role.id };
  if (environment.maxDuration === null || environment.maxDuration >= own.seconds) return own;
  return { seconds: environment.maxDuration, of: `environment ${environment.id}` };
}

export interface Bounds {
  readonly notBefore: Instant | null;
  readonly notAfter: Instant | null;
}

/** Before the merge a window without `start` has no bounds yet; at issuance the frozen one and today's are cut together. */
export function bounds(facts: Facts, { from, until }: Asked): Bounds {
  const { moment, request } = facts;
  const opens = request.body.window?.start !== undefined || extended(facts) !== null;
  if (moment.phase === 'check' && !opens) return { notBefore: null, notAfter: null };
  if (moment.phase !== 'issue') return { notBefore: from, notAfter: until };
  const { notBefore, notAfter } = moment.frozen;
  return {
    notBefore: notBefore === null ? from : later(notBefore, from),
    notAfter: notAfter === null ? until : earlier(notAfter, until),
  };
}
