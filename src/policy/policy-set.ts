import type { EntitlementKind, Entitlement, RiskLevel } from '../model/entitlement.ts';
import type { Document } from '../model/document.ts';
import type { AccountId, Oid, PersonId, Seconds, SubjectKey } from '../model/ids.ts';
import type { Subject } from '../model/request.ts';

/** Policy with every reference resolved and every cap reduced to a number. Built once a tree, then only read. */
export interface PolicySet {
  readonly commit: Oid;
  /** Git tree of policies/: the key of every cache. */
  readonly tree: Oid;
  readonly directory: Directory;
  readonly roles: ReadonlyMap<string, Role>;
  readonly kinds: ReadonlyMap<string, EntitlementKind>;
  /** Rule-bearing documents of one kind whose target matches, and how many did not. */
  rules<Body extends RuleBody>(
    kind: Body['kind'],
    target: Target,
  ): { readonly matching: readonly Document<Body>[]; readonly notTargeted: number };
  /** Longest look-back of any duty set: how far `grants` must reach. */
  readonly lookBack: Seconds;
}

export interface Target {
  readonly role: string;
  readonly environment: string;
  readonly risk: RiskLevel;
  readonly subject: Subject['type'];
  readonly provider: string;
}

/** What all rule-bearing documents share; references in them are marked `x-refers-to` in the schema and linked without code of their own. */
export interface RuleBody {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly controls: readonly string[];
  readonly severity: 'invariant' | 'high' | 'medium' | 'low';
  readonly mode?: 'deny' | 'warn' | 'audit';
  readonly owner: string;
  readonly target?: { readonly [K in keyof Target]?: readonly string[] };
}

export interface Role {
  readonly id: string;
  /** Itself and all it inherits. */
  readonly closure: ReadonlySet<string>;
  readonly functions: ReadonlySet<string>;
  readonly entitlements: readonly Entitlement[];
  readonly floor: RiskLevel;
  readonly duration: { readonly min: Seconds; readonly default: Seconds; readonly max: Seconds };
}

export interface Directory {
  person(id: PersonId): Person | undefined;
  byAccount(account: AccountId): Person | undefined;
  /** Groups from files. Live teams are facts. */
  groups(of: SubjectKey): ReadonlySet<string>;
  teamsNamed(target: Target): readonly string[];
}
export interface Person {
  readonly id: PersonId;
  readonly accounts: readonly AccountId[];
  readonly organisation: string | null;
  readonly human: boolean;
}
