import type { Scope } from '../../model/request.ts';
import type { Context } from '../rule-kind.ts';

type Field = 'actions' | 'resources';

/** What a mandate or a profile lets through. Left out: everything that came in. */
export type Limit = Pick<Scope, Field>;

/** Those words of one field that no word of the limit holds, in the terms of the role's providers. */
export function beyond(
  field: Field,
  asked: readonly string[],
  limit: Limit,
  { target, policy }: Pick<Context, 'target' | 'policy'>,
): readonly string[] {
  const wide = limit[field];
  if (!wide) return [];
  const kinds = target.providers.flatMap((provider) => policy.kinds.get(provider) ?? []);
  return asked.filter((one) => !wide.some((other) => kinds.some((kind) => kind.within(field, one, other))));
}

/** Where the role can only be asked as a whole, that whole in words of a scope: its credentials are held to nothing less. Else nothing. */
export function wholeScope({ whole, policy }: Pick<Context, 'whole' | 'policy'>): Required<Limit> {
  const kinds = whole.map((one) => policy.kinds.get(one.provider));
  if (kinds.some((kind) => kind?.narrowable ?? true)) return { actions: [], resources: [] };
  const all = whole.flatMap((one) => policy.kinds.get(one.provider)?.wholeScope(one) ?? []);
  return { actions: all.flatMap(({ actions }) => actions), resources: all.flatMap(({ resources }) => resources) };
}

/** What is left of two limits: the narrower word of each pair. Words that merely overlap are dropped, never widened. */
export function meet(one: Limit, other: Limit, context: Pick<Context, 'target' | 'policy'>): Limit {
  const both = (field: Field): Limit => {
    const [mine, theirs] = [one[field], other[field]];
    if (!mine || !theirs) return mine || theirs ? { [field]: mine ?? theirs } : {};
    const inside = (words: readonly string[], limit: Limit): readonly string[] => {
      const outside = new Set(beyond(field, words, limit, context));
      return words.filter((word) => !outside.has(word));
    };
    return { [field]: [...new Set([...inside(mine, other), ...inside(theirs, one)])] };
  };
  return { ...both('actions'), ...both('resources') };
}
