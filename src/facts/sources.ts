import type { EntitlementKind } from '../model/entitlement.ts';
import type { Trust } from '../model/trust.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Clock, GitHub, Origin } from '../ports.ts';
import type { PolicyAt } from './read-policy.ts';
import type { Snapshot } from '../ports.ts';

/** Everything that facts are asked of. Put together by action/ and cli/. */
export interface Sources {
  readonly repository: Origin;
  readonly github: GitHub;
  /** `owner/name` and the branch that decides: nothing else is ever the default branch. */
  readonly name: string;
  readonly mainBranch: string;
  readonly policyAt: (snapshot: Snapshot) => PolicyAt;
  readonly kinds: ReadonlyMap<string, EntitlementKind>;
  /** The ledger that a trust root names. */
  readonly ledgerOf: (trust: Trust) => Ledger;
  readonly clock: Clock;
  /** 32 hex digits of chance for the digest of a text. */
  readonly salt: () => string;
}
