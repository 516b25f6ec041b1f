import type { Sha256 } from './ids.ts';

/** Free text a person wrote. The signed event holds `sha256` alone; salt and text lie beside, and can be removed without breaking a signature or a root. */
export interface Prose {
  /** null: removed. A rule that needs it errs; a replay is indeterminate. */
  readonly text: string | null;
  /** 32 hex digits, so that nothing can be moved between salt and text; empty when removed. */
  readonly salt: string;
  /** SHA-256(salt ‖ text). */
  readonly sha256: Sha256;
  /** Something else lies in its place: it is no more there than a removed one, but nobody removed it honestly. */
  readonly exchanged?: true;
}

/** Or why there is none. */
export function saidIn({ text, exchanged }: Prose): string {
  return text ?? (exchanged ? 'the text beside it is another than was signed' : 'text removed');
}
