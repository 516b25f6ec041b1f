import { didYouMean } from '../model/did-you-mean.ts';
import type { Entitlement, EntitlementKind } from '../model/entitlement.ts';
import { groupBy } from '../model/group-by.ts';
import { kindOf } from './narrowing.ts';
import type { Refusal } from './refusal.ts';

type Kinds = ReadonlyMap<string, EntitlementKind>;

/**
 * The entitlements of a grant that one step takes: those whose cloud roles it names, all of them when it names none. A later
 * step knows a credential by its provider's variables, so there is room for one of each provider.
 */
export function which(
  entitlements: readonly Entitlement[],
  cloudRoles: readonly string[],
  kinds: Kinds,
): readonly Entitlement[] | Refusal {
  const unknown = cloudRoles.find((name) => !entitlements.some((one) => names(one, kinds).includes(name)));
  if (unknown !== undefined) return notHeld(unknown, entitlements, kinds);
  const taken =
    cloudRoles.length === 0
      ? entitlements
      : entitlements.filter((one) => names(one, kinds).some((name) => cloudRoles.includes(name)));
  const [crowd] = [...groupBy(taken, ({ provider }) => provider).values()].filter(({ length }) => length > 1);
  return crowd ? noRoom(crowd, kinds) : taken;
}

/** `jit-deploy`, and `111122223333/jit-deploy` for a grant that holds it in two accounts. */
function names(entitlement: Entitlement, kinds: Kinds): readonly [string, string] {
  const kind = kindOf(entitlement, kinds);
  const name = kind.cloudRole(entitlement);
  return [name, `${kind.account(entitlement)}/${name}`];
}

/** The shortest names that tell them apart; null where two entitlements have the very same cloud role. */
function toChooseFrom(entitlements: readonly Entitlement[], kinds: Kinds): readonly string[] | null {
  const all = entitlements.map((one) => names(one, kinds));
  for (const form of [0, 1] as const) {
    const distinct = new Set(all.map((one) => one[form]));
    if (distinct.size === entitlements.length) return [...distinct];
  }
  return null;
}

function noRoom(crowd: readonly Entitlement[], kinds: Kinds): Refusal {
  const choice = toChooseFrom(crowd, kinds);
  const provider = crowd[0]?.provider ?? '';
  const held = choice ?? crowd.map((one) => names(one, kinds)[1]);
  return {
    condition: 'ENT-WHICH',
    message: `this step would get ${crowd.length} ${provider} credentials, and each overwrites the one before: ${held.join(', ')}`,
    fix: choice
      ? `name one of them in the input cloud-role, and run a step for each: \`cloud-role: ${choice[0]}\``
      : 'they share a cloud role, so no name tells them apart: give each entitlement of the role one of its own, or ask for a narrower scope',
  };
}

function notHeld(name: string, entitlements: readonly Entitlement[], kinds: Kinds): Refusal {
  const known = toChooseFrom(entitlements, kinds) ?? entitlements.map((one) => names(one, kinds)[1]);
  const meant = didYouMean(name, known);
  return {
    condition: 'ENT-WHICH',
    message: `cloud-role names ${JSON.stringify(name)}, and the grant holds ${known.join(', ')}`,
    fix: meant ? `did you mean ${meant}?` : `name one of them: ${known.join(', ')}`,
  };
}
