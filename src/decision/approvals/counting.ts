import type { Effective } from '../../model/decision.ts';
import type { Facts } from '../../model/facts.ts';
import type { PolicySet } from '../../policy/policy-set.ts';
import type { Context } from '../rule-kind.ts';

/** What counting approvals needs of what they are given for: a request, or a change of policy. */
export interface Counting {
  readonly policy: Pick<PolicySet, 'directory' | 'agents'>;
  /** `request.blob`: what reviews must have been given for. */
  readonly facts: Pick<Facts, 'now' | 'moment' | 'reviews' | 'teams' | 'members' | 'shown'> & {
    readonly request: Pick<Facts['request'], 'blob'>;
  };
  readonly effective: Pick<Effective, 'digest'>;
  /** null: a change of policy is about no role, no environment and nobody's access. */
  readonly request: Context | null;
  /** A change request blocks whoever of the people the policy knows made it, in a pool or not, unless they have left. */
  readonly anybodyBlocks: boolean;
}

export function countingOf(context: Context): Counting {
  const { policy, facts, effective } = context;
  return { policy, facts, effective, request: context, anybodyBlocks: false };
}
