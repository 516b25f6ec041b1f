import type { Kind } from '../../model/documents.ts';
import type { Instant, Json } from '../../model/ids.ts';
import { plus } from '../../model/time.ts';
import {
  becomes,
  type Beside,
  type Body,
  change,
  drop,
  eachItem,
  fewer,
  half,
  more,
  type Operator,
  twice,
  without,
} from './operators.ts';

const LINES = ['role', 'environment', 'risk', 'subject', 'provider'] as const;
const RISK = ['low', 'medium', 'high', 'critical'];

const soft: Operator = change(
  'mode',
  '=warn',
  'a case in which it fails, with its outcome or the verdict',
  (now = 'deny') => (now === 'deny' ? 'warn' : null),
);
/** A target that matches less. One that matches more asks for more, and is no hole. */
const target: readonly Operator[] = LINES.map((line) =>
  eachItem(`target.${line}`, 1, `a case with that ${line}, in which the rule is asked`),
);
const lowerRisk = (path: string): Operator =>
  change(path, '-1', 'a case whose `risk` is this floor, with the rules that follow from it', (now) =>
    typeof now === 'string' && RISK.indexOf(now) > 0 ? (RISK[RISK.indexOf(now) - 1] ?? null) : null,
  );

/** A dynamic set has no look-back, and must not name one. */
const dynamic: Operator = (body, beside) =>
  becomes(
    'check',
    'static',
    'dynamic',
    'a case with a grant that ended within the look-back',
  )(body, beside).map((one) => {
    const { lookBack: _, ...rest } = one.body ?? {};
    return { ...one, body: rest };
  });

const WEEK = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** A moment, days later or earlier: a week, as one day may be no working day anyway. */
function daysFrom(now: Json | undefined, days: number): Json | null {
  return typeof now === 'string' ? plus(now as Instant, days * 86_400) : null;
}

/** A date as it is written, a year later. */
const aYearOn = (path: string, wanted: string): Operator =>
  change(path, '+1y', wanted, (now) =>
    typeof now === 'string' ? `${Number(now.slice(0, 4)) + 1}${now.slice(4)}`.replace('-02-29', '-02-28') : null,
  );
/** An id of the same kind that is there already, so that the policy still compiles. */
const another = (path: string, kind: Kind, wanted: string): Operator =>
  change(path, '=another', wanted, (now, _, { bodies }) => {
    const other = bodies.find((body) => body.kind === kind && 'id' in body && body.id !== now);
    return other && 'id' in other ? other.id : null;
  });
/** A list that names one more of what the policy has. */
const oneMore = (path: string, kind: Kind, wanted: string): Operator =>
  change(path, '+another', wanted, (now, _, { bodies }) => {
    const own = now as readonly Json[];
    const other = bodies.find((body) => body.kind === kind && 'id' in body && !own.includes(body.id));
    return other && 'id' in other ? [...own, other.id] : null;
  });

