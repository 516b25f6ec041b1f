import { info, setOutput } from '@actions/core';
import type { AskedOf, Checked } from '../commands/check.ts';
import type { Decision } from '../model/decision.ts';
import { Failure } from '../model/finding.ts';
import type { Oid } from '../model/ids.ts';
import { type PullRequest, TooLarge } from '../model/pull-request.ts';
import type { GitHub } from '../ports.ts';
import { tellDecisions, type Step } from './step.ts';
import { summarize } from './summary.ts';
import { turn } from './turn.ts';

/** One pull request, or those whose head this is. `queuedAs`: where the merge queue looks for the gate. */
export async function checkStep(which: number | Oid, step: Step, queuedAs?: Oid): Promise<void> {
  const { github } = step.sources;
  const numbers = typeof which === 'number' ? [which] : await github.openAt(which);
  const decisions: Decision[] = [];
  let failure: Failure | null = null;
  for (const number of numbers) {
    const [read, { check, faceOf }] = await Promise.all([readPullRequest(number, github), judging()]);
    const checked = await check(read, step.sources);
    if (checked.is === 'rules') {
      failure = (await changeStep(checked.pullRequest, step, queuedAs)) ?? failure;
      continue;
    }
    const face = faceOf(checked);
    await github.publish(checked.pullRequest, face, queuedAs);
    if (checked.is !== 'nothing') summarize(face.comment, step.environment);
    if (checked.is === 'requests') decisions.push(...checked.judged.map(({ decision }) => decision));
    info(`#${number}: ${face.title}`);
    setVerdict(checked);
    if (checked.is === 'failed') failure = checked.failure;
  }
  tellDecisions(decisions, step);
  if (failure) throw failure;
}

function readPullRequest(number: number, github: GitHub): Promise<AskedOf | TooLarge> {
  return github.pullRequestAndOthers(number).catch((error: unknown) => {
    if (error instanceof TooLarge) return error;
    throw error;
  });
}

/** What judges is loaded while GitHub works on the first answer. */
async function judging() {
  await turn();
  const [{ check }, { faceOf }] = await Promise.all([import('../commands/check.ts'), import('./face.ts')]);
  return { check, faceOf };
}

/** A pull request that changes the rules. What could not be read leaves the gate shut, and ends the step. */
async function changeStep(
  pullRequest: PullRequest,
  { sources, environment }: Step,
  queuedAs?: Oid,
): Promise<Failure | null> {
  const [{ checkPolicy }, { examine }, { faceOf }, { faceOfChange }] = await Promise.all([
    import('../commands/check-policy.ts'),
    import('./examine.ts'),
    import('./face.ts'),
    import('./face-of-change.ts'),
  ]);
  const told = await checkPolicy(pullRequest, sources)
    .then(async (checked) => faceOfChange(checked, await examine(checked)))
    .catch((error: unknown) => {
      if (error instanceof Failure) return error;
      throw error;
    });
  const broken = told instanceof Failure;
  const face = broken ? faceOf({ is: 'failed', pullRequest, failure: told, gate: 'enforce' }) : told;
  await sources.github.publish(pullRequest, face, queuedAs);
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
