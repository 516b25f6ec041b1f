import type { Finding } from '../../model/finding.ts';
import { chainProblem } from '../chain.ts';
import type { Entry } from '../entry.ts';
import { found } from './finding.ts';

/** Numbers without a gap, each event naming the file before it. */
export function chain(entries: readonly Entry[]): readonly Finding[] {
  const problem = chainProblem(entries);
  if (!problem) return [];
  return [
    found('V05', problem.path, problem.problem, 'find the missing or exchanged event in the history of the ledger'),
  ];
}
