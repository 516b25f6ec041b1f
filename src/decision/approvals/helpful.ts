import type { PersonId } from '../../model/ids.ts';
import { fill } from './matching.ts';
import type { Slot } from './slots.ts';

/** Slots that each reviewer fills as they reviewed, whether or not the review was needed in the end. */
export type Reviewed = ReadonlyMap<PersonId, ReadonlySet<Slot>>;

/**
 * Whose approval would bring a slot that is short one nearer, with what is given already kept: one person fills one slot, so
 * who counts elsewhere is no help, unless somebody can take that other slot over; then it is that somebody who helps. Sorted.
 */
export function helpful(
  short: Slot,
  slots: readonly Slot[],
  given: ReadonlyMap<Slot, number>,
  reviewed: Reviewed,
): readonly PersonId[] {
  // Nobody counts yet: every candidate helps, and this is asked of every new request.
  if (reviewed.size === 0) return short.candidates;
  const all = new Set(slots.flatMap(({ candidates }) => candidates));
  const places = slots.flatMap((slot) =>
    Array.from({ length: (given.get(slot) ?? 0) + (slot === short ? 1 : 0) }, () => slot),
  );
  const found = [...all].filter((person) => wouldFill(places, person, reviewed)).sort();
  // No one review is enough where somebody has to review again for another slot first.
  return found.length > 0 ? found : short.candidates;
}

/** Do all places find somebody when that person approves as well as they can, beside those who have? */
function wouldFill(places: readonly Slot[], person: PersonId, reviewed: Reviewed): boolean {
  const takes = (who: PersonId, slot: Slot): boolean =>
    reviewed.get(who)?.has(slot) === true || (who === person && slot.candidates.includes(who));
  const asked = places.map((slot) => ({ mayTake: (who: PersonId) => takes(who, slot) }));
  return fill(asked, [...new Set([...reviewed.keys(), person])]).every((who) => who !== null);
}
