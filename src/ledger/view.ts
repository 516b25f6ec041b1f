import type { LineageEvent, PolicyChanged } from '../model/event.ts';
import type { Grant, Owing } from '../model/grant.ts';
import type { Oid, RequestId } from '../model/ids.ts';
import { fold } from '../lineage/fold.ts';
import type { Lineage } from '../lineage/lineage.ts';
import { indexKeysOf, isGrant, type Row } from './index-files.ts';
import { POLICY, type IndexKey } from './layout.ts';
import type { LedgerState } from './state.ts';

/** The ledger at one head, signatures and chain of the touched lineages checked. */
export interface LedgerView {
  readonly head: Oid;
  readonly recordedUpTo: Oid | null;
  /** The newest of lineage `policy`, and the key that signed it; null: nothing was told of policy yet. */
  readonly policy: { readonly event: PolicyChanged; readonly keyId: string } | null;
  /** Throws for a lineage that was not looked at. */
  lineage(id: RequestId): Lineage;
  /** One row a request, in order of request id. Throws for a key that was not looked at. */
  grants(keys: readonly IndexKey[]): readonly Grant[];
  /** The same of what is owed without a grant. */
  owing(keys: readonly IndexKey[]): readonly Owing[];
  /** File of an event, by its key; null while it is not written. */
  place(id: RequestId, key: string): string | null;
  /** As if these stood already: two requests of one push see each other. */
  after(events: readonly LineageEvent[]): LedgerView;
}

/** `extra`: events that are to follow what stands; those whose key stands already are left out. */
export function viewOf(state: LedgerState, extra: readonly LineageEvent[] = []): LedgerView {
  const folded = new Map<RequestId, Lineage>();
  const lineage = (id: RequestId): Lineage => {
    const known = folded.get(id) ?? fold(id, [...standing(state, id), ...fresh(state, extra, id)]);
    folded.set(id, known);
    return known;
  };
  const rows = (keys: readonly IndexKey[]): readonly Row[] => {
    const found = new Map<RequestId, Row>();
    for (const key of keys)
      for (const row of rowsUnder(state, key)) if (!state.lineages.has(row.requestId)) found.set(row.requestId, row);
    for (const id of state.lineages.keys()) {
      const row = rowOf(lineage(id));
      if (row && indexKeysOf(row).some((key) => keys.includes(key))) found.set(id, row);
    }
    return [...found.values()].toSorted((one, other) => (one.requestId < other.requestId ? -1 : 1));
  };
  return {
    head: state.head,
    recordedUpTo: state.recordedUpTo,
    policy: state.policy && { event: state.policy.event, keyId: state.policy.keyId },
    lineage,
    grants: (keys) => rows(keys).filter(isGrant),
    owing: (keys) => rows(keys).filter((row) => !isGrant(row)),
    place: (id, key) => entries(state, id).find((entry) => entry.event.key === key)?.path ?? null,
    after: (events) => viewOf(state, [...extra, ...events]),
  };
}

/** What the lineage leaves in the index. */
export function rowOf({ grant, owing }: Pick<Lineage, 'grant' | 'owing'>): Row | null {
  return grant ?? owing;
}

/** Does each of these stand, whoever wrote it? By key. */
export function stand(state: LedgerState, events: readonly LineageEvent[]): boolean {
  return events.every(({ requestId, key }) => entries(state, requestId).some((entry) => entry.event.key === key));
}

/** Those of one lineage (or of all) whose key does not stand yet, each key once. */
export function fresh(state: LedgerState, events: readonly LineageEvent[], only?: RequestId): readonly LineageEvent[] {
  const seen = new Set<string>();
  return events.filter((event) => {
    if (only !== undefined && event.requestId !== only) return false;
    const name = `${event.requestId} ${event.key}`;
    if (seen.has(name) || stand(state, [event])) return false;
    seen.add(name);
    return true;
  });
}

function standing(state: LedgerState, id: RequestId): readonly LineageEvent[] {
  return entries(state, id).map(({ event }) => event);
}

function entries(state: LedgerState, id: RequestId) {
  const lineage = state.lineages.get(id) ?? (id === POLICY ? { entries: state.policy ? [state.policy] : [] } : null);
  if (!lineage) throw new RangeError(`lineage ${id} was not looked at: name it in Touch.requests`);
  return lineage.entries;
}

function rowsUnder(state: LedgerState, key: IndexKey): readonly Row[] {
  const rows = state.index.get(key);
  if (!rows) throw new RangeError(`index ${key} was not looked at: name it in Touch.index`);
  return rows;
}
