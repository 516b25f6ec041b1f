import type { AccountId, Instant, Oid } from '../model/ids.ts';
import { type PullRequest, TooLarge } from '../model/pull-request.ts';
import type { GitHub } from '../ports.ts';
import type { Client } from './client.ts';
import { environmentLimit } from './environment.ts';
import { incomplete, whole } from './failure.ts';
import { heraldOf } from './herald.ts';
import { introducedBy } from './introduced.ts';
import { organisationMembers, teamMembers } from './members.ts';
import { allPages, type Page } from './pages.ts';
import { READ_PULL_REQUESTS, readPullRequest, type Read } from './pull-request.ts';
import { publishFace, stickyOf, type Sticky } from './publish.ts';
import { CLOSED_PULL_REQUESTS, OPEN_PULL_REQUESTS, PULL_REQUESTS_OF_COMMIT } from './queries.ts';
import { named } from './repository.ts';

/**
 * `owner/name` as the place where people ask and answer. `members` asks for teams and organisations, which a job's own token
 * may not see; `herald` tells people of emergencies. It remembers logins and our comment between calls, nothing else.
 */
export function gitHub(client: Client, repository: string, members: Client = client, herald: Client = client): GitHub {
  const at = named(repository);
  const logins = new Map<AccountId, string>();
  const stickies = new Map<number, Sticky | null>();
  const comments = new Map<number, Read['comments']>();

  async function read(number: number, manner: Parameters<typeof readPullRequest>[3] = {}): Promise<Read> {
    const found = await readPullRequest(client, at, number, manner);
    comments.set(number, found.comments);
    for (const actor of actorsIn(found.pullRequest)) logins.set(actor.databaseId, actor.loginAtTime);
    return found;
  }

  return {
    pullRequest: async (number, path) => (await read(number, path === undefined ? {} : { path })).pullRequest,

    async pullRequestAndOthers(number) {
      const { pullRequest, beside } = await read(number, { beside: true });
      return { pullRequest, beside: beside ?? { sameHead: null, complete: false, pullRequests: [] } };
    },

    async mergedAs(commit) {
      const { title, merged } = await saidOf(client, at, commit);
      const numbers = merged.map(({ number }) => number);
      const inTitle = numberIn(title);
      for (const number of new Set([...(inTitle === null ? [] : [inTitle]), ...numbers])) {
        const hint = numbers.includes(number) ? commit : null;
        const found = await read(number, { hint }).then(
          ({ pullRequest }) => pullRequest,
          (error: unknown) => landedIn(error, commit, hint, inTitle === number),
        );
        if (found?.merge?.landed.includes(commit)) return found;
      }
      return null;
    },

    async openAt(head) {
      type Data = {
        readonly repository: { readonly pullRequests: Page<{ readonly number: number; readonly headRefOid: Oid }> };
      };
      const what = `read the open pull requests of ${repository}`;
      const manner = { permission: READ_PULL_REQUESTS, what };
      const open = await allPages(
        what,
        async (after) =>
          (await client.graphql<Data>(OPEN_PULL_REQUESTS, { ...at, after }, manner)).data.repository.pullRequests,
      );
      return open.filter(({ headRefOid }) => headRefOid === head).map(({ number }) => number);
    },

    async mergedFrom(head) {
      const { merged } = await saidOf(client, at, head);
      return merged.filter(({ headRefOid }) => headRefOid === head).map(({ number }) => number);
    },

    async closedUnmerged(base) {
      type Closed = {
        readonly number: number;
        readonly closedAt: Instant;
        readonly files: { readonly totalCount: number; readonly nodes: readonly { readonly path: string }[] } | null;
      };
      type Data = { readonly repository: { readonly pullRequests: Omit<Page<Closed>, 'pageInfo'> } };
      const what = `read the closed pull requests of ${repository}`;
      const { data } = await client.graphql<Data>(
        CLOSED_PULL_REQUESTS,
        { ...at, base },
        { permission: READ_PULL_REQUESTS, what },
      );
      const { nodes, totalCount } = data.repository.pullRequests;
      if (nodes.length !== Math.min(totalCount, 50)) throw incomplete(what);
      return nodes.map(({ number, closedAt, files }) => ({
        number,
        closedAt,
        paths: whole(files, 100, what).map(({ path }) => path),
      }));
    },

    ...heraldOf(herald, repository),
    introduced: (oid, path) =>
      introducedBy(client, at, { oid, path }, async (number) => (await read(number)).pullRequest),
    environment: (name) => environmentLimit(client, at, name),
    members: (team) => teamMembers(members, team),
    areMembers: (organisation, accounts) => organisationMembers(members, organisation, accounts, logins),

    async publish(about, face, gate = { state: face.state, title: face.title, commits: [about.head.oid] }) {
      const { number } = about;
      const sticky = stickies.get(number) ?? (await stickyOf(client, at, number, comments.get(number) ?? null));
      // If an answer is lost below, the next time looks again instead of writing a second comment.
      comments.delete(number);
      stickies.delete(number);
      stickies.set(number, await publishFace(client, at, about, face, gate, sticky));
    },
  };
}

/** Too large to be looked at, but known to have brought this commit: the caller decides. Anything else is thrown on. */
function landedIn(error: unknown, commit: Oid, hint: Oid | null, byTitle: boolean): null {
  if (error instanceof TooLarge) {
    if (hint === null && !error.pullRequest.merge?.landed.includes(commit)) return null;
    throw error;
  }
  // `(#7)` in a title may be an issue, or nothing at all.
  if (byTitle && error instanceof Error && 'code' in error && error.code === 'MISSING') return null;
  throw error;
}

interface Named {
  readonly number: number;
  readonly headRefOid: Oid;
}

/** What the commit's title claims, and which merged pull requests GitHub itself says it came by: late, and not only the right one. */
async function saidOf(
  client: Client,
  at: { owner: string; name: string },
  oid: Oid,
): Promise<{ readonly title: string; readonly merged: readonly Named[] }> {
  type Commit = {
    readonly messageHeadline?: string;
    readonly associatedPullRequests?: {
      readonly totalCount: number;
      readonly nodes: readonly (Named & { readonly merged: boolean })[];
    } | null;
  };
  type Data = { readonly repository: { readonly object: Commit | null } };
  const manner = { permission: READ_PULL_REQUESTS, what: `read the pull requests of commit ${oid}` };
  const { data } = await client.graphql<Data>(PULL_REQUESTS_OF_COMMIT, { ...at, oid }, manner);
  const { messageHeadline = '', associatedPullRequests } = data.repository.object ?? {};
  return {
    title: messageHeadline,
    merged: whole(associatedPullRequests, 20, `the pull requests of commit ${oid}`).filter(({ merged }) => merged),
  };
}

/** `Add a request (#7)` or `Merge pull request #7 from …`: the last one, for text before it can be anybody's. */
function numberIn(title: string): number | null {
  const found = /\(#(\d{1,9})\)\s*$/.exec(title) ?? /^Merge pull request #(\d{1,9}) from /.exec(title);
  return found ? Number(found[1]) : null;
}

function actorsIn({ author, contributors, reviews, merge }: PullRequest) {
  const all = [author, merge?.by ?? null, ...contributors.map(({ actor }) => actor), ...reviews.map(({ by }) => by)];
  return all.filter((actor) => actor !== null);
}
