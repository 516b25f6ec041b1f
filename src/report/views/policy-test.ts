import type { Aspect } from '../../authoring/coverage.ts';
import type { Mutation } from '../../authoring/mutate/run.ts';
import type { PolicyTestReport } from '../../authoring/report.ts';
import type { CaseRun, Miss } from '../../authoring/test/run.ts';
import { counted } from '../../model/counted.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Position } from '../../model/finding.ts';
import type { Block, Phrase, Span } from '../block.ts';
import { findingBlocks } from './findings.ts';

/** What failed first, then what is not covered, then what survives; the sums last, where the eye rests. */
export function policyTestBlocks({ findings, runs, coverage, mutation, notes }: PolicyTestReport): readonly Block[] {
  const failed = runs.filter(({ misses }) => misses.length > 0);
  return [
    ...findingBlocks(findings),
    ...failed.flatMap(failure),
    ...(coverage === null ? [] : covered(coverage.aspects)),
    ...(mutation === null ? [] : survived(mutation)),
    ...findingBlocks(mutation?.findings ?? []),
    { is: 'text', text: [{ strong: findings.length > 0 ? UNREAD : summary(runs, failed.length) }] },
    ...(coverage === null ? [] : [line(coverageLine(coverage))]),
    ...(mutation === null ? [] : [line(sums(mutation))]),
    ...notes.map(line),
  ];
}

const UNREAD = 'no case was run: mend what stands above first';

function coverageLine({ percent, least }: NonNullable<PolicyTestReport['coverage']>): string {
  return least > 0 ? `coverage ${percent} %, ${least} % asked` : `coverage ${percent} %`;
}

function line(text: string): Block {
  return { is: 'text', text };
}

function failure({ case: one, misses }: CaseRun): readonly Block[] {
  const entries = misses.map((miss) => ({ head: head(miss), lines: below(miss, one.at(miss.field)) }));
  return [
    { is: 'heading', level: 3, text: ['✗ ', one.name] },
    { is: 'entries', entries },
  ];
}

function head({ field, expected, got }: Miss): Phrase {
  return [{ code: field }, ': expected ', { strong: expected }, ', got ', { strong: got }];
}

function below({ says, rule }: Miss, at: Position): readonly Phrase[] {
  const stands: readonly Span[] = rule ? [' (', { code: place(rule) }, ')'] : [];
  return [[{ code: place(at) }], [says, ...stands]];
}

function place({ path, line: at }: Position): string {
  return `${path}:${at}`;
}

function covered(aspects: readonly Aspect[]): readonly Block[] {
  const rows = [...groupBy(aspects, ({ rule }) => rule)].map(([rule, all]): readonly Phrase[] => {
    const open = all.filter((one) => !one.covered);
    return [[{ code: rule }], `${all.length - open.length} of ${all.length}`, open.length === 0 ? '✓' : '✗'];
  });
  const open = aspects.filter((one) => !one.covered);
  return [
    { is: 'heading', level: 3, text: 'Coverage' },
    { is: 'table', head: ['Rule', 'Seen', ''], rows },
    ...(open.length === 0
      ? []
      : [
          {
            is: 'list',
            items: open.map(({ rule, what, at }) => [{ code: place(at) }, ` ${rule} ${what}: no case shows it`]),
          } as const,
        ]),
  ];
}

function survived({ survivors }: Mutation): readonly Block[] {
  const open = survivors.filter(({ accepted }) => accepted === null);
  const known = survivors.filter(({ accepted }) => accepted !== null);
  const entries = open.map(({ name, what, wanted, at }) => ({
    head: [{ strong: name }, ' (', { code: place(at) }, ')'],
    lines: [`${what}, and every case still passes`, `Missing: ${wanted}`],
  }));
  return [
    ...(entries.length === 0
      ? []
      : [{ is: 'heading', level: 3, text: 'Mutants that survive' } as const, { is: 'entries', entries } as const]),
    ...(known.length === 0
      ? []
      : [
          { is: 'heading', level: 3, text: 'Accepted' } as const,
          {
            is: 'table',
            head: ['Mutant', 'Reason'],
            rows: known.map(({ name, accepted }) => [[{ code: name }], accepted ?? '']),
          } as const,
        ]),
  ];
}

function summary(runs: readonly CaseRun[], failed: number): string {
  return failed === 0
    ? `${counted(runs.length, 'case')} passed`
    : `${failed} of ${counted(runs.length, 'case')} failed`;
}

function sums({ killed, impossible, survivors }: Mutation): string {
  const accepted = survivors.filter((one) => one.accepted !== null).length;
  const open = survivors.length - accepted;
  return `${counted(open, 'mutant survives', 'mutants survive')}, ${accepted} accepted, ${killed} killed; ${impossible} more ${impossible === 1 ? 'does' : 'do'} not compile`;
}
