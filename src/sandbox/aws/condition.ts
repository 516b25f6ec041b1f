import type { OneOrMany } from './account.ts';

/** operator → condition key → values */
export type Condition = { readonly [operator: string]: { readonly [key: string]: OneOrMany<string> } };

/** Values of the request by condition key, keys in lower case. Absent: the request does not have it. */
export type Context = ReadonlyMap<string, readonly string[]>;

type Test = (have: string, want: string) => boolean;

/** Comparisons, and whether the operator is a negation (true when the key is absent). */
const OPERATORS: Readonly<Record<string, { readonly test: Test; readonly negated: boolean }>> = {
  stringequals: { test: (have, want) => have === want, negated: false },
  stringnotequals: { test: (have, want) => have === want, negated: true },
  stringequalsignorecase: { test: sameIgnoringCase, negated: false },
  stringnotequalsignorecase: { test: sameIgnoringCase, negated: true },
  stringlike: { test: like, negated: false },
  stringnotlike: { test: like, negated: true },
  arnequals: { test: like, negated: false },
  arnlike: { test: like, negated: false },
  arnnotequals: { test: like, negated: true },
  arnnotlike: { test: like, negated: true },
  numericequals: { test: (have, want) => Number(have) === Number(want), negated: false },
  numericlessthan: { test: (have, want) => Number(have) < Number(want), negated: false },
  numericlessthanequals: { test: (have, want) => Number(have) <= Number(want), negated: false },
  numericgreaterthan: { test: (have, want) => Number(have) > Number(want), negated: false },
  numericgreaterthanequals: { test: (have, want) => Number(have) >= Number(want), negated: false },
  datelessthan: { test: (have, want) => Date.parse(have) < Date.parse(want), negated: false },
  datelessthanequals: { test: (have, want) => Date.parse(have) <= Date.parse(want), negated: false },
  dategreaterthan: { test: (have, want) => Date.parse(have) > Date.parse(want), negated: false },
  dategreaterthanequals: { test: (have, want) => Date.parse(have) >= Date.parse(want), negated: false },
  bool: { test: sameIgnoringCase, negated: false },
};

/** All operators and all keys must hold; one of a key's values is enough. An operator nobody knows holds never. */
export function holds(condition: Condition | undefined, context: Context): boolean {
  return Object.entries(condition ?? {}).every(([operator, keys]) =>
    Object.entries(keys).every(([key, values]) => holdsFor(operator, context.get(key.toLowerCase()), many(values))),
  );
}

function holdsFor(operator: string, have: readonly string[] | undefined, want: readonly string[]): boolean {
  const [, quantifier, name, ifExists] = /^(?:(ForAnyValue|ForAllValues):)?(\w+?)(IfExists)?$/i.exec(operator) ?? [];
  if (name?.toLowerCase() === 'null')
    return want.some((one) => (one.toLowerCase() === 'true') === (have === undefined));
  const known = OPERATORS[name?.toLowerCase() ?? ''];
  if (known === undefined) return false;
  if (have === undefined) {
    // `ForAllValues` over nothing is true: the trap AWS warns of, so the sandbox must have it too.
    return (
      ifExists !== undefined ||
      quantifier?.toLowerCase() === 'forallvalues' ||
      (known.negated && quantifier === undefined)
    );
  }
  const matches = (one: string): boolean => want.some((value) => known.test(one, value)) !== known.negated;
  return quantifier?.toLowerCase() === 'forallvalues' ? have.every(matches) : have.some(matches);
}

/** `*` any characters, `?` exactly one; everything else literally, case counts. */
export function like(have: string, want: string): boolean {
  const pattern = want
    .replaceAll(/[\\^$.|+()[\]{}]/g, String.raw`\$&`)
    .replaceAll('*', '[^]*')
    .replaceAll('?', '[^]');
  return new RegExp(`^${pattern}$`).test(have);
}

/** IAM writes one value or a list; this is always the list. */
export function many<T>(value: OneOrMany<T> | undefined): readonly T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}

function sameIgnoringCase(have: string, want: string): boolean {
  return have.toLowerCase() === want.toLowerCase();
}
