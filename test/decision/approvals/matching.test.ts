import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { fill } from '../../../src/decision/approvals/matching.ts';

/** may[place][person] */
const tables = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 6 })).chain(([places, persons]) =>
  fc.array(fc.array(fc.boolean(), { minLength: persons, maxLength: persons }), {
    minLength: places,
    maxLength: places,
  }),
);

/** The most places that can be filled, by trying everything. */
function most(may: readonly (readonly boolean[])[], used: ReadonlySet<number> = new Set()): number {
  const [place, ...rest] = may;
  if (!place) return 0;
  const filled = place.flatMap((allowed, person) =>
    allowed && !used.has(person) ? [1 + most(rest, new Set([...used, person]))] : [],
  );
  return Math.max(most(rest, used), ...filled);
}

const run = (may: readonly (readonly boolean[])[]): readonly (number | null)[] =>
  fill(
    may.map((place) => ({ mayTake: (person: number) => place[person] ?? false })),
    (may[0] ?? []).map((_, person) => person),
  );

it('fills as many places as trying everything does, each with one person who may, each person once', () => {
  fc.assert(
    fc.property(tables, (may) => {
      const taken = run(may);
      const persons = taken.filter((one) => one !== null);
      expect(persons.length).toBe(most(may));
      expect(new Set(persons).size).toBe(persons.length);
      for (const [place, person] of taken.entries()) if (person !== null) expect(may[place]?.[person]).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

it('is not greedy: the first person moves so that the second can sit', () => {
  expect(
    run([
      [true, true],
      [true, false],
    ]),
  ).toEqual([1, 0]);
});

it('keeps who came first, when not all can sit', () => {
  expect(run([[true, true]])).toEqual([0]);
});
