import type { Document } from '../model/document.ts';
import type { RoleDocument } from '../model/documents.ts';
import type { Entitlement, EntitlementKind } from '../model/entitlement.ts';
import type { Material } from './material.ts';

/** Actions that a role writes itself (inherited ones are told where they stand), and the first entitlement that has one. */
export function actionsOf(
  document: Document<RoleDocument>,
  { policy }: Pick<Material, 'policy'>,
  among: (kind: EntitlementKind, entitlement: Entitlement) => readonly string[],
): { readonly actions: readonly string[]; readonly pointer: string } | null {
  const found = (document.body.entitlements ?? []).map((entitlement) => {
    const kind = policy.kinds.get(entitlement.provider);
    return kind ? among(kind, entitlement) : [];
  });
  const first = found.findIndex((actions) => actions.length > 0);
  if (first < 0) return null;
  return { actions: [...new Set(found.flat())].toSorted(), pointer: `/entitlements/${first}` };
}
