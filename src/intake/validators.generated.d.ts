// Generated from schemas/ by `npm run generate`. Do not edit.
import type { Kind } from '../model/documents.ts';
import type { SchemaError } from './schema-error.ts';

interface Validator {
  (value: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
}
export declare const AccessRequest: Validator;
export declare const ApprovalRule: Validator;
export declare const Directory: Validator;
export declare const Environment: Validator;
export declare const Group: Validator;
export declare const Person: Validator;
export declare const Revocation: Validator;
export declare const Role: Validator;
export declare const Rule: Validator;
export declare const ServiceAccount: Validator;
export declare const SodSet: Validator;
export declare const Trust: Validator;
export declare const Workload: Validator;
/** Fields whose value is a duration or a time. */
export declare const MEANINGS: {
  readonly [kind in Kind]: readonly { readonly path: readonly string[]; readonly means: 'duration' | 'instant' | 'date' }[];
};
