import type { Json } from '../../model/ids.ts';
import type { Issuance } from '../../model/issuance.ts';
import { actionContains } from './action-table.ts';
import { arnContains } from './arn.ts';

/** What a session may do: every action on every resource. */
export interface Terms {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}

/** AWS takes an inline session policy of at most this many characters. */
export const SESSION_POLICY_LIMIT = 2048;

/** The inline policy that holds a session to its terms: one statement, nothing said twice, same terms same bytes. */
export function sessionPolicy(terms: Terms): Json {
  return {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: minimal(terms).actions, Resource: minimal(terms).resources }],
  };
}

/** Sorted, and without what another entry says already. */
export function minimal(terms: Terms): Terms {
  return {
    actions: withoutCovered(terms.actions, actionContains),
    resources: withoutCovered(terms.resources, arnContains),
  };
}

/** Handed out against approved. `unknown` where neither can be shown to hold the other. */
export function compareTerms(approved: Terms, handedOut: Terms): Issuance['compared'] {
  const inside = holds(approved, handedOut);
  const outside = holds(handedOut, approved);
  if (inside) return outside ? 'equal' : 'narrower';
  return outside ? 'wider' : 'unknown';
}

/** Does everything that `inner` allows lie inside `outer`? */
export function holds(outer: Terms, inner: Terms): boolean {
  return (
    inner.actions.every((one) => outer.actions.some((wide) => actionContains(wide, one))) &&
    inner.resources.every((one) => outer.resources.some((wide) => arnContains(wide, one)))
  );
}

function withoutCovered(patterns: readonly string[], covers: (outer: string, inner: string) => boolean): string[] {
  const kept: string[] = [];
  // Shorter patterns are the wider ones, mostly; where two say the same, the first in text order stays.
  for (const pattern of [...new Set(patterns)].toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
    if (!kept.some((one) => covers(one, pattern))) kept.push(pattern);
  }
  return kept.filter((one) => !kept.some((other) => other !== one && covers(other, one))).toSorted();
}

/** The terms a session policy states, read back from what was sent. */
export function termsOf(policy: Json): Terms {
  const { Statement } = policy as {
    readonly Statement: readonly { readonly Action: string[]; readonly Resource: string[] }[];
  };
  return { actions: Statement.flatMap((one) => one.Action), resources: Statement.flatMap((one) => one.Resource) };
}
