import { createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import { Failure } from '../model/finding.ts';
import type { Instant } from '../model/ids.ts';
import type { Trust } from '../model/trust.ts';
import type { Signer } from '../ports.ts';
import { keyIdOf } from './trust-keys.ts';

/** A signer from an Ed25519 private key, PKCS8 PEM. The key stays in this closure; no error quotes it. */
export function keySigner(pem: string): Signer {
  const key = privateKey(pem);
  return {
    keyId: keyIdOf(createPublicKey(key)),
    sign: async (bytes) => sign(null, bytes, key),
  };
}

/** The entry of `policies/trust.yaml` for this private key. */
export function trustKeyOf(pem: string, validFrom: Instant): Trust['keys'][number] {
  const publicKey = createPublicKey(privateKey(pem));
  return {
    keyid: keyIdOf(publicKey),
    algorithm: 'ed25519',
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    validFrom,
    validTo: null,
    purpose: ['event', 'checkpoint'],
  };
}

function privateKey(pem: string): KeyObject {
  const key = parse(pem);
  if (key?.asymmetricKeyType === 'ed25519') return key;
  throw new Failure(
    'INPUT',
    key ? `the signing key is ${key.asymmetricKeyType}, not ed25519` : 'the signing key cannot be read as PEM',
    'give a private key made by `openssl genpkey -algorithm ed25519`',
  );
}

function parse(pem: string): KeyObject | null {
  try {
    return createPrivateKey(pem);
  } catch {
    return null;
  }
}
