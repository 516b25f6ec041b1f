import { hash } from 'node:crypto';
import type { Oid } from './ids.ts';

/** The name git gives these bytes: what proves that they came whole and unchanged. */
export function gitHash(type: 'blob' | 'tree' | 'commit', bytes: Uint8Array): Oid {
  return hash('sha1', Buffer.concat([Buffer.from(`${type} ${bytes.length}\0`), bytes])) as Oid;
}
