import { expect, it } from 'vitest';
import { inWords } from '../../src/report/duration-words.ts';

it.each([
  [0, 'no time'],
  [1, '1 second'],
  [3_300, '55 minutes'],
  [7_200, '2 hours'],
  [100_800, '1 day 4 hours'],
  [1_209_660, '14 days 1 minute'],
])('%i s is %s', (seconds, words) => {
  expect(inWords(seconds)).toBe(words);
});
