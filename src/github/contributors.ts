import type { Oid } from '../model/ids.ts';
import type { Actor, PullRequest } from '../model/pull-request.ts';
import { actorOf, type ActorNode } from './actors.ts';
import { incomplete, whole } from './failure.ts';

/** A commit of a pull request as its query asks for it. */
export interface CommitNode {
  readonly oid: Oid;
  readonly message: string;
  readonly authoredDate: string;
  readonly committer: { readonly email: string | null; readonly user: ActorNode | null } | null;
  readonly signature: { readonly isValid: boolean; readonly wasSignedByGitHub: boolean } | null;
  readonly authors: { readonly totalCount: number; readonly nodes: readonly { readonly user: ActorNode | null }[] };
  readonly checkSuites: {
    readonly totalCount: number;
    readonly nodes: readonly ({ readonly push: { readonly pusher: ActorNode } | null } | null)[];
  } | null;
}

/** As many as the query asks for; who hides among more of them cannot be attributed. */
const AUTHORS = 50;
/** As many as the query asks for; a push makes one for each App that watches. */
const SUITES = 20;

type Contributor = PullRequest['contributors'][number];

/**
 * Everybody whose hand is in the commits: authors and committers as git names them, which anybody can write, and pushers as
 * far as GitHub tells, which nobody can. Who has no account GitHub knows stands as `actor: null`.
 */
export function contributorsOf(commits: readonly CommitNode[], what: string): PullRequest['contributors'] {
  return commits.flatMap((commit) => {
    const { oid, authors, committer, checkSuites } = commit;
    if (authors.totalCount === 0) throw incomplete(what);
    const people: Contributor[] = whole(authors, AUTHORS, what).map(({ user }, index) => ({
      as: index === 0 ? 'author' : 'co-author',
      commit: oid,
      actor: actorOf(user),
    }));
    // Asking again would not tell the rest, and waiting for it would stop everything that is merged later.
    if (authors.totalCount > AUTHORS) people.push({ as: 'co-author', commit: oid, actor: null });
    if (!isGitHub(commit)) people.push({ as: 'committer', commit: oid, actor: actorOf(committer?.user) });
    const pushers = new Map<string, Actor | null>();
    for (const suite of whole(checkSuites, SUITES, what)) {
      if (!suite?.push) continue;
      const actor = actorOf(suite.push.pusher);
      pushers.set(actor?.databaseId ?? '', actor);
    }
    for (const actor of pushers.values()) people.push({ as: 'pusher', commit: oid, actor });
    return people;
  });
}

/** What is done on github.com is committed by GitHub, which is nobody; its signature tells it from who borrows the address. */
function isGitHub({ committer, signature }: CommitNode): boolean {
  return committer?.email === 'noreply@github.com' && signature?.isValid === true && signature.wasSignedByGitHub;
}
