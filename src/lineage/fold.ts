import type { Decided, LineageEvent, Requested } from '../model/event.ts';
import type { RequestId } from '../model/ids.ts';
import { completeness } from './completeness.ts';
import { grantOf } from './grant-of.ts';
import type { IssuanceStory, Lineage } from './lineage.ts';
import { owingOf } from './owing-of.ts';

type Kind = LineageEvent['kind'];

/** Events in the order of the ledger → what they amount to. Any list is accepted; what is odd about it is in `findings`. */
export function fold(requestId: RequestId, events: readonly LineageEvent[]): Lineage {
  const requested = theRequest(of(events, 'requested'));
  const decided: Decided | null = of(events, 'decided')[0] ?? null;
  const issuances = of(events, 'issued').map((issued): IssuanceStory => {
    const id = issued.issuance.id;
    return {
      issued,
      closed: of(events, 'closed').find((one) => one.issuance === id) ?? null,
      expired: of(events, 'expired').find((one) => one.issuance === id) ?? null,
      used: of(events, 'used').filter((one) => one.issuance === id),
    };
  });
  const folded = {
    requestId,
    events,
    requested,
    approved: of(events, 'approved'),
    decided,
    grant: grantOf(requestId, requested, decided, events),
    owing: owingOf(requestId, events),
    issuances,
    corrected: of(events, 'corrected'),
  };
  return { ...folded, findings: completeness(folded) };
}

/** Events of one kind, in order. */
function of<K extends Kind>(events: readonly LineageEvent[], kind: K): readonly (LineageEvent & { kind: K })[] {
  return events.filter((event): event is LineageEvent & { kind: K } => event.kind === kind);
}

/** A pull request may be closed, opened again and merged: the merged one counts. */
function theRequest(all: readonly Requested[]): Requested | null {
  return all.find((one) => one.mergeCommit !== null) ?? all.at(-1) ?? null;
}
