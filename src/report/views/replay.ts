import { counted } from '../../model/counted.ts';
import type { Finding } from '../../model/finding.ts';
import type { Block, Phrase } from '../block.ts';
import { findingBlocks } from './findings.ts';

type Verdict = 'allow' | 'pending' | 'deny';

/** One past decision under another policy, as `authoring/replay` tells it. */
export interface ReplayedRow {
  readonly requestId: string;
  readonly before: Verdict;
  readonly after: Verdict;
  readonly changed: 'nothing' | 'verdict' | 'requirements' | 'terms' | 'indeterminate';
  readonly rules: readonly string[];
  readonly because: string;
  readonly live: boolean;
}

const SAMPLES = 5;
const VERDICTS: readonly Verdict[] = ['allow', 'pending', 'deny'];

/** Counts as `--json` prints them: by `before→after` where the verdict differs, and by what else changed. */
export function replayCounts(
  rows: readonly ReplayedRow[],
  left: readonly Finding[],
): { readonly [what: string]: number } {
  const counts: { [what: string]: number } = { decisions: rows.length };
  for (const row of rows) {
    const name = row.changed === 'verdict' ? `${row.before}→${row.after}` : row.changed;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  counts['live grants refused'] = refused(rows).length;
  counts['roles without approvers'] = left.length;
  return counts;
}

/** A matrix of verdicts, what else would change, samples of each, and what it does to grants that are live. */
export function replayBlocks(rows: readonly ReplayedRow[], left: readonly Finding[]): readonly Block[] {
  const changed = rows.filter((one) => one.changed !== 'nothing');
  const untold = changed.filter((one) => one.changed === 'indeterminate').length;
  const kinds = [...new Set(changed.map(kindOf))];
  return [
    {
      is: 'heading',
      level: 2,
      text: `${counted(rows.length, 'past decision')}, ${changed.length - untold} would come out otherwise${untold > 0 ? `, ${untold} cannot be told` : ''}`,
    },
    {
      is: 'table',
      head: ['then ↓ now →', ...VERDICTS, 'cannot be told'],
      rows: VERDICTS.map((then) => matrixRow(then, rows)),
    },
    ...kinds.flatMap((kind) =>
      samples(
        kind,
        changed.filter((one) => kindOf(one) === kind),
      ),
    ),
    // Where all of them are live, they have been told.
    ...(rows.some((one) => !one.live) ? live(refused(rows)) : []),
    ...(left.length > 0
      ? [{ is: 'heading', level: 3, text: 'Roles left without enough approvers' } as const, ...findingBlocks(left)]
      : []),
  ];
}

function matrixRow(then: Verdict, rows: readonly ReplayedRow[]): readonly Phrase[] {
  const mine = rows.filter(({ before }) => before === then);
  const told = mine.filter(({ changed }) => changed !== 'indeterminate');
  return [
    then,
    ...VERDICTS.map((now) => `${told.filter(({ after }) => after === now).length}`),
    `${mine.length - told.length}`,
  ];
}

function kindOf({ changed, before, after }: ReplayedRow): string {
  if (changed === 'verdict') return `${before} → ${after}`;
  return {
    requirements: 'other approvals asked for',
    terms: 'something else granted',
    indeterminate: 'cannot be told: what was looked at is not there',
    nothing: 'unchanged',
  }[changed];
}

function samples(kind: string, rows: readonly ReplayedRow[]): readonly Block[] {
  const more = rows.length > SAMPLES ? ` (${SAMPLES} of ${rows.length})` : '';
  return [
    { is: 'heading', level: 3, text: `${kind}: ${rows.length}${more}` },
    { is: 'list', items: rows.slice(0, SAMPLES).map(sentence) },
  ];
}

function sentence({ requestId, rules, because, live: stands }: ReplayedRow): Phrase {
  const named = rules.length > 0 ? [' by ', { code: rules.join(', ') }] : [];
  return [{ code: requestId }, stands ? ' (live)' : '', ...named, `: ${because}`];
}

function refused(rows: readonly ReplayedRow[]): readonly ReplayedRow[] {
  return rows.filter((one) => one.live && one.changed === 'verdict' && one.after === 'deny');
}

function live(rows: readonly ReplayedRow[]): readonly Block[] {
  if (rows.length === 0) return [];
  return [
    { is: 'heading', level: 3, text: `Live grants that would be refused: ${rows.length}` },
    { is: 'list', items: rows.map(({ requestId, because }): Phrase => [{ code: requestId }, `: ${because}`]) },
  ];
}
