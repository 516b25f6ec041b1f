import { counted } from '../model/counted.ts';
import { didYouMean } from '../model/did-you-mean.ts';
import type { Finding } from '../model/finding.ts';
import type { Json } from '../model/ids.ts';
import { fieldName } from '../model/pointer.ts';
import { codePoint, type IntakeFindingId, objection, seen, shortened } from './finding.ts';
import { fits, rewritten } from './rewritten.ts';
import type { FieldSchema, SchemaError, Word } from './schema-error.ts';
import type { Parsed } from './yaml.ts';

/** A schema's objection in a sentence: the field, the value seen, what was expected, what to do. */
export function sayError(error: SchemaError, parsed: Parsed, all: readonly SchemaError[]): Finding {
  const say = SENTENCES[error.keyword] ?? other;
  const { id, message, fix, onKey, child, values } = say(error, parsed, all);
  const pointer =
    child === undefined
      ? error.instancePath
      : `${error.instancePath}/${child.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const at = onKey ? parsed.locate(pointer) : parsed.written(pointer).at;
  return objection(id, at, message, fix, { field: pointer, ...values });
}

interface Sentence {
  readonly id: IntakeFindingId;
  readonly message: string;
  readonly fix: string;
  /** Point at the key instead of the value. */
  readonly onKey?: boolean;
  /** The field inside the value that it is about. */
  readonly child?: string;
  readonly values?: { readonly [name: string]: Json };
}

const SENTENCES: {
  readonly [keyword: string]: (error: SchemaError, parsed: Parsed, all: readonly SchemaError[]) => Sentence;
} = {
  required: missing,
  additionalProperties: unknownField,
  type: wrongType,
  enum: notAllowed,
  const: notAllowed,
  discriminator: wrongTag,
  pattern: wrongForm,
  minLength: ({ params, ...error }) =>
    size(
      error,
      `has ${counted(length(error.data), 'letter')}`,
      `at least ${counted(Number(params['limit']), 'is', 'are')} needed`,
    ),
  maxLength: ({ params, ...error }) =>
    size(
      error,
      `has ${counted(length(error.data), 'letter')}`,
      `at most ${counted(Number(params['limit']), 'is', 'are')} allowed`,
    ),
  minItems: ({ params, ...error }) =>
    size(error, `has ${count(error.data)}`, `at least ${String(params['limit'])} must stand here`),
  maxItems: ({ params, ...error }) =>
    size(error, `has ${count(error.data)}`, `at most ${String(params['limit'])} may stand here`),
  minimum: ({ params, ...error }) =>
    size(error, `is ${seen(error.data)}`, `at least ${String(params['limit'])} is needed`),
  maximum: ({ params, ...error }) =>
    size(error, `is ${seen(error.data)}`, `at most ${String(params['limit'])} is allowed`),
  minProperties: oneOfThese,
  maxProperties: oneOfThese,
  uniqueItems: ({ instancePath }) => ({
    id: 'Y015',
    message: `${fieldName(instancePath)} names the same thing twice`,
    fix: 'keep one of the two',
    onKey: true,
  }),
};

function missing({ instancePath, params, parentSchema }: SchemaError): Sentence {
  const name = String(params['missingProperty']);
  const where = instancePath === '' ? '' : ` in ${fieldName(instancePath)}`;
  return {
    id: 'Y010',
    message: `\`${name}\` is missing${where}`,
    fix: `add \`${name}:\`${explained(parentSchema.properties?.[name])}`,
    onKey: true,
  };
}

/** What people look for in a request and will not find: these are computed or known from the pull request. */
const COMPUTED = new Set([
  'approver',
  'approvers',
  'approvedBy',
  'risk',
  'requester',
  'requestedBy',
  'status',
  'verdict',
  'decision',
  'approval',
  'approvals',
  'expires',
]);

