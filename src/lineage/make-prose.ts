import { hash } from 'node:crypto';
import type { Sha256 } from '../model/ids.ts';
import type { Prose } from '../model/prose.ts';

/** 32 hex digits. A salt of any length would let somebody move the first words of a text into the salt. */
export const SALT = /^[0-9a-f]{32}$/;

/** Free text with its salted digest. `salt` is 16 random bytes in hex, drawn by the caller. */
export function makeProse(text: string, salt: string): Prose {
  if (!SALT.test(salt)) throw new RangeError('a salt is 32 hex digits');
  return { text, salt, sha256: proseDigest(salt, text) };
}

export function proseDigest(salt: string, text: string): Sha256 {
  return hash('sha256', salt + text) as Sha256;
}
