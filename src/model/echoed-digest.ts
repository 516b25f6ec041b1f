/** What Markdown puts around a word: bold, italic, code. */
const AROUND = '[`*_]{0,3}';
const ONE = `#?${AROUND}[0-9a-f]{8}(?![0-9a-z])${AROUND}`;
/** No part of it can be read in two ways, so that finding it takes no longer than the text is long. */
const LIST = `(${ONE}(?:[,\\t ]{1,3}${ONE}){0,99})`;
/** `digest: 3fa91c2e`, `**digest:** 3fa91c2e`, `digests: 3fa91c2e, 77b0d1aa`; `digest` is never part of a longer word. */
const MARKED = new RegExp(`(?<![\\p{L}\\p{N}]_{0,2})digests?(?![\\p{L}\\p{N}])[:=\\t \`*_]{0,8}${LIST}`, 'giu');
/** Digests alone on their line, or in an item of a list. */
const ALONE = new RegExp(`^[\\t ]{0,8}(?:(?:[-+*]|[0-9]{1,2}[.)])[\\t ]{1,4})?${LIST}[,\\t ]{0,3}\\r?$`, 'gim');
const QUOTED = /^[ \t]*>.*$/gm;
const MOST = 100;

/**
 * The digests a reviewer echoed: what follows the word `digest`, or stands alone on its line; lower case, in order, joined by
 * a space, since one review may answer for several requests. Quoted lines and HTML comments are others' words and do not count.
 * Nothing else of a review is ever taken: the answer is stored in signed events, the review's text is not.
 */
export function echoedDigest(text: string): string | null {
  const own = seen(text).replace(QUOTED, ' ');
  const found = [...own.matchAll(MARKED), ...own.matchAll(ALONE)].flatMap(([, list = '']) => [
    ...(list.toLowerCase().match(/[0-9a-f]{8}/g) ?? []),
  ]);
  const distinct = [...new Set(found)].slice(0, MOST);
  return distinct.length > 0 ? distinct.join(' ') : null;
}

/** Does the digest stand in a quoted line? Whoever wrote it there answers to another, and is told why it does not count. */
export function isQuoted(digest: string, text: string): boolean {
  return (seen(text).match(QUOTED) ?? []).some((line) => line.toLowerCase().includes(digest));
}

function seen(text: string): string {
  return text.replace(/<!--[\s\S]*?(?:-->|$)/g, ' ');
}
