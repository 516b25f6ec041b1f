import type { Instant, Oid } from '../model/ids.ts';
import { type Actor, type Introduced, type PullRequest, TooLarge } from '../model/pull-request.ts';
import type { Client } from './client.ts';
import { whole } from './failure.ts';
import { READ_PULL_REQUESTS } from './pull-request.ts';
import { INTRODUCED } from './queries.ts';
import type { Named } from './trees.ts';

/** As many changes of one file as the query asks for. */
const CHANGES = 20;
/** As many pull requests of one commit. */
const PULLS = 20;

interface Step {
  readonly oid: Oid;
  readonly associatedPullRequests: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly number: number; readonly merged: boolean; readonly baseRefName: string }[];
  } | null;
}

interface Data {
  readonly repository: {
    readonly defaultBranchRef: { readonly name: string } | null;
    readonly object: { readonly history: { readonly totalCount: number; readonly nodes: readonly Step[] } } | null;
  };
}

/**
 * When one file, as it stands at `oid`, was last changed on the default branch, and whose hands were in any of the pull requests
 * that changed it. By the merge, which GitHub dates: the date in a commit is whatever its maker wrote. And by everybody who
 * committed, not only by who opened it: a colleague may lend the name.
 */
export async function introducedBy(
  client: Client,
  at: Named,
  { oid, path }: { readonly oid: Oid; readonly path: string },
  read: (number: number) => Promise<PullRequest>,
): Promise<Introduced | null> {
  const what = `read how ${path} came to commit ${oid.slice(0, 12)}`;
  const permission = `${READ_PULL_REQUESTS}, contents: read`;
  const { data } = await client.graphql<Data>(INTRODUCED, { ...at, oid, path }, { permission, what });
  const { object, defaultBranchRef } = data.repository;
  const steps = object ? whole(object.history, CHANGES, what) : [];
  const [last] = steps;
  if (!object || !last) return null;

  const numbers = steps.map(({ associatedPullRequests: pulls }) =>
    whole(pulls, PULLS, what).filter(({ merged, baseRefName }) => merged && baseRefName === defaultBranchRef?.name),
  );
  const pulls = await Promise.all([...new Set(numbers.flat().map(({ number }) => number))].map(complete(read)));
  const merges = pulls.flatMap(({ merge }) => merge?.at ?? []).toSorted();
  const buried = object.history.totalCount > CHANGES;
  return {
    commit: last.oid,
    at: merges.at(-1) ?? ('' as Instant),
    people: numbers.some((own) => own.length === 0) ? null : [...pulls.flatMap(handsIn), ...(buried ? [null] : [])],
  };
}

function complete(read: (number: number) => Promise<PullRequest>): (number: number) => Promise<PullRequest> {
  return (number) =>
    read(number).catch((error: unknown) => {
      if (error instanceof TooLarge) return { ...error.pullRequest, author: null };
      throw error;
    });
}

/** null: a hand that belongs to no account, so it may be anybody's. */
function handsIn({ author, merge, contributors, reviews }: PullRequest): readonly (Actor | null)[] {
  const approvers = reviews.filter(({ state }) => state === 'APPROVED').map(({ by }) => by);
  return [author, merge?.by ?? null, ...contributors.map(({ actor }) => actor), ...approvers];
}
