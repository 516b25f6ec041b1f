import type { Decided, Requested } from '../model/event.ts';
import type { Facts } from '../model/facts.ts';
import type { Instant } from '../model/ids.ts';
import type { AccessRequest } from '../model/request.ts';
import type { Lineage } from '../lineage/lineage.ts';
import { standing } from '../lineage/standing.ts';

/** A decision of the ledger that can be made again under another policy. */
export interface PastDecision {
  readonly facts: Facts;
  readonly live: boolean;
}

/** What was decided at the merge. The request is read back from its own event: no rule looks at free text. */
export function pastDecision(lineage: Lineage, now: Instant): PastDecision | null {
  const { requested, decided } = lineage;
  const body = requested && asWritten(requested);
  if (!body || !decided || decided.facts.moment.phase === 'issue') return null;
  return { facts: withBody(decided, body), live: ['live', 'not-yet'].includes(standing(lineage, now)) };
}

function withBody({ facts }: Decided, body: AccessRequest): Facts {
  return { ...facts, request: { ...facts.request, body } };
}

/** The request of a lineage; null: the file could not be read as one. */
export function asWritten({ terms, purpose, justification, goal }: Requested): AccessRequest | null {
  if (!terms) return null;
  const subject = terms.subject.type === 'agent' ? { ...terms.subject, goal: goal?.text ?? '' } : terms.subject;
  return {
    ...terms,
    subject,
    purpose: { code: terms.purpose.code as AccessRequest['purpose']['code'], text: purpose?.text ?? '' },
    justification: justification?.text ?? '',
  };
}
