import type { ChildProcess } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Invitation, Issuer } from '../oidc/issuer.ts';
import type { Job } from '../oidc/job.ts';
import { settable } from './command-files.ts';
import { type Hosts, inputEnvironment, jobEnvironment, type Places, stateEnvironment } from './environment.ts';
import type { Gate, Place } from './gate.ts';
import { type Annotation, createLog } from './log.ts';
import { runStep, type StepResult } from './step.ts';

/** The machine: where its jobs' folders are made and what they can reach. */
export interface Machine {
  readonly folder: string;
  readonly hosts: Hosts;
  readonly issuer: Pick<Issuer, 'invite' | 'dismiss'>;
  readonly gate: Gate;
}

export interface JobRun {
  readonly job: Job;
  /** The built action's entries, as absolute paths. */
  readonly main: string;
  readonly post?: string;
  /** `with:` over the defaults of action.yml. The runner hands over an unset input as an empty string, so name them all. */
  readonly inputs: Readonly<Record<string, string>>;
  /** The webhook payload at GITHUB_EVENT_PATH. */
  readonly event: unknown;
  /** Values the runner masks from the start: tokens, keys. */
  readonly secrets?: readonly string[];
  /** What the workflow or earlier steps put into the environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** The Node that runs the action; this one when absent. */
  readonly node?: string;
  /** Files of the job's workspace: path → content. */
  readonly workspace?: Readonly<Record<string, string>>;
  /** Kills a step at one of its requests. `runner: 'lost'`: the machine is gone too, so nothing runs afterwards. */
  readonly killAt?: Place & {
    readonly step?: 'main' | 'post';
    readonly signal?: NodeJS.Signals;
    readonly runner?: 'lost';
  };
  /** The later steps of the job: runs between main and post, in the environment that main left behind. */
  readonly between?: (left: {
    readonly main: StepResult;
    readonly places: Places;
    readonly env: Readonly<Record<string, string>>;
  }) => Promise<void>;
  /** Milliseconds a step may take before it is killed. */
  readonly timeoutMs?: number;
}

export interface JobResult {
  /** Of the main step; null when a signal ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly outputs: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly summary: string;
  /** As the runner shows it, and as the processes wrote it. */
  readonly log: string;
  readonly rawLog: string;
  readonly masks: readonly string[];
  readonly annotations: readonly Annotation[];
  readonly main: StepResult;
  /** null: there is none, or the machine was lost. */
  readonly post: StepResult | null;
  readonly places: Places;
  /** Files that lie in the workspace and the temporary folder when the job is over. */
  readonly leftovers: readonly string[];
  readonly durationMs: number;
}

let jobs = 0;

/** Runs the built action as a runner would: main, the job's later steps, post; a scrubbed environment, one identity. */
export async function runJob(machine: Machine, run: JobRun): Promise<JobResult> {
  const began = performance.now();
  const places = furnish(machine.folder, run);
  const invitation = machine.issuer.invite(run.job);
  const secrets = [...(run.secrets ?? []), ...(invitation === null ? [] : [invitation.token])];
  const log = createLog(secrets, run.env?.['RUNNER_DEBUG'] === '1');
  const own = { ...jobEnvironment(run.job, places, machine.hosts), ...identityEnvironment(invitation) };
  const inputs = inputEnvironment(run.inputs);
  const step = (name: 'main' | 'post', script: string, env: Readonly<Record<string, string>>): Promise<StepResult> =>
    runStep({
      node: run.node ?? process.execPath,
      script,
      env,
      workspace: places.workspace,
      folder: join(places.home, '..', 'commands', name),
      log,
      timeoutMs: run.timeoutMs ?? 120_000,
      started: (child) => armed(machine.gate, run, name, child),
    });
  const main = await step('main', run.main, { ...run.env, ...own, ...inputs });
  const left = Object.fromEntries(Object.entries(main.env).filter(([name]) => settable(name)));
  const lost = run.killAt?.runner === 'lost' && main.signal !== null;
  const env = { ...run.env, ...left, ...own };
  if (!lost) await run.between?.({ main, places, env });
  const later = { ...env, ...inputs, ...stateEnvironment(main.state) };
  const post = run.post === undefined || lost ? null : await step('post', run.post, later);
  if (invitation !== null) machine.issuer.dismiss(invitation);
  return {
    code: main.code,
    signal: main.signal,
    outputs: main.outputs,
    env: left,
    state: main.state,
    summary: main.summary + (post?.summary ?? ''),
    log: log.shown.join('\n'),
    rawLog: log.raw.join('\n'),
    masks: log.masks,
    annotations: log.annotations,
    main,
    post,
    places,
    leftovers: [...files(places.temp), ...files(places.workspace)].filter((path) => path !== places.eventPath),
    durationMs: performance.now() - began,
  };
}

/** A folder of its own for each job, as on a fresh machine. */
function furnish(folder: string, run: JobRun): Places {
  jobs += 1;
  const own = join(folder, `job-${run.job.runId}-${run.job.runAttempt}-${jobs}`);
  const places = {
    home: join(own, 'home'),
    temp: join(own, 'temp'),
    workspace: join(own, 'workspace'),
    eventPath: join(own, 'temp', '_github_workflow', 'event.json'),
  };
  for (const path of [places.home, join(places.temp, '_github_workflow'), places.workspace]) {
    mkdirSync(path, { recursive: true, mode: 0o700 });
  }
  writeFileSync(places.eventPath, JSON.stringify(run.event));
  for (const [path, content] of Object.entries(run.workspace ?? {})) {
    mkdirSync(join(places.workspace, path, '..'), { recursive: true });
    writeFileSync(join(places.workspace, path), content);
  }
  return places;
}

function identityEnvironment(invitation: Invitation | null): Record<string, string> {
  if (invitation === null) return {};
  return { ACTIONS_ID_TOKEN_REQUEST_URL: invitation.url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: invitation.token };
}

function armed(gate: Gate, run: JobRun, step: 'main' | 'post', child: ChildProcess): () => void {
  const { killAt } = run;
  if (killAt === undefined || (killAt.step ?? 'main') !== step) return () => undefined;
  return gate.watch(killAt, async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const dead = new Promise((resolve) => child.once('exit', resolve));
    child.kill(killAt.signal ?? 'SIGKILL');
    // Other signals are the process's to answer; it may first want an answer from us.
    if ((killAt.signal ?? 'SIGKILL') === 'SIGKILL') await dead;
  });
}

function files(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
}
