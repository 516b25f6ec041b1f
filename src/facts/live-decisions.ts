import type { Instant } from '../model/ids.ts';
import { readLedger, type Ledger } from '../ledger/ledger.ts';
import { pastDecision, type PastDecision } from './past-decision.ts';

const MOST_ROLES = 100;
const MOST_GRANTS = 50;

/** What was decided of grants that still stand, as far as two readings of bounded size tell. */
export interface LiveDecisions {
  readonly decisions: readonly PastDecision[];
  /** Grants and roles that were not looked at. */
  readonly left: { readonly grants: number; readonly roles: number };
}

/** Of these roles: which grants stand, from the index; then the lineages of those that last longest. */
export async function liveDecisions(ledger: Ledger, roles: readonly string[], now: Instant): Promise<LiveDecisions> {
  const keys = roles.slice(0, MOST_ROLES).map((role) => `role/${role}` as const);
  const index = keys.length > 0 ? (await readLedger(ledger, { requests: [], index: keys })).grants(keys) : [];
  const standing = index
    .filter(({ ended, effective }) => !ended && now < effective.notAfter)
    .toSorted((one, other) => (one.effective.notAfter > other.effective.notAfter ? -1 : 1))
    .map(({ requestId }) => requestId);
  const taken = standing.slice(0, MOST_GRANTS);
  const left = { grants: standing.length - taken.length, roles: roles.length - keys.length };
  if (taken.length === 0) return { decisions: [], left };
  const view = await readLedger(ledger, { requests: taken, index: [] });
  return { decisions: taken.flatMap((id) => pastDecision(view.lineage(id), now) ?? []), left };
}
