import type { AccessRequest } from './documents.ts';
import type { SubjectKey } from './ids.ts';

/** Shapes come from schemas/access-request.schema.json. No verdict, approver, risk or requester in there: those are computed. */
export type { AccessRequest } from './documents.ts';
export type Scope = AccessRequest['scope'];
/** A kind of subject, not a block beside it: a request cannot contradict itself. */
export type Subject = AccessRequest['subject'];

/** Computed from the request and carried by every event of its lineage. */
export type Mark = 'break-glass' | 'third-party' | 'secret' | 'agent';

export interface Holder {
  readonly subject: SubjectKey;
  /** Whom separation of duties counts it to: subject, owner, sponsor, controllers. */
  readonly countedTo: readonly SubjectKey[];
}
