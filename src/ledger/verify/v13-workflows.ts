import type { Finding } from '../../model/finding.ts';
import type { Trust } from '../../model/trust.ts';
import type { Entry } from '../entry.ts';
import { workflowProblem } from '../trust-workflows.ts';
import { found } from './finding.ts';

/** Each event says which workflow wrote it; main says which may. */
export function workflow({ path, event }: Pick<Entry, 'path' | 'event'>, trust: Trust): readonly Finding[] {
  const problem = workflowProblem(trust, event.run);
  if (problem === null) return [];
  return [found('V13', path, problem, 'find out who started it, and with which key; if it was right, name it on main')];
}
