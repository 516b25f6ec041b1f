import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFaults } from '../../../src/sandbox/faults.ts';
import { type Handler, type Listening, serve } from '../../../src/sandbox/http.ts';
import { openIssuer } from '../../../src/sandbox/oidc/issuer.ts';
import { createReceived } from '../../../src/sandbox/received.ts';
import { createGate } from '../../../src/sandbox/runner/gate.ts';
import { type JobRun, type Machine, runJob } from '../../../src/sandbox/runner/run-job.ts';
import { JOB } from './setting.ts';

const folder = mkdtempSync(join(tmpdir(), 'runner-'));
const script = (name: string): string => fileURLToPath(new URL(`action/${name}.mjs`, import.meta.url));
const acted: string[] = [];
let listening: Listening;
let machine: Machine;

beforeAll(async () => {
  const gate = createGate();
  const handlers: Handler[] = [];
  listening = await serve(handlers, { received: createReceived(), faults: createFaults() });
  const { origin } = listening;
  const issuer = await openIssuer({ base: `${origin}/oidc`, now: () => new Date() });
  const count: Handler = ({ url }) => {
    if (!url.pathname.startsWith('/count/')) return undefined;
    acted.push(url.pathname.slice('/count/'.length));
    return { status: 200, body: 'counted' };
  };
  handlers.push(gate.guard(async (call) => (await issuer.handler(call)) ?? count(call)));
  machine = { folder, gate, issuer, hosts: { server: origin, api: origin, graphql: `${origin}/graphql` } };
});
afterAll(async () => {
  await listening.close();
  rmSync(folder, { recursive: true });
});

const run = (mode: string, more: Partial<JobRun> = {}) =>
  runJob(machine, {
    job: JOB,
    main: script('main'),
    post: script('post'),
    inputs: { mode, 'some input': '', 'github-token': 'ghs_secret' },
    event: { action: 'opened' },
    ...more,
  });

test('the environment is GitHub’s, and nothing else of this process gets in', async () => {
  process.env['AWS_SECRET_ACCESS_KEY'] = 'of-the-developer';
  const { outputs, places } = await run('environment');
  delete process.env['AWS_SECRET_ACCESS_KEY'];
  const env = JSON.parse(outputs['environment']!) as Record<string, string>;
  expect(env).toMatchObject({
    GITHUB_REPOSITORY: 'northwind/ledger',
    GITHUB_REPOSITORY_OWNER_ID: '65',
    GITHUB_WORKFLOW_REF: 'northwind/ledger/.github/workflows/issue.yml@refs/heads/main',
    INPUT_SOME_INPUT: '',
    'INPUT_GITHUB-TOKEN': 'ghs_secret',
    RUNNER_TEMP: places.temp,
  });
  expect(
    Object.keys(env)
      .filter((name) => !/^(GITHUB|RUNNER|INPUT|ACTIONS)_/.test(name))
      .sort(),
  ).toEqual(['CI', 'HOME', 'LANG', 'PATH']);
  expect(JSON.parse(readFileSync(env['GITHUB_EVENT_PATH']!, 'utf8'))).toEqual({ action: 'opened' });
});

test('a job with the permission gets its token, masked; others get no endpoint', async () => {
  const { outputs, log, rawLog, masks } = await run('identity');
  expect(JSON.parse(outputs['claims']!)).toMatchObject({ run_id: JOB.runId, aud: 'sts.amazonaws.com' });
  expect(log).toContain('the token is ***');
  expect(rawLog).toMatch(/the token is eyJ/);
  expect(masks.some((mask) => mask.startsWith('eyJ'))).toBe(true);
  const without = await run('identity', { job: { ...JOB, permissions: { idToken: 'none' } } });
  expect(without.code).not.toBe(0);
  expect(without.rawLog).toContain('ACTIONS_ID_TOKEN_REQUEST_URL');
});

test('files, masks, state and annotations do what they do on a runner', async () => {
  let between: { token: string | undefined; mode: number } | undefined;
  const result = await run('credential', {
    between: ({ main }) => {
      const file = main.state['file']!;
      between = { token: main.env['GOOGLE_TOKEN'], mode: statSync(file).mode & 0o777 };
      return Promise.resolve();
    },
  });
  expect(between).toEqual({ token: 'first-line-of-it\nsecond-line-of-it', mode: 0o600 });
  expect(result.log).toContain('first-line-of-it came too early');
  expect(result.log).toContain('leak: ***');
  expect(result.log).not.toContain('second-line-of-it');
  expect(result.log).not.toContain('for nobody');
  expect(result.annotations).toEqual([
    {
      level: 'error',
      message: 'no such role\nat all',
      properties: { title: 'role: unknown', file: 'access-requests/x.yaml', line: '3' },
    },
  ]);
  expect(result.summary).toBe('**allow**');
  expect(Object.keys(result.env)).toEqual(['GOOGLE_TOKEN']);
  expect(result.log).toContain(`post saw ***\n*** at ${JOB.sha}`);
  expect(existsSync(result.state['file']!)).toBe(false);
  expect(result.leftovers).toEqual([]);
});

test('text that looks like a command is obeyed, as on a runner', async () => {
  const injected = join(folder, 'injected.mjs');
  writeFileSync(
    injected,
    String.raw`console.log('  ::set-output name=verdict::allow');
    console.log('see ##[error]old style');
    console.log('::stop-commands::pause');
    console.log('::warning::not now');
    console.log('::pause::');
    console.log('::notice file=a%2Cb::50%25 of a%3Ab');`,
  );
  const { outputs, annotations, log } = await run('', { main: injected });
  expect(outputs).toEqual({ verdict: 'allow' });
  expect(annotations).toEqual([
    { level: 'error', message: 'old style', properties: {} },
    { level: 'notice', message: '50% of a%3Ab', properties: { file: 'a,b' } },
  ]);
  expect(log).toContain('::warning::not now');
});

test('a later step has the job’s identity too: the job is the boundary, not the action', async () => {
  let status = 0;
  await run('fail', {
    between: async ({ env }) => {
      const authorization = `Bearer ${env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']}`;
      const answer = await fetch(`${env['ACTIONS_ID_TOKEN_REQUEST_URL']}&audience=mine`, {
        headers: { authorization },
      });
      status = answer.status;
    },
  });
  expect(status).toBe(200);
});

test('a failed main still has its post step', async () => {
  const { code, post } = await run('fail');
  expect(code).toBe(1);
  expect(post?.code).toBe(0);
});

describe('a kill', () => {
  test('before the request acts', async () => {
    acted.length = 0;
    const { signal, outputs, post } = await run('count', { killAt: { request: 3, moment: 'arrived' } });
    expect([signal, outputs['answered'], acted]).toEqual(['SIGKILL', '2', ['1', '2']]);
    expect(post?.code).toBe(0);
  });

  test('after it acted, before anybody is told, with the machine', async () => {
    acted.length = 0;
    const killAt = { request: 3, moment: 'acted', runner: 'lost' } as const;
    const { signal, outputs, post } = await run('count', { killAt });
    expect([signal, outputs['answered'], acted]).toEqual(['SIGKILL', '2', ['1', '2', '3']]);
    expect(post).toBeNull();
  });

  test('that never comes due changes nothing', async () => {
    const { code, outputs } = await run('count', { killAt: { request: 9, moment: 'arrived' } });
    expect([code, outputs['answered']]).toEqual([0, '4']);
  });
});
