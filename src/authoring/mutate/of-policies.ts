import type { Kind } from '../../model/documents.ts';
import type { Instant, Json } from '../../model/ids.ts';
import { plus } from '../../model/time.ts';
import { becomes, type Beside, type Body, change, eachItem, type Operator, without } from './operators.ts';

const LINES = ['role', 'environment', 'risk', 'subject', 'provider'] as const;
const RISK = ['low', 'medium', 'high', 'critical'];

export const soft: Operator = change(
  'mode',
  '=warn',
  'a case in which it fails, with its outcome or the verdict',
  (now = 'deny') => (now === 'deny' ? 'warn' : null),
);
/** A target that matches less. One that matches more asks for more, and is no hole. */
export const target: readonly Operator[] = LINES.map((line) =>
  eachItem(`target.${line}`, 1, `a case with that ${line}, in which the rule is asked`),
);
export const lowerRisk = (path: string): Operator =>
  change(path, '-1', 'a case whose `risk` is this floor, with the rules that follow from it', (now) =>
    typeof now === 'string' && RISK.indexOf(now) > 0 ? (RISK[RISK.indexOf(now) - 1] ?? null) : null,
  );

/** A dynamic set has no look-back, and must not name one. */
export const dynamic: Operator = (body, beside) =>
  becomes(
    'check',
    'static',
    'dynamic',
    'a case with a grant that ended within the look-back',
  )(body, beside).map((one) => {
    const { lookBack: _, ...rest } = one.body ?? {};
    return { ...one, body: rest };
  });

export const WEEK = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** A moment, days later or earlier: a week, as one day may be no working day anyway. */
export function daysFrom(now: Json | undefined, days: number): Json | null {
  return typeof now === 'string' ? plus(now as Instant, days * 86_400) : null;
}

/** A date as it is written, a year later. */
export const aYearOn = (path: string, wanted: string): Operator =>
  change(path, '+1y', wanted, (now) =>
    typeof now === 'string' ? `${Number(now.slice(0, 4)) + 1}${now.slice(4)}`.replace('-02-29', '-02-28') : null,
  );
/** An id of the same kind that is there already, so that the policy still compiles. */
export const another = (path: string, kind: Kind, wanted: string, prefix = ''): Operator =>
  change(path, '=another', wanted, (now, _, beside) => {
    const other = idsOf(kind, beside).find((id) => `${prefix}${id}` !== now);
    return other === undefined ? null : `${prefix}${other}`;
  });
/** A pool that anybody is in. */
export const anybody = (path: string, wanted: string): Operator =>
  change(path, '+anybody', wanted, (now, _, beside) => [
    ...(now as readonly Json[]),
    ...everybody(beside).filter((pool) => 'person' in pool),
  ]);
/** A list that names one more of what the policy has. */
export const oneMore = (path: string, kind: Kind, wanted: string): Operator =>
  change(path, '+another', wanted, (now, _, beside) => {
    const other = idsOf(kind, beside).find((id) => !(now as readonly Json[]).includes(id));
    return other === undefined ? null : [...(now as readonly Json[]), other];
  });
/** A list that names all of a kind. */
export const allOf = (path: string, kind: Kind, wanted: string): Operator =>
  change(path, '+anybody', wanted, (now, _, beside) => [
    ...new Set([...(now as readonly Json[]), ...idsOf(kind, beside)]),
  ]);
/** Who answers for a job. */
export const answered: readonly Operator[] = [
  eachItem('controllers', 0, 'a case in which this controller may not approve, or holds the other member'),
  without('businessOwner', 'a case in which both owners have to attest'),
];

