import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../src/model/ids.ts';
import { duration, epoch, fromEpoch, isInstant, parseInstant, plus, seconds } from '../../src/model/time.ts';

describe('instants', () => {
  it('go to seconds and back, and text order is time order', () => {
    const second = fc.integer({ min: 0, max: 253_402_300_799 });
    fc.assert(
      fc.property(second, second, (one, other) => {
        expect(epoch(fromEpoch(one))).toBe(one);
        expect(fromEpoch(one) < fromEpoch(other)).toBe(one < other);
      }),
    );
  });

  it('are UTC, whole seconds, of days that exist', () => {
    for (const text of [
      '2026-02-30T00:00:00Z',
      '2026-11-22T09:00:00.5Z',
      '2026-11-22T09:00:00+00:00',
      '2026-11-22',
      '2026-11-22T24:00:00Z',
      '',
    ]) {
      expect(isInstant(text)).toBe(false);
      expect(() => parseInstant(text)).toThrow(/is not a moment/);
    }
    expect(isInstant('2028-02-29T23:59:59Z')).toBe(true);
  });

  it('refuse what would overflow four digits of year', () => {
    const last = '9999-12-31T23:59:59Z' as Instant;
    expect(() => plus(last, 1)).toThrow(RangeError);
    expect(() => plus(last, Number.MAX_SAFE_INTEGER)).toThrow(RangeError);
    expect(() => fromEpoch(Number.NaN)).toThrow(RangeError);
    expect(() => fromEpoch(0.5)).toThrow(RangeError);
  });
});

describe('durations', () => {
  it('are days, hours and minutes', () => {
    expect(seconds('PT4H')).toBe(14_400);
    expect(seconds('P30D')).toBe(2_592_000);
    expect(seconds('P1DT30M')).toBe(88_200);
    for (const text of ['P', 'PT', 'PT0M', 'P1M', 'P1Y', 'PT1S', 'P1W', 'P1000D', '-PT1H', 'PT1.5H', 'pt1h'])
      expect(() => seconds(text)).toThrow(/is not a duration/);
  });

  it('are written as they are read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 * 1440 }), (minutes) => {
        expect(seconds(duration(minutes * 60))).toBe(minutes * 60);
      }),
    );
  });
});
