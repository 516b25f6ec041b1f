import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { POLICY_BYTES } from '../../src/intake/limits.ts';
import { secretShapes } from '../../src/intake/secret-shapes.ts';
import { keyShapes } from '../support/keys.ts';

const NAMES = Object.keys(keyShapes());

describe('forms of keys', () => {
  it.each(NAMES)('%s', (name) => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const key = keyShapes(seed)[name] ?? '';
      expect(secretShapes(key), key).not.toEqual([]);
      expect(secretShapes(`The value is "${key}", as of today.`), key).not.toEqual([]);
      expect(secretShapes(key.replaceAll('\n', '\n    ')), key).not.toEqual([]);
    }
  });

  it('tells kind and place and nothing of the text', () => {
    const { npm = '' } = keyShapes();
    expect(secretShapes(`use ${npm} now`)).toEqual([{ kind: 'npm token', offset: 4 }]);
  });
});

const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'.split('')), minLength: length, maxLength: length });
const word = fc.string({
  unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'.split('')),
  minLength: 1,
  maxLength: 14,
});
const ordinary = fc.oneof(
  word,
  hex(40),
  hex(64),
  hex(8).map((digest) => `digest: ${digest}`),
  fc.uuid(),
  fc.base64String({ minLength: 64, maxLength: 64 }).map((digest) => `sha512-${digest}==`),
  hex(20).map(
    (id) =>
      `AKIA${id
        .toUpperCase()
        .replaceAll(/[0189]/g, 'X')
        .slice(0, 16)}`,
  ),
  fc
    .tuple(word, word, hex(6))
    .map(([a, b, c]) => `arn:aws:secretsmanager:eu-west-1:111122223333:secret:${a}/${b}-${c}`),
  fc.tuple(word, word).map(([a, b]) => `arn:aws:iam::111122223333:role/${a}/${b}`),
  fc.tuple(word, word).map(([a, b]) => `projects/${a}/secrets/${b}/versions/7`),
  fc.array(word, { minLength: 2, maxLength: 12 }).map((words) => `2026-11-${words.join('-')}`),
  fc.array(word, { minLength: 2, maxLength: 12 }).map((words) => `sk-${words.join('-')}`),
  fc.tuple(word, word).map(([host, path]) => `https://${host}.example:8443/${path}@v2?next=http://${host}`),
  fc.tuple(word, word).map(([a, b]) => `ssh://git@${a}.example:22/${b}.git`),
  fc.constantFrom(
    'ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    'postgres://user:password@host/db',
    'postgres://user:${PASSWORD}@host/db',
    '-----BEGIN PRIVATE KEY-----\n…\n-----END PRIVATE KEY-----',
    'The tokens begin with ghp_, glpat- or xoxb-.',
    'eyJhbGciOi… is the beginning of a JWT',
  ),
);

describe('what is no key', () => {
  it('digests, ids, ARNs, names of secrets, addresses, placeholders, words, in any order', () => {
    const texts = fc.array(ordinary, { maxLength: 30 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(texts, (text) => {
        expect(secretShapes(text)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('a digest that lies only partly near the id of a key', () => {
    const digest = 'sha512-aB3dE5gH7jK9mN1pQ2sT4vW6yZ8bC0eF2hJ4kM6nP8rS0uV2xY4zA6cD8fG0iJ2lN4oQ6rT8uW0yZ2aB4cD6eF==';
    const id = 'AKIAIOSFODNN7EXAMPLE';
    for (let gap = 200; gap < 360; gap += 1) {
      const words = 'word '.repeat(80).slice(0, gap);
      expect(secretShapes(`${id} ${words} ${digest} and so on`)).toEqual([]);
      expect(secretShapes(`It says ${digest} ${words} ${id}`)).toEqual([]);
    }
  });

  it('nothing in the sample organisation, the pages, the schemas and the fixtures', () => {
    const listed = execFileSync('git', [
      'ls-files',
      '-z',
      '--',
      'policies',
      'access-requests',
      'docs',
      'schemas',
      'test/fixtures',
      '*.md',
    ]);
    const files = listed.toString('utf8').split('\0').filter(Boolean);
    expect(files.length).toBeGreaterThan(100);
    const found = files.flatMap((file) =>
      secretShapes(readFileSync(file, 'utf8')).map(({ kind }) => `${file}: ${kind}`),
    );
    expect(found).toEqual([]);
  });
});

it('takes time in proportion to the text, whatever it repeats', () => {
  const beginnings = [
    'AKIAAAAAAAAAAAAAAAAA ',
    'eyJaaaaaaaaaaaaa.',
    '://a:',
    '://:aaaaaaa',
    'ya29.',
    '-----BEGIN PRIVATE KEY-----',
    'sk-',
    'AccountKey=a',
    `eyJ${'a'.repeat(5000)}.`,
    'secret_access_key = ',
  ];
  for (const one of beginnings) {
    const text = one.repeat(Math.ceil(POLICY_BYTES / one.length));
    const before = performance.now();
    secretShapes(text);
    expect(performance.now() - before, one.slice(0, 20)).toBeLessThan(5_000);
  }
});
