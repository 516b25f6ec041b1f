import type { Instant, Oid } from './ids.ts';

/** Read from main (`policies/trust.yaml`), never from the branch it judges; the copy in `trust/` there is for auditors and verify compares. */
export interface Trust {
  readonly keys: readonly {
    readonly keyid: string;
    readonly algorithm: 'ed25519' | 'ecdsa-p256';
    readonly publicKey: string;
    readonly validFrom: Instant;
    readonly validTo: Instant | null;
    readonly purpose: readonly ('event' | 'checkpoint')[];
  }[];
  readonly workflows: readonly { readonly issuer: string; readonly workflowRef: string; readonly workflowSha?: Oid }[];
}
