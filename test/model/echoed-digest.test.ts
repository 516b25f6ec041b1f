import { describe, expect, it } from 'vitest';
import { echoedDigest } from '../../src/model/echoed-digest.ts';

describe('the echoed digest', () => {
  it.each([
    ['after the word', 'Fine, it is for the close.\n\ndigest: 3fa91c2e', '3fa91c2e'],
    ['in backticks', 'digest `3FA91C2E`.', '3fa91c2e'],
    ['alone on its line', 'Fine.\r\n3fa91c2e\r\nBye.', '3fa91c2e'],
    ['of several requests', 'digests: 3fa91c2e 77b0d1aa', '3fa91c2e 77b0d1aa'],
    ['on several lines, once each', 'digest: 3fa91c2e\ndigest: 77b0d1aa\n3fa91c2e', '3fa91c2e 77b0d1aa'],
  ])('is found %s', (_, text, found) => expect(echoedDigest(text)).toBe(found));

  it.each([
    ['a number in a sentence', 'Ticket 20261122 says so.'],
    ['a longer hash', 'digest: 3fa91c2e77b0d1aa3fa91c2e77b0d1aa3fa91c2e'],
    ['a quote', '> digest: 3fa91c2e'],
    ['a hidden comment', '<!-- digest: 3fa91c2e -->'],
    ['nothing', ''],
  ])('is not %s', (_, text) => expect(echoedDigest(text)).toBeNull());

  it('takes at most a hundred', () => {
    const many = Array.from({ length: 150 }, (_, n) => n.toString(16).padStart(8, '0')).join('\n');
    expect(echoedDigest(many)?.split(' ')).toHaveLength(100);
  });
});
