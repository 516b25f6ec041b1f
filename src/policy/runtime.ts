import type { AccessRequest } from '../model/request.ts';
import { runtimeConditions } from './cel.ts';
import type { PolicySet } from './policy-set.ts';

/** The policy with the request's own conditions compiled; the same set, and no library loaded, when it has none. */
export async function prepared(
  policy: PolicySet,
  { conditions = [] }: Pick<AccessRequest, 'conditions'>,
): Promise<PolicySet> {
  if (conditions.length === 0) return policy;
  const runtime = await runtimeConditions(conditions.map(({ when }) => when));
  // They are the request's, so under an earlier policy they are the same.
  const earlier = policy.earlier && new Map([...policy.earlier].map(([commit, one]) => [commit, { ...one, runtime }]));
  return { ...policy, runtime, ...(earlier ? { earlier } : {}) };
}
