import table from './roles.generated.json' with { type: 'json' };
import { rememberedText } from '../remembered.ts';

export type Tag = 'PrivEsc' | 'CredentialExposure' | 'DataAccess' | 'ResourceExposure';

const ROLES: { readonly [role: string]: string } = table.roles;

/** Stamped into every decision: which table was asked. */
export const STAMP = { name: table.name, date: table.date, sha256: table.sha256 };

export function roleNames(): readonly string[] {
  return Object.keys(ROLES);
}

/** The permissions of a predefined role; null when the table does not know it (custom roles and retired ones are not in it). */
export const permissionsOf = rememberedText(500, (role: string): ReadonlySet<string> | null => {
  const runs = Object.hasOwn(ROLES, role) ? ROLES[role] : undefined;
  if (runs === undefined) return null;
  const all = permissions();
  return new Set(
    runs.split(' ').flatMap((run) => {
      const [first = '0', more = '0'] = run.split('+');
      const from = Number.parseInt(first, 36);
      return all.slice(from, from + Number.parseInt(more, 36) + 1);
    }),
  );
});

/** Does any predefined role hold it? Only then do we know what it does. */
export function isPermission(name: string): boolean {
  known ??= new Set(permissions());
  return known.has(name);
}

export function permissions(): readonly string[] {
  ordered ??= table.permissions.split(';').flatMap((line) => {
    const [resource = '', verbs = ''] = line.split(':');
    return verbs.split(',').map((verb) => `${resource}.${verb}`);
  });
  return ordered;
}

export function hasTag(tag: Tag, permission: string): boolean {
  tagged ??= new Map(Object.entries(table.tags).map(([name, list]) => [name, new Set(list.split(' '))]));
  return tagged.get(tag)?.has(permission) ?? false;
}

let ordered: readonly string[] | null = null;
let known: ReadonlySet<string> | null = null;
let tagged: ReadonlyMap<string, ReadonlySet<string>> | null = null;
