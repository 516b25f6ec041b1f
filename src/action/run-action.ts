import { info, notice, setOutput, warning } from '@actions/core';
import { check, type Checked } from '../commands/check.ts';
import { issue, type IssueResult, type Released } from '../commands/issue.ts';
import { record, type Recorded } from '../commands/record.ts';
import type { Sources } from '../facts/sources.ts';
import type { Decision } from '../model/decision.ts';
import { Failure } from '../model/finding.ts';
import type { Oid, RequestId } from '../model/ids.ts';
import type { Trust } from '../model/trust.ts';
import type { Clock } from '../ports.ts';
import { issuerOf } from '../providers/index.ts';
import { systemClock } from './clock.ts';
import { sourcesOf } from './connect.ts';
import { faceOf } from './face.ts';
import { readInputs, type Inputs } from './inputs.ts';
import { runnerJob } from './job.ts';
import { placeOf, type Place } from './run.ts';
import { keepDecisions, summarize } from './summary.ts';
import { triggerOf } from './trigger.ts';

interface Step {
  readonly inputs: Inputs;
  readonly place: Place;
  readonly sources: Sources;
  readonly clock: Clock;
  readonly environment: NodeJS.ProcessEnv;
}

/** One step of a job. Throws `Failure` for everything that must stop the job; a denied pull request is not one: the status says so. */
export async function runAction(environment: NodeJS.ProcessEnv): Promise<void> {
  const inputs = readInputs();
  const place = placeOf(environment);
  const trigger = triggerOf(inputs.command, place.eventName, place.event);
  if (trigger.do === 'nothing') return info(`Nothing to do: ${trigger.why}.`);

  const clock = systemClock();
  const step: Step = { inputs, place, clock, environment, sources: sourcesOf(inputs, place, clock) };
  switch (trigger.do) {
    case 'check':
      return checkStep([trigger.number], step);
    case 'check-head':
      return checkStep(await step.sources.github.openAt(trigger.head), step);
    case 'record':
      return reportRecord(await recordStep(step), step);
    case 'issue':
      return issueStep(step);
  }
}

async function checkStep(numbers: readonly number[], step: Step): Promise<void> {
  const decisions: Decision[] = [];
  for (const number of numbers) {
    const checked = await check(number, step.sources);
    const face = faceOf(checked);
    await step.sources.github.publish(checked.pullRequest, face);
    if (checked.is !== 'nothing') summarize(face.comment, step.environment);
    if (checked.is === 'requests') decisions.push(...checked.judged.map(({ decision }) => decision));
    info(`#${number}: ${face.title}`);
    setVerdict(checked);
  }
  tellDecisions(decisions, step);
}

function setVerdict(checked: Checked): void {
  if (checked.is === 'nothing') return;
  const verdicts = checked.is === 'requests' ? checked.judged.map(({ decision }) => decision.verdict) : [];
  const unreadable = checked.is !== 'requests' || checked.findings.length > 0;
  setOutput(
    'verdict',
    unreadable || verdicts.includes('deny') ? 'deny' : verdicts.includes('pending') ? 'pending' : 'allow',
  );
}

/** A ledger that is made by a push begins before it, so that the first merged request is in it. */
async function recordStep({ sources, place }: Step): Promise<Recorded> {
  const { before } = place.event;
  return record(sources, place.run, before && /^(?!0+$)[0-9a-f]{40}$/.test(before) ? (before as Oid) : null);
}

function reportRecord({ lineages, findings, waitingFor }: Recorded, step: Step): void {
  for (const lineage of lineages) {
    const { decided } = lineage;
    info(`${lineage.requestId}: ${decided ? decided.decision.headline : 'recorded'}`);
    if (decided && decided.decision.verdict !== 'allow')
      warning(`${lineage.requestId} was merged and grants nothing: ${decided.decision.headline}`);
  }
  for (const finding of findings) warning(`${finding.message}. ${finding.fix}`);
  const granted = lineages.filter(
    ({ grant, requested }) =>
      grant &&
      !grant.ended &&
      requested?.terms?.access?.mode === 'just-in-time' &&
      requested.terms.access.activation === 'on-merge',
  );
  setOutput('granted', JSON.stringify(granted.map(({ requestId }) => requestId)));
  tellDecisions(
    lineages.flatMap(({ decided }) => decided?.decision ?? []),
    step,
  );
  if (!waitingFor) return;
  throw new Failure(
    'UNREACHABLE',
    `GitHub does not say yet by which pull request commit ${waitingFor.slice(0, 12)} came; it and what follows are not recorded`,
    'run it again in a few minutes; the hourly run goes on by itself',
  );
}

async function issueStep(step: Step): Promise<void> {
  const id = step.inputs.requestId as RequestId;
  const job = runnerJob(step.environment, step.clock, id, step.inputs.credentialsAsOutputs);
  const issuer = (provider: string, { endpoints }: Trust) => issuerOf(provider, { clock: step.clock, endpoints });
  const ports = { sources: step.sources, job, issuer, run: step.place.run, actor: step.place.actor };
  let result = await issue(id, ports);
  if (result.is === 'uncovered') {
    reportRecord(await recordStep(step), step);
    result = await issue(id, ports);
  }
  reportIssue(id, result, step);
}

function reportIssue(id: RequestId, result: IssueResult, step: Step): void {
  setOutput('request-ids', JSON.stringify([id]));
  switch (result.is) {
    case 'issued':
      setOutput('verdict', 'allow');
      for (const released of result.issuances) setIssued(id, released);
      return tellDecisions([result.decision], step);
    case 'refused':
      setOutput('verdict', result.decision?.verdict ?? 'deny');
      if (result.decision) tellDecisions([result.decision], step);
      throw new Failure('REFUSED', `${id}: ${result.condition}: ${result.message}`, result.fix);
    case 'uncovered':
      throw new Failure('UNRECORDED', 'the branch moved on while its requests were recorded', 'run the step again');
  }
}

function setIssued(id: RequestId, { issuance, entry }: Released): void {
  setOutput('expires-at', issuance.expiresAt);
  if ('accessKeyId' in issuance.credential) setOutput('access-key-id', issuance.credential.accessKeyId);
  if (issuance.names['arn']) setOutput('assumed-role-arn', issuance.names['arn']);
  if (issuance.names['serviceAccount']) setOutput('service-account', issuance.names['serviceAccount']);
  setOutput('ledger-entry', entry);
  notice(
    `${id}: ${issuance.provider} credential ${issuance.id} until ${issuance.expiresAt}. ${issuance.revocable.said}`,
  );
}

function tellDecisions(decisions: readonly Decision[], { environment }: Step): void {
  if (decisions.length === 0) return;
  setOutput('request-ids', JSON.stringify(decisions.map(({ request }) => request.id)));
  setOutput('decision', keepDecisions(decisions, environment));
}
