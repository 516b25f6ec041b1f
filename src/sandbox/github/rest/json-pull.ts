import type { Comment, PullRequest, Repository, Review } from '../../nouns.ts';
import type { World } from '../../world.ts';
import { mergeTrees } from '../../git-history.ts';
import { headOf, pullCommits, pullFiles } from '../pulls.ts';
import { association, userOrNull } from './json-accounts.ts';
import { htmlUrl, repository as repositoryJson, repositoryUrl } from './json-repository.ts';

/** The part that lists, webhooks and single answers have in common (`pull-request-simple`). */
export function pullSimple(
  world: World,
  host: Repository,
  pull: PullRequest,
  origin: string,
  options: { stale?: boolean; late?: boolean } = {},
): Record<string, unknown> {
  const url = `${repositoryUrl(host, origin)}/pulls/${pull.number}`;
  const issue = `${repositoryUrl(host, origin)}/issues/${pull.number}`;
  const html = `${htmlUrl(host)}/pull/${pull.number}`;
  const head = headOf(pull, options.stale);
  const late = options.late ?? false;
  const statuses = `${repositoryUrl(host, origin)}/statuses/${head}`;
  const side = (item: Repository, ref: string, sha: string) => ({
    label: `${item.owner.login}:${ref}`,
    ref,
    sha,
    user: userOrNull(item.owner, origin),
    repo: repositoryJson(item, origin),
  });
  return {
    url,
    id: pull.id,
    node_id: pull.nodeId,
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    issue_url: issue,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${repositoryUrl(host, origin)}/pulls/comments{/number}`,
    comments_url: `${issue}/comments`,
    statuses_url: statuses,
    number: pull.number,
    state: pull.state === 'OPEN' || late ? 'open' : 'closed',
    locked: false,
    title: pull.title,
    user: userOrNull(pull.author, origin),
    body: pull.body === '' ? null : pull.body,
    labels: [],
    milestone: null,
    active_lock_reason: null,
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    closed_at: late ? null : pull.closedAt,
    merged_at: late ? null : pull.mergedAt,
    merge_commit_sha: late ? null : pull.mergeCommit,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    head: side(pull.headRepository, pull.headRef, head),
    base: side(host, pull.baseRef, pull.baseOid),
    _links: {
      self: { href: url },
      html: { href: html },
      issue: { href: issue },
      comments: { href: `${issue}/comments` },
      review_comments: { href: `${url}/comments` },
      review_comment: { href: `${repositoryUrl(host, origin)}/pulls/comments{/number}` },
      commits: { href: `${url}/commits` },
      statuses: { href: statuses },
    },
    author_association: association(world, host, pull.author),
    auto_merge: null,
    draft: pull.draft,
  };
}

/** A `pull-request`. */
export async function pullFull(
  world: World,
  host: Repository,
  pull: PullRequest,
  origin: string,
  options: { stale?: boolean; late?: boolean } = {},
): Promise<Record<string, unknown>> {
  const files = await pullFiles(host, pull);
  const commits = await pullCommits(host, pull);
  const merged = pull.state === 'MERGED' && options.late !== true;
  const mergeable = pull.state === 'OPEN' ? await isMergeable(host, pull) : null;
  return {
    ...pullSimple(world, host, pull, origin, options),
    merged,
    mergeable,
    rebaseable: mergeable,
    mergeable_state: mergeable === null ? 'unknown' : mergeable ? 'clean' : 'dirty',
    merged_by: merged ? userOrNull(pull.mergedBy, origin) : null,
    comments: pull.comments.length,
    review_comments: 0,
    maintainer_can_modify: pull.headRepository !== host,
    commits: commits.length,
    additions: files.reduce((sum, file) => sum + file.additions, 0),
    deletions: files.reduce((sum, file) => sum + file.deletions, 0),
    changed_files: files.length,
  };
}

/** A `pull-request-review`. */
export function reviewJson(world: World, host: Repository, pull: PullRequest, review: Review, origin: string): object {
  const html = `${htmlUrl(host)}/pull/${pull.number}#pullrequestreview-${review.id}`;
  const url = `${repositoryUrl(host, origin)}/pulls/${pull.number}`;
  return {
    id: review.id,
    node_id: review.nodeId,
    user: userOrNull(review.author, origin),
    body: review.body,
    state: review.state,
    html_url: html,
    pull_request_url: url,
    author_association: association(world, host, review.author),
    _links: { html: { href: html }, pull_request: { href: url } },
    ...(review.submittedAt === null ? {} : { submitted_at: review.submittedAt }),
    commit_id: review.commit,
  };
}

/** An `issue-comment`. */
export function commentJson(
  world: World,
  host: Repository,
  pull: PullRequest,
  comment: Comment,
  origin: string,
): object {
  return {
    url: `${repositoryUrl(host, origin)}/issues/comments/${comment.id}`,
    html_url: `${htmlUrl(host)}/pull/${pull.number}#issuecomment-${comment.id}`,
    issue_url: `${repositoryUrl(host, origin)}/issues/${pull.number}`,
    id: comment.id,
    node_id: comment.nodeId,
    user: userOrNull(comment.author, origin),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: association(world, host, comment.author),
    body: comment.body,
    performed_via_github_app: null,
  };
}

async function isMergeable(host: Repository, pull: PullRequest): Promise<boolean> {
  const base = await host.git.ref(`refs/heads/${pull.baseRef}`);
  return base !== null && (await mergeTrees(host.git, base, headOf(pull))) !== null;
}
