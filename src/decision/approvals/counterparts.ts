import type { SodSetDocument } from '../../model/documents.ts';
import type { Grant } from '../../model/grant.ts';
import type { PersonId } from '../../model/ids.ts';
import { earlier, plus } from '../../model/time.ts';
import { lookBackOf } from '../../policy/compile.ts';
import type { Context } from '../rule-kind.ts';
import { membersOf } from '../sod-members.ts';
import { measuredAt } from './standing-reviews.ts';

export interface Counterpart {
  readonly set: string;
  readonly role: string;
}

/**
 * Would this person and the holder, taken as one, break a separation of duties? Who may release what the request lets someone
 * create must not also be the one who says that they may. Names set and role; `unknown` when what people hold is.
 */
export function counterparts(context: Context): (person: PersonId) => Counterpart | 'unknown' | null {
  const { policy, facts, target, role } = context;
  const sets = policy
    .rules<SodSetDocument>('SodSet', target)
    .matching.map(({ body }) => ({ body, asked: membersOf(body, role, policy.kinds) }))
    .filter(({ body, asked }) => (body.mode ?? 'deny') === 'deny' && asked.size > 0);
  if (sets.length === 0) return () => null;
  if ('unknown' in facts.grants) return () => 'unknown';
  const grants = facts.grants.known;
  return (person) => {
    const theirs = grants.filter(({ holder }) => holder.countedTo.includes(`person:${person}`));
    for (const { body, asked } of sets) {
      const found = theirs.length > 0 ? broken(body, asked, theirs, context) : null;
      if (found) return { set: body.id, role: found };
    }
    return null;
  };
}

/** The role by which the two together hold more than the set allows. */
function broken(
  set: SodSetDocument,
  asked: ReadonlySet<number>,
  grants: readonly Grant[],
  context: Context,
): string | null {
  const held = new Set(asked);
  for (const grant of grants) {
    const role = context.policy.roles.get(grant.effective.role);
    if (!role || !counts(grant, set, context)) continue;
    for (const member of membersOf(set, role, context.policy.kinds)) held.add(member);
    if (held.size > asked.size && held.size > set.maxHeld) return role.id;
  }
  return null;
}

function counts({ effective, ended }: Grant, set: SodSetDocument, context: Context): boolean {
  if (set.same?.includes('environment') && effective.environment !== context.environment.id) return false;
  const at = measuredAt(context.facts);
  const end = ended ? earlier(ended.at, effective.notAfter) : effective.notAfter;
  return effective.notBefore <= at && at < plus(end, lookBackOf(set));
}
