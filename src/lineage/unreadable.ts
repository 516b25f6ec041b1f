import type { Decision } from '../model/decision.ts';
import type { Decided, LineageEvent, Requested, Run } from '../model/event.ts';
import type { StoredFacts } from '../model/facts.ts';
import type { RequestId } from '../model/ids.ts';

/** A merged file that is no valid request, or was merged under a policy that cannot be read: told as requested and denied. */
export function tellUnreadable(
  id: RequestId,
  facts: StoredFacts,
  decision: Decision,
  run: Run,
): readonly LineageEvent[] {
  const { moment, request, pullRequest } = facts;
  if (moment.phase !== 'record') throw new TypeError(`a merge is told from facts of phase record, not ${moment.phase}`);
  const { merge } = moment;
  const common = { requestId: id, run, marks: [], occurredAt: merge.at };
  const requested: Requested = {
    ...common,
    kind: 'requested',
    key: `requested:${merge.commit}`,
    actor: pullRequest ? pullRequest.author : merge.by,
    file: request,
    terms: null,
    purpose: null,
    justification: null,
    pullRequest: pullRequest?.number ?? null,
    mergeCommit: merge.commit,
  };
  const decided: Decided = {
    ...common,
    kind: 'decided',
    key: `decided:${merge.commit}`,
    actor: merge.by,
    decision,
    facts,
  };
  return [requested, decided];
}
