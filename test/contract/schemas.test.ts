import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { RE2JS } from '@bufbuild/re2';
import { describe, expect, it } from 'vitest';
import { generate } from '../../scripts/generate.ts';

type Schema = { readonly [word: string]: unknown };
/** What people write. decision.json and facts.json describe what we write, and are held against real ones elsewhere. */
const files = readdirSync('schemas')
  .filter((name) => name.endsWith('.schema.json') || name.startsWith('entitlement.'))
  .sort();
const schemas = files.map((name) => [name, JSON.parse(readFileSync(`schemas/${name}`, 'utf8')) as Schema] as const);

/** Every schema inside a schema, with the path to it. */
function* inside(schema: Schema, path: string): Generator<readonly [string, Schema]> {
  yield [path, schema];
  for (const word of ['properties', 'definitions']) {
    for (const [name, part] of Object.entries((schema[word] ?? {}) as Schema))
      yield* inside(part as Schema, `${path}/${name}`);
  }
  for (const [index, branch] of ((schema['oneOf'] ?? []) as readonly Schema[]).entries())
    yield* inside(branch, `${path}/${index}`);
  if (schema['items']) yield* inside(schema['items'] as Schema, `${path}/*`);
}
const parts = schemas.flatMap(([name, schema]) => [...inside(schema, name)]);

it('what is generated from the schemas is what is committed: if not, run `npm run generate`', async () => {
  for (const [path, text] of await generate()) expect(readFileSync(path, 'utf8') === text, path).toBe(true);
});

describe.each(schemas)('%s', (name, schema) => {
  it('is draft-07, which editors read', () => {
    const ajv = new Ajv({ strict: false });
    expect(ajv.validateSchema(schema), ajv.errorsText()).toBe(true);
    expect(schema['$schema']).toBe('http://json-schema.org/draft-07/schema#');
    expect(schema['$id']).toBe(`https://access-lineage.dev/schemas/${name}`);
  });

  it('tells what every field is', () => {
    const silent = [...inside(schema, '')].filter(([path, part]) => {
      const isField = !/\/(\d+|\*)$/.test(path) && !('$ref' in part);
      return isField && typeof part['description'] !== 'string';
    });
    expect(silent.map(([path]) => path)).toEqual([]);
  });

  it('closes every block: a misspelt field never passes in silence', () => {
    const open = [...inside(schema, '')].filter(
      ([, part]) => part['properties'] && part['additionalProperties'] !== false,
    );
    expect(open.map(([path]) => path)).toEqual([]);
  });

  it('bounds every list', () => {
    const unbounded = [...inside(schema, '')].filter(
      ([, part]) => part['type'] === 'array' && typeof part['maxItems'] !== 'number',
    );
    expect(unbounded.map(([path]) => path)).toEqual([]);
  });
});

describe('patterns', () => {
  const patterns = parts
    .filter(([, part]) => typeof part['pattern'] === 'string')
    .map(([path, part]) => [path, String(part['pattern'])] as const);

  it.each(patterns)('%s is anchored, and a pattern that an automaton can run', (_, pattern) => {
    expect(pattern).toMatch(/^\^.*\$$/);
    expect(() => RE2JS.compile(pattern)).not.toThrow();
  });

  it.each(patterns)('%s refuses a line feed at the end and letters outside ASCII', (_, pattern) => {
    const compiled = new RegExp(pattern, 'u');
    for (const text of ['p-1\n', 'ROLE-А', 'аlice', 'PT1H\n', 'İ', '１２３']) expect(compiled.test(text)).toBe(false);
  });
});

it('a just-in-time request needs at most eight fields', () => {
  const request = new Map(schemas).get('access-request.schema.json');
  const required = (request?.['required'] ?? []) as readonly string[];
  expect(required).toContain('justification');
  expect(required.length).toBeLessThanOrEqual(8);
});
