import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { trustKeyOf } from '../../ledger/signer-key.ts';
import type { Instant } from '../../model/ids.ts';
import {
  type EndedRun,
  pullRequestEvent,
  pushEvent,
  scheduleEvent,
  workflowDispatchEvent,
  workflowRunEvent,
} from '../../sandbox/events.ts';
import type { Queued } from '../../sandbox/github/merge-queue.ts';
import type { Account, PullRequest, Repository } from '../../sandbox/nouns.ts';
import type { JobPlan } from '../../sandbox/jobs.ts';
import { createPeople, type People, type Writes } from '../../sandbox/people.ts';
import { openRehearsal, type RehearsalOptions } from '../../sandbox/rehearsal.ts';
import type { JobResult, JobRun } from '../../sandbox/runner/run-job.ts';
import type { Endpoints, Sandbox } from '../../sandbox/sandbox.ts';
import { addGithubToken } from '../../sandbox/world.ts';
import { readCompany } from './company.ts';

export interface StageOptions extends Pick<RehearsalOptions, 'settings' | 'latency' | 'clock' | 'port'> {
  /** Where bare repositories and runners' folders go. */
  readonly folder: string;
  /** Folder with policies/ and access-requests/. */
  readonly source: string;
  /** Folder with main.js and post.js. */
  readonly dist: string;
  /** The action.yml that says which inputs they take; that of `source`, unless said. */
  readonly action?: string;
  /** More files of the first commit, or other contents; null: not there. */
  readonly files?: Readonly<Record<string, string | null>>;
  /** Beside those of the Person documents. */
  readonly accounts?: readonly { readonly login: string; readonly id: number; readonly teams?: readonly string[] }[];
  readonly node?: string;
  /** Whether jobs that have nothing to close run their post step too, as on GitHub. Yes, unless said. */
  readonly idlePosts?: boolean;
  /** How people write; by git, unless said. */
  readonly writes?: Writes;
  /** Of every job. */
  readonly env?: Readonly<Record<string, string>>;
}

type More = Partial<Pick<JobRun, 'env' | 'killAt' | 'between' | 'node' | 'inputs' | 'post' | 'workspace'>> & {
  readonly plan?: Partial<JobPlan>;
};

/** A company on the sandbox, and its workflows: each method is one job of `.github/workflows/`, run by the built action. */
export interface Stage {
  readonly sandbox: Sandbox;
  readonly repository: Repository;
  readonly people: People;
  readonly signingKey: string;
  /** login → a token of that person, for git and the API. */
  readonly tokens: ReadonlyMap<string, string>;
  account(login: string): Account;
  /** check.yml, on pull_request_target. */
  check(pull: PullRequest, action?: string, more?: More): Promise<JobResult>;
  /** check.yml, on workflow_run after review-signal.yml. */
  reviewed(pull: PullRequest, more?: More): Promise<JobResult>;
  /** check.yml, on workflow_run after review-signal.yml, which the merge queue started. */
  queued(queued: Queued, more?: More): Promise<JobResult>;
  /** record.yml, on the last push to main. */
  record(more?: More): Promise<JobResult>;
  /** record.yml, on its schedule. */
  recordHourly(more?: More): Promise<JobResult>;
  /** The workload's own workflow, which calls `issue` for a request. */
  issue(requestId: string, workflow: string, environment: string, more?: More): Promise<JobResult>;
  /** break-glass.yml, started by hand by that person, with what they typed into its form. */
  breakGlass(login: string, typed: Readonly<Record<string, string>>, more?: More): Promise<JobResult>;
  close(): Promise<void>;
}

const PERMISSIONS = {
  check: { contents: 'read', pull_requests: 'write', statuses: 'write', checks: 'write' },
  // For trials: without an App the job's own token writes the ledger, and `verify` says so.
  record: { actions: 'read', contents: 'write', pull_requests: 'read' },
  breakGlass: { actions: 'read', contents: 'write', pull_requests: 'write', issues: 'write' },
} as const;

