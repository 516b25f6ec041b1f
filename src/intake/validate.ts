import type { Kind } from '../model/documents.ts';
import type { Finding } from '../model/finding.ts';
import { didYouMean } from '../model/did-you-mean.ts';
import { fieldName, pointerOf } from '../model/pointer.ts';
import { codePoint, objection, seen } from './finding.ts';
import { errorsOf } from './errors-of.ts';
import { CEILING, escapedInvisible, MOST_FINDINGS } from './limits.ts';
import { sayError } from './say-error.ts';
import type { SchemaError } from './schema-error.ts';
import { ACCEPTS } from './validators.generated.js';
import type { Parsed } from './yaml.ts';

/**
 * Everything the schema of that kind objects to, each at its place. A first pass bounds what a
 * document may hold at all, so that the second, which looks for every error at once, has little to do.
 */
export function validate(kind: Kind, parsed: Parsed): Objections {
  const excessive = excesses(parsed);
  if (excessive.length > 0) return { findings: excessive, more: 0 };
  if (ACCEPTS[kind](parsed.value)) return { findings: [], more: 0 };
  const errors = essential(errorsOf(kind, parsed.value));
  const told = errors.slice(0, MOST_FINDINGS);
  return { findings: told.map((error) => sayError(error, parsed, errors)), more: errors.length - told.length };
}

export interface Objections {
  readonly findings: readonly Finding[];
  /** How many there are beside them. */
  readonly more: number;
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

/** Walks everything the document holds, once, until a reader has seen enough. */
function excesses(parsed: Parsed): readonly Finding[] {
  const found: Finding[] = [];
  const steps: string[] = [];
  const tooMany = (what: string, most: number): void => {
    const pointer = pointerOf(steps);
    const message = `${fieldName(pointer)} holds ${what}; at most ${most} are allowed anywhere`;
    found.push(objection('Y001', parsed.locate(pointer), message, 'split it'));
  };
  const enough = (): boolean => found.length >= MOST_FINDINGS;
  const look = (value: unknown): void => {
    if (typeof value === 'string') {
      if (value.length > CEILING.letters) tooMany(`${value.length} letters`, CEILING.letters);
      const hidden = escapedInvisible(value);
      if (hidden) found.push(escaped(hidden, pointerOf(steps), parsed));
    } else if (Array.isArray(value)) {
      if (value.length > CEILING.items) tooMany(`${value.length} items`, CEILING.items);
      else for (const [index, item] of value.entries()) within(String(index), item);
    } else if (typeof value === 'object' && value !== null) {
      const entries = Object.entries(value);
      if (entries.length > CEILING.fields) tooMany(`${entries.length} fields`, CEILING.fields);
      else for (const [name, inner] of entries) within(name, inner);
    }
  };
  const within = (step: string, value: unknown): void => {
    if (enough()) return;
    if (step.length > CEILING.letters) return tooMany(`a name of ${step.length} letters`, CEILING.letters);
    steps.push(step);
    const hidden = escapedInvisible(step);
    if (hidden) found.push(escaped(hidden, pointerOf(steps), parsed));
    look(value);
    steps.pop();
  };
  look(parsed.value);
  return found;
}

function escaped(character: string, pointer: string, parsed: Parsed): Finding {
  const name = codePoint(character);
  const message = `${seen(fieldName(pointer))} holds an invisible character, ${name}, written as an escape`;
  return objection('Y004', parsed.written(pointer).at, message, 'take it out; no field needs one', { codePoint: name });
}
