import type { Answer, Call } from './http.ts';
import { operationOf } from './received.ts';

/**
 * What goes wrong.
 * `hang` never answers, `reset` cuts the connection before anything happened, `lost-answer` after it happened.
 * `stale-head`, `late-merge` and `half-page` are played by the handlers, which find them in `call.fault`.
 */
export type FaultKind =
  | '500'
  | '403-secondary'
  | '429'
  | 'hang'
  | 'reset'
  | 'lost-answer'
  | 'stale-head'
  | 'late-merge'
  | 'half-page';

export interface FaultRule {
  /** Compared with the operation and with `METHOD /path`: a string must be contained, a pattern must match. */
  readonly match: string | RegExp;
  readonly times: number;
  readonly do: FaultKind | { readonly status: number; readonly body?: string };
}

/** Rules are taken in the order they were added; each serves `times` requests. */
export interface Faults {
  add(rule: FaultRule): void;
  take(call: Call): FaultRule['do'] | undefined;
  /** Rules that have not served all their times yet. */
  pending(): readonly FaultRule[];
  clear(): void;
}

/** No faults to begin with, or the given ones. */
export function createFaults(initial: readonly FaultRule[] = []): Faults {
  const rules: { rule: FaultRule; left: number }[] = initial.map((rule) => ({ rule, left: rule.times }));
  return {
    add: (rule) => void rules.push({ rule, left: rule.times }),
    take(call) {
      if (rules.every(({ left }) => left === 0)) return undefined;
      const names = [operationOf(call), `${call.method} ${call.url.pathname}`];
      const entry = rules.find(({ rule, left }) => left > 0 && matches(rule.match, names));
      if (entry === undefined) return undefined;
      entry.left -= 1;
      return entry.rule.do;
    },
    pending: () => rules.filter(({ left }) => left > 0).map(({ rule, left }) => ({ ...rule, times: left })),
    clear: () => void rules.splice(0),
  };
}

/** The answer a fault gives in place of the handler's; undefined for those the transport or a handler plays. */
export function faultAnswer(fault: FaultRule['do']): Answer | undefined {
  if (typeof fault === 'object') {
    return { status: fault.status, headers: JSON_TYPE, body: fault.body ?? '{"message":"Injected fault"}' };
  }
  if (fault === '500') return { status: 500, headers: JSON_TYPE, body: '{"message":"Server Error"}' };
  if (fault === '403-secondary') {
    const message = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
    return { status: 403, headers: { ...JSON_TYPE, 'retry-after': '1' }, body: JSON.stringify({ message }) };
  }
  if (fault === '429') {
    const message = 'API rate limit exceeded';
    return { status: 429, headers: { ...JSON_TYPE, 'retry-after': '1' }, body: JSON.stringify({ message }) };
  }
  return undefined;
}

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

function matches(match: string | RegExp, names: readonly string[]): boolean {
  if (typeof match === 'string') return names.some((name) => name.includes(match));
  return names.some((name) => new RegExp(match.source, match.flags.replaceAll(/[gy]/g, '')).test(name));
}
