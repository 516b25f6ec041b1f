import type { Document } from '../../model/document.ts';
import type { BreakGlassDocument } from '../../model/documents.ts';
import type { Finding } from '../../model/finding.ts';
import type { PersonId } from '../../model/ids.ts';
import { some } from '../../model/some.ts';
import type { PolicySet } from '../../policy/policy-set.ts';
import { lintFinding } from '../lint-finding.ts';
import type { Material } from '../material.ts';

/** An emergency that nobody but those who took it, or those who run its job, could look at afterwards. */
export function unreviewedBreakGlass({ policy }: Material): readonly Finding[] {
  return policy.breakGlass.flatMap((document) => {
    const { id, who, review, workload } = document.body;
    if ([...who, ...review.from].some((pool) => pool.team !== undefined)) return [];
    const job = policy.workloads.get(`workload:${workload}`);
    const running = new Set<string>(job ? [job.owner, ...job.controllers] : []);
    const reviewers = [...people(document, review.from, policy)].filter((person) => !running.has(person));
    const stuck = [...people(document, who, policy)].filter((taker) => reviewers.every((one) => one === taker));
    if (stuck.length === 0 && reviewers.length > 0) return [];
    const message =
      reviewers.length === 0
        ? `nobody could review ${id} afterwards: its reviewers have left, or run ${workload} themselves`
        : `nobody else could review ${id} after ${some(stuck)} took it`;
    const fix = 'name reviewers who neither take it nor run its job';
    return [lintFinding('P16', 'error', { document, pointer: '/review/from' }, { message, fix })];
  });
}

type Pools = BreakGlassDocument['who'] | BreakGlassDocument['review']['from'];

/** Persons of the pools who are here. */
function people({ body }: Document<BreakGlassDocument>, pools: Pools, policy: PolicySet): ReadonlySet<PersonId> {
  const { directory } = policy;
  const listed = (group: string): readonly string[] => [...(directory.group(group)?.members ?? [])];
  const keys = pools.flatMap((pool): readonly string[] => {
    if (pool.group !== undefined) return listed(pool.group);
    if (pool.person !== undefined) return [`person:${pool.person}`];
    const owner = 'ownerOf' in pool ? pool.ownerOf : undefined;
    const owned = owner === 'role' ? body.roles.map((id) => policy.roles.get(id)?.owner) : [];
    const ruled = owner === 'environment' ? body.environments.map((id) => policy.environments.get(id)?.owner) : [];
    return [...owned, ...ruled].flatMap((one) => {
      if (!one) return [];
      return one.startsWith('group:') ? listed(one.slice('group:'.length)) : [one];
    });
  });
  const persons = keys.flatMap((key) => (key.startsWith('person:') ? [key.slice('person:'.length) as PersonId] : []));
  return new Set(persons.filter((person) => !directory.person(person)?.left));
}
