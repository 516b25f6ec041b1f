import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import type { Instant } from '../model/ids.ts';
import type { Trust } from '../model/trust.ts';
import { Failure } from '../model/finding.ts';
import type { Ledger } from './ledger.ts';
import { sha256 } from '../model/sha256.ts';

export type KeyPurpose = 'event' | 'checkpoint';
type TrustKey = Trust['keys'][number];

/** First 16 hex digits of the SHA-256 of the public key (SPKI, DER). */
export function keyIdOf(publicKey: KeyObject): string {
  return sha256(spki(publicKey)).slice(0, 16);
}

export function spki(publicKey: KeyObject): Buffer {
  return publicKey.export({ type: 'spki', format: 'der' });
}

const parsed = new WeakMap<TrustKey, KeyObject>();

/** The PEM of a trust root's key, parsed once. */
export function keyObject(key: TrustKey): KeyObject {
  const known = parsed.get(key);
  if (known) return known;
  const object = createPublicKey(key.publicKey);
  parsed.set(key, object);
  return object;
}

/** The key, or a sentence saying why it does not count: unknown, for another purpose, or not valid at that moment. */
export function trusted(trust: Trust, keyId: string, purpose: KeyPurpose, at: Instant): TrustKey | string {
  const key = trust.keys.find((one) => one.keyid === keyId);
  if (!key) return `key ${keyId} is not in the trust root`;
  if (!key.purpose.includes(purpose)) return `key ${keyId} is not trusted for ${purpose}s`;
  if (at < key.validFrom) return `key ${keyId} is valid from ${key.validFrom}, not yet at ${at}`;
  if (key.validTo !== null && at >= key.validTo)
    return `key ${keyId} was valid until ${key.validTo}, no longer at ${at}`;
  return key;
}

/** Before anything is exchanged or read at length: a key that cannot sign at the end lets nothing begin. */
export function maySign({ trust, signer, clock }: Pick<Ledger, 'trust' | 'signer' | 'clock'>): void {
  mustSign(trust, signer.keyId, clock.now());
}

/** The key with which checkpoints are signed at that moment; events, too. Throws when it is not to be trusted with both. */
export function mustSign(trust: Trust, keyId: string, at: Instant): TrustKey {
  if (keyId === '') throw noKey();
  const problem = trusted(trust, keyId, 'event', at);
  const key = typeof problem === 'string' ? problem : trusted(trust, keyId, 'checkpoint', at);
  if (typeof key !== 'string') return key;
  throw new Failure(
    'INPUT',
    key,
    'sign with a key that policies/trust.yaml names where it binds: a new one signs once `record` has told with an old one that it does',
  );
}

export function noKey(): Failure {
  return new Failure(
    'INPUT',
    'input signing-key is empty, and what this command tells the ledger is signed',
    'give the Ed25519 private key whose public half stands in policies/trust.yaml',
  );
}

/** Ed25519 over the bytes; ECDSA P-256 over their SHA-256, signature in DER. */
export function signedBy(key: TrustKey, data: Uint8Array, signature: Uint8Array): boolean {
  return verify(digestFor(key), data, keyObject(key), signature);
}

/** The same off the main thread: a ledger of 100,000 events keeps every core busy. */
export async function signedByLater(key: TrustKey, data: Uint8Array, signature: Uint8Array): Promise<boolean> {
  return new Promise((resolve, reject) => {
    verify(digestFor(key), data, keyObject(key), signature, (error, good) => (error ? reject(error) : resolve(good)));
  });
}

function digestFor(key: TrustKey): 'sha256' | null {
  return key.algorithm === 'ed25519' ? null : 'sha256';
}
