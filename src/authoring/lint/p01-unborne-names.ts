import { didYouMean } from '../../model/did-you-mean.ts';
import type { Finding } from '../../model/finding.ts';
import { lintFinding } from '../lint-finding.ts';
import type { Documents } from '../material.ts';

/** Names that are no references to documents: functions of roles, accounts and projects of environments. (References are L02, rules that exceptions waive L17.) */
export function unborneNames({ shelf, whole }: Documents): readonly Finding[] {
  // The role or the environment that bears a name may be what could not be read.
  return whole ? [...functionsOfNoRole(shelf), ...accountsOfNoEnvironment(shelf)] : [];
}

function accountsOfNoEnvironment({ Role, Environment }: Documents['shelf']): readonly Finding[] {
  const accounts = new Set<string>(Environment.flatMap(({ body }) => body.accounts ?? []));
  return Role.flatMap((document) =>
    (document.body.entitlements ?? []).flatMap((entitlement, index) => {
      const field = 'account' in entitlement ? 'account' : 'project';
      const account = (entitlement as { readonly [name: string]: unknown })[field];
      if (typeof account !== 'string' || accounts.has(account)) return [];
      const at = { document, pointer: `/entitlements/${index}/${field}` };
      const message = `${document.body.id} opens something in ${field} ${account}, which no Environment has, so nobody ever gets it`;
      const meant = didYouMean(account, accounts);
      const fix = meant
        ? `did you mean ${meant}?`
        : `correct the ${field}, or list it under \`accounts\` of its Environment`;
      return [lintFinding('P01', 'warning', at, { message, fix })];
    }),
  );
}

function functionsOfNoRole(shelf: Documents['shelf']): readonly Finding[] {
  const functions = new Set(shelf.Role.flatMap(({ body }) => body.functions ?? []));
  return shelf.SodSet.flatMap((document) =>
    document.body.members.flatMap(({ function: name }, index) => {
      if (name === undefined || functions.has(name)) return [];
      const at = { document, pointer: `/members/${index}/function` };
      const message = `${document.body.id} names the function ${name}, which no role has, so nobody ever holds this member`;
      return [lintFinding('P01', 'warning', at, { message, fix: suggestion(name, functions) })];
    }),
  );
}

function suggestion(name: string, known: Iterable<string>): string {
  const meant = didYouMean(name, known);
  return meant ? `did you mean ${meant}?` : 'correct the name, or take the line out';
}
