import type { Temporal as Library } from 'temporal-polyfill/implementation';
import type { Document } from '../model/document.ts';
import type { CalendarDocument } from '../model/documents.ts';
import type { Finding } from '../model/finding.ts';
import type { Instant, Seconds } from '../model/ids.ts';
import { epoch, fromEpoch } from '../model/time.ts';
import { policyFinding } from './policy-finding.ts';

/** Seconds since 1970; `until` is the first second that is no longer in it. */
export interface Span {
  readonly from: Seconds;
  readonly until: Seconds;
}

/** When access may be used. */
export interface Calendar {
  /** Times of use between two moments, in order, as long as each lasts without a break; cut to the two moments. */
  spans(from: Instant, until: Instant): Iterable<Span>;
  /** Which edition of the time zones it reckons with, `2025c`; null: nobody said. */
  readonly tzdata: string | null;
}

type Temporal = typeof Library;
type Hours = NonNullable<CalendarDocument['hours']>[number];

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const DAY: Seconds = 86_400;

/** The only file that knows about time zones. The library is loaded when a policy has a Calendar. */
export async function calendars(
  documents: readonly Document<CalendarDocument>[],
  tzdata: string | null,
): Promise<{ readonly calendars: ReadonlyMap<string, Calendar>; readonly findings: readonly Finding[] }> {
  if (documents.length === 0) return { calendars: new Map(), findings: [] };
  // Not the one a newer Node has of its own: a decision must come out the same on every Node.
  const { Temporal } = await import('temporal-polyfill/implementation');
  const findings = documents.flatMap((document) => unreadable(document, Temporal));
  if (findings.length > 0) return { calendars: new Map(), findings };
  return {
    calendars: new Map(documents.map(({ body }) => [body.id, { ...calendarOf(body, Temporal), tzdata }])),
    findings,
  };
}

function calendarOf({ zone, hours, freezes = [] }: CalendarDocument, temporal: Temporal): Omit<Calendar, 'tzdata'> {
  const frozen = freezes.map(({ from, until }) => ({ from: epoch(from), until: epoch(until) }));
  return {
    *spans(start, end) {
      const [from, until] = [epoch(start), epoch(end)];
      const open = hours ? joined(working(hours, zone, from, until, temporal)) : [{ from, until }];
      for (const span of open) yield* without(cut(span, from, until), frozen);
    },
  };
}

/** The spans of each local day, from the day before: one may run over midnight. */
function* working(
  hours: readonly Hours[],
  zone: string,
  from: Seconds,
  until: Seconds,
  temporal: Temporal,
): Iterable<Span> {
  const first = temporal.Instant.fromEpochMilliseconds((from - DAY) * 1000).toZonedDateTimeISO(zone);
  for (let date = first.toPlainDate(); ; date = date.add({ days: 1 })) {
    const midnight = at(date, '00:00', zone);
    if (midnight >= until) return;
    const today = DAYS[date.dayOfWeek - 1];
    const spans = hours
      .filter(({ days }) => days.some((day) => day === today))
      .map(
        (span): Span => ({
          from: at(date, span.from, zone),
          until: at(span.until <= span.from ? date.add({ days: 1 }) : date, span.until, zone),
        }),
      );
    yield* spans.toSorted((one, other) => one.from - other.from);
  }
}

/** A time that the change to summer time skips is the moment after the gap; one that comes twice is the first. */
function at(date: InstanceType<Temporal['PlainDate']>, time: string, zone: string): Seconds {
  const day = time === '24:00' ? date.add({ days: 1 }) : date;
  const plainTime = time === '24:00' ? '00:00' : time;
  return day.toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds / 1000;
}

/** Spans that touch are one: nobody is sent away at midnight. */
function* joined(spans: Iterable<Span>): Iterable<Span> {
  let current: Span | null = null;
  for (const span of spans) {
    if (current && span.from <= current.until) {
      current = { from: current.from, until: Math.max(current.until, span.until) };
      continue;
    }
    if (current) yield current;
    current = span;
  }
  if (current) yield current;
}

function cut({ from, until }: Span, least: Seconds, most: Seconds): Span {
  return { from: Math.max(from, least), until: Math.min(until, most) };
}

function without(span: Span, frozen: readonly Span[]): readonly Span[] {
  const left = frozen.reduce<readonly Span[]>(
    (spans, freeze) =>
      spans
        .flatMap(({ from, until }) => [
          { from, until: Math.min(until, freeze.from) },
          { from: Math.max(from, freeze.until), until },
        ])
        .filter(({ from, until }) => from < until),
    span.from < span.until ? [span] : [],
  );
  return left.toSorted((one, other) => one.from - other.from);
}

/** What would never open, or not when its author thinks. */
function unreadable(document: Document<CalendarDocument>, temporal: Temporal): readonly Finding[] {
  const { id, zone, hours = [], freezes = [] } = document.body;
  const say = (pointer: string, message: string, fix: string) =>
    policyFinding('L16', document, pointer, `${id}: ${message}`, fix);
  const findings: Finding[] = [];
  if (!isZone(zone, temporal))
    findings.push(say('/zone', `there is no time zone ${zone}`, 'write an IANA name such as Europe/Berlin or UTC'));
  for (const [index, { from, until }] of hours.entries()) {
    if (from === until || from === '24:00')
      findings.push(say(`/hours/${index}/from`, `${from} to ${until} is no time`, 'let it start before it ends'));
  }
  for (const [index, { from, until }] of freezes.entries()) {
    if (from >= until)
      findings.push(
        say(`/freezes/${index}/until`, `the freeze ends at ${until}, not after ${from}`, 'correct one of the two'),
      );
  }
  if (hours.length === 0 && freezes.length === 0)
    findings.push(say('', 'it has neither hours nor freezes', 'add one of them, or take the document out'));
  return findings;
}

/** Looked up in the list first: a zone that is only named costs a run a tenth of what one costs that is reckoned with. */
function isZone(name: string, temporal: Temporal): boolean {
  if (Intl.supportedValuesOf('timeZone').includes(name)) return true;
  try {
    temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

/** For sentences: `2026-11-22T09:00:00Z`. */
export function instants({ from, until }: Span): { readonly from: Instant; readonly until: Instant } {
  return { from: fromEpoch(from), until: fromEpoch(until) };
}
