import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arnContains, arnOverlaps } from '../../../src/providers/aws/arn.ts';
import { contains, overlap } from '../../../src/providers/aws/glob.ts';

/** IAM's matching, the slow and obvious way. */
function matches(pattern: string, text: string): boolean {
  const source = Array.from(pattern, (one) =>
    one === '*' ? '[^]*' : one === '?' ? '[^]' : `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return new RegExp(`^${source.join('')}$`).test(text);
}

/** Every text over a, b and : of up to five letters. */
const TEXTS = [
  ...(function* () {
    let last = [''];
    for (let length = 0; length <= 5; length += 1) {
      yield* last;
      last = last.flatMap((one) => ['a', 'b', ':'].map((letter) => one + letter));
    }
  })(),
];

const pattern = fc.string({ unit: fc.constantFrom('a', 'b', ':', '*', '?', '*'), maxLength: 6 });

describe('two globs', () => {
  it('overlap exactly when some text matches both', () => {
    fc.assert(
      fc.property(pattern, pattern, (one, other) => {
        const shared = TEXTS.some((text) => matches(one, text) && matches(other, text));
        // The texts tried have five letters: longer ones may be shared too.
        if (shared) expect(overlap(one, other)).toBe(true);
        else if (one.length + other.length <= 5) expect(overlap(one, other)).toBe(false);
        expect(overlap(one, other)).toBe(overlap(other, one));
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    ['arn:aws:s3:::pay-*', 'arn:aws:s3:::pay-exports/*', true],
    ['arn:aws:s3:::pay-*', 'arn:aws:s3:::web-*', false],
    ['*', 'arn:aws:s3:::web-*', true],
    ['arn:aws:rds:eu-west-1:1:cluster:a', 'arn:aws:rds:eu-west-2:1:cluster:a', false],
  ])('%s and %s: %s', (one, other, shared) => {
    expect(arnOverlaps(one, other)).toBe(shared);
  });
});

describe('a glob in a glob', () => {
  it('is never said to be contained when a text says otherwise', () => {
    fc.assert(
      fc.property(pattern, pattern, (outer, inner) => {
        if (!contains(outer, inner)) return;
        const stray = TEXTS.find((text) => matches(inner, text) && !matches(outer, text));
        expect(stray).toBeUndefined();
      }),
      { numRuns: 3_000 },
    );
  });

  it('judges plain texts exactly', () => {
    fc.assert(
      fc.property(pattern, fc.constantFrom(...TEXTS), (outer, text) => {
        expect(contains(outer, text)).toBe(matches(outer, text));
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    ['s3:get*', 's3:get*', true],
    ['s3:get*', 's3:getobject*', true],
    ['s3:getobject*', 's3:get*', false],
    ['*', '?*', true],
    ['?*', '*?', true],
    ['a?', 'a*', false],
    ['a*', 'a?', true],
    ['*a*', 'b*ab', true],
    ['', '*', false],
  ])('%s holds %s: %s', (outer, inner, holds) => {
    expect(contains(outer, inner)).toBe(holds);
  });
});

describe('an ARN in an ARN', () => {
  const arn = (rest: string): string => `arn:aws:s3:::${rest}`;

  it('is compared part by part, and never contained when a text says otherwise', () => {
    const part = fc.string({ unit: fc.constantFrom('a', '*', '?'), maxLength: 3 });
    fc.assert(
      fc.property(fc.tuple(part, part, part), fc.tuple(part, part, part), (wide, narrow) => {
        const write = ([region, account, rest]: readonly string[]) => `arn:aws:s3:${region}:${account}:${rest}x`;
        const [outer, inner] = [write(wide), write(narrow)];
        if (!arnContains(outer, inner)) return;
        const fill = ['', 'a', 'aa', 'aaa', 'a:a'];
        for (const some of fill) {
          for (const other of fill) {
            const text = inner.replaceAll('*', some).replaceAll('?', other.slice(0, 1) || 'a');
            expect(matches(outer, text)).toBe(true);
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    [arn('pay-*'), arn('pay-exports/2026'), true],
    [arn('pay-exports'), arn('pay-exports/*'), false],
    [arn('pay-*'), arn('*'), false],
    ['*', arn('anything'), true],
    [arn('*'), '*', false],
    ['arn:aws:sqs:eu-west-1:111122223333:pay-*', 'arn:aws:sqs:*:111122223333:pay-in', false],
    ['arn:aws:sqs:*:111122223333:pay-*', 'arn:aws:sqs:eu-west-1:111122223333:pay-in', true],
    [arn('home/${aws:username}/*'), arn('home/${aws:username}/a'), false],
    ['arn:aws:*', arn('a'), false],
  ])('%s holds %s: %s', (outer, inner, holds) => {
    expect(arnContains(outer, inner)).toBe(holds);
  });
});
