import type { Decision } from '../../../src/model/decision.ts';
import type { LineageEvent } from '../../../src/model/event.ts';
import type { Facts } from '../../../src/model/facts.ts';
import type { Grant } from '../../../src/model/grant.ts';
import type { RequestId } from '../../../src/model/ids.ts';
import type { Merge } from '../../../src/model/pull-request.ts';
import { revoked, tell } from '../../../src/lineage/events.ts';
import { fold } from '../../../src/lineage/fold.ts';
import type { Needs } from '../../../src/policy/needs.ts';

const RUN = {
  repositoryId: '1',
  workflowRef: 'rehearsal',
  workflowSha: 'e'.repeat(40) as Merge['commit'],
  runId: '1',
  attempt: '1',
  tool: 'rehearsal',
};
/** Nothing is published here, so nothing is hidden. */
export const SALT = '0'.repeat(32);
const SALTS = { purpose: SALT, justification: SALT, goal: SALT };

/** A ledger without its bytes: what was allowed, folded from the events that `record` would write. */
export interface Ledger {
  grants(keys: Needs['index']): readonly Grant[];
  /** Until when; null: nothing was granted. */
  write(facts: Facts, decision: Decision): Grant | null;
  /** null: nothing to take back. */
  revoke(id: RequestId, merge: Merge): Grant | null;
}

export function emptyLedger(): Ledger {
  const told = new Map<RequestId, readonly LineageEvent[]>();
  const byKey = new Map<string, Map<RequestId, Grant>>();
  const keep = (id: RequestId, events: readonly LineageEvent[]): Grant | null => {
    const { grant } = fold(id, events);
    if (!grant) return null;
    told.set(id, events);
    for (const key of [...grant.holder.countedTo.map((one) => `holder/${one}`), `role/${grant.effective.role}`]) {
      const filed = byKey.get(key) ?? new Map<RequestId, Grant>();
      byKey.set(key, filed.set(id, grant));
    }
    return grant;
  };
  return {
    grants: (keys) => [...new Map(keys.flatMap((key) => [...(byKey.get(key) ?? [])])).values()],
    write: (facts, decision) => keep(facts.request.body.id, tell(facts, decision, RUN, SALTS)),
    revoke: (id, merge) => {
      const events = told.get(id);
      if (!events) return null;
      const common = { requestId: id, occurredAt: merge.at, actor: merge.by, run: RUN, marks: [] };
      const how = { by: 'request', requestedAt: merge.at, effectiveAt: null, verifiedAt: null, mechanism: '' } as const;
      return keep(id, [...events, revoked(common, merge.commit, how)]);
    },
  };
}
