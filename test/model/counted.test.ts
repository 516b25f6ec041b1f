import { expect, it } from 'vitest';
import { counted } from '../../src/model/counted.ts';

it.each([
  [0, '0 events'],
  [1, '1 event'],
  [2, '2 events'],
])('%i is said as %s', (count, words) => {
  expect(counted(count, 'event')).toBe(words);
});

it('takes the plural that is not an s', () => {
  expect(counted(1, 'second is', 'seconds are')).toBe('1 second is');
  expect(counted(2, 'second is', 'seconds are')).toBe('2 seconds are');
});
