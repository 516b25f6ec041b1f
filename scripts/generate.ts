/**
 * `npm run generate`: schemas/*.json → src/model/documents.ts (types) and src/intake/validators.generated.{js,d.ts}.
 * The schemas are the only place where a document's shape is written. Both outputs are committed; a test makes them
 * again in memory and compares, so that nobody forgets to run this.
 *
 * Beside draft-07 a schema may use four words of our own. Validators ignore them:
 *   x-refers-to   the value names a document: a kind (`"Role"`), several (`["Workload", "ServiceAccount"]`), or either by
 *                 prefix (`{ "person:": "Person", "group:": "Group" }`). All of them come out as REFERENCES, from which the
 *                 policy room links, suggests and reports, so a new kind of document needs no linking code.
 *   x-type        the TypeScript type of the value, one that src/model/{ids,entitlement}.ts exports: `Instant`, `PersonId`.
 *   x-identity    the value names somebody or something: characters outside ASCII are refused with a message of their own.
 *   x-means       `duration`, `instant` or `date`: beyond its form the value must exist in the calendar and be of some length.
 * `discriminator` (from OpenAPI) tells the validator which branch of a `oneOf` was meant, so one typo is one error.
 *
 * A file `schemas/<name>.schema.json` describes a document, `schemas/entitlement.<provider>.json` one line of a Role.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { groupBy } from '../src/model/group-by.ts';
import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { compile } from 'json-schema-to-typescript';
import { rolldown } from 'rolldown';

const ROOT = join(import.meta.dirname, '..');
const OUR_WORDS = ['x-refers-to', 'x-type', 'x-identity', 'x-means'];
const BANNER = '// Generated from schemas/ by `npm run generate`. Do not edit.\n';

type Schema = { readonly [word: string]: unknown };

/** Path below the repository's root → text, of everything this script makes. */
export async function generate(): Promise<ReadonlyMap<string, string>> {
  const schemas = readSchemas(join(ROOT, 'schemas'));
  const documents = flattened(schemas);
  return new Map([
    ['src/model/documents.ts', await types(documents, schemas)],
    ['src/intake/validators.generated.js', await validators(documents)],
    ['src/intake/validators.generated.d.ts', declarations()],
  ]);
}

function readSchemas(folder: string): ReadonlyMap<string, Schema> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  return new Map(names.map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8')) as Schema]));
}

/** Kind → its schema without references: an error then carries the description of the very field it is about. */
function flattened(schemas: ReadonlyMap<string, Schema>): ReadonlyMap<string, Schema> {
  const shared = new Map<string, Schema>();
  const documents = new Map<string, Schema>();
  for (const [file, schema] of schemas) {
    if (!file.endsWith('.schema.json') || file === 'common.schema.json') continue;
    const { definitions: _, $id: _id, $schema: _schema, ...body } = schema;
    documents.set(String(schema['title']), flatten(body, file, schemas, shared) as Schema);
  }
  return documents;
}

function flatten(
  node: unknown,
  file: string,
  schemas: ReadonlyMap<string, Schema>,
  shared: Map<string, Schema>,
): unknown {
  if (Array.isArray(node)) return node.map((item) => flatten(item, file, schemas, shared));
  if (typeof node !== 'object' || node === null) return node;
  const { $ref, allOf, ...own } = node as Schema & { $ref?: string; allOf?: readonly Schema[]; required?: unknown };
  // The branches require the tag themselves, and `discriminator` names it when it is missing.
  if (own['discriminator']) delete own.required;
  const rest = mapValues(own, (value) => flatten(value, file, schemas, shared));
  const references = [$ref, ...(allOf ?? []).map((part) => part['$ref'] as string)].filter((one) => one !== undefined);
  if (references.length === 0) return rest;
  const target = resolved(references[0] ?? '', file, schemas, shared);
  return Object.keys(rest).length === 0 ? target : { ...target, ...rest };
}

/** The same object for the same reference, so that the types come out once. */
function resolved(
  reference: string,
  from: string,
  schemas: ReadonlyMap<string, Schema>,
  shared: Map<string, Schema>,
): Schema {
  const [name = '', pointer = ''] = reference.split('#');
  const file = name === '' ? from : name;
  const key = `${file}#${pointer}`;
  const known = shared.get(key);
  if (known) return known;
  let target: unknown = schemas.get(file);
  for (const step of pointer.split('/').slice(1)) target = (target as Schema | undefined)?.[step];
  if (typeof target !== 'object') throw new Error(`${from}: ${reference} leads nowhere`);
  const { $id: _id, $schema: _schema, definitions: _, ...body } = target as Schema;
  const flat = flatten(body, file, schemas, shared) as Schema;
  shared.set(key, flat);
  return flat;
}

