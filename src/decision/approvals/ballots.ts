import type { ApprovalCount, RejectReason } from '../../model/decision.ts';
import type { SeenReview } from '../../model/facts.ts';
import type { PersonId } from '../../model/ids.ts';
import { agentByAccount } from '../../policy/agent-accounts.ts';
import type { Person } from '../../policy/policy-set.ts';
import type { Counting } from './counting.ts';
import { inOrder, standingReview, tooLateToBlock } from './standing-reviews.ts';

/** What one human being says, by all their accounts. */
export interface Ballot {
  readonly person: Person;
  readonly review: SeenReview;
}

export type Rejected = ApprovalCount['rejected'][number];

export interface Ballots {
  /** One a person, in the order they were given. */
  readonly ballots: readonly Ballot[];
  readonly rejected: readonly Rejected[];
  /** Somebody asks for changes, and who it is could not be looked up: whether it blocks is not known. */
  readonly unknown: readonly string[];
}

/** From accounts to people. Comments say nothing; reviews of machines and of strangers are set aside, with the reason. */
export function collectBallots(context: Counting): Ballots {
  const byPerson = new Map<PersonId, { person: Person; reviews: SeenReview[] }>();
  const rejected: Rejected[] = [];
  const unknown: string[] = [];
  for (const review of context.facts.reviews.filter(({ state }) => state !== 'COMMENTED').toSorted(inOrder)) {
    const who = whose(review, context);
    if ('why' in who) {
      rejected.push(who);
      if (who.lookUpFailed && asksForChanges(review, context)) unknown.push(who.message);
    } else {
      const theirs = byPerson.get(who.id) ?? { person: who, reviews: [] };
      theirs.reviews.push(review);
      byPerson.set(who.id, theirs);
    }
  }
  const ballots: Ballot[] = [];
  for (const { person, reviews } of byPerson.values()) {
    const review = standingReview(reviews, context.facts);
    if (!review) continue;
    ballots.push({ person, review });
    rejected.push(...otherAccounts(person, reviews, review));
  }
  ballots.sort((one, other) => inOrder(one.review, other.review));
  return { ballots, rejected: rejected.map(({ review, by, why, message }) => ({ review, by, why, message })), unknown };
}

/** A change request that may block. */
export function asksForChanges(review: SeenReview, { facts }: Counting): boolean {
  return review.state === 'CHANGES_REQUESTED' && !tooLateToBlock(review, facts);
}

type Stranger = Rejected & { readonly lookUpFailed: boolean };

function whose(review: SeenReview, { policy, facts }: Counting): Person | Stranger {
  const stranger = (by: string, why: RejectReason, message: string, lookUpFailed = false): Stranger => ({
    review: review.databaseId,
    by,
    why,
    message,
    lookUpFailed,
  });
  if (!review.by) {
    return stranger(
      'a deleted account',
      'unknown-account',
      'The account that gave it is gone. Ask for another review.',
    );
  }
  const by = `account ${review.by.databaseId}`;
  if (review.by.type !== 'User' || agentByAccount(policy, review.by.databaseId)) {
    return stranger(by, 'not-human', `${by} is a machine. A person has to approve.`);
  }
  const person = policy.directory.identify(review.by.databaseId, facts.members);
  if ('unknown' in person) {
    const message = `Whose account ${review.by.databaseId} is could not be found out: ${person.unknown}. Run the check again.`;
    return stranger(by, 'unknown-account', message, true);
  }
  if (!person.known) {
    const message = `Nobody in the policy has ${by}. Add it to its person under policies/, or ask someone the policy knows.`;
    return stranger(by, 'unknown-account', message);
  }
  if (!person.known.human) return stranger(by, 'not-human', `${by} is not a human being's. A person has to approve.`);
  return person.known;
}

/** Two accounts are one voice: the later word counts, the approval of the other account is named. */
function otherAccounts(person: Person, reviews: readonly SeenReview[], standing: SeenReview): readonly Rejected[] {
  const others = new Map<string, Rejected>();
  for (const { by, state, databaseId } of reviews) {
    if (!by || state !== 'APPROVED' || by.databaseId === standing.by?.databaseId) continue;
    const message = `Account ${by.databaseId} is ${person.id}'s too, who speaks by another review here. One person fills one slot.`;
    others.set(by.databaseId, { review: databaseId, by: person.id, why: 'same-person', message });
  }
  return [...others.values()];
}
