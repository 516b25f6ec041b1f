import { inspect } from 'node:util';
import type { Entitlement } from './entitlement.ts';
import type { Instant, Json, Sha256 } from './ids.ts';
import type { Claims } from './facts.ts';
import { Failure } from './finding.ts';

/** The half that may be written down. */
export interface Issuance {
  /** `<run id>-<attempt>-<first 6 of SHA-256(jti)>`: a matrix job, or two steps of one job, are two issuances. */
  readonly id: string;
  readonly provider: string;
  readonly entitlement: Entitlement;
  /** What was sent to narrow the session, in full; null when the provider cannot. */
  readonly sessionPolicy: Json;
  /** Handed out against approved. Wider is a finding. */
  readonly compared: 'equal' | 'narrower' | 'wider' | 'unknown';
  readonly credential:
    | { readonly accessKeyId: string }
    | { readonly tokenSha256: Sha256 }
    | { readonly binding: string };
  /** Provider's own names for it: session name, AssumedRoleId, request id, principal subject. */
  readonly names: { readonly [name: string]: string };
  readonly claims: Claims;
  /** Server's clock. */
  readonly issuedAt: Instant;
  readonly expiresAt: Instant;
  readonly revocable: { readonly how: 'session' | 'role' | 'service-account' | 'token' | 'not'; readonly said: string };
}

/** The half that may not. It lives from `prepare` to `release`, in this process. A binding has no secrets. */
export interface Credential {
  readonly issuance: Issuance;
  readonly environment: { readonly [variable: string]: Secret | string };
  /** Written outside the workspace; `variable` then holds its path. */
  readonly file?: { readonly variable: string; readonly content: Secret };
}

/** The cloud gave another credential than was asked for. Nobody was handed it, and the record names it. */
export class NotAsAsked extends Failure {
  readonly dropped: Issuance;
  constructor(message: string, fix: string, dropped: Issuance, cause?: unknown) {
    super('REFUSED', message, fix, cause);
    this.dropped = dropped;
  }
}

export class Secret {
  readonly #value: string;
  constructor(value: string) {
    this.#value = value;
  }
  reveal(): string {
    return this.#value;
  }
  toString(): string {
    return '***';
  }
  toJSON(): string {
    return '***';
  }
  [inspect.custom](): string {
    return '***';
  }
}
