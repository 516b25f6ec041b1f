import { counted } from '../model/counted.ts';
import { approvedDigest } from './approved-digest.ts';
import { canonicalJson } from '../model/canonical-json.ts';
import type { Effective } from '../model/decision.ts';
import type { Entitlement, EntitlementKind } from '../model/entitlement.ts';
import type { Finding, Result } from '../model/finding.ts';
import type { Scope } from '../model/request.ts';

type Kinds = ReadonlyMap<string, EntitlementKind>;

export interface Narrowed {
  /** Exactly what may be issued; empty when something does not fit. */
  readonly entitlements: readonly Entitlement[];
  readonly misfits: readonly Finding[];
}

/**
 * The role's entitlements cut to the asked scope. Each asked resource and action must lie inside at least one of them, and
 * what none of the scope names is left out: who asks for one bucket does not get the database that the role holds as well.
 */
export function narrowed(entitlements: readonly Entitlement[], scope: Scope, kinds: Kinds): Narrowed {
  const cut = (entitlement: Entitlement, asked: Scope): Result<Entitlement> =>
    kindOf(entitlement, kinds).narrow(entitlement, asked);
  const [only] = entitlements;
  const unscoped = scope.resources === undefined && scope.actions === undefined;
  if (unscoped || (only && entitlements.length === 1)) return together(entitlements.map((one) => cut(one, scope)));
  const fits = (name: 'resources' | 'actions') => (one: Entitlement) => {
    const kind = kindOf(one, kinds);
    if (!kind.narrowable) return allNamed(kind.wholeScope(one)[name], scope[name]);
    return scope[name]?.filter((value) => cut(one, { environment: scope.environment, [name]: [value] }).ok);
  };
  const parts = entitlements.map((one) => ({ one, resources: fits('resources')(one), actions: fits('actions')(one) }));
  const used = parts.filter(({ resources, actions }) => resources?.length !== 0 && actions?.length !== 0);
  const misfits = (['resources', 'actions'] as const).flatMap((name) => {
    const left = scope[name]?.filter((value) => !used.some((part) => part[name]?.includes(value))) ?? [];
    return left.map((value) => outside(name, value, entitlements.length));
  });
  if (misfits.length > 0) return { entitlements: [], misfits };
  return together(
    used.map(({ one, resources, actions }) =>
      cut(one, {
        environment: scope.environment,
        ...(resources ? { resources } : {}),
        ...(actions ? { actions } : {}),
      }),
    ),
  );
}

/** What cannot be cut is asked for by all its names, or not at all. */
function allNamed(whole: readonly string[], asked: readonly string[] | undefined): readonly string[] | undefined {
  const named = asked?.filter((one) => whole.includes(one));
  return named && whole.every((one) => named.includes(one)) ? named : asked && [];
}

function together(cuts: readonly Result<Entitlement>[]): Narrowed {
  const misfits = cuts.flatMap((one) => (one.ok ? [] : one.findings));
  if (misfits.length > 0) return { entitlements: [], misfits };
  return { entitlements: cuts.flatMap((one) => (one.ok ? [one.value] : [])), misfits };
}

function outside(name: 'resources' | 'actions', value: string, count: number): Finding {
  return {
    id: name === 'actions' ? 'E03' : 'E05',
    severity: 'error',
    message: `${value} lies in none of the ${counted(count, 'entitlement')} that the role holds in this environment`,
    fix: `take it out of scope.${name}, or ask for a role that holds it`,
    values: { [name]: [value] },
  };
}

/** What was frozen at the merge, cut with what today's policy still allows: the narrower of each wins. */
export function cutWithFrozen(today: Narrowed, frozen: Effective, kinds: Kinds): Narrowed {
  if (today.misfits.length > 0) return today;
  if (approvedDigest(frozen) !== frozen.digest) return { entitlements: [], misfits: [exchanged()] };
  const names = new Set(today.entitlements.map(canonicalJson));
  if (frozen.entitlements.every((one) => names.has(canonicalJson(one))))
    return { entitlements: frozen.entitlements, misfits: [] };
  const misfits: Finding[] = [];
  const entitlements = frozen.entitlements.flatMap((one): readonly Entitlement[] => {
    const kind = kindOf(one, kinds);
    const same = today.entitlements.filter(({ provider }) => provider === one.provider);
    if (same.some((wide) => kind.contains(wide, one))) return [one];
    const narrower = same.filter((narrow) => kind.contains(one, narrow));
    if (narrower.length === 0) misfits.push(withdrawn(one, kind));
    return narrower;
  });
  return misfits.length > 0 ? { entitlements: [], misfits } : { entitlements, misfits };
}

/** The ledger can only take away: what it says was frozen must be what its own digest, which was approved, stands for. */
function exchanged(): Finding {
  return {
    id: 'E10',
    severity: 'error',
    message: 'what the ledger says was granted is not what was approved: its digest stands for something else',
    fix: 'find out who wrote the ledger; ask again with a new request',
  };
}

function withdrawn(entitlement: Entitlement, kind: EntitlementKind): Finding {
  return {
    id: 'E09',
    severity: 'error',
    message: `what was approved in ${entitlement.provider} account ${kind.account(entitlement)} is no longer inside the role, and neither contains the other`,
    fix: 'ask again with a new request under the role as it is now',
    values: { entitlement },
  };
}

export function kindOf({ provider }: Entitlement, kinds: Kinds): EntitlementKind {
  const kind = kinds.get(provider);
  if (!kind) throw new TypeError(`${provider} is not a provider of this release`);
  return kind;
}
