import { type Bundle, bundleOf } from '../decision/bundle.ts';
import { resolve } from '../decision/resolve.ts';
import type { Context } from '../decision/rule-kind.ts';
import type { Facts } from '../model/facts.ts';
import type { AccountId, Instant, Oid, PersonId, RequestId, Sha256 } from '../model/ids.ts';
import type { AccessRequest, Subject } from '../model/request.ts';
import { MEMBER_ID } from '../policy/link.ts';
import type { Environment, PolicySet, Pool, Role } from '../policy/policy-set.ts';

/** A role in an environment where it holds something, for one type of subject that may have it. */
export interface Cell {
  readonly role: Role;
  readonly environment: Environment;
  readonly subject: Subject['type'];
  readonly bundle: Bundle;
}

export function cellsOf(policy: PolicySet): readonly Cell[] {
  return [...policy.roles.values()].flatMap((role) => {
    const accounts = role.entitlements.map((one) => policy.kinds.get(one.provider)?.account(one) ?? '');
    return [...policy.environments.values()]
      .filter((environment) => accounts.some((account) => environment.accounts.has(account)))
      .flatMap((environment) =>
        [...role.eligible.subjects].map((name): Cell => {
          const subject = name as Subject['type'];
          const bundle = bundleOf(policy, role, environment, subject, { environment: environment.id });
          return { role, environment, subject, bundle };
        }),
      );
  });
}

/** Who may ask, and by which pool of the role (a pointer into it). Members of live teams are not known here. */
export function eligibleOf({ role, subject }: Cell, policy: PolicySet): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [index, pool] of role.eligible.anyOf.entries()) {
    for (const key of keysOf(pool, policy)) {
      if (!found.has(key) && typeOf(key, policy) === subject) found.set(key, `/eligible/anyOf/${index}`);
    }
  }
  return found;
}

function keysOf({ group, person, workload }: Pool, policy: PolicySet): Iterable<string> {
  if (person !== undefined) return [`person:${person}`];
  if (workload !== undefined) return [`workload:${workload}`];
  return group === undefined ? [] : (policy.directory.group(group)?.members ?? []);
}

function typeOf(key: string, policy: PolicySet): string | undefined {
  return key.startsWith('person:') ? 'human' : policy.workloads.get(key as `workload:${string}`)?.type;
}

/** The context of the plainest request that this subject could write here; null when the engine refuses it for its names. */
export function contextOf(
  { role, environment, subject }: Cell,
  key: string,
  policy: PolicySet,
  now: Instant,
): Context | null {
  const id = key.slice(key.indexOf(':') + 1);
  const named = subject === 'human' ? { type: subject, person: id as PersonId } : { type: subject, workload: id };
  const body: AccessRequest = {
    apiVersion: 'access-lineage/v1',
    kind: 'AccessRequest',
    id: `${now.slice(0, 7)}-lint` as RequestId,
    subject: named,
    purpose: { code: 'test', text: 'lint' },
    justification: 'lint',
    role: role.id,
    scope: { environment: environment.id },
  };
  const facts: Facts = {
    format: 1,
    now,
    request: { path: '', blob: '' as Oid, sha256: '' as Sha256, body },
    pullRequest: null,
    reviews: [],
    grants: { known: [] },
    teams: {},
    members: MEMBER_ID.test(id) ? { [id.slice('p-'.length) as AccountId]: { known: true } } : {},
    moment: { phase: 'check' },
  };
  return resolve(policy, facts).context;
}
