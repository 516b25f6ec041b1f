import type { AccountId, Instant, PersonId, SubjectKey } from '../model/ids.ts';
import type { RecentChange } from '../model/policy-change.ts';
import type { PolicySet } from './policy-set.ts';

/** A change whose makers the access would count to, with the first of them. */
export interface Benefit {
  readonly change: RecentChange;
  readonly person: PersonId;
}

/** By person and by account: a change may have given an account to somebody else. */
export function benefits(
  { directory }: Pick<PolicySet, 'directory'>,
  changes: readonly RecentChange[],
  countedTo: readonly SubjectKey[],
): readonly Benefit[] {
  const persons = countedTo.flatMap((key) =>
    key.startsWith('person:') ? [key.slice('person:'.length) as PersonId] : [],
  );
  return changes.flatMap((change) => {
    const { people } = change;
    const person = persons.find(
      (id) =>
        people.persons.includes(id) || accountsOf(id, directory).some((account) => people.accounts.includes(account)),
    );
    return person ? [{ change, person }] : [];
  });
}

function accountsOf(id: PersonId, directory: PolicySet['directory']): readonly AccountId[] {
  const own = directory.person(id)?.accounts ?? [];
  return [...own, ...(/^p-\d+$/.test(id) ? [id.slice('p-'.length) as AccountId] : [])];
}

/** The first change after the request was first approved, or in the same second: what bound before it is what approvers relied on. */
export function widening(changes: readonly RecentChange[], approved: Instant | null): RecentChange | null {
  if (approved === null) return null;
  return changes.find(({ at }) => at >= approved) ?? null;
}
