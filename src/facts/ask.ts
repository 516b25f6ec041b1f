import type { Claims, Facts, Known } from '../model/facts.ts';
import { Failure } from '../model/finding.ts';
import type { AccountId } from '../model/ids.ts';
import type { Introduced, PullRequest } from '../model/pull-request.ts';
import type { AccessRequest } from '../model/request.ts';
import { exceptionsFor } from '../policy/exceptions.ts';
import { needs, type Needs } from '../policy/needs.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import { prepared } from '../policy/runtime.ts';
import type { GitHub } from '../ports.ts';

/** Live answers that one request needs: teams, memberships, and which index files of the ledger to read. */
export interface Asked {
  /** The policy, with the request's own conditions compiled where it has any: what decides. */
  readonly policy: PolicySet;
  readonly teams: Facts['teams'];
  readonly members: Facts['members'];
  readonly index: Needs['index'];
  /** Only where an exception is made for the request's subject, role and environment. */
  readonly exceptions?: Facts['exceptions'];
}

export async function ask(
  policy: PolicySet,
  request: AccessRequest,
  pullRequest: PullRequest | null,
  github: GitHub,
  beside: readonly AccountId[] = [],
): Promise<Asked> {
  const { teams, organisations, accounts, index } = needed(policy, request, pullRequest, beside);
  const [ready, live, members, exceptions] = await Promise.all([
    prepared(policy, request),
    askTeams(teams, github),
    askMembers(organisations, accounts, github),
    askExceptions(policy, request, github),
  ]);
  return { policy: ready, teams: live, members, index, ...(exceptions ? { exceptions } : {}) };
}

/** `beside`: accounts that play a part without a pull request. */
export function needed(
  policy: PolicySet,
  request: AccessRequest,
  pullRequest: PullRequest | null,
  beside: readonly AccountId[] = [],
): Needs {
  const accounts = [...accountsIn(pullRequest), ...beside];
  const each = [policy, ...(policy.earlier?.values() ?? [])].map((one) => needs(one, request, accounts));
  const [only] = each;
  return only && each.length === 1 ? only : together(each);
}

/** Where it is decided under earlier policies too, what any of them needs. */
function together(each: readonly Needs[]): Needs {
  const all = <T extends string>(of: (one: Needs) => readonly T[]): readonly T[] =>
    [...new Set(each.flatMap(of))].sort();
  return {
    teams: all((one) => one.teams),
    organisations: all((one) => one.organisations),
    accounts: all((one) => one.accounts),
    index: all((one) => one.index),
  };
}

/** Everybody whose account plays a part in the pull request. */
export function accountsIn(pullRequest: PullRequest | null): readonly AccountId[] {
  if (!pullRequest) return [];
  const actors = [
    pullRequest.author,
    ...pullRequest.contributors.map((one) => one.actor),
    ...pullRequest.reviews.map((review) => review.by),
  ];
  return [...new Set(actors.flatMap((actor) => (actor ? [actor.databaseId] : [])))].sort();
}

export async function askTeams(teams: readonly string[], github: GitHub): Promise<Facts['teams']> {
  const answers = await Promise.all(
    teams.map(
      async (team): Promise<[string, Known<readonly AccountId[]>]> => [
        team,
        await known(async () => (await github.members(team)).map((one) => one.databaseId).sort()),
      ],
    ),
  );
  return Object.fromEntries(answers);
}

/** How each exception that could count came to the branch that the policy was read from. */
async function askExceptions(
  policy: PolicySet,
  request: AccessRequest,
  github: GitHub,
): Promise<NonNullable<Facts['exceptions']> | null> {
  const made = exceptionsFor(policy, request);
  if (made.length === 0) return null;
  const answers = await Promise.all(
    made.map(async ({ path, body }) => {
      const answer = await known(() => github.introduced(policy.commit, path));
      return [body.id, 'unknown' in answer ? answer : originOf(answer.known)] as const;
    }),
  );
  return Object.fromEntries(answers);
}

function originOf(introduced: Introduced | null): NonNullable<Facts['exceptions']>[string] {
  if (!introduced) return { unknown: 'GitHub does not know how it came to the branch' };
  const { commit, at, people } = introduced;
  if (!people) return { unknown: 'it, or a change of it, came to the branch without a pull request' };
  const accounts = people.flatMap((actor) => actor?.databaseId ?? []);
  if (accounts.length < people.length) return { unknown: 'somebody who belongs to no GitHub account had a hand in it' };
  return { known: { commit, at, people: [...new Set(accounts)].sort() } };
}

/** A member of any of the organisations is known. */
export async function askMembers(
  organisations: readonly string[],
  accounts: readonly AccountId[],
  github: GitHub,
): Promise<Facts['members']> {
  if (organisations.length === 0 || accounts.length === 0) return {};
  const answers = await Promise.all(
    organisations.map((organisation) => known(() => github.areMembers(organisation, accounts))),
  );
  return Object.fromEntries(
    accounts.map((account) => [
      account,
      anyOf(answers.map((answer) => ('known' in answer ? { known: answer.known[account] ?? false } : answer))),
    ]),
  );
}

function anyOf(answers: readonly Known<boolean>[]): Known<boolean> {
  return (
    answers.find((answer) => 'known' in answer && answer.known) ??
    answers.find((answer) => 'unknown' in answer) ?? { known: false }
  );
}

/** Nothing where the job names no environment. */
export async function askEnvironment({ environment }: Claims, github: GitHub): Promise<Pick<Facts, 'jobEnvironment'>> {
  return environment === null ? {} : { jobEnvironment: await known(() => github.environment(environment)) };
}

/** What GitHub refuses to say is unknown, and the rule that needs it errs. No answer at all is thrown on: that is tried again. */
async function known<T>(question: () => Promise<T>): Promise<Known<T>> {
  try {
    return { known: await question() };
  } catch (error) {
    if (error instanceof Failure && (error.code === 'FORBIDDEN' || error.code === 'MISSING'))
      return { unknown: `${error.message}; ${error.fix}` };
    throw error;
  }
}
