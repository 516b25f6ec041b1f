import { Failure } from '../model/finding.ts';
import type { AccountId } from '../model/ids.ts';
import type { Actor } from '../model/pull-request.ts';
import { actorOf, type ActorNode } from './actors.ts';
import type { Client } from './client.ts';
import { incomplete } from './failure.ts';
import { allPages, type Page } from './pages.ts';
import { ORGANISATION_MEMBERS, TEAM_MEMBERS } from './queries.ts';

const READ_MEMBERS = 'members: read';

/** Active members of `org/team`, all pages: whoever is only invited is not in GitHub's list. Nobody at all is not believed. */
export async function teamMembers(client: Client, team: string): Promise<readonly Actor[]> {
  const [organisation, slug, ...rest] = team.split('/');
  if (!organisation || !slug || rest.length > 0) {
    throw new Failure('INPUT', `"${team}" is not a team`, 'write it as organisation/team-slug');
  }
  const what = `read the members of team ${team}`;
  type Data = { readonly organization: { readonly team: { readonly members: Page<ActorNode> } | null } | null };
  const nodes = await allPages(what, async (after) => {
    const variables = { organisation, team: slug, after };
    const { data } = await client.graphql<Data>(TEAM_MEMBERS, variables, { permission: READ_MEMBERS, what });
    const page = data.organization?.team?.members;
    if (page) return page;
    throw new Failure(
      'MISSING',
      `there is no team ${team}, or the token may not see it`,
      `check the name, and give the token \`${READ_MEMBERS}\` of an App: GITHUB_TOKEN cannot read teams`,
    );
  });
  if (nodes.length === 0) {
    throw new Failure(
      'MISSING',
      `team ${team} has no members that the token can see`,
      `add members, or give the token \`${READ_MEMBERS}\``,
    );
  }
  const members = nodes.map((node) => actorOf(node)).filter((actor) => actor !== null);
  if (members.length !== nodes.length) throw incomplete(what);
  return members;
}

/**
 * Which accounts are active members of an organisation. One call settles it for those on the first page of members, and for
 * everybody when that page is all; who is left is asked for one by one, so that a `false` is GitHub's own. `logins` are those
 * known already: GitHub asks for memberships by login, and the number in its answer proves whose it is.
 */
export async function organisationMembers(
  client: Client,
  organisation: string,
  accounts: readonly AccountId[],
  logins: ReadonlyMap<AccountId, string>,
): Promise<{ readonly [account: string]: boolean }> {
  if (accounts.length === 0) return {};
  const what = `read the members of ${organisation}`;
  const manner = { permission: READ_MEMBERS, what };
  type Data = {
    readonly organization: {
      readonly membersWithRole: {
        readonly totalCount: number;
        readonly nodes: readonly { readonly databaseId: number }[];
      };
    } | null;
  };
  const { data } = await client.graphql<Data>(ORGANISATION_MEMBERS, { organisation }, manner);
  const page = data.organization?.membersWithRole;
  if (!page || page.totalCount === 0) {
    throw new Failure(
      'MISSING',
      `${organisation} shows no members`,
      `check the name, and give the token \`${READ_MEMBERS}\``,
    );
  }
  const listed = new Set(page.nodes.map(({ databaseId }) => String(databaseId)));
  const whole = page.nodes.length === page.totalCount;
  const answers = await Promise.all(
    accounts.map(async (account): Promise<[string, boolean]> => {
      if (listed.has(account) || whole) return [account, listed.has(account)];
      return [account, await isMember(client, organisation, account, logins.get(account))];
    }),
  );
  return Object.fromEntries(answers);
}

async function isMember(
  client: Client,
  organisation: string,
  account: AccountId,
  known: string | undefined,
): Promise<boolean> {
  const manner = {
    permission: READ_MEMBERS,
    what: `read the membership of account ${account} in ${organisation}`,
    absent: [404],
  };
  const user =
    known ??
    (await client.rest<{ readonly login: string }>('GET /user/{account_id}', { account_id: account }, manner))?.login;
  if (user === undefined) return false;
  type Membership = { readonly state: string; readonly user: { readonly id: number } | null };
  const membership = await client.rest<Membership>(
    'GET /orgs/{org}/memberships/{username}',
    { org: organisation, username: user },
    manner,
  );
  return membership?.state === 'active' && String(membership.user?.id) === account;
}
