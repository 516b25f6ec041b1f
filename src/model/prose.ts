import type { Sha256 } from './ids.ts';

/** Free text a person wrote. The signed event holds `salt` and `sha256`; the text lies beside, and can be removed without breaking a signature or a root. */
export interface Prose {
  /** null: removed. A rule that needs it errs; a replay is indeterminate. */
  readonly text: string | null;
  readonly salt: string;
  /** SHA-256(salt ‖ text). */
  readonly sha256: Sha256;
}
