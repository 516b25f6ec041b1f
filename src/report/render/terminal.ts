import type { Finding } from '../../model/finding.ts';
import { spans } from '../block.ts';
import type { Block, Phrase } from '../block.ts';
import { oneLine, visible } from './visible.ts';
import { columnWidths, padded, width, wrapped } from './wrap.ts';

export interface Terminal {
  /** False under NO_COLOR and where nobody watches. */
  readonly colour: boolean;
  /** Characters a line, at least 40. */
  readonly width: number;
}

const ESC = '\u001B[';
const INK = { bold: '1', dim: '2', error: '31', warning: '33', note: '36' } as const;
type Ink = keyof typeof INK;

/** Lines for a terminal or a job's log. Text from outside can neither steer the terminal nor start a workflow command. */
export function terminal(blocks: readonly Block[], at: Terminal): string {
  const across = Math.max(40, at.width);
  const ink = (which: Ink, text: string): string =>
    at.colour && text !== '' ? `${ESC}${INK[which]}m${text}${ESC}0m` : text;
  return `${apart(blocks).map(harmless).join('\n')}\n`;

  function apart(several: readonly Block[]): readonly string[] {
    return several.flatMap((block, index) => [
      ...(index > 0 && !together(several[index - 1], block) ? [''] : []),
      ...written(block),
    ]);
  }

  function written(block: Block): readonly string[] {
    switch (block.is) {
      case 'heading':
        return wrapped(said(block.text), across).map((line) => ink('bold', line));
      case 'text':
        return wrapped(said(block.text), across);
      case 'list':
        return block.items.flatMap((item) => indented(wrapped(said(item), across - 4), '  • ', '    '));
      case 'entries':
        return block.entries.flatMap(({ head, lines: below }) => [
          ...wrapped(said(head), across).map((line) => ink('bold', line)),
          ...below.flatMap((line) => indented(wrapped(said(line), across - 4), '    ', '    ')),
        ]);
      case 'code':
        return visible(block.text)
          .replace(/\r\n?/g, '\n')
          .split('\n')
          .map((line) => `    ${line.replace(/\t/g, '  ')}`.trimEnd());
      case 'table':
        return [
          ...(block.fold === undefined
            ? []
            : wrapped(oneLine(block.fold).trim(), across).map((line) => ink('dim', line))),
          ...table(block.head, block.rows),
        ];
      case 'fold':
        return [
          ...wrapped(oneLine(block.summary).trim(), across).map((line) => ink('dim', line)),
          ...apart(block.blocks),
        ];
      case 'finding':
        break;
    }
    return finding(block.finding);
  }

  function finding({ id, severity, message, fix, at: place }: Finding): readonly string[] {
    const where = place ? [ink('dim', oneLine(`${place.path}:${place.line}:${place.column}`))] : [];
    return [
      ...where,
      ...wrapped(`${severity} ${oneLine(id).trim()}: ${oneLine(message).trim()}`, across - 2).map(
        (line) => `  ${ink(severity, line)}`,
      ),
      ...indented(wrapped(oneLine(fix).trim(), across - 4), '  → ', '    '),
    ];
  }

  /** Columns where they fit, else each row as lines of `head: cell`. */
  function table(head: readonly string[], rows: readonly (readonly Phrase[])[]): readonly string[] {
    const cells = rows.map((row) => row.map(said));
    const widths = columnWidths([head, ...cells], across);
    if (widths === null) {
      const label = (column: number): string => (head[column] ? `${head[column]}: ` : '');
      const stacked = (cell: string, column: number): readonly string[] =>
        indented(wrapped(`${label(column)}${cell}`, across - 4), '', '    ');
      return cells.flatMap((row) => row.flatMap(stacked));
    }
    const print = (row: readonly string[]): readonly string[] => {
      const columns = row.map((cell, column) => wrapped(cell, widths[column] ?? width(cell)));
      const height = Math.max(1, ...columns.map((column) => column.length));
      return Array.from({ length: height }, (_, n) =>
        columns
          .map((column, index) => padded(column[n] ?? '', widths[index] ?? 0))
          .join('  ')
          .trimEnd(),
      );
    };
    const title = head.every((one) => one === '') ? [] : print(head);
    return [...title.map((line) => ink('dim', line)), ...cells.flatMap(print)];
  }
}

function together(one: Block | undefined, other: Block): boolean {
  return one?.is === 'finding' && other.is === 'finding' ? false : one?.is === 'text' && other.is === 'list';
}

function said(phrase: Phrase): string {
  const whole = spans(phrase).map((span) =>
    typeof span === 'string' ? span : 'code' in span ? span.code : 'own' in span ? span.own : span.strong,
  );
  return oneLine(whole.join('')).trim();
}

function indented(lines: readonly string[], first: string, rest: string): readonly string[] {
  return lines.map((line, index) => `${index === 0 ? first : rest}${line}`);
}

/**
 * A runner reads `::` at the start of a line and `##[` anywhere in one as a command. Both are pulled apart, after wrapping,
 * whatever colour stands before them.
 */
function harmless(line: string): string {
  return line.replace(/##(?=\[)/g, '# #').replace(START_OF_COMMAND, '$1: :');
}
const START_OF_COMMAND = new RegExp(String.raw`^((?:\s|\u001B\[\d+m)*)::`, 'u');
