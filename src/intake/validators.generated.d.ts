// Generated from schemas/ by `npm run generate`. Do not edit.
import type { Kind } from '../model/documents.ts';

export declare const ACCEPTS: { readonly [kind in Kind]: (value: unknown) => boolean };
/** Fields whose value is a duration, a time, or a text to be read. */
export declare const MEANINGS: {
  readonly [kind in Kind]: readonly { readonly path: readonly string[]; readonly means: 'duration' | 'instant' | 'date' | 'prose' }[];
};
