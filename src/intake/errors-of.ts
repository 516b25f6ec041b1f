import { createRequire } from 'node:module';
import type { Kind } from '../model/documents.ts';
import type { SchemaError } from './schema-error.ts';

interface Explanation {
  (value: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
}

let loaded: { readonly EXPLAINS: { readonly [kind in Kind]: Explanation } } | null = null;

/**
 * What is wrong with a document that was refused. The code that tells it is four times what finds that something is, and most
 * runs refuse nothing: it is read when the first one does, and by `require`, because a document is read in one go.
 */
export function errorsOf(kind: Kind, value: unknown): readonly SchemaError[] {
  loaded ??= createRequire(import.meta.url)('./explanations.generated.cjs') as NonNullable<typeof loaded>;
  const explain = loaded.EXPLAINS[kind];
  // Never accepted for want of a reason: the two were not made from the same schemas.
  if (explain(value) || !explain.errors?.length) throw new Error(`a ${kind} was refused, and nothing is wrong with it`);
  return explain.errors;
}
