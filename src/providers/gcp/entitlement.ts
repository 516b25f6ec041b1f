import type { Entitlement, EntitlementKind } from '../../model/entitlement.ts';
import type { Finding, Result } from '../../model/finding.ts';
import type { Sha256 } from '../../model/ids.ts';
import { didYouMean } from '../../model/did-you-mean.ts';
import type { Scope } from '../../model/request.ts';
import { finding, listField, result, textField } from '../entitlement-finding.ts';
import { remembered, rememberedText } from '../remembered.ts';
import { permissionsOfRoles, unenforceable } from './narrow.ts';
import { escalating, handingOut, yielding } from './powers.ts';
import { riskOf } from './risk.ts';
import { isPermission, permissions, permissionsOf, roleNames, STAMP } from './role-table.ts';
import { visibility } from './visibility.ts';

/** A Google Cloud entitlement, read: the service account that the job becomes, and what it is said to hold. */
export interface GcpEntitlement {
  readonly project: string;
  /** `projects/<number>/locations/global/workloadIdentityPools/<pool>/providers/<provider>` */
  readonly workloadIdentityProvider: string;
  readonly serviceAccount: string;
  readonly roles: readonly string[];
  /** Empty: whatever the roles are bound to in the project. */
  readonly resources: readonly string[];
  readonly scopes: readonly string[];
  /** Service accounts between the pool and the last one, in order. */
  readonly delegates: readonly string[];
  readonly permissions: ReadonlySet<string>;
}

const CLOUD_PLATFORM = 'https://www.googleapis.com/auth/cloud-platform';

export const kind: EntitlementKind = {
  provider: 'gcp',
  // Google takes 3600 s; a clock that is a little off turns that into a refusal.
  session: { min: 1, max: 3300 },
  data: { name: STAMP.name, date: STAMP.date, sha256: STAMP.sha256 as Sha256 },
  narrowable: false,
  // Whoever may become the service account may ask for every scope and for Google's full hour.
  wholeRole: (entitlement) => ({ entitlement: { ...canonical(entitlement), scopes: [CLOUD_PLATFORM] }, session: 3600 }),
  wholeScope(entitlement) {
    const read = readEntitlement(entitlement);
    return read.ok ? { actions: read.value.roles, resources: read.value.resources } : { actions: [], resources: [] };
  },
  narrow: (entitlement, scope) => narrowed(entitlement)(JSON.stringify([scope.actions, scope.resources])),
  risk: remembered((entitlement) => {
    const read = readEntitlement(entitlement);
    if (read.ok) return riskOf(read.value.permissions);
    return { level: 'critical', because: ['its roles cannot be read, so nothing is known of what it does'] };
  }),
  escalates: remembered((entitlement) => {
    const read = readEntitlement(entitlement);
    return read.ok ? escalating(read.value.permissions) : [];
  }),
  handsOut: remembered((entitlement) => {
    const read = readEntitlement(entitlement);
    return read.ok ? handingOut(read.value.permissions) : [];
  }),
  yields(entitlement, reference) {
    const place = yielding(reference);
    if (place?.project !== text(entitlement, 'project')) return false;
    return kind.covers(entitlement, place.permission, place.resource);
  },
  audience: (entitlement) => `https://iam.googleapis.com/${text(entitlement, 'workloadIdentityProvider')}`,
  account: (entitlement) => text(entitlement, 'project'),
  cloudRole: (entitlement) => text(entitlement, 'serviceAccount'),
  contains(outer, inner) {
    const [wide, narrow] = [readEntitlement(outer), readEntitlement(inner)];
    return wide.ok && narrow.ok && holds(wide.value, narrow.value);
  },
  within(field, inner, outer) {
    if (field === 'resources') return below(outer, inner);
    const [wide, narrow] = [permissionsNamed(outer), permissionsNamed(inner)];
    return narrow.size > 0 && [...narrow].every((one) => wide.has(one));
  },
  shares(one, other) {
    const [left, right] = [readEntitlement(one), readEntitlement(other)];
    if (!left.ok || !right.ok) return true;
    if (left.value.project !== right.value.project) return false;
    const [mine, theirs] = [left.value.resources, right.value.resources];
    if (mine.length === 0 || theirs.length === 0) return true;
    return mine.some((a) => theirs.some((b) => below(a, b) || below(b, a)));
  },
  knows: (action) => isPermission(action) || permissionsOf(action) !== null,
  meant: (action) => didYouMean(action, action.startsWith('roles/') ? roleNames() : permissions()),
  covers(entitlement, action, resource) {
    const read = readEntitlement(entitlement);
    if (!read.ok) return false;
    const { permissions, resources } = read.value;
    // A role is held by who holds all of it, under whatever name.
    const asked = permissionsOf(action) ?? new Set([action]);
    if (![...asked].every((one) => permissions.has(one))) return false;
    return resource === null || resources.length === 0 || resources.some((one) => below(one, resource));
  },
  visibility,
};

