import type { Trust } from '../model/trust.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Clock, GitHub, Origin, Snapshot } from '../ports.ts';
import type { PolicyAt } from './read-policy.ts';

/** Everything that facts are asked of. Put together by action/ and cli/. */
export interface Sources {
  readonly repository: Origin;
  readonly github: GitHub;
  /** `owner/name` and the branch that decides: nothing else is ever the default branch. */
  readonly name: string;
  readonly mainBranch: string;
  readonly policyAt: (snapshot: Snapshot) => Promise<PolicyAt>;
  /** Loads what reading a policy takes, while its files are on their way. Left out: it is loaded when it is used. */
  readonly prepare?: () => Promise<unknown>;
  /** The ledger that a trust root names. `named`: main's newest trust root, whether it binds or not; what it calls the same ledger counts as well. */
  readonly ledgerOf: (trust: Trust, named?: Trust) => Ledger & { readonly repository: Origin };
  readonly clock: Clock;
  /** 32 hex digits of chance for the digest of a text. */
  readonly salt: () => string;
}
