import { some, type Spread, spread, tally } from './counts.ts';
import type { Played } from './drive.ts';
import { type Found, foundIn, foundLines } from './found.ts';
import {
  type Requests,
  requestsLine,
  requestsOf,
  type Revocations,
  revocationsLine,
  revocationsOf,
  unapproved,
} from './outcomes.ts';
import type { Tale } from './lineages.ts';
import type { Verified } from './verified.ts';

export interface Report {
  readonly merges: { readonly all: number; readonly played: number; readonly first: string; readonly last: string };
  readonly policies: number;
  readonly requests: Requests;
  readonly byRule: { readonly [rule: string]: number };
  readonly warnedBy: { readonly [rule: string]: number };
  readonly byRisk: { readonly [level: string]: number };
  readonly revocations: Revocations;
  readonly auditor: Found & {
    readonly grantsUnapproved: number;
    readonly neverTakenBack: number;
  };
  readonly milliseconds: { readonly check: Spread; readonly record: Spread; readonly pullRequest: Spread };
  readonly seconds: number;
  readonly ledger: Verified;
  readonly unreadable: readonly string[];
  readonly invented: string;
}

const INVENTED =
  'Invented: the approvers and what they wrote, for git kept no approvals; who merged where a change was squashed; the person who stands for each SSO group; account numbers; what each access level holds; every rule. From the history: who asked, who merged, when, what for whom.';

export function counted(from: {
  readonly played: readonly Played[];
  readonly tales: readonly Tale[];
  readonly ledger: Verified;
  readonly policies: number;
  readonly seconds: number;
}): Report {
  const { played, tales, ledger } = from;
  const steps = played.map(({ step }) => step);
  const done = played.filter(({ totalMs }) => totalMs > 0);
  const takenBack = new Set(steps.flatMap(({ revocations }) => revocations.map(({ of }) => of)));
  const granted = tales.filter(({ verdict }) => verdict === 'allow');
  return {
    merges: {
      all: steps.length,
      played: done.length,
      first: steps[0]?.mergedAt ?? '',
      last: steps.at(-1)?.mergedAt ?? '',
    },
    policies: from.policies,
    requests: requestsOf(tales.map(({ verdict }) => verdict)),
    byRule: tally(tales.flatMap(({ bites }) => bites)),
    warnedBy: tally(tales.flatMap(({ warnings }) => warnings)),
    byRisk: tally(tales.map(({ risk }) => risk)),
    revocations: revocationsOf(played),
    auditor: {
      ...foundIn(steps),
      grantsUnapproved: unapproved(played),
      neverTakenBack: granted.filter(({ id }) => !takenBack.has(id)).length,
    },
    milliseconds: {
      check: spread(done.filter(({ checkMs }) => checkMs > 0).map(({ checkMs }) => checkMs)),
      record: spread(done.map(({ recordMs }) => recordMs)),
      pullRequest: spread(done.map(({ totalMs }) => totalMs)),
    },
    seconds: Math.round(from.seconds),
    ledger,
    unreadable: tales.flatMap(({ id, unreadable }) => unreadable.map((why) => `${id}: ${why}`)),
    invented: INVENTED,
  };
}

/** For a person: counts, findings, times, and three lineages in full. */
export function told(report: Report, tales: readonly Tale[]): string {
  const { merges, requests, revocations, auditor, milliseconds, ledger } = report;
  const time = ({ median, p95 }: Spread): string => `${median} ms in the middle, ${p95} ms at the 95th percentile`;
  const lines = [
    `${merges.all} merges of ${merges.first.slice(0, 10)} to ${merges.last.slice(0, 10)}, ${merges.played} of them played through the built action under ${report.policies} policy documents, in ${report.seconds} s.`,
    report.invented,
    '',
    'Verdicts',
    requestsLine(requests),
    `  not met: ${some(report.byRule)}`,
    `  warned: ${some(report.warnedBy)}`,
    `  risk: ${some(report.byRisk)}`,
    revocationsLine(revocations),
    '',
    'What an auditor would find',
    ...foundLines(auditor),
    `  ${auditor.grantsUnapproved} grants that nobody approved, as played`,
    `  ${auditor.neverTakenBack} allowed grants that the history never took back: here each ends with its window`,
    '',
    'Time',
    `  check: ${time(milliseconds.check)}`,
    `  record: ${time(milliseconds.record)}`,
    `  a pull request from opened to recorded: ${time(milliseconds.pullRequest)}`,
    '',
    'Ledger',
    `  ${ledger.requests} requests, ${ledger.events} events, ${ledger.redecided} decisions made again, ${ledger.seconds.toFixed(1)} s: ${ledger.errors.length} errors, ${Object.values(ledger.warnings).reduce((all, one) => all + one, 0)} warnings, ${ledger.notes.length} notes`,
    ...ledger.errors.map((one) => `  ${one}`),
    `  warnings: ${some(ledger.warnings)}`,
    '',
    report.unreadable.length === 0
      ? `All ${requests.all} lineages can be read from the request to their end.`
      : `Not every lineage can be read, for ${report.unreadable.length} reasons:`,
    ...report.unreadable.map((one) => `  ${one}`),
  ];
  return [lines.join('\n'), ...three(tales).map(({ text }) => text)].join('\n\n') + '\n';
}

/** A grant that was taken back, one that was denied, one that waits for ever; whatever there is of them. */
function three(tales: readonly Tale[]): readonly Tale[] {
  const wanted: readonly ((tale: Tale) => boolean)[] = [
    ({ verdict, ended }) => verdict === 'allow' && ended,
    ({ verdict }) => verdict === 'deny',
    ({ verdict }) => verdict === 'pending',
    ({ verdict }) => verdict === 'allow',
  ];
  const chosen = new Set(wanted.flatMap((which) => tales.find(which) ?? []));
  return [...chosen].slice(0, 3);
}
