import { createHash } from 'node:crypto';
import type { Oid } from './ids.ts';

/** The name git gives these bytes: what proves that they came whole and unchanged. */
export function gitHash(type: 'blob' | 'tree' | 'commit', bytes: Uint8Array): Oid {
  return createHash('sha1').update(`${type} ${bytes.length}\0`).update(bytes).digest('hex') as Oid;
}
