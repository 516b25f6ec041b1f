import { Failure } from '../model/finding.ts';
import type { Oid } from '../model/ids.ts';
import { ISSUING_EVENTS, outsidersMayStart } from '../model/issuing-events.ts';
import type { Inputs } from './inputs.ts';

/** What an event asks of us. */
export type Trigger =
  /** `queuedAs`: the merge queue asks, and this commit is what it would bring to the branch. */
  | { readonly do: 'check'; readonly number: number; readonly queuedAs?: Oid }
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
  readonly pull_request?: {
    readonly number?: number;
    readonly merged?: boolean;
    readonly base?: { readonly ref?: string };
  };
  readonly workflow_run?: { readonly event?: string; readonly head_sha?: string; readonly head_branch?: string };
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
      return event.action === 'closed' && event.pull_request?.merged !== true
        ? { do: 'nothing', why: 'the pull request is closed without a merge; `record` tells the rest' }
        : { do: 'check', number: pullRequestNumber(event) };
    case 'workflow_run':
      return checkOfSignal(event);
    case 'push':
    case 'schedule':
    case 'workflow_dispatch':
      if (command === 'auto') return { do: 'record' };
      break;
    case 'pull_request':
    case 'pull_request_review':
    case 'merge_group':
      throw new Failure(
        'INPUT',
        `the event is ${eventName}, on which a pull request can rewrite the workflow that judges it`,
        'run check on pull_request_target; reviews and the merge queue reach it through review-signal.yml and workflow_run',
      );
  }
  throw new Failure(
    'INPUT',
    `input command is ${command} and the event is ${eventName}, which asks for nothing`,
    'see docs/operators.md for the events of each command',
  );
}

/** The signal workflow ran: a review happened, or a pull request came into the merge queue. */
function checkOfSignal(event: EventPayload): Trigger {
  const { event: source, head_sha: head, head_branch: branch = '' } = event.workflow_run ?? {};
  if (source !== 'pull_request_review' && source !== 'merge_group')
    return {
      do: 'nothing',
      why: `the workflow that ran was started by ${source ?? 'nothing known'}, not by a review or the merge queue`,
    };
  if (!head || !/^[0-9a-f]{40}$/.test(head))
    throw new Failure(
      'INPUT',
      'the event names no head commit',
      'run it again; GitHub sent workflow_run without head_sha',
    );
  if (source === 'pull_request_review') return { do: 'check-head', head: head as Oid };
  const [, number] = QUEUE_BRANCH.exec(branch) ?? [];
  if (number === undefined)
    throw new Failure(
      'INPUT',
      `the merge queue asks for branch ${branch || 'of no name'}, which names no pull request`,
      'take the pull request out of the queue and merge it without; please report what GitHub sent',
    );
  return { do: 'check', number: Number(number), queuedAs: head as Oid };
}

/** GitHub makes it, and nobody else may push there. */
const QUEUE_BRANCH = /^gh-readonly-queue\/.+\/pr-([1-9]\d{0,9})-[0-9a-f]{40}$/;

function pullRequestNumber(event: EventPayload): number {
  const number = event.pull_request?.number;
  if (typeof number !== 'number' || !Number.isSafeInteger(number)) {
    throw new Failure('INPUT', 'the event names no pull request', 'run check on pull_request_target');
  }
  return number;
}
