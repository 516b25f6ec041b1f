import { notice, setOutput } from '@actions/core';
import { issue } from '../commands/issue.ts';
import { handedOutBefore, type IssueResult, type Released } from '../issuing/hand-out.ts';
import { Failure } from '../model/finding.ts';
import type { RequestId } from '../model/ids.ts';
import type { Trust } from '../model/trust.ts';
import { issuerOf } from '../providers/index.ts';
import { runnerJob } from './job.ts';
import { tellDecisions, type Step } from './step.ts';
import { turn } from './turn.ts';

export async function issueStep(step: Step): Promise<void> {
  const id = step.inputs.requestId as RequestId;
  const { credentialsAsOutputs, taskState } = step.inputs;
  const job = runnerJob(step.environment, step.clock, id, credentialsAsOutputs, taskState);
  const issuer = async (provider: string, { endpoints }: Trust) => {
    await turn();
    return issuerOf(provider, { clock: step.clock, endpoints });
  };
  const { cloudRoles } = step.inputs;
  const released = (one: Released) => setIssued(id, one);
  const { run, actor } = step.place;
  const ports = { sources: step.sources, job, issuer, run, actor, released, cloudRoles };
  let result = await issue(id, ports);
  if (result.is === 'uncovered') {
    const { recordStep, reportRecord } = await import('./record-step.ts');
    reportRecord(await recordStep(step), step);
    result = await issue(id, ports);
  }
  reportIssue(id, result, step);
}

/** Outputs, or the refusal that stops the job. */
export function reportIssue(id: RequestId, result: IssueResult, step: Step): void {
  setOutput('request-ids', JSON.stringify([id]));
  switch (result.is) {
    case 'issued':
      setOutput('verdict', 'allow');
      return tellDecisions([result.decision], step);
    case 'refused': {
      // Also where policy allowed it and a cloud or the ledger did not.
      setOutput('verdict', 'deny');
      if (result.decision) tellDecisions([result.decision], step);
      const before = handedOutBefore(result.released ?? []);
      throw new Failure('REFUSED', `${id}: ${result.condition}: ${result.message}${before}`, result.fix);
    }
    case 'uncovered':
      throw new Failure('UNRECORDED', 'the branch moved on while its requests were recorded', 'run the step again');
  }
}

/** As soon as it is handed out, whatever becomes of the next. */
export function setIssued(id: RequestId, { issuance, entry }: Released): void {
  setOutput('expires-at', issuance.expiresAt);
  if ('accessKeyId' in issuance.credential) setOutput('access-key-id', issuance.credential.accessKeyId);
  if (issuance.names['assumedRoleArn']) setOutput('assumed-role-arn', issuance.names['assumedRoleArn']);
  if (issuance.names['serviceAccount']) setOutput('service-account', issuance.names['serviceAccount']);
  setOutput('ledger-entry', entry);
  notice(
    `${id}: ${issuance.provider} credential ${issuance.id} until ${issuance.expiresAt}. ${issuance.revocable.said}`,
  );
}