// ---- types

/** Words that a TypeScript type cannot say. */
const UNSAID = new Set([
  ...OUR_WORDS,
  'discriminator',
  'pattern',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
]);
const UNSUFFIXED = new Set(['AccessRequest', 'Revocation']);

async function types(documents: ReadonlyMap<string, Schema>, schemas: ReadonlyMap<string, Schema>): Promise<string> {
  const names = [...documents.keys()].map((kind) => [kind, UNSUFFIXED.has(kind) ? kind : `${kind}Document`] as const);
  const seen = new Map<unknown, unknown>();
  const properties: { [name: string]: unknown } = {};
  for (const [kind, name] of names) {
    properties[name] = { ...(forTypes(documents.get(kind), seen) as Schema), title: name };
  }
  for (const [file, schema] of schemas) {
    if (!file.startsWith('entitlement.')) continue;
    const { $id: _id, $schema: _schema, definitions: _, ...body } = schema;
    const provider = file.split('.')[1] ?? '';
    const title = `${provider.slice(0, 1).toUpperCase()}${provider.slice(1)}Entitlement`;
    properties[file] = { ...(forTypes(flatten(body, file, schemas, new Map()), seen) as Schema), title };
  }
  const root = { title: 'Generated', type: 'object', additionalProperties: false, properties } as Parameters<
    typeof compile
  >[0];
  const text = await compile(root, 'Generated', {
    bannerComment: '',
    ignoreMinAndMaxItems: true,
    unknownAny: true,
    style: { singleQuote: true, printWidth: 120 },
  });
  const declared = text.slice(0, text.indexOf('export interface Generated')) + text.slice(endOfRoot(text));
  const body = readonly(declared.trim());
  const code = body.replace(/\/\*\*[\s\S]*?\*\//g, '');
  const imports = ['entitlement', 'ids'].map((file) => {
    const used = exportedTypes(file).filter((name) => new RegExp(`\\b${name}\\b`).test(code));
    return used.length === 0 ? '' : `import type { ${used.sort().join(', ')} } from './${file}.ts';\n`;
  });
  const byKind = names.map(([kind, name]) => `  readonly ${kind}: ${name};`).join('\n');
  return `${BANNER}${imports.join('')}\n/** Every kind of document and its body. */\nexport interface DocumentByKind {\n${byKind}\n}\nexport type Kind = keyof DocumentByKind;\n\n${references(documents)}\n${body}\n`;
}

function exportedTypes(file: string): string[] {
  const text = readFileSync(join(ROOT, `src/model/${file}.ts`), 'utf8');
  return [...text.matchAll(/^export (?:type|interface) (\w+)/gm)].map((match) => match[1] ?? '');
}

/** Only objects get names, `x-type` wins, and what a type cannot say is left out. */
function forTypes(node: unknown, seen: Map<unknown, unknown>): unknown {
  if (Array.isArray(node)) return node.map((item) => forTypes(item, seen));
  if (typeof node !== 'object' || node === null) return node;
  const known = seen.get(node);
  if (known) return known;
  const { 'x-type': tsType, title, ...rest } = node as Schema;
  const made: { [word: string]: unknown } = {};
  seen.set(node, made);
  if (tsType !== undefined) {
    Object.assign(made, { description: rest['description'], tsType });
    return made;
  }
  for (const [word, value] of Object.entries(rest)) {
    if (word === 'properties') made[word] = mapValues(value as Schema, (one) => forTypes(one, seen));
    else if (!UNSAID.has(word)) made[word] = forTypes(value, seen);
  }
  if (made['oneOf']) delete made['type'];
  if (title !== undefined && made['properties']) made['title'] = title;
  return made;
}

function mapValues(object: Schema, change: (value: unknown) => unknown): Schema {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));
}

function endOfRoot(text: string): number {
  return text.indexOf('\n}\n', text.indexOf('export interface Generated')) + 3;
}

