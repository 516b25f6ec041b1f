import { counted } from '../model/counted.ts';
import type { Seconds } from '../model/ids.ts';

const UNITS: readonly (readonly [Seconds, string])[] = [
  [86_400, 'day'],
  [3_600, 'hour'],
  [60, 'minute'],
  [1, 'second'],
];

/** `7,200` → `2 hours`, `100,800` → `1 day 4 hours`: what people read, where policy and requests write `PT2H` and `P1DT4H`. */
export function inWords(total: Seconds): string {
  let left = total;
  const words = UNITS.flatMap(([length, unit]) => {
    const count = Math.floor(left / length);
    left -= count * length;
    return count === 0 ? [] : [counted(count, unit)];
  });
  return words.length === 0 ? 'no time' : words.join(' ');
}
