/** `digest: 3fa91c2e`, `digests: 3fa91c2e, 77b0d1aa`, or digests alone on their line; backticks allowed. Linear in the text. */
const MARKED = /\bdigests?\b[:=\t ]{0,5}((?:`?[0-9a-f]{8}(?![0-9a-z])`?[,\t ]{0,3}){1,100})/gi;
const ALONE = /^[\t ]{0,8}((?:`?[0-9a-f]{8}(?![0-9a-z])`?[,\t ]{0,3}){1,100})\r?$/gim;
const MOST = 100;

/**
 * The digests a reviewer echoed: what follows the word `digest`, or stands alone on its line; lower case, in order, joined by
 * a space, since one review may answer for several requests. Quoted lines and HTML comments are others' words and do not count.
 * Nothing else of a review is ever taken: the answer is stored in signed events, the review's text is not.
 */
export function echoedDigest(text: string): string | null {
  const own = text.replace(/<!--[\s\S]*?(?:-->|$)/g, ' ').replace(/^[ \t]*>.*$/gm, ' ');
  const found = [...own.matchAll(MARKED), ...own.matchAll(ALONE)].flatMap(([, list = '']) => [
    ...(list.toLowerCase().match(/[0-9a-f]{8}/g) ?? []),
  ]);
  const distinct = [...new Set(found)].slice(0, MOST);
  return distinct.length > 0 ? distinct.join(' ') : null;
}
