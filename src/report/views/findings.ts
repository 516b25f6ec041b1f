import { counted } from '../../model/counted.ts';
import type { Decision, RuleResult } from '../../model/decision.ts';
import type { Finding, Position } from '../../model/finding.ts';
import type { Block } from '../block.ts';

const RANK = { error: 0, warning: 1, note: 2 } as const;

/** What somebody must look at: the worst first, then by place. */
export function findingBlocks(findings: readonly Finding[]): readonly Block[] {
  return findings.toSorted(worstFirst).map((finding) => ({ is: 'finding', finding }));
}

/** `2 errors, 0 warnings, 1 note`, or that there is nothing. */
export function tally(findings: readonly Finding[]): string {
  const count = (severity: Finding['severity']) =>
    counted(findings.filter((one) => one.severity === severity).length, severity);
  if (findings.length === 0) return 'everything checks out';
  return `${count('error')}, ${count('warning')}, ${count('note')}`;
}

function worstFirst(one: Finding, other: Finding): number {
  return (
    RANK[one.severity] - RANK[other.severity] ||
    text(one.at?.path, other.at?.path) ||
    (one.at?.line ?? 0) - (other.at?.line ?? 0) ||
    text(one.id, other.id)
  );
}

function text(one = '', other = ''): number {
  return one < other ? -1 : Number(one > other);
}

/**
 * The results of a decision that somebody must look at, as findings on lines of the request: the rule's own place is in the
 * policy, which is in no diff. `locate` is the request document's.
 */
export function resultFindings({ results }: Decision, locate: (pointer: string) => Position): readonly Finding[] {
  return results.flatMap((result) => {
    const severity = severityOf(result);
    if (severity === null) return [];
    const { rule, message, fix, values } = result;
    return [
      {
        id: rule,
        severity,
        message,
        fix: fix ?? 'see the comment on the pull request',
        at: locate(result.field ?? ''),
        values,
      },
    ];
  });
}

function severityOf({ outcome, mode }: RuleResult): Finding['severity'] | null {
  if (outcome === 'pending') return mode === 'audit' ? null : 'note';
  if (outcome !== 'fail' && outcome !== 'error') return null;
  return mode === 'deny' ? 'error' : mode === 'warn' ? 'warning' : 'note';
}
