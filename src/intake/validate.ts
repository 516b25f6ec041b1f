import type { Kind } from '../model/documents.ts';
import type { Finding } from '../model/finding.ts';
import { didYouMean } from '../model/did-you-mean.ts';
import { fieldName, pointerOf, stepsOf } from '../model/pointer.ts';
import { codePoint, objection, seen } from './finding.ts';
import { CEILING, escapedInvisible, MOST_FINDINGS } from './limits.ts';
import { sayError } from './say-error.ts';
import type { SchemaError } from './schema-error.ts';
import { VALIDATORS } from './validators.generated.js';
import type { Parsed } from './yaml.ts';

/**
 * Everything the schema of that kind objects to, each at its place. A first pass bounds what a
 * document may hold at all, so that the second, which looks for every error at once, has little to do.
 */
export function validate(kind: Kind, parsed: Parsed): readonly Finding[] {
  const excessive = [...excesses(parsed.value, [], parsed)];
  if (excessive.length > 0) return excessive.slice(0, MOST_FINDINGS);
  const validator = VALIDATORS[kind];
  if (validator(parsed.value)) return [];
  const errors = essential(validator.errors ?? []);
  return errors.slice(0, MOST_FINDINGS).map((error) => sayError(error, parsed));
}

/** One slip, one finding. */
function essential(errors: readonly SchemaError[]): readonly SchemaError[] {
  const unknown = new Map<string, string[]>();
  for (const error of errors) {
    if (error.keyword === 'additionalProperties') {
      unknown.set(error.instancePath, [
        ...(unknown.get(error.instancePath) ?? []),
        String(error.params['additionalProperty']),
      ]);
    }
  }
  const told = new Set<string>();
  return errors.filter((error) => {
    if (error.keyword === 'required' && misspelt(String(error.params['missingProperty']), error, unknown)) return false;
    const isField = error.keyword === 'required' || error.keyword === 'additionalProperties';
    const about = isField ? `${error.instancePath} ${Object.values(error.params).join()}` : error.instancePath;
    if (told.has(about)) return false;
    told.add(about);
    return true;
  });
}

/** A field is missing because it is there under a wrong name: the wrong name is told. */
function misspelt(missing: string, error: SchemaError, unknown: ReadonlyMap<string, readonly string[]>): boolean {
  const names = Object.keys(error.parentSchema.properties ?? {});
  return (unknown.get(error.instancePath) ?? []).some((name) => didYouMean(name, names) === missing);
}

function* excesses(value: unknown, steps: readonly string[], parsed: Parsed): Generator<Finding> {
  const pointer = () => pointerOf(steps);
  const say = (what: string, most: number) =>
    objection(
      'Y001',
      parsed.locate(pointer()),
      `${fieldName(pointer())} holds ${what}; at most ${most} are allowed anywhere`,
      'split it',
    );
  if (typeof value === 'string') {
    if (value.length > CEILING.letters) yield say(`${value.length} letters`, CEILING.letters);
    const hidden = escapedInvisible(value);
    if (hidden) yield escaped(hidden, pointer(), parsed);
  } else if (Array.isArray(value)) {
    if (value.length > CEILING.items) yield say(`${value.length} items`, CEILING.items);
    else for (const [index, item] of value.entries()) yield* excesses(item, [...steps, String(index)], parsed);
  } else if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value);
    if (entries.length > CEILING.fields) yield say(`${entries.length} fields`, CEILING.fields);
    else for (const [name, inner] of entries) yield* field(name, inner, steps, parsed);
  }
}

function* field(name: string, inner: unknown, steps: readonly string[], parsed: Parsed): Generator<Finding> {
  const hidden = escapedInvisible(name);
  if (hidden) yield escaped(hidden, pointerOf([...steps, name]), parsed);
  yield* excesses(inner, [...steps, name], parsed);
}

function escaped(character: string, pointer: string, parsed: Parsed): Finding {
  const shown = stepsOf(pointer).length === 0 ? 'the document' : seen(fieldName(pointer));
  return objection(
    'Y004',
    parsed.written(pointer).at,
    `${shown} holds an invisible character, ${codePoint(character)}, written as an escape`,
    'take it out; no field needs one',
    { codePoint: codePoint(character) },
  );
}
