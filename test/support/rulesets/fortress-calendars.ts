import type { Body } from '../scenario.ts';
import { capitals, document, RULED } from './documents.ts';

/** When a user may log in, or a role may be active. Days 1 to 7 are Sunday to Saturday, `HHmm`, `yyyyMMdd`, minutes. */
export interface Constraint {
  readonly beginTime?: string;
  readonly endTime?: string;
  readonly beginDate?: string;
  readonly endDate?: string;
  readonly beginLockDate?: string;
  readonly endLockDate?: string;
  readonly dayMask?: string;
  readonly timeout?: number;
}

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const ALL_DAYS = '1234567';

/** Hours, days and dates. Fortress counts first and last minute and day in; here an end is the first moment after it. */
export function calendars(name: string, constraint: Constraint, role: readonly string[]): readonly Body[] {
  const { beginTime, endTime, dayMask = ALL_DAYS, beginDate, endDate, beginLockDate, endLockDate } = constraint;
  const everyDay = dayMask === '' || dayMask === ALL_DAYS;
  const hours = {
    days: DAYS.filter((_, day) => everyDay || dayMask.includes(String(day + 1))),
    from: beginTime ? clock(minutes(beginTime)) : '00:00',
    until: endTime ? clock(minutes(endTime) + 1) : '24:00',
  };
  const freezes = [
    ...(beginDate ? [{ from: '0001-01-01T00:00:00Z', until: day(beginDate), because: 'not begun yet' }] : []),
    ...(endDate ? [{ from: day(endDate, 1), until: '9999-12-31T00:00:00Z', because: 'has ended' }] : []),
    ...(beginLockDate && endLockDate
      ? [{ from: day(beginLockDate), until: day(endLockDate, 1), because: 'locked' }]
      : []),
  ];
  const bounded = !everyDay || beginTime !== undefined;
  if (role.length === 0 || (!bounded && freezes.length === 0)) return [];
  return [
    document('Calendar', `CAL-${capitals(name)}`, {
      ...RULED,
      title: `The hours and dates of ${name}`,
      target: { role },
      zone: 'UTC',
      ...(bounded ? { hours: [hours] } : {}),
      ...(freezes.length > 0 ? { freezes } : {}),
    }),
  ];
}

function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(2));
}

function clock(minute: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

function day(date: string, later = 0): string {
  const at = Date.UTC(Number(date.slice(0, 4)), Number(date.slice(4, 6)) - 1, Number(date.slice(6)) + later);
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}
