import type { TimelineRow } from '../../lineage/timeline.ts';
import type { Block } from '../block.ts';
import { findingBlocks } from './findings.ts';
import { answerBlocks, type Shown } from './lineage.ts';

/** The answer, a line for each event with its marks, and what is missing if something is. */
export function shortBlocks({ rows, ...told }: Shown): readonly Block[] {
  const marked = rows.some(({ marks }) => marks.length > 0);
  const columns = rows.map((row) => [
    row.when.slice(11, 19),
    row.what,
    ...(marked ? [row.marks.join(', ')] : []),
    row.who.replace(/ \(\d+\)$/, ''),
  ]);
  const widths = (columns[0] ?? []).map((_, n) => Math.max(...columns.map((cells) => cells[n]?.length ?? 0)));
  const room = LINE - widths.reduce((sum, width) => sum + width + 2, 0);
  return [
    ...answerBlocks(told),
    {
      is: 'table',
      head: [...widths.map(() => ''), ''],
      rows: columns.map((cells, n) => [...cells, cut(rows[n]?.detail ?? '', room)]),
    },
    ...findingBlocks([...told.lineage.findings, ...(told.findings ?? [])]),
  ];
}

/** Characters a line: what fits everywhere. */
const LINE = 100;

function cut(detail: TimelineRow['detail'], room: number): string {
  const [first = ''] = detail.split('\n');
  return first.length > room ? `${first.slice(0, room - 1).trimEnd()}…` : first;
}
