import type { Oid } from '../model/ids.ts';
import type { Introduced } from '../model/pull-request.ts';
import { actorOf, type ActorNode } from './actors.ts';
import type { Client } from './client.ts';
import { incomplete, whole } from './failure.ts';
import { READ_PULL_REQUESTS } from './pull-request.ts';
import { INTRODUCED } from './queries.ts';
import type { Named } from './trees.ts';

interface PullNode {
  readonly number: number;
  readonly merged: boolean;
  readonly author: ActorNode | null;
  readonly mergedBy: ActorNode | null;
  readonly reviews: { readonly totalCount: number; readonly nodes: readonly { readonly author: ActorNode | null }[] };
}

interface Step {
  readonly oid: Oid;
  readonly committedDate: string;
  readonly associatedPullRequests: { readonly totalCount: number; readonly nodes: readonly PullNode[] } | null;
}

/** The commit that last changed one file as it stands at `oid`, and whose hands were in the pull request it came by. */
export async function introducedBy(client: Client, at: Named, oid: Oid, path: string): Promise<Introduced | null> {
  const what = `read how ${path} came to commit ${oid.slice(0, 12)}`;
  type Data = {
    readonly repository: { readonly object: { readonly history: { readonly nodes: readonly Step[] } } | null };
  };
  const { data } = await client.graphql<Data>(
    INTRODUCED,
    { ...at, oid, path },
    { permission: `${READ_PULL_REQUESTS}, contents: read`, what },
  );
  const [step] = data.repository.object?.history.nodes ?? [];
  if (!step) return null;
  const pulls = whole(step.associatedPullRequests, 20, what).filter(({ merged }) => merged);
  const hands = pulls.flatMap(({ author, mergedBy, reviews }) => [
    author,
    mergedBy,
    ...whole(reviews, 100, what).map((review) => review.author),
  ]);
  const people = hands.map(actorOf);
  // An account that is gone may be anybody's.
  if (people.some((actor) => actor === null)) throw incomplete(what);
  return {
    commit: step.oid,
    at: step.committedDate as Introduced['at'],
    people: pulls.length === 0 ? null : people.flatMap((actor) => actor ?? []),
  };
}
