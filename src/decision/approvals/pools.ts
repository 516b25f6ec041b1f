import type { Pool } from '../../model/documents.ts';
import type { Known } from '../../model/facts.ts';
import type { Position } from '../../model/finding.ts';
import type { AccountId, PersonId } from '../../model/ids.ts';
import type { Group, Person, PolicySet } from '../../policy/policy-set.ts';
import type { Context } from '../rule-kind.ts';
import type { Counting } from './counting.ts';
import { poolName } from './requirements.ts';
import type { Need } from './requirements.ts';

export interface Membership {
  readonly pool: string;
  /** `policies/groups/treasury.yaml:9`, or the team and when it was read. Positions cost time: asked only for who counts. */
  readonly memberBy: () => string;
}
export type PoolMembers = ReadonlyMap<PersonId, Membership>;

/** Humans still here whose approval could fill the need, before exclusions. Unknown as soon as one of its pools is. */
export function poolMembers(need: Need, context: Counting): Known<PoolMembers> {
  const all = new Map<PersonId, Membership>();
  for (const [index, pool] of need.from.entries()) {
    const members = membersOf(pool, () => need.rule.locate(`${need.pointer}/from/${index}`), context);
    if ('unknown' in members) return members;
    for (const [person, memberBy] of members.known) {
      if (!all.has(person) && present(person, context)) all.set(person, { pool: poolName(pool), memberBy });
    }
  }
  return { known: all };
}

type Members = Iterable<readonly [PersonId, () => string]>;

function membersOf(pool: Pool, stands: () => Position, context: Counting): Known<Members> {
  if (pool.group !== undefined) return groupMembers(pool.group, context);
  if (pool.team !== undefined) return teamMembers(pool.team, context);
  if (pool.person !== undefined) return { known: [[pool.person, () => place(stands())]] };
  const { request } = context;
  if (!request) return { unknown: `${poolName(pool)}: a change of policy has neither` };
  if (pool.managerOf !== undefined) return manager(pool.managerOf, request);
  const owned = pool.ownerOf === 'role' ? request.role : request.environment;
  const [kind, id] = parts(owned.owner);
  if (kind === 'group') return groupMembers(id, context);
  return { known: [[id as PersonId, () => place(owned.document.locate('/owner'))]] };
}

/** Whom that person reports to, as their Person document says; nobody when it does not. */
function manager(of: NonNullable<Pool['managerOf']>, context: Context): Known<Members> {
  const person = personOf(of, context);
  if ('unknown' in person) return person;
  const { manager: above, document } = person.known ?? { manager: null };
  if (above === null || !document) return { known: [] };
  return { known: [[above, () => place(document.locate('/manager'))]] };
}

/**
 * Neither `owner` nor `sponsor` of the request is asked: they say who is accountable, and nothing in a request says who approves. Of
 * a third party the owner is that of its organisation.
 */
function personOf(of: NonNullable<Pool['managerOf']>, context: Context): Known<Person | null> {
  const { policy, facts, workload, agent } = context;
  const { subject } = facts.request.body;
  if (of === 'requester') {
    const author = facts.pullRequest?.author;
    return author ? policy.directory.identify(author.databaseId, facts.members) : { known: null };
  }
  const person = 'person' in subject ? subject.person : undefined;
  const named = of === 'owner' && subject.type === 'third-party' ? ownerOfCompany(subject.person, policy) : person;
  const id = (workload ?? agent)?.owner ?? named;
  return id === undefined ? { known: null } : policy.directory.find(id, facts.members);
}

function ownerOfCompany(id: PersonId, { directory, organisations }: PolicySet): PersonId | undefined {
  const company = directory.person(id)?.organisation;
  const [kind, owner] = parts(organisations.get(company ?? '')?.body.owner ?? '');
  return kind === 'person' ? (owner as PersonId) : undefined;
}

function groupMembers(id: string, context: Counting): Known<Members> {
  const group = context.policy.directory.group(id);
  if (!group) return { unknown: `group ${id} is not in the policy` };
  if (group.teams.length === 0) return { known: listed(group) };
  const found = [...listed(group)];
  for (const team of group.teams) {
    const members = teamMembers(team, context);
    if ('unknown' in members) return members;
    found.push(...members.known);
  }
  return { known: found };
}

const kept = new WeakMap<Group, readonly (readonly [PersonId, () => string])[]>();

/** Persons that the document lists: the same for every request, so worked out once. */
function listed(group: Group): readonly (readonly [PersonId, () => string])[] {
  const known = kept.get(group);
  if (known) return known;
  const found: (readonly [PersonId, () => string])[] = [];
  for (const [index, member] of [...group.members].entries()) {
    const [kind, person] = parts(member);
    if (kind === 'person') found.push([person as PersonId, () => place(group.document.locate(`/members/${index}`))]);
  }
  kept.set(group, found);
  return found;
}

function teamMembers(team: string, context: Counting): Known<Members> {
  const accounts = context.facts.teams[team] ?? { unknown: `team ${team} was not asked for` };
  if ('unknown' in accounts) return { unknown: `members of team ${team}: ${accounts.unknown}` };
  const memberBy = (): string => `team ${team}, read ${context.facts.now}`;
  return {
    known: accounts.known.flatMap((account) => {
      const person = personInTeam(account, team, context);
      return person ? [[person, memberBy] as const] : [];
    }),
  };
}

/** Who is in a team is in its organisation: no second question to GitHub. Outside a known organisation only documents tell. */
function personInTeam(account: AccountId, team: string, { policy }: Counting): PersonId | null {
  const person = policy.directory.byAccount(account);
  if (person) return person.id;
  const [organisation] = team.split('/');
  return policy.directory.organisations.some((one) => one.toLowerCase() === organisation?.toLowerCase())
    ? (`p-${account}` as PersonId)
    : null;
}

/** Not known to have left. A reviewer's own account is looked up again when the review is judged. */
function present(id: PersonId, { policy, facts }: Counting): boolean {
  const person = policy.directory.person(id);
  if (person) return person.human && !person.left;
  const member = facts.members[id.slice('p-'.length)];
  return !(member && 'known' in member && !member.known);
}

function place({ path, line }: Position): string {
  return `${path}:${line}`;
}

function parts(key: string): readonly [string, string] {
  const colon = key.indexOf(':');
  return [key.slice(0, colon), key.slice(colon + 1)];
}
