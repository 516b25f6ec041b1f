import type { Json } from './ids.ts';

export interface Position {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** What an examiner says: intake, lint, verify, sweep and usage all speak this, so one renderer serves them all. */
export interface Finding {
  /** Closed union in the room that speaks it (`Y003`, `P07`, `V5`, `U02`); each has a page in docs/findings/. */
  readonly id: string;
  readonly severity: 'error' | 'warning' | 'note';
  /** What is wrong, with the value seen. */
  readonly message: string;
  /** What to do now. */
  readonly fix: string;
  readonly at?: Position;
  readonly values?: { readonly [name: string]: Json };
}

/** The core returns; it does not throw. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly findings: readonly Finding[] };

export type FailureCode =
  | 'INPUT' // exit 2: an input or flag is wrong
  | 'UNREACHABLE' // exit 4: no answer; it may or may not have happened
  | 'FORBIDDEN' // exit 4: the token may not; the fix names the permission
  | 'MISSING' // exit 4: it is not there
  | 'REFUSED' // exit 1: a cloud said no
  | 'UNRECORDED'; // exit 4: the ledger could not be written, the credential was dropped

/** The exit code of the process, on a laptop as in a job. */
export const EXIT_CODE: { readonly [code in FailureCode]: number } = {
  INPUT: 2,
  UNREACHABLE: 4,
  FORBIDDEN: 4,
  MISSING: 4,
  REFUSED: 1,
  UNRECORDED: 4,
};

/** Only adapters throw it and only the two faces catch it. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly code: FailureCode;
  readonly fix: string;
  constructor(code: FailureCode, message: string, fix: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.fix = fix;
  }
}
