import { type Job, ownerOf, workflowRefOf } from '../oidc/job.ts';

/** Where things lie on the runner's disk. */
export interface Places {
  readonly home: string;
  readonly temp: string;
  readonly workspace: string;
  readonly eventPath: string;
}

/** Where the runner finds GitHub. */
export interface Hosts {
  readonly server: string;
  readonly api: string;
  readonly graphql: string;
}

/** Everything a step of that job sees but its inputs and state: nothing of this process but PATH and LANG. */
export function jobEnvironment(job: Job, places: Places, hosts: Hosts): Record<string, string> {
  const own = workflowRefOf(job);
  return {
    PATH: process.env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin',
    LANG: process.env['LANG'] ?? 'C.UTF-8',
    HOME: places.home,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__self',
    GITHUB_ACTOR: job.actor.login,
    GITHUB_ACTOR_ID: job.actor.id,
    GITHUB_TRIGGERING_ACTOR: job.triggeringActor ?? job.actor.login,
    GITHUB_API_URL: hosts.api,
    GITHUB_GRAPHQL_URL: hosts.graphql,
    GITHUB_SERVER_URL: hosts.server,
    GITHUB_BASE_REF: job.baseRef ?? '',
    GITHUB_HEAD_REF: job.headRef ?? '',
    GITHUB_EVENT_NAME: job.event,
    GITHUB_EVENT_PATH: places.eventPath,
    GITHUB_JOB: job.name,
    GITHUB_REF: job.ref,
    GITHUB_REF_NAME: job.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    GITHUB_REF_TYPE: job.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_REPOSITORY: job.repository.name,
    GITHUB_REPOSITORY_ID: job.repository.id,
    GITHUB_REPOSITORY_OWNER: ownerOf(job),
    GITHUB_REPOSITORY_OWNER_ID: job.repository.ownerId,
    GITHUB_RUN_ID: job.runId,
    GITHUB_RUN_NUMBER: job.runNumber,
    GITHUB_RUN_ATTEMPT: job.runAttempt,
    GITHUB_SHA: job.sha,
    GITHUB_WORKFLOW: job.workflow.name,
    GITHUB_WORKFLOW_REF: own,
    GITHUB_WORKFLOW_SHA: job.workflow.sha,
    GITHUB_WORKSPACE: places.workspace,
    RUNNER_ARCH: 'X64',
    RUNNER_ENVIRONMENT: job.runnerEnvironment ?? 'github-hosted',
    RUNNER_NAME: 'sandbox',
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: places.temp,
  };
}

/** Inputs as the runner hands them over: upper case, blanks to underscores, dashes kept. */
export function inputEnvironment(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  );
}

/** What the main step saved, as the post step sees it. */
export function stateEnvironment(state: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]));
}
