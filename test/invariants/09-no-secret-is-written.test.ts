import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { JobResult } from '../../src/sandbox/runner/run-job.ts';
import { addApp } from '../../src/sandbox/world.ts';
import { ear, leaks, secretsOf, sinksOf } from '../support/secrets.ts';
import { keyShapes } from '../support/keys.ts';
import { approve, APPROVERS, comment, issueCheckout, open, request, stage, type TestStage } from '../support/stage.ts';

const heard = ear();
const jobs: JobResult[] = [];
const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const appKey = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const DEBUG = { RUNNER_DEBUG: '1' };
const EMERGENCY = {
  role: 'ROLE-PAYMENT-EMERGENCY',
  environment: 'production',
  incident: 'INC-4711',
  justification: 'Payment batches hang since midnight and the banks close their window at five.',
};
let on: TestStage;

/** A story with everything that handles a secret: an App, both clouds, a refusal that quotes what it was sent, a crash, an emergency. */
beforeAll(async () => {
  on = await stage({ latency: heard.latency });
  const publicKey = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const app = addApp(on.sandbox.world, {
    slug: 'ledger-writer',
    permissions: { contents: 'write', members: 'read', pull_requests: 'write', issues: 'write' },
    publicKey,
  });
  const inputs = { 'app-id': String(app.id), 'app-private-key': appKey };
  const run = async (job: Promise<JobResult>) => jobs[jobs.push(await job) - 1];
  const [aws, gcp] = [
    request({ name: 'secret-aws' }),
    request({ name: 'secret-gcp', subject: 'workload: revenue-report', role: 'ROLE-ANALYTICS-READ' }),
  ];
  for (const [ask, by, approvers] of [
    [aws, 'sam-adeyemi', APPROVERS],
    [gcp, 'mei-tanaka', ['yuki-sato']],
  ] as const) {
    const pull = await open(on, by, [ask], ask.id);
    await approve(on, pull, ...approvers);
    await run(on.reviewed(pull, { env: DEBUG }));
    await on.people.merge(on.account('ines-calder'), pull.number);
    await run(on.record({ inputs, env: DEBUG }));
  }
  await run(issueCheckout(on, aws.id, { inputs, env: DEBUG }));
  await run(on.issue(gcp.id, 'revenue-report', 'analytics-production', { inputs, env: DEBUG }));
  await run(on.issue(aws.id, 'assets-publish', 'checkout-production', { env: DEBUG }));
  const [jwt = ''] = [...heard.secrets].filter((one) => one.startsWith('eyJ'));
  const body = `<ErrorResponse><Error><Code>InvalidIdentityToken</Code><Message>cannot read ${jwt}</Message></Error></ErrorResponse>`;
  on.sandbox.faults.add({ match: 'sts:', times: 1, do: { status: 400, body } });
  await run(issueCheckout(on, aws.id, { env: DEBUG }));
  on.sandbox.faults.add({
    match: 'graphql:trees',
    times: 1,
    do: { status: 401, body: `{"message":"Bad credentials ${[...heard.secrets][0]}"}` },
  });
  await run(on.recordHourly({ env: DEBUG }));
  await run(on.breakGlass('sam-adeyemi', EMERGENCY, { inputs, env: DEBUG }));
}, 120_000);
afterAll(() => on[Symbol.asyncDispose]());

const all = () => secretsOf(on, heard, jobs, [on.signingKey, appKey]);

it('tells people of the emergency by a pull request and an issue', () => {
  expect(on.repository.issues.map(({ labels }) => labels)).toEqual([['break-glass']]);
  expect([...on.repository.pulls.values()]).toHaveLength(3);
});

it('hears of every kind of secret', () => {
  expect(jobs.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 4, 0]);
  const secrets = all();
  for (const kind of [/^gh[sp]_/, /^eyJ/, /^ya29\.d\./, /^ya29\.c\./, /PRIVATE KEY/])
    expect(
      secrets.filter((one) => kind.test(one)),
      String(kind),
    ).not.toEqual([]);
  expect(secrets).toEqual(
    expect.arrayContaining([jobs[4]?.env['AWS_SECRET_ACCESS_KEY'], jobs[4]?.env['AWS_SESSION_TOKEN']]),
  );
});

it('finds none of them anywhere', () => {
  expect(leaks(sinksOf(on, jobs), all())).toEqual([]);
});

const anyJob = (): JobResult => jobs[4] ?? jobs[0]!;
type Plant = (secret: string) => readonly JobResult[] | void | Promise<void>;

