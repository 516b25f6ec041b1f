import type { Effective } from '../../model/decision.ts';
import type { Document } from '../../model/document.ts';
import type { Facts } from '../../model/facts.ts';
import type { PolicySet } from '../../policy/policy-set.ts';

/** What counting approvals needs of what they are given for: a request's `Context` is one, a change of policy another. */
export interface Counting {
  readonly policy: Pick<PolicySet, 'directory'>;
  /** `request.blob`: what reviews must have been given for. */
  readonly facts: Pick<Facts, 'now' | 'moment' | 'reviews' | 'teams' | 'members' | 'shown'> & {
    readonly request: Pick<Facts['request'], 'blob'>;
  };
  readonly effective: Pick<Effective, 'digest'>;
  /** null: a change of policy is about no role and no environment. */
  readonly role: Owned | null;
  readonly environment: Owned | null;
}

interface Owned {
  readonly owner: string;
  readonly document: Document<unknown>;
}
