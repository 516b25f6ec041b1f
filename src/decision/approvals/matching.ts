/** A place that one of several persons may take. */
export interface Place<Person> {
  readonly mayTake: (person: Person) => boolean;
}

/**
 * One person a place, as many places filled as can be (maximum bipartite matching by augmenting paths). Persons come in order
 * of precedence: whoever comes first keeps a place that can be kept, and the answer depends on nothing else.
 * Answers with the person of each place, null where it stays empty.
 */
export function fill<Person>(places: readonly Place<Person>[], persons: readonly Person[]): readonly (Person | null)[] {
  const takenBy: (Person | null)[] = places.map(() => null);
  for (const person of persons) seat(person, new Set());
  return takenBy;

  /** Finds the person a place, moving those who sit to another place of theirs where that helps. */
  function seat(person: Person, tried: Set<number>): boolean {
    for (const [index, place] of places.entries()) {
      if (tried.has(index) || !place.mayTake(person)) continue;
      tried.add(index);
      const sitting = takenBy[index] ?? null;
      if (sitting === null || seat(sitting, tried)) {
        takenBy[index] = person;
        return true;
      }
    }
    return false;
  }
}
