import type { Entitlement } from '../../model/entitlement.ts';
import type { Pool } from '../../model/documents.ts';
import type { PersonId } from '../../model/ids.ts';
import { kindOf } from '../narrowing.ts';
import type { Context } from '../rule-kind.ts';
import type { Need } from './requirements.ts';

/** A slot of `ownerOf: resource` becomes one slot an owner: who owns one resource has no say over another's. */
export function byResourceOwner(needs: readonly Need[], context: Context): readonly Need[] {
  if (!needs.some(({ from }) => from.some(isByResource))) return needs;
  const owners = ownersOf(context);
  return needs.flatMap((need) => {
    if (!need.from.some(isByResource)) return [need];
    const others = need.from.filter((pool) => !isByResource(pool));
    return owners.map((owner) => ({
      ...need,
      slot: owners.length === 1 ? need.slot : `${need.slot} (${owner})`,
      from: [...others, poolOf(owner)],
    }));
  });
}

function isByResource({ ownerOf }: Pool): boolean {
  return ownerOf === 'resource';
}

/** Of every resource that would be opened; where no line of the environment holds it, the environment's owner. Sorted. */
function ownersOf({ effective, environment, policy }: Context): readonly string[] {
  const found = new Set<string>();
  for (const one of effective.entitlements) {
    for (const resource of resourcesOf(one)) {
      const asked = resource === null ? one : { ...one, resources: [resource] };
      for (const owner of ownersOfOne(asked)) found.add(owner);
    }
  }
  if (found.size === 0) found.add(environment.owner);
  return [...found].sort();

  function ownersOfOne(asked: Entitlement): readonly string[] {
    const kind = kindOf(asked, policy.kinds);
    const owners: string[] = [];
    for (const { match, owner } of environment.resources) {
      const line = { ...asked, resources: match };
      if (kind.shares(line, asked)) owners.push(owner);
      if (kind.contains(line, asked)) return owners;
    }
    return [...owners, environment.owner];
  }
}

/** `null`: whatever the entitlement's roles are bound to. */
function resourcesOf({ resources }: Entitlement): readonly (string | null)[] {
  return Array.isArray(resources) && resources.length > 0 ? resources.filter((one) => typeof one === 'string') : [null];
}

function poolOf(owner: string): Pool {
  const [kind, id = ''] = owner.split(':');
  return kind === 'group' ? { group: id } : { person: id as PersonId };
}