const PLANTS: readonly (readonly [string, Plant])[] = [
  ['log', (secret) => [{ ...anyJob(), rawLog: `${anyJob().rawLog}\nusing ${secret}` }]],
  ['summary', (secret) => [{ ...anyJob(), summary: `| ${secret} |` }]],
  ['outputs', (secret) => [{ ...anyJob(), outputs: { token: secret } }]],
  ['state', (secret) => [{ ...anyJob(), state: { token: Buffer.from(secret).toString('base64') } }]],
  [
    'annotations',
    (secret) => [{ ...anyJob(), annotations: [{ level: 'error', message: `no: ${secret}`, properties: {} }] }],
  ],
  ['decisions.json', (secret) => [{ ...anyJob(), outputs: { decision: kept(secret) } }]],
  ['leftovers', (secret) => [{ ...anyJob(), leftovers: [kept(secret)] }]],
  ['git', async (secret) => void (await on.repository.git.writeObject('blob', Buffer.from(`x ${secret}`)))],
  ['pull requests', (secret) => void ([...on.repository.pulls.values()][0]!.body += secret)],
  ['issues', (secret) => void (on.repository.issues[0]!.title += secret)],
  ['comments', (secret) => void ([...on.repository.pulls.values()][0]!.comments[0]!.body += secret)],
  ['statuses', (secret) => void on.repository.statuses.push({ ...on.repository.statuses[0]!, description: secret })],
  ['check runs', (secret) => void on.repository.checkRuns.push({ ...on.repository.checkRuns[0]!, summary: secret })],
];

it.each(PLANTS)('would find one in: %s', async (sink, plant) => {
  for (const secret of [
    jobs[4]?.env['AWS_SECRET_ACCESS_KEY'] ?? '',
    all().find((one) => one.startsWith('ya29.d.')) ?? '',
  ]) {
    expect(secret.length).toBeGreaterThan(30);
    const planted = (await plant(secret)) ?? [];
    expect(leaks(sinksOf(on, planted), all())).toContain(sink);
  }
});

/** Keys of every form that somebody pastes, into requests, a revocation, policy and reviews; all merged, all recorded. */
it('repeats none of the keys that people paste', async () => {
  await using other = await stage();
  const keys = Object.entries(keyShapes(11));
  const asks = keys.map(([, key], index) => {
    const { path, yaml } = request({ name: `pasted-${index}` });
    const block = key.replaceAll('\n', '\n  ');
    return {
      path,
      yaml: `${yaml.replace(/justification: .*/, `justification: |\n  ${block}`)}secrt: ${JSON.stringify(key)}\n`,
    };
  });
  const jobs: JobResult[] = [];
  const pull = await open(other, 'sam-adeyemi', asks, 'pasted');
  jobs.push(await other.check(pull, 'edited', { env: DEBUG }));
  expect(comment(pull).match(/Y034/g)?.length).toBeGreaterThanOrEqual(asks.length);
  await other.people.merge(other.account('ines-calder'), pull.number);

  const clean = await open(other, 'sam-adeyemi', [request({ name: 'reviewed' })], 'reviewed');
  for (const [, key] of keys)
    await other.people.review(other.account('ravi-menon'), clean.number, 'APPROVE', `Looks right. ${key}`);
  jobs.push(await other.reviewed(clean, { env: DEBUG }));
  await other.people.merge(other.account('ines-calder'), clean.number);

  const { path } = request({ name: 'reviewed' });
  const revoking = await other.people.openPullRequest(other.account('sam-adeyemi'), {
    branch: 'revoke',
    files: { [path.replace(/yaml$/, 'revoke.yaml')]: `kind: Revocation\nreason: ${keys[0]?.[1]}\n` },
    title: 'Revoke',
  });
  jobs.push(await other.check(revoking, 'opened', { env: DEBUG }));
  expect(comment(revoking)).toContain('Y034');
  await other.people.merge(other.account('ines-calder'), revoking.number);
  jobs.push(await other.record({ env: DEBUG }));
  const pieces = keys.flatMap(([, key]) => key.match(/[\w/+=-]{16,}/g) ?? []);
  expect(leaks(sinksOf(other, jobs, 'evidence'), [...keys.map(([, key]) => key), ...pieces])).toEqual([]);
});

function kept(text: string): string {
  const path = join(on.folder, 'planted');
  writeFileSync(path, text);
  return path;
}
