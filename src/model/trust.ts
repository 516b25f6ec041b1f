import type { Instant, Oid, Sha256 } from './ids.ts';

/** Read from main (`policies/trust.yaml`), never from the branch it judges; the copy in `trust/` there is for auditors and verify compares. */
export interface Trust {
  /** A sandbox trust root may name other endpoints; a production one may not. */
  readonly mode: 'production' | 'sandbox';
  /** `audit`: what is denied is said and recorded, and the status on pull requests is always success. */
  readonly gate: 'enforce' | 'audit';
  /** Who issues the job's identity: GitHub's OIDC issuer, an enterprise's own, or a GHES host's. */
  readonly oidcIssuer: string;
  /** Where the ledger lives; `repository: null` is this repository. */
  readonly ledger: {
    readonly repository: string | null;
    /** How its repository was called when it began; null: as it is called now. */
    readonly origin: string | null;
    readonly branch: string;
    /** A head that people have seen: the ledger must begin with it. `root` in hex. */
    readonly pinned: { readonly size: number; readonly root: Sha256 } | null;
  };
  /** Releases of the action below this one are refused: a re-run keeps the old one alive. */
  readonly minVersion: string | null;
  readonly keys: readonly {
    readonly keyid: string;
    readonly algorithm: 'ed25519' | 'ecdsa-p256';
    readonly publicKey: string;
    readonly validFrom: Instant;
    readonly validTo: Instant | null;
    readonly purpose: readonly ('event' | 'checkpoint')[];
  }[];
  readonly workflows: readonly { readonly issuer: string; readonly workflowRef: string; readonly workflowSha?: Oid }[];
  /** Only with `mode: sandbox`. null: the clouds' own constants. */
  readonly endpoints: Endpoints | null;
}

/** Loopback stand-ins of the clouds, as absolute URLs. */
export interface Endpoints {
  readonly awsSts: string;
  readonly gcpSts: string;
  readonly gcpIamCredentials: string;
}
