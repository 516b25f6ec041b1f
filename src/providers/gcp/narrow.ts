import type { Finding, Result } from '../../model/finding.ts';
import type { Scope } from '../../model/request.ts';
import { finding, result } from '../entitlement-finding.ts';
import { didYouMean } from '../../model/did-you-mean.ts';
import { isPermission, permissions, permissionsOf, roleNames } from './role-table.ts';

/** Google's basic roles: thousands of permissions over every service of the project. */
const BASIC = /^roles\/(owner|editor|viewer|admin|writer|reader|browser\.all)$/;

/** All permissions of these roles, when every one is known and none is a basic role. */
export function permissionsOfRoles(roles: readonly string[]): Result<ReadonlySet<string>> {
  const findings = roles.flatMap((role) => {
    if (BASIC.test(role)) return [basicRole(role)];
    return permissionsOf(role) ? [] : [unknownRole(role)];
  });
  return result(new Set(roles.flatMap((role) => [...(permissionsOf(role) ?? [])])), findings);
}

/**
 * A Google access token is the whole service account: no parameter of its exchange can take a permission or a resource away.
 * So a scope is good only if it says what the entitlement says anyway.
 */
export function unenforceable(
  role: { readonly roles: readonly string[]; readonly resources: readonly string[]; readonly serviceAccount: string },
  asked: Pick<Scope, 'actions' | 'resources'>,
): readonly Finding[] {
  const actions = asked.actions ?? role.roles;
  const unknown = actions.flatMap((one) => (one.startsWith('roles/') ? unknownIn(one) : unknownPermission(one)));
  if (unknown.length > 0) return unknown;
  const wanted = new Set(actions.flatMap((one) => [...(permissionsOf(one) ?? [one])]));
  const held = new Set(role.roles.flatMap((one) => [...(permissionsOf(one) ?? [])]));
  return [
    ...outside('actions', without(wanted, held)),
    ...less('actions', without(held, wanted).length, held.size, role),
    ...resourcesOf(role, asked.resources),
  ];
}

function resourcesOf(
  role: { readonly resources: readonly string[]; readonly serviceAccount: string },
  asked: readonly string[] | undefined,
): readonly Finding[] {
  if (asked === undefined) return [];
  const wanted = new Set(asked);
  const held = new Set(role.resources);
  if (held.size === 0) return less('resources', 1, 0, role);
  return [
    ...outside('resources', without(wanted, held)),
    ...less('resources', without(held, wanted).length, held.size, role),
  ];
}

function without(all: ReadonlySet<string>, taken: ReadonlySet<string>): readonly string[] {
  return [...all].filter((one) => !taken.has(one)).toSorted();
}

function outside(field: 'actions' | 'resources', names: readonly string[]): readonly Finding[] {
  if (names.length === 0) return [];
  const shown = names.slice(0, 3).join(', ');
  return [
    finding(
      field === 'actions' ? 'E03' : 'E05',
      `the role does not hold ${shown}${names.length > 3 ? ` and ${names.length - 3} more` : ''}, asked for in ${field}`,
      'leave it out, or ask for a role that holds it',
      { field, outside: names.slice(0, 20) },
    ),
  ];
}

function less(
  field: 'actions' | 'resources',
  missing: number,
  all: number,
  { serviceAccount }: { readonly serviceAccount: string },
): readonly Finding[] {
  if (missing === 0) return [];
  const amount =
    all > 0
      ? `leaves out ${missing} of ${all} that the role holds`
      : 'names some, while the role is for all of its project';
  return [
    finding(
      'E07',
      `in ${field} the scope ${amount}, but a Google access token cannot be narrowed: it would carry all that ${serviceAccount} holds`,
      `leave ${field} out to ask for the whole role, or ask for a role with a narrower service account`,
      { field, serviceAccount },
    ),
  ];
}

function unknownIn(role: string): readonly Finding[] {
  const read = permissionsOfRoles([role]);
  return read.ok ? [] : read.findings;
}

function unknownPermission(name: string): readonly Finding[] {
  if (isPermission(name)) return [];
  const meant = didYouMean(name, permissions());
  return [
    finding('E02', `Google Cloud has no permission or role \`${name}\` that we know`, suggestion(meant), {
      asked: name,
      meant,
    }),
  ];
}

function basicRole(role: string): Finding {
  return finding(
    'E08',
    `${role} is a basic role and is never granted: it holds thousands of permissions`,
    'name the predefined roles that the work needs',
    { role },
  );
}

function unknownRole(role: string): Finding {
  const custom = /^(projects|organizations)\//.test(role);
  const meant = custom ? null : didYouMean(role, roleNames());
  return finding(
    'E02',
    custom
      ? `${role} is a custom role: nobody but your project knows what it holds`
      : `the table of Google's roles does not know ${role}`,
    custom ? 'name predefined roles instead' : suggestion(meant),
    { asked: role, meant },
  );
}

function suggestion(meant: string | null): string {
  return meant ? `did you mean \`${meant}\`?` : "look it up in Google's list of roles and permissions";
}
