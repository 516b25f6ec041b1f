import { barredFrom, slotsAsked } from '../../decision/approvals/count.ts';
import { poolName } from '../../decision/approvals/requirements.ts';
import { type Barred, type Slot, whyNot } from '../../decision/approvals/slots.ts';
import type { Context } from '../../decision/rule-kind.ts';
import type { PersonId } from '../../model/ids.ts';

/** Who could fill a slot, and who of its pool could not. */
export interface Approvers {
  readonly rule: string;
  readonly slot: string;
  readonly count: number;
  readonly pool: string;
  readonly candidates: readonly PersonId[];
  /** Members of the pool who are taken out, and by what. */
  readonly removed: readonly { readonly person: PersonId; readonly because: string }[];
  /** Why nobody can say who belongs to it. */
  readonly unknown: string | null;
}

/** The very slots that the decision counts reviews for. */
export function approversOf(context: Context): readonly Approvers[] {
  const barred = barredFrom(context);
  return slotsAsked(context, barred).map((slot) => ofSlot(slot, barred));
}

function ofSlot({ need, members, candidates, unknown }: Slot, barred: Barred): Approvers {
  const others = [...members.keys()].filter((person) => !candidates.includes(person)).sort();
  return {
    rule: need.rule.body.id,
    slot: need.slot,
    count: need.count,
    pool: need.from.map(poolName).join(' or '),
    candidates,
    removed: unknown === null ? others.map((person) => ({ person, because: because(person, barred) })) : [],
    unknown,
  };
}

/** As the decision says it, and by which duty set. */
function because(person: PersonId, barred: Barred): string {
  const excluded = 'known' in barred.excluded && barred.excluded.known.persons.has(person);
  const held = excluded ? null : barred.counterpart(person);
  if (held === null || held === 'unknown') return whyNot(person, barred);
  return `holds ${held.role}, the counterpart by ${held.set}`;
}
