import type { Decision } from '../model/decision.ts';
import type { Facts } from '../model/facts.ts';
import type { Grant } from '../model/grant.ts';
import { plus, seconds } from '../model/time.ts';

/**
 * The grant that a merge now would leave, were the approvals still missing given. null: it would be denied. `duration`: from its
 * start, where the window has no end before the merge.
 */
export function wouldHold(facts: Facts, decision: Decision, duration: string | null): Grant | null {
  const { effective, holder, owner, marks, approval, obligations, results } = decision;
  if (!effective || !holder || !owner || duration === null) return null;
  const notBefore = effective.notBefore ?? facts.now;
  const { extends: before } = facts.request.body;
  return {
    requestId: facts.request.body.id,
    holder,
    owner,
    ...(before === undefined ? {} : { extends: before }),
    effective: { ...effective, notBefore, notAfter: effective.notAfter ?? plus(notBefore, seconds(duration)) },
    marks,
    approvers: [...new Set(approval.counted.map((one) => one.person))],
    exceptions: [...new Set(results.flatMap((one) => one.waivedBy ?? []))],
    obligations: obligations.map((one) => ({ ...one, metAt: null })),
    uses: 0,
    ended: null,
  };
}
