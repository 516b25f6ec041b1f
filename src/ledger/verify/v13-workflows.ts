import type { Finding } from '../../model/finding.ts';
import type { Trust } from '../../model/trust.ts';
import type { Entry } from '../entry.ts';
import { workflowProblem } from '../trust-workflows.ts';
import { FIRST_EVENT, type Root } from './beginning.ts';
import { found } from './finding.ts';

const FIX = 'find out who started it, and with which key; if it was right, name it on main';

/** Each event says which workflow wrote it; main says which may. */
export function workflow(entry: Pick<Entry, 'path' | 'event' | 'bytes'>, trust: Trust, root: Root): readonly Finding[] {
  const { path, event } = entry;
  const problem = workflowProblem(trust, event.run);
  if (problem === null || isOfInit(entry, root)) return [];
  const named = event.run.workflowRef !== '';
  const none = `no workflow wrote it, and policies/trust.yaml names ${trust.workflows.length} that may`;
  return [found('V13', path, named ? problem : none, FIX)];
}

/** `init` begins a ledger on somebody's own machine: the event that the first commit holds, which adopts the policy of main. Nothing later. */
function isOfInit({ path, event, bytes }: Parameters<typeof workflow>[0], { first }: Root): boolean {
  if (path !== FIRST_EVENT || first === null || !Buffer.from(first).equals(bytes)) return false;
  if (event.kind !== 'policy-changed' || event.from !== null || event.because.rule !== 'CHANGE-ADOPTED') return false;
  return event.run.runId === 'init' && event.run.workflowRef === '';
}
