import type { Document } from '../../model/document.ts';
import type { RoleDocument, SodSetDocument } from '../../model/documents.ts';
import type { Entitlement, EntitlementKind } from '../../model/entitlement.ts';
import type { Finding } from '../../model/finding.ts';
import { groupBy } from '../../model/group-by.ts';
import { memberName, membersOf } from '../../decision/sod-members.ts';
import type { PolicySet, Role } from '../../policy/policy-set.ts';
import { lintFinding } from '../lint-finding.ts';
import type { Material } from '../material.ts';

/** So much of each other's power, of a hundred parts, makes two roles twins. */
const NEAR = 80;

/** A role that can do nearly all that a member of a duty set can, and is no member: the way round the set. */
export function twinRoles({ shelf, policy }: Material): readonly Finding[] {
  const roles = [...policy.roles.values()].filter(({ entitlements }) => entitlements.length > 0);
  const twinsOf = neighbours(roles, policy);
  return shelf.SodSet.flatMap((set) => {
    const members = new Map(roles.map((role) => [role, membersOf(set.body, role, policy.kinds)] as const));
    return roles.flatMap((role) => {
      if (members.get(role)?.size !== 0) return [];
      const twin = twinsOf(role).find((other) => (members.get(other)?.size ?? 0) > 0);
      if (!twin) return [];
      const [place = 0] = members.get(twin) ?? [];
      const member = set.body.members[place] ?? {};
      return [told(role, twin, set, memberName(member), member.function !== undefined)];
    });
  });
}

function told(
  role: Role,
  twin: Role,
  { body }: Document<SodSetDocument>,
  member: string,
  isFunction: boolean,
): Finding {
  const message = `${role.id} can do nearly all that ${twin.id} can, which is ${member} in ${body.id}, and is not in that set itself`;
  const fix = isFunction ? `add \`${member}\` to its \`functions\`` : `add it to the members of ${body.id}`;
  const at = { document: role.document, pointer: '/entitlements' };
  return lintFinding('P19', 'warning', at, { message, fix, values: { set: body.id, twin: twin.id } });
}

/** The roles that can do nearly the same, each way; worked out once a role. */
function neighbours(roles: readonly Role[], policy: PolicySet): (role: Role) => readonly Role[] {
  const known = new Map<Role, readonly Role[]>();
  return (role) => {
    const twins =
      known.get(role) ??
      roles.filter((other) => other !== role && isNearlyIn(role, other, policy) && isNearlyIn(other, role, policy));
    known.set(role, twins);
    return twins;
  };
}

/**
 * Has the other nearly all of the one's power? What both have from a role that they share is left out: who inherits the
 * reading role is no twin of everybody who reads.
 */
function isNearlyIn(one: Role, other: Role, policy: PolicySet): boolean {
  const shared = [...one.closure].some((id) => other.closure.has(id));
  const own = shared
    ? [...one.closure].filter((id) => !other.closure.has(id)).flatMap((id) => written(policy.roles.get(id), policy))
    : held(one, policy);
  const others = byAccount(other, policy);
  const mayLack = Math.floor((own.length * (100 - NEAR)) / 100);
  let lacks = 0;
  for (const { place, kind, action, resource } of own) {
    if (others.get(place)?.some((entitlement) => kind.covers(entitlement, action, resource))) continue;
    lacks += 1;
    if (lacks > mayLack) return false;
  }
  return true;
}

/** Each action, or role of a cloud that stands for several, on each resource. */
interface Power {
  readonly kind: EntitlementKind;
  /** Provider and account. */
  readonly place: string;
  readonly action: string;
  readonly resource: string | null;
}

const HELD = new WeakMap<Role, readonly Power[]>();
const PLACES = new WeakMap<Role, ReadonlyMap<string, readonly Entitlement[]>>();

function held(role: Role, { kinds }: PolicySet): readonly Power[] {
  const powers = HELD.get(role) ?? role.entitlements.flatMap((one) => powersIn(one, kinds));
  HELD.set(role, powers);
  return powers;
}

/** What a role writes itself. */
function written(role: Role | undefined, { kinds }: PolicySet): readonly Power[] {
  const { entitlements = [] } = (role?.document as Document<RoleDocument> | undefined)?.body ?? {};
  return entitlements.flatMap((one) => powersIn(one, kinds));
}

function byAccount(role: Role, { kinds }: PolicySet): ReadonlyMap<string, readonly Entitlement[]> {
  const places = PLACES.get(role) ?? groupBy(role.entitlements, (one) => placeOf(one, kinds.get(one.provider)));
  PLACES.set(role, places);
  return places;
}

function powersIn(entitlement: Entitlement, kinds: PolicySet['kinds']): readonly Power[] {
  const kind = kinds.get(entitlement.provider);
  if (!kind) return [];
  const place = placeOf(entitlement, kind);
  const list = (field: string): readonly string[] => (entitlement[field] as readonly string[] | undefined) ?? [];
  const resources = list('resources').length > 0 ? list('resources') : [null];
  return [...list('actions'), ...list('roles')].flatMap((action) =>
    resources.map((resource) => ({ kind, place, action, resource })),
  );
}

function placeOf(entitlement: Entitlement, kind: EntitlementKind | undefined): string {
  return `${entitlement.provider} ${kind?.account(entitlement) ?? ''}`;
}
