import { expect, it } from 'vitest';
import { seenReviews } from '../../src/facts/seen-reviews.ts';
import { keyShapes } from '../support/keys.ts';
import type { Instant, Oid } from '../../src/model/ids.ts';
import type { PullRequest, Review } from '../../src/model/pull-request.ts';

const HEAD = 'a'.repeat(40) as Oid;
const BLOB = 'b'.repeat(40) as Oid;

function seen(...reviews: readonly Pick<Review, 'state' | 'body'>[]) {
  const rest = { by: null, commit: HEAD, editedAt: null, editedBy: null };
  const submittedAt = '2026-11-22T09:00:00Z' as Instant;
  const all = reviews.map((one, at): Review => ({ databaseId: String(at), submittedAt, ...rest, ...one }));
  return seenReviews(
    { reviews: all } as unknown as PullRequest,
    'x',
    () => BLOB,
    () => '0'.repeat(32),
  );
}

it('leaves comments out: they say nothing, and a flood of them would not fit into one append', () => {
  const flood = Array.from({ length: 40 }, () => ({ state: 'COMMENTED' as const, body: 'x'.repeat(60_000) }));
  const change = { state: 'CHANGES_REQUESTED' as const, body: 'Narrower, please.' };
  expect(seen(...flood, change).map(({ state }) => state)).toEqual(['CHANGES_REQUESTED']);
});

it('keeps of a long text its beginning, and every digest in it', () => {
  const [review] = seen({ state: 'APPROVED', body: `${'x'.repeat(60_000)}\ndigest: 3fa91c2e` });
  expect(review?.body.text).toHaveLength(8_192);
  expect(review?.shown).toBe('3fa91c2e');
});

it.each(Object.entries(keyShapes()))('keeps nothing of a text that holds a key: %s', (_, key) => {
  const digest = 'digest: 3fa91c2e';
  for (const body of [`Fine. ${key}\n${digest}`, `${'x '.repeat(30_000)}${key}`, key]) {
    const [review] = seen({ state: 'APPROVED', body });
    expect(review?.withheld).toEqual(expect.any(String));
    expect(review?.body.text).toBe('');
    expect(JSON.stringify(review)).not.toContain(key.slice(0, 24));
  }
  expect(seen({ state: 'APPROVED', body: digest })[0]).not.toHaveProperty('withheld');
});
