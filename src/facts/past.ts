import type { Decided, LineageEvent, Requested } from '../model/event.ts';
import type { Facts } from '../model/facts.ts';
import type { Instant } from '../model/ids.ts';
import type { AccessRequest } from '../model/request.ts';
import { standing } from '../lineage/standing.ts';
import { foldedLineages } from '../ledger/verify/verify.ts';
import type { Clone } from '../ports.ts';

/** A decision of the ledger that can be made again under another policy. */
export interface PastDecision {
  readonly facts: Facts;
  readonly live: boolean;
}

/** Kinds that neither a decision nor the end of its grant depends on. */
const IDLE: ReadonlySet<string> = new Set<LineageEvent['kind']>([
  'approved',
  'issued',
  'refused',
  'revalidated',
  'used',
]);

/** Every decision of the ledger made at a merge. The request is read back from its own event. */
export async function* pastDecisions(clone: Clone, ledger: string, now: Instant): AsyncGenerator<PastDecision> {
  for await (const lineage of foldedLineages(clone, ledger, IDLE)) {
    const { requested, decided } = lineage;
    const body = requested && asWritten(requested);
    if (!body || !decided || decided.facts.moment.phase === 'issue') continue;
    yield { facts: withBody(decided, body), live: ['live', 'not-yet'].includes(standing(lineage, now)) };
  }
}

function withBody({ facts }: Decided, body: AccessRequest): Facts {
  return { ...facts, request: { ...facts.request, body } };
}

/** null: the file could not be read as a request. */
function asWritten({ terms, purpose, justification, goal }: Requested): AccessRequest | null {
  if (!terms) return null;
  const subject = terms.subject.type === 'agent' ? { ...terms.subject, goal: goal?.text ?? '' } : terms.subject;
  return {
    ...terms,
    subject,
    purpose: { code: terms.purpose.code as AccessRequest['purpose']['code'], text: purpose?.text ?? '' },
    justification: justification?.text ?? '',
  };
}
