import type { RuleResult } from '../../model/decision.ts';
import { momentOf } from '../../model/facts.ts';
import type { Instant } from '../../model/ids.ts';
import { duration, epoch, plus } from '../../model/time.ts';
import { shortestUse, tooLittleLeft } from '../lifetime.ts';
import { engineRules } from '../results.ts';
import type { Context, RuleKind } from '../rule-kind.ts';

const { pass, fail } = engineRules('time', 'high');
const FURTHEST_START = 90 * 86_400;

/** How long and when. The clock starts at the merge; at issuance the window must be open and leave time for a credential. */
export const window: RuleKind = {
  name: 'window',
  stage: 'time',
  evaluate: (context) => ({
    results: [cap(context), shortest(context), start(context), ...standing(context), ...open(context)],
    notTargeted: 0,
  }),
};

function cap({ asked, facts }: Context): RuleResult {
  if (asked.duration <= asked.cap.seconds) return pass('TIME-CAP', 'the window is within every cap');
  const [wanted, most] = [duration(asked.duration), duration(asked.cap.seconds)];
  return fail('TIME-CAP', {
    message: `${wanted} is more than ${most}, the cap of ${asked.cap.of}`,
    fix: `ask for ${most} or less; when it is not enough, ask again before it ends`,
    values: { asked: wanted, cap: most, of: asked.cap.of },
    field: facts.request.body.window?.duration === undefined ? '/role' : '/window/duration',
  });
}

function shortest(context: Context): RuleResult {
  const { asked, role, shortestSession } = context;
  const least = Math.max(role.duration.min, shortestUse(shortestSession));
  if (asked.duration >= least)
    return pass('TIME-MIN', 'the window is long enough to start a job and have a credential');
  const because =
    least === role.duration.min
      ? `the shortest grant of ${role.id}`
      : `the shortest credential that the provider gives and ${duration(least - shortestSession)} to start the job in`;
  return fail('TIME-MIN', {
    message: `${duration(asked.duration)} is less than ${duration(least)}, ${because}`,
    fix: `ask for ${duration(least)} or more`,
    values: { asked: duration(asked.duration), least: duration(least) },
    field: '/window/duration',
  });
}

const ZERO = { check: 'now', record: 'the merge', issue: 'the merge', emergency: 'now' } as const;

function start({ asked, facts }: Context): RuleResult {
  const zero = momentOf(facts);
  const what = ZERO[facts.moment.phase];
  const values = { start: asked.from, [what === 'the merge' ? 'merge' : 'now']: zero };
  if (asked.from < zero) {
    return fail('TIME-START', {
      message: `the window starts at ${asked.from}, before ${what} (${zero})`,
      fix: 'leave `start` out, so that the window opens at the merge, or name a later moment',
      values,
      field: '/window/start',
    });
  }
  if (asked.from === zero || asked.from <= plus(zero, FURTHEST_START))
    return pass('TIME-START', 'the window starts in time');
  return fail('TIME-START', {
    message: `the window starts at ${asked.from}, more than ${duration(FURTHEST_START)} after ${what} (${zero})`,
    fix: 'ask nearer to the time: who approves now cannot know what will be needed then',
    values,
    field: '/window/start',
  });
}

/** Standing access is looked at again by a date that the request names. */
function standing({ asked, facts }: Context): readonly RuleResult[] {
  const { access } = facts.request.body;
  if (access?.mode !== 'standing') return [];
  const by = `${access.reviewBy}T00:00:00Z`;
  if (by > asked.from && by <= asked.until) return [pass('TIME-REVIEW', 'the review lies within the window')];
  return [
    fail('TIME-REVIEW', {
      message: `reviewBy ${access.reviewBy} lies outside the window, which runs from ${asked.from} until ${asked.until}`,
      fix: dayWithin(asked.from, asked.until)
        ? 'name a day after the start and not after the end'
        : 'no day begins within the window: ask for a longer one (`window.duration: P30D` or what is needed), or for access that does not stand',
      values: { reviewBy: access.reviewBy, from: asked.from, until: asked.until },
      field: '/access/reviewBy',
    }),
  ];
}

/** A review is on a day, counted from its first second; a short window may hold none. */
function dayWithin(from: Instant, until: Instant): boolean {
  return until.slice(0, 10) > from.slice(0, 10);
}

function open(context: Context): readonly RuleResult[] {
  const { facts, effective, shortestSession } = context;
  if (facts.moment.phase !== 'issue') return [];
  const { notBefore, notAfter } = effective;
  const values = { now: facts.now, notBefore, notAfter };
  if (notBefore === null || notAfter === null || facts.now < notBefore) {
    const message = `it is ${facts.now}, and the window opens at ${notBefore ?? 'no moment that was recorded'}`;
    return [fail('TIME-WINDOW', { message, fix: 'wait until it opens', values })];
  }
  if (facts.now >= notAfter) {
    return [
      fail('TIME-WINDOW', {
        message: `it is ${facts.now}, and the window ended at ${notAfter}`,
        fix: 'ask again with a new request',
        values,
      }),
    ];
  }
  const left = epoch(notAfter) - epoch(facts.now);
  const refusal = tooLittleLeft(left, shortestSession, notAfter);
  if (!refusal) return [pass('TIME-WINDOW', 'the window is open')];
  const { message, fix } = refusal;
  return [fail('TIME-LEFT', { message, fix, values: { ...values, left, least: shortestSession } })];
}
