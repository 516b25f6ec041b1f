import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../model/finding.ts';
import type { Instant } from '../model/ids.ts';
import type { Clock } from '../ports.ts';

/**
 * This machine's clock. Pauses grow from 1.5 s to 10 s with full jitter; all of them together last `budget` milliseconds.
 * Twenty writers of one branch that begin with less get in each other's way until GitHub's 80 writes a minute are used up.
 */
export function systemClock(budget = 120_000): Clock {
  let left = budget;
  return {
    now: () => new Date().toISOString().replace(/\.\d{3}Z$/, 'Z') as Instant,
    async pause(attempt) {
      if (left <= 0)
        throw new Failure(
          'UNREACHABLE',
          `gave up after ${Math.round(budget / 1000)} s of trying`,
          'run it again in a few minutes; nothing was left half done',
        );
      const longest = Math.min(10_000, 1_500 * 2 ** Math.min(attempt, 10));
      const pause = Math.min(left, 20 + Math.random() * longest);
      left -= pause;
      await sleep(pause);
    },
  };
}
