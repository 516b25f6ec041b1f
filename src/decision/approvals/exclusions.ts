import type { Facts, Known } from '../../model/facts.ts';
import type { AccountId, PersonId } from '../../model/ids.ts';
import type { Actor } from '../../model/pull-request.ts';
import { agentByAccount } from '../../policy/agent-accounts.ts';
import type { PolicySet } from '../../policy/policy-set.ts';
import type { Context } from '../rule-kind.ts';

/** Who may fill no slot, and why, as the end of "… may not approve: ". */
export interface Exclusions {
  readonly persons: ReadonlyMap<PersonId, string>;
  /** Accounts whose own hand is in the pull request. Another account of the same person is excluded as the same person. */
  readonly accounts: ReadonlySet<AccountId>;
}

/**
 * Subject, owner, sponsor and controllers by the request; requester and contributors by the pull request; all of them with
 * every account they have. Unknown when GitHub could not tell whose account a hand in the content is.
 */
export function exclusions(context: Context): Known<Exclusions> {
  const { holder, owner, workload, agent, sponsor } = context;
  const byHand = handsExcluded(context);
  if ('unknown' in byHand) return byHand;
  const { accounts } = byHand.known;
  const persons = new Map(byHand.known.persons);
  const exclude = (person: PersonId, because: string): void => {
    if (!persons.has(person)) persons.set(person, because);
  };
  if (holder.subject.startsWith('person:')) exclude(personOf(holder.subject), 'would receive the access');
  exclude(owner, 'is accountable for the access');
  if (agent && sponsor) exclude(sponsor, `mandates ${holder.subject}`);
  const program = workload ?? agent;
  for (const controller of program ? [program.owner, ...program.controllers] : []) {
    exclude(controller, `can change what ${holder.subject} does`);
  }
  for (const id of colleagues(context)) exclude(id, 'belongs to the organisation that gets the access');
  for (const key of holder.countedTo) {
    if (key.startsWith('person:')) exclude(personOf(key), 'the access counts to them');
  }
  return { known: { persons, accounts } };
}

/** Everybody of the organisation that a third party belongs to. */
function colleagues({ policy: { directory }, facts }: Context): readonly PersonId[] {
  const { subject } = facts.request.body;
  if (subject.type !== 'third-party') return [];
  const organisation = directory.person(subject.person)?.organisation;
  return organisation ? directory.personIds.filter((id) => directory.person(id)?.organisation === organisation) : [];
}

/** Who has a hand in the pull request, with every account they have. */
export function handsExcluded(situation: Hands): Known<Exclusions> {
  const { policy, facts } = situation;
  const persons = new Map<PersonId, string>();
  const accounts = new Set<AccountId>();
  for (const { actor, because } of hands(situation)) {
    if (!actor) continue; // Cannot be attributed: the invariants deny, so no approval is needed to stop it.
    if (accounts.has(actor.databaseId)) continue;
    accounts.add(actor.databaseId);
    if (agentByAccount(policy, actor.databaseId)) continue; // Nobody's: no agent approves.
    const person = policy.directory.identify(actor.databaseId, facts.members);
    if ('unknown' in person) return { unknown: `account ${actor.databaseId}, which ${because}: ${person.unknown}` };
    if (person.known && !persons.has(person.known.id)) persons.set(person.known.id, because);
  }
  return { known: { persons, accounts } };
}

interface Hands {
  readonly policy: Pick<PolicySet, 'directory' | 'agents'>;
  readonly facts: Pick<Facts, 'pullRequest' | 'members'>;
}

function hands({ facts: { pullRequest } }: Hands): readonly { actor: Actor | null; because: string }[] {
  if (!pullRequest) return [];
  return [
    { actor: pullRequest.author, because: 'opened the pull request' },
    ...pullRequest.contributors.map(({ actor, as, commit }) => ({
      actor,
      because: `has a hand in the pull request (${as} of ${commit.slice(0, 7)})`,
    })),
  ];
}

/** Excluded for what an account did in this pull request, not for what the person is to the access. */
export function handOnly(because: string): boolean {
  return because.startsWith('opened') || because.startsWith('has a hand');
}

function personOf(key: string): PersonId {
  return key.slice('person:'.length) as PersonId;
}
