import { momentOf } from '../../model/facts.ts';
import type { PersonId, RequestId, Seconds } from '../../model/ids.ts';
import { plus } from '../../model/time.ts';
import type { Context } from '../rule-kind.ts';

export interface Returned {
  /** Whose approval it would be given back for. */
  readonly by: PersonId;
  readonly requestId: RequestId;
}

/**
 * Would this approval give back another? The reviewer's own access that began within that time and was approved by who asks now
 * or whom this access counts to; `unknown` when what people hold is.
 */
export function returned(person: PersonId, within: Seconds, context: Context): Returned | 'unknown' | null {
  const { grants } = context.facts;
  if ('unknown' in grants) return 'unknown';
  const sides = new Set(beneficiaries(context));
  const since = plus(momentOf(context.facts), -within);
  for (const { requestId, holder, effective, approvers } of grants.known) {
    if (effective.notBefore < since || !holder.countedTo.includes(`person:${person}`)) continue;
    const by = approvers.find((approver) => sides.has(approver));
    if (by) return { by, requestId };
  }
  return null;
}

/** Who asks, and everybody the access counts to. */
function beneficiaries({ holder, facts, policy }: Context): readonly PersonId[] {
  const counted = holder.countedTo.flatMap((key) =>
    key.startsWith('person:') ? [key.slice('person:'.length) as PersonId] : [],
  );
  const author = facts.pullRequest?.author;
  const requester = author ? policy.directory.identify(author.databaseId, facts.members) : null;
  return requester && 'known' in requester && requester.known ? [...counted, requester.known.id] : counted;
}
