import type {
  Approved,
  Closed,
  Corrected,
  Decided,
  Ended,
  Issued,
  LineageEvent,
  Requested,
  Used,
} from '../model/event.ts';
import type { Finding } from '../model/finding.ts';
import type { Grant, Owing } from '../model/grant.ts';
import type { RequestId } from '../model/ids.ts';

/** The events of one request, folded. Says nothing that depends on the hour. */
export interface Lineage {
  readonly requestId: RequestId;
  readonly events: readonly LineageEvent[];
  readonly requested: Requested | null;
  readonly approved: readonly Approved[];
  readonly decided: Decided | null;
  /** null: denied, or merged while approvals were missing, which is final: ask again. */
  readonly grant: Grant | null;
  /** What a declaration owes, which grants nothing; null for everything else. */
  readonly owing: Owing | null;
  readonly issuances: readonly IssuanceStory[];
  readonly corrected: readonly Corrected[];
  /** A missing or misplaced step. */
  readonly findings: readonly Finding[];
}

export interface IssuanceStory {
  readonly issued: Issued;
  readonly closed: Closed | null;
  readonly expired: Ended | null;
  readonly used: readonly Used[];
}
