import { commitsBetween, diff } from './git-history.ts';
import { ZERO_OID } from './git.ts';
import { user } from './github/rest/json-accounts.ts';
import { pullFull, pullSimple, reviewJson } from './github/rest/json-pull.ts';
import { htmlUrl, repository as repositoryJson, repositoryUrl } from './github/rest/json-repository.ts';
import type { Account, PullRequest, Push, Repository, Review } from './nouns.ts';
import { nodeId, type World } from './world.ts';

/** A webhook payload, as a job finds it at GITHUB_EVENT_PATH. */
export type Payload = Readonly<Record<string, unknown>>;

/** Payloads name github.com, as the runner's GITHUB_SERVER_URL may not. */
const ORIGIN = 'https://api.github.com';

/** For `pull_request` and `pull_request_target`. */
export async function pullRequestEvent(
  world: World,
  repository: Repository,
  pull: PullRequest,
  action: string,
  sender: Account = pull.author,
): Promise<Payload> {
  const moved = action === 'synchronize' ? { before: pull.heads.at(-2), after: pull.heads.at(-1) } : {};
  const pull_request = await pullFull(world, repository, pull, ORIGIN);
  return { action, number: pull.number, ...moved, pull_request, ...about(repository, sender) };
}

/** For `pull_request_review`; states are in lower case here and in upper case in the API. */
export function reviewEvent(
  world: World,
  repository: Repository,
  pull: PullRequest,
  review: Review,
  action: 'submitted' | 'edited' | 'dismissed' = 'submitted',
): Payload {
  const shown = reviewJson(world, repository, pull, review, ORIGIN) as Record<string, unknown>;
  return {
    action,
    review: { ...shown, state: review.state.toLowerCase() },
    pull_request: pullSimple(world, repository, pull, ORIGIN),
    ...about(repository, review.author),
  };
}

export async function pushEvent(
  repository: Repository,
  push: Push,
): Promise<Payload & { readonly commits: readonly object[] }> {
  const commits = await pushedCommits(repository, push);
  return {
    ref: push.ref,
    before: push.before,
    after: push.after,
    created: push.before === ZERO_OID,
    deleted: push.after === ZERO_OID,
    forced: push.forced,
    base_ref: null,
    compare: `${htmlUrl(repository)}/compare/${push.before.slice(0, 12)}...${push.after.slice(0, 12)}`,
    commits,
    head_commit: commits.at(-1) ?? null,
    pusher: { name: push.pusher.login, email: push.pusher.emails[0] ?? null },
    ...about(repository, push.pusher),
  };
}

/** A run of a workflow that has ended. */
export interface EndedRun {
  readonly id: number;
  readonly name: string;
  readonly path: string;
  /** What started it. */
  readonly event: string;
  readonly headSha: string;
  readonly headBranch: string;
  readonly pulls: readonly PullRequest[];
  readonly actor: Account;
  readonly at: string;
}

/** For `workflow_run`, of type `completed`. */
export async function workflowRunEvent(repository: Repository, run: EndedRun): Promise<Payload> {
  return {
    action: 'completed',
    workflow_run: await runJson(repository, run),
    workflow: workflowJson(repository, run.path),
    ...about(repository, run.actor),
  };
}

export function workflowDispatchEvent(
  repository: Repository,
  actor: Account,
  { path, inputs = {} }: { readonly path: string; readonly inputs?: Readonly<Record<string, string>> },
): Payload {
  const ref = `refs/heads/${repository.defaultBranch}`;
  return { inputs, ref, workflow: path, ...about(repository, actor) };
}

export function scheduleEvent(repository: Repository, schedule: string, path: string): Payload {
  return { schedule, workflow: path, repository: repositoryJson(repository, ORIGIN) };
}

function about(repository: Repository, sender: Account): Payload {
  return { repository: repositoryJson(repository, ORIGIN), ...organization(repository), sender: user(sender, ORIGIN) };
}

function organization({ owner }: Repository): Payload {
  if (owner.type !== 'Organization') return {};
  const url = `${ORIGIN}/orgs/${owner.login}`;
  return {
    organization: {
      login: owner.login,
      id: owner.id,
      node_id: owner.nodeId,
      url,
      repos_url: `${url}/repos`,
      events_url: `${url}/events`,
      hooks_url: `${url}/hooks`,
      issues_url: `${url}/issues`,
      members_url: `${url}/members{/member}`,
      public_members_url: `${url}/public_members{/member}`,
      avatar_url: `https://avatars.githubusercontent.com/u/${owner.id}?v=4`,
      description: null,
    },
  };
}

