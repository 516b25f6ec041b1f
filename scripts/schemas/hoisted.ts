import { mapValues, type Schema } from './read-schemas.ts';

/** Where what several documents have in common is found by Ajv. */
const COMMON = 'common';

/** Below this many characters a check written twice is less to load than a function and its calls. */
const LEAST = 200;

export interface Hoisted {
  /** Kind → its schema, with references to `common`. */
  readonly documents: ReadonlyMap<string, Schema>;
  readonly common: Schema;
}

/** Every part that occurs twice is written once, so that its checks are loaded once. */
export function hoisted(documents: ReadonlyMap<string, Schema>): Hoisted {
  const times = new Map<string, number>();
  for (const schema of documents.values()) count(schema, times);
  const names = new Map<string, string>();
  for (const [text, n] of times) if (n > 1 && text.length >= LEAST) names.set(text, `part${names.size + 1}`);
  const definitions: Record<string, unknown> = {};
  for (const [text, name] of names) definitions[name] = inside(JSON.parse(text) as Schema, names);
  return {
    documents: new Map([...documents].map(([kind, schema]) => [kind, inside(schema, names)])),
    common: { $id: COMMON, definitions },
  };
}

/** What stands for a value of its own: a field's, an item's. A branch of a `oneOf` stays where its `discriminator` looks for it. */
function parts(schema: Schema): readonly Schema[] {
  const { properties, items, additionalProperties } = schema;
  const values = Object.values((properties ?? {}) as Record<string, unknown>);
  return [...values, items, additionalProperties].filter(isSchema);
}

function count(schema: Schema, times: Map<string, number>): void {
  for (const part of parts(schema)) {
    const text = JSON.stringify(part);
    const before = times.get(text) ?? 0;
    times.set(text, before + 1);
    // What is inside of a part that is hoisted is there once.
    if (before === 0) count(part, times);
  }
  for (const branch of branches(schema)) count(branch, times);
}

function inside(schema: Schema, names: ReadonlyMap<string, string>): Schema {
  const replaced = (part: unknown): unknown => {
    if (!isSchema(part)) return part;
    const name = names.get(JSON.stringify(part));
    if (name === undefined) return inside(part, names);
    const { description } = part;
    // Who leaves the field out is told what it says, and that is read here, not behind the reference.
    return { $ref: `${COMMON}#/definitions/${name}`, ...(description === undefined ? {} : { description }) };
  };
  return Object.fromEntries(
    Object.entries(schema).map(([word, value]) => {
      if (word === 'properties') return [word, mapValues(value as Schema, replaced)];
      if (word === 'items' || word === 'additionalProperties') return [word, replaced(value)];
      if (BRANCHES.has(word)) return [word, (value as readonly Schema[]).map((branch) => inside(branch, names))];
      return [word, value];
    }),
  );
}

const BRANCHES = new Set(['oneOf', 'anyOf', 'allOf']);

function branches(schema: Schema): readonly Schema[] {
  return [...BRANCHES].flatMap((word) => (schema[word] ?? []) as readonly Schema[]);
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