/** The job that a program is known by. There are no patterns, so one that is too wide or too narrow names another job. */
export const identified = (at: string): readonly Operator[] => [
  change(`${at}.repositoryId`, '=another', 'a case at `issue` with `claims.repositoryId`', otherwise('1', '2')),
  change(
    `${at}.workflow`,
    '=another',
    'a case at `issue` with `claims.workflowRef` and `claims.jobWorkflowRef`',
    otherwise('.github/workflows/another.yml', '.github/workflows/one.yml'),
  ),
  change(
    `${at}.ref`,
    '=another',
    'a case at `issue` with `claims.ref`',
    otherwise('refs/heads/another', 'refs/heads/main'),
  ),
  change(`${at}.environment`, '=another', 'a case at `issue` with `claims.environment`', (now) =>
    now === undefined ? null : otherwise('another', 'one')(now),
  ),
  without(`${at}.environment`, 'a case at `issue` with `claims.environment`'),
  change(`${at}.runner`, '=another', 'a case at `issue` with `claims.runnerEnvironment`', (now) =>
    now === 'self-hosted' ? 'github-hosted' : 'self-hosted',
  ),
];

/** What a token must bear one of, whole: another in its place, or one fewer. */
export const oneOf = (at: string, wanted: string): readonly Operator[] => [
  change(at, '=another', wanted, (now) => (Array.isArray(now) ? ['another'] : null)),
  eachItem(at, 1, wanted),
];

function otherwise(one: string, other: string): (now: Json | undefined) => Json {
  return (now) => (now === one ? other : one);
}

/** Somebody is in the group who should not be. */
export const oneMember: Operator = change(
  'members',
  '+another',
  'a case in which somebody outside the group asks or approves, or one with the `candidates` of the group',
  (now = [], _, beside) => {
    const other = colleagues(beside).find((id) => !(now as readonly Json[]).includes(`person:${id}`));
    return other === undefined ? null : [...(now as readonly Json[]), `person:${other}`];
  },
);

/** Somebody else answers for the person. */
export const otherManager = (wanted: string): Operator =>
  change('manager', '=another', wanted, (now, { id }, beside) =>
    now === undefined ? null : (colleagues(beside).find((other) => other !== now && other !== id) ?? null),
  );

/** Who works here: nobody adds by mistake whom everybody knows to have left, or to belong to another company. */
function colleagues({ bodies }: Beside): readonly string[] {
  return bodies.flatMap((body) =>
    body.kind === 'Person' && body.status !== 'left' && body.organisation === undefined ? [body.id] : [],
  );
}

/** Types of subject that the policy has any of. */
export function typesIn({ bodies }: Beside): readonly string[] {
  const kinds = new Set<string>(bodies.map(({ kind }) => kind));
  const types = { human: 'Person', workload: 'Workload', 'service-account': 'ServiceAccount', agent: 'Agent' };
  return Object.entries(types).flatMap(([type, kind]) => (kinds.has(kind) ? [type] : []));
}

/** Pools know no word for anybody, so each is named. */
export function everybody({ bodies }: Beside): readonly Body[] {
  return bodies.flatMap((body): readonly Body[] => {
    if (body.kind === 'Person') return [{ person: body.id }];
    if (body.kind === 'Agent') return [{ agent: body.id }];
    return body.kind === 'Workload' || body.kind === 'ServiceAccount' ? [{ workload: body.id }] : [];
  });
}

function idsOf(kind: Kind, { bodies }: Beside): readonly string[] {
  return bodies.flatMap((body) => (body.kind === kind && 'id' in body ? [body.id] : []));
}

/** Actions of the agent's roles that its profile leaves out. */
export function beyond(now: Json | undefined, { profile }: Body, { bodies }: Beside): Json | null {
  const own = now as readonly Json[];
  const { roles = [] } = profile as { readonly roles?: readonly Json[] };
  const held = bodies.flatMap((body) =>
    body.kind === 'Role' && roles.includes(body.id)
      ? (body.entitlements ?? []).flatMap((one) => ('actions' in one ? one.actions : []))
      : [],
  );
  const more = [...new Set(held)].filter((action) => !own.includes(action));
  return more.length === 0 ? null : [...own, ...more];
}

export function inSomeSet(name: Json, { bodies }: Beside): boolean {
  return bodies.some((body) => body.kind === 'SodSet' && body.members.some((member) => member.function === name));
}

export function inSomeCondition(name: Json, { bodies }: Beside): boolean {
  return bodies.some((body) => body.kind === 'Rule' && typeof name === 'string' && body.when.includes(name));
}
