import type { SodSetDocument } from '../model/documents.ts';
import type { Entitlement } from '../model/entitlement.ts';
import type { Grant } from '../model/grant.ts';
import { held } from './held.ts';
import { kindOf } from './narrowing.ts';
import type { Context } from './rule-kind.ts';

/** Does the grant lie where the set wants both to lie: the same environment, cloud account, or a resource in common? All that `same` lists must hold. */
export function samePlace({ same = [] }: SodSetDocument, grant: Grant, context: Context): boolean {
  return same.every((what) => {
    if (what === 'environment') return grant.effective.environment === context.environment.id;
    const theirs = held(grant, context.policy).holding?.entitlements ?? grant.effective.entitlements;
    return context.whole.some((mine) => theirs.some((other) => together(what, mine, other, context)));
  });
}

function together(what: 'account' | 'resource', one: Entitlement, other: Entitlement, { policy }: Context): boolean {
  if (one.provider !== other.provider) return false;
  const kind = kindOf(one, policy.kinds);
  return what === 'account' ? kind.account(one) === kind.account(other) : kind.shares(one, other);
}
