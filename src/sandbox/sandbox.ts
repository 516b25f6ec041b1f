import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createClock, type ServerClock } from './clock.ts';
import { type CloudData, type Clouds, openClouds } from './clouds.ts';
import { createFaults, type Faults } from './faults.ts';
import { github } from './github/github.ts';
import { type Answer, type Call, type Handler, serve } from './http.ts';
import { createJobs, type JobPlan } from './jobs.ts';
import { type Issuer, openIssuer } from './oidc/issuer.ts';
import type { Job } from './oidc/job.ts';
import type { Repository } from './nouns.ts';
import { createPeople, type People } from './people.ts';
import { createReceived, type Received } from './received.ts';
import { createGate } from './runner/gate.ts';
import { type JobResult, type JobRun, runJob } from './runner/run-job.ts';
import { createWorld, type Settings, type World } from './world.ts';

/** Where a client finds each service; all on one port of 127.0.0.1. */
export interface Endpoints {
  readonly server: string;
  readonly api: string;
  readonly graphql: string;
  readonly oidcIssuer: string;
  readonly awsSts: string;
  readonly gcpSts: string;
  readonly gcpIamCredentials: string;
}

export interface SandboxOptions {
  /** Bare repositories and the runners' folders are made below it. */
  readonly folder: string;
  readonly port?: number;
  readonly clock?: ServerClock;
  readonly settings?: Partial<Settings>;
  /** Milliseconds to wait before a request is handled; a promise holds it back until something else has happened. */
  readonly latency?: (call: Call) => number | Promise<number>;
  /** The clouds as plain data; asked for once the endpoints are known, because trust names the issuer. */
  readonly clouds?: (endpoints: Endpoints) => CloudData;
}

export interface Sandbox {
  readonly origin: string;
  readonly endpoints: Endpoints;
  readonly world: World;
  readonly oidc: Issuer;
  readonly clouds: Clouds;
  readonly faults: Faults;
  readonly received: Received;
  /** What persons do in a repository. */
  people(repository: Repository): People;
  /** Describes a job that this sandbox's runners can run. */
  job(plan: JobPlan): Promise<Job>;
  /** Runs the built action in that job, as a runner would. */
  run(run: JobRun): Promise<JobResult>;
  close(): Promise<void>;
}

/** Starts GitHub, its identity issuer, AWS and Google on one port, with one clock. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { folder, latency } = options;
  const clock = options.clock ?? createClock();
  const now = (): Date => clock.now();
  const world = createWorld(join(folder, 'git'), { clock, settings: options.settings ?? {} });
  const [received, faults, gate] = [createReceived(), createFaults(), createGate()];
  const handlers: Handler[] = [];
  const hooks = { received, faults, now, ...(latency === undefined ? {} : { latency }) };
  const listening = await serve([gate.guard((call) => firstAnswer(handlers, call))], hooks, options.port);
  const endpoints = endpointsAt(listening.origin);
  const oidc = await openIssuer({ base: endpoints.oidcIssuer, now });
  const keysOf = (issuer: string) => (issuer === oidc.issuer ? oidc.jwks : null);
  const data = options.clouds?.(endpoints) ?? NO_CLOUDS;
  const clouds = openClouds({ data, keysOf, now });
  handlers.push(oidc.handler, clouds.handler, ...github(world));
  const machine = { folder: join(folder, 'runner'), hosts: endpoints, issuer: oidc, gate };
  mkdirSync(machine.folder, { recursive: true });
  return {
    origin: listening.origin,
    endpoints,
    world,
    oidc,
    clouds,
    faults,
    received,
    people: (repository) => createPeople(world, repository, listening.origin),
    job: createJobs(),
    run: (run) => runJob(machine, run),
    async close() {
      await listening.close();
      world.close();
    },
  };
}

const NO_CLOUDS: CloudData = { aws: { roles: [], providers: [] }, gcp: { providers: [], serviceAccounts: [] } };

function endpointsAt(origin: string): Endpoints {
  return {
    server: origin,
    api: origin,
    graphql: `${origin}/graphql`,
    oidcIssuer: `${origin}/oidc`,
    awsSts: `${origin}/aws/sts`,
    gcpSts: `${origin}/gcp/sts`,
    gcpIamCredentials: `${origin}/gcp/iamcredentials`,
  };
}

async function firstAnswer(handlers: readonly Handler[], call: Call): Promise<Answer | undefined> {
  for (const handler of handlers) {
    const answer = await handler(call);
    if (answer !== undefined) return answer;
  }
  return undefined;
}
