import type { SodSetDocument } from '../../../src/model/documents.ts';
import { subjectKey } from '../../../src/model/subject-key.ts';
import type { PolicySet, RuleBody } from '../../../src/policy/policy-set.ts';
import type { Ask, Step } from '../translate.ts';

/** What the history itself let stand, in which nothing ends but by a revoke. */
export interface Standing {
  /** Set → holders (in one place, where the set asks for that) who had more of it at one time than it allows. */
  readonly together: { readonly [set: string]: { readonly ever: number; readonly atEnd: number } };
  readonly atEnd: number;
  /** Of these, granted more than a year before the history ends. */
  readonly olderThanAYear: number;
  readonly administrators: number;
}

const YEAR_MS = 365 * 86_400_000;

export function standingIn(steps: readonly Step[], policy: PolicySet): Standing {
  const sets = policy.ruleDocuments.flatMap(({ body }) => (isSet(body) ? [body] : []));
  const held = new Map<string, Map<string, { readonly ask: Ask; readonly since: string }>>();
  const holderOf = new Map<string, string>();
  const ever = new Map(sets.map(({ id }) => [id, new Set<string>()]));
  for (const { revocations, requests, mergedAt } of steps) {
    for (const { of } of revocations) held.get(holderOf.get(of) ?? '')?.delete(of);
    for (const ask of requests) {
      const holder = subjectKey(ask.body.subject);
      const own = held.get(holder) ?? new Map();
      held.set(holder, own.set(ask.id, { ask, since: mergedAt }));
      holderOf.set(ask.id, holder);
    }
    for (const holder of new Set(requests.map(({ body }) => subjectKey(body.subject))))
      for (const set of sets)
        for (const place of broken(set, asksOf(held.get(holder)), policy)) ever.get(set.id)?.add(`${holder} ${place}`);
  }
  const all = [...held.values()].flatMap((own) => [...own.values()]);
  const last = Date.parse(steps.at(-1)?.mergedAt ?? '');
  return {
    together: Object.fromEntries(
      sets.map((set) => [
        set.id,
        {
          ever: ever.get(set.id)?.size ?? 0,
          atEnd: [...held.values()].flatMap((own) => broken(set, asksOf(own), policy)).length,
        },
      ]),
    ),
    atEnd: all.length,
    olderThanAYear: all.filter(({ since }) => last - Date.parse(since) > YEAR_MS).length,
    administrators: all.filter(({ ask }) => functionsOf(ask, policy).some((name) => name.endsWith('.administer')))
      .length,
  };
}

function isSet(body: RuleBody): body is SodSetDocument {
  return body.kind === 'SodSet';
}

function asksOf(own: ReadonlyMap<string, { readonly ask: Ask }> | undefined): readonly Ask[] {
  return [...(own?.values() ?? [])].map(({ ask }) => ask);
}

/** Places in which these together are more of the set than it allows: environments, or `everywhere`. */
function broken(set: SodSetDocument, asks: readonly Ask[], policy: PolicySet): readonly string[] {
  const places = new Map<string, Set<string>>();
  for (const ask of asks) {
    const place = set.same ? ask.body.scope.environment : 'everywhere';
    const names = functionsOf(ask, policy).filter((name) => set.members.some((member) => member.function === name));
    places.set(place, new Set([...(places.get(place) ?? []), ...names]));
  }
  return [...places].filter(([, names]) => names.size > set.maxHeld).map(([place]) => place);
}

function functionsOf({ body }: Ask, policy: PolicySet): readonly string[] {
  return [...(policy.roles.get(body.role)?.functions ?? [])];
}
