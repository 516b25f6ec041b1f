import { sha256 } from './sha256.ts';

/** Where the index files grants that handed out the secret at that place. A digest, for a place may be no file name. */
export function secretKey(reference: string): `secret/${string}` {
  return `secret/${sha256(reference).slice(0, 32)}`;
}