export async function openStage(options: StageOptions): Promise<Stage> {
  const company = readCompany(options.source);
  const signingKey = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const { sandbox, repository, accounts, tokens } = await openRehearsal({
    ...options,
    organisation: company.organisation,
    repository: company.repository,
    repositoryId: company.repositoryId,
    environments: company.environments,
    accounts: [...company.accounts, ...(options.accounts ?? [])],
    clouds: ({ oidcIssuer }) => company.clouds(oidcIssuer),
    adapt: (files, endpoints) =>
      new Map(
        Object.entries({
          ...Object.fromEntries(files),
          'policies/trust.yaml': trustYaml(signingKey, endpoints),
          ...options.files,
        }).flatMap(([path, content]) => (content === null ? [] : [[path, content] as const])),
      ),
  });
  const people = createPeople(sandbox.world, repository, sandbox.origin, options.writes);
  const inputs = defaultInputs(options.action ?? join(options.source, 'action.yml'));
  const account = (login: string): Account => {
    const found = accounts.get(login);
    if (!found) throw new Error(`nobody is called ${login}`);
    return found;
  };
  const bot = sandbox.world.apps.find(({ slug }) => slug === 'github-actions')?.bot;
  if (!bot) throw new Error('the world has no github-actions App');

  async function run(
    plan: Omit<JobPlan, 'repository'>,
    event: unknown,
    own: Readonly<Record<string, string>>,
    permissions: keyof typeof PERMISSIONS,
    more: More = {},
  ): Promise<JobResult> {
    const token = addGithubToken(sandbox.world, repository, PERMISSIONS[permissions]);
    const job = await sandbox.job({ ...plan, repository, ...more.plan });
    const { plan: _, inputs: extra, ...rest } = more;
    return sandbox.run({
      job,
      event,
      main: join(options.dist, 'main.js'),
      ...(options.idlePosts === false && !plan.idToken ? {} : { post: join(options.dist, 'post.js') }),
      inputs: { ...inputs, 'github-token': token.value, ...own, ...extra },
      secrets: [token.value, ...(own['signing-key'] ? [own['signing-key']] : [])],
      ...(options.node ? { node: options.node } : {}),
      ...(options.env ? { env: options.env } : {}),
      ...rest,
    });
  }

  const workflow = (name: string): string => `.github/workflows/${name}.yml`;

  /** The check that follows when the signal workflow has ended. */
  async function signalled(
    pull: PullRequest,
    started: Pick<EndedRun, 'event' | 'headSha' | 'headBranch'>,
    more?: More,
  ): Promise<JobResult> {
    const { author: actor } = pull;
    const ended = { ...started, id: 1, name: 'access-lineage review signal', path: workflow('review-signal') };
    const event = { ...ended, pulls: [], actor, at: sandbox.world.clock.iso() };
    return run(
      { workflow: workflow('check'), event: 'workflow_run', actor },
      await workflowRunEvent(repository, event),
      { command: 'check' },
      'check',
      more,
    );
  }

  return {
    sandbox,
    repository,
    people,
    signingKey,
    tokens,
    account,
    async check(pull, action = 'opened', more) {
      const event = await pullRequestEvent(sandbox.world, repository, pull, action);
      return run(
        { workflow: workflow('check'), event: 'pull_request_target', actor: pull.author },
        event,
        { command: 'check' },
        'check',
        more,
      );
    },
    reviewed: (pull, more) =>
      signalled(
        pull,
        { event: 'pull_request_review', headSha: pull.heads.at(-1) ?? '', headBranch: pull.headRef },
        more,
      ),
    queued: ({ pull, head, branch }, more) =>
      signalled(pull, { event: 'merge_group', headSha: head, headBranch: branch }, more),
    async record(more) {
      const push = repository.pushes.findLast(({ ref }) => ref === 'refs/heads/main');
      if (!push) throw new Error('nothing was pushed to main');
      return run(
        { workflow: workflow('record'), event: 'push', actor: push.pusher, environment: 'access-lineage' },
        await pushEvent(repository, push),
        { command: 'record', 'signing-key': signingKey },
        'record',
        more,
      );
    },
    recordHourly(more) {
      const event = scheduleEvent(repository, '17 * * * *', workflow('record'));
      return run(
        { workflow: workflow('record'), event: 'schedule', actor: bot, environment: 'access-lineage' },
        event,
        { command: 'record', 'signing-key': signingKey },
        'record',
        more,
      );
    },
    issue(requestId, name, environment, more) {
      const actor = account(company.accounts[0]?.login ?? '');
      const event = workflowDispatchEvent(repository, actor, {
        path: workflow(name),
        inputs: { 'request-id': requestId },
      });
      return run(
        { workflow: workflow(name), event: 'workflow_dispatch', actor, environment, idToken: true },
        event,
        { command: 'issue', 'request-id': requestId, 'signing-key': signingKey },
        'record',
        more,
      );
    },
    breakGlass(login, typed, more) {
      const actor = account(login);
      const path = workflow('break-glass');
      const event = workflowDispatchEvent(repository, actor, { path, inputs: typed });
      return run(
        { workflow: path, event: 'workflow_dispatch', actor, environment: 'break-glass', idToken: true },
        event,
        { command: 'break-glass', ...typed, 'signing-key': signingKey },
        'breakGlass',
        more,
      );
    },
    close: () => sandbox.close(),
  };
}

/** Unset inputs arrive as empty text, others with the default of action.yml. `${{ … }}` is filled in by the caller. */
function defaultInputs(action: string): Readonly<Record<string, string>> {
  const { inputs } = load(readFileSync(action, 'utf8')) as {
    inputs: Record<string, { default?: string }>;
  };
  return Object.fromEntries(
    Object.entries(inputs).map(([name, { default: value = '' }]) => [name, value.startsWith('${{') ? '' : value]),
  );
}

function trustYaml(signingKey: string, endpoints: Endpoints): string {
  const { keyid, algorithm, publicKey, validFrom } = trustKeyOf(signingKey, '2026-01-01T00:00:00Z' as Instant);
  const pem = publicKey
    .trim()
    .split('\n')
    .map((line) => `      ${line}`)
    .join('\n');
  return `# yaml-language-server: $schema=../schemas/trust.schema.json
# A trust root for rehearsal: it names stand-ins on loopback, which a production trust root may not.
apiVersion: access-lineage/v1
kind: Trust
mode: sandbox
oidcIssuer: ${endpoints.oidcIssuer}
ledger:
  branch: evidence
keys:
  - keyid: "${keyid}"
    algorithm: ${algorithm}
    publicKey: |
${pem}
    validFrom: ${validFrom}
    purpose: [event, checkpoint]
endpoints:
  awsSts: ${endpoints.awsSts}
  gcpSts: ${endpoints.gcpSts}
  gcpIamCredentials: ${endpoints.gcpIamCredentials}
`;
}
