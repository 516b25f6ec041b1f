import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { CORE_SCHEMA, load } from 'js-yaml';
import { expect, it } from 'vitest';
import { accepting } from '../../scripts/schemas/accepting.ts';
import { flattened, OUR_WORDS, readSchemas, ROOT } from '../../scripts/schemas/read-schemas.ts';
import { ACCEPTS } from '../../src/intake/validators.generated.js';
import type { Kind } from '../../src/model/documents.ts';
import { randomOf } from '../fuzz/random.ts';
import { mutated } from '../fuzz/structure.ts';
import { samples } from '../support/samples.ts';

const EACH = 60;
const ajv = new Ajv({ discriminator: true, ownProperties: true, keywords: OUR_WORDS });
const schemas = flattened(readSchemas(join(ROOT, 'schemas')));
const byAjv = new Map([...schemas].map(([kind, schema]) => [kind, ajv.compile(schema)]));

interface Body {
  readonly kind: Kind;
}

const read = (yaml: string) => load(yaml, { schema: CORE_SCHEMA }) as Body;
/** Kinds that the sample has no document of: a page shows them, and policy tests are no policy. */
const page = readFileSync('docs/requesters.md', 'utf8');
const shown = [...page.matchAll(/^```yaml\n(apiVersion: .*?)^```$/gms)].map(([, yaml = '']) => read(yaml));
const tests = ['agents/agents', 'changes/changes'].map((name) =>
  read(readFileSync(`policies/${name}.test.yaml`, 'utf8')),
);
const good = [...samples().map(({ body }) => body as unknown as Body), ...shown, ...tests];

it('the validators without errors accept what Ajv accepts, and nothing else', () => {
  const seen = { accepted: new Set<string>(), refused: new Set<string>() };
  for (const [number, body] of good.entries()) {
    const random = randomOf(number, 0);
    for (const one of [body, ...Array.from({ length: EACH }, () => mutated(body, random))]) {
      const expected = byAjv.get(body.kind)?.(one);
      expect(ACCEPTS[body.kind](one), JSON.stringify(one)).toBe(expected);
      seen[expected ? 'accepted' : 'refused'].add(body.kind);
    }
  }
  const kinds = [...schemas.keys()].sort();
  expect([...seen.accepted].sort()).toEqual(kinds);
  expect([...seen.refused].sort()).toEqual(kinds);
});

/** Made from a schema as ours are, and run at once. */
function accepts(schema: object): (value: unknown) => unknown {
  const one = new Ajv({
    discriminator: true,
    ownProperties: true,
    messages: false,
    code: { source: true, lines: true },
  });
  const code = accepting(standaloneCode.default(one, one.compile(schema)));
  const holder: { exports: (value: unknown) => unknown } = { exports: () => null };
  // oxlint-disable-next-line typescript/no-implied-eval -- as the action does with the file it is written to
  new Function('module', 'require', code)(holder, createRequire(import.meta.url));
  return holder.exports;
}

const object = (properties: object) => ({ type: 'object', properties, additionalProperties: false });

it.each([
  [
    'a field named like a part of the code',
    object({ valid1: { const: 'x' } }),
    [{ valid1: 'x' }],
    [{ true: 'x' }, { valid1: 'y' }],
  ],
  [
    'texts that look like the code',
    { enum: ['valid1', 'errors === 0', '_errs1 === errors'] },
    ['valid1', 'errors === 0'],
    ['true', true],
  ],
  ['a pattern that does', { type: 'string', pattern: '^valid1$' }, ['valid1'], ['true']],
  ['quotes and backslashes', { enum: ['a"b', 'a\\', '§0§'] }, ['a"b', 'a\\', '§0§'], ['ab', '§1§']],
])('%s: accepted and refused as they should be', (_, schema, good, bad) => {
  const accept = accepts(schema);
  expect(good.map(accept)).toEqual(good.map(() => true));
  expect(bad.map(accept)).toEqual(bad.map(() => false));
});

it.each([
  ['an alternative that is tried', { anyOf: [{ type: 'string' }, { type: 'number' }] }],
  ['what must not hold', { not: { type: 'string' } }],
  ['a block as a constant', { const: { a: 'x' } }],
  ['a block in a list of values', { enum: [{ a: 'x' }, 'b'] }],
  ['a field called errors', object({ errors: { type: 'string' } })],
])('%s is refused when the validators are made', (_, schema) => {
  expect(() => accepts(schema)).toThrow('Ajv writes what accepting.ts does not know');
});
