import type { Run } from '../model/event.ts';
import { Failure } from '../model/finding.ts';
import type { Trust } from '../model/trust.ts';

type Started = Pick<Run, 'workflowRef' | 'workflowSha'>;

/** Why the workflow of a run may not write the ledger; null: it may, or the trust root names none. */
export function workflowProblem({ workflows }: Trust, { workflowRef, workflowSha }: Started): string | null {
  if (workflows.length === 0) return null;
  const named = workflows.filter((one) => one.workflowRef === workflowRef);
  if (named.length === 0) return `workflow ${workflowRef} is not among the ${workflows.length} of policies/trust.yaml`;
  if (named.some((one) => one.workflowSha === undefined || one.workflowSha === workflowSha)) return null;
  return `workflow ${workflowRef} is at commit ${workflowSha}, and policies/trust.yaml names another`;
}

/** Before anything is exchanged or written. It binds an honest run; of a dishonest one `verify` tells. */
export function mayWrite(trust: Trust, run: Started): void {
  const problem = workflowProblem(trust, run);
  if (problem === null) return;
  throw new Failure(
    'INPUT',
    `${problem}, so it writes nothing into the ledger`,
    'run it from a workflow that stands there, or add this one under `workflows` by pull request',
  );
}
