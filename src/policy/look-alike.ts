import type { RoleDocument, SodSetDocument } from '../model/documents.ts';
import type { Document } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import { policyFinding } from './policy-finding.ts';

/**
 * The same for all names that a reader takes for one another. Names are ASCII, so only these are left of what Unicode calls
 * confusable: 0 and O, 1, I and l, m and rn; and case.
 */
export function skeleton(name: string): string {
  return name.replace(/[1Il]/g, '1').replace(/[0Oo]/g, '0').replace(/rn/g, 'm').toLowerCase();
}

/** Functions have no document of their own: a duty set is got round by a role whose function only looks like a member's. */
export function lookAlikeFunctions(
  roles: readonly Document<RoleDocument>[],
  sets: readonly Document<SodSetDocument>[],
): readonly Finding[] {
  const first = new Map<string, { readonly name: string; readonly where: string }>();
  const findings: Finding[] = [];
  const look = (document: Document<RoleDocument | SodSetDocument>, pointer: string, name: string): void => {
    const known = first.get(skeleton(name));
    if (!known) {
      const at = document.locate(pointer);
      first.set(skeleton(name), { name, where: `${at.path}:${at.line}` });
    } else if (known.name !== name) {
      const message = `the function ${name} looks like ${known.name} at ${known.where}, and is another`;
      findings.push(policyFinding('L15', document, pointer, message, `write ${known.name}, or choose another name`));
    }
  };
  for (const set of sets)
    for (const [index, member] of set.body.members.entries())
      if (member.function !== undefined) look(set, `/members/${index}/function`, member.function);
  for (const role of roles)
    for (const [index, name] of (role.body.functions ?? []).entries()) look(role, `/functions/${index}`, name);
  return findings;
}
