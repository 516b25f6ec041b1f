import type { Account, CheckRun, Repository, Team } from '../../nouns.ts';
import { nodeId, type World } from '../../world.ts';

/** GitHub shows what a deleted account did as done by `ghost`, or by nobody; here it is nobody. */
export function userOrNull(account: Account | null, origin: string): object | null {
  return account === null || account.deleted ? null : user(account, origin);
}

/** A `simple-user`. */
export function user(account: Account, origin: string): object {
  const url = `${origin}/users/${encodeURIComponent(account.login)}`;
  return {
    login: account.login,
    id: account.id,
    node_id: account.nodeId,
    avatar_url: `https://avatars.githubusercontent.com/u/${account.id}?v=4`,
    gravatar_id: '',
    url,
    html_url: `https://github.com/${account.type === 'Bot' ? `apps/${account.login.replace('[bot]', '')}` : account.login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: account.type,
    site_admin: false,
  };
}

/** A `public-user`. */
export function publicUser(account: Account, origin: string): object {
  return {
    ...user(account, origin),
    name: account.name,
    company: null,
    blog: '',
    location: null,
    email: null,
    hireable: null,
    bio: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: account.createdAt,
    updated_at: account.createdAt,
  };
}

/** An `organization-simple`. */
export function organization(account: Account, origin: string): object {
  const url = `${origin}/orgs/${account.login}`;
  return {
    login: account.login,
    id: account.id,
    node_id: account.nodeId,
    url,
    repos_url: `${url}/repos`,
    events_url: `${url}/events`,
    hooks_url: `${url}/hooks`,
    issues_url: `${url}/issues`,
    members_url: `${url}/members{/member}`,
    public_members_url: `${url}/public_members{/member}`,
    avatar_url: `https://avatars.githubusercontent.com/u/${account.id}?v=4`,
    description: null,
  };
}

export function team(item: Team, origin: string): object {
  const url = `${origin}/organizations/${item.organization.id}/team/${item.id}`;
  return {
    id: item.id,
    node_id: item.nodeId,
    url,
    html_url: `https://github.com/orgs/${item.organization.login}/teams/${item.slug}`,
    name: item.name,
    slug: item.slug,
    description: null,
    privacy: 'closed',
    notification_setting: 'notifications_enabled',
    permission: 'pull',
    members_url: `${url}/members{/member}`,
    repositories_url: `${url}/repos`,
    type: 'organization',
    organization_id: item.organization.id,
    parent: null,
  };
}

/** What stands under a check run's `app`. */
export function checkApp(app: CheckRun['app'], origin: string): object {
  return {
    id: app.id,
    slug: app.slug,
    node_id: nodeId('A', app.id),
    owner: user(app.owner, origin),
    name: app.name,
    description: null,
    external_url: `https://github.com/apps/${app.slug}`,
    html_url: `https://github.com/apps/${app.slug}`,
    created_at: '2018-07-30T09:30:17Z',
    updated_at: '2018-07-30T09:30:17Z',
    permissions: { checks: 'write', contents: 'read', metadata: 'read' },
    events: [],
  };
}

/** How close somebody is to a repository, as GitHub labels authors. */
export function association(world: World, repository: Repository, account: Account): string {
  if (repository.owner === account) return 'OWNER';
  const member = world.members
    .get(repository.owner.id)
    ?.some((item) => item.account === account && item.state === 'active');
  if (member === true) return 'MEMBER';
  return repository.collaborators.has(account.id) ? 'COLLABORATOR' : 'NONE';
}
