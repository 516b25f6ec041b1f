import { describe, expect, it } from 'vitest';
import { echoedDigest, isQuoted } from '../../src/model/echoed-digest.ts';

describe('the echoed digest', () => {
  it.each([
    ['after the word', 'Fine, it is for the close.\n\ndigest: 3fa91c2e', '3fa91c2e'],
    ['in backticks', 'digest `3FA91C2E`.', '3fa91c2e'],
    ['after the word in bold', '**digest:** 5e8594b5', '5e8594b5'],
    ['after a bold word', '**digest**: `5e8594b5`', '5e8594b5'],
    ['all in bold', 'Fine. __digest: 5e8594b5__', '5e8594b5'],
    ['with a number sign', 'digest #5e8594b5', '5e8594b5'],
    ['in an item of a list', '- digest: 5e8594b5\n* 77b0d1aa\n1. `3fa91c2e`', '5e8594b5 77b0d1aa 3fa91c2e'],
    ['in bold, of several', 'digests: **3fa91c2e**, **77b0d1aa**', '3fa91c2e 77b0d1aa'],
    ['alone on its line', 'Fine.\r\n3fa91c2e\r\nBye.', '3fa91c2e'],
    ['of several requests', 'digests: 3fa91c2e 77b0d1aa', '3fa91c2e 77b0d1aa'],
    ['on several lines, once each', 'digest: 3fa91c2e\ndigest: 77b0d1aa\n3fa91c2e', '3fa91c2e 77b0d1aa'],
  ])('is found %s', (_, text, found) => expect(echoedDigest(text)).toBe(found));

  it.each([
    ['a number in a sentence', 'Ticket 20261122 says so.'],
    ['a longer hash', 'digest: 3fa91c2e77b0d1aa3fa91c2e77b0d1aa3fa91c2e'],
    ['a quote', '> digest: 3fa91c2e'],
    ['a quote of a quote', ' > > **digest:** 3fa91c2e'],
    ['of a longer word', 'my_digest: 3fa91c2e, mydigest 3fa91c2e, digested 3fa91c2e'],
    ['the start of a longer word', '**digest:** 3fa91c2ez'],
    ['a hidden comment', '<!-- digest: 3fa91c2e -->'],
    ['nothing', ''],
  ])('is not %s', (_, text) => expect(echoedDigest(text)).toBeNull());

  it('is told apart in a quote', () => {
    expect(isQuoted('3fa91c2e', 'As they said:\n> digest: 3FA91C2E')).toBe(true);
    expect(isQuoted('3fa91c2e', 'x > digest: 3fa91c2e\n<!--\n> 3fa91c2e -->')).toBe(false);
  });

  it('is looked for in no more time than the text is long', () => {
    const start = performance.now();
    for (const part of ['3fa91c2e** ', '`3fa91c2e`, ', 'digest:*_', '- ', '`*_']) echoedDigest(part.repeat(20_000));
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it('takes at most a hundred', () => {
    const many = Array.from({ length: 150 }, (_, n) => n.toString(16).padStart(8, '0')).join('\n');
    expect(echoedDigest(many)?.split(' ')).toHaveLength(100);
  });
});
