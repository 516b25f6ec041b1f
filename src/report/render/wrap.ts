const WIDE =
  /[\p{Emoji_Presentation}\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Extended_Pictographic}\uFE0F/u;
const PLAIN = /^[ -~]*$/;
const GAP = 2;
const NARROWEST = 12;
const LONG_WORD = 24;

let letters: Intl.Segmenter | undefined;

/** Made when first needed: it loads tables, and most text is plain. */
function lettersOf(text: string): Intl.Segments {
  letters ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return letters.segment(text);
}

/** Columns a text takes: two for wide East Asian letters and emoji, one for everything else. */
export function width(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let columns = 0;
  for (const { segment } of lettersOf(text)) columns += WIDE.test(segment) ? 2 : 1;
  return columns;
}

/** Broken at spaces; a word longer than the line is broken where the line ends. Never empty. */
export function wrapped(text: string, across: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((one) => pieces(one, across))) {
    if (line !== '' && width(line) + 1 + width(word) > across) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function pieces(word: string, across: number): readonly string[] {
  if (width(word) <= across) return [word];
  const parts: string[] = [];
  let part = '';
  for (const { segment } of lettersOf(word)) {
    if (width(part) + width(segment) > across) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}

export function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - width(text)));
}

/**
 * What each column gets: its longest cell, the widest giving way first, words staying whole as long as they can.
 * null: too many columns for the line.
 */
export function columnWidths(rows: readonly (readonly string[])[], across: number): readonly number[] | null {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const cells = Array.from({ length: count }, (_, column) => rows.map((row) => row[column] ?? ''));
  const wished = cells.map((column) => Math.max(1, ...column.map(width)));
  const words = cells.map((column) => Math.max(1, ...column.flatMap((cell) => cell.split(' ').map(width))));
  const room = across - GAP * (count - 1);
  const whole = words.map((word) => Math.max(NARROWEST, Math.min(word, LONG_WORD)));
  return (
    shrunk(wished, whole, room) ??
    shrunk(
      wished,
      words.map(() => NARROWEST),
      room,
    )
  );
}

function shrunk(wished: readonly number[], least: readonly number[], room: number): readonly number[] | null {
  const widths = [...wished];
  let over = widths.reduce((sum, one) => sum + one, 0) - room;
  while (over > 0) {
    const spare = widths.map((one, column) => (one > (least[column] ?? 0) ? one : 0));
    const widest = Math.max(...spare);
    if (widest <= 0) return null;
    widths[spare.indexOf(widest)] = widest - 1;
    over -= 1;
  }
  return widths;
}
