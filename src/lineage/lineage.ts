import type { Decided, Issued, LineageEvent, Requested, Used, Closed, Approved } from '../model/event.ts';
import type { Finding } from '../model/finding.ts';
import type { Grant } from '../model/grant.ts';
import type { Instant, RequestId } from '../model/ids.ts';

/** The events of one request, folded. Says nothing that depends on the hour. */
export interface Lineage {
  readonly requestId: RequestId;
  readonly events: readonly LineageEvent[];
  readonly requested: Requested | null;
  readonly approved: readonly Approved[];
  readonly decided: Decided | null;
  /** null: denied, or merged while approvals were missing, which is final: ask again. */
  readonly grant: Grant | null;
  readonly issuances: readonly {
    readonly issued: Issued;
    readonly closed: Closed | null;
    readonly used: readonly Used[];
  }[];
  /** A missing or misplaced step. */
  readonly findings: readonly Finding[];
}

export type Standing = 'not-granted' | 'not-yet' | 'live' | 'ended';

export declare function fold(requestId: RequestId, events: readonly LineageEvent[]): Lineage;
export declare function standing(lineage: Lineage, now: Instant): Standing;
/** Was it, and is it still, justified? The first line of `show`. */
export declare function justified(
  lineage: Lineage,
  at: Instant,
): { readonly is: 'stands' | 'unproven' | 'lapsed'; readonly because: readonly string[] };
/** What time alone makes due: expire, lapse, rotate, review. `sweep` does nothing but act on it. */
export declare function due(
  lineage: Lineage,
  now: Instant,
): readonly {
  readonly what: 'expire' | 'lapse' | 'rotate' | 'review';
  readonly since: Instant;
  readonly issuance?: string;
}[];
