import type { PersonId, SubjectKey } from '../model/ids.ts';
import type { AccessRequest } from '../model/request.ts';
import type { PolicySet, Workload } from './policy-set.ts';

export interface Counted {
  readonly subject: SubjectKey;
  readonly workload: Workload | null;
  /** The accountable person; null when the workload is not known and the request names nobody. */
  readonly owner: PersonId | null;
  /** Subject, owner and controllers, each once, subject first. */
  readonly keys: readonly SubjectKey[];
}

/** Whom separation of duties counts a request to. Its people need not exist: `decide` says so when they do not. */
export function countedTo(policy: PolicySet, request: AccessRequest): Counted {
  const { subject: named } = request;
  const subject = subjectKey(named);
  const workload = 'workload' in named ? (policy.workloads.get(subject) ?? null) : null;
  const owner = request.owner ?? workload?.owner ?? ('person' in named ? named.person : null);
  const keys = new Set<SubjectKey>([subject]);
  for (const id of [owner, workload?.owner, ...(workload?.controllers ?? [])]) if (id) keys.add(`person:${id}`);
  return { subject, workload, owner, keys: [...keys] };
}

function subjectKey(subject: AccessRequest['subject']): SubjectKey {
  return 'workload' in subject ? `workload:${subject.workload}` : `person:${subject.person}`;
}
