import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from 'json-schema-to-typescript';
import { groupBy } from '../../src/model/group-by.ts';
import { BANNER, flatten, literal, mapValues, marked, OUR_WORDS, ROOT, type Schema } from './read-schemas.ts';

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

/** Text of src/model/documents.ts. */
export async function types(
  documents: ReadonlyMap<string, Schema>,
  schemas: ReadonlyMap<string, Schema>,
): Promise<string> {
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

function byPrefix(value: unknown): readonly { prefix: string; kinds: readonly unknown[] }[] {
  const entries =
    typeof value === 'object' && !Array.isArray(value) ? Object.entries(value as Schema) : [['', value] as const];
  return entries.map(([prefix, kinds]) => ({ prefix, kinds: [kinds].flat() }));
}
