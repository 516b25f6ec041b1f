import { createHash, randomBytes } from 'node:crypto';
import type { GcpToken, Principal } from './project.ts';

/** What the sandbox's Google remembers of a token beside what tests may see. */
interface Kept {
  readonly token: GcpToken;
  readonly who: Principal;
}

export interface Tokens {
  readonly all: readonly GcpToken[];
  /** Hands out a new token and remembers its hash. Times in milliseconds since 1970. */
  issue(
    what: Omit<GcpToken, 'sha256' | 'issuedAt' | 'expiresAt'>,
    who: Principal,
    now: number,
    expires: number,
  ): string;
  /** Whose living token is that? */
  holder(token: string, now: number): Principal | null;
}

export function createTokens(): Tokens {
  const kept = new Map<string, Kept>();
  const all: GcpToken[] = [];
  return {
    all,
    issue(what, who, now, expires) {
      const prefix = what.kind === 'federated' ? 'ya29.d.' : 'ya29.c.';
      const value = prefix + randomBytes(120).toString('base64url');
      const token = { ...what, sha256: sha256(value), issuedAt: iso(now), expiresAt: iso(expires) };
      all.push(token);
      kept.set(token.sha256, { token, who });
      return value;
    },
    holder(token, now) {
      const found = kept.get(sha256(token));
      return found !== undefined && now < Date.parse(found.token.expiresAt) ? found.who : null;
    },
  };
}

/** Whole seconds, as Google's `expireTime` is. */
export function iso(milliseconds: number): string {
  return new Date(Math.floor(milliseconds / 1000) * 1000).toISOString().replace('.000Z', 'Z');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
