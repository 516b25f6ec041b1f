import { counted } from '../../model/counted.ts';
import type { AgentSubject, Hop } from '../../model/documents.ts';
import type { SubjectKey } from '../../model/ids.ts';
import { some } from '../../model/some.ts';
import type { Agent } from '../../policy/policy-set.ts';
import type { Failing } from '../results.ts';
import type { Context } from '../rule-kind.ts';
import { beyond, type Limit } from './limits.ts';
import { outsideLimit, outsideProfile, profileLimit } from './profile.ts';

type Broken = Failing;

/** The mandate hop by hop, from the sponsor to the agent. Without hops the sponsor mandates it directly. */
function chainOf({ sponsor, agent, delegation }: AgentSubject): readonly Hop[] {
  return delegation ?? [{ from: `person:${sponsor}`, to: `agent:${agent}` }];
}

/** Every link that does not hold: a gap, a loop, a hop that hands on more than came in, an agent that may not hand it on. */
export function brokenLinks(subject: AgentSubject, agent: Agent, context: Context): readonly Broken[] {
  const hops = chainOf(subject);
  return [
    ...gaps(hops, subject),
    ...repeated(hops),
    ...hops.flatMap((hop, index) => depth(hop, index, context)),
    ...widened(hops, context),
    ...hops.slice(0, -1).flatMap((hop, index) => between(hop, index, subject, context)),
    ...outsideLimit(mandateOf(hops), `what ${hops.at(-1)?.from ?? 'the sponsor'} handed on`, context),
    ...(hops.at(-1)?.to === agent.key ? [] : [elsewhere(hops, agent)]),
  ];
}

/** What arrives at the end: each field as the last hop that names it says. */
function mandateOf(hops: readonly Hop[]): Limit {
  const last = (field: 'actions' | 'resources') => hops.findLast((hop) => hop[field])?.[field];
  const [actions, resources] = [last('actions'), last('resources')];
  return { ...(actions && { actions }), ...(resources && { resources }) };
}

function gaps(hops: readonly Hop[], { sponsor }: AgentSubject): readonly Broken[] {
  return hops.flatMap((hop, index) => {
    const before = index === 0 ? `person:${sponsor}` : hops[index - 1]?.to;
    if (hop.from === before) return [];
    return [
      {
        message: `hop ${index + 1} starts at ${hop.from}, and the mandate is with ${before ?? 'nobody'}: the chain has a gap`,
        fix: `write from: ${before ?? ''}, or add the hop that is missing`,
        field: at(index, 'from'),
        values: { from: hop.from, expected: before ?? null },
      },
    ];
  });
}

function elsewhere(hops: readonly Hop[], { key }: Agent): Broken {
  const end = hops.at(-1)?.to ?? 'nobody';
  return {
    message: `the chain ends at ${end}, and ${key} asks`,
    fix: `let the last hop end at ${key}`,
    field: at(hops.length - 1, 'to'),
    values: { end, subject: key },
  };
}

function repeated(hops: readonly Hop[]): readonly Broken[] {
  const seen = new Set(hops.slice(0, 1).map(({ from }) => from));
  return hops.flatMap(({ to }, index) => {
    if (!seen.has(to)) {
      seen.add(to);
      return [];
    }
    const message = `${to} stands twice in the chain`;
    return [{ message, fix: 'let each agent hand the mandate on once', field: at(index, 'to'), values: { agent: to } }];
  });
}

/** Each agent says itself how far from a person it may stand. */
function depth({ to }: Hop, index: number, { policy }: Context): readonly Broken[] {
  const most = policy.agents.get(to as SubjectKey)?.profile.maxHops;
  if (most === undefined || index + 1 <= most) return [];
  return [
    {
      message: `${to} takes mandates of at most ${counted(most, 'hop')}, and this is hop ${index + 1}`,
      fix: 'have the sponsor mandate it more directly, or have maxHops of its profile changed under policies/',
      field: at(index, 'to'),
      values: { hop: index + 1, maxHops: most },
    },
  ];
}

function widened(hops: readonly Hop[], context: Context): readonly Broken[] {
  return hops.flatMap((hop, index) => {
    const cameIn = mandateOf(hops.slice(0, index));
    return (['actions', 'resources'] as const).flatMap((field): readonly Broken[] => {
      const outside = beyond(field, hop[field] ?? [], cameIn, context);
      if (outside.length === 0) return [];
      return [
        {
          message: `hop ${index + 1} hands on ${some(outside)}, and ${hop.from} was given ${some(cameIn[field] ?? [])}`,
          fix: `take it out of ${field}: a hop hands on at most what came in`,
          field: at(index, field),
          values: { hop: index + 1, outside },
        },
      ];
    });
  });
}

/** An agent in between must be one that this sponsor may mandate, and may hold itself what it hands on. */
function between({ to }: Hop, index: number, { sponsor }: AgentSubject, context: Context): readonly Broken[] {
  const agent = context.policy.agents.get(to as SubjectKey);
  const field = at(index, 'to');
  if (!agent) {
    const message = `there is no ${to.replace(':', ' ')} in the policy, so it can hand nothing on`;
    return [
      { message, fix: 'correct the name, or have the agent added under policies/ first', field, values: { agent: to } },
    ];
  }
  if (!agent.sponsors.includes(sponsor)) {
    const message = `${sponsor} is no sponsor of ${to}`;
    return [{ message, fix: 'choose an agent that the sponsor may mandate', field, values: { agent: to } }];
  }
  const outside = [
    ...outsideProfile(agent, context),
    ...outsideLimit(profileLimit(agent), `the profile of ${to}`, context),
  ];
  return outside.map(({ message, values }) => ({
    message: `${to} cannot hand on what it may not hold: ${message}`,
    fix: 'ask for less, or leave this agent out of the chain',
    field,
    values,
  }));
}

function at(index: number, field: string): string {
  return `/subject/delegation/${index}/${field}`;
}
