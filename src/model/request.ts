import type { Instant, PersonId, RequestId, SubjectKey } from './ids.ts';

/** As generated from schemas/access-request.schema.json. No verdict, approver, risk or requester in here: those are computed. */
export interface AccessRequest {
  readonly apiVersion: 'access-lineage/v1';
  readonly kind: 'AccessRequest';
  readonly id: RequestId;
  readonly subject: Subject;
  /** Left out: the policy's owner of the workload, or the person who receives access. */
  readonly owner?: PersonId;
  readonly purpose: { readonly code: string; readonly text: string };
  readonly justification: string;
  readonly ticket?: string;
  readonly role: string;
  readonly scope: Scope;
  /** Without `start` the window opens at the merge. Duration: `PT4H`, `P30D`; hours, minutes, days only. */
  readonly window?: { readonly start?: Instant; readonly duration?: string };
  readonly access?:
    | { readonly mode: 'just-in-time'; readonly activation: 'on-demand' | 'on-merge' }
    | { readonly mode: 'standing'; readonly reviewBy: string };
  readonly secret?: {
    readonly reference: string;
    readonly consumer: string;
    readonly ttl: string;
    readonly rotation: { readonly afterUse: boolean; readonly maxAge?: string };
  };
  readonly breakGlass?: { readonly incident: string };
}

export interface Scope {
  readonly environment: string;
  readonly resources?: readonly string[];
  readonly actions?: readonly string[];
}

/** Agent and third party are kinds of subject, not blocks beside it: a request cannot contradict itself. */
export type Subject =
  | { readonly type: 'human'; readonly person: PersonId }
  | { readonly type: 'workload' | 'service-account'; readonly workload: string }
  | {
      readonly type: 'agent';
      readonly agent: string;
      readonly sponsor: PersonId;
      readonly goal: string;
      readonly autonomy: 'supervised' | 'autonomous';
    }
  | {
      readonly type: 'third-party';
      readonly person: PersonId;
      readonly organisation: string;
      readonly contract: string;
      readonly sponsor: PersonId;
    };

/** Computed from the request and carried by every event of its lineage. */
export type Mark = 'break-glass' | 'third-party' | 'secret' | 'agent';

export interface Holder {
  readonly subject: SubjectKey /** whom separation of duties counts it to: subject, owner, sponsor, controllers */;
  readonly countedTo: readonly SubjectKey[];
}
