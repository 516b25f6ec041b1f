import { commitsBetween, diff } from './git-history.ts';
import { ZERO_OID } from './git.ts';
import { headOf } from './github/pulls.ts';
import { user } from './github/rest/json-accounts.ts';
import { pullFull } from './github/rest/json-pull.ts';
import { htmlUrl, repository as repositoryJson, repositoryUrl } from './github/rest/json-repository.ts';
import type { Account, PullRequest, Push, Repository } from './nouns.ts';
import { accountOfEmail, nodeId, type World } from './world.ts';

/** A webhook payload, as a job finds it at GITHUB_EVENT_PATH. */
export type Payload = Readonly<Record<string, unknown>>;

/** Payloads of the events that start workflows, built from what the world knows. */
export interface Events {
  /** For `pull_request` and `pull_request_target`. */
  pullRequest(pull: PullRequest, action: string, sender: Account): Promise<Payload>;
  /** The last push to that branch, or a given one. */
  push(ref: string, push?: Push): Promise<Payload>;
  /** `workflow_run`: a review was submitted, the signal workflow has ended. */
  reviewSignal(pull: PullRequest, reviewer: Account, workflow?: string): Payload;
  dispatch(workflow: string, sender: Account, inputs?: Readonly<Record<string, string>>): Payload;
  schedule(cron: string): Payload;
}

/** The events of one repository. `origin` is where its API is. */
export function createEvents(world: World, repository: Repository, origin: string): Events {
  const about = (sender: Account) => ({
    repository: repositoryJson(repository, origin),
    ...(repository.owner.type === 'Organization' ? { organization: user(repository.owner, origin) } : {}),
    sender: user(sender, origin),
  });
  const ref = `refs/heads/${repository.defaultBranch}`;
  return {
    async pullRequest(pull, action, sender) {
      const pull_request = await pullFull(world, repository, pull, origin);
      return { action, number: pull.number, pull_request, ...about(sender) };
    },
    async push(branch, given) {
      const push = given ?? repository.pushes.findLast((one) => one.ref === branch);
      if (push === undefined) throw new Error(`nobody has pushed to ${branch}`);
      const commits = await pushedCommits(world, repository, push);
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
        ...about(push.pusher),
      };
    },
    reviewSignal(pull, reviewer, workflow = '.github/workflows/review-signal.yml') {
      return {
        action: 'completed',
        workflow_run: signalRun(world, repository, origin, { pull, reviewer, workflow }),
        workflow: workflowJson(world, repository, origin, workflow),
        ...about(reviewer),
      };
    },
    dispatch: (workflow, sender, inputs = {}) => ({ inputs, ref, workflow, ...about(sender) }),
    schedule: (cron) => ({ schedule: cron, repository: repositoryJson(repository, origin) }),
  };
}

async function pushedCommits(world: World, repository: Repository, push: Push): Promise<readonly object[]> {
  if (push.before === ZERO_OID || push.after === ZERO_OID) return [];
  const oids = await commitsBetween(repository.git, push.before, push.after);
  return Promise.all(
    oids.map(async (oid) => {
      const commit = await repository.git.commit(oid);
      if (commit === null) throw new Error(`${oid} was pushed and is not there`);
      const parent = commit.parents[0];
      const changes = parent === undefined ? [] : await diff(repository.git, parent, oid);
      const person = ({ name, email }: { name: string; email: string }) => {
        const account = accountOfEmail(world, email);
        return { name, email, ...(account === null ? {} : { username: account.login }) };
      };
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

/** Its head is the pull request's; for forks GitHub leaves `pull_requests` empty. */
function signalRun(
  world: World,
  repository: Repository,
  origin: string,
  { pull, reviewer, workflow }: { pull: PullRequest; reviewer: Account; workflow: string },
): object {
  const id = world.nextId();
  const url = `${repositoryUrl(repository, origin)}/actions/runs/${id}`;
  const head = headOf(pull);
  const side = (item: Repository, ref: string, sha: string) => {
    const repo = { id: item.id, url: repositoryUrl(item, origin), name: item.name };
    return { ref, sha, repo };
  };
  const inside = pull.headRepository === repository;
  const listed = {
    id: pull.id,
    number: pull.number,
    url: `${repositoryUrl(repository, origin)}/pulls/${pull.number}`,
    head: side(pull.headRepository, pull.headRef, head),
    base: side(repository, pull.baseRef, pull.baseOid),
  };
  const now = world.clock.iso();
  return {
    id,
    node_id: nodeId('WFR', id),
    name: workflow.replace(/^.*\//, '').replace(/\.ya?ml$/, ''),
    path: workflow,
    display_title: pull.title,
    head_branch: pull.headRef,
    head_sha: head,
    run_number: 1,
    run_attempt: 1,
    event: 'pull_request_review',
    status: 'completed',
    conclusion: 'success',
    workflow_id: workflowId(repository, workflow),
    check_suite_id: id + 1,
    check_suite_node_id: nodeId('CS', id + 1),
    url,
    html_url: `${htmlUrl(repository)}/actions/runs/${id}`,
    pull_requests: inside ? [listed] : [],
    created_at: now,
    updated_at: now,
    run_started_at: now,
    actor: user(reviewer, origin),
    triggering_actor: user(reviewer, origin),
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${repositoryUrl(repository, origin)}/check-suites/${id + 1}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: null,
    referenced_workflows: [],
    workflow_url: `${repositoryUrl(repository, origin)}/actions/workflows/${workflowId(repository, workflow)}`,
    head_commit: {
      id: head,
      tree_id: head,
      message: pull.title,
      timestamp: pull.updatedAt,
      author: { name: pull.author.login, email: pull.author.emails[0] ?? '' },
      committer: { name: pull.author.login, email: pull.author.emails[0] ?? '' },
    },
    repository: repositoryJson(repository, origin),
    head_repository: repositoryJson(pull.headRepository, origin),
  };
}

function workflowJson(world: World, repository: Repository, origin: string, path: string): object {
  const id = workflowId(repository, path);
  return {
    id,
    node_id: nodeId('W', id),
    name: path.replace(/^.*\//, '').replace(/\.ya?ml$/, ''),
    path,
    state: 'active',
    created_at: repository.createdAt,
    updated_at: world.clock.iso(),
    url: `${repositoryUrl(repository, origin)}/actions/workflows/${id}`,
    html_url: `${htmlUrl(repository)}/blob/${repository.defaultBranch}/${path}`,
    badge_url: `${htmlUrl(repository)}/workflows/${encodeURIComponent(path)}/badge.svg`,
  };
}

/** The same file is the same workflow. */
function workflowId(repository: Repository, path: string): number {
  return [...path].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003, repository.id);
}
