import { createHash } from 'node:crypto';

/** Where the index files grants that handed out the secret at that place. A digest, for a place may be no file name. */
export function secretKey(reference: string): `secret/${string}` {
  return `secret/${createHash('sha256').update(reference).digest('hex').slice(0, 32)}`;
}
