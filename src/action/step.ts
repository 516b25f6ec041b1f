import { setOutput } from '@actions/core';
import type { Sources } from '../facts/sources.ts';
import type { Decision } from '../model/decision.ts';
import type { Clock } from '../ports.ts';
import type { Inputs } from './inputs.ts';
import type { Place } from './run.ts';
import { keepDecisions } from './summary.ts';

/** What a step works with. */
export interface Step {
  readonly inputs: Inputs;
  readonly place: Place;
  readonly sources: Sources;
  readonly clock: Clock;
  readonly environment: NodeJS.ProcessEnv;
}

export function tellDecisions(decisions: readonly Decision[], { environment }: Step): void {
  if (decisions.length === 0) return;
  setOutput('request-ids', JSON.stringify(decisions.map(({ request }) => request.id)));
  setOutput('decision', keepDecisions(decisions, environment));
}
