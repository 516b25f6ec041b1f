import type { SodSetDocument } from '../model/documents.ts';
import type { Entitlement, EntitlementKind } from '../model/entitlement.ts';

/** What somebody holds, in the words a duty set uses. */
export interface Holding {
  readonly closure: ReadonlySet<string>;
  readonly functions: ReadonlySet<string>;
  readonly entitlements: readonly Entitlement[];
}

/** Places in `members` of those the holding is: by role or what it inherits, by function, or by an action it can do. */
export function membersOf(
  { members }: SodSetDocument,
  holding: Holding,
  kinds: ReadonlyMap<string, EntitlementKind>,
): ReadonlySet<number> {
  const is = ({ role, function: name, action }: SodSetDocument['members'][number]): boolean =>
    (role !== undefined && holding.closure.has(role)) ||
    (name !== undefined && holding.functions.has(name)) ||
    (action !== undefined &&
      holding.entitlements.some((one) => kinds.get(one.provider)?.covers(one, action, null) ?? false));
  return new Set(members.flatMap((member, index) => (is(member) ? [index] : [])));
}

/** A member as people name it: the role, function or action. */
export function memberName({ role, function: name, action }: SodSetDocument['members'][number]): string {
  return role ?? name ?? action ?? '';
}
