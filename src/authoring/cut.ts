const LONGEST = 80;
/** So much of what both begin with stays, to tell where in the text it is. */
const BEFORE = 24;
/** Names and patterns differ at their end. */
const TAIL = 30;

/** Two texts cut to what can be read at a glance, around the first letter in which they differ. */
export function aroundDifference(before: string, after: string): readonly [string, string] {
  const [was, is] = [Array.from(before), Array.from(after)];
  if (was.length <= LONGEST && is.length <= LONGEST) return [before, after];
  const differs = was.findIndex((letter, place) => letter !== is[place]);
  const start = Math.max(0, (differs < 0 ? was.length : differs) - BEFORE);
  return [from(start, was), from(start, is)];
}

/** One text without its middle. */
export function ends(text: string): string {
  const letters = Array.from(text);
  if (letters.length <= LONGEST) return text;
  return `${letters.slice(0, LONGEST - TAIL - 1).join('')}…${letters.slice(-TAIL).join('')}`;
}

function from(start: number, letters: readonly string[]): string {
  const end = start + LONGEST;
  return `${start > 0 ? '…' : ''}${letters.slice(start, end).join('')}${letters.length > end ? '…' : ''}`;
}
