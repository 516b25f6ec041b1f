import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { JobResult } from '../../src/sandbox/runner/run-job.ts';
import { blows, GCP, kindsTold, line, type Line, merged, spread } from './storyline.ts';

const GRANTED = 'requested approved decided';
const calls = await cleanRun();

describe.concurrent('kill -9 of the post step', () => {
  it.for(blows(calls))('at call $call, $what, $moment: the file is gone, `closed` stands once or not', async (blow) => {
    await using at = await granted();
    const { post, ...job } = await run(at, { killAt: { request: blow.call, moment: blow.moment, step: 'post' } });
    expect(post?.signal).toBe('SIGKILL');
    gone(job);
    expect(await kindsTold(at, GCP)).toBeOneOf([`${GRANTED} issued`, `${GRANTED} issued closed`]);
    expect((await run(at)).code).toBe(0);
  });
});

describe.concurrent.for(['500', '403-secondary', '429', 'reset', 'lost-answer', 'half-page', 'hang'] as const)(
  '%s',
  (fault) => {
    it.for(spread(calls, 2))('at calls $list spoils no green job', async ({ numbers }) => {
      await using at = await granted();
      const { code, post, annotations, ...job } = await run(at, {
        between: async () => at.arm(fault, ...numbers),
      });
      expect([code, post?.code]).toEqual([0, 0]);
      gone(job);
      const warned = annotations.some(
        ({ level, message }) => level === 'warning' && /could not be recorded/.test(message),
      );
      expect(await kindsTold(at, GCP)).toBe(`${GRANTED} issued${warned ? '' : ' closed'}`);
    });
  },
);

function gone({ env }: Pick<JobResult, 'env'>): void {
  const file = env['CLOUDSDK_AUTH_ACCESS_TOKEN_FILE'] ?? '';
  expect(file).not.toBe('');
  expect(existsSync(file)).toBe(false);
}

function run({ on }: Line, more: Parameters<Line['on']['issue']>[3] = {}): Promise<JobResult> {
  return on.issue(GCP.id, ...GCP.job, more);
}

async function granted(): Promise<Awaited<ReturnType<typeof line>>> {
  const at = await line();
  await merged(at, GCP);
  await at.on.record();
  return at;
}

async function cleanRun(): Promise<readonly string[]> {
  await using at = await granted();
  await run(at, { between: async () => at.on.sandbox.received.clear() });
  return at.on.sandbox.received.requests.map(({ operation }) => operation);
}