async function pushedCommits(repository: Repository, push: Push): Promise<readonly object[]> {
  if (push.after === ZERO_OID) return [];
  const fresh = push.before === ZERO_OID;
  const oids = fresh ? [push.after] : (await commitsBetween(repository.git, push.before, push.after)).slice(-20);
  return Promise.all(
    oids.map(async (oid) => {
      const commit = await repository.git.commit(oid);
      if (commit === null) throw new Error(`${oid} was pushed and is not there`);
      const parent = commit.parents[0];
      const changes = parent === undefined ? [] : await diff(repository.git, parent, oid);
      const person = ({ name, email }: { name: string; email: string }) => ({ name, email });
      const paths = (status: string) => changes.filter((one) => one.status === status).map(({ path }) => path);
      return {
        id: oid,
        tree_id: commit.tree,
        distinct: true,
        message: commit.message.trimEnd(),
        timestamp: commit.committer.date,
        url: `${htmlUrl(repository)}/commit/${oid}`,
        author: person(commit.author),
        committer: person(commit.committer),
        added: paths('added'),
        removed: paths('removed'),
        modified: [...paths('modified'), ...paths('renamed')],
      };
    }),
  );
}

async function runJson(repository: Repository, run: EndedRun): Promise<object> {
  const base = repositoryUrl(repository, ORIGIN);
  const url = `${base}/actions/runs/${run.id}`;
  const suite = run.id + 1;
  const workflow = workflowId(repository, run.path);
  return {
    id: run.id,
    node_id: nodeId('WFR', run.id),
    name: run.name,
    path: run.path,
    display_title: run.name,
    head_branch: run.headBranch,
    head_sha: run.headSha,
    run_number: 1,
    run_attempt: 1,
    event: run.event,
    status: 'completed',
    conclusion: 'success',
    workflow_id: workflow,
    check_suite_id: suite,
    check_suite_node_id: nodeId('CS', suite),
    url,
    html_url: `${htmlUrl(repository)}/actions/runs/${run.id}`,
    pull_requests: run.pulls
      .filter((pull) => pull.headRepository === repository)
      .map((pull) => listed(repository, pull)),
    created_at: run.at,
    updated_at: run.at,
    run_started_at: run.at,
    actor: user(run.actor, ORIGIN),
    triggering_actor: user(run.actor, ORIGIN),
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${base}/check-suites/${suite}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: null,
    referenced_workflows: [],
    workflow_url: `${base}/actions/workflows/${workflow}`,
    head_commit: await headCommit(repository, run.headSha),
    repository: repositoryLite(repository),
    head_repository: repositoryLite(run.pulls[0]?.headRepository ?? repository),
  };
}

/** For pull requests from forks GitHub leaves the list empty. */
function listed(repository: Repository, pull: PullRequest): object {
  const repo = { id: repository.id, url: repositoryUrl(repository, ORIGIN), name: repository.name };
  return {
    id: pull.id,
    number: pull.number,
    url: `${repositoryUrl(repository, ORIGIN)}/pulls/${pull.number}`,
    head: { ref: pull.headRef, sha: pull.heads.at(-1), repo },
    base: { ref: pull.baseRef, sha: pull.baseOid, repo },
  };
}

async function headCommit({ git }: Repository, oid: string): Promise<object> {
  const commit = await git.commit(oid);
  if (commit === null) throw new Error(`the run's head ${oid} is not there`);
  const person = ({ name, email }: { name: string; email: string }) => ({ name, email });
  return {
    id: oid,
    tree_id: commit.tree,
    message: commit.message.trimEnd(),
    timestamp: commit.committer.date,
    author: person(commit.author),
    committer: person(commit.committer),
  };
}

/** A repository without counts and settings, as runs carry it. */
function repositoryLite(repository: Repository): object {
  const { id, node_id, name, full_name, owner, html_url, description, fork, url, ...more } = repositoryJson(
    repository,
    ORIGIN,
  ) as Record<string, unknown>;
  const links = Object.entries(more).filter(([key]) => key.endsWith('_url') && !NOT_LITE.has(key));
  const own = { id, node_id, name, full_name, owner, html_url, description, fork, url, private: more['private'] };
  return { ...own, ...Object.fromEntries(links) };
}

const NOT_LITE = new Set(['git_url', 'ssh_url', 'clone_url', 'svn_url', 'mirror_url']);

function workflowJson(repository: Repository, path: string): object {
  const id = workflowId(repository, path);
  return {
    id,
    node_id: nodeId('W', id),
    name: path.replace(/^.*\//, '').replace(/\.ya?ml$/, ''),
    path,
    state: 'active',
    created_at: repository.createdAt,
    updated_at: repository.createdAt,
    url: `${repositoryUrl(repository, ORIGIN)}/actions/workflows/${id}`,
    html_url: `${htmlUrl(repository)}/blob/${repository.defaultBranch}/${path}`,
    badge_url: `${htmlUrl(repository)}/workflows/${encodeURIComponent(path)}/badge.svg`,
  };
}

/** The same file is the same workflow. */
function workflowId(repository: Repository, path: string): number {
  return Buffer.from(path).reduce((sum, byte) => (sum * 31 + byte) % 1_000_003, repository.id);
}
