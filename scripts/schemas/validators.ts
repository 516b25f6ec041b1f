import { join } from 'node:path';
import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { rolldown } from 'rolldown';
import { hoisted } from './hoisted.ts';
import { BANNER, literal, marked, OUR_WORDS, ROOT, type Schema } from './read-schemas.ts';

/** Standalone code with Ajv's small helpers in it: nothing is compiled and no Ajv is loaded when the action runs. */
export async function validators(documents: ReadonlyMap<string, Schema>): Promise<string> {
  const ajv = new Ajv.Ajv({
    allErrors: true,
    verbose: true,
    messages: false,
    discriminator: true,
    ownProperties: true,
    strict: true,
    strictTypes: true,
    keywords: OUR_WORDS,
    inlineRefs: false,
    code: { source: true, esm: true, lines: true },
  });
  const lean = hoisted(documents);
  ajv.addSchema(lean.common);
  for (const [kind, schema] of lean.documents) ajv.addSchema(schema, kind);
  const code = standaloneCode.default(ajv, Object.fromEntries([...documents.keys()].map((kind) => [kind, kind])));
  const kinds = [...documents.keys()].join(', ');
  const files: { readonly [name: string]: string } = {
    entry: `import { ${kinds} } from 'compiled';\nexport const VALIDATORS = { ${kinds} };`,
    compiled: withoutUnread(code),
  };
  const inMemory = {
    name: 'in-memory',
    resolveId: (id: string) =>
      Object.hasOwn(files, id) ? id : id.startsWith('ajv/') ? join(ROOT, 'node_modules', `${id}.js`) : null,
    load: (id: string) => files[id] ?? null,
  };
  const bundle = await rolldown({ input: 'entry', platform: 'node', plugins: [inMemory] });
  const { output } = await bundle.generate({ format: 'esm', minify: true });
  await bundle.close();
  return `${BANNER}${output[0].code}${meanings(documents)}`;
}

/** Of an error's parts nobody reads these two, and all of them together are a quarter of what every run loads. */
function withoutUnread(code: string): string {
  return code
    .replace(/schemaPath:"(?:[^"\\]|\\.)*",/g, '')
    .replace(/,schema:(?:[^,{}"]|"(?:[^"\\]|\\.)*")*,parentSchema/g, ',parentSchema');
}

function meanings(documents: ReadonlyMap<string, Schema>): string {
  const rows = [...documents].map(([kind, schema]) => {
    const found = marked(schema, 'x-means', []).map(
      ({ path, value }) => `{ path: ${literal(path)}, means: '${String(value)}' }`,
    );
    return `  ${kind}: [${found.join(', ')}],\n`;
  });
  return `export const MEANINGS = {\n${rows.join('')}};\n`;
}

/** Text of src/intake/validators.generated.d.ts. */
export function declarations(): string {
  return `${BANNER}import type { Kind } from '../model/documents.ts';
import type { SchemaError } from './schema-error.ts';

interface Validator {
  (value: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
}
export declare const VALIDATORS: { readonly [kind in Kind]: Validator };
/** Fields whose value is a duration, a time, or a text to be read. */
export declare const MEANINGS: {
  readonly [kind in Kind]: readonly { readonly path: readonly string[]; readonly means: 'duration' | 'instant' | 'date' | 'prose' }[];
};
`;
}
