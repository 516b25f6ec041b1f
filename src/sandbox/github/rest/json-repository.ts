import type { Repository } from '../../nouns.ts';
import { user } from './json-accounts.ts';

const LINKS: Readonly<Record<string, string>> = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
};

export function repositoryUrl(item: Repository, origin: string): string {
  return `${origin}/repos/${item.owner.login}/${item.name}`;
}

/** A `repository` as it stands inside other answers and in webhooks. */
export function repository(item: Repository, origin: string): object {
  const url = repositoryUrl(item, origin);
  const html = htmlUrl(item);
  const pushedAt = item.pushes.at(-1)?.at ?? item.createdAt;
  return {
    id: item.id,
    node_id: item.nodeId,
    name: item.name,
    full_name: `${item.owner.login}/${item.name}`,
    private: item.private,
    owner: user(item.owner, origin),
    html_url: html,
    description: null,
    fork: item.parent !== null,
    url,
    ...Object.fromEntries(Object.entries(LINKS).map(([name, path]) => [name, `${url}${path}`])),
    git_url: `git://github.com/${item.owner.login}/${item.name}.git`,
    ssh_url: `git@github.com:${item.owner.login}/${item.name}.git`,
    clone_url: `${html}.git`,
    svn_url: html,
    homepage: null,
    language: null,
    license: null,
    mirror_url: null,
    visibility: item.private ? 'private' : 'public',
    default_branch: item.defaultBranch,
    size: 0,
    forks: 0,
    forks_count: 0,
    open_issues: 0,
    open_issues_count: 0,
    watchers: 0,
    watchers_count: 0,
    stargazers_count: 0,
    has_issues: true,
    has_projects: false,
    has_downloads: true,
    has_wiki: false,
    has_pages: false,
    has_discussions: false,
    archived: false,
    disabled: false,
    allow_forking: true,
    is_template: false,
    web_commit_signoff_required: false,
    topics: [],
    custom_properties: {},
    pushed_at: pushedAt,
    created_at: item.createdAt,
    updated_at: pushedAt,
  };
}

/** A `full-repository`. */
export function fullRepository(item: Repository, origin: string): object {
  const parent =
    item.parent === null ? {} : { parent: repository(item.parent, origin), source: repository(item.parent, origin) };
  return {
    ...repository(item, origin),
    ...(item.owner.type === 'Organization' ? { organization: user(item.owner, origin) } : {}),
    allow_merge_commit: true,
    allow_squash_merge: true,
    allow_rebase_merge: true,
    network_count: 0,
    subscribers_count: 0,
    ...parent,
  };
}

export function htmlUrl(item: Repository): string {
  return `https://github.com/${item.owner.login}/${item.name}`;
}
