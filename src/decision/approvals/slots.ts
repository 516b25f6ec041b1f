import type { Known } from '../../model/facts.ts';
import type { PersonId } from '../../model/ids.ts';
import type { Counting } from './counting.ts';
import type { Counterpart } from './counterparts.ts';
import type { Exclusions } from './exclusions.ts';
import { fill } from './matching.ts';
import type { Place } from './matching.ts';
import { poolMembers } from './pools.ts';
import type { PoolMembers } from './pools.ts';
import { returned } from './reciprocal.ts';
import type { Need } from './requirements.ts';

/** A need, and who could fill it today. */
export interface Slot {
  readonly need: Need;
  readonly members: PoolMembers;
  /** Members who are not excluded, hold no counterpart and would give back no approval, sorted. */
  readonly candidates: readonly PersonId[];
  /** Why nobody can say who belongs to it; null when somebody can. */
  readonly unknown: string | null;
}

export interface Barred {
  readonly excluded: Known<Exclusions>;
  readonly counterpart: (person: PersonId) => Counterpart | 'unknown' | null;
}

export function slotsFor(needs: readonly Need[], barred: Barred, context: Counting): readonly Slot[] {
  return needs.map((need) => {
    const members = poolMembers(need, context);
    if ('unknown' in members) return { need, members: new Map(), candidates: [], unknown: members.unknown };
    if ('unknown' in barred.excluded) {
      return { need, members: members.known, candidates: [], unknown: barred.excluded.unknown };
    }
    const { persons } = barred.excluded.known;
    const candidates = [...members.known.keys()].filter(
      (person) => !persons.has(person) && free(barred, person) && !givesBack(person, need, context),
    );
    return { need, members: members.known, candidates: candidates.sort(), unknown: null };
  });
}

/** Why a member of the pool is no candidate, as the end of "p-one …". */
export function whyNot(person: PersonId, { excluded, counterpart }: Barred): string {
  const because = 'known' in excluded ? excluded.known.persons.get(person) : undefined;
  if (because !== undefined) return because;
  const conflict = counterpart(person);
  return conflict !== null && conflict !== 'unknown'
    ? `holds ${conflict.role}, the counterpart of this access`
    : 'would give back an approval';
}

function free({ counterpart }: Barred, person: PersonId): boolean {
  const found = counterpart(person);
  return found === null || found === 'unknown';
}

function givesBack(person: PersonId, { demand: { reciprocal } }: Need, { request }: Counting): boolean {
  const found = reciprocal === null || !request ? null : returned(person, reciprocal, request);
  return found !== null && found !== 'unknown';
}

/** Slots that stay short even if every candidate approved, with how many places stay empty. */
export function unfillable(slots: readonly Slot[]): ReadonlyMap<Slot, number> {
  const count = slots.reduce((sum, { need }) => sum + need.count, 0);
  // With as many candidates for each slot as there are places, everybody finds one.
  if (slots.every(({ candidates }) => candidates.length >= count)) return new Map();
  const all = new Set(slots.flatMap(({ candidates }) => candidates));
  const places = slots.flatMap((slot) => {
    const may = new Set(slot.candidates);
    return Array.from({ length: slot.need.count }, () => ({ slot, mayTake: (person: PersonId) => may.has(person) }));
  });
  return emptyPlaces(places, [...all].sort());
}

export interface SlotPlace<Person> extends Place<Person> {
  readonly slot: Slot;
}

function emptyPlaces(places: readonly SlotPlace<PersonId>[], persons: readonly PersonId[]): ReadonlyMap<Slot, number> {
  const short = new Map<Slot, number>();
  for (const [index, person] of fill(places, persons).entries()) {
    const slot = places[index]?.slot;
    if (person === null && slot) short.set(slot, (short.get(slot) ?? 0) + 1);
  }
  return short;
}
