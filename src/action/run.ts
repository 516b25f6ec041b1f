import { context } from '@actions/github';
import { ENGINE } from '../decision/engine.ts';
import type { Run } from '../model/event.ts';
import { Failure } from '../model/finding.ts';
import type { AccountId, Oid } from '../model/ids.ts';
import type { Actor } from '../model/pull-request.ts';
import type { EventPayload } from './trigger.ts';

/** Which run of which workflow this is, as the runner tells it. */
export interface Place {
  readonly repository: string;
  readonly mainBranch: string;
  readonly apiUrl: string;
  readonly eventName: string;
  readonly event: EventPayload;
  readonly run: Run;
  /** Who started it. */
  readonly actor: Actor;
}

export function placeOf(environment: NodeJS.ProcessEnv): Place {
  const event = context.payload as EventPayload;
  const need = (name: string): string => {
    const value = environment[name];
    if (value) return value;
    throw new Failure(
      'INPUT',
      `${name} is not set`,
      'run inside a GitHub Actions job; on a laptop use the command line',
    );
  };
  const mainBranch = event.repository?.default_branch;
  if (!mainBranch) {
    throw new Failure(
      'INPUT',
      `the event ${context.eventName} does not name the default branch`,
      'run on pull_request_target, workflow_run, push, schedule or workflow_dispatch',
    );
  }
  const login = need('GITHUB_ACTOR');
  return {
    repository: need('GITHUB_REPOSITORY'),
    mainBranch,
    apiUrl: context.apiUrl,
    eventName: context.eventName,
    event,
    run: {
      repositoryId: need('GITHUB_REPOSITORY_ID'),
      workflowRef: need('GITHUB_WORKFLOW_REF'),
      workflowSha: need('GITHUB_WORKFLOW_SHA') as Oid,
      runId: need('GITHUB_RUN_ID'),
      attempt: need('GITHUB_RUN_ATTEMPT'),
      tool: ENGINE,
    },
    actor: {
      databaseId: need('GITHUB_ACTOR_ID') as AccountId,
      nodeId: '',
      loginAtTime: login,
      type: login.endsWith('[bot]') ? 'Bot' : 'User',
    },
  };
}
