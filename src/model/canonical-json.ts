import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Sha256 } from './ids.ts';

/** RFC 8785: keys sorted, no spaces. Equal values have equal text, and only they. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('only plain JSON has a canonical form');
  return text;
}

/** SHA-256 of the canonical text. */
export function digestOf(value: unknown): Sha256 {
  return hash('sha256', canonicalJson(value)) as Sha256;
}
