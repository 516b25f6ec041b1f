import { compactVerify, createLocalJWKSet, decodeJwt, decodeProtectedHeader, type JSONWebKeySet } from 'jose';

/** The keys of an issuer as a cloud would fetch them; null: nobody answers there. */
export type KeysOf = (issuer: string) => JSONWebKeySet | null;

export type Verified =
  | { readonly claims: ReadonlyMap<string, string | number | readonly string[]> }
  | { readonly problem: 'malformed' | 'no-keys' | 'unknown-key' | 'signature' };

/** `iss` of a token that nobody has verified yet; null when it is no JWT. */
export function claimedIssuer(token: string): string | null {
  try {
    return decodeJwt(token).iss ?? null;
  } catch {
    return null;
  }
}

/** Verifies the signature and nothing else: each cloud judges issuer, audience and times in its own words. */
export async function verifySignature(token: string, keysOf: KeysOf): Promise<Verified> {
  const issuer = claimedIssuer(token);
  if (issuer === null) return { problem: 'malformed' };
  const keys = keysOf(issuer);
  if (keys === null) return { problem: 'no-keys' };
  const { kid } = decodeProtectedHeader(token);
  if (!keys.keys.some((key) => key.kid === kid)) return { problem: 'unknown-key' };
  try {
    await compactVerify(token, createLocalJWKSet(keys), { algorithms: ['RS256'] });
  } catch {
    return { problem: 'signature' };
  }
  const claims = Object.entries(decodeJwt(token)).filter(([, value]) => value !== undefined);
  return { claims: new Map(claims as [string, string | number][]) };
}

/** `aud` is a string or a list of strings. */
export function audiencesOf(claims: ReadonlyMap<string, unknown>): readonly string[] {
  const audience = claims.get('aud');
  return (Array.isArray(audience) ? audience : [audience]).filter((one): one is string => typeof one === 'string');
}
