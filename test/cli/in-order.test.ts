import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { inOrder } from '../../src/cli/demo/in-order.ts';

it('hears every line once, teller by teller, however they interrupt each other', () => {
  const tellers = fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(tellers, fc.infiniteStream(fc.nat()), (counts, dice) => {
      const heard: string[] = [];
      const { say, end } = inOrder((line) => heard.push(line));
      const left = counts.map((count, number) => ({
        number,
        lines: Array.from({ length: count }, (_, n) => `${number}.${n}`),
      }));
      const expected = left.flatMap(({ lines }) => [...lines]);
      while (left.length > 0) {
        const at = (dice.next().value ?? 0) % left.length;
        const line = left[at]?.lines.shift();
        if (line !== undefined) say(left[at]?.number ?? -1, line);
        else end(left.splice(at, 1)[0]?.number ?? -1);
      }
      expect(heard).toEqual(expected);
    }),
  );
});

it('hears whoever has the turn at once', () => {
  const heard: string[] = [];
  const { say } = inOrder((line) => heard.push(line));
  say(1, 'later');
  say(0, 'now');
  expect(heard).toEqual(['now']);
});
