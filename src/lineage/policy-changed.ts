import type { ApprovalCount } from '../model/decision.ts';
import type { PolicyChanged } from '../model/event.ts';
import type { Instant, RequestId, Seconds } from '../model/ids.ts';
import type { ChangeClass, ChangedDocument, People, PolicyPlace, RecentChange } from '../model/policy-change.ts';
import type { Actor } from '../model/pull-request.ts';
import { plus } from '../model/time.ts';
import type { Told } from './events.ts';

const LINEAGE = 'policy' as RequestId;
const MOST_DOCUMENTS = 200;

type By = Omit<Told, 'requestId' | 'marks'>;

/** The first of its lineage: what main holds where the ledger begins. */
export function policyBegins(told: By, place: PolicyPlace): PolicyChanged {
  return {
    ...common(told, place),
    from: null,
    pullRequest: null,
    mergedBy: null,
    classes: [],
    documents: [],
    moreDocuments: 0,
    approvals: [],
    rejected: [],
    binds: true,
    because: { rule: 'CHANGE-ADOPTED', message: 'the ledger begins here, with the policy that main holds' },
    effectiveFrom: told.occurredAt,
    binding: place,
    recent: [],
  };
}

/** A commit of main, and what came out about it. */
export interface Change {
  readonly place: PolicyPlace;
  readonly pullRequest: number | null;
  readonly mergedBy: Actor | null;
  readonly classes: readonly ChangeClass[];
  readonly documents: readonly ChangedDocument[];
  readonly approval: ApprovalCount;
  readonly binds: boolean;
  readonly because: PolicyChanged['because'];
  readonly people: People;
  readonly cooldown: Seconds;
}

/** Everything the next decision needs is carried on from the event before it. */
export function policyChanged(told: By, before: PolicyChanged, change: Change): PolicyChanged {
  const { place, binds, documents, approval } = change;
  const { occurredAt: at } = told;
  return {
    ...common(told, place),
    from: before.to,
    pullRequest: change.pullRequest,
    mergedBy: change.mergedBy,
    classes: change.classes,
    documents: documents.slice(0, MOST_DOCUMENTS),
    moreDocuments: Math.max(0, documents.length - MOST_DOCUMENTS),
    approvals: approval.counted,
    rejected: approval.rejected,
    binds,
    because: change.because,
    effectiveFrom: binds ? at : null,
    binding: binds ? place : before.binding,
    recent: [...before.recent.filter(({ until }) => until > at), ...young(before, change, at)],
  };
}

function young(
  before: PolicyChanged,
  { place, binds, people, cooldown }: Change,
  at: Instant,
): readonly RecentChange[] {
  if (!binds || cooldown === 0) return [];
  return [{ commit: place.commit, before: before.binding.commit, at, until: plus(at, cooldown), people }];
}

function common(told: By, place: PolicyPlace) {
  return {
    kind: 'policy-changed' as const,
    requestId: LINEAGE,
    key: `policy-changed:${place.commit}`,
    marks: [],
    ...told,
    to: place,
  };
}
