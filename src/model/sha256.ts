import { hash } from 'node:crypto';
import type { Sha256 } from './ids.ts';

/** In one call: documents and events are small and many, and a hash that is made piece by piece costs more than what it hashes. */
export function sha256(data: string | Uint8Array): Sha256 {
  return hash('sha256', data, 'hex') as Sha256;
}
