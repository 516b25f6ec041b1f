import type { Body } from '../scenario.ts';
import {
  capitals,
  document,
  entitlements,
  environment,
  NOBODY_NEED_APPROVE,
  OWNED,
  people,
  personId,
  roleId,
  RULED,
} from './documents.ts';
import { calendars, type Constraint } from './fortress-calendars.ts';

/** What Fortress holds, as the fixtures tell it. */
export interface RuleSet {
  readonly users: readonly ({ readonly id: string } & Constraint)[];
  readonly assignments: readonly ({ readonly user: string; readonly role: string } & Constraint)[];
  readonly roles: readonly { readonly name: string; readonly parents?: readonly string[] }[];
  readonly sets: readonly SodSet[];
  readonly grants?: readonly { readonly role: string; readonly object: string; readonly operation: string }[];
  /** Of every role, where they all have the same. */
  readonly constraint?: Constraint;
  /** Where a user may use a role; a role that is not named here may be used everywhere. */
  readonly places?: readonly { readonly user: string; readonly role: string; readonly locale: string }[];
}
interface SodSet {
  readonly name: string;
  readonly type: string;
  readonly cardinality: number;
  readonly members: readonly string[];
}

export const PLACE = 'directory';
const ACCOUNT = '111122223333';

/** Our documents for it. To be assigned a role is to be in its group; to activate it is to ask for it. */
export function fortress(rules: RuleSet): readonly Body[] {
  const places = [...new Set(rules.places?.map(({ locale }) => locale))];
  const accounts = [ACCOUNT, ...places.map((_, index) => String(444_455_550_000 + index))];
  const own = rules.assignments.filter((one) => limits(rules, one).some((limit) => limited(limit)));
  return [
    ...people([...rules.users.map(({ id }) => id), ...rules.assignments.map(({ user }) => user)]),
    ...[PLACE, ...places].map((id, index) => environment(id, accounts[index] ?? ACCOUNT)),
    ...rules.roles.flatMap((role) => roleOf(rules, role, own, accounts)),
    ...own.map((assignment) => ownRole(rules, assignment)),
    ...calendars(
      'ROLES',
      rules.constraint ?? {},
      rules.roles.map(({ name }) => roleId(name)),
    ),
    ...rules.users.flatMap((user) =>
      calendars(
        user.id,
        user,
        own.filter((one) => one.user === user.id).map((one) => roleId(ownName(one))),
      ),
    ),
    ...own.flatMap((one) => calendars(`${one.user}-${one.role}`, one, [roleId(ownName(one))])),
    ...rules.sets.map(sodSet),
    ...placeRules(rules),
    NOBODY_NEED_APPROVE,
  ];
}

function roleOf(
  { assignments, grants = [], constraint }: RuleSet,
  { name, parents = [] }: RuleSet['roles'][number],
  own: RuleSet['assignments'],
  accounts: readonly string[],
): readonly Body[] {
  const id = roleId(name);
  const group = `holders-of-${capitals(name).toLowerCase()}`;
  const members = assignments.filter((one) => one.role === name && !own.includes(one));
  const functions = grants.filter(({ role }) => role === name).map(functionOf);
  return [
    document('Group', group, {
      ...OWNED,
      title: `Who is assigned ${name}`,
      members: members.map(({ user }) => `person:${personId(user)}`),
    }),
    document('Role', id, {
      ...OWNED,
      title: `The role ${name}`,
      inherits: parents.map(roleId),
      eligible: { subjects: ['human'], anyOf: [{ group }] },
      duration: { default: 'PT1H', max: 'PT8H' },
      ...(constraint?.timeout ? { maxSession: `PT${constraint.timeout}M` } : {}),
      functions,
      entitlements: entitlements(id, accounts),
    }),
  ];
}

/** `Item`, `bid` → `item.bid`; `/cal/cal1.jsp`, `main` → `cal-cal1-jsp.main`. */
function functionOf({ object, operation }: { readonly object: string; readonly operation: string }): string {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
  return `${plain(object)}.${plain(operation)}`;
}

/** A limit of one user or one assignment: calendars know roles, so that assignment becomes a role that inherits. */
function ownRole(rules: RuleSet, assignment: RuleSet['assignments'][number]): Body {
  const { user, role } = assignment;
  const timeouts = limits(rules, assignment).flatMap(({ timeout }) => timeout ?? []);
  return document('Role', roleId(ownName(assignment)), {
    ...OWNED,
    title: `The role ${role} as ${user} has it`,
    inherits: [roleId(role)],
    eligible: { subjects: ['human'], anyOf: [{ person: personId(user) }] },
    duration: { default: 'PT1H', max: 'PT8H' },
    ...(timeouts.length > 0 ? { maxSession: `PT${Math.min(...timeouts)}M` } : {}),
  });
}

/** What the role is called that a user with limits has to ask for. */
export function ownName({ user, role }: { readonly user: string; readonly role: string }): string {
  return `${role}-${user}`;
}

/** Of who logs in, and of the assignment. */
function limits({ users }: RuleSet, assignment: RuleSet['assignments'][number]): readonly Constraint[] {
  return [users.find(({ id }) => id === assignment.user) ?? {}, assignment];
}

function limited(constraint: Constraint): boolean {
  return constraint.timeout !== undefined || calendars('any', constraint, ['any']).length > 0;
}

/** Fortress's cardinality is the number that is too many. */
function sodSet({ name, type, cardinality, members }: SodSet): Body {
  return document('SodSet', `SOD-${capitals(name)}`, {
    ...RULED,
    title: `The set ${name}`,
    check: type === 'STATIC' ? 'static' : 'dynamic',
    maxHeld: cardinality - 1,
    members: members.map((member) => ({ role: roleId(member) })),
  });
}

function placeRules({ places = [] }: RuleSet): readonly Body[] {
  return [...new Set(places.map(({ role }) => role))].map((name) => {
    const pairs = places.filter(({ role }) => role === name);
    const list = pairs.map(({ user, locale }) => `"${personId(user)}@${locale}"`).join(', ');
    return document('Rule', `RULE-PLACE-${capitals(name)}`, {
      ...RULED,
      title: `Where ${name} may be used`,
      target: { role: [roleId(name)] },
      effect: 'require',
      when: `(subject.id + "@" + environment.id) in [${list}]`,
      message: 'The role is given for another place; ask for it there.',
    });
  });
}
