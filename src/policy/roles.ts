import { canonicalJson } from '../model/canonical-json.ts';
import type { Document } from '../model/document.ts';
import type { RoleDocument } from '../model/documents.ts';
import type { Entitlement, EntitlementKind } from '../model/entitlement.ts';
import type { Finding } from '../model/finding.ts';
import type { Seconds } from '../model/ids.ts';
import { LONGEST_LOOK_BACK } from '../model/look-back.ts';
import { duration, seconds } from '../model/time.ts';
import { policyFinding } from './policy-finding.ts';
import type { Role } from './policy-set.ts';
import { highest } from './risk-level.ts';

const DEFAULT_SESSION: Seconds = 3_600;
const DEFAULT_USES = 100;
const SHORTEST: Seconds = 60;

type Kinds = ReadonlyMap<string, EntitlementKind>;
type ByRole = ReadonlyMap<string, Document<RoleDocument>>;

/** Each role with all it inherits: functions and entitlements add up, caps intersect, risk takes the maximum. */
export function roles(
  documents: readonly Document<RoleDocument>[],
  kinds: Kinds,
): { readonly roles: ReadonlyMap<string, Role>; readonly findings: readonly Finding[] } {
  const byId = new Map(documents.map((document) => [document.body.id, document] as const));
  const made = documents.map((document) => assemble(document, byId));
  const findings = made.flatMap(({ role, family }) => [
    ...contradictions(role, family),
    ...outOfReach(role),
    ...unreadable(role, kinds),
  ]);
  return {
    roles: new Map(made.map(({ role }) => [role.id, role])),
    findings: [...documents.flatMap((document) => circle(document, byId)), ...findings],
  };
}

function assemble(
  document: Document<RoleDocument>,
  byId: ByRole,
): { readonly role: Role; readonly family: readonly Document<RoleDocument>[] } {
  const family = closure(document, byId);
  const bodies = family.map(({ body }) => body);
  const { body } = document;
  const entitlements = new Map(
    bodies.flatMap(({ entitlements: own = [] }) => own.map((one) => [canonicalJson(one), one] as const)),
  );
  return {
    family,
    role: {
      id: body.id,
      title: body.title,
      owner: body.owner,
      closure: new Set(bodies.map(({ id }) => id)),
      functions: new Set(bodies.flatMap(({ functions = [] }) => functions)),
      entitlements: [...entitlements.values()],
      floor: highest(bodies.flatMap(({ risk, secret }) => [risk ?? 'low', secret?.reach === 'any' ? 'high' : 'low'])),
      duration: {
        min: Math.max(SHORTEST, ...bodies.map(({ duration: { min } }) => (min ? seconds(min) : SHORTEST))),
        default: seconds(body.duration.default),
        max: Math.min(...bodies.map(({ duration: { max } }) => seconds(max))),
      },
      maxSession: Math.min(...bodies.map(({ maxSession }) => (maxSession ? seconds(maxSession) : DEFAULT_SESSION))),
      maxUses: Math.min(...bodies.map(({ maxUses }) => maxUses ?? DEFAULT_USES)),
      cumulative: bodies.flatMap(({ id, cumulative: cap }) =>
        cap ? [{ of: id, max: seconds(cap.max), per: seconds(cap.per) }] : [],
      ),
      gaps: bodies.flatMap(({ id, gap }) => (gap === undefined ? [] : [{ of: id, least: seconds(gap) }])),
      renewals: body.renewals === undefined ? 0 : Math.min(...bodies.map(({ renewals = Infinity }) => renewals)),
      secret: body.secret
        ? {
            maxTtl: seconds(body.secret.maxTtl),
            rotateWithin: seconds(body.secret.rotateWithin),
            reach: body.secret.reach ?? 'named',
          }
        : null,
      maxActive: bodies.flatMap(({ id, cardinality }) =>
        cardinality ? [{ of: id, most: cardinality.maxActive }] : [],
      ),
      boundary: 'cooperative',
      eligible: { subjects: new Set<string>(body.eligible.subjects), anyOf: body.eligible.anyOf },
      document,
    },
  };
}

/** Itself first, then what it inherits, each once: the entitlements come out in one order, whatever the order of files. */
function closure(
  document: Document<RoleDocument>,
  byId: ByRole,
  seen = new Set<string>(),
): readonly Document<RoleDocument>[] {
  if (seen.has(document.body.id)) return [];
  seen.add(document.body.id);
  const parents = (document.body.inherits ?? []).flatMap((id) => byId.get(id) ?? []);
  return [document, ...parents.flatMap((parent) => closure(parent, byId, seen))];
}

