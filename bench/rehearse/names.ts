import { createHash } from 'node:crypto';
import type { Applications } from './history.ts';
import { levelOf } from './levels.ts';

/** Account ids are invented, stable by pseudonym, beyond those that GitHub has handed out and below what its API can say. */
export function accountIdOf(name: string): number {
  return 1_500_000_000 + (Number.parseInt(digest(name).slice(0, 8), 16) % 600_000_000);
}

/** Twelve digits for an account whose real number the history does not hold. */
export function awsAccountOf(environment: string): string {
  return `9${(BigInt(`0x${digest(environment).slice(0, 12)}`) % 100_000_000_000n).toString().padStart(11, '0')}`;
}

/** An SSO group as a name of policy documents; null: an empty name, or two names in one. */
export function groupName(principal: string): string | null {
  const name = principal.replace(/^group:/, '').trim();
  return name === '' || name.includes(',') ? null : shortened(slug(name), 60);
}

/** The person who stands for a group whose members the history does not know. */
export function standIn(principal: string): { readonly id: string; readonly login: string } {
  const name = shortened(slug(principal.replace(/^group:/, '')) || 'nameless', 34);
  return { id: `p-team-${name}`, login: `team-${name}` };
}

export interface Place {
  readonly application: string;
  readonly environment: string;
}

/** `nomis-data-hub-production` → its application and itself: by the snapshot where it knows it, else by the last hyphen. */
export function placeOf(resource: string, applications: Applications): Place {
  const environment = slug(resource.replace(/^[a-z-]+:/, ''));
  const known = Object.entries(applications).find(([application, { environments }]) =>
    environments.some(({ name }) => `${application}-${name}` === environment),
  );
  const cut = environment.lastIndexOf('-');
  return { application: known?.[0] ?? (cut > 0 ? environment.slice(0, cut) : environment), environment };
}

/** `ROLE-NOMIS-DEV`: one role for each application and level. An unknown level is written as it came. */
export function roleId(application: string, role: string): string {
  const level = levelOf(role);
  const code = level ? level.code + level.suffix : shortened(slug(role), 12).toUpperCase();
  return `ROLE-${shortened(application, 35 - code.length).toUpperCase()}-${code}`;
}

export function slug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/** Cut to `most`, told apart by a digest of the whole. */
export function shortened(name: string, most: number): string {
  return name.length <= most ? name : `${name.slice(0, most - 5)}-${digest(name).slice(0, 4)}`;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
