import { type Bundle, bundleOf } from '../decision/bundle.ts';
import { resolve } from '../decision/resolve.ts';
import type { Context } from '../decision/rule-kind.ts';
import type { Document } from '../model/document.ts';
import type { ExceptionDocument } from '../model/documents.ts';
import type { Facts } from '../model/facts.ts';
import type { AccountId, Instant, Oid, PersonId, RequestId, Sha256, SubjectKey } from '../model/ids.ts';
import type { Actor } from '../model/pull-request.ts';
import type { AccessRequest, Subject } from '../model/request.ts';
import { MEMBER_ID } from '../policy/link.ts';
import type { Environment, PolicySet, Pool, Role, Target } from '../policy/policy-set.ts';
import { above } from '../policy/risk-level.ts';

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

/** As rules may see it: an exception for role and environment raises the risk by a level. */
export function targetsOf(
  { role, environment, bundle: { target } }: Cell,
  exceptions: readonly Document<ExceptionDocument>[],
): readonly Target[] {
  const excepted = exceptions.some(
    ({ body: { scope } }) => scope.role === role.id && scope.environment === environment.id,
  );
  return excepted ? [target, { ...target, risk: above(target.risk), raisedFrom: target.risk }] : [target];
}

/** Somebody who may ask, with the least that this excludes from approving. */
export interface Asker {
  readonly key: string;
  readonly subject: Subject;
  /** By which pool of the role: a pointer into it. */
  readonly pointer: string;
}

/** Everybody who may ask, once for each sponsor where there are several; of agents those whose profile lets them. Members of live teams are not known here. */
export function askersOf({ role, environment, subject }: Cell, policy: PolicySet): readonly Asker[] {
  const seen = new Set<string>();
  return role.eligible.anyOf.flatMap((pool, index) =>
    [...keysOf(pool, policy)].flatMap((key) => {
      if (seen.has(key)) return [];
      seen.add(key);
      const profile = policy.agents.get(key as SubjectKey)?.profile;
      if (profile && !(profile.roles.has(role.id) && (profile.environments?.has(environment.id) ?? true))) return [];
      const pointer = `/eligible/anyOf/${index}`;
      return subjectsOf(key, policy)
        .filter(({ type }) => type === subject)
        .map((one) => ({ key, subject: one, pointer }));
    }),
  );
}

function keysOf({ group, person, workload, agent }: Pool, policy: PolicySet): Iterable<string> {
  if (person !== undefined) return [`person:${person}`];
  if (workload !== undefined) return [`workload:${workload}`];
  if (agent !== undefined) return [`agent:${agent}`];
  return group === undefined ? [] : (policy.directory.group(group)?.members ?? []);
}

/** As a request would name it. A third party's sponsor is left open by policy, so nobody else is excluded for it. */
function subjectsOf(key: string, policy: PolicySet): readonly Subject[] {
  const id = key.slice(key.indexOf(':') + 1);
  if (key.startsWith('person:')) {
    const person = id as PersonId;
    const outside = policy.directory.person(person)?.organisation ?? null;
    return outside === null
      ? [{ type: 'human', person }]
      : [{ type: 'third-party', person, contract: firstContract(outside, policy), sponsor: person }];
  }
  if (key.startsWith('agent:')) {
    const sponsors = policy.agents.get(`agent:${id}`)?.sponsors ?? [];
    return sponsors.map((sponsor) => ({ type: 'agent', agent: id, sponsor, goal: 'lint' }));
  }
  const type = policy.workloads.get(`workload:${id}`)?.type;
  return type ? [{ type, workload: id }] : [];
}

function firstContract(organisation: string, policy: PolicySet): string {
  return policy.organisations.get(organisation)?.body.contracts[0]?.id ?? '';
}

/** The context of the plainest request that they could write here; null when the engine refuses it for its names. */
export function contextOf(
  { role, environment }: Cell,
  { key, subject }: Asker,
  policy: PolicySet,
  now: Instant,
): Context | null {
  const id = key.slice(key.indexOf(':') + 1);
  const body: AccessRequest = {
    apiVersion: 'access-lineage/v1',
    kind: 'AccessRequest',
    id: `${now.slice(0, 7)}-lint` as RequestId,
    subject,
    purpose: { code: 'test', text: 'lint' },
    justification: 'lint',
    role: role.id,
    scope: { environment: environment.id },
  };
  const facts: Facts = {
    format: 1,
    now,
    request: { path: '', blob: '' as Oid, sha256: '' as Sha256, body },
    pullRequest: openedBy(subject, policy),
    reviews: [],
    grants: { known: [] },
    teams: {},
    members: MEMBER_ID.test(id) ? { [id.slice('p-'.length) as AccountId]: { known: true } } : {},
    moment: { phase: 'check' },
  };
  return resolve(policy, facts).context;
}

/** By whom nobody else is excluded: who receives it, or who answers for the program. */
function openedBy(subject: Subject, { directory, workloads, agents }: PolicySet): Facts['pullRequest'] {
  const person =
    'person' in subject
      ? subject.person
      : 'agent' in subject
        ? agents.get(`agent:${subject.agent}`)?.owner
        : workloads.get(`workload:${subject.workload}`)?.owner;
  if (person === undefined) return null;
  const documented = directory.person(person)?.accounts[0];
  const databaseId = documented ?? (MEMBER_ID.test(person) ? (person.slice('p-'.length) as AccountId) : undefined);
  if (databaseId === undefined) return null;
  const author: Actor = { databaseId, nodeId: '', loginAtTime: '', type: 'User' };
  return { number: 0, nodeId: '', author, head: { oid: '' as Oid, fork: false }, contributors: [] };
}
