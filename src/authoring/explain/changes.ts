import { type Facts, momentOf } from '../../model/facts.ts';
import type { Instant, Seconds } from '../../model/ids.ts';
import type { AccessRequest } from '../../model/request.ts';
import { duration, later, plus, seconds } from '../../model/time.ts';
import { lasting } from '../../policy/lasting.ts';
import type { PolicySet, Role } from '../../policy/policy-set.ts';

/** The request with one thing changed, and how to say it. */
export interface Step {
  readonly what: string;
  readonly body: AccessRequest;
}

export interface Search {
  readonly policy: PolicySet;
  readonly facts: Facts;
  readonly body: AccessRequest;
  readonly passes: (body: AccessRequest) => boolean;
}

/** One kind of change: the nearest of it that passes, and those few worth joining with another kind. */
export interface Family {
  readonly first: (search: Search) => Step | null;
  readonly few: (search: Search) => readonly Step[];
}

const QUARTER: Seconds = 900;
const DAY: Seconds = 86_400;
const FURTHEST = 90;
/** From long to short: the ladder that is gone down before the exact length is looked for. */
const LENGTHS = ['P30D', 'P14D', 'P7D', 'P2D', 'P1D', 'PT12H', 'PT8H', 'PT4H', 'PT2H', 'PT1H', 'PT30M', 'PT15M'].map(
  seconds,
);

export const FAMILIES: readonly Family[] = [
  { first: shorter, few: () => [] },
  listed(withoutSome),
  listed(otherStart),
  listed(ticket),
  listed(otherRole),
  listed(otherEnvironment),
];

function listed(steps: (search: Search) => readonly Step[]): Family {
  return {
    first: (search) => steps(search).find(({ body }) => search.passes(body)) ?? null,
    few: (search) => steps(search).slice(0, 12),
  };
}

/** The longest that passes, to a quarter of an hour. */
function shorter({ policy, body, passes }: Search): Step | null {
  const asked = seconds(lasting(body, policy) ?? 'PT1H');
  const of = (length: Seconds): AccessRequest => ({ ...body, window: { ...body.window, duration: duration(length) } });
  const caps = [
    policy.roles.get(body.role)?.duration.max,
    policy.environments.get(body.scope.environment)?.maxDuration,
  ];
  const ladder = [...new Set([...caps.flatMap((cap) => cap ?? []), ...LENGTHS])]
    .filter((one) => one < asked)
    .sort((a, b) => b - a);
  const rung = ladder.findIndex((length) => passes(of(length)));
  const found = ladder[rung];
  if (found === undefined) return null;
  const longest = between(found, ladder[rung - 1] ?? asked, (length) => passes(of(length)));
  return { what: `window.duration: ${duration(longest)} instead of ${duration(asked)}`, body: of(longest) };
}

/** From one that passes towards one that does not, by halves. */
function between(passing: Seconds, failing: Seconds, passes: (length: Seconds) => boolean): Seconds {
  const middle = passing + Math.floor((failing - passing) / 2 / QUARTER) * QUARTER;
  if (middle === passing) return passing;
  return passes(middle) ? between(middle, failing, passes) : between(passing, middle, passes);
}

/** Without one resource or action, or with none but those that pass by themselves. */
function withoutSome({ body, passes }: Search): readonly Step[] {
  return (['resources', 'actions'] as const).flatMap((name): readonly Step[] => {
    const all = body.scope[name] ?? [];
    const keep = (kept: readonly string[]): AccessRequest => ({ ...body, scope: { ...body.scope, [name]: kept } });
    if (all.length < 2) return [];
    const one = all.map((gone) => ({
      what: `scope.${name}: without ${gone}`,
      body: keep(all.filter((item) => item !== gone)),
    }));
    const good = all.filter((item) => passes(keep([item])));
    const rest = all.filter((item) => !good.includes(item));
    if (good.length === 0 || rest.length < 2) return one;
    return [...one, { what: `scope.${name}: without ${rest.join(', ')}`, body: keep(good) }];
  });
}

/** At once, a day later and so on, and where something that is held ends. */
function otherStart({ facts, body }: Search): readonly Step[] {
  const { grants } = facts;
  const opens = momentOf(facts);
  const from = later(body.window?.start ?? opens, opens);
  const at = (start: Instant): Step => ({
    what: `window.start: ${start}${body.window?.start === undefined ? '' : ` instead of ${body.window.start}`}`,
    body: { ...body, window: { ...body.window, start } },
  });
  const { start: _, ...open } = body.window ?? {};
  const unset =
    body.window?.start === undefined
      ? []
      : [{ what: `window.start: left out, so that it opens at the merge`, body: { ...body, window: open } }];
  const days = Array.from({ length: FURTHEST }, (_ignored, day) => plus(from, (day + 1) * DAY));
  const ends = ('known' in grants ? grants.known : [])
    .map(({ effective }) => effective.notAfter)
    .filter((end) => end > from);
  return [...unset, ...[...new Set([...days, ...ends])].sort().map(at)];
}

/** A rule may ask for a ticket; which one, nobody but the requester knows. */
function ticket({ body }: Search): readonly Step[] {
  return body.ticket === undefined
    ? [{ what: 'ticket: the reference of the work, in your tracker', body: { ...body, ticket: 'TICKET-1' } }]
    : [];
}

/** Roles that can do all that the asked one can, with the least beside it. How many hold a role that has a limit was not looked up. */
function otherRole({ policy, body }: Search): readonly Step[] {
  const asked = policy.roles.get(body.role);
  if (!asked || asked.functions.size === 0) return [];
  const does = (role: Role): boolean => [...asked.functions].every((name) => role.functions.has(name));
  return [...policy.roles.values()]
    .filter((role) => role.id !== asked.id && role.maxActive.length === 0 && does(role))
    .sort((one, other) => one.functions.size - other.functions.size)
    .map((role) => ({
      what: `role: ${role.id} (${role.title}) instead of ${asked.id}`,
      body: { ...body, role: role.id },
    }));
}

function otherEnvironment({ policy, body }: Search): readonly Step[] {
  const { environment } = body.scope;
  return [...policy.environments.keys()]
    .filter((id) => id !== environment)
    .map((id) => ({
      what: `scope.environment: ${id} instead of ${environment}`,
      body: { ...body, scope: { ...body.scope, environment: id } },
    }));
}
