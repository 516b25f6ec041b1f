import { Failure } from '../model/finding.ts';
import type { Oid } from '../model/ids.ts';
import { ISSUING_EVENTS, outsidersMayStart } from '../model/issuing-events.ts';
import type { Inputs } from './inputs.ts';

/** What an event asks of us. */
export type Trigger =
  | { readonly do: 'check'; readonly number: number }
  /** A review happened somewhere: the pull requests are found by their head, through the API. */
  | { readonly do: 'check-head'; readonly head: Oid }
  | { readonly do: 'record' }
  | { readonly do: 'issue' }
  | { readonly do: 'break-glass' }
  | { readonly do: 'nothing'; readonly why: string };

/** The parts of an event's payload that are looked at. Everything else is read from the API. */
export interface EventPayload {
  readonly action?: string;
  /** Of a push: the branch's commit before it. */
  readonly before?: string;
  readonly pull_request?: { readonly number?: number; readonly base?: { readonly ref?: string } };
  readonly workflow_run?: { readonly event?: string; readonly head_sha?: string };
  readonly repository?: { readonly default_branch?: string };
}

export function triggerOf(command: Inputs['command'], eventName: string, event: EventPayload): Trigger {
  switch (command) {
    case 'issue':
      return issueTrigger(eventName);
    case 'record':
      return { do: 'record' };
    case 'break-glass':
      return breakGlassTrigger(eventName);
    case 'check':
    case 'auto':
      return byEvent(command, eventName, event);
  }
}

/** `pull_request_target` gets an id-token from any fork's pull request. Decided again from the token itself: CLAIM-EVENT. */
function issueTrigger(eventName: string): Trigger {
  if (outsidersMayStart(eventName)) {
    throw new Failure(
      'INPUT',
      `nothing is issued on ${eventName}: it can be started without the right to write`,
      `run \`issue\` on one of ${ISSUING_EVENTS.join(', ')}, on the default branch, or in a workflow called by record`,
    );
  }
  return { do: 'issue' };
}

/** A person, by hand. Everything else about the run is judged, and recorded, as part of the decision. */
function breakGlassTrigger(eventName: string): Trigger {
  if (eventName === 'workflow_dispatch') return { do: 'break-glass' };
  throw new Failure(
    'INPUT',
    `the glass is broken by a person, and the event is ${eventName}`,
    'start the break-glass workflow by hand, on the default branch',
  );
}

function byEvent(command: 'check' | 'auto', eventName: string, event: EventPayload): Trigger {
  switch (eventName) {
    case 'pull_request_target':
      return event.action === 'closed'
        ? { do: 'nothing', why: 'the pull request is closed; `record` tells the rest' }
        : { do: 'check', number: pullRequestNumber(event) };
    case 'workflow_run':
      return checkOfReview(event);
    case 'push':
    case 'schedule':
    case 'workflow_dispatch':
      if (command === 'auto') return { do: 'record' };
      break;
    case 'pull_request':
    case 'pull_request_review':
      throw new Failure(
        'INPUT',
        `the event is ${eventName}, on which a pull request can rewrite the workflow that judges it`,
        'run check on pull_request_target, and reviews through review-signal.yml and workflow_run',
      );
  }
  throw new Failure(
    'INPUT',
    `input command is ${command} and the event is ${eventName}, which asks for nothing`,
    'see docs/operators.md for the events of each command',
  );
}

function checkOfReview(event: EventPayload): Trigger {
  const { event: source, head_sha: head } = event.workflow_run ?? {};
  if (source !== 'pull_request_review')
    return { do: 'nothing', why: `the workflow that ran was started by ${source ?? 'nothing known'}, not by a review` };
  if (!head || !/^[0-9a-f]{40}$/.test(head))
    throw new Failure(
      'INPUT',
      'the event names no head commit',
      'run it again; GitHub sent workflow_run without head_sha',
    );
  return { do: 'check-head', head: head as Oid };
}

function pullRequestNumber(event: EventPayload): number {
  const number = event.pull_request?.number;
  if (typeof number !== 'number' || !Number.isSafeInteger(number)) {
    throw new Failure('INPUT', 'the event names no pull request', 'run check on pull_request_target');
  }
  return number;
}
