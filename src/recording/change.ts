import { judgeChange } from '../decision/change/judge-change.ts';
import { forChange } from '../facts/for-change.ts';
import { governedTrees } from '../facts/governed.ts';
import type { ChangeLanded } from '../facts/landed.ts';
import type { Sources } from '../facts/sources.ts';
import { transact, type Ledger, type LedgerView } from '../ledger/ledger.ts';
import { policyChanged } from '../lineage/policy-changed.ts';
import type { Run } from '../model/event.ts';
import type { Oid } from '../model/ids.ts';
import { sameTrees } from '../model/policy-change.ts';
import { changedDocuments } from '../policy/changed-documents.ts';

/**
 * Main is walked on from the mark. The mark is not signed, the newest policy event is: where the two do not fit, the walk
 * begins at what was signed, so that no change of policy is passed over.
 */
export async function walkedTo({ recordedUpTo, policy }: LedgerView, { repository }: Sources): Promise<Oid | null> {
  if (!policy) return recordedUpTo;
  const { to } = policy.event;
  if (recordedUpTo === null || recordedUpTo === to.commit) return to.commit;
  const trees = (await governedTrees(repository, [recordedUpTo])).get(recordedUpTo);
  return trees && sameTrees(trees, to.trees) ? recordedUpTo : to.commit;
}

/** Judged by what bound before it, and written only on exactly that: where another run was first, what it wrote stands. */
export async function recordChange(
  landed: ChangeLanded,
  head: LedgerView,
  ledger: Ledger,
  sources: Sources,
  run: Run,
): Promise<LedgerView | 'not yet'> {
  const before = head.policy?.event;
  if (!before) throw new TypeError('a change of policy follows the event by which the ledger began');
  const { commit, merge, pullRequest } = landed;
  const moment = { phase: 'record' as const, merge };
  const now = pullRequest?.readAt ?? sources.clock.now();
  const ready = await forChange({ commit, base: merge.base, pullRequest, moment, now }, before, sources);
  const judgement = judgeChange(ready.policy, ready.facts);
  if (landed.young && judgement.rule === 'CHANGE-PULL-REQUEST') return 'not yet';
  const told = { occurredAt: merge.at, actor: pullRequest?.author ?? null, run };
  const event = policyChanged(told, before, {
    ...judgement,
    place: ready.place,
    pullRequest: pullRequest?.number ?? null,
    mergedBy: merge.by,
    classes: ready.facts.classes,
    documents: changedDocuments(ready.pairs),
    binds: judgement.outcome === 'binds',
    because: { rule: judgement.rule, message: judgement.message },
  });
  return transact(ledger, { requests: [], index: [] }, (view) => ({
    events: view.policy?.event.to.commit === before.to.commit ? [event] : [],
    ...(landed.lastOfCommit ? { recordedUpTo: commit } : {}),
  }));
}