function circle(document: Document<RoleDocument>, byId: ByRole): readonly Finding[] {
  const { id } = document.body;
  return (document.body.inherits ?? []).flatMap((parentId, index) => {
    const parent = byId.get(parentId);
    if (!parent || !closure(parent, byId).includes(document)) return [];
    const message =
      parentId === id ? `${id} inherits itself` : `${id} inherits ${parentId}, which inherits ${id} again`;
    return [policyFinding('L03', document, `/inherits/${index}`, message, 'take one of the `inherits` lines out')];
  });
}

function contradictions(role: Role, family: readonly Document<RoleDocument>[]): readonly Finding[] {
  const { min, default: usual, max } = role.duration;
  const document = family[0];
  if (!document) return [];
  const from = (pick: (body: RoleDocument) => string | undefined, value: Seconds): string => {
    const other = family.find(
      ({ body }) => body.id !== role.id && pick(body) !== undefined && seconds(pick(body) ?? '') === value,
    );
    return other ? ` of the inherited ${other.body.id}` : '';
  };
  if (min > max) {
    const message = `the shortest grant of ${role.id} is ${duration(min)}, more than the longest, ${duration(max)}${from(({ duration: { max: cap } }) => cap, max)}`;
    return [policyFinding('L04', document, '/duration/max', message, 'raise `max` or lower `min`')];
  }
  if (usual > max) {
    const message = `the default of ${role.id}, ${duration(usual)}, is more than its longest grant, ${duration(max)}${from(({ duration: { max: cap } }) => cap, max)}`;
    return [policyFinding('L04', document, '/duration/default', message, `make \`default\` ${duration(max)} or less`)];
  }
  if (usual < min) {
    const message = `the default of ${role.id}, ${duration(usual)}, is less than its shortest grant, ${duration(min)}`;
    return [policyFinding('L04', document, '/duration/default', message, `make \`default\` ${duration(min)} or more`)];
  }
  return [];
}

/** What is counted over a longer time than ended grants are found for. Its own lines only. */
function outOfReach({ id, document }: Role): readonly Finding[] {
  const { cumulative: cap, gap } = (document as Document<RoleDocument>).body;
  const spans: readonly (readonly [string, string | undefined])[] = [
    ['/cumulative/per', cap?.per],
    ['/gap', gap],
  ];
  return spans.flatMap(([pointer, span]) => {
    if (span === undefined || seconds(span) <= LONGEST_LOOK_BACK) return [];
    const longest = duration(LONGEST_LOOK_BACK);
    const message = `${id} counts over ${span}, and ended grants are found for ${longest}`;
    return [policyFinding('L13', document, pointer, message, `make it ${longest} or less`)];
  });
}

/** Its own lines only: an inherited one is reported where it stands. */
function unreadable(role: Role, kinds: Kinds): readonly Finding[] {
  const document = role.document as Document<RoleDocument>;
  return (document.body.entitlements ?? []).flatMap((entitlement, index) => {
    const kind = kinds.get(entitlement.provider);
    if (!kind) {
      const message = `${entitlement.provider} is not a provider of this release`;
      return [
        policyFinding(
          'L07',
          document,
          `/entitlements/${index}/provider`,
          message,
          `use one of ${[...kinds.keys()].join(', ')}`,
        ),
      ];
    }
    if (kind.session.min > role.maxSession) {
      const message = `credentials of ${role.id} live ${duration(role.maxSession)} at most, and ${entitlement.provider} gives none shorter than ${duration(kind.session.min)}`;
      return [
        policyFinding(
          'L04',
          document,
          '/maxSession',
          message,
          `make \`maxSession\` ${duration(kind.session.min)} or more`,
        ),
      ];
    }
    const whole = kind.narrow(entitlement, { environment: '' });
    if (whole.ok) return [];
    return whole.findings.map(({ message, fix, values }) =>
      policyFinding('L12', document, `/entitlements/${index}${within(entitlement, values)}`, message, fix, values),
    );
  });
}

/** The one word of a list that is meant, else the field, else nothing: then it is about the whole. */
function within(entitlement: Entitlement, values: Finding['values'] = {}): string {
  const words = ['asked', 'resource', 'role', 'value'].flatMap((name) => values[name] ?? []);
  for (const [field, held] of Object.entries(entitlement)) {
    const index = Array.isArray(held) ? held.findIndex((one) => words.includes(one)) : -1;
    if (index >= 0) return `/${field}/${index}`;
  }
  return typeof values['field'] === 'string' && values['field'] in entitlement ? `/${values['field']}` : '';
}
