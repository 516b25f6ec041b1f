import { info } from '@actions/core';
import { systemClock } from './clock.ts';
import { readInputs } from './inputs.ts';
import { placeOf } from './run.ts';
import type { Step } from './step.ts';
import { triggerOf } from './trigger.ts';

/**
 * One step of a job. Throws `Failure` for everything that must stop the job; a denied pull request is not one: the status
 * says so. Each step is loaded when it is asked for: most events are none of our business, and none needs everything.
 */
export async function runAction(environment: NodeJS.ProcessEnv): Promise<void> {
  const inputs = readInputs();
  const place = placeOf(environment);
  const trigger = triggerOf(inputs.command, place.eventName, place.event);
  if (trigger.do === 'nothing') return info(`Nothing to do: ${trigger.why}.`);

  const { sourcesOf } = await import('./connect.ts');
  const clock = systemClock();
  const step: Step = { inputs, place, clock, environment, sources: sourcesOf(inputs, place, clock) };
  switch (trigger.do) {
    case 'check':
      return (await import('./check-step.ts')).checkStep(trigger.number, step, trigger.queuedAs);
    case 'check-head':
      return (await import('./check-step.ts')).checkStep(trigger.head, step);
    case 'record': {
      const { recordStep, reportRecord } = await import('./record-step.ts');
      return reportRecord(await recordStep(step), step);
    }
    case 'issue':
      return (await import('./issue-step.ts')).issueStep(step);
    case 'break-glass':
      return (await import('./break-glass-step.ts')).breakGlassStep(step);
  }
}
