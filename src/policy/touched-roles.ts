import type { Pair } from './changed-documents.ts';
import type { PolicySet, RuleBody } from './policy-set.ts';

/** Roles of the policy whose requests the changed documents may decide otherwise. What names no role may matter to all of them. */
export function touchedRoles(pairs: readonly Pair[], { roles }: Pick<PolicySet, 'roles'>): readonly string[] {
  const all = [...roles.keys()].sort();
  const named = new Set<string>();
  for (const { kind, id, before, after } of pairs) {
    for (const one of [before, after]) {
      if (!one) continue;
      const own = kind === 'Role' ? [id] : (one.body as Partial<RuleBody>).target?.role;
      if (!own) return all;
      for (const role of own) named.add(role);
    }
  }
  return all.filter((id) => [...(roles.get(id)?.closure ?? [])].some((part) => named.has(part)));
}