/** What can be forgotten or widened in a document of each kind. A new kind is a few lines here. */
export const OPERATORS: { readonly [kind in Kind]?: readonly Operator[] } = {
  SodSet: [
    drop('a case in which the set refuses'),
    soft,
    more('maxHeld', 'a case that holds exactly one member too many'),
    eachItem('members', 2, 'a case that holds this member and is refused for it'),
    dynamic,
    half('lookBack', 'a case with a grant that ended late in the look-back'),
    without('same', 'a case that holds the other member in another environment, and passes'),
    ...target,
  ],
  Rule: [
    drop('a case in which the rule bites'),
    soft,
    becomes('effect', 'require', 'forbid', 'a case in which the rule passes or bites'),
    becomes('effect', 'forbid', 'require', 'a case in which the rule passes or bites'),
    ...target,
  ],
  ApprovalRule: [
    drop('a case in which only this rule asks for the approval'),
    soft,
    eachItem('require', 1, 'a case in which only this slot is missing'),
    fewer('require.*.count', 1, 'a case with one approval too few'),
    change(
      'require.*.from',
      '+anybody',
      'a case that approves by somebody outside the pool, or lists `candidates`',
      (now, _, beside) => [...(now as readonly Json[]), ...everybody(beside).filter((pool) => 'person' in pool)],
    ),
    eachItem('require.*.from', 1, 'a case that approves by somebody of this pool'),
    without('rationale.minLetters', 'a case with a text just long enough, or just too short'),
    change('rationale.minLetters', '=1', 'a case whose text is too short', (now) =>
      typeof now === 'number' && now > 1 ? 1 : null,
    ),
    becomes('rationale.echoDigest', true, false, 'a case whose text lacks the digest'),
    change('rationale.ban', '=none', 'a case that says only what is banned', (now) =>
      Array.isArray(now) && now.length > 0 ? [] : null,
    ),
    change('rationale.mode', '=acknowledge', 'a case of low risk with an empty text', (now, { rationale }) =>
      rationale !== undefined && (now ?? 'text') === 'text' ? 'acknowledge' : null,
    ),
    twice('freshness.maxAge', 'a case with an approval a little too old'),
    without('freshness', 'a case with an approval that is too old'),
    change('changesRequested', '=ignored', 'a case in which somebody asks for changes', (now = 'blocks') =>
      now === 'blocks' ? 'ignored' : null,
    ),
    half('reciprocal.within', 'a case in which the requester approved for the reviewer late in that time'),
    ...target,
  ],
  Calendar: [
    drop('a case outside the hours, or in a freeze'),
    soft,
    eachItem('hours', 1, 'a case within these hours'),
    without('hours', 'a case outside the hours'),
    change('hours.*.from', '=00:00', 'a case shortly before these hours', (now) => (now === '00:00' ? null : '00:00')),
    change('hours.*.until', '=23:59', 'a case shortly after these hours', (now) => (now === '23:59' ? null : '23:59')),
    eachItem('hours.*.days', 1, 'a case on that day, within the hours'),
    change('hours.*.days', '=all', 'a case on another day, at that time', () => WEEK),
    change('zone', '=another', 'a case within the hours there, and outside them elsewhere', (now) =>
      now === 'Etc/UTC' ? 'Asia/Tokyo' : 'Etc/UTC',
    ),
    eachItem('freezes', 0, 'a case in that freeze'),
    change('freezes.*.until', '-7d', 'a case late in that freeze', (now) => daysFrom(now, -7)),
    change('freezes.*.from', '+7d', 'a case early in that freeze', (now) => daysFrom(now, 7)),
    ...target,
  ],
  Role: [
    twice('duration.max', 'a case that asks for a little more than the cap'),
    twice('maxSession', 'a case with `effective.maxSession`'),
    more('maxUses', 'a case with `effective.maxUses`, or one that asks once too often'),
    twice('cumulative.max', 'a case in which the grants of one holder add up to a little more'),
    half('cumulative.per', 'a case with a grant early in that period'),
    half('gap', 'a case that begins a little too soon after the last grant'),
    more('renewals', 'a case that extends once too often'),
    twice('secret.maxTtl', 'a case whose value should live a little longer'),
    twice('secret.rotateWithin', 'a case that rotates a little too late'),
    change('secret.reach', '=any', 'a case without a `secret` block', (now, { secret }) =>
      secret === undefined || now === 'any' ? null : 'any',
    ),
    more('cardinality.maxActive', 'a case with as many holders as are allowed'),
    lowerRisk('risk'),
    change(
      'eligible.subjects',
      '+all',
      'a case with a type of subject that the role is not open to',
      (now, _, beside) => {
        const own = now as readonly Json[];
        const others = typesIn(beside).filter((type) => !own.includes(type));
        return others.length === 0 ? null : [...own, ...others];
      },
    ),
    eachItem('eligible.subjects', 1, 'a case in which this type of subject may ask'),
    eachItem('eligible.anyOf', 1, 'a case in which somebody of this pool may ask'),
    change('eligible.anyOf', '+anybody', 'a case in which somebody outside the pools asks', (now, _, beside) => [
      ...(now as readonly Json[]),
      ...everybody(beside),
    ]),
    eachItem('functions', 0, 'a case in which a duty set counts this function', inSomeSet),
  ],
  Exception: [
    drop('a case in which it lets a request pass'),
    eachItem('waives', 1, 'a case in which this rule is waived'),
    oneMore('waives', 'Rule', 'a case in which a rule that it does not name still bites'),
    another('scope.role', 'Role', 'a case in which it lets a request pass'),
    another('scope.environment', 'Environment', 'a case in which it lets a request pass'),
    another('mitigation.control', 'MitigatingControl', 'a case with `owed`, under this exception'),
    another('mitigation.monitor', 'Person', 'a case in which the monitor owns the access, so that it does not count'),
    change('valid.from', '-1y', 'a case a little before it begins', (now) =>
      typeof now === 'string' ? `${Number(now.slice(0, 4)) - 1}${now.slice(4)}` : null,
    ),
    aYearOn('valid.until', 'a case a little after it ends'),
    more('valid.maxUses', 'a case with as many grants under it as it allows'),
  ],
  MitigatingControl: [twice('cadence', 'a case with `owed`, under an exception that names it')],
  BreakGlass: [
    drop('a case with `moment: emergency`'),
    eachItem('roles', 1, 'an emergency for this role'),
    oneMore('roles', 'Role', 'an emergency for a role that is not named'),
    eachItem('environments', 1, 'an emergency in this environment'),
    oneMore('environments', 'Environment', 'an emergency in an environment that is not named'),
    eachItem('who', 1, 'an emergency of somebody of this pool'),
    change('who', '+anybody', 'an emergency of somebody who is not named', (now, _, beside) => [
      ...(now as readonly Json[]),
      ...everybody(beside).filter((pool) => 'person' in pool),
    ]),
    change('incident', '=any', 'an emergency whose incident is written otherwise', (now) =>
      now === '.+' ? null : '.+',
    ),
    twice('duration.max', 'an emergency that asks for a little more than the cap'),
    more('quota.count', 'an emergency after as many as the quota allows'),
    half('quota.per', 'an emergency with one early in that period'),
    half('cooldown', 'an emergency a little too soon after the last one'),
    another('workload', 'Workload', 'an emergency of that job'),
    twice('review.within', 'an emergency with `owed`'),
    change('review.from', '+anybody', 'nothing: no case can say yet who looked', (now, _, beside) => [
      ...(now as readonly Json[]),
      ...everybody(beside).filter((pool) => 'person' in pool),
    ]),
  ],
  Organisation: [aYearOn('contracts.*.until', 'a case that runs until a little after the end of the contract')],
  ChangeRule: [
    drop('a case with `change`, for what only this rule covers'),
    eachItem('paths', 1, 'a case with `change` that touches only this'),
    eachItem('require', 1, 'a change in which only this slot is missing'),
    fewer('require.*.count', 1, 'a change with one approval too few'),
    eachItem('require.*.from', 1, 'a change that is approved by somebody of this pool'),
    change(
      'require.*.from',
      '+anybody',
      'a change with `candidates`, or approved by somebody outside the pool',
      (now, _, beside) => [...(now as readonly Json[]), ...everybody(beside).filter((pool) => 'person' in pool)],
    ),
    change('rationale.minLetters', '=1', 'a change whose review has a text that is too short', (now) =>
      typeof now === 'number' && now > 1 ? 1 : null,
    ),
    becomes('rationale.echoDigest', true, false, 'a change whose review lacks the digest'),
    change('rationale.ban', '=none', 'a change whose review says only what is banned', (now) =>
      Array.isArray(now) && now.length > 0 ? [] : null,
    ),
    half('cooldown', 'a change with `cooldown`'),
  ],
  Environment: [
    twice('duration.max', 'a case that asks for more than the cap, for a role that would allow it'),
    lowerRisk('risk'),
    eachItem('auditScopes', 0, 'a case in which a condition sees this scope', inSomeCondition),
  ],
  Workload: [eachItem('controllers', 0, 'a case in which this controller may not approve, or holds the other member')],
  Agent: [
    eachItem('controllers', 0, 'a case in which this controller may not approve, or holds the other member'),
    change('sponsors', '+anybody', 'a case in which somebody sponsors it who is not named', (now, _, { bodies }) => [
      ...new Set([...(now as readonly Json[]), ...bodies.flatMap((one) => (one.kind === 'Person' ? [one.id] : []))]),
    ]),
    eachItem('sponsors', 1, 'a case in which this sponsor answers for it'),
    twice('profile.maxDuration', 'a case in which the agent asks for a little more'),
    more('profile.maxConcurrent', 'a case in which the agent holds as many grants as it may'),
    more('profile.maxHops', 'a case with a chain that is one step too long'),
    becomes('profile.autonomy', 'supervised', 'autonomous', 'a case in which the agent asks to act alone'),
    without('profile.environments', 'a case in another environment'),
    without('profile.resources', 'a case with a resource beyond the profile'),
  ],
  ServiceAccount: [
    eachItem('controllers', 0, 'a case in which this controller may not approve, or holds the other member'),
  ],
  Person: [
    without('status', 'a case in which who has left asks or approves'),
    eachItem('accounts', 1, 'a case in which this account speaks for the person'),
  ],
};

/** Types of subject that the policy has any of. */
function typesIn({ bodies }: Beside): readonly string[] {
  const kinds = new Set<string>(bodies.map(({ kind }) => kind));
  const types = { human: 'Person', workload: 'Workload', 'service-account': 'ServiceAccount', agent: 'Agent' };
  return Object.entries(types).flatMap(([type, kind]) => (kinds.has(kind) ? [type] : []));
}

/** Pools know no word for anybody, so each is named. */
function everybody({ bodies }: Beside): readonly Body[] {
  return bodies.flatMap((body): readonly Body[] => {
    if (body.kind === 'Person') return [{ person: body.id }];
    if (body.kind === 'Agent') return [{ agent: body.id }];
    return body.kind === 'Workload' || body.kind === 'ServiceAccount' ? [{ workload: body.id }] : [];
  });
}

function inSomeSet(name: Json, { bodies }: Beside): boolean {
  return bodies.some((body) => body.kind === 'SodSet' && body.members.some((member) => member.function === name));
}

function inSomeCondition(name: Json, { bodies }: Beside): boolean {
  return bodies.some((body) => body.kind === 'Rule' && typeof name === 'string' && body.when.includes(name));
}
