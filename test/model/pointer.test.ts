import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { fieldName, pointerOf, stepsOf, valuesAt } from '../../src/model/pointer.ts';

it('a pointer comes back as its steps, whatever they hold', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), (steps) => {
      expect(stepsOf(pointerOf(steps))).toEqual(steps);
    }),
  );
});

it.each([
  ['', 'the document'],
  ['/scope', 'scope'],
  ['/scope/actions/0', 'scope.actions[0]'],
  ['/a~1b', 'a/b'],
])('%s is said as %s', (pointer, name) => {
  expect(fieldName(pointer)).toBe(name);
});

it('finds every value at a path, and nothing that a prototype holds', () => {
  const body = { anyOf: [{ group: 'a' }, { person: 'b' }, { group: 'c' }] };
  expect(valuesAt(body, ['anyOf', '*', 'group'])).toEqual([
    { pointer: '/anyOf/0/group', value: 'a' },
    { pointer: '/anyOf/2/group', value: 'c' },
  ]);
  expect(valuesAt(body, ['toString'])).toEqual([]);
  expect(valuesAt(body, ['anyOf', 'length'])).toEqual([]);
});
