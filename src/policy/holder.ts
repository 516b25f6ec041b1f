import type { PersonId, SubjectKey } from '../model/ids.ts';
import { subjectKey } from '../model/subject-key.ts';
import type { AccessRequest } from '../model/request.ts';
import type { Agent, PolicySet, Workload } from './policy-set.ts';

export interface Counted {
  readonly subject: SubjectKey;
  readonly workload: Workload | null;
  readonly agent: Agent | null;
  /** The accountable person; null when the subject is not known and the request names nobody. */
  readonly owner: PersonId | null;
  /** Who answers for an agent or a third party. */
  readonly sponsor: PersonId | null;
  /** Subject, owner, sponsor and controllers, those of every agent of the chain included, each once, subject first. */
  readonly keys: readonly SubjectKey[];
}

/** Whom separation of duties counts a request to. Its people need not exist: `decide` says so when they do not. */
export function countedTo(policy: Pick<PolicySet, 'workloads' | 'agents'>, request: AccessRequest): Counted {
  const { subject: named } = request;
  const subject = subjectKey(named);
  const workload = policy.workloads.get(subject) ?? null;
  const agent = policy.agents.get(subject) ?? null;
  const sponsor = 'sponsor' in named ? named.sponsor : null;
  const program = workload ?? agent;
  const owner = request.owner ?? program?.owner ?? ('person' in named ? (sponsor ?? named.person) : null);
  const keys = new Set<SubjectKey>([subject]);
  const programs = [program, ...between(policy, named)].filter((one) => one !== null);
  const behind = programs.flatMap((one) => [one.owner, ...one.controllers]);
  for (const id of [owner, sponsor, ...behind]) if (id) keys.add(`person:${id}`);
  return { subject, workload, agent, owner, sponsor, keys: [...keys] };
}

/** Agents through whose hands the mandate went: whoever controls one of them has a hand in what it handed on. */
function between(policy: Pick<PolicySet, 'agents'>, subject: AccessRequest['subject']): readonly Agent[] {
  const hops = 'delegation' in subject ? (subject.delegation ?? []) : [];
  return hops.flatMap(({ to }) => policy.agents.get(to as SubjectKey) ?? []);
}