function readonly(text: string): string {
  return text
    .replace(/^(\s+)(?=(?:\w+|'[^']+'|\[k: string\])\??: )/gm, '$1readonly ')
    .replace(/(\w+|\([^()]*\))\[\]/g, 'readonly $1[]');
}

/** Every `x-refers-to`, as paths with `*` for the items of a list: what links documents to each other. */
function references(documents: ReadonlyMap<string, Schema>): string {
  const rows = [...documents].map(([kind, schema]) => {
    const rows = marked(schema, 'x-refers-to', []).flatMap(({ path, value }) =>
      byPrefix(value).map((one) => ({ ...one, path })),
    );
    const kinds = groupBy(rows, ({ path, prefix }) => `path: ${literal(path)}, prefix: '${prefix}'`);
    const found = [...kinds].map(
      ([place, of]) => `    { ${place}, kinds: ${literal(new Set(of.flatMap((one) => one.kinds)))} },\n`,
    );
    return `  ${kind}: [${found.length === 0 ? '' : `\n${found.join('')}  `}],\n`;
  });
  return `/** A field whose value names another document. \`*\` stands for every item of a list. */
export interface Reference {
  readonly path: readonly string[];
  /** Text before the name: \`person:\` in \`person:p-1042\`. */
  readonly prefix: string;
  /** Kinds the document may be of. */
  readonly kinds: readonly Kind[];
}
export const REFERENCES: { readonly [kind in Kind]: readonly Reference[] } = {\n${rows.join('')}};\n`;
}

/** Where in a document a word of ours stands, and what it says. */
function marked(
  schema: Schema,
  word: string,
  path: readonly string[],
): readonly { path: readonly string[]; value: unknown }[] {
  return [
    ...Object.entries((schema['properties'] ?? {}) as Schema).flatMap(([name, value]) =>
      marked(value as Schema, word, [...path, name]),
    ),
    ...((schema['oneOf'] ?? []) as readonly Schema[]).flatMap((branch) => marked(branch, word, path)),
    ...(schema['items'] ? marked(schema['items'] as Schema, word, [...path, '*']) : []),
    ...(schema[word] === undefined ? [] : [{ path, value: schema[word] }]),
  ];
}

function byPrefix(value: unknown): readonly { prefix: string; kinds: readonly unknown[] }[] {
  const entries =
    typeof value === 'object' && !Array.isArray(value) ? Object.entries(value as Schema) : [['', value] as const];
  return entries.map(([prefix, kinds]) => ({ prefix, kinds: [kinds].flat() }));
}

function literal(texts: Iterable<unknown>): string {
  return `[${[...texts].map((text) => `'${String(text)}'`).join(', ')}]`;
}

// ---- validators

/** Standalone code with Ajv's small helpers in it: nothing is compiled and no Ajv is loaded when the action runs. */
async function validators(documents: ReadonlyMap<string, Schema>): Promise<string> {
  const ajv = new Ajv.Ajv({
    allErrors: true,
    verbose: true,
    discriminator: true,
    ownProperties: true,
    strict: true,
    strictTypes: true,
    keywords: OUR_WORDS,
    code: { source: true, esm: true, lines: true },
  });
  for (const [kind, schema] of documents) ajv.addSchema(schema, kind);
  const code = standaloneCode.default(ajv, Object.fromEntries([...documents.keys()].map((kind) => [kind, kind])));
  const kinds = [...documents.keys()].join(', ');
  const files: { readonly [name: string]: string } = {
    entry: `import { ${kinds} } from 'compiled';\nexport const VALIDATORS = { ${kinds} };`,
    compiled: code,
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

function meanings(documents: ReadonlyMap<string, Schema>): string {
  const rows = [...documents].map(([kind, schema]) => {
    const found = marked(schema, 'x-means', []).map(
      ({ path, value }) => `{ path: ${literal(path)}, means: '${String(value)}' }`,
    );
    return `  ${kind}: [${found.join(', ')}],\n`;
  });
  return `export const MEANINGS = {\n${rows.join('')}};\n`;
}

function declarations(): string {
  return `${BANNER}import type { Kind } from '../model/documents.ts';
import type { SchemaError } from './schema-error.ts';

interface Validator {
  (value: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
}
export declare const VALIDATORS: { readonly [kind in Kind]: Validator };
/** Fields whose value is a duration or a time. */
export declare const MEANINGS: {
  readonly [kind in Kind]: readonly { readonly path: readonly string[]; readonly means: 'duration' | 'instant' | 'date' }[];
};
`;
}

if (process.argv[1] === import.meta.filename) {
  for (const [path, text] of await generate()) writeFileSync(join(ROOT, path), text);
}
