import type { Body } from '../scenario.ts';
import {
  capitals,
  document,
  entitlements,
  environment,
  NOBODY_NEED_APPROVE,
  OWNED,
  people,
  personId,
  roleId,
  RULED,
} from './documents.ts';

/** A role or an organisation of midPoint. References are object ids. */
export interface MidpointObject {
  readonly file: string;
  readonly oid: string;
  readonly name: string;
  /** What is assigned to the object itself: of a metarole its induced rules come to apply to the object. */
  readonly assigned?: readonly string[];
  /** What whoever has the object has through it. */
  readonly induced?: readonly string[];
  readonly rules?: readonly PolicyRule[];
}
interface PolicyRule {
  readonly actions: readonly string[];
  readonly induced?: boolean;
  readonly excludes?: readonly string[];
  readonly approvers?: readonly string[];
}

export const PLACE = 'midpoint';
const ACCOUNT = '111122223333';
export const USER = 'employee';

/** Our documents for them: each object a role that can be asked for, each pair that excludes the other a duty set. */
export function midpoint(objects: readonly MidpointObject[]): readonly Body[] {
  const byId = new Map(objects.map((object) => [object.oid, object] as const));
  const approvers = objects.flatMap(({ rules = [] }) => rules.flatMap((rule) => rule.approvers ?? []));
  return [
    ...people([USER, ...approvers]),
    environment(PLACE, ACCOUNT),
    ...objects.map((object) => roleOf(object, byId)),
    ...exclusions(objects, byId),
    ...approvals(objects, byId),
    NOBODY_NEED_APPROVE,
  ];
}

function roleOf({ name, induced = [] }: MidpointObject, byId: ReadonlyMap<string, MidpointObject>): Body {
  const id = roleId(name);
  return document('Role', id, {
    ...OWNED,
    title: `The role ${name}`,
    inherits: induced.flatMap((oid) => byId.get(oid) ?? []).map((one) => roleId(one.name)),
    eligible: { subjects: ['human'], anyOf: [{ person: personId(USER) }] },
    duration: { default: 'PT1H', max: 'PT8H' },
    entitlements: entitlements(id, [ACCOUNT]),
  });
}

/** Its own rules, and those that the metaroles assigned to it induce. */
function rulesOf({ rules = [], assigned = [] }: MidpointObject, byId: ReadonlyMap<string, MidpointObject>) {
  const metaroles = assigned.flatMap((oid) => byId.get(oid)?.rules ?? []);
  return [...rules.filter(({ induced }) => !induced), ...metaroles.filter(({ induced }) => induced)];
}

/** `enforcement` refuses; a rule without an action is told and refuses nothing. Pairs that name each other are one. */
function exclusions(objects: readonly MidpointObject[], byId: ReadonlyMap<string, MidpointObject>): readonly Body[] {
  const sets = new Map<string, Body>();
  for (const object of objects) {
    for (const { excludes = [], actions } of rulesOf(object, byId)) {
      for (const other of excludes.flatMap((oid) => byId.get(oid) ?? [])) {
        if (other === object) continue;
        const [one = '', two = ''] = [object.name, other.name].sort();
        const id = `SOD-${capitals(one)}-${capitals(two)}`.slice(0, 41);
        sets.set(
          id,
          document('SodSet', id, {
            ...RULED,
            title: `${one} excludes ${two}`,
            mode: actions.includes('enforcement') ? 'deny' : 'audit',
            check: 'dynamic',
            maxHeld: 1,
            members: [{ role: roleId(one) }, { role: roleId(two) }],
          }),
        );
      }
    }
  }
  return [...sets.values()];
}

/** The first of the approvers who decides, decides. */
function approvals(objects: readonly MidpointObject[], byId: ReadonlyMap<string, MidpointObject>): readonly Body[] {
  return objects.flatMap((object) =>
    rulesOf(object, byId)
      .filter((rule) => rule.approvers)
      .map(({ approvers = [] }, index) =>
        document('ApprovalRule', `APPR-${capitals(object.name)}-${index}`, {
          ...RULED,
          title: `Who approves ${object.name}`,
          target: { role: [roleId(object.name)] },
          require: [{ slot: 'security', count: 1, from: approvers.map((name) => ({ person: personId(name) })) }],
        }),
      ),
  );
}
