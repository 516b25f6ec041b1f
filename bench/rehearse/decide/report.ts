import type { PolicySet } from '../../../src/policy/policy-set.ts';
import { type Counts, some, type Spread, spread, tally } from '../counts.ts';
import { type Found, foundIn, foundLines } from '../found.ts';
import {
  type Requests,
  requestsLine,
  requestsOf,
  type Revocations,
  revocationsLine,
  revocationsOf,
  unapproved,
} from '../outcomes.ts';
import { biting, unexplained } from './explained.ts';
import type { Decided } from './play.ts';
import { type Standing, standingIn } from './together.ts';

/** More files than the action looks at in one pull request: it would say so and decide nothing. */
const MOST_FILES = 100;

export interface DecideReport {
  readonly merges: { readonly all: number; readonly first: string; readonly last: string };
  readonly policies: number;
  readonly requests: Requests;
  readonly byRule: Counts;
  readonly byStage: Counts;
  readonly warnedBy: Counts;
  readonly byRisk: Counts;
  readonly revocations: Revocations;
  readonly auditor: Found &
    Standing & {
      readonly grantsUnapproved: number;
      readonly toThemselves: number;
      readonly toBots: number;
      /** Merges that ask for more than the action looks at in one pull request; here they are decided all the same. */
      readonly tooLarge: number;
    };
  /** Denied or pending with a rule whose result compares no values: the sentence says all there is. */
  readonly withoutValues: Counts;
  readonly unexplained: readonly string[];
  readonly time: {
    readonly seconds: number;
    readonly mergesPerMinute: number;
    readonly decideSeconds: number;
    readonly explainSeconds: number;
    readonly explained: number;
    readonly explainMs: Spread;
  };
}

export function reportOf(
  played: readonly Decided[],
  policy: PolicySet,
  measured: { readonly policies: number; readonly seconds: number },
): DecideReport {
  const steps = played.map(({ step }) => step);
  const all = played.flatMap(({ decisions }) => decisions);
  const refused = all.filter(({ decision }) => decision.verdict !== 'allow');
  const once = (names: readonly string[]): readonly string[] => [...new Set(names)];
  const asks = steps.flatMap((step) => step.requests.map(({ body }) => ({ author: step.author, body })));
  return {
    merges: { all: steps.length, first: steps[0]?.mergedAt ?? '', last: steps.at(-1)?.mergedAt ?? '' },
    policies: measured.policies,
    requests: requestsOf(all.map(({ decision }) => decision.verdict)),
    byRule: tally(refused.flatMap((one) => once(biting(one).map(({ rule }) => rule)))),
    byStage: tally(refused.flatMap((one) => once(biting(one).map(({ stage }) => stage)))),
    warnedBy: tally(
      all.flatMap(({ decision }) =>
        once(
          decision.results
            .filter(({ mode, outcome }) => mode === 'warn' && outcome !== 'pass' && outcome !== 'not-applicable')
            .map(({ rule }) => rule),
        ),
      ),
    ),
    byRisk: tally(all.map(({ decision }) => decision.risk.level)),
    revocations: revocationsOf(played),
    auditor: {
      ...foundIn(steps),
      ...standingIn(steps, policy),
      grantsUnapproved: unapproved(played),
      toThemselves: asks.filter(({ author, body }) => 'person' in body.subject && body.subject.person === author)
        .length,
      toBots: asks.filter(({ body }) => body.subject.type === 'service-account').length,
      tooLarge: steps.filter(({ requests, revocations }) => requests.length + revocations.length > MOST_FILES).length,
    },
    withoutValues: tally(
      refused.flatMap((one) =>
        once(
          biting(one)
            .filter(({ values }) => Object.keys(values).length === 0)
            .map(({ rule }) => rule),
        ),
      ),
    ),
    unexplained: refused.flatMap(unexplained),
    time: {
      seconds: measured.seconds,
      mergesPerMinute: Math.round((steps.length / measured.seconds) * 60),
      decideSeconds: all.reduce((total, { decideMs }) => total + decideMs, 0) / 1000,
      explainSeconds: all.reduce((total, { explainMs }) => total + explainMs, 0) / 1000,
      explained: all.filter(({ explanation }) => explanation !== null).length,
      explainMs: spread(refused.map(({ explainMs }) => explainMs)),
    },
  };
}

export function toldOf(history: string, report: DecideReport): string {
  const { merges, requests, revocations, auditor, time } = report;
  const together = Object.entries(auditor.together).map(
    ([set, { ever, atEnd }]) => `${set} ${ever}, ${atEnd} at its end`,
  );
  const lines = [
    `${history}: ${merges.all} merges of ${merges.first.slice(0, 10)} to ${merges.last.slice(0, 10)}, decided under ${report.policies} policy documents in ${time.seconds.toFixed(1)} s, ${time.mergesPerMinute} merges a minute.`,
    '',
    'Verdicts',
    requestsLine(requests),
    `  not met: ${some(report.byRule)}`,
    `  at stage: ${some(report.byStage)}`,
    `  warned: ${some(report.warnedBy)}`,
    `  risk: ${some(report.byRisk)}`,
    revocationsLine(revocations),
    '',
    'What an auditor would find',
    ...foundLines(auditor),
    `  ${auditor.grantsUnapproved} grants that nobody approved, as played`,
    `  ${auditor.toThemselves} grants that their receiver wrote; ${auditor.toBots} to bots, for which the history names no owner`,
    `  ${auditor.tooLarge} merges that ask for more than ${MOST_FILES} things: the action would ask to split them; they are decided here all the same`,
    `  ${auditor.atEnd} grants without end stand when the history ends, ${auditor.olderThanAYear} of them for more than a year, ${auditor.administrators} of them administration`,
    `  held together in the history, against a duty set: ${together.join('; ') || 'none'}`,
    '',
    'Explained',
    `  ${time.explained} that were not allowed, ${time.explainMs.median} ms in the middle, ${time.explainMs.p95} ms at the 95th percentile; deciding took ${time.decideSeconds.toFixed(1)} s, explaining ${time.explainSeconds.toFixed(1)} s`,
    `  rules that compare no values: ${some(report.withoutValues)}`,
    report.unexplained.length === 0
      ? '  Each names its stage, its rules and what to do.'
      : `  Not explained, for ${report.unexplained.length} reasons:`,
    ...report.unexplained.slice(0, 20).map((one) => `  ${one}`),
  ];
  return `${lines.join('\n')}\n`;
}
