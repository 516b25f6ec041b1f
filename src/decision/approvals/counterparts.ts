import type { SodSetDocument } from '../../model/documents.ts';
import { momentOf } from '../../model/facts.ts';
import type { Grant } from '../../model/grant.ts';
import type { PersonId } from '../../model/ids.ts';
import { plus } from '../../model/time.ts';
import { lookBackOf } from '../../policy/compile.ts';
import { held } from '../held.ts';
import type { Context } from '../rule-kind.ts';
import { samePlace } from '../same-place.ts';
import { membersOf } from '../sod-members.ts';

export interface Counterpart {
  readonly set: string;
  readonly role: string;
}

/**
 * Would this person and the holder, taken as one, break a separation of duties? Who may release what the request lets someone
 * create must not also be the one who says that they may. Names set and role; `unknown` when what people hold is.
 */
export function counterparts(context: Context): (person: PersonId) => Counterpart | 'unknown' | null {
  const sets = context.duties.touched.filter(({ document }) => (document.body.mode ?? 'deny') === 'deny');
  if (sets.length === 0) return () => null;
  const { grants } = context.facts;
  if ('unknown' in grants) return () => 'unknown';
  return (person) => {
    const theirs = grants.known.filter(({ holder }) => holder.countedTo.includes(`person:${person}`));
    for (const { document, asked } of theirs.length > 0 ? sets : []) {
      const role = broken(document.body, asked, theirs, context);
      if (role) return { set: document.body.id, role };
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
  const members = new Set(asked);
  const at = momentOf(context.facts);
  for (const grant of grants) {
    if (!samePlace(set, grant, context)) continue;
    const { holding, role, from, until } = held(grant, context.policy);
    if (!holding || from > at || at >= plus(until, lookBackOf(set))) continue;
    for (const member of membersOf(set, holding, context.policy.kinds)) members.add(member);
    if (members.size > asked.size && members.size > set.maxHeld) return role;
  }
  return null;
}
