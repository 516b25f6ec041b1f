import type { Result } from './finding.ts';
import type { Json, Seconds, Sha256 } from './ids.ts';
import type { Scope } from './request.ts';

/** One line of a Role's `entitlements:`. The shape after `provider` belongs to that provider's schema fragment. */
export interface Entitlement {
  readonly provider: string;
  readonly [field: string]: Json;
}

export type RiskLevel = 'low' | 'medium' | 'high' | 'critical';
export interface Risk {
  readonly level: RiskLevel;
  readonly because: readonly string[];
}

/** What a provider knows without asking anybody. Pure; handed to `compile`, so decision and usage never name a cloud. */
export interface EntitlementKind {
  readonly provider: string;
  /** One credential: AWS 900–43200 s, GCP up to 3300 s. */
  readonly session: { readonly min: Seconds; readonly max: Seconds };
  /** The table of actions in use; stamped into every decision. */
  readonly data: { readonly name: string; readonly date: string; readonly sha256: Sha256 };
  /** Can one credential be held to less than the role holds? AWS: yes, by a session policy. GCP: no, a token is the whole service account. */
  readonly narrowable: boolean;
  /**
   * What a job that goes round us can get from the cloud: everything the entitlement names, and the longest session the
   * cloud will give. A `cooperative` boundary is decided on this, whatever narrower scope was asked.
   */
  wholeRole(entitlement: Entitlement): { readonly entitlement: Entitlement; readonly session: Seconds };
  /** The words of a scope that name all it holds: what an agent has to write where nothing less can be asked. No resources: it names none. */
  wholeScope(entitlement: Entitlement): { readonly actions: readonly string[]; readonly resources: readonly string[] };
  /** Role ∩ asked scope. Not contained, or an action nobody knows: a finding, never an empty answer. */
  narrow(entitlement: Entitlement, scope: Scope): Result<Entitlement>;
  risk(entitlement: Entitlement): Risk;
  /** Its actions by which a holder gets more rights than it names, sorted. */
  escalates(entitlement: Entitlement): readonly string[];
  /** Its actions by which values leave the cloud that are good after the grant has ended, sorted. */
  handsOut(entitlement: Entitlement): readonly string[];
  /** Does it give the value that lies at that place? The place of one secret, in the provider's terms; a pattern is none. */
  yields(entitlement: Entitlement, reference: string): boolean;
  /** The audience that the job's identity token must carry for this provider to accept it. */
  audience(entitlement: Entitlement): string;
  /** Where it lies: AWS account or GCP project, as `Environment.accounts` lists it. */
  account(entitlement: Entitlement): string;
  /** Whom the job becomes there: the IAM role or the service account. The input `cloud-role` chooses by it. */
  cloudRole(entitlement: Entitlement): string;
  /** Does everything that `inner` allows lie inside `outer`? Same account and same cloud role included. */
  contains(outer: Entitlement, inner: Entitlement): boolean;
  /** Is everything that one word of a scope names named by the other? Both in this provider's terms; never true when either is not. */
  within(field: 'actions' | 'resources', inner: string, outer: string): boolean;
  /** Is there a resource that both reach? What cannot be told is `true`: a duty must not be lost over it. */
  shares(one: Entitlement, other: Entitlement): boolean;
  /** Is there such an action, or any that the pattern names? A duty set over one that is not would never bite. */
  knows(action: string): boolean;
  /** The action that was probably meant by one it does not know. */
  meant(action: string): string | null;
  /** Does it allow that call? An AWS pattern asks for any of its actions, a Google role for all of its permissions. Resource `null`: not known, not asked. */
  covers(entitlement: Entitlement, action: string, resource: string | null): boolean;
  /** Could a log show it at all? The difference between `not seen` and `cannot be seen`. */
  visibility(action: string): 'logged' | 'if-switched-on' | 'never';
}
