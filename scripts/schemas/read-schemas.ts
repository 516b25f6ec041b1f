import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');
export const OUR_WORDS = ['x-refers-to', 'x-type', 'x-identity', 'x-means'];
export const BANNER = '// Generated from schemas/ by `npm run generate`. Do not edit.\n';

export type Schema = { readonly [word: string]: unknown };

export function readSchemas(folder: string): ReadonlyMap<string, Schema> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  return new Map(names.map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8')) as Schema]));
}

/** Kind → its schema without references: an error then carries the description of the very field it is about. */
export function flattened(schemas: ReadonlyMap<string, Schema>): ReadonlyMap<string, Schema> {
  const shared = new Map<string, Schema>();
  const documents = new Map<string, Schema>();
  for (const [file, schema] of schemas) {
    if (!file.endsWith('.schema.json') || file === 'common.schema.json') continue;
    const { definitions: _, $id: _id, $schema: _schema, ...body } = schema;
    documents.set(String(schema['title']), flatten(body, file, schemas, shared) as Schema);
  }
  return documents;
}

export function flatten(
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

export function mapValues(object: Schema, change: (value: unknown) => unknown): Schema {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));
}

/** Where in a document a word of ours stands, and what it says. */
export function marked(
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

export function literal(texts: Iterable<unknown>): string {
  return `[${[...texts].map((text) => `'${String(text)}'`).join(', ')}]`;
}
