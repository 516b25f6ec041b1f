import type { RequestId } from '../../src/model/ids.ts';
import type { Step } from './translate.ts';

/** What became of a merge, however it was played. */
export interface Outcome {
  readonly step: Step;
  readonly approved: boolean;
  readonly revoked: readonly RequestId[];
  /** Revocations that had nothing to take back here: the request was not allowed. */
  readonly neverGranted: readonly RequestId[];
  /** Revocations of grants whose window had already ended. */
  readonly overAlready: readonly RequestId[];
}

export interface Requests {
  readonly all: number;
  readonly allow: number;
  readonly pending: number;
  readonly deny: number;
}

export interface Revocations {
  readonly all: number;
  readonly played: number;
  readonly neverGranted: number;
  readonly overAlready: number;
  readonly olderThanHistory: number;
}

export function requestsOf(verdicts: readonly string[]): Requests {
  const of = (wanted: string): number => verdicts.filter((one) => one === wanted).length;
  return { all: verdicts.length, allow: of('allow'), pending: of('pending'), deny: of('deny') };
}

export function revocationsOf(outcomes: readonly Outcome[]): Revocations {
  return {
    all: total(outcomes, ({ step }) => step.revocations.length + step.older),
    played: total(outcomes, ({ revoked }) => revoked.length),
    neverGranted: total(outcomes, ({ neverGranted }) => neverGranted.length),
    overAlready: total(outcomes, ({ overAlready }) => overAlready.length),
    olderThanHistory: total(outcomes, ({ step }) => step.older),
  };
}

/** Grants that nobody approved before they came to the main branch, as far as they were played. */
export function unapproved(outcomes: readonly Outcome[]): number {
  return total(outcomes, ({ approved, step }) => (approved ? 0 : step.requests.length));
}

export function requestsLine({ all, allow, pending, deny }: Requests): string {
  return `  ${all} requests: ${allow} allowed, ${pending} pending at the merge, ${deny} denied`;
}

export function revocationsLine({ all, played, overAlready, neverGranted, olderThanHistory }: Revocations): string {
  return `  ${all} revocations: ${played} recorded, ${overAlready} of these after the window had ended; ${neverGranted} of access that was not granted here; ${olderThanHistory} of access older than the history`;
}

function total(outcomes: readonly Outcome[], of: (one: Outcome) => number): number {
  return outcomes.reduce((sum, one) => sum + of(one), 0);
}
