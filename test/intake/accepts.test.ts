import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
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

it('what Ajv may write one day and is not known is refused when they are made', () => {
  const code =
    'function validate7(data, {instancePath="", rootData=data}={}){\nlet errors = 0;\nreturn errors === 0;\n}';
  expect(accepting(code)).toBe('function validate7(data){\nreturn true;\n}');
  expect(() => accepting(`${code}\nconst err0 = {};\nerrors++;`)).toThrow(
    'Ajv writes what accepting.ts does not know: const err0',
  );
});
