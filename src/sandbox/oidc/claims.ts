import { type Job, ownerOf, workflowRefOf } from './job.ts';

export type TokenClaims = Readonly<Record<string, string | number>>;

/**
 * The body of GitHub's token for that job, without `iss`, `aud`, `jti` and the three times.
 * Claims that do not apply are absent (`environment`) or empty (`head_ref`), as on GitHub.
 */
export function claimsOf(job: Job): TokenClaims {
  const plain = plainClaims(job);
  return { sub: subjectOf(job, plain), ...plain };
}

function plainClaims(job: Job): Readonly<Record<string, string>> {
  const own = workflowRefOf(job);
  return {
    ref: job.ref,
    sha: job.sha,
    repository: job.repository.name,
    repository_owner: ownerOf(job),
    repository_owner_id: job.repository.ownerId,
    run_id: job.runId,
    run_number: job.runNumber,
    run_attempt: job.runAttempt,
    repository_visibility: job.repository.visibility ?? 'private',
    repository_id: job.repository.id,
    actor_id: job.actor.id,
    actor: job.actor.login,
    workflow: job.workflow.name,
    head_ref: job.headRef ?? '',
    base_ref: job.baseRef ?? '',
    event_name: job.event,
    ref_protected: 'true',
    ref_type: job.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    workflow_ref: own,
    workflow_sha: job.workflow.sha,
    job_workflow_ref: job.jobWorkflow?.ref ?? own,
    job_workflow_sha: job.jobWorkflow?.sha ?? job.workflow.sha,
    runner_environment: job.runnerEnvironment ?? 'github-hosted',
    ...(job.environment === undefined ? {} : { environment: job.environment }),
  };
}

/** `repo:…` and the context; with a custom template the named claims instead, in the order given. */
function subjectOf(job: Job, plain: Readonly<Record<string, string>>): string {
  const form = job.repository.subject ?? 'name';
  if (typeof form === 'string') return `repo:${repositoryPart(job, form)}:${contextOf(job)}`;
  const parts = form.includeClaimKeys.map((key) => {
    if (key === 'repo') return `repo:${repositoryPart(job, 'name')}`;
    if (key === 'context') return contextOf(job);
    return `${key}:${escapeColons(plain[key] ?? '')}`;
  });
  return parts.join(':');
}

function repositoryPart(job: Job, form: 'name' | 'immutable'): string {
  const { name, id, ownerId } = job.repository;
  return form === 'name' ? name : `${ownerOf(job)}@${ownerId}/${name.slice(name.indexOf('/') + 1)}@${id}`;
}

/** An environment hides the ref: that is GitHub's rule, and why an environment needs protection rules of its own. */
function contextOf(job: Job): string {
  if (job.environment !== undefined) return `environment:${escapeColons(job.environment)}`;
  if (job.event === 'pull_request') return 'pull_request';
  return `ref:${job.ref}`;
}

function escapeColons(value: string): string {
  return value.replaceAll(':', '%3A');
}
