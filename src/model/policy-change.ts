import type { AccountId, Instant, Oid, PersonId } from './ids.ts';

/** What a ChangeRule's `paths` may name. */
export type ChangeClass = 'policies' | 'identities' | 'trust' | 'exceptions' | 'schemas' | 'workflows';

/** The three trees that decide, as git names them; null: not there. */
export interface GovernedTrees {
  readonly policies: Oid | null;
  readonly schemas: Oid | null;
  readonly workflows: Oid | null;
}

export interface PolicyPlace {
  readonly commit: Oid;
  readonly trees: GovernedTrees;
}

/** Of policies/, by kind and id; a file that cannot be read as a document by its path. */
export interface ChangedDocument {
  readonly kind: string;
  readonly id: string;
  readonly change: 'added' | 'changed' | 'removed';
}

/** A change that binds, while those who made it may not benefit from it yet. */
export interface RecentChange {
  readonly commit: Oid;
  /** Main's commit that bound before it. */
  readonly before: Oid;
  readonly at: Instant;
  readonly until: Instant;
  readonly people: People;
}

/** Who wrote or approved it: as the policy of that day knew them, and by account, which no later change of policy renames. */
export interface People {
  readonly persons: readonly PersonId[];
  readonly accounts: readonly AccountId[];
}

export function sameTrees(one: GovernedTrees, other: GovernedTrees): boolean {
  return one.policies === other.policies && one.schemas === other.schemas && one.workflows === other.workflows;
}
