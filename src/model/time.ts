import type { Instant, Seconds } from './ids.ts';

const DURATION = /^P(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?)?$/;

/** `PT4H`, `P1DT30M` in seconds. Days, hours and minutes only; anything else, and a duration of nothing, throws. */
export function seconds(duration: string): Seconds {
  const match = DURATION.exec(duration);
  const [, days = '0', hours = '0', minutes = '0'] = match ?? [];
  const total = Number(days) * 86_400 + Number(hours) * 3_600 + Number(minutes) * 60;
  if (!match || total === 0) throw new RangeError(`${duration} is not a duration such as PT4H or P30D`);
  return total;
}

/** Seconds as people read them in policy: `PT4H`, `P30D`, `PT90S` when no unit fits. */
export function duration(total: Seconds): string {
  if (total % 60 !== 0) return `PT${total}S`;
  const days = Math.floor(total / 86_400);
  const hours = Math.floor((total % 86_400) / 3_600);
  const minutes = (total % 3_600) / 60;
  const time = `${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}`;
  return `P${days ? `${days}D` : ''}${time ? `T${time}` : days ? '' : 'T0M'}`;
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
/** First and last second whose text has four digits of year: beyond them text order is no longer time order. */
const FIRST = -62_167_219_200;
const LAST = 253_402_300_799;

/** `2026-11-22T09:00:00Z` and nothing else: UTC, whole seconds, a day that exists. */
export function isInstant(text: string): text is Instant {
  return !Number.isNaN(read(text));
}

/** NaN: there is no such moment. The 30th of February would be taken for one of March, and hour 24 for the next day. */
function read(text: string): Seconds {
  if (!INSTANT.test(text)) return Number.NaN;
  const at = new Date(text);
  return at.getUTCDate() === Number(text.slice(8, 10)) ? at.getTime() / 1000 : Number.NaN;
}

/** Text from outside as an instant; throws for anything that is none. */
export function parseInstant(text: string): Instant {
  if (isInstant(text)) return text;
  throw new RangeError(`${JSON.stringify(text)} is not a moment such as 2026-11-22T09:00:00Z`);
}

/** Whole seconds since 1970. */
export function epoch(instant: Instant): Seconds {
  const at = read(instant);
  return Number.isNaN(at) ? read(parseInstant(instant)) : at;
}

/** The instant so many seconds after 1970; throws for fractions and outside the years 0000 to 9999. */
export function fromEpoch(at: Seconds): Instant {
  if (!Number.isSafeInteger(at) || at < FIRST || at > LAST)
    throw new RangeError(`${at} s since 1970 is not a whole second of the years 0000 to 9999`);
  const day = Math.floor(at / DAY);
  const second = at - day * DAY;
  return `${dateOf(day)}T${two(Math.floor(second / 3_600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}Z` as Instant;
}

const DAY: Seconds = 86_400;
let last = { day: 0, text: '1970-01-01' };

/** The moments of one decision lie close together: the last day is remembered. */
function dateOf(day: number): string {
  if (day !== last.day) last = { day, text: new Date(day * DAY * 1000).toISOString().slice(0, 10) };
  return last.text;
}

function two(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
}

export function plus(instant: Instant, add: Seconds): Instant {
  return fromEpoch(epoch(instant) + add);
}

export function earlier(one: Instant, other: Instant): Instant {
  return one < other ? one : other;
}

export function later(one: Instant, other: Instant): Instant {
  return one > other ? one : other;
}
