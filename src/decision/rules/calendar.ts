import type { RuleResult } from '../../model/decision.ts';
import type { Document } from '../../model/document.ts';
import type { CalendarDocument } from '../../model/documents.ts';
import type { Instant } from '../../model/ids.ts';
import { epoch, plus } from '../../model/time.ts';
import { instants, type Span } from '../../policy/calendar.ts';
import { shortestUse } from '../lifetime.ts';
import { policyResult } from '../results.ts';
import type { Context, RuleKind } from '../rule-kind.ts';

/** How far ahead the next time of use is looked for, to say it. */
const AHEAD = 31 * 86_400;

/**
 * Working hours and freezes. They limit use: a window must hold time enough for a credential, and a credential is issued
 * and ends in such a time (`effective.notAfter` is cut in open-until.ts).
 */
export const calendar: RuleKind = {
  name: 'calendar',
  stage: 'time',
  evaluate: (context) => {
    const { matching, notTargeted } = context.policy.rules<CalendarDocument>('Calendar', context.target);
    return { results: matching.map((document) => judge(document, context)), notTargeted };
  },
};

function judge(document: Document<CalendarDocument>, context: Context): RuleResult {
  const { facts, policy, asked, shortestSession } = context;
  const times = policy.calendars.get(document.body.id);
  if (!times) throw new Error(`${document.body.id} was not compiled`);
  if (facts.moment.phase !== 'issue') {
    const enough = shortestUse(shortestSession);
    const inside = first(times.spans(asked.from, asked.until), ({ from, until }) => until - from >= enough);
    if (inside) return policyResult(document, 'time', 'pass', { message: 'the window holds time of use' });
    return closed(
      document,
      `the window from ${asked.from} until ${asked.until} holds no time of use`,
      asked.from,
      context,
    );
  }
  const now = first(times.spans(facts.now, plus(facts.now, AHEAD)), () => true);
  if (now && now.from === epoch(facts.now) && now.until - now.from >= shortestSession)
    return policyResult(document, 'time', 'pass', { message: 'it is a time of use' });
  return closed(
    document,
    `it is ${facts.now}, which is no time of use, or too little of it is left`,
    facts.now,
    context,
  );
}

function closed(document: Document<CalendarDocument>, message: string, from: Instant, context: Context): RuleResult {
  const { id, title, zone, freezes = [] } = document.body;
  const times = context.policy.calendars.get(id)?.spans(from, plus(from, AHEAD)) ?? [];
  const next = first(
    times,
    (span) => span.until - span.from >= shortestUse(context.shortestSession) && span.from > epoch(from),
  );
  const opens = next ? instants(next) : null;
  const freeze = freezes.find((one) => one.from <= from && from < one.until);
  const because = freeze ? `: ${freeze.because} (until ${freeze.until})` : '';
  return policyResult(document, 'time', 'fail', {
    message: `${title}: ${message}${because}`,
    fix: opens
      ? `the next time of use runs from ${opens.from} until ${opens.until} (hours are in ${zone})`
      : `there is no time of use in the ${AHEAD / 86_400} days after it; ask the owner of ${id}`,
    values: { from, until: context.asked.until, zone, ...(opens ? { next: opens.from } : {}) },
    field: '/window',
  });
}

function first(spans: Iterable<Span>, is: (span: Span) => boolean): Span | null {
  for (const span of spans) if (is(span)) return span;
  return null;
}
