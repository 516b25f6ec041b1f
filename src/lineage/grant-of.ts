import type { Decided, LineageEvent, Requested, Terms } from '../model/event.ts';
import type { Grant } from '../model/grant.ts';
import type { PersonId, RequestId } from '../model/ids.ts';
import type { Holder } from '../model/request.ts';
import { subjectKey } from '../model/subject-key.ts';
import { earlier } from '../model/time.ts';
import { withPayments } from './paid.ts';

/** What the lineage leaves standing, or null. Later events only take away: a second verdict that is not `allow` ends all. */
export function grantOf(
  requestId: RequestId,
  requested: Requested | null,
  decided: Decided | null,
  events: readonly LineageEvent[],
): Grant | null {
  if (!requested?.terms || !decided) return null;
  if (events.some((event) => event.kind === 'decided' && event.decision.verdict !== 'allow')) return null;
  const { effective, holder, owner, marks, approval, results, obligations } = decided.decision;
  const answers = owner ?? ownerOf(requested.terms);
  if (!effective?.notBefore || !effective.notAfter || !answers) return null;
  const ended = endOf(events);
  const over = ended ? earlier(ended.at, effective.notAfter) : effective.notAfter;
  return {
    requestId,
    holder: holder ?? holderOf(requested.terms, answers),
    owner: answers,
    ...(requested.terms.extends === undefined ? {} : { extends: requested.terms.extends }),
    ...(isOnMerge(requested.terms) ? { onMerge: true as const } : {}),
    effective: { ...effective, notBefore: effective.notBefore, notAfter: effective.notAfter },
    marks,
    approvers: [...new Set(approval.counted.map((one) => one.person))],
    // An emergency is one under its document, whether anything had to be bypassed or not.
    exceptions: [
      ...new Set([...results.flatMap((one) => one.waivedBy ?? []), ...obligations.flatMap(({ under }) => under ?? [])]),
    ],
    obligations: obligations.map((one) => withPayments(one, events, over)),
    uses: events.filter((event) => event.kind === 'issued').length,
    ended,
  };
}

function isOnMerge({ access }: Terms): boolean {
  return access?.mode === 'just-in-time' && access.activation === 'on-merge';
}

/** The first of the events that end the whole grant. */
function endOf(events: readonly LineageEvent[]): Grant['ended'] {
  const ends = events.flatMap((event): NonNullable<Grant['ended']>[] => {
    const at = event.occurredAt;
    if (event.kind === 'revoked') return [{ at, how: 'revoked' }];
    if (event.kind === 'reviewed' && event.answer === 'revoke') return [{ at, how: 'revoked' }];
    if (event.kind === 'closed' && event.how === 'handed-back') return [{ at, how: 'handed-back' }];
    if ((event.kind === 'expired' || event.kind === 'lapsed') && event.issuance === undefined)
      return [{ at, how: event.kind }];
    return [];
  });
  return ends.reduce<Grant['ended']>((first, one) => (first && first.at <= one.at ? first : one), null);
}

function ownerOf(terms: Terms): PersonId | null {
  return terms.owner ?? ('person' in terms.subject ? terms.subject.person : null);
}

/** What the request itself says; the decision knows the policy's controllers as well. */
function holderOf(terms: Terms, owner: PersonId): Holder {
  const key = subjectKey(terms.subject);
  return { subject: key, countedTo: [...new Set([key, `person:${owner}` as const])] };
}
