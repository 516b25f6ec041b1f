import type { Finding } from '../model/finding.ts';
import type { Aspect } from './coverage.ts';
import type { Mutation } from './mutate/run.ts';
import type { CaseRun } from './test/run.ts';

/** What `policy test` found out. */
export interface PolicyTestReport {
  /** What is wrong with tests or policy, so that they could not be run. */
  readonly findings: readonly Finding[];
  readonly runs: readonly CaseRun[];
  /** null: not asked for. */
  readonly coverage: { readonly aspects: readonly Aspect[]; readonly percent: number; readonly least: number } | null;
  readonly mutation: Mutation | null;
  /** What was asked for and not done, and why. */
  readonly notes: readonly string[];
}

/** Everything passed, is covered as far as was asked, and no mutant survives unexplained. */
export function passed({ findings, runs, coverage, mutation }: PolicyTestReport): boolean {
  return (
    findings.length === 0 &&
    runs.every(({ misses }) => misses.length === 0) &&
    (coverage === null || coverage.percent >= coverage.least) &&
    (mutation === null ||
      (mutation.findings.length === 0 && mutation.survivors.every(({ accepted }) => accepted !== null)))
  );
}