/** The entitlement's fields with their defaults, and the permissions of its roles. */
export const readEntitlement = remembered((entitlement: Entitlement): Result<GcpEntitlement> => {
  const findings: Finding[] = [];
  const optional = (field: string): readonly string[] =>
    entitlement[field] === undefined ? [] : listField(entitlement, field, findings);
  const fields = {
    project: textField(entitlement, 'project', findings),
    workloadIdentityProvider: textField(entitlement, 'workloadIdentityProvider', findings),
    serviceAccount: textField(entitlement, 'serviceAccount', findings),
    roles: listField(entitlement, 'roles', findings),
    resources: optional('resources'),
    scopes: entitlement['scopes'] === undefined ? [CLOUD_PLATFORM] : optional('scopes'),
    delegates: optional('delegates'),
  };
  expect(
    fields.workloadIdentityProvider,
    PROVIDER,
    'workloadIdentityProvider',
    'a workload identity provider',
    findings,
  );
  expect(fields.serviceAccount, SERVICE_ACCOUNT, 'serviceAccount', 'the address of a service account', findings);
  for (const one of fields.delegates)
    expect(one, SERVICE_ACCOUNT, 'delegates', 'addresses of service accounts', findings);
  const permissions = permissionsOfRoles(fields.roles);
  if (!permissions.ok) return { ok: false, findings: [...findings, ...permissions.findings] };
  return result({ ...fields, permissions: permissions.value }, findings);
});

const PROVIDER =
  /^projects\/\d{1,19}\/locations\/global\/workloadIdentityPools\/[a-z0-9-]{4,32}\/providers\/[a-z0-9-]{4,32}$/;
const SERVICE_ACCOUNT = /^[a-z0-9-]{1,63}@[a-z0-9.-]{1,200}\.gserviceaccount\.com$/;

const narrowed = remembered((entitlement: Entitlement) =>
  rememberedText(200, (asked: string): Result<Entitlement> => {
    const read = readEntitlement(entitlement);
    if (!read.ok) return read;
    const [actions, resources] = JSON.parse(asked) as [Scope['actions'] | null, Scope['resources'] | null];
    const scope = { ...(actions && { actions }), ...(resources && { resources }) };
    return result(canonical(entitlement), unenforceable(read.value, scope));
  }),
);

/** Lists sorted, but for `delegates`, whose order is the way. */
function canonical(entitlement: Entitlement): Entitlement {
  const read = readEntitlement(entitlement);
  if (!read.ok) return entitlement;
  const { roles, resources, scopes } = read.value;
  const lists = { roles: sorted(roles), scopes: sorted(scopes) };
  return resources.length > 0
    ? { ...entitlement, ...lists, resources: sorted(resources) }
    : { ...entitlement, ...lists };
}

function sorted(list: readonly string[]): readonly string[] {
  return [...new Set(list)].toSorted();
}

function holds(outer: GcpEntitlement, inner: GcpEntitlement): boolean {
  return (
    outer.project === inner.project &&
    outer.serviceAccount === inner.serviceAccount &&
    inner.roles.every((role) => [...(permissionsOf(role) ?? [''])].every((one) => outer.permissions.has(one))) &&
    inner.scopes.every((scope) => outer.scopes.includes(scope) || outer.scopes.includes(CLOUD_PLATFORM)) &&
    (outer.resources.length === 0 ||
      (inner.resources.length > 0 && inner.resources.every((one) => outer.resources.some((wide) => below(wide, one)))))
  );
}

/** `//storage.googleapis.com/b` holds itself and `//storage.googleapis.com/b/o`, not `//storage.googleapis.com/bb`. */
function below(wide: string, narrow: string): boolean {
  return narrow === wide || narrow.startsWith(wide.endsWith('/') ? wide : `${wide}/`);
}

/** Of a role, or the permission itself; nothing for what Google does not know. */
function permissionsNamed(action: string): ReadonlySet<string> {
  return permissionsOf(action) ?? new Set(isPermission(action) ? [action] : []);
}

function text(entitlement: Entitlement, field: string): string {
  const value = entitlement[field];
  return typeof value === 'string' ? value : '';
}

function expect(value: string, shape: RegExp, field: string, expected: string, findings: Finding[]): void {
  if (value === '' || shape.test(value)) return;
  findings.push(
    finding('E01', `${field} is ${JSON.stringify(value)}, not ${expected}`, `write ${expected}`, { field, value }),
  );
}
