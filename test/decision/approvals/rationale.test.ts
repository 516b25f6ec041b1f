import { describe, expect, it } from 'vitest';
import { lacking, rationaleDemand, stricter } from '../../../src/decision/approvals/rationale.ts';

const demand = rationaleDemand({ ban: ['LGTM', 'looks good to me, thanks'] }, 'high');

describe('the text of a review', () => {
  it.each([
    ['enough words', 'I checked the role and the four hours.'],
    ['other scripts', 'Я проверил роль и время доступа.'],
    ['an emoji of several parts', 'I checked the role and the four hours 👩‍💻 ❤️.'],
  ])('does with %s', (_, text) => expect(lacking(text, demand)).toBeNull());

  it.each([
    ['nothing', '', '0 letters'],
    ['too little', 'checked', '7 letters'],
    ['only a quote', '> I checked the role and the four hours.', '0 letters'],
    ['only a link', 'https://example.test/a-very-long-path-of-letters', '0 letters'],
    ['only the target of a link', '[ok](/a-very-long-path-of-letters)', '2 letters'],
    ['only a comment nobody sees', 'ok <!-- I checked the role and the four hours. -->', '2 letters'],
    ['only a comment that never ends', 'ok <!-- I checked the role and the four hours.', '2 letters'],
    ['only the digest', 'digest: abcdefab abcdefab abcdefab', '0 letters'],
    ['a banned text, whatever its case and punctuation', ' *lgtm* !! ', 'does not accept'],
    ['a banned text of enough letters', '> hi\nLooks good to me - THANKS', 'does not accept'],
    ['a character that hides', 'I checked the role\u200B and the four hours.', 'U+200B'],
    ['a character that turns', 'I checked the role\u202E and the four hours.', 'U+202E'],
    ['a tag nobody sees', 'I checked the role and the hours.\u{E0041}', 'U+E0041'],
  ])('does not with %s, and the message quotes none of it', (_, text, says) => {
    const message = lacking(text, demand)?.message ?? '';
    expect(message).toContain(says);
    expect(message).not.toContain('checked');
  });

  it('is not looked at in acknowledge mode', () => {
    expect(lacking('', rationaleDemand({ mode: 'acknowledge' }, 'low'))).toBeNull();
  });

  it('is looked at all the same where the risk is more than low', () => {
    const asked = rationaleDemand({ mode: 'acknowledge' }, 'medium');
    expect(asked.echoDigest).toBe(true);
    expect(lacking('', asked)).not.toBeNull();
  });

  it('is read in time linear in its length', () => {
    for (const part of ['<a', '](', 'a.a:', '<!--', '\n', 'digest: ', '> ', 'aaaaaaaa ']) {
      expect(() => lacking(part.repeat(20_000), demand)).not.toThrow();
    }
  });
});

it('takes the stricter of two demands in each point', () => {
  const one = rationaleDemand({ minLetters: 5, echoDigest: false, ban: ['a'] }, 'low');
  const other = rationaleDemand({ mode: 'acknowledge', ban: ['b'] }, 'low');
  expect(stricter(one, other)).toEqual({ mode: 'text', minLetters: 5, echoDigest: false, ban: ['a', 'b'] });
  expect(stricter(other, one)).toEqual(stricter(one, other));
});
