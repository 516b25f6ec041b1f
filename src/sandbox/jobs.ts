import type { Account, Repository } from './nouns.ts';
import type { Job } from './oidc/job.ts';
import { setEnvironment } from './world.ts';

/** A job in the words of a workflow file; ids, commits and numbers are filled in from the world. */
export interface JobPlan {
  readonly repository: Repository;
  /** `.github/workflows/issue.yml` */
  readonly workflow: string;
  readonly event: string;
  readonly actor: Account;
  /** The default branch when absent, which is also where `pull_request_target` and `workflow_run` run. */
  readonly ref?: string;
  /** What `ref` points to; looked up when absent. `refs/pull/<n>/merge` has to say it. */
  readonly sha?: string;
  /** Where the workflow file is read; the run's own ref when absent. */
  readonly workflowRef?: string;
  readonly environment?: string;
  /** Where the file of the called workflow is that the job stands in; the run's own when absent. */
  readonly jobWorkflow?: Job['jobWorkflow'];
  readonly runnerEnvironment?: Job['runnerEnvironment'];
  readonly idToken?: boolean;
  readonly subject?: Job['repository']['subject'];
  readonly fork?: boolean;
  readonly headRef?: string;
  readonly baseRef?: string;
  /** A run again: the same run id, the next attempt. */
  readonly again?: Job;
  /** Another job, or another step, of the same attempt of that run. */
  readonly beside?: Job;
  readonly triggeringActor?: Account;
}

/**
 * Describes jobs of one sandbox, each with a run id of its own, at the commit its ref points to now; a run again keeps
 * the commit it had.
 */
export function createJobs(): (plan: JobPlan) => Promise<Job> {
  let runs = 0;
  return async (plan) => {
    const { repository, beside } = plan;
    const again = beside ?? plan.again;
    // GitHub makes the environment that a job names and nobody has made, and lets everybody in.
    if (plan.environment !== undefined && !repository.environments.has(plan.environment.toLowerCase()))
      setEnvironment(repository, plan.environment, 'any');
    const ref = plan.ref ?? `refs/heads/${repository.defaultBranch}`;
    const workflowRef = plan.workflowRef ?? ref;
    const sha = again?.sha ?? plan.sha ?? (await commitAt(repository, ref));
    const workflowSha = again?.workflow.sha ?? (workflowRef === ref ? sha : await commitAt(repository, workflowRef));
    const name = plan.workflow.replace(/^.*\//, '').replace(/\.ya?ml$/, '');
    if (again === undefined) runs += 1;
    return {
      repository: {
        name: `${repository.owner.login}/${repository.name}`,
        id: String(repository.id),
        ownerId: String(repository.owner.id),
        visibility: repository.private ? 'private' : 'public',
        ...(plan.subject === undefined ? {} : { subject: plan.subject }),
      },
      workflow: { name, path: plan.workflow, ref: workflowRef, sha: workflowSha },
      name,
      event: plan.event,
      ref,
      sha,
      actor: { login: plan.actor.login, id: String(plan.actor.id) },
      runId: again?.runId ?? String(7_000_000_000 + runs),
      runNumber: again?.runNumber ?? String(runs),
      runAttempt: beside?.runAttempt ?? String(Number(again?.runAttempt ?? 0) + 1),
      permissions: { idToken: plan.idToken === true ? 'write' : 'none' },
      ...(plan.environment === undefined ? {} : { environment: plan.environment }),
      ...(plan.jobWorkflow === undefined ? {} : { jobWorkflow: plan.jobWorkflow }),
      ...(plan.runnerEnvironment === undefined ? {} : { runnerEnvironment: plan.runnerEnvironment }),
      ...(plan.fork === undefined ? {} : { fork: plan.fork }),
      ...(plan.headRef === undefined ? {} : { headRef: plan.headRef }),
      ...(plan.baseRef === undefined ? {} : { baseRef: plan.baseRef }),
      ...(plan.triggeringActor === undefined ? {} : { triggeringActor: plan.triggeringActor.login }),
    };
  };
}

async function commitAt(repository: Repository, ref: string): Promise<string> {
  const commit = await repository.git.ref(ref);
  if (commit === null) throw new Error(`${repository.owner.login}/${repository.name} has no ${ref}`);
  return commit;
}
