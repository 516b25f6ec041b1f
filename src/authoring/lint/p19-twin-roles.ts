import type { Document } from '../../model/document.ts';
import type { RoleDocument, SodSetDocument } from '../../model/documents.ts';
import type { Entitlement } from '../../model/entitlement.ts';
import type { Finding } from '../../model/finding.ts';
import { memberName, membersOf } from '../../decision/sod-members.ts';
import type { PolicySet, Role } from '../../policy/policy-set.ts';
import { lintFinding } from '../lint-finding.ts';
import type { Material } from '../material.ts';

/** So much of each other's power, of a hundred parts, makes two roles twins. */
const NEAR = 80;

/** A role that can do nearly all that a member of a duty set can, and is no member: the way round the set. */
export function twinRoles({ shelf, policy }: Material): readonly Finding[] {
  const roles = [...policy.roles.values()].filter(({ entitlements }) => entitlements.length > 0);
  const share = shares(policy);
  return shelf.SodSet.flatMap((set) => {
    const places = new Map(roles.map((role) => [role, memberships(set, role, policy)] as const));
    const inside = roles.filter((role) => (places.get(role)?.size ?? 0) > 0);
    return roles
      .filter((role) => places.get(role)?.size === 0)
      .flatMap((role) => {
        const twin = inside.find((other) => share(role, other) >= NEAR && share(other, role) >= NEAR);
        if (!twin) return [];
        const [place = 0] = places.get(twin) ?? [];
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

function memberships({ body }: Document<SodSetDocument>, role: Role, { kinds }: PolicySet): ReadonlySet<number> {
  return membersOf(body, role, kinds);
}

interface Power {
  readonly entitlement: Entitlement;
  readonly account: string;
  readonly action: string;
  readonly resource: string | null;
}

/**
 * How much of the one's power the other has as well, in hundredths; each pair of roles is compared once. What both have from
 * a role that they share is left out: who inherits the reading role is no twin of everybody who reads.
 */
function shares(policy: PolicySet): (one: Role, other: Role) => number {
  const known = new Map<string, number>();
  return (one, other) => {
    const key = `${one.id} ${other.id}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const own = [...one.closure].filter((id) => !other.closure.has(id)).flatMap((id) => powersOf(id, policy));
    const held = [...other.closure].flatMap((id) => powersOf(id, policy));
    const also = own.filter((power) => held.some((one) => has(one, power, policy)));
    const share = own.length === 0 ? 100 : (also.length * 100) / own.length;
    known.set(key, share);
    return share;
  };
}

const kept = new WeakMap<Role, readonly Power[]>();

/** What a role writes itself. */
function powersOf(id: string, policy: PolicySet): readonly Power[] {
  const role = policy.roles.get(id);
  if (!role) return [];
  const { entitlements = [] } = (role.document as Document<RoleDocument>).body;
  const powers = kept.get(role) ?? entitlements.flatMap((one) => powersIn(one, policy));
  kept.set(role, powers);
  return powers;
}

/** Each action, or role of a cloud that stands for several, on each resource. */
function powersIn(entitlement: Entitlement, { kinds }: PolicySet): readonly Power[] {
  const account = kinds.get(entitlement.provider)?.account(entitlement) ?? '';
  const list = (field: string): readonly string[] => (entitlement[field] as readonly string[] | undefined) ?? [];
  const resources = list('resources').length > 0 ? list('resources') : [null];
  return [...list('actions'), ...list('roles')].flatMap((action) =>
    resources.map((resource) => ({ entitlement, account, action, resource })),
  );
}

function has({ entitlement, account }: Power, power: Power, { kinds }: PolicySet): boolean {
  if (account !== power.account || entitlement.provider !== power.entitlement.provider) return false;
  return kinds.get(entitlement.provider)?.covers(entitlement, power.action, power.resource) ?? false;
}
