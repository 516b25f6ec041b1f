import { info, setOutput } from '@actions/core';
import { check, type Checked } from '../commands/check.ts';
import type { Decision } from '../model/decision.ts';
import { checkPolicy } from '../commands/check-policy.ts';
import { Failure } from '../model/finding.ts';
import type { Oid } from '../model/ids.ts';
import type { PullRequest } from '../model/pull-request.ts';
import { faceOf, faceOfChange } from './face.ts';
import { tellDecisions, type Step } from './step.ts';
import { summarize } from './summary.ts';

/** One pull request, or those whose head this is. */
export async function checkStep(which: number | Oid, step: Step): Promise<void> {
  const numbers = typeof which === 'number' ? [which] : await step.sources.github.openAt(which);
  const decisions: Decision[] = [];
  let failure: Failure | null = null;
  for (const number of numbers) {
    const checked = await check(number, step.sources);
    if (checked.is === 'rules') {
      failure = (await changeStep(checked.pullRequest, step)) ?? failure;
      continue;
    }
    const face = faceOf(checked);
    await step.sources.github.publish(checked.pullRequest, face);
    if (checked.is !== 'nothing') summarize(face.comment, step.environment);
    if (checked.is === 'requests') decisions.push(...checked.judged.map(({ decision }) => decision));
    info(`#${number}: ${face.title}`);
    setVerdict(checked);
    if (checked.is === 'failed') failure = checked.failure;
  }
  tellDecisions(decisions, step);
  if (failure) throw failure;
}

/** A pull request that changes the rules. What could not be read leaves the gate shut, and ends the step. */
async function changeStep(pullRequest: PullRequest, { sources, environment }: Step): Promise<Failure | null> {
  const told = await checkPolicy(pullRequest, sources).catch((error: unknown) => {
    if (error instanceof Failure) return error;
    throw error;
  });
  const broken = told instanceof Failure;
  const face = broken ? faceOf({ is: 'failed', pullRequest, failure: told, gate: 'enforce' }) : faceOfChange(told);
  await sources.github.publish(pullRequest, face);
  summarize(face.comment, environment);
  info(`#${pullRequest.number}: ${face.title}`);
  if (broken) return told;
  setOutput('verdict', face.state === 'success' ? 'allow' : face.state === 'pending' ? 'pending' : 'deny');
  return null;
}

function setVerdict(checked: Checked): void {
  if (checked.is === 'nothing' || checked.is === 'failed' || checked.is === 'rules') return;
  const verdicts = checked.is === 'requests' ? checked.judged.map(({ decision }) => decision.verdict) : [];
  const unreadable = checked.is !== 'requests' || checked.findings.length > 0;
  setOutput(
    'verdict',
    unreadable || verdicts.includes('deny') ? 'deny' : verdicts.includes('pending') ? 'pending' : 'allow',
  );
}
