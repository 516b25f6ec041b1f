import { notice, warning } from '@actions/core';
import { breakGlass } from '../commands/break-glass.ts';
import { Failure } from '../model/finding.ts';
import type { Trust } from '../model/trust.ts';
import { issuerOf } from '../providers/index.ts';
import type { RequestId } from '../model/ids.ts';
import { reportIssue, setIssued } from './issue-step.ts';
import { runnerJob } from './job.ts';
import type { Step } from './step.ts';
import { summarize } from './summary.ts';

export async function breakGlassStep(step: Step): Promise<void> {
  const { inputs, place, environment, clock, sources } = step;
  if (!inputs.emergency) throw new Failure('INPUT', 'there is nothing to break the glass for', 'fill in the form');
  const jobFor = (id: RequestId) => runnerJob(environment, clock, id, inputs.credentialsAsOutputs);
  const issuer = (provider: string, { endpoints }: Trust) => issuerOf(provider, { clock, endpoints });
  const run = {
    runId: place.run.runId,
    attempt: place.run.attempt,
    actor: place.actor.loginAtTime,
    triggeringActor: environment['GITHUB_TRIGGERING_ACTOR'] ?? '',
  };
  // The id is made of the incident and the run; the first job only says who it is.
  const ports = {
    sources,
    job: jobFor('' as RequestId),
    jobFor,
    issuer,
    run: place.run,
    actor: place.actor,
    releasedFor: setIssued,
    cloudRoles: inputs.cloudRoles,
  };
  const { id, told, ...result } = await breakGlass(inputs.emergency, run, ports);
  if (told) {
    const { pullRequest, issue, troubles } = told;
    for (const { message, fix } of troubles) warning(`${id}: ${message}. ${fix}. The next run of record tries again.`);
    const where = pullRequest === null ? 'in the pull request that record opens' : `in pull request #${pullRequest}`;
    notice(`${id}: an emergency. It is reviewed ${where}${issue === null ? '' : `; issue #${issue} calls for it`}.`);
    summarize(`Emergency \`${id}\`: the glass was broken. It is reviewed ${where}.`, environment);
  }
  reportIssue(id, result, step);
}
