import type { Instant } from '../model/ids.ts';
import type { Finding } from '../model/finding.ts';
import type { Examiner } from '../policy/expression.ts';
import type { Shelf } from '../policy/link.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import type { Cell } from './cells.ts';
import type { Rehearsal } from './rehearsal.ts';

/** What is looked at: documents that could be read, each by itself. */
export interface Documents {
  readonly shelf: Shelf;
  /** Every file could be read: what is not among them is not there. */
  readonly whole: boolean;
  /** Texts of the policy tests beside them. */
  readonly tests: readonly string[];
  readonly now: Instant;
}

/** The same, when they compile. */
export interface Material extends Documents {
  readonly policy: PolicySet;
  /** Every combination that somebody could ask for. */
  readonly cells: readonly Cell[];
  /** Their approvals, for each who could ask. */
  readonly rehearsals: readonly Rehearsal[];
  readonly examiner: Examiner;
}

export type DocumentCheck = (documents: Documents) => readonly Finding[];
export type PolicyCheck = (material: Material) => readonly Finding[];
