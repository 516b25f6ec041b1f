import type { Known } from '../model/facts.ts';
import type { Finding } from '../model/finding.ts';
import type { AccountId, PersonId, SubjectKey } from '../model/ids.ts';
import { MEMBER_ID, type Shelf } from './link.ts';
import { skeleton } from './look-alike.ts';
import { policyFinding } from './policy-finding.ts';
import type { Directory, Group, Members, Person } from './policy-set.ts';

const NOBODY: ReadonlySet<string> = new Set();

/** Persons, their accounts and groups. Person documents win over what a live organisation says. */
export function directory(shelf: Shelf): { readonly directory: Directory; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const organisations = shelf.Directory.map(({ body }) => body.organisation);
  const persons = new Map<PersonId, Person>();
  const accounts = new Map<AccountId, Person>();
  for (const document of shelf.Person) {
    const { body } = document;
    const person: Person = {
      id: body.id,
      accounts: body.accounts.map(({ github }) => github),
      organisation: body.organisation ?? null,
      manager: body.manager ?? null,
      human: true,
      left: body.status === 'left',
      document,
      ...(body.accounts[0]?.login ? { label: body.accounts[0].login } : {}),
    };
    persons.set(person.id, person);
    for (const [index, account] of person.accounts.entries()) {
      const other = accounts.get(account);
      if (other) {
        const message = `account ${account} already belongs to ${other.id}`;
        findings.push(
          policyFinding(
            'L09',
            document,
            `/accounts/${index}/github`,
            message,
            'leave it with the person it belongs to; one human is one Person document',
          ),
        );
      }
      accounts.set(account, person);
    }
    if (organisations.length > 0) findings.push(...misleading(document));
  }
  const groups = new Map(shelf.Group.map((document) => [document.body.id, toGroup(document)] as const));
  return { directory: assemble(persons, accounts, groups, organisations), findings };
}

/** Taken for a member that it is not: by its id, or by how the id looks. */
function misleading(document: Shelf['Person'][number]): readonly Finding[] {
  const { id, accounts } = document.body;
  const seems = skeleton(id);
  if (!MEMBER_ID.test(seems) || (seems === id && accounts.some(({ github }) => `p-${github}` === id))) return [];
  const account = seems.slice(2);
  const message =
    seems === id
      ? `${id} is what the member with account ${account} is called, and that account is not among this person's`
      : `${id} looks like ${seems}, which is what the member with account ${account} is called`;
  const fix = `${seems === id ? 'list that account, or ' : ''}choose an id that is not p- and a number`;
  return [policyFinding('L08', document, '/id', message, fix)];
}

function toGroup(document: Shelf['Group'][number]): Group {
  return {
    id: document.body.id,
    members: new Set(document.body.members ?? []),
    teams: document.body.teams ?? [],
    document,
  };
}

function assemble(
  persons: ReadonlyMap<PersonId, Person>,
  accounts: ReadonlyMap<AccountId, Person>,
  groups: ReadonlyMap<string, Group>,
  organisations: readonly string[],
): Directory {
  const listing = new Map<string, Set<string>>();
  for (const group of groups.values()) {
    for (const member of group.members) listing.set(member, (listing.get(member) ?? new Set()).add(group.id));
  }
  const identify = (account: AccountId, members: Members): Known<Person | null> => {
    const documented = accounts.get(account);
    if (documented || organisations.length === 0) return { known: documented ?? null };
    const member = members[account];
    if (!member) return { unknown: `nobody asked whether account ${account} belongs to ${organisations.join(' or ')}` };
    if ('unknown' in member) return member;
    return { known: member.known ? memberOf(account) : null };
  };
  return {
    person: (id) => persons.get(id),
    byAccount: (account) => accounts.get(account),
    identify,
    find: (id, members) => {
      const documented = persons.get(id);
      if (documented || !MEMBER_ID.test(id)) return { known: documented ?? null };
      const account = id.slice(2) as AccountId;
      // An account that a document gives to somebody is never a person of its own.
      return accounts.has(account) ? { known: null } : identify(account, members);
    },
    groups: (of: SubjectKey) => listing.get(of) ?? NOBODY,
    group: (id) => groups.get(id),
    allGroups: [...groups.values()],
    organisations,
    personIds: [...persons.keys()],
  };
}

function memberOf(account: AccountId): Person {
  return {
    id: `p-${account}` as PersonId,
    accounts: [account],
    organisation: null,
    manager: null,
    human: true,
    left: false,
  };
}
