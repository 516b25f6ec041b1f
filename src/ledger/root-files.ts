import { canonicalJson } from '../model/canonical-json.ts';
import { Failure } from '../model/finding.ts';
import type { Instant } from '../model/ids.ts';
import type { Trust } from '../model/trust.ts';
import type { Signer } from '../ports.ts';
import { originOf, signCheckpoint } from './checkpoint.ts';
import { CHECKPOINT, TRUST_COPY } from './layout.ts';
import { EMPTY_LOG, rootOf } from './log.ts';
import { trusted } from './trust-keys.ts';
import { README, VERIFY } from './verify-guide.ts';

/** What people read who open the branch. */
export const GUIDES: ReadonlyMap<string, Uint8Array> = new Map([
  ['README.md', Buffer.from(README)],
  ['VERIFY.md', Buffer.from(VERIFY)],
]);

/** The first commit of a ledger: an empty log with its signed head, the keys, and how to check it all by hand. `repository`: `owner/name`. */
export async function rootFiles(
  repository: string,
  trust: Trust,
  signer: Signer,
  now: Instant,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const key = trusted(trust, signer.keyId, 'checkpoint', now);
  if (typeof key === 'string') throw new Failure('INPUT', key, 'add the key to policies/trust.yaml on main first');
  const head = { origin: originOf(repository), size: EMPTY_LOG.size, root: rootOf(EMPTY_LOG) };
  return new Map<string, Uint8Array>([
    ...GUIDES,
    [TRUST_COPY, trustCopy(trust)],
    [CHECKPOINT, await signCheckpoint(head, key, signer)],
  ]);
}

/** Keys as auditors read them. The truth stands in `policies/trust.yaml` on main. */
export function trustCopy(trust: Trust): Uint8Array {
  return Buffer.from(`[${trust.keys.map((key) => `\n${canonicalJson(key)}`).join(',')}\n]\n`);
}
