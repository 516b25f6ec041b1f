import type { TimelineRow } from '../../lineage/timeline.ts';
import type { Block } from '../block.ts';

/** What became of the rules, in the order of main. */
export function policyBlocks(rows: readonly TimelineRow[]): readonly Block[] {
  return [
    { is: 'heading', level: 1, text: 'What became of the rules' },
    {
      is: 'entries',
      entries: rows.map(({ when, who, detail, place }) => ({
        head: [`${when} by `, { code: who }],
        lines: [detail, ...(place === '' ? [] : [[{ code: place }]])],
      })),
    },
  ];
}