function unknownField(
  { instancePath, params, parentSchema }: SchemaError,
  _: Parsed,
  all: readonly SchemaError[],
): Sentence {
  const name = String(params['additionalProperty']);
  const known = Object.keys(parentSchema.properties ?? {});
  const home = homeOf(name, instancePath, all);
  const meant = home === null ? didYouMean(name, known) : null;
  const where = instancePath === '' ? '' : ` in ${fieldName(instancePath)}`;
  const computed = known.includes('justification') && COMPUTED.has(name);
  const fix =
    home !== null
      ? `it belongs in ${fieldName(home)}: indent it there`
      : meant
        ? `did you mean \`${meant}\`?`
        : computed
          ? 'leave it out: it is computed from policy and the pull request'
          : `leave it out; known here: ${list(known)}`;
  return {
    id: 'Y011',
    message: `unknown field ${seen(name)}${where}`,
    fix,
    onKey: true,
    child: name,
    ...(meant ? { values: { suggestion: meant } } : {}),
  };
}

/** A block below that wants a field of this name, or is empty and could hold it: the line only lacks its indentation. */
function homeOf(name: string, above: string, all: readonly SchemaError[]): string | null {
  const lacks = all.find(
    ({ keyword, instancePath, params, parentSchema, data }) =>
      instancePath.startsWith(`${above}/`) &&
      (keyword === 'required' ? params['missingProperty'] === name : keyword === 'type' && data === null) &&
      Object.hasOwn(parentSchema.properties ?? {}, name),
  );
  return lacks?.instancePath ?? null;
}

const TYPES: { readonly [type: string]: string } = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a block of fields',
};

function wrongType(error: SchemaError, parsed: Parsed): Sentence {
  const expected = String(error.params['type']);
  const name = fieldName(error.instancePath);
  const written = parsed.written(error.instancePath);
  if (expected === 'string' && written.plain && written.text !== '' && error.data !== null)
    return quoteIt(error, written.text);
  const one =
    expected === 'array' && typeof error.data !== 'object' ? ` such as \`[${written.text.slice(0, 60)}]\`` : '';
  return {
    id: 'Y012',
    message: `${name} is ${seen(error.data)}, where ${TYPES[expected] ?? expected} is expected`,
    fix: `give ${TYPES[expected] ?? expected}${one}${explained(error.parentSchema)}`,
    onKey: typeof error.data === 'object',
  };
}

/** `012345678901` is a number to YAML, and the zero is gone before anybody looks. */
function quoteIt({ instancePath, data, parentSchema }: SchemaError, text: string): Sentence {
  const lost = String(data) === text ? '' : `, which is ${seen(data)}`;
  const kind = typeof data === 'boolean' ? 'true or false' : 'a number';
  return {
    id: 'Y017',
    message: `${fieldName(instancePath)}: YAML reads \`${text.slice(0, 60)}\` as ${kind}${lost}, where text is expected`,
    // Quotes alone would only lead to the next objection.
    fix:
      fits(text, parentSchema) && parentSchema['x-means'] !== 'prose'
        ? `quote it: \`"${text.slice(0, 60)}"\``
        : `write ${parentSchema['x-means'] === 'duration' ? 'a duration, for instance `PT2H`' : 'text'}${explained(parentSchema)}${form(parentSchema)}`,
  };
}

function notAllowed(error: SchemaError): Sentence {
  const allowed = error.keyword === 'const' ? [error.params['allowedValue'] ?? ''] : (error.parentSchema.enum ?? []);
  return choice(error, error.instancePath, allowed, error.data);
}

function wrongTag(error: SchemaError): Sentence {
  const tag = String(error.params['tag']);
  const allowed = (error.parentSchema.oneOf ?? []).map((branch) => branch.properties?.[tag]?.const ?? '');
  const value = error.params['tagValue'];
  const branch = { properties: { [tag]: error.parentSchema.oneOf?.[0]?.properties?.[tag] ?? {} } };
  const pointer = `${error.instancePath}/${tag}`;
  if (value === undefined)
    return {
      id: 'Y010',
      message: `\`${tag}\` is missing in ${fieldName(error.instancePath)}`,
      fix: `add \`${tag}:\`, one of ${list(allowed)}`,
      onKey: true,
    };
  return { ...choice({ ...error, parentSchema: branch }, pointer, allowed, value), child: tag };
}

