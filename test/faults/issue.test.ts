import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { JobResult } from '../../src/sandbox/runner/run-job.ts';
import {
  AWS,
  blows,
  callsOf,
  GCP,
  kindsTold,
  line,
  type Line,
  merged,
  type Play,
  spread,
  told,
  untilDone,
} from './storyline.ts';

const calls = await cleanRun(AWS);
const google = await cleanRun(GCP);
/** Main holds more than the ledger knows: `issue` records first. */
const uncovered = await cleanRun(AWS, unrecorded);
/** What differs from AWS: Google's own calls. */
const ofGoogle = google.flatMap((what, n) => (/^POST \/(gcp|v1)\//.test(what) ? [n + 1] : []));

describe.concurrent('kill -9 of issue', () => {
  it.for(blows(calls))('for AWS at call $call, $what, $moment: nothing is out that is not recorded', (blow) =>
    killed(AWS, blow),
  );
  it.for(blows(google).filter(({ call }) => ofGoogle.includes(call)))(
    'for Google at call $call, $what, $moment: nothing is out that is not recorded',
    (blow) => killed(GCP, blow),
  );
});

describe.concurrent.for([
  ['500', 3],
  ['403-secondary', 3],
  ['429', 3],
  ['reset', 3],
  ['lost-answer', 3],
  ['half-page', 6],
  ['late-merge', 6],
  ['stale-head', 6],
  ['hang', 6],
] as const)('%s', ([fault, apart]) => {
  it.for(spread(calls, apart))('at calls $list is got over, or said', ({ numbers }) =>
    // From a cloud 403 is a refusal; only GitHub says by it that one should wait.
    troubled(AWS, fault, fault === '403-secondary' ? numbers.filter((number) => !isCloud(number)) : numbers),
  );
});

describe.concurrent('of Google', () => {
  it('both calls are known', () => expect(ofGoogle).toHaveLength(2));
  it.for(['500', '429', 'reset', 'lost-answer', 'hang'] as const)('%s is got over, or said', (fault) =>
    troubled(GCP, fault, ofGoogle),
  );
});

describe.concurrent('issue that records first', () => {
  const commits = uncovered.flatMap((what, n) => (what === 'graphql:commitOnBranch' ? [n + 1] : []));
  const between = ({ call }: { readonly call: number }) => call >= (commits[0] ?? 0) && call <= (commits[1] ?? 0);
  it('writes twice: the merge, then what was issued', () => expect(commits).toHaveLength(2));
  it.for(blows(uncovered).filter(between))('kill -9 at call $call, $what, $moment: nothing is out', (blow) =>
    killed(AWS, blow, unrecorded),
  );
  const runs = (['500', 'lost-answer', 'late-merge', 'half-page', 'stale-head'] as const).flatMap((fault) =>
    spread(uncovered, 3).map((one) => ({ fault, ...one })),
  );
  it.for(runs)('$fault at calls $list is got over, or said', ({ fault, numbers }) =>
    troubled(AWS, fault, numbers, unrecorded),
  );
});

it('a ledger that may not be read is told as that, and not as a request that is not there', async () => {
  await using at = await granted(AWS);
  const unknown = { ...AWS, id: '2026-11-nothing' };
  at.arm({ status: 403, body: '{"message":"Resource not accessible by integration"}' }, 2);
  const { code, log } = await run(at, unknown);
  expect(at.disarm()).toBe(false);
  expect({ code, log }).toEqual({ code: 4, log: expect.stringContaining('Resource not accessible by integration') });
  expect(log).not.toContain('there is no request');
  expect((await run(at, unknown)).log).toContain('there is no request on main');
});

function isCloud(number: number): boolean {
  return calls[number - 1]?.startsWith('sts:') ?? false;
}

async function killed(play: Play, { call, moment }: ReturnType<typeof blows>[number], begin = granted): Promise<void> {
  await using at = await begin(play);
  const result = await run(at, play, { killAt: { request: call, moment } });
  expect(result.signal).toBe('SIGKILL');
  await nothingUnrecorded(at, play, [result]);
  const again = await run(at, play);
  expect(again.code, again.log).toBe(0);
  await nothingUnrecorded(at, play, [result, again]);
}

async function troubled(
  play: Play,
  fault: Parameters<Line['arm']>[0],
  numbers: readonly number[],
  begin = granted,
): Promise<void> {
  await using at = await begin(play);
  at.arm(fault, ...numbers);
  const results = await untilDone(async () => {
    const result = await run(at, play);
    await nothingUnrecorded(at, play, [result]);
    return result;
  });
  if (at.disarm()) expect(results.length, 'a run that went through met all of them').toBeGreaterThan(1);
  await nothingUnrecorded(at, play, results);
  expect(await kindsTold(at, play)).not.toContain('refused');
}

/** Every credential that later steps were given stands as `issued`, once; and the cloud knows no other that left the process. */
async function nothingUnrecorded(at: Line, play: Play, results: readonly JobResult[]): Promise<void> {
  await kindsTold(at, play);
  const issued = (await told(at, play)).filter(({ kind }) => kind === 'issued');
  const recorded = issued.map(({ issuance }) => issuance?.credential.accessKeyId ?? issuance?.credential.tokenSha256);
  for (const { env, outputs, code } of results) {
    const out = env['AWS_ACCESS_KEY_ID'] ?? sha256(env['GOOGLE_OAUTH_ACCESS_TOKEN']);
    if (out !== undefined) expect(recorded).toContain(out);
    expect(out !== undefined, 'the step is green when it handed something out, and only then').toBe(code === 0);
    if (outputs['ledger-entry']) expect(code).toBe(0);
  }
  const { aws, gcp } = at.on.sandbox.clouds;
  const known = [...aws.sessions.map(({ accessKeyId }) => accessKeyId), ...gcp.tokens.map((token) => token.sha256)];
  for (const one of recorded) expect(known).toContain(one);
}

function sha256(token: string | undefined): string | undefined {
  return token === undefined ? undefined : createHash('sha256').update(token).digest('hex');
}

function run({ on }: Line, { id, job: [workflow, environment] }: Play, more: Parameters<Line['on']['issue']>[3] = {}) {
  return on.issue(id, workflow, environment, more);
}

async function granted(play: Play): Promise<Awaited<ReturnType<typeof line>>> {
  const at = await line();
  await merged(at, play);
  await at.on.record();
  return at;
}

/** The ledger is there, and nobody has recorded the merge. */
async function unrecorded(play: Play): ReturnType<typeof granted> {
  const at = await line();
  await at.on.recordHourly();
  await merged(at, play);
  return at;
}

async function cleanRun(play: Play, begin = granted): Promise<readonly string[]> {
  await using at = await begin(play);
  let ofMain: readonly string[] = [];
  await callsOf(at.on, () =>
    run(at, play, {
      between: async () => void (ofMain = at.on.sandbox.received.requests.map(({ operation }) => operation)),
    }),
  );
  return ofMain;
}
