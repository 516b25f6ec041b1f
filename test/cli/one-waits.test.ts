import { expect, it } from 'vitest';
import { oneWaits } from '../../src/cli/demo/one-waits.ts';

it('runs one at a time; who comes while one runs shares the next, which starts after they came', async () => {
  const ends: (() => void)[] = [];
  let running = 0;
  const run = oneWaits(async () => {
    running += 1;
    expect(running).toBe(1);
    await new Promise<void>((resolve) => ends.push(resolve));
    running -= 1;
    return ends.length;
  });
  const first = run();
  await settled();
  const [second, third] = [run(), run()];
  await settled();
  expect(ends).toHaveLength(1);
  ends[0]?.();
  expect(await first).toBe(1);
  await settled();
  ends[1]?.();
  expect(await Promise.all([second, third])).toEqual([2, 2]);
});

it('goes on after a run that failed', async () => {
  let runs = 0;
  const run = oneWaits(async () => {
    runs += 1;
    if (runs === 1) throw new Error('the first');
    return runs;
  });
  await expect(run()).rejects.toThrow('the first');
  expect(await run()).toBe(2);
});

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
