import type { GitStore } from './git.ts';

export interface Account {
  readonly id: number;
  readonly nodeId: string;
  login: string;
  readonly type: 'User' | 'Bot' | 'Organization' | 'Mannequin';
  name: string | null;
  /** Verified addresses: a commit's e-mail names the account that has it. */
  readonly emails: string[];
  /** The account is gone: whatever it did has no author any more. */
  deleted: boolean;
  readonly createdAt: string;
}

export type Level = 'read' | 'triage' | 'write' | 'maintain' | 'admin';

export interface Membership {
  readonly account: Account;
  role: 'member' | 'maintainer' | 'admin';
  /** Invited and not yet accepted: `pending` counts for nothing. */
  state: 'active' | 'pending';
}

export interface Team {
  readonly id: number;
  readonly nodeId: string;
  readonly organization: Account;
  readonly slug: string;
  readonly name: string;
  readonly members: Membership[];
  readonly repositories: Map<number, Level>;
}

export interface App {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  /** The App's bot account, `<slug>[bot]`. */
  readonly bot: Account;
  readonly installationId: number;
  readonly permissions: Readonly<Record<string, 'read' | 'write'>>;
  readonly repositories: 'all' | readonly number[];
  /** PEM (SPKI): the App proves itself with a JWT of the private half. */
  readonly publicKey: string | null;
}

export interface Token {
  readonly value: string;
  readonly actor: Account;
  /** `user`: limited by what the person may; `installation`: by its permissions and repositories. */
  readonly kind: 'user' | 'installation';
  readonly permissions: Readonly<Record<string, 'read' | 'write'>>;
  readonly repositories: 'all' | readonly number[];
  readonly app: App | null;
  readonly expiresAt: string | null;
}

/** Who may move a branch, and what a merge into it needs. */
export interface BranchRule {
  readonly id: number;
  readonly branch: string;
  /** Accounts (an App by its bot's id) the rule does not hold for. */
  readonly bypass: readonly number[];
  /** Only bypass actors may push. */
  readonly restrictPushes?: boolean;
  /** Changes arrive by merging a pull request. */
  readonly requirePullRequest?: boolean;
  readonly requiredApprovals?: number;
  readonly requiredStatuses?: readonly string[];
}

/** Where jobs run that name it. */
export interface Environment {
  readonly id: number;
  readonly name: string;
  /** From where they may: `any`, `protected` branches, or what matches one of these. */
  readonly limit: EnvironmentLimit;
}

export type EnvironmentLimit =
  | 'any'
  | 'protected'
  | readonly { readonly type: 'branch' | 'tag'; readonly name: string }[];

export interface Review {
  readonly id: number;
  readonly nodeId: string;
  readonly author: Account;
  state: 'PENDING' | 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED';
  body: string;
  commit: string;
  submittedAt: string | null;
  readonly createdAt: string;
  lastEditedAt: string | null;
  editor: Account | null;
}

export interface Comment {
  readonly id: number;
  readonly nodeId: string;
  readonly author: Account;
  body: string;
  readonly createdAt: string;
  updatedAt: string;
  lastEditedAt: string | null;
  editor: Account | null;
}

export interface PullRequest {
  readonly id: number;
  readonly nodeId: string;
  readonly number: number;
  readonly author: Account;
  title: string;
  body: string;
  draft: boolean;
  baseRef: string;
  /** The base branch's tip when the PR was opened or its head last moved; later moves of main do not touch it. */
  baseOid: string;
  readonly headRepository: Repository;
  readonly headRef: string;
  /** Every head it had, oldest first; the last is the head. */
  readonly heads: string[];
  state: 'OPEN' | 'CLOSED' | 'MERGED';
  readonly createdAt: string;
  updatedAt: string;
  closedAt: string | null;
  mergedAt: string | null;
  mergedBy: Account | null;
  mergeCommit: string | null;
  /** Commits the merge put on the base branch. */
  landed: readonly string[];
  readonly reviews: Review[];
  readonly comments: Comment[];
  /** Times the commit → pull request question was answered with nothing. */
  emptyAnswers: number;
}

export interface Issue {
  readonly id: number;
  readonly nodeId: string;
  readonly number: number;
  readonly author: Account;
  title: string;
  readonly body: string;
  readonly labels: readonly string[];
  readonly createdAt: string;
  /** null while it is open. */
  closed: { readonly at: string; readonly reason: string } | null;
  /** Every change of the title, oldest first. */
  readonly renamings: Renaming[];
}

export interface Renaming {
  readonly id: number;
  readonly actor: Account;
  readonly from: string;
  readonly to: string;
  readonly at: string;
}

export interface Status {
  readonly id: number;
  readonly nodeId: string;
  readonly sha: string;
  readonly context: string;
  readonly state: 'error' | 'failure' | 'pending' | 'success';
  readonly description: string | null;
  readonly targetUrl: string | null;
  readonly creator: Account;
  readonly createdAt: string;
}

export interface Annotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly start_column: number | null;
  readonly end_column: number | null;
  readonly annotation_level: string;
  readonly title: string | null;
  readonly message: string;
  readonly raw_details: string | null;
}

export interface CheckRun {
  readonly id: number;
  readonly nodeId: string;
  readonly suiteId: number;
  readonly sha: string;
  name: string;
  status: string;
  conclusion: string | null;
  title: string | null;
  summary: string | null;
  text: string | null;
  detailsUrl: string | null;
  externalId: string;
  readonly startedAt: string;
  completedAt: string | null;
  readonly annotations: Annotation[];
  readonly app: { readonly id: number; readonly slug: string; readonly name: string; readonly owner: Account };
}

/** One ref moved: by git, by the API or by a merge. */
export interface Push {
  readonly ref: string;
  readonly before: string;
  readonly after: string;
  readonly pusher: Account;
  readonly at: string;
  readonly forced: boolean;
}

export interface Repository {
  readonly id: number;
  readonly nodeId: string;
  readonly owner: Account;
  readonly name: string;
  readonly defaultBranch: string;
  readonly private: boolean;
  readonly parent: Repository | null;
  readonly createdAt: string;
  readonly git: GitStore;
  readonly collaborators: Map<number, Level>;
  readonly rules: BranchRule[];
  /** By name in lower case. */
  readonly environments: Map<string, Environment>;
  readonly pulls: Map<number, PullRequest>;
  readonly issues: Issue[];
  readonly statuses: Status[];
  readonly checkRuns: CheckRun[];
  readonly pushes: Push[];
  /** Commits GitHub made and signed itself. */
  readonly verified: Set<string>;
  nextNumber: number;
}
