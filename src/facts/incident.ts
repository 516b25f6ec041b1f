import type { Facts, Incident } from '../model/facts.ts';
import { Failure } from '../model/finding.ts';
import type { Instant } from '../model/ids.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import { askMembers } from './ask.ts';
import type { Sources } from './sources.ts';

/** An outage of GitHub's tracker stops no emergency: then the id was not looked up, and the clock is this machine's. */
export async function lookUp(
  id: string,
  { github, clock }: Pick<Sources, 'github' | 'clock'>,
): Promise<{ readonly incident: Incident; readonly at: Instant }> {
  try {
    const { issues, at } = await github.incident(id);
    return { incident: issues.length > 0 ? { id, seen: 'found', issues } : { id, seen: 'not-found' }, at };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { incident: { id, seen: 'not-looked-up' }, at: clock.now() };
  }
}

/** Do those who opened its issues belong to the organisation? Nobody has to say it for the emergency to go on. */
export async function tellersOf(
  { issues = [] }: Incident,
  { directory }: PolicySet,
  { github }: Pick<Sources, 'github'>,
): Promise<Facts['members']> {
  const hands = issues.flatMap(({ opened, titled }) => [opened, titled ?? null]);
  const people = hands.flatMap((hand) => (hand?.type === 'User' ? [hand.databaseId] : []));
  const strangers = [...new Set(people)].filter((account) => !directory.byAccount(account)).sort();
  try {
    return await askMembers(directory.organisations, strangers, github);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return {};
  }
}
