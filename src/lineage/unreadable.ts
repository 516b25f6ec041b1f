import type { Decision } from '../model/decision.ts';
import type { Decided, LineageEvent, Requested, Run } from '../model/event.ts';
import type { StoredFacts } from '../model/facts.ts';
import type { RequestId } from '../model/ids.ts';
import type { Told } from './events.ts';

/** A request file that says nothing anybody could read: told without its terms. */
export function requestedUnreadable(
  told: Told,
  file: Requested['file'],
  from: Pick<Requested, 'pullRequest' | 'mergeCommit'>,
): Requested {
  const key = `requested:${from.mergeCommit ?? `pr-${from.pullRequest}`}`;
  return { kind: 'requested', key, ...told, file, terms: null, purpose: null, justification: null, ...from };
}

/** A merged file that is no valid request, or was merged under a policy that cannot be read: told as requested and denied. */
export function tellUnreadable(
  requestId: RequestId,
  facts: StoredFacts,
  decision: Decision,
  run: Run,
): readonly LineageEvent[] {
  const { moment, request, pullRequest } = facts;
  if (moment.phase !== 'record') throw new TypeError(`a merge is told from facts of phase record, not ${moment.phase}`);
  const { merge } = moment;
  const common = { requestId, run, marks: [], occurredAt: merge.at };
  const asked = { ...common, actor: pullRequest ? pullRequest.author : merge.by };
  const from = { pullRequest: pullRequest?.number ?? null, mergeCommit: merge.commit };
  const decided: Decided = {
    ...common,
    kind: 'decided',
    key: `decided:${merge.commit}`,
    actor: merge.by,
    decision,
    facts,
  };
  return [requestedUnreadable(asked, request, from), decided];
}
