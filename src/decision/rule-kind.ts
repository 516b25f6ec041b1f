import type { Effective, RuleResult } from '../model/decision.ts';
import type { Document } from '../model/document.ts';
import type { SodSetDocument } from '../model/documents.ts';
import type { Entitlement, Risk } from '../model/entitlement.ts';
import type { Facts } from '../model/facts.ts';
import type { Finding } from '../model/finding.ts';
import type { Instant, PersonId, Seconds } from '../model/ids.ts';
import type { Holder } from '../model/request.ts';
import type { Judged } from './runtime.ts';
import type { Agent, Environment, PolicySet, Role, Target, Workload } from '../policy/policy-set.ts';

/** One file in decision/rules/, one folder in test/cases/, one page in docs/rules/: a test asks for the three. */
export interface RuleKind {
  readonly name: string;
  readonly stage: RuleResult['stage'];
  /** Pure. What it throws becomes the outcome `error`, and error denies. */
  evaluate(context: Context): Evaluated;
}

export interface Evaluated {
  readonly results: readonly RuleResult[];
  readonly notTargeted: number;
}

/** What is there even when the request names things that do not exist. */
export interface Situation {
  readonly policy: PolicySet;
  readonly facts: Facts;
}

/** The request as the policy sees it; built by decide, seen by rules only. */
export interface Context extends Situation {
  readonly holder: Holder;
  /** The accountable person, after the defaults. */
  readonly owner: PersonId;
  readonly workload: Workload | null;
  readonly agent: Agent | null;
  /** Who answers for an agent or a third party. */
  readonly sponsor: PersonId | null;
  readonly role: Role;
  readonly environment: Environment;
  readonly target: Target;
  /** Of the whole role in that environment: a job could go round a narrowed session. */
  readonly risk: Risk;
  /** Everything the role holds in that environment: what duties and risk are judged by. */
  readonly whole: readonly Entitlement[];
  /** Shortest credential that all its providers can give. */
  readonly shortestSession: Seconds;
  readonly effective: Effective;
  /** Why the asked scope does not fit the role, or today's role the frozen one; empty when it does. */
  readonly misfits: readonly Finding[];
  readonly asked: Asked;
  /** The request's own conditions, asked at an issuance; empty before. */
  readonly conditions: readonly Judged[];
  readonly duties: Duties;
}

/** Which duty sets the asked role is in: worked out once for role, environment and kind of subject. */
export interface Duties {
  /** Sets of which the role is a member, in order of their ids, and as which of their members. */
  readonly touched: readonly { readonly document: Document<SodSetDocument>; readonly asked: ReadonlySet<number> }[];
  /** Sets whose target or members the request does not touch. */
  readonly notTargeted: number;
}

/** The window in numbers, before anything judges it. */
export interface Asked {
  readonly duration: Seconds;
  /** The smallest of the caps, and where it stands. */
  readonly cap: { readonly seconds: Seconds; readonly of: string };
  /** `start`, else the merge, else now. */
  readonly from: Instant;
  readonly until: Instant;
  /** End of the last session that could outlive the window: the boundary is cooperative. */
  readonly reach: Instant;
}
