import { describe, expect, it } from 'vitest';
import type { JobResult } from '../../src/sandbox/runner/run-job.ts';
import type { PullRequest } from '../../src/sandbox/nouns.ts';
import { request } from '../support/stage.ts';
import { AWS, blows, callsOf, type Line, line, spread, untilDone } from './storyline.ts';

const calls = await cleanRun();

describe.concurrent('kill -9 of check', () => {
  it.for(blows(calls))('at call $call, $what, $moment: the next run says all there is to say, once', async (blow) => {
    await using at = await line();
    const { pull, run } = await asked(at);
    const killed = await run({ killAt: { request: blow.call, moment: blow.moment, runner: 'lost' } });
    expect(killed.signal).toBe('SIGKILL');
    expect(gate(at, pull)).toBeOneOf([undefined, 'pending']);
    await run();
    said(at, pull);
  });
});

describe.concurrent.for([
  ['500', 3],
  ['403-secondary', 3],
  ['429', 3],
  ['reset', 3],
  ['lost-answer', 3],
  ['half-page', 9],
] as const)('%s', ([fault, apart]) => {
  it.for(spread(calls, apart))('at calls $list is got over, or said', async ({ numbers }) => {
    await using at = await line();
    const { pull, run } = await asked(at);
    at.arm(fault, ...numbers);
    const results = await untilDone(async () => {
      const result = await run();
      expect(gate(at, pull), result.log).toBeOneOf([undefined, 'pending']);
      return result;
    });
    if (at.disarm()) expect(results.length, 'a run that went through met all of them').toBeGreaterThan(1);
    await run();
    said(at, pull);
  });
});

describe.concurrent('a call that hangs', () => {
  it.for(spread(calls, calls.length))('call $list is given up and made again', async ({ numbers }) => {
    await using at = await line();
    const { pull, run } = await asked(at);
    at.arm('hang', ...numbers);
    await untilDone(run);
    at.disarm();
    await run();
    said(at, pull);
  });
});

describe('a head that GitHub tells late', () => {
  it('never opens the gate of the head that is really there', async () => {
    await using at = await line();
    const { pull, run } = await asked(at);
    const { yaml } = request({ name: 'faulty', role: 'ROLE-NOBODY-KNOWS' });
    const files = { [AWS.path]: yaml };
    await at.on.people.push(at.on.account('sam-adeyemi'), { branch: 'faulty', files });
    at.arm('stale-head', ...calls.map((_, n) => n + 1));
    await run();
    at.disarm();
    expect(gate(at, pull)).toBeOneOf([undefined, 'failure']);
    await run();
    expect(gate(at, pull)).toBe('failure');
  });
});

async function cleanRun(): Promise<readonly string[]> {
  await using at = await line();
  const { run } = await asked(at);
  return await callsOf(at.on, run);
}

type Run = (more?: Parameters<Line['on']['check']>[2]) => Promise<JobResult>;

async function asked({ on }: Line): Promise<{ readonly pull: PullRequest; readonly run: Run }> {
  const files = { [AWS.path]: AWS.yaml };
  const pull = await on.people.openPullRequest(on.account('sam-adeyemi'), { branch: 'faulty', files, title: 'Ask' });
  return { pull, run: (more) => on.check(pull, 'opened', more) };
}

/** The last word on the head; undefined: none. */
function gate({ on }: Line, pull: PullRequest): string | undefined {
  return on.repository.statuses.findLast(
    ({ sha, context }) => sha === pull.heads.at(-1) && context === 'access-lineage',
  )?.state;
}

function said(at: Line, pull: PullRequest): void {
  expect(gate(at, pull)).toBe('pending');
  expect(pull.comments.map(({ body }) => body.split('\n', 1)[0])).toEqual(['<!-- access-lineage -->']);
  expect(pull.comments[0]?.body).toContain('digest: ');
}