function choice(error: SchemaError, pointer: string, allowed: readonly Word[], value: unknown): Sentence {
  const names = allowed.map(String);
  const meant = typeof value === 'string' ? didYouMean(value, names) : null;
  const fix =
    names.length === 1
      ? `write \`${names[0] ?? ''}\``
      : `${meant ? `did you mean \`${meant}\`? ` : ''}allowed: ${list(names)}`;
  return {
    id: 'Y013',
    message: `${fieldName(pointer)} is ${seen(value)}, which is not ${names.length === 1 ? 'what it must be' : 'one of the allowed values'}`,
    fix,
    onKey: typeof error.data === 'object' && error.keyword !== 'discriminator',
    ...(meant ? { values: { suggestion: meant } } : {}),
  };
}

function wrongForm(error: SchemaError): Sentence {
  const name = fieldName(error.instancePath);
  const strange =
    error.parentSchema['x-identity'] && typeof error.data === 'string' ? /[^\x20-\x7e]/u.exec(error.data) : null;
  if (strange) {
    return {
      id: 'Y018',
      message: `${name} is ${seen(error.data)}, which holds \`${strange[0]}\` (${codePoint(strange[0])}); names are ASCII, so that no letter can pass for another`,
      fix: `type it again with plain letters${explained(error.parentSchema)}`,
    };
  }
  const meant = typeof error.data === 'string' ? rewritten(error.data, error.parentSchema) : null;
  return {
    id: 'Y014',
    message: `${name} is ${seen(error.data)}, which is not in the expected form`,
    fix: `${meant === null ? '' : `did you mean \`${meant}\`? `}expected${explained(error.parentSchema)}${form(error.parentSchema)}`,
    ...(meant === null ? {} : { values: { suggestion: meant } }),
  };
}

/** How it is written, where the description does not show it: it may only say what the field is for. */
function form({ description = '', pattern, 'x-means': means = '' }: FieldSchema): string {
  if (description.includes('`')) return '';
  const shown = WRITTEN[means] ?? (pattern === undefined ? '' : `what matches \`${pattern}\``);
  return shown === '' ? '' : `${description === '' ? ': ' : ' Written as '}${shown}`;
}

const WRITTEN: { readonly [means: string]: string } = {
  duration: '`P30D`, `PT4H` or `PT30M`',
  instant: '`2026-11-22T09:00:00Z`',
  date: '`2026-11-22`',
};

function oneOfThese({ instancePath, parentSchema, data }: SchemaError): Sentence {
  const found = Object.keys(data as object);
  const names = list(Object.keys(parentSchema.properties ?? {}));
  const message =
    found.length === 0
      ? `${fieldName(instancePath)} is empty`
      : `${fieldName(instancePath)} has ${found.length} fields (${found.slice(0, 5).map(shortened).join(', ')}), where one is expected`;
  return { id: 'Y016', message, fix: `give one of ${names}`, onKey: true };
}

function size(error: Pick<SchemaError, 'instancePath' | 'parentSchema' | 'data'>, is: string, limit: string): Sentence {
  return {
    id: 'Y015',
    message: `${fieldName(error.instancePath)} ${is}; ${limit}`,
    // A wildcard narrows nothing, and no longer one would.
    fix:
      error.data === '*' && /^\/scope\/(resources|actions)\//.test(error.instancePath)
        ? 'name each one, or leave the list out to ask for all that the role has'
        : `change it${explained(error.parentSchema)}`,
    onKey: typeof error.data === 'object',
  };
}

function other(error: SchemaError): Sentence {
  return {
    id: 'Y014',
    message: `${fieldName(error.instancePath)} does not meet \`${error.keyword}\``,
    fix: `expected${explained(error.parentSchema)}`,
    onKey: true,
  };
}

function explained(schema: FieldSchema | undefined): string {
  return schema?.description ? `: ${schema.description}` : '';
}

function list(names: readonly Word[]): string {
  return names.map((name) => `\`${String(name)}\``).join(', ');
}

function length(value: unknown): number {
  return typeof value === 'string' ? Array.from(value).length : 0;
}

function count(value: unknown): string {
  return counted(Array.isArray(value) ? value.length : 0, 'item');
}
