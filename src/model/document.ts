import type { Position } from './finding.ts';
import type { Oid, Sha256 } from './ids.ts';

/** A file at one commit. The reader has checked that `bytes` hash to `blob`. */
export interface SourceFile {
  readonly path: string;
  readonly mode: '100644' | '100755' | '120000' | '160000';
  readonly blob: Oid;
  readonly bytes: Uint8Array;
}

/** A document that passed limits, YAML and schema. Body types are generated from schemas/, never written twice. */
export interface Document<Body> {
  readonly body: Body;
  readonly path: string;
  readonly blob: Oid;
  readonly sha256: Sha256;
  /** JSON pointer → where it stands. Computed on first call: most documents are never asked. */
  readonly locate: (pointer: string) => Position;
}
