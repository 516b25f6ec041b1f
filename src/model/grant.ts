import type { Effective, Obligation } from './decision.ts';
import type { Instant, PersonId, RequestId } from './ids.ts';
import type { Holder, Mark } from './request.ts';

/** What a lineage leaves standing. Also the row of the index: filed under holder, role and exception, rebuilt and compared by verify. */
export interface Grant {
  readonly requestId: RequestId;
  readonly holder: Holder;
  readonly owner: PersonId;
  /** The grant this one goes on from; left out when it stands for itself. */
  readonly extends?: RequestId;
  /** It is to be handed to the job of on-grant.yml; left out: nothing is done unasked. */
  readonly onMerge?: true;
  readonly effective: Effective & { readonly notBefore: Instant; readonly notAfter: Instant };
  readonly marks: readonly Mark[];
  readonly approvers: readonly PersonId[];
  readonly exceptions: readonly string[];
  readonly obligations: readonly (Obligation & { readonly metAt: Instant | null })[];
  readonly uses: number;
  readonly ended: { readonly at: Instant; readonly how: 'expired' | 'revoked' | 'lapsed' | 'handed-back' } | null;
}

/** A lineage that grants nothing and owes something all the same: access that was declared. A row of the index, too. */
export type Owing = Pick<Grant, 'requestId' | 'obligations'>;
