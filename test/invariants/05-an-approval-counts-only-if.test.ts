import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countApprovals } from '../../src/decision/approvals/count.ts';
import type { SeenReview } from '../../src/model/facts.ts';
import type { Instant, Oid } from '../../src/model/ids.ts';
import { account, BLOB, context, MERGED, recorded, review, SHOWN, slot } from '../decision/approvals/world.ts';
import type { World } from '../decision/approvals/world.ts';

const instant = fc.integer({ min: 0, max: 239 }).map((minute): Instant => {
  const hour = String(8 + Math.floor(minute / 60)).padStart(2, '0');
  return `2026-11-22T${hour}:${String(minute % 60).padStart(2, '0')}:00Z` as Instant;
});
const someone = fc.constantFrom('1', '2', '3', '4', '5', '6', '8', '11', '77', '99');

const reviewer = fc.oneof({ weight: 3, arbitrary: fc.constantFrom('3', '4', '5') }, { weight: 1, arbitrary: someone });
const often = <T>(usual: T, ...others: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 8, arbitrary: fc.constant(usual) }, { weight: 2, arbitrary: fc.constantFrom(...others) });

const reviews: fc.Arbitrary<SeenReview> = fc
  .record({
    by: fc.option(reviewer, { freq: 15 }),
    type: often<'User' | 'Bot'>('User', 'Bot'),
    state: often<SeenReview['state']>('APPROVED', 'CHANGES_REQUESTED', 'DISMISSED', 'COMMENTED'),
    submittedAt: instant,
    edited: fc.option(fc.record({ at: instant, by: fc.option(someone) }), { freq: 4 }),
    requestBlob: often<Oid | null>(BLOB, null, 'f'.repeat(40) as Oid),
    shown: often<string | null>(SHOWN, null, '00000000'),
    text: often<string | null>('I looked at the role and at the hours asked.', 'ok', null),
  })
  .map(({ by, type, edited, ...rest }) =>
    review('2', {
      ...rest,
      by: by === null ? null : account(by, type),
      editedAt: edited?.at ?? null,
      editedBy: edited?.by ? account(edited.by) : null,
    }),
  );

const worlds: fc.Arbitrary<World> = fc.record({
  rules: fc.array(
    fc.record({
      require: fc.array(
        fc
          .tuple(
            fc.constantFrom('a', 'b'),
            fc.integer({ min: 1, max: 2 }),
            fc.constantFrom(['treasury'], ['security'], ['treasury', 'security']),
          )
          .map(([name, count, groups]) => slot(name, count, ...groups)),
        { minLength: 1, maxLength: 2 },
      ),
    }),
    { minLength: 1, maxLength: 2 },
  ),
  groups: fc.constant({ treasury: ['p-one', 'p-two', 'p-three', 'p-four'], security: ['p-four', 'p-five', 'p-nine'] }),
  subject: fc.constantFrom('one', 'two', 'eight'),
  owner: fc.constantFrom('one', 'three', 'eight'),
  author: fc.constantFrom('1', '2', '8').map((id) => account(id)),
  contributors: fc.array(
    someone.map((id) => ({ as: 'committer' as const, commit: 'a'.repeat(40) as Oid, actor: account(id) })),
    { maxLength: 2 },
  ),
  reviews: fc.array(reviews, { maxLength: 8 }),
  facts: fc.constantFrom({}, { moment: recorded }),
});

const PERSON: { readonly [account: string]: string } = {
  1: 'p-one',
  11: 'p-one',
  2: 'p-two',
  3: 'p-three',
  4: 'p-four',
  5: 'p-five',
  6: 'p-six',
  8: 'p-eight',
};

describe('invariant 5: an approval counts only if', () => {
  it('a human in the pool, not excluded, said so in time, on this content, in their own words', async () => {
    let counted = 0;
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        const given = await context(world);
        const { approval } = countApprovals(given);
        for (const { review: id, person, authority } of approval.counted) {
          counted += 1;
          const one = world.reviews?.find(({ databaseId }) => databaseId === id);
          const by = one?.by?.databaseId ?? '';
          expect(PERSON[by]).toBe(person);
          expect(one?.by?.type).toBe('User');
          expect(world.groups?.[authority.pool.replace('group ', '')]).toContain(person);
          const hands = [world.author, ...(world.contributors ?? []).map(({ actor }) => actor)];
          expect(hands.map((hand) => PERSON[hand?.databaseId ?? ''])).not.toContain(person);
          expect([`p-${world.subject}`, `p-${world.owner}`]).not.toContain(person);
          expect(one).toMatchObject({
            state: 'APPROVED',
            requestBlob: BLOB,
            shown: SHOWN,
            body: { text: expect.stringContaining('looked') as string },
          });
          if (one?.editedAt) expect(one.editedBy?.databaseId).toBe(by);
          if (given.facts.moment.phase === 'record') {
            expect(
              [one?.submittedAt, one?.editedAt ?? one?.submittedAt].every((at) => at !== undefined && at <= MERGED),
            ).toBe(true);
          }
        }
        const persons = approval.counted.map(({ person }) => person);
        expect(new Set(persons).size).toBe(persons.length);
      }),
      { numRuns: 400 },
    );
    expect(counted).toBeGreaterThan(20);
  });

  it('one more rule never makes it easier, and the order of reviews never matters', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, fc.integer({ min: 1, max: 4 }), async (world, turn) => {
        const all = world.reviews ?? [];
        const base = countApprovals(await context(world));
        const turned = countApprovals(
          await context({ ...world, reviews: [...all.slice(turn), ...all.slice(0, turn)] }),
        );
        expect(turned).toEqual(base);
        const fewer = countApprovals(await context({ ...world, rules: world.rules.slice(0, 1) }));
        const passes = (one: typeof base): boolean => one.results.every(({ outcome }) => outcome === 'pass');
        if (passes(base)) expect(passes(fewer)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
