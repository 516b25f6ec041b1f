import type { PolicyTestReport } from '../../authoring/report.ts';
import { counted } from '../../model/counted.ts';
import type { Finding } from '../../model/finding.ts';
import type { Block } from '../block.ts';
import { findingBlocks } from './findings.ts';
import { policyTestBlocks } from './policy-test.ts';
import { replayBlocks, type ReplayedRow } from './replay.ts';

/** What a proposed policy would do, beside whether it binds. */
export interface Examined {
  /** New in the proposal. */
  readonly lint: readonly Finding[];
  readonly tests: PolicyTestReport;
  /** Live grants under roles that the change touches; `left`: what was not looked at. */
  readonly replay: {
    readonly decisions: readonly ReplayedRow[];
    readonly left: { readonly grants: number; readonly roles: number };
  } | null;
}

const ALL_PAST: Block = {
  is: 'text',
  text: [
    'Every past decision, in a clone that has the ledger: ',
    { code: 'access-lineage policy replay --base origin/main' },
  ],
};

/** One line each, with what there is to read folded below it. None of it decides whether the change binds. */
export function examinedBlocks({ lint, tests, replay }: Examined): readonly Block[] {
  return [
    { is: 'heading', level: 2, text: 'What it would do' },
    lintBlock(lint),
    testsBlock(tests),
    ...(replay ? [replayBlock(replay)] : [notReplayed()]),
    ALL_PAST,
  ];
}

/** Lines of the proposed files that something is to be said of. */
export function examinedFindings({ lint, tests }: Examined): readonly Finding[] {
  const failed = tests.runs.flatMap(({ case: { name, at }, misses }) =>
    misses.map(
      ({ field, expected, got, says }): Finding => ({
        id: 'POLICY-TEST',
        severity: 'warning',
        message: `${name}: ${field}: expected ${expected}, got ${got}. ${says}`,
        fix: 'mend the policy, or the test when the change is meant',
        at: at(field),
      }),
    ),
  );
  return [...lint, ...tests.findings, ...failed];
}

function lintBlock(lint: readonly Finding[]): Block {
  if (lint.length === 0) return said('✅ Lint: nothing new');
  const worst = lint.some(({ severity }) => severity !== 'note') ? '⚠️' : 'ℹ️';
  return { is: 'fold', summary: `${worst} Lint: ${counted(lint.length, 'new finding')}`, blocks: findingBlocks(lint) };
}

function testsBlock(tests: PolicyTestReport): Block {
  const { findings, runs, coverage } = tests;
  if (findings.length > 0)
    return { is: 'fold', summary: '⚠️ Policy tests: could not be run', blocks: findingBlocks(findings) };
  if (runs.length === 0) return said('ℹ️ Policy tests: there are none');
  const failed = runs.filter(({ misses }) => misses.length > 0).length;
  const outcome =
    failed > 0
      ? `⚠️ Policy tests: ${failed} of ${counted(runs.length, 'case')} ${failed === 1 ? 'fails' : 'fail'}`
      : passed(runs.length);
  const summary = coverage ? `${outcome}, coverage ${coverage.percent} %` : outcome;
  return { is: 'fold', summary, blocks: policyTestBlocks(tests) };
}

function passed(count: number): string {
  return `✅ Policy tests: ${counted(count, 'case')} passed`;
}

function replayBlock({ decisions, left }: NonNullable<Examined['replay']>): Block {
  const others = [
    ...(left.grants > 0 ? [counted(left.grants, 'more grant')] : []),
    ...(left.roles > 0 ? [counted(left.roles, 'more role')] : []),
  ];
  const not = others.length > 0 ? `; ${others.join(' and ')} not looked at` : '';
  if (decisions.length === 0) return said(`✅ Replay: no live grant under the roles it touches${not}`);
  const changed = decisions.filter((one) => one.changed !== 'nothing').length;
  const summary = `${changed > 0 ? '⚠️' : '✅'} Replay: ${changed} of ${counted(decisions.length, 'live grant')} would be decided otherwise${not}`;
  return { is: 'fold', summary, blocks: replayBlocks(decisions, []) };
}

function notReplayed(): Block {
  return said('ℹ️ Replay: nothing is recorded yet under a policy that binds');
}

function said(text: string): Block {
  return { is: 'text', text };
}
