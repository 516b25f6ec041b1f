/** A job on a runner, as plain data: what GitHub knows when it mints the job's token. Ids are text. */
export interface Job {
  readonly repository: {
    /** `owner/name` */
    readonly name: string;
    readonly id: string;
    readonly ownerId: string;
    readonly visibility?: 'public' | 'private' | 'internal';
    /** Repositories created, renamed or transferred since July 2026 send `immutable`; a list is a custom template. */
    readonly subject?: 'name' | 'immutable' | { readonly includeClaimKeys: readonly string[] };
  };
  /** Where the run's workflow file is: path from the root, and the ref it was read at. */
  readonly workflow: { readonly name: string; readonly path: string; readonly ref: string; readonly sha: string };
  /** The reusable workflow this job is in; the run's own workflow when absent. `ref`: `owner/name/path@ref`. */
  readonly jobWorkflow?: { readonly ref: string; readonly sha: string };
  readonly name: string;
  readonly event: string;
  readonly ref: string;
  readonly sha: string;
  readonly headRef?: string;
  readonly baseRef?: string;
  /** The pull request comes from a fork. */
  readonly fork?: boolean;
  readonly environment?: string;
  readonly actor: { readonly login: string; readonly id: string };
  /** Who re-ran it; the actor when absent. */
  readonly triggeringActor?: string;
  readonly runId: string;
  readonly runNumber: string;
  readonly runAttempt: string;
  readonly runnerEnvironment?: 'github-hosted' | 'self-hosted';
  readonly permissions: { readonly idToken: 'write' | 'none' };
}

/** For pull requests from forks the most a workflow can get is `id-token: none`, whatever it asks for. */
export function mayHaveIdentity(job: Job): boolean {
  const foreign = job.fork === true && job.event.startsWith('pull_request') && job.event !== 'pull_request_target';
  return job.permissions.idToken === 'write' && !foreign;
}

/** `owner/name/.github/workflows/x.yml@ref` of the run's own workflow. */
export function workflowRefOf(job: Job): string {
  return `${job.repository.name}/${job.workflow.path}@${job.workflow.ref}`;
}

/** The part of `owner/name` before the slash. */
export function ownerOf(job: Job): string {
  return job.repository.name.split('/', 1)[0] ?? '';
}
