import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, digestOf } from '../../src/model/canonical-json.ts';

/** What is stored: no fractions, no lone surrogates. */
const stored = fc.letrec((tie) => ({
  value: fc.oneof(
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.string({ unit: 'grapheme' }),
    tie('list'),
    tie('object'),
  ),
  list: fc.array(tie('value'), { maxLength: 4 }),
  object: fc.dictionary(fc.string({ unit: 'grapheme' }), tie('value'), { maxKeys: 4 }),
})).value;

/** The same value with the keys of every object in another order. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, one]) => [key, shuffled(one)]),
  );
}

describe('canonical JSON', () => {
  it('is the same text whatever the order of keys, and says the same value', () => {
    fc.assert(
      fc.property(stored, (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(shuffled(value))).toBe(text);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(digestOf(shuffled(value))).toBe(digestOf(value));
      }),
    );
  });

  it('sorts by UTF-16 units and escapes as RFC 8785 shows', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew',
      '1': 'One',
      '\ud83d\ude00': 'Smile',
      '\u0080': 'Control',
      '\u00f6': 'O',
    };
    expect(Object.values(JSON.parse(canonicalJson(value)) as object).length).toBe(7);
    const order = [...canonicalJson(value).matchAll(/:"([^"]+)"/g)].map(([, name]) => name);
    expect(order).toEqual(['Carriage Return', 'One', 'Control', 'O', 'Euro Sign', 'Smile', 'Hebrew']);
    expect(canonicalJson('\u000f\n"\\')).toBe('"\\u000f\\n\\"\\\\"');
  });

  it('refuses what has no form', () => {
    for (const value of [undefined, () => 1, Number.NaN, Infinity, '\ud800'])
      expect(() => canonicalJson(value)).toThrow();
  });
});
