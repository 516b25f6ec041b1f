import type { Account, Membership, Team } from '../../nouns.ts';
import { demandMembers } from '../access.ts';
import { connection, type Context, type PageArguments } from './connection.ts';

/** An `Actor`; null for an account that is gone. A Bot's login has no `[bot]` here, unlike in REST. */
export function actor(account: Account | null): object | null {
  if (account === null || account.deleted) return null;
  const login = account.type === 'Bot' ? account.login.replace(/\[bot\]$/, '') : account.login;
  return {
    __typename: account.type,
    id: account.nodeId,
    databaseId: account.id,
    login,
    name: account.name,
    createdAt: account.createdAt,
    url: `https://github.com/${account.type === 'Bot' ? 'apps/' : ''}${login}`,
    ...(account.type === 'Organization' ? organizationFields(account) : {}),
  };
}

/** Where the schema says `User`: a bot is dressed up as one there, with its REST login. */
export function asUser(account: Account | null): object | null {
  const shown = actor(account);
  if (shown === null || account?.type === 'User') return shown;
  return account?.type === 'Bot' ? { ...shown, __typename: 'User', login: account.login } : null;
}

function organizationFields(account: Account): object {
  return {
    team: ({ slug }: { slug: string }, context: Context) => {
      demandMembers(context.world, context.caller, account);
      const found = context.world.teams.find(
        (item) => item.organization === account && item.slug === slug.toLowerCase(),
      );
      return found ? team(found) : null;
    },
    teams: (args: PageArguments, context: Context) => {
      demandMembers(context.world, context.caller, account);
      const teams = context.world.teams.filter((item) => item.organization === account);
      return connection('teams', args, context, teams, team);
    },
    membersWithRole: (args: PageArguments, context: Context) => {
      demandMembers(context.world, context.caller, account);
      return members('membersWithRole', args, context, context.world.members.get(account.id) ?? []);
    },
  };
}

function team(item: Team): object {
  return {
    __typename: 'Team',
    id: item.nodeId,
    databaseId: item.id,
    slug: item.slug,
    name: item.name,
    members: (args: PageArguments, context: Context) => members('members', args, context, item.members),
  };
}

/** Whoever was invited and has not accepted is no member yet. */
function members(field: string, args: PageArguments, context: Context, all: readonly Membership[]): object {
  const active = all.filter((item) => item.state === 'active' && !item.account.deleted);
  const page = connection(field, args, context, active, (item) => item) as {
    nodes: Membership[];
    edges: { cursor: string }[];
  };
  return {
    ...page,
    nodes: page.nodes.map(({ account }) => actor(account)),
    edges: page.edges.map(({ cursor }, index) => ({
      cursor,
      node: actor(page.nodes[index]?.account ?? null),
      role: page.nodes[index]?.role.toUpperCase(),
    })),
  };
}
