declare const brand: unique symbol;
type Brand<Name extends string> = string & { readonly [brand]: Name };

/** `<yyyy>-<mm>-[a-z0-9-]{3,28}`, equal to the file name, unique for ever. */
export type RequestId = Brand<'RequestId'>;

export function isRequestId(text: string): text is RequestId {
  return /^\d{4}-(0[1-9]|1[0-2])-[a-z0-9-]{3,28}$/.test(text);
}

/** A human being, however many accounts: `p-1042`. */
export type PersonId = Brand<'PersonId'>;
/** GitHub's numeric account id as text; logins are labels. */
export type AccountId = Brand<'AccountId'>;
/** Who may hold a grant: `person:p-1042`, `workload:ledger-sync`, `agent:cert-bot`. */
export type SubjectKey = `${'person' | 'workload' | 'agent'}:${string}`;
/** Git object id, 40 hex digits. */
export type Oid = Brand<'Oid'>;
/** 64 hex digits. */
export type Sha256 = Brand<'Sha256'>;
/** `2026-11-22T09:00:00Z`: UTC, whole seconds, so that text order is time order. */
export type Instant = Brand<'Instant'>;
export type Seconds = number;
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
