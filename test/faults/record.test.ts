import { describe, expect, it } from 'vitest';
import { findings } from '../support/stage.ts';
import { AWS, blows, callsOf, kindsTold, line, merged, spread, untilDone } from './storyline.ts';

const WHOLE = 'requested approved approved decided';
const calls = await cleanRun();

describe.concurrent('kill -9 of record', () => {
  it.for(blows(calls))('at call $call, $what, $moment: nothing or all, and all in the end', async (blow) => {
    await using at = await line();
    await merged(at, AWS);
    const killed = await at.on.record({ killAt: { request: blow.call, moment: blow.moment, runner: 'lost' } });
    expect(killed.signal).toBe('SIGKILL');
    expect(await kindsTold(at, AWS)).toBeOneOf(['', WHOLE]);
    const { code, log } = await at.on.record();
    expect(code, log).toBe(0);
    expect(await kindsTold(at, AWS)).toBe(WHOLE);
  });
});

const TROUBLE = [
  ['500', 3],
  ['403-secondary', 3],
  ['429', 3],
  ['reset', 3],
  ['lost-answer', 3],
  ['late-merge', 3],
  ['half-page', 6],
  ['stale-head', 3],
  ['hang', 9],
] as const;

describe.concurrent('trouble', () => {
  const runs = TROUBLE.flatMap(([fault, apart]) => spread(calls, apart).map((one) => ({ fault, ...one })));
  it.for(runs)('$fault at calls $list is got over, or said: nothing or all', async ({ fault, numbers }) => {
    await using at = await line();
    await merged(at, AWS);
    at.arm(fault, ...numbers);
    const results = await untilDone(async () => {
      const result = await at.on.record();
      expect(await kindsTold(at, AWS), result.log).toBeOneOf(['', WHOLE]);
      return result;
    });
    if (at.disarm()) expect(results.length, 'a run that went through met all of them').toBeGreaterThan(1);
    await at.on.record();
    expect(await kindsTold(at, AWS)).toBe(WHOLE);
    const amiss = findings(at.on).filter((finding) => !finding.includes(' note:'));
    expect(amiss.filter((finding) => !finding.includes('unprotected'))).toEqual([]);
  });
});

describe('GitHub that does not know yet by which pull request a commit came', () => {
  it('is asked again; what it never tells is not recorded, and the next run catches up', async () => {
    await using at = await line();
    at.on.sandbox.world.settings.associationDelay = 600;
    // A merge commit names its pull request; rebased commits do not.
    await merged(at, AWS, 'rebase');
    const { code, annotations } = await at.on.record();
    expect(code).toBe(4);
    expect(annotations.map(({ message }) => message).join()).toContain('GitHub does not say yet');
    expect(await kindsTold(at, AWS)).toBe('');
    at.on.sandbox.world.settings.associationDelay = 0;
    expect((await at.on.recordHourly()).code).toBe(0);
    expect(await kindsTold(at, AWS)).toBe(WHOLE);
  });
});

async function cleanRun(): Promise<readonly string[]> {
  await using at = await line();
  await merged(at, AWS);
  return await callsOf(at.on, () => at.on.record());
}
