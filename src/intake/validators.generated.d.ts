// Generated from schemas/ by `npm run generate`. Do not edit.
import type { Kind } from '../model/documents.ts';
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
