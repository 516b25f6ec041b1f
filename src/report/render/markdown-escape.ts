import { oneLine, visible } from './visible.ts';

const ENTITY: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '|': '&#124;',
  '`': '&#96;',
  '\\': '&#92;',
  '~': '&#126;',
  $: '&#36;',
};
/** Shows nothing, and ends what GitHub would read as a name, a number or an address. */
const BREAK = '&#8203;';

/**
 * A text from outside as GitHub-flavoured Markdown that shows just that text: no markup, no HTML, no link, no mention, no
 * reference, no cell border. Entities stand where the table parser would undo a backslash; GitHub's filters for mentions and
 * references run after Markdown, so only a character between helps against them.
 */
export function plain(text: string): string {
  return oneLine(text)
    .replace(/[&<>|`\\~$]/g, (one) => ENTITY[one] ?? one)
    .replace(/[*_[\]]/g, '\\$&')
    .replace(/^(\s*)([+=-])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
    .replace(/(?<!&)#/g, `\\#${BREAK}`)
    .replace(/@/g, `@${BREAK}`)
    .replace(/:(?=\/|$)/g, `:${BREAK}`)
    .replace(/\b(?:java|vb)script:/gi, (scheme) => `${scheme.slice(0, -1)}${BREAK}:`)
    .replace(/www\./gi, (www) => `${www.slice(0, 3)}${BREAK}.`)
    .replace(/\bgh-/gi, (gh) => `${gh}${BREAK}`);
}

/** A text from outside as a code span, in which GitHub links and mentions nothing. Backticks only where nothing can break out, in a table cell too. */
export function codeSpan(text: string): string {
  const shown = oneLine(text).trim();
  if (shown !== '' && !/[`|\\<]/.test(shown)) return `\`${shown}\``;
  return `<code>${shown.replace(/[^\p{L}\p{N} ]/gu, (one) => `&#${one.codePointAt(0)};`)}</code>`;
}

/**
 * Words of our own, which may quote what came from outside: what looks like a name between backticks is code, in which nothing is
 * linked or mentioned, and all else is plain.
 */
export function ownWords(text: string): string {
  return text
    .split(NAME)
    .map((part, n) => (n % 2 === 0 ? plain(part) : codeSpan(part)))
    .join('');
}
const NAME = /`([A-Za-z][\w.:,/[\]{}"… -]{0,120})`/;

/** Lines kept as they are. The fence is longer than any in the text; comment marks are pulled apart, so no marker can be planted. */
export function fenced(text: string): string {
  const shown = visible(text)
    .replace(/\r\n?/g, '\n')
    .replace(/<!(?=-)/g, '< !')
    .replace(/\n+$/, '');
  const longest = Math.max(2, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${shown}\n${fence}`;
}
