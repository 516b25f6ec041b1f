import { join } from 'node:path';
import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { rolldown, type ModuleFormat } from 'rolldown';
import { accepting } from './accepting.ts';
import { hoisted } from './hoisted.ts';
import { BANNER, literal, marked, OUR_WORDS, ROOT, type Schema } from './read-schemas.ts';

type Schemas = ReadonlyMap<string, Schema>;

/** Text of src/intake/validators.generated.js: whether a document has the form of its kind, and no more. */
export async function validators(documents: Schemas): Promise<string> {
  const code = await bundled(accepting(compiled(documents, {})), 'ACCEPTS', documents, 'esm');
  return `${BANNER}${code}${meanings(documents)}`;
}

/** Text of src/intake/explanations.generated.cjs: everything that is wrong with a document. CommonJS, to be loaded when it is asked. */
export async function explanations(documents: Schemas): Promise<string> {
  const code = withoutUnread(compiled(documents, { allErrors: true, verbose: true }));
  return `${BANNER}${await bundled(code, 'EXPLAINS', documents, 'cjs')}`;
}

/** A function a kind, exported under its name. */
function compiled(documents: Schemas, options: { readonly allErrors?: true; readonly verbose?: true }): string {
  const ajv = new Ajv.Ajv({
    ...options,
    messages: false,
    discriminator: true,
    ownProperties: true,
    strict: true,
    strictTypes: true,
    keywords: OUR_WORDS,
    inlineRefs: false,
    code: { source: true, esm: true, lines: true },
  });
  const once = hoisted(documents);
  ajv.addSchema(once.common);
  for (const [kind, schema] of once.documents) ajv.addSchema(schema, kind);
  return standaloneCode.default(ajv, Object.fromEntries([...documents.keys()].map((kind) => [kind, kind])));
}

/** With Ajv's small helpers in it, so that no Ajv is loaded when the action runs. */
async function bundled(code: string, name: string, documents: Schemas, format: ModuleFormat): Promise<string> {
  const kinds = [...documents.keys()].join(', ');
  const files: { readonly [name: string]: string } = {
    entry: `import { ${kinds} } from 'compiled';\nexport const ${name} = { ${kinds} };`,
    compiled: code,
  };
  const inMemory = {
    name: 'in-memory',
    resolveId: (id: string) =>
      Object.hasOwn(files, id) ? id : id.startsWith('ajv/') ? join(ROOT, 'node_modules', `${id}.js`) : null,
    load: (id: string) => files[id] ?? null,
  };
  const bundle = await rolldown({ input: 'entry', platform: 'node', plugins: [inMemory] });
  const { output } = await bundle.generate({ format, minify: true });
  await bundle.close();
  return output[0].code;
}

/** Of an error's parts nobody reads these two. */
function withoutUnread(code: string): string {
  return code
    .replace(/schemaPath:"(?:[^"\\]|\\.)*",/g, '')
    .replace(/,schema:(?:[^,{}"]|"(?:[^"\\]|\\.)*")*,parentSchema/g, ',parentSchema');
}

function meanings(documents: Schemas): string {
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

export declare const ACCEPTS: { readonly [kind in Kind]: (value: unknown) => boolean };
/** Fields whose value is a duration, a time, or a text to be read. */
export declare const MEANINGS: {
  readonly [kind in Kind]: readonly { readonly path: readonly string[]; readonly means: 'duration' | 'instant' | 'date' | 'prose' }[];
};
`;
}
