import { expect, it } from 'vitest';
import { seenReviews } from '../../src/facts/seen-reviews.ts';
import { keyShapes } from '../support/keys.ts';
import type { Instant, Oid } from '../../src/model/ids.ts';
import type { PullRequest, Review } from '../../src/model/pull-request.ts';

const HEAD = 'a'.repeat(40) as Oid;
const BLOB = 'b'.repeat(40) as Oid;

type Said = Pick<Review, 'state' | 'body'> & Partial<Review>;

function seen(...reviews: readonly Said[]) {
  return seenOf(null, reviews);
}

function seenOf(merge: object | null, reviews: readonly Said[]) {
  const rest = { by: null, commit: HEAD, editedAt: null, editedBy: null };
  const submittedAt = '2026-11-22T09:00:00Z' as Instant;
  const all = reviews.map((one, at): Review => ({ databaseId: String(at), submittedAt, ...rest, ...one }));
  return seenReviews(
    { reviews: all, merge } as unknown as PullRequest,
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

it('cuts no character in two: half of one could not be signed', () => {
  const cut = (body: string) => seen({ state: 'APPROVED', body })[0]?.body.text ?? '';
  expect(cut(`${'x'.repeat(8_191)}😀`)).toBe('x'.repeat(8_191));
  expect(cut(`${'x'.repeat(8_188)}😀y`)).toBe(`${'x'.repeat(8_188)}😀`);
  expect(Buffer.byteLength(cut('語'.repeat(8_192)))).toBe(8_190);
  expect(cut('a\uD83Db')).toBe('a\uFFFDb');
});

it('keeps of one author the newest before the merge and after it, and words of few: a flood still fits into one append', () => {
  const by = (databaseId: string) =>
    ({ databaseId, nodeId: databaseId, loginAtTime: `u${databaseId}`, type: 'User' }) as Review['by'];
  const at = (minute: number) => ({ submittedAt: `2026-11-22T09:${String(minute).padStart(2, '0')}:00Z` as Instant });
  const approval = { state: 'APPROVED' as const, body: 'Read it.', by: by('1'), ...at(0) };
  const flood = Array.from({ length: 200 }, (_, n) => ({
    state: 'CHANGES_REQUESTED' as const,
    body: '語'.repeat(8_192),
    by: by('2'),
    ...at(1 + Math.floor(n / 5)),
  }));
  const kept = seenOf({ at: at(10).submittedAt }, [approval, ...flood]);
  expect(kept[0]?.body.text).toBe('Read it.');
  expect(kept.map(({ submittedAt }) => submittedAt > at(10).submittedAt).filter(Boolean)).toHaveLength(20);
  expect(kept).toHaveLength(41);
  expect(kept.filter(({ body }) => body.text !== '')).toHaveLength(1 + 3 + 3);
  expect(kept.at(-1)?.databaseId).toBe('200');
  expect(kept.at(-1)?.body.text).not.toBe('');
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
