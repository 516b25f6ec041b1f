import type { Finding } from '../../model/finding.ts';
import { spans } from '../block.ts';
import type { Block, Phrase } from '../block.ts';
import { codeSpan, fenced, ownWords, plain } from './markdown-escape.ts';

/** GitHub takes 65,536 characters in a comment; the marker round it needs some. */
const COMMENT_LIMIT = 65_000;

const ICON = { error: '⛔', warning: '⚠️', note: 'ℹ️' } as const;
const ROOM_FOR_CUT = 200;

/** GitHub-flavoured Markdown of at most `limit` characters. What does not fit is left out from the end, and it says so. */
export function markdown(blocks: readonly Block[], limit: number = COMMENT_LIMIT): string {
  const parts: string[] = [];
  let room = limit - ROOM_FOR_CUT;
  for (const [index, block] of blocks.entries()) {
    const whole = written(block);
    if (whole.length + 2 > room) {
      const some = beginning(block, room);
      // A heading with nothing below it would say that there is nothing.
      const bare = some === null && blocks[index - 1]?.is === 'heading';
      if (bare) parts.pop();
      parts.push(...(some ? [some] : []), cutNote(blocks.length - index + (bare ? 1 : 0)));
      break;
    }
    parts.push(whole);
    room -= whole.length + 2;
  }
  return `${parts.join('\n\n')}\n`;
}

function cutNote(parts: number): string {
  const what = parts === 1 ? 'the last part' : `the last ${parts} parts`;
  return `**Cut here:** a comment on GitHub cannot hold the whole of ${what}. The command line shows everything.`;
}

/** As many rows or items as fit; null when none does, or the block has none. */
function beginning(block: Block, room: number): string | null {
  if (block.is !== 'table' && block.is !== 'list') return null;
  const count = block.is === 'table' ? block.rows.length : block.items.length;
  const first = (n: number): string =>
    written(
      block.is === 'table' ? { ...block, rows: block.rows.slice(0, n) } : { ...block, items: block.items.slice(0, n) },
    );
  let fits = 0;
  for (let step = 2 ** Math.floor(Math.log2(Math.max(1, count))); step >= 1; step /= 2) {
    if (fits + step <= count && first(fits + step).length + 2 <= room) fits += step;
  }
  return fits > 0 ? first(fits) : null;
}

function written(block: Block): string {
  switch (block.is) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${phrase(block.text)}`;
    case 'text':
      return phrase(block.text);
    case 'list':
      return block.items.map((item) => `- ${phrase(item)}`).join('\n');
    case 'entries':
      return block.entries.map(({ head, lines }) => `- ${[head, ...lines].map(phrase).join('<br>')}`).join('\n');
    case 'code':
      return fenced(block.text);
    case 'table':
      return table(block);
    case 'fold':
      return details(block.summary, block.blocks.map(written).join('\n\n'));
    case 'finding':
      break;
  }
  return finding(block.finding);
}

function details(summary: string, text: string): string {
  return `<details><summary>${plain(summary)}</summary>\n\n${text}\n\n</details>`;
}

function table({ head, rows, fold }: Extract<Block, { is: 'table' }>): string {
  const row = (cells: readonly Phrase[]): string => `| ${cells.map(phrase).join(' | ')} |`;
  const text = [row(head), `|${head.map(() => ' --- |').join('')}`, ...rows.map(row)].join('\n');
  return fold === undefined ? text : details(fold, text);
}

function finding({ id, severity, message, fix, at }: Finding): string {
  const where = at ? ` ${codeSpan(`${at.path}:${at.line}:${at.column}`)}` : '';
  return `- ${ICON[severity]} ${codeSpan(id)}${where}: ${plain(message).trim()}<br>→ ${ownWords(fix).trim()}`;
}

function phrase(text: Phrase): string {
  const whole = spans(text).map((span) => {
    if (typeof span === 'string') return plain(span);
    if ('code' in span) return codeSpan(span.code);
    if ('own' in span) return ownWords(span.own);
    return span.strong.trim() === '' ? '' : `**${plain(span.strong).trim()}**`;
  });
  return whole.join('').trim();
}
