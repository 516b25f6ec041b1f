// Generated from schemas/ by `npm run generate`. Do not edit.
import type { Entitlement, RiskLevel } from './entitlement.ts';
import type { AccountId, Instant, Oid, PersonId, RequestId } from './ids.ts';

/** Every kind of document and its body. */
export interface DocumentByKind {
  readonly AccessRequest: AccessRequest;
  readonly Agent: AgentDocument;
  readonly ApprovalRule: ApprovalRuleDocument;
  readonly BreakGlass: BreakGlassDocument;
  readonly Calendar: CalendarDocument;
  readonly ChangeRule: ChangeRuleDocument;
  readonly Declaration: DeclarationDocument;
  readonly Directory: DirectoryDocument;
  readonly Environment: EnvironmentDocument;
  readonly Exception: ExceptionDocument;
  readonly Group: GroupDocument;
  readonly MitigatingControl: MitigatingControlDocument;
  readonly Organisation: OrganisationDocument;
  readonly Person: PersonDocument;
  readonly PolicyTest: PolicyTestDocument;
  readonly Revocation: Revocation;
  readonly Role: RoleDocument;
  readonly Rule: RuleDocument;
  readonly ServiceAccount: ServiceAccountDocument;
  readonly Settlement: SettlementDocument;
  readonly SodSet: SodSetDocument;
  readonly Trust: TrustDocument;
  readonly Workload: WorkloadDocument;
}
export type Kind = keyof DocumentByKind;

/** A field whose value names another document. `*` stands for every item of a list. */
export interface Reference {
  readonly path: readonly string[];
  /** Text before the name: `person:` in `person:p-1042`. */
  readonly prefix: string;
  /** Kinds the document may be of. */
  readonly kinds: readonly Kind[];
}
export const REFERENCES: { readonly [kind in Kind]: readonly Reference[] } = {
  AccessRequest: [
    { path: ['subject', 'person'], prefix: '', kinds: ['Person'] },
    { path: ['subject', 'workload'], prefix: '', kinds: ['Workload', 'ServiceAccount'] },
    { path: ['subject', 'agent'], prefix: '', kinds: ['Agent'] },
    { path: ['subject', 'sponsor'], prefix: '', kinds: ['Person'] },
    { path: ['owner'], prefix: '', kinds: ['Person'] },
    { path: ['role'], prefix: '', kinds: ['Role'] },
    { path: ['scope', 'environment'], prefix: '', kinds: ['Environment'] },
    { path: ['secret', 'consumer'], prefix: '', kinds: ['Workload', 'ServiceAccount', 'Agent'] },
  ],
  Agent: [
    { path: ['owner'], prefix: '', kinds: ['Person'] },
    { path: ['sponsors', '*'], prefix: '', kinds: ['Person'] },
    { path: ['controllers', '*'], prefix: '', kinds: ['Person'] },
    { path: ['profile', 'roles', '*'], prefix: '', kinds: ['Role'] },
    { path: ['profile', 'environments', '*'], prefix: '', kinds: ['Environment'] },
  ],
  ApprovalRule: [
    { path: ['owner'], prefix: 'person:', kinds: ['Person'] },
    { path: ['owner'], prefix: 'group:', kinds: ['Group'] },
    { path: ['target', 'role', '*'], prefix: '', kinds: ['Role'] },
    { path: ['target', 'environment', '*'], prefix: '', kinds: ['Environment'] },
    { path: ['require', '*', 'from', '*', 'group'], prefix: '', kinds: ['Group'] },
    { path: ['require', '*', 'from', '*', 'person'], prefix: '', kinds: ['Person'] },
  ],
  BreakGlass: [
    { path: ['owner'], prefix: 'person:', kinds: ['Person'] },
    { path: ['owner'], prefix: 'group:', kinds: ['Group'] },
    { path: ['roles', '*'], prefix: '', kinds: ['Role'] },
    { path: ['environments', '*'], prefix: '', kinds: ['Environment'] },
    { path: ['who', '*', 'group'], prefix: '', kinds: ['Group'] },
    { path: ['who', '*', 'person'], prefix: '', kinds: ['Person'] },
    { path: ['who', '*', 'workload'], prefix: '', kinds: ['Workload', 'ServiceAccount'] },
    { path: ['who', '*', 'agent'], prefix: '', kinds: ['Agent'] },
    { path: ['workload'], prefix: '', kinds: ['Workload'] },
    { path: ['review', 'from', '*', 'group'], prefix: '', kinds: ['Group'] },
    { path: ['review', 'from', '*', 'person'], prefix: '', kinds: ['Person'] },
  ],
  Calendar: [
    { path: ['owner'], prefix: 'person:', kinds: ['Person'] },
    { path: ['owner'], prefix: 'group:', kinds: ['Group'] },
    { path: ['target', 'role', '*'], prefix: '', kinds: ['Role'] },
    { path: ['target', 'environment', '*'], prefix: '', kinds: ['Environment'] },
  ],
  ChangeRule: [
    { path: ['owner'], prefix: 'person:', kinds: ['Person'] },
    { path: ['owner'], prefix: 'group:', kinds: ['Group'] },
    { path: ['require', '*', 'from', '*', 'group'], prefix: '', kinds: ['Group'] },
    { path: ['require', '*', 'from', '*', 'person'], prefix: '', kinds: ['Person'] },
  ],
  Declaration: [
    { path: ['person'], prefix: '', kinds: ['Person'] },
    { path: ['role'], prefix: '', kinds: ['Role'] },
    { path: ['environment'], prefix: '', kinds: ['Environment'] },
  ],
  Directory: [],
  Environment: [
    { path: ['owner'], prefix: 'person:', kinds: ['Person'] },
    { path: ['owner'], prefix: 'group:', kinds: ['Group'] },
    { path: ['resources', '*', 'owner'], prefix: 'person:', kinds: ['Person'] },
    { path: ['resources', '*', 'owner'], prefix: 'group:', kinds: ['Group'] },
  ],
  Exception: [
    { path: ['owner'], prefix: 'person:', kinds: ['Person'] },
    { path: ['owner'], prefix: 'group:', kinds: ['Group'] },
    { path: ['scope', 'subject'], prefix: 'person:', kinds: ['Person'] },
    { path: ['scope', 'subject'], prefix: 'workload:', kinds: ['Workload', 'ServiceAccount'] },
    { path: ['scope', 'subject'], prefix: 'agent:', kinds: ['Agent'] },
    { path: ['scope', 'role'], prefix: '', kinds: ['Role'] },
    { path: ['scope', 'environment'], prefix: '', kinds: ['Environment'] },
    { path: ['mitigation', 'control'], prefix: '', kinds: ['MitigatingControl'] },
    { path: ['mitigation', 'monitor'], prefix: '', kinds: ['Person'] },
    { path: ['riskOwner'], prefix: '', kinds: ['Person'] },
  ],
  Group: [
    { path: ['owner'], prefix: 'person:', kinds: ['Person'] },
    { path: ['owner'], prefix: 'group:', kinds: ['Group'] },
    { path: ['members', '*'], prefix: 'person:', kinds: ['Person'] },
    { path: ['members', '*'], prefix: 'workload:', kinds: ['Workload', 'ServiceAccount'] },
  ],
  MitigatingControl: [
    { path: ['owner'], prefix: 'person:', kinds: ['Person'] },
    { path: ['owner'], prefix: 'group:', kinds: ['Group'] },
  ],
  Organisation: [
    { path: ['owner'], prefix: 'person:', kinds: ['Person'] },
    { path: ['owner'], prefix: 'group:', kinds: ['Group'] },
  ],
  Person: [
    { path: ['organisation'], prefix: '', kinds: ['Organisation'] },
    { path: ['manager'], prefix: '', kinds: ['Person'] },
  ],
  PolicyTest: [
    { path: ['given', 'request', 'subject', 'person'], prefix: '', kinds: ['Person'] },
    { path: ['given', 'request', 'subject', 'workload'], prefix: '', kinds: ['Workload', 'ServiceAccount'] },
    { path: ['given', 'request', 'subject', 'agent'], prefix: '', kinds: ['Agent'] },
    { path: ['given', 'request', 'subject', 'sponsor'], prefix: '', kinds: ['Person'] },
    { path: ['given', 'request', 'owner'], prefix: '', kinds: ['Person'] },
    { path: ['given', 'request', 'role'], prefix: '', kinds: ['Role'] },
    { path: ['given', 'request', 'scope', 'environment'], prefix: '', kinds: ['Environment'] },
    { path: ['given', 'request', 'secret', 'consumer'], prefix: '', kinds: ['Workload', 'ServiceAccount', 'Agent'] },
    { path: ['cases', '*', 'given', 'request', 'subject', 'person'], prefix: '', kinds: ['Person'] },
    { path: ['cases', '*', 'given', 'request', 'subject', 'workload'], prefix: '', kinds: ['Workload', 'ServiceAccount'] },
    { path: ['cases', '*', 'given', 'request', 'subject', 'agent'], prefix: '', kinds: ['Agent'] },
    { path: ['cases', '*', 'given', 'request', 'subject', 'sponsor'], prefix: '', kinds: ['Person'] },
    { path: ['cases', '*', 'given', 'request', 'owner'], prefix: '', kinds: ['Person'] },
    { path: ['cases', '*', 'given', 'request', 'role'], prefix: '', kinds: ['Role'] },
    { path: ['cases', '*', 'given', 'request', 'scope', 'environment'], prefix: '', kinds: ['Environment'] },
    { path: ['cases', '*', 'given', 'request', 'secret', 'consumer'], prefix: '', kinds: ['Workload', 'ServiceAccount', 'Agent'] },
  ],
  Revocation: [],
  Role: [
    { path: ['owner'], prefix: 'person:', kinds: ['Person'] },
    { path: ['owner'], prefix: 'group:', kinds: ['Group'] },
    { path: ['inherits', '*'], prefix: '', kinds: ['Role'] },
    { path: ['eligible', 'anyOf', '*', 'group'], prefix: '', kinds: ['Group'] },
    { path: ['eligible', 'anyOf', '*', 'person'], prefix: '', kinds: ['Person'] },
    { path: ['eligible', 'anyOf', '*', 'workload'], prefix: '', kinds: ['Workload', 'ServiceAccount'] },
    { path: ['eligible', 'anyOf', '*', 'agent'], prefix: '', kinds: ['Agent'] },
  ],
  Rule: [
    { path: ['owner'], prefix: 'person:', kinds: ['Person'] },
    { path: ['owner'], prefix: 'group:', kinds: ['Group'] },
    { path: ['target', 'role', '*'], prefix: '', kinds: ['Role'] },
    { path: ['target', 'environment', '*'], prefix: '', kinds: ['Environment'] },
  ],
  ServiceAccount: [
    { path: ['owner'], prefix: '', kinds: ['Person'] },
    { path: ['controllers', '*'], prefix: '', kinds: ['Person'] },
    { path: ['businessOwner'], prefix: '', kinds: ['Person'] },
  ],
  Settlement: [],
  SodSet: [
    { path: ['owner'], prefix: 'person:', kinds: ['Person'] },
    { path: ['owner'], prefix: 'group:', kinds: ['Group'] },
    { path: ['target', 'role', '*'], prefix: '', kinds: ['Role'] },
    { path: ['target', 'environment', '*'], prefix: '', kinds: ['Environment'] },
    { path: ['members', '*', 'role'], prefix: '', kinds: ['Role'] },
  ],
  Trust: [],
  Workload: [
    { path: ['owner'], prefix: '', kinds: ['Person'] },
    { path: ['controllers', '*'], prefix: '', kinds: ['Person'] },
    { path: ['businessOwner'], prefix: '', kinds: ['Person'] },
  ],
};

/**
 * One request for access: `access-requests/<yyyy>/<mm>/<id>.yaml`. It says what is asked; verdict, approvers, risk and limits are computed and cannot be set here.
 */
export interface AccessRequest {
  /**
   * The version of these documents: always `access-lineage/v1`.
   */
  readonly apiVersion: 'access-lineage/v1';
  /**
   * Always `AccessRequest`.
   */
  readonly kind: 'AccessRequest';
  /**
   * Year, month and a short name of your choice, 3 to 28 lower-case letters, digits and hyphens: `2026-11-ledger-sync-deploy`. Unique for ever, equal to the file name without `.yaml`.
   */
  readonly id: RequestId;
  /**
   * Who receives access.
   */
  readonly subject: HumanSubject | WorkloadSubject | ServiceAccountSubject | AgentSubject | ThirdPartySubject;
  /**
   * The accountable person. Left out: the owner that the policy names for the workload, or the person who receives access.
   */
  readonly owner?: PersonId;
  readonly purpose: Purpose;
  /**
   * Why it is needed, why now, why this much. Reviewers read this.
   */
  readonly justification: string;
  /**
   * Reference in your tracker: `OPS-8812`.
   */
  readonly ticket?: string;
  /**
   * `ROLE-` and 2 to 36 capitals, digits and hyphens: `ROLE-PAY-APPROVER`.
   */
  readonly role: string;
  readonly scope: Scope;
  readonly window?: Window;
  /**
   * How it will be used. Left out: just in time, on demand.
   */
  readonly access?: JustInTime | Standing;
  readonly secret?: SecretBlock;
  readonly breakGlass?: BreakGlassBlock;
  /**
   * The live grant that this one goes on from. It must be of the same subject, role and environment, and its role must allow renewals.
   */
  readonly extends?: RequestId;
  /**
   * What must hold each time a credential is issued. For subjects that are no people.
   */
  readonly conditions?: readonly RuntimeCondition[];
}
export interface HumanSubject {
  /**
   * A person.
   */
  readonly type: 'human';
  /**
   * A human being, however many accounts: `p-1042`, `p-` and 1 to 40 lower-case letters, digits and hyphens. Members of a Directory are `p-` and their numeric GitHub account id.
   */
  readonly person: PersonId;
}
export interface WorkloadSubject {
  /**
   * A pipeline or another program with an identity of its own.
   */
  readonly type: 'workload';
  /**
   * 1 to 60 lower-case letters, digits and hyphens, starting with a letter or digit: `ledger-sync`.
   */
  readonly workload: string;
}
export interface ServiceAccountSubject {
  /**
   * An account of a cloud or directory that a job stands for.
   */
  readonly type: 'service-account';
  /**
   * 1 to 60 lower-case letters, digits and hyphens, starting with a letter or digit: `ledger-sync`.
   */
  readonly workload: string;
}
/**
 * A program that acts on its own judgement, for a goal and for a person who answers for it.
 */
export interface AgentSubject {
  /**
   * An agent: a workload identity with a goal and a human sponsor.
   */
  readonly type: 'agent';
  /**
   * 1 to 60 lower-case letters, digits and hyphens, starting with a letter or digit: `ledger-sync`.
   */
  readonly agent: string;
  /**
   * The person who answers for what the agent does. The grant stays inside what this person may hold; never approves it.
   */
  readonly sponsor: PersonId;
  /**
   * What is to be achieved: the grant is for this goal and ends with it.
   */
  readonly goal: string;
  /**
   * `supervised` (default): a person looks at each step. `autonomous`: nobody does.
   */
  readonly autonomy?: 'supervised' | 'autonomous';
  /**
   * How the mandate came from the sponsor to the agent, hop by hop, first to last. Left out: the sponsor mandates the agent directly.
   */
  readonly delegation?: readonly Hop[];
}
/**
 * One hand-over of the mandate. Each stays inside the one before.
 */
export interface Hop {
  /**
   * `person:p-1042` or `agent:planner`.
   */
  readonly from: string;
  /**
   * `agent:cert-bot`.
   */
  readonly to: string;
  /**
   * Only these actions are handed on. Left out: all that came in.
   */
  readonly actions?: readonly string[];
  /**
   * Only these resources are handed on. Left out: all that came in.
   */
  readonly resources?: readonly string[];
}
/**
 * A person of another organisation.
 */
export interface ThirdPartySubject {
  /**
   * A person who belongs to another organisation, under a contract.
   */
  readonly type: 'third-party';
  /**
   * A human being, however many accounts: `p-1042`, `p-` and 1 to 40 lower-case letters, digits and hyphens. Members of a Directory are `p-` and their numeric GitHub account id.
   */
  readonly person: PersonId;
  /**
   * Which contract of their organisation (`Organisation.contracts`) the work is done under. The grant ends by its end.
   */
  readonly contract: string;
  /**
   * The person here who answers for it; never approves it.
   */
  readonly sponsor: PersonId;
}
/**
 * What the access is for.
 */
export interface Purpose {
  /**
   * Kind of work, the same words in every request so that they can be counted.
   */
  readonly code: 'deploy' | 'operate' | 'investigate' | 'migrate' | 'test' | 'audit' | 'support';
  /**
   * One sentence: what will be done with it.
   */
  readonly text: string;
}
/**
 * Where, and optionally how much less than the whole role.
 */
export interface Scope {
  /**
   * 1 to 60 lower-case letters, digits and hyphens, starting with a letter or digit: `ledger-sync`.
   */
  readonly environment: string;
  /**
   * Only these resources, in the provider's terms. Must lie inside the role.
   */
  readonly resources?: readonly string[];
  /**
   * Only these actions, in the provider's terms. Must lie inside the role.
   */
  readonly actions?: readonly string[];
}
/**
 * When. Left out, the window opens at the merge and lasts the role's default duration.
 */
export interface Window {
  /**
   * First moment of use, in UTC. Left out: the merge.
   */
  readonly start?: Instant;
  /**
   * How long from the start. Left out: the role's default.
   */
  readonly duration?: string;
}
export interface JustInTime {
  /**
   * A short-lived credential when the work is done.
   */
  readonly mode: 'just-in-time';
  /**
   * `on-demand`: a pipeline asks when it needs it. `on-merge`: handed to the adopter's on-grant workflow at once.
   */
  readonly activation: 'on-demand' | 'on-merge';
}
export interface Standing {
  /**
   * Stays for longer and is reviewed by a date.
   */
  readonly mode: 'standing';
  /**
   * A day: `2026-12-31`. Quote it.
   */
  readonly reviewBy: string;
}
/**
 * The access yields a secret rather than a role: where it lies, who uses it, how long it lives, when it is rotated. Never its value.
 */
export interface SecretBlock {
  /**
   * Where it lies, in the provider's terms: an ARN of Secrets Manager, `projects/…/secrets/…`. Never the value.
   */
  readonly reference: string;
  /**
   * What kind of secret it is.
   */
  readonly type: 'secret' | 'token' | 'key' | 'certificate';
  /**
   * The workload, service account or agent that uses it.
   */
  readonly consumer: string;
  /**
   * How long a value that was handed out is valid.
   */
  readonly ttl: string;
  readonly rotation: Rotation;
  /**
   * `expected`: its owner reports that the value was revoked when the grant ends. `not-possible`: it ends by itself.
   */
  readonly revocation?: 'expected' | 'not-possible';
}
/**
 * When it is replaced by a new value. At least one of the two.
 */
export interface Rotation {
  /**
   * `true`: after the grant has ended.
   */
  readonly afterUse?: boolean;
  /**
   * At the latest so long after the grant begins.
   */
  readonly maxAge?: string;
}
/**
 * An emergency. Written by the break-glass workflow alone.
 */
export interface BreakGlassBlock {
  /**
   * The incident in your tracker: `INC-4711`.
   */
  readonly incident: string;
}
/**
 * Holds: issue. Does not hold: refuse, or issue less.
 */
export interface RuntimeCondition {
  /**
   * 1 to 60 lower-case letters, digits and hyphens, starting with a letter or digit: `ledger-sync`.
   */
  readonly id: string;
  /**
   * A CEL expression over `claims` (the job), `task` (what the job declares), `uses`, `request`, `subject`, `role`, `environment`, `risk`, `window`, `now`.
   */
  readonly when: string;
  /**
   * `refuse` issues nothing; `narrow` issues only what `to` names.
   */
  readonly otherwise: 'refuse' | 'narrow';
  readonly to?: NarrowTo;
}
/**
 * With `narrow`: what is left. Inside the scope asked for.
 */
export interface NarrowTo {
  /**
   * Only these actions.
   */
  readonly actions?: readonly string[];
  /**
   * Only these resources.
   */
  readonly resources?: readonly string[];
}
/**
 * A program that acts on its own judgement: who answers for it, what job it is, and how far it may go.
 */
export interface AgentDocument {
  /**
   * The version of these documents: always `access-lineage/v1`.
   */
  readonly apiVersion: 'access-lineage/v1';
  /**
   * Always `Agent`.
   */
  readonly kind: 'Agent';
  /**
   * 1 to 60 lower-case letters, digits and hyphens, starting with a letter or digit: `ledger-sync`.
   */
  readonly id: string;
  /**
   * One line that a newcomer understands.
   */
  readonly title: string;
  /**
   * The person who answers for the program itself. Never approves requests for it.
   */
  readonly owner: PersonId;
  /**
   * Who may mandate it. A request names one of them.
   *
   * Items: A human being, however many accounts: `p-1042`, `p-` and 1 to 40 lower-case letters, digits and hyphens. Members of a Directory are `p-` and their numeric GitHub account id.
   */
  readonly sponsors: readonly PersonId[];
  /**
   * Everybody who can change what it does. Separation of duties counts its grants to them, and none of them approves.
   *
   * Items: A human being, however many accounts: `p-1042`, `p-` and 1 to 40 lower-case letters, digits and hyphens. Members of a Directory are `p-` and their numeric GitHub account id.
   */
  readonly controllers?: readonly PersonId[];
  /**
   * GitHub accounts (bots and Apps) by which it opens pull requests for itself.
   */
  readonly accounts?: readonly AgentAccount[];
  readonly identity: AgentIdentity;
  readonly profile: AgentProfile;
}
/**
 * One account.
 */
export interface AgentAccount {
  /**
   * The numeric id of a GitHub account as quoted text: `"1042"`. Logins can be renamed and taken over; ids cannot.
   */
  readonly github: AccountId;
  /**
   * Login as a label for readers. Never compared.
   */
  readonly login?: string;
}
/**
 * Exactly which identity it has: issuer, subject and audience of its token, and the job it runs in.
 */
export interface AgentIdentity {
  /**
   * Who issues its token. Left out: the issuer of the trust root.
   */
  readonly issuer?: string;
  /**
   * `sub` of its token, whole. Both forms of 2026 may be listed.
   *
   * Items: The whole text, without patterns.
   */
  readonly subject: readonly string[];
  /**
   * `aud` of its token, whole: `sts.amazonaws.com`.
   *
   * Items: The whole text, without patterns.
   */
  readonly audience: readonly string[];
  readonly job: Identity;
}
/**
 * The GitHub Actions job that is this workload. Every line that is given must equal the claim of the job's OIDC token.
 */
export interface Identity {
  /**
   * Numeric id of the repository the job runs in, quoted: `"912345678"` (`gh api repos/OWNER/NAME --jq .id`).
   */
  readonly repositoryId: string;
  /**
   * Its name as a label for readers: `payco/ledger-sync`. Never compared.
   */
  readonly repository?: string;
  /**
   * Path of the workflow file in that repository: `.github/workflows/deploy.yml`.
   */
  readonly workflow: string;
  /**
   * Full ref the workflow runs from: `refs/heads/main`.
   */
  readonly ref: string;
  /**
   * GitHub environment of the job: `production`. Left out: the job must name none.
   */
  readonly environment?: string;
  /**
   * `github-hosted` (default) or `self-hosted`.
   */
  readonly runner?: 'github-hosted' | 'self-hosted';
}
/**
 * The most it may ever be granted. A grant is inside this and inside what its sponsor may hold.
 */
export interface AgentProfile {
  /**
   * Roles it may be granted.
   *
   * Items: `ROLE-` and 2 to 36 capitals, digits and hyphens: `ROLE-PAY-APPROVER`.
   */
  readonly roles: readonly string[];
  /**
   * Environments it may work in. Left out: all.
   *
   * Items: 1 to 60 lower-case letters, digits and hyphens, starting with a letter or digit: `ledger-sync`.
   */
  readonly environments?: readonly string[];
  /**
   * Actions it may be granted, in the providers' terms.
   */
  readonly actions: readonly string[];
  /**
   * Resources it may touch. Left out: those of its roles.
   */
  readonly resources?: readonly string[];
  /**
   * Longest grant.
   */
  readonly maxDuration: string;
  /**
   * How many grants it may hold at one time. Left out: 1.
   */
  readonly maxConcurrent?: number;
  /**
   * Longest delegation chain. Left out: 1, its sponsor mandates it directly.
   */
  readonly maxHops?: number;
  /**
   * The most autonomy it may ask for. Left out: supervised.
   */
  readonly autonomy?: 'supervised' | 'autonomous';
}
/**
 * Who must approve. The requirements of all rules that match add up.
 */
export interface ApprovalRuleDocument {
  /**
   * The version of these documents: always `access-lineage/v1`.
   */
  readonly apiVersion: 'access-lineage/v1';
  /**
   * Always `ApprovalRule`.
   */
  readonly kind: 'ApprovalRule';
  /**
   * 3 to 41 capitals, digits and hyphens, starting with a letter, unique in the repository: `SOD-PAY-001`.
   */
  readonly id: string;
  /**
   * One line that a newcomer understands.
   */
  readonly title: string;
  /**
   * The controls of your frameworks that this document implements: `SOC2:CC6.3`, `ISO27001:A.5.3`.
   */
  readonly controls: readonly string[];
  /**
   * How much it matters. Rules of severity `invariant` can never be waived.
   */
  readonly severity: 'invariant' | 'high' | 'medium' | 'low';
  /**
   * `deny` (default) decides; `warn` shows a warning and lets pass; `audit` only records.
   */
  readonly mode?: 'deny' | 'warn' | 'audit';
  /**
   * The accountable person or group: `person:p-1042` or `group:treasury`.
   */
  readonly owner: string;
  readonly target?: Target;
  /**
   * Slots to fill, each by distinct persons. An empty list is a written decision that nobody need approve.
   */
  readonly require: readonly Slot[];
  readonly rationale?: Rationale;
  readonly freshness?: Freshness;
  /**
   * `blocks` (default): a change request by someone in a pool blocks until they approve or it is dismissed. `ignored`: it does not.
   */
  readonly changesRequested?: 'blocks' | 'ignored';
  readonly reciprocal?: Reciprocal;
}
/**
 * To which requests it applies. Every list that is given must contain the request's value; what is not given matches all.
 */
export interface Target {
  /**
   * Roles asked for.
   *
   * Items: `ROLE-` and 2 to 36 capitals, digits and hyphens: `ROLE-PAY-APPROVER`.
   */
  readonly role?: readonly string[];
  /**
   * Environments asked for.
   *
   * Items: 1 to 60 lower-case letters, digits and hyphens, starting with a letter or digit: `ledger-sync`.
   */
  readonly environment?: readonly string[];
  /**
   * Risk levels as computed.
   *
   * Items: low, medium, high or critical.
   */
  readonly risk?: readonly RiskLevel[];
  /**
   * Types of subject.
   *
   * Items: Who receives access.
   */
  readonly subject?: readonly ('human' | 'workload' | 'service-account' | 'agent' | 'third-party')[];
  /**
   * Providers of the role's entitlements: `aws`, `gcp`.
   */
  readonly provider?: readonly string[];
}
/**
 * A place to fill: by how many persons, and whose.
 */
export interface Slot {
  /**
   * 1 to 60 lower-case letters, digits and hyphens, starting with a letter or digit: `ledger-sync`.
   */
  readonly slot: string;
  /**
   * How many persons.
   */
  readonly count: number;
  /**
   * Whose approval fills it.
   */
  readonly from: readonly Pool[];
  /**
   * `approval` (default), or `attestation`: a second owner attests to what the request says.
   */
  readonly as?: 'approval' | 'attestation';
}
/**
 * One of group, team, person, ownerOf or managerOf.
 */
export interface Pool {
  /**
   * 1 to 60 lower-case letters, digits and hyphens, starting with a letter or digit: `ledger-sync`.
   */
  readonly group?: string;
  /**
   * Organisation and team slug: `payco/treasury`. Its members are asked of GitHub at each decision.
   */
  readonly team?: string;
  /**
   * A human being, however many accounts: `p-1042`, `p-` and 1 to 40 lower-case letters, digits and hyphens. Members of a Directory are `p-` and their numeric GitHub account id.
   */
  readonly person?: PersonId;
  /**
   * The owner of the role, of the environment, or of each resource asked for (`Environment.resources`).
   */
  readonly ownerOf?: 'role' | 'environment' | 'resource';
  /**
   * Whom the person reports to (`Person.manager`): the subject, the owner or the requester.
   */
  readonly managerOf?: 'subject' | 'owner' | 'requester';
}
/**
 * What the text of the review must hold.
 */
export interface Rationale {
  /**
   * `text` (default): the demands below. `acknowledge`: where the risk is low an empty approval is enough; above that it counts as `text`.
   */
  readonly mode?: 'text' | 'acknowledge';
  /**
   * At least so many letters, quotes and links left out. Left out: 20.
   */
  readonly minLetters?: number;
  /**
   * The review must carry the eight hex digits that the comment shows. Left out: true.
   */
  readonly echoDigest?: boolean;
  /**
   * Texts that say nothing, compared whole and without case: `lgtm`.
   */
  readonly ban?: readonly string[];
}
/**
 * How old an approval may be at the merge.
 */
export interface Freshness {
  /**
   * Days, hours and minutes only: `PT4H`, `PT30M`, `P30D`. Months and years differ in length and are not accepted.
   */
  readonly maxAge: string;
}
/**
 * Two who approve each other: the approval of somebody does not count whose own grant the requester, the subject or the owner approved within this time.
 */
export interface Reciprocal {
  /**
   * Days, hours and minutes only: `PT4H`, `PT30M`, `P30D`. Months and years differ in length and are not accepted.
   */
  readonly within: string;
}
/**
 * Who may take which role in an emergency without waiting for an approval, how often, and who looks at it afterwards.
 */
export interface BreakGlassDocument {
  /**
   * The version of these documents: always `access-lineage/v1`.
   */
  readonly apiVersion: 'access-lineage/v1';
  /**
   * Always `BreakGlass`.
   */
  readonly kind: 'BreakGlass';
  /**
   * 3 to 41 capitals, digits and hyphens, starting with a letter, unique in the repository: `SOD-PAY-001`.
   */
  readonly id: string;
  /**
   * One line that a newcomer understands.
   */
  readonly title: string;
  /**
   * The controls of your frameworks that this document implements: `SOC2:CC6.3`, `ISO27001:A.5.3`.
   */
  readonly controls: readonly string[];
  /**
   * The accountable person or group: `person:p-1042` or `group:treasury`.
   */
  readonly owner: string;
  /**
   * Roles that may be taken.
   *
   * Items: `ROLE-` and 2 to 36 capitals, digits and hyphens: `ROLE-PAY-APPROVER`.
   */
  readonly roles: readonly string[];
  /**
   * Where.
   *
   * Items: 1 to 60 lower-case letters, digits and hyphens, starting with a letter or digit: `ledger-sync`.
   */
  readonly environments: readonly string[];
  /**
   * Who may start the workflow. People only.
   */
  readonly who: readonly Member[];
  /**
   * The job that gets the credential: the break-glass workflow in an environment of its own.
   */
  readonly workload: string;
  /**
   * What an incident id looks like, as a regular expression (RE2) over the whole text: `INC-[0-9]{4,8}`.
   */
  readonly incident: string;
  /**
   * Longest grant.
   */
  readonly duration: {
    /**
     * Days, hours and minutes only: `PT4H`, `PT30M`, `P30D`. Months and years differ in length and are not accepted.
     */
    readonly max: string;
  };
  readonly quota: Quota;
  /**
   * At least so long between two of one person.
   */
  readonly cooldown: string;
  readonly review: AfterReview;
}
/**
 * One of group, team, person, workload or agent.
 */
export interface Member {
  /**
   * 1 to 60 lower-case letters, digits and hyphens, starting with a letter or digit: `ledger-sync`.
   */
  readonly group?: string;
  /**
   * Organisation and team slug: `payco/treasury`. Its members are asked of GitHub at each decision.
   */
  readonly team?: string;
  /**
   * A human being, however many accounts: `p-1042`, `p-` and 1 to 40 lower-case letters, digits and hyphens. Members of a Directory are `p-` and their numeric GitHub account id.
   */
  readonly person?: PersonId;
  /**
   * 1 to 60 lower-case letters, digits and hyphens, starting with a letter or digit: `ledger-sync`.
   */
  readonly workload?: string;
  /**
   * 1 to 60 lower-case letters, digits and hyphens, starting with a letter or digit: `ledger-sync`.
   */
  readonly agent?: string;
}
/**
 * How often one person may do it.
 */
export interface Quota {
  /**
   * So many times
   */
  readonly count: number;
  /**
   * in a period of this length.
   */
  readonly per: string;
}
/**
 * Who looks at it afterwards, and by when. Overdue: the next break-glass and the standing grants of that person are refused.
 */
export interface AfterReview {
  /**
   * Whose approval settles it.
   */
  readonly from: readonly Pool[];
  /**
   * So long after it was taken.
   */
  readonly within: string;
}
/**
 * When access may be used: working hours in a named time zone, and freezes. A window must hold some time of use; a credential is issued in that time only.
 */
export interface CalendarDocument {
  /**
   * The version of these documents: always `access-lineage/v1`.
   */
  readonly apiVersion: 'access-lineage/v1';
  /**
   * Always `Calendar`.
   */
  readonly kind: 'Calendar';
  /**
   * 3 to 41 capitals, digits and hyphens, starting with a letter, unique in the repository: `SOD-PAY-001`.
   */
  readonly id: string;
  /**
   * One line that a newcomer understands.
   */
  readonly title: string;
  /**
   * The controls of your frameworks that this document implements: `SOC2:CC6.3`, `ISO27001:A.5.3`.
   */
  readonly controls: readonly string[];
  /**
   * How much it matters. Rules of severity `invariant` can never be waived.
   */
  readonly severity: 'invariant' | 'high' | 'medium' | 'low';
  /**
   * `deny` (default) decides; `warn` shows a warning and lets pass; `audit` only records.
   */
  readonly mode?: 'deny' | 'warn' | 'audit';
  /**
   * The accountable person or group: `person:p-1042` or `group:treasury`.
   */
  readonly owner: string;
  readonly target?: Target;
  /**
   * IANA name of the time zone: `Europe/Berlin`. Daylight saving is followed.
   */
  readonly zone: string;
  /**
   * Times of use. Left out: always. A span whose end is before its start runs over midnight.
   */
  readonly hours?: readonly Hours[];
  /**
   * Nothing is issued in between.
   */
  readonly freezes?: readonly Freeze[];
}
/**
 * On these days from … until ….
 */
export interface Hours {
  /**
   * Days of the week on which the span starts.
   */
  readonly days: readonly ('monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday')[];
  /**
   * Hours and minutes in the zone of the document: `08:30`; `24:00` is the end of the day.
   */
  readonly from: string;
  /**
   * Hours and minutes in the zone of the document: `08:30`; `24:00` is the end of the day.
   */
  readonly until: string;
}
/**
 * From … until …, and why.
 */
export interface Freeze {
  /**
   * First moment.
   */
  readonly from: Instant;
  /**
   * First moment after it.
   */
  readonly until: Instant;
  /**
   * What it is for, shown to the requester.
   */
  readonly because: string;
}
/**
 * Who must approve a change of the rules themselves. A change that did not meet it does not bind: decisions go on with the policy before it.
 */
export interface ChangeRuleDocument {
  /**
   * The version of these documents: always `access-lineage/v1`.
   */
  readonly apiVersion: 'access-lineage/v1';
  /**
   * Always `ChangeRule`.
   */
  readonly kind: 'ChangeRule';
  /**
   * 3 to 41 capitals, digits and hyphens, starting with a letter, unique in the repository: `SOD-PAY-001`.
   */
  readonly id: string;
  /**
   * One line that a newcomer understands.
   */
  readonly title: string;
  /**
   * The controls of your frameworks that this document implements: `SOC2:CC6.3`, `ISO27001:A.5.3`.
   */
  readonly controls: readonly string[];
  /**
   * How much it matters. Rules of severity `invariant` can never be waived.
   */
  readonly severity: 'invariant' | 'high' | 'medium' | 'low';
  /**
   * The accountable person or group: `person:p-1042` or `group:treasury`.
   */
  readonly owner: string;
  /**
   * Which changes: `policies` (any document), `identities` (Person, Group, Directory, Workload, ServiceAccount, Agent, Organisation), `trust`, `exceptions` (Exception, MitigatingControl, BreakGlass), `schemas`, `workflows` (.github/).
   */
  readonly paths: readonly ('policies' | 'identities' | 'trust' | 'exceptions' | 'schemas' | 'workflows')[];
  /**
   * Slots to fill, each by distinct persons. An empty list is a written decision that nobody need approve.
   */
  readonly require: readonly Slot[];
  readonly rationale?: Rationale;
  /**
   * So long after the change neither its author nor who approved it may benefit from it.
   */
  readonly cooldown: string;
}
/**
 * Access that somebody took outside of this: `access-requests/<yyyy>/<mm>/<id>.declared.yaml`. It grants nothing; it is told afterwards, and somebody else reviews it.
 */
export interface DeclarationDocument {
  /**
   * The version of these documents: always `access-lineage/v1`.
   */
  readonly apiVersion: 'access-lineage/v1';
  /**
   * Always `Declaration`.
   */
  readonly kind: 'Declaration';
  /**
   * Year, month and a short name of your choice, 3 to 28 lower-case letters, digits and hyphens: `2026-11-ledger-sync-deploy`. Unique for ever, equal to the file name without `.yaml`.
   */
  readonly id: RequestId;
  /**
   * Who had the access.
   */
  readonly person: PersonId;
  /**
   * The role that it comes nearest to. Left out: none.
   */
  readonly role?: string;
  /**
   * What it let them do, in the provider's terms where they are known.
   */
  readonly what: string;
  /**
   * Where.
   */
  readonly environment: string;
  /**
   * Since when, in UTC.
   */
  readonly from: Instant;
  /**
   * Until when, in UTC.
   */
  readonly until: Instant;
  /**
   * The incident in your tracker: `INC-4711`.
   */
  readonly incident: string;
  /**
   * How it was obtained, and how it ended: the console, a root account, a key from the safe.
   */
  readonly how: string;
}
/**
 * A GitHub organisation whose active members are persons: `p-` and the numeric account id. Person files only add to it.
 */
export interface DirectoryDocument {
  /**
   * The version of these documents: always `access-lineage/v1`.
   */
  readonly apiVersion: 'access-lineage/v1';
  /**
   * Always `Directory`.
   */
  readonly kind: 'Directory';
  /**
   * 1 to 60 lower-case letters, digits and hyphens, starting with a letter or digit: `ledger-sync`.
   */
  readonly id: string;
  /**
   * One line that a newcomer understands.
   */
  readonly title: string;
  /**
   * Where membership is asked.
   */
  readonly source: 'github-organisation';
  /**
   * Login of the organisation.
   */
  readonly organisation: string;
}
/**
 * Where access applies: the cloud accounts that belong to it, and caps that narrow every role.
 */
export interface EnvironmentDocument {
  /**
   * The version of these documents: always `access-lineage/v1`.
   */
  readonly apiVersion: 'access-lineage/v1';
  /**
   * Always `Environment`.
   */
  readonly kind: 'Environment';
  /**
   * 1 to 60 lower-case letters, digits and hyphens, starting with a letter or digit: `ledger-sync`.
   */
  readonly id: string;
  /**
   * One line that a newcomer understands.
   */
  readonly title: string;
  /**
   * The accountable person or group: `person:p-1042` or `group:treasury`.
   */
  readonly owner: string;
  /**
   * AWS account ids and GCP projects that belong to it. A role's entitlements elsewhere are left out of the grant.
   */
  readonly accounts: readonly string[];
  /**
   * Floor of the risk of everything here.
   */
  readonly risk?: RiskLevel;
  /**
   * Longest grant here. Only narrows.
   */
  readonly duration?: {
    /**
     * Days, hours and minutes only: `PT4H`, `PT30M`, `P30D`. Months and years differ in length and are not accepted.
     */
    readonly max: string;
  };
  /**
   * Which audits look at it: `pci`, `sox`.
   *
   * Items: 1 to 60 lower-case letters, digits and hyphens, starting with a letter or digit: `ledger-sync`.
   */
  readonly auditScopes?: readonly string[];
  /**
   * Who owns which resources here, for approval pools `ownerOf: resource`. The first line that matches counts.
   */
  readonly resources?: readonly OwnedResource[];
}
/**
 * Resources and who answers for them.
 */
export interface OwnedResource {
  /**
   * Resource patterns in the provider's terms, `*` for any text.
   */
  readonly match: readonly string[];
  /**
   * The accountable person or group: `person:p-1042` or `group:treasury`.
   */
  readonly owner: string;
}
/**
 * One rule waived for one holder, role and environment, for a time, with its basis. Never a rule of severity invariant.
 */
export interface ExceptionDocument {
  /**
   * The version of these documents: always `access-lineage/v1`.
   */
  readonly apiVersion: 'access-lineage/v1';
  /**
   * Always `Exception`.
   */
  readonly kind: 'Exception';
  /**
   * 3 to 41 capitals, digits and hyphens, starting with a letter, unique in the repository: `SOD-PAY-001`.
   */
  readonly id: string;
  /**
   * One line that a newcomer understands.
   */
  readonly title: string;
  /**
   * The accountable person or group: `person:p-1042` or `group:treasury`.
   */
  readonly owner: string;
  /**
   * Exact ids of the rules that are waived: a Rule, SodSet or Calendar, or one of the engine's own that can be waived (`TIME-CAP`, `TIME-CUMULATIVE`, `TIME-GAP`, `CARD-ROLE`).
   *
   * Items: 3 to 41 capitals, digits and hyphens, starting with a letter, unique in the repository: `SOD-PAY-001`.
   */
  readonly waives: readonly string[];
  readonly scope: ExceptionScope;
  /**
   * Why the rule cannot be kept.
   */
  readonly basis: 'compensating-control' | 'vendor-limitation' | 'business-continuity' | 'regulatory';
  /**
   * What stands in the way, and until when.
   */
  readonly justification: string;
  readonly mitigation: Mitigation;
  /**
   * Who carries the risk; neither the holder nor the owner of the role.
   */
  readonly riskOwner: PersonId;
  readonly valid: Validity;
}
/**
 * For whom and where. No patterns.
 */
export interface ExceptionScope {
  /**
   * `person:p-1042`, `workload:ledger-sync` or `agent:cert-bot`.
   */
  readonly subject: string;
  /**
   * `ROLE-` and 2 to 36 capitals, digits and hyphens: `ROLE-PAY-APPROVER`.
   */
  readonly role: string;
  /**
   * 1 to 60 lower-case letters, digits and hyphens, starting with a letter or digit: `ledger-sync`.
   */
  readonly environment: string;
}
/**
 * What is done instead, and who watches.
 */
export interface Mitigation {
  /**
   * 3 to 41 capitals, digits and hyphens, starting with a letter, unique in the repository: `SOD-PAY-001`.
   */
  readonly control: string;
  /**
   * Who watches that it is done; not the holder.
   */
  readonly monitor: PersonId;
}
/**
 * When and how often.
 */
export interface Validity {
  /**
   * First moment.
   */
  readonly from: Instant;
  /**
   * Last moment.
   */
  readonly until: Instant;
  /**
   * How many grants may rest on it. Left out: 10.
   */
  readonly maxUses?: number;
}
/**
 * A named set of persons and workloads.
 */
export interface GroupDocument {
  /**
   * The version of these documents: always `access-lineage/v1`.
   */
  readonly apiVersion: 'access-lineage/v1';
  /**
   * Always `Group`.
   */
  readonly kind: 'Group';
  /**
   * 1 to 60 lower-case letters, digits and hyphens, starting with a letter or digit: `ledger-sync`.
   */
  readonly id: string;
  /**
   * One line that a newcomer understands.
   */
  readonly title: string;
  /**
   * The accountable person or group: `person:p-1042` or `group:treasury`.
   */
  readonly owner: string;
  /**
   * `person:p-1042` or `workload:ledger-sync`.
   */
  readonly members?: readonly string[];
  /**
   * GitHub teams whose active members belong to it too.
   *
   * Items: Organisation and team slug: `payco/treasury`. Its members are asked of GitHub at each decision.
   */
  readonly teams?: readonly string[];
}
/**
 * What is done instead where a rule is waived: an exception names one.
 */
export interface MitigatingControlDocument {
  /**
   * The version of these documents: always `access-lineage/v1`.
   */
  readonly apiVersion: 'access-lineage/v1';
  /**
   * Always `MitigatingControl`.
   */
  readonly kind: 'MitigatingControl';
  /**
   * 3 to 41 capitals, digits and hyphens, starting with a letter, unique in the repository: `SOD-PAY-001`.
   */
  readonly id: string;
  /**
   * One line that a newcomer understands.
   */
  readonly title: string;
  /**
   * The controls of your frameworks that this document implements: `SOC2:CC6.3`, `ISO27001:A.5.3`.
   */
  readonly controls: readonly string[];
  /**
   * The accountable person or group: `person:p-1042` or `group:treasury`.
   */
  readonly owner: string;
  /**
   * What shows that it was done, and where that lies.
   */
  readonly evidence: string;
  /**
   * How often it is done.
   */
  readonly cadence: string;
}
/**
 * Another organisation whose people get access, and the contracts they get it under.
 */
export interface OrganisationDocument {
  /**
   * The version of these documents: always `access-lineage/v1`.
   */
  readonly apiVersion: 'access-lineage/v1';
  /**
   * Always `Organisation`.
   */
  readonly kind: 'Organisation';
  /**
   * 1 to 60 lower-case letters, digits and hyphens, starting with a letter or digit: `ledger-sync`.
   */
  readonly id: string;
  /**
   * One line that a newcomer understands.
   */
  readonly title: string;
  /**
   * The business owner: who holds the contract here, and attests to requests of its people.
   */
  readonly owner: string;
  /**
   * What its people work under.
   */
  readonly contracts: readonly Contract[];
}
/**
 * One contract.
 */
export interface Contract {
  /**
   * 1 to 60 lower-case letters, digits and hyphens, starting with a letter or digit: `ledger-sync`.
   */
  readonly id: string;
  /**
   * Its last day. No grant outlives it.
   */
  readonly until: string;
  /**
   * One line that a newcomer understands.
   */
  readonly title?: string;
  /**
   * Reference of the confidentiality agreement.
   */
  readonly agreement?: string;
}
/**
 * A human being and the accounts that are theirs. Several accounts are one person to every rule.
 */
export interface PersonDocument {
  /**
   * The version of these documents: always `access-lineage/v1`.
   */
  readonly apiVersion: 'access-lineage/v1';
  /**
   * Always `Person`.
   */
  readonly kind: 'Person';
  /**
   * A human being, however many accounts: `p-1042`, `p-` and 1 to 40 lower-case letters, digits and hyphens. Members of a Directory are `p-` and their numeric GitHub account id.
   */
  readonly id: PersonId;
  /**
   * GitHub accounts of this person.
   */
  readonly accounts: readonly Account[];
  /**
   * Employer, where it is not this one.
   */
  readonly organisation?: string;
  /**
   * Whom this person reports to.
   */
  readonly manager?: PersonId;
  /**
   * `active` (default) or `left`: someone who has left neither receives nor approves.
   */
  readonly status?: 'active' | 'left';
}
export interface Account {
  /**
   * The numeric id of a GitHub account as quoted text: `"1042"`. Logins can be renamed and taken over; ids cannot.
   */
  readonly github: AccountId;
  /**
   * Login as a label for readers: `octo-cat`. Never compared.
   */
  readonly login?: string;
}
/**
 * What the policy must say in cases that you write down. Stands beside the policies as `*.test.yaml`; `access-lineage policy test` runs it.
 */
export interface PolicyTestDocument {
  /**
   * The version of these documents: always `access-lineage/v1`.
   */
  readonly apiVersion: 'access-lineage/v1';
  /**
   * Always `PolicyTest`.
   */
  readonly kind: 'PolicyTest';
  /**
   * One line that a newcomer understands.
   */
  readonly title: string;
  readonly given?: GivenFacts;
  /**
   * The cases.
   */
  readonly cases: readonly PolicyCase[];
  /**
   * Mutants that no case needs to tell from the policy, each with the reason.
   */
  readonly accept?: readonly AcceptedMutant[];
}
/**
 * What is the case. Everything may be left out: what the document's own `given` says counts then, else the default.
 */
export interface GivenFacts {
  readonly request?: GivenRequest;
  /**
   * Who opened the pull request. Default: the person that is the subject, else the owner of the workload. A person by id (`p-bw101`), a GitHub account by number, `bot` for a machine, `gone` for an account that is no more.
   */
  readonly requester?: string;
  /**
   * Whose hand is in the commits. Default: the requester.
   *
   * Items: A person by id (`p-bw101`), a GitHub account by number, `bot` for a machine, `gone` for an account that is no more.
   */
  readonly contributors?: readonly string[];
  /**
   * Reviews of the pull request. Default: none.
   */
  readonly reviews?: readonly GivenReview[];
  /**
   * What is held, or was held. Default: nothing.
   */
  readonly grants?: readonly GivenGrant[];
  /**
   * `check`: the pull request is open (default). `record`: it was merged. `issue`: a job asks for a credential. `emergency`: the requester starts the break-glass workflow. `review`: they did two hours ago, and the pull request that brings its file is open.
   */
  readonly moment?: 'check' | 'record' | 'issue' | 'emergency' | 'review';
  /**
   * The clock. Default: 2026-11-23T09:00:00Z, a Monday.
   */
  readonly now?: Instant;
  /**
   * `record` and `issue`: when it was merged. Default: now.
   */
  readonly merged?: Instant;
  readonly claims?: GivenClaims;
  /**
   * `issue` and `emergency`: how many credentials the grant has yielded. Default: 0.
   */
  readonly uses?: number;
  /**
   * Members of GitHub teams, by team. A team that is not named has none.
   */
  readonly teams?: {
    /**
     * Members.
     *
     * Items: A person by id (`p-bw101`), a GitHub account by number, `bot` for a machine, `gone` for an account that is no more.
     */
    readonly [k: string]: readonly string[];
  };
  /**
   * Is the account a member of the organisation? By account. Default: those that the case names as `p-<account>` are.
   */
  readonly members?: {
    /**
     * Is it?
     */
    readonly [k: string]: boolean;
  };
  /**
   * What could not be asked: `grants`, a team, or the membership of an account.
   */
  readonly unknown?: readonly string[];
  /**
   * `emergency`: whether an issue bears the id of the incident. Default: found.
   */
  readonly incident?: 'found' | 'not-found' | 'not-looked-up';
  /**
   * How an exception came to the branch, by its id. Default: a day before, by people whom the case does not name.
   */
  readonly exceptions?: {
    readonly [k: string]: GivenOrigin;
  };
  /**
   * A change of the rules instead of a request: what it touches. `requester` opens it, `reviews` are of it; `verdict: allow` is that it binds.
   *
   * Items: A part of what decides.
   */
  readonly change?: readonly ('policies' | 'identities' | 'trust' | 'exceptions' | 'schemas' | 'workflows')[];
}
/**
 * Fields of the request. Default: purpose, justification and an id; role, subject and environment must be given somewhere.
 */
export interface GivenRequest {
  /**
   * Year, month and a short name of your choice, 3 to 28 lower-case letters, digits and hyphens: `2026-11-ledger-sync-deploy`. Unique for ever, equal to the file name without `.yaml`.
   */
  readonly id?: RequestId;
  /**
   * Who receives access.
   */
  readonly subject?: HumanSubject1 | WorkloadSubject1 | ServiceAccountSubject1 | AgentSubject1 | ThirdPartySubject1;
  /**
   * The accountable person. Left out: the owner that the policy names for the workload, or the person who receives access.
   */
  readonly owner?: PersonId;
  readonly purpose?: Purpose1;
  /**
   * Why it is needed, why now, why this much. Reviewers read this.
   */
  readonly justification?: string;
  /**
   * Reference in your tracker: `OPS-8812`.
   */
  readonly ticket?: string;
  /**
   * `ROLE-` and 2 to 36 capitals, digits and hyphens: `ROLE-PAY-APPROVER`.
   */
  readonly role?: string;
  readonly scope?: Scope1;
  readonly window?: Window1;
  /**
   * How it will be used. Left out: just in time, on demand.
   */
  readonly access?: JustInTime1 | Standing1;
  readonly secret?: SecretBlock1;
  readonly breakGlass?: BreakGlassBlock1;
  /**
   * The live grant that this one goes on from. It must be of the same subject, role and environment, and its role must allow renewals.
   */
  readonly extends?: RequestId;
  /**
   * What must hold each time a credential is issued. For subjects that are no people.
   */
  readonly conditions?: readonly RuntimeCondition1[];
}
export interface HumanSubject1 {
  /**
   * A person.
   */
  readonly type: 'human';
  /**
   * A human being, however many accounts: `p-1042`, `p-` and 1 to 40 lower-case letters, digits and hyphens. Members of a Directory are `p-` and their numeric GitHub account id.
   */
  readonly person: PersonId;
}
export interface WorkloadSubject1 {
  /**
   * A pipeline or another program with an identity of its own.
   */
  readonly type: 'workload';
  /**
   * 1 to 60 lower-case letters, digits and hyphens, starting with a letter or digit: `ledger-sync`.
   */
  readonly workload: string;
}
export interface ServiceAccountSubject1 {
  /**
   * An account of a cloud or directory that a job stands for.
   */
  readonly type: 'service-account';
  /**
   * 1 to 60 lower-case letters, digits and hyphens, starting with a letter or digit: `ledger-sync`.
   */
  readonly workload: string;
}
/**
 * A program that acts on its own judgement, for a goal and for a person who answers for it.
 */
export interface AgentSubject1 {
  /**
   * An agent: a workload identity with a goal and a human sponsor.
   */
  readonly type: 'agent';
  /**
   * 1 to 60 lower-case letters, digits and hyphens, starting with a letter or digit: `ledger-sync`.
   */
  readonly agent: string;
  /**
   * The person who answers for what the agent does. The grant stays inside what this person may hold; never approves it.
   */
  readonly sponsor: PersonId;
  /**
   * What is to be achieved: the grant is for this goal and ends with it.
   */
  readonly goal: string;
  /**
   * `supervised` (default): a person looks at each step. `autonomous`: nobody does.
   */
  readonly autonomy?: 'supervised' | 'autonomous';
  /**
   * How the mandate came from the sponsor to the agent, hop by hop, first to last. Left out: the sponsor mandates the agent directly.
   */
  readonly delegation?: readonly Hop1[];
}
/**
 * One hand-over of the mandate. Each stays inside the one before.
 */
export interface Hop1 {
  /**
   * `person:p-1042` or `agent:planner`.
   */
  readonly from: string;
  /**
   * `agent:cert-bot`.
   */
  readonly to: string;
  /**
   * Only these actions are handed on. Left out: all that came in.
   */
  readonly actions?: readonly string[];
  /**
   * Only these resources are handed on. Left out: all that came in.
   */
  readonly resources?: readonly string[];
}
/**
 * A person of another organisation.
 */
export interface ThirdPartySubject1 {
  /**
   * A person who belongs to another organisation, under a contract.
   */
  readonly type: 'third-party';
  /**
   * A human being, however many accounts: `p-1042`, `p-` and 1 to 40 lower-case letters, digits and hyphens. Members of a Directory are `p-` and their numeric GitHub account id.
   */
  readonly person: PersonId;
  /**
   * Which contract of their organisation (`Organisation.contracts`) the work is done under. The grant ends by its end.
   */
  readonly contract: string;
  /**
   * The person here who answers for it; never approves it.
   */
  readonly sponsor: PersonId;
}
/**
 * What the access is for.
 */
export interface Purpose1 {
  /**
   * Kind of work, the same words in every request so that they can be counted.
   */
  readonly code: 'deploy' | 'operate' | 'investigate' | 'migrate' | 'test' | 'audit' | 'support';
  /**
   * One sentence: what will be done with it.
   */
  readonly text: string;
}
/**
 * Where, and optionally how much less than the whole role.
 */
export interface Scope1 {
  /**
   * 1 to 60 lower-case letters, digits and hyphens, starting with a letter or digit: `ledger-sync`.
   */
  readonly environment: string;
  /**
   * Only these resources, in the provider's terms. Must lie inside the role.
   */
  readonly resources?: readonly string[];
  /**
   * Only these actions, in the provider's terms. Must lie inside the role.
   */
  readonly actions?: readonly string[];
}
/**
 * When. Left out, the window opens at the merge and lasts the role's default duration.
 */
export interface Window1 {
  /**
   * First moment of use, in UTC. Left out: the merge.
   */
  readonly start?: Instant;
  /**
   * How long from the start. Left out: the role's default.
   */
  readonly duration?: string;
}
export interface JustInTime1 {
  /**
   * A short-lived credential when the work is done.
   */
  readonly mode: 'just-in-time';
  /**
   * `on-demand`: a pipeline asks when it needs it. `on-merge`: handed to the adopter's on-grant workflow at once.
   */
  readonly activation: 'on-demand' | 'on-merge';
}
export interface Standing1 {
  /**
   * Stays for longer and is reviewed by a date.
   */
  readonly mode: 'standing';
  /**
   * A day: `2026-12-31`. Quote it.
   */
  readonly reviewBy: string;
}
/**
 * The access yields a secret rather than a role: where it lies, who uses it, how long it lives, when it is rotated. Never its value.
 */
export interface SecretBlock1 {
  /**
   * Where it lies, in the provider's terms: an ARN of Secrets Manager, `projects/…/secrets/…`. Never the value.
   */
  readonly reference: string;
  /**
   * What kind of secret it is.
   */
  readonly type: 'secret' | 'token' | 'key' | 'certificate';
  /**
   * The workload, service account or agent that uses it.
   */
  readonly consumer: string;
  /**
   * How long a value that was handed out is valid.
   */
  readonly ttl: string;
  readonly rotation: Rotation1;
  /**
   * `expected`: its owner reports that the value was revoked when the grant ends. `not-possible`: it ends by itself.
   */
  readonly revocation?: 'expected' | 'not-possible';
}
/**
 * When it is replaced by a new value. At least one of the two.
 */
export interface Rotation1 {
  /**
   * `true`: after the grant has ended.
   */
  readonly afterUse?: boolean;
  /**
   * At the latest so long after the grant begins.
   */
  readonly maxAge?: string;
}
/**
 * An emergency. Written by the break-glass workflow alone.
 */
export interface BreakGlassBlock1 {
  /**
   * The incident in your tracker: `INC-4711`.
   */
  readonly incident: string;
}
/**
 * Holds: issue. Does not hold: refuse, or issue less.
 */
export interface RuntimeCondition1 {
  /**
   * 1 to 60 lower-case letters, digits and hyphens, starting with a letter or digit: `ledger-sync`.
   */
  readonly id: string;
  /**
   * A CEL expression over `claims` (the job), `task` (what the job declares), `uses`, `request`, `subject`, `role`, `environment`, `risk`, `window`, `now`.
   */
  readonly when: string;
  /**
   * `refuse` issues nothing; `narrow` issues only what `to` names.
   */
  readonly otherwise: 'refuse' | 'narrow';
  readonly to?: NarrowTo1;
}
/**
 * With `narrow`: what is left. Inside the scope asked for.
 */
export interface NarrowTo1 {
  /**
   * Only these actions.
   */
  readonly actions?: readonly string[];
  /**
   * Only these resources.
   */
  readonly resources?: readonly string[];
}
/**
 * One review. Without `text` it is a good one: long enough, and with the digest that was shown.
 */
export interface GivenReview {
  /**
   * Who reviewed. A person by id (`p-bw101`), a GitHub account by number, `bot` for a machine, `gone` for an account that is no more.
   */
  readonly by: string;
  /**
   * Default: approved.
   */
  readonly state?: 'approved' | 'changes-requested' | 'commented' | 'dismissed';
  /**
   * When it was submitted. Default: an hour before the merge, or before now.
   */
  readonly at?: Instant;
  /**
   * What it says. `{digest}` stands for the digest that was shown.
   */
  readonly text?: string;
  /**
   * Which version of the request was reviewed: `this` (default) or `another`.
   */
  readonly of?: 'this' | 'another';
  /**
   * Who edited it afterwards. A person by id (`p-bw101`), a GitHub account by number, `bot` for a machine, `gone` for an account that is no more.
   */
  readonly editedBy?: string;
}
/**
 * A grant in short.
 */
export interface GivenGrant {
  /**
   * `person:p-1042`, `workload:ledger-sync` or `agent:cert-bot`; owner and controllers are counted with it.
   */
  readonly holder: string;
  /**
   * `ROLE-` and 2 to 36 capitals, digits and hyphens: `ROLE-PAY-APPROVER`.
   */
  readonly role: string;
  /**
   * 1 to 60 lower-case letters, digits and hyphens, starting with a letter or digit: `ledger-sync`.
   */
  readonly environment?: string;
  /**
   * When it began.
   */
  readonly from: Instant;
  /**
   * When it ends.
   */
  readonly until: Instant;
  /**
   * When it was taken away, if it was.
   */
  readonly revoked?: Instant;
  /**
   * Who mandated the agent. Default: the first of its sponsors. A person by id (`p-bw101`), a GitHub account by number, `bot` for a machine, `gone` for an account that is no more.
   */
  readonly sponsor?: string;
  /**
   * Who approved it.
   *
   * Items: A person by id (`p-bw101`), a GitHub account by number, `bot` for a machine, `gone` for an account that is no more.
   */
  readonly approvers?: readonly string[];
  /**
   * Year, month and a short name of your choice, 3 to 28 lower-case letters, digits and hyphens: `2026-11-ledger-sync-deploy`. Unique for ever, equal to the file name without `.yaml`.
   */
  readonly extends?: RequestId;
  /**
   * Year, month and a short name of your choice, 3 to 28 lower-case letters, digits and hyphens: `2026-11-ledger-sync-deploy`. Unique for ever, equal to the file name without `.yaml`.
   */
  readonly id?: RequestId;
  /**
   * The BreakGlass document under which it was taken in an emergency, by the person who holds it.
   */
  readonly under?: string;
  /**
   * Of an emergency: until when its review is owed, and not done. Default: it was reviewed.
   */
  readonly owed?: Instant;
  /**
   * Exceptions that let it be granted.
   *
   * Items: 3 to 41 capitals, digits and hyphens, starting with a letter, unique in the repository: `SOD-PAY-001`.
   */
  readonly exceptions?: readonly string[];
}
/**
 * `issue`: claims of the job's identity that are not what the workload's document says.
 */
export interface GivenClaims {
  /**
   * Who issued the token.
   */
  readonly iss?: string;
  /**
   * The subject of the token. Of an agent alone it is compared.
   */
  readonly sub?: string;
  /**
   * The audience of the token. Of an agent alone it is compared.
   */
  readonly aud?: string;
  /**
   * Numeric id of the repository.
   */
  readonly repositoryId?: string;
  /**
   * The workflow that was started.
   */
  readonly workflowRef?: string;
  /**
   * The workflow that the job stands in.
   */
  readonly jobWorkflowRef?: string;
  /**
   * The ref.
   */
  readonly ref?: string;
  /**
   * The GitHub environment.
   */
  readonly environment?: string;
  /**
   * What started the job.
   */
  readonly eventName?: string;
  /**
   * github-hosted or self-hosted.
   */
  readonly runnerEnvironment?: string;
}
/**
 * When it was merged, and whose hands were in it.
 */
export interface GivenOrigin {
  /**
   * When it was merged. Default: a day before the request was opened.
   */
  readonly at?: Instant;
  /**
   * Who wrote, approved or merged it. Default: nobody whom the case names.
   *
   * Items: A person by id (`p-bw101`), a GitHub account by number, `bot` for a machine, `gone` for an account that is no more.
   */
  readonly hands?: readonly string[];
}
/**
 * One case: given, expect.
 */
export interface PolicyCase {
  /**
   * What the case shows, in one line.
   */
  readonly name: string;
  readonly given?: GivenFacts;
  readonly expect?: Expected;
  readonly matrix?: PolicyMatrix;
}
/**
 * What must come out. What is left out is not looked at, but no rule may err unless it is named.
 */
export interface Expected {
  /**
   * allow, pending or deny.
   */
  readonly verdict?: 'allow' | 'pending' | 'deny';
  /**
   * Outcome by rule: documents of the policy, and the engine's own such as TIME-CAP.
   */
  readonly rules?: {
    /**
     * `warn` and `audit`: a rule of that mode fails. `not-applicable` also: the rule is not asked.
     */
    readonly [k: string]: 'pass' | 'fail' | 'warn' | 'audit' | 'error' | 'not-applicable' | 'pending' | 'waived';
  };
  readonly approvals?: ExpectedApprovals;
  readonly effective?: ExpectedGrant;
  /**
   * The risk as computed.
   */
  readonly risk?: RiskLevel;
  /**
   * A part of the headline.
   */
  readonly headline?: string;
  /**
   * What is owed afterwards, by kind: until when. All of it.
   */
  readonly owed?: {
    /**
     * Until when.
     */
    readonly [k: string]: Instant;
  };
  /**
   * Of a change of the rules: for how long who made it cannot benefit.
   */
  readonly cooldown?: string;
}
/**
 * What came of the reviews.
 */
export interface ExpectedApprovals {
  /**
   * Slots that lack an approval, all of them.
   */
  readonly missing?: readonly string[];
  /**
   * Persons whose review fills a slot, all of them.
   *
   * Items: A person by id (`p-bw101`), a GitHub account by number, `bot` for a machine, `gone` for an account that is no more.
   */
  readonly counted?: readonly string[];
  /**
   * Why a person's review does not count.
   */
  readonly rejected?: {
    /**
     * The reason.
     */
    [k: string]:
      | 'not-in-pool'
      | 'excluded'
      | 'same-person'
      | 'not-human'
      | 'unknown-account'
      | 'stale-content'
      | 'too-old'
      | 'after-merge'
      | 'rationale'
      | 'edited-by-other'
      | 'dismissed'
      | 'changes-requested'
      | 'surplus'
      | 'conflict-of-duties';
  };
  /**
   * Who could fill the slot, all of them, by slot; of one that is still short, whose approval would help beside those given.
   */
  readonly candidates?: {
    /**
     * Persons.
     *
     * Items: A person by id (`p-bw101`), a GitHub account by number, `bot` for a machine, `gone` for an account that is no more.
     */
    readonly [k: string]: readonly string[];
  };
}
/**
 * What would be granted.
 */
export interface ExpectedGrant {
  /**
   * A moment in UTC, whole seconds: `2026-11-22T09:00:00Z`.
   */
  readonly notBefore?: Instant;
  /**
   * A moment in UTC, whole seconds: `2026-11-22T09:00:00Z`.
   */
  readonly notAfter?: Instant;
  /**
   * Longest credential.
   */
  readonly maxSession?: string;
  /**
   * Credentials that the grant yields at most.
   */
  readonly maxUses?: number;
  /**
   * How many entitlements it holds.
   */
  readonly entitlements?: number;
}
/**
 * The case once a row: `fields` names fields of `given`, and each of `rows` has `values` in their order and an `expect` of its own.
 */
export interface PolicyMatrix {
  /**
   * Fields of `given`, for instance `request.window.duration`.
   *
   * Items: A field of `given`, such as `grants` or `request.window.duration`. A list is given whole.
   */
  readonly fields: readonly string[];
  /**
   * Values in the order of `fields`, and what must come out beside the case's own `expect`.
   */
  readonly rows: readonly PolicyRow[];
}
/**
 * One row.
 */
export interface PolicyRow {
  /**
   * One a field.
   *
   * Items: Whatever the field takes.
   */
  readonly values: {
    readonly [k: string]: unknown;
  }[];
  readonly expect?: Expected;
}
/**
 * A mutant that may survive.
 */
export interface AcceptedMutant {
  /**
   * Its name, as `policy test --mutate` prints it: `SOD-PAY-001:maxHeld+1`.
   */
  readonly mutant: string;
  /**
   * Why no case is needed.
   */
  readonly reason: string;
}
/**
 * Ends a grant early: `access-requests/<yyyy>/<mm>/<id>.revoke.yaml` beside the request. Once merged nothing more is issued under the grant.
 */
export interface Revocation {
  /**
   * The version of these documents: always `access-lineage/v1`.
   */
  readonly apiVersion: 'access-lineage/v1';
  /**
   * Always `Revocation`.
   */
  readonly kind: 'Revocation';
  /**
   * Year, month and a short name of your choice, 3 to 28 lower-case letters, digits and hyphens: `2026-11-ledger-sync-deploy`. Unique for ever, equal to the file name without `.yaml`.
   */
  readonly id: RequestId;
  /**
   * Why the access ends.
   */
  readonly reason: string;
}
/**
 * A catalogued bundle of entitlements: who may ask for it, for how long, and what it holds.
 */
export interface RoleDocument {
  /**
   * The version of these documents: always `access-lineage/v1`.
   */
  readonly apiVersion: 'access-lineage/v1';
  /**
   * Always `Role`.
   */
  readonly kind: 'Role';
  /**
   * `ROLE-` and 2 to 36 capitals, digits and hyphens: `ROLE-PAY-APPROVER`.
   */
  readonly id: string;
  /**
   * One line that a newcomer understands.
   */
  readonly title: string;
  /**
   * The accountable person or group: `person:p-1042` or `group:treasury`.
   */
  readonly owner: string;
  /**
   * Floor of the risk. The engine raises it by what the entitlements can do and never lowers it.
   */
  readonly risk?: RiskLevel;
  /**
   * Roles whose entitlements and functions it includes.
   *
   * Items: `ROLE-` and 2 to 36 capitals, digits and hyphens: `ROLE-PAY-APPROVER`.
   */
  readonly inherits?: readonly string[];
  /**
   * At most so many holders at one time.
   */
  readonly cardinality?: {
    /**
     * How many persons, workloads or agents may hold it at once.
     */
    readonly maxActive: number;
  };
  readonly eligible: Eligible;
  readonly duration: Duration;
  /**
   * Longest life of one credential. Left out: PT1H. The provider's own limits bind as well.
   */
  readonly maxSession?: string;
  /**
   * How many credentials one grant may yield. Left out: 100.
   */
  readonly maxUses?: number;
  /**
   * Who holds the grant's limits. `cooperative`: the job could go round this action, so the request is decided as the whole role for its longest session.
   */
  readonly boundary?: 'cooperative';
  /**
   * What it lets its holder do, in the business's words; SoD sets name these.
   *
   * Items: What a role lets its holder do, in the business's words, two or more of lower-case letters, digits and hyphens with a dot between them: `pay.approve`. SoD sets speak of functions so that a role of the same power under another name is caught.
   */
  readonly functions?: readonly string[];
  /**
   * What it holds, in each provider's terms.
   *
   * Items: One line of a role. The shape after `provider` is that provider's own.
   */
  readonly entitlements?: readonly Entitlement[];
  readonly cumulative?: Cumulative;
  /**
   * At least so long between the end of one grant of a holder and the start of the next.
   */
  readonly gap?: string;
  /**
   * How often a live grant may be extended (`extends`). Left out: 0.
   */
  readonly renewals?: number;
  readonly secret?: SecretCaps;
}
/**
 * Who may ask for it.
 */
export interface Eligible {
  /**
   * Types of subject that may hold it.
   *
   * Items: Who receives access.
   */
  readonly subjects: readonly ('human' | 'workload' | 'service-account' | 'agent' | 'third-party')[];
  /**
   * The subject must be in one of these.
   */
  readonly anyOf: readonly Member[];
}
/**
 * Shortest, usual and longest grant.
 */
export interface Duration {
  /**
   * Days, hours and minutes only: `PT4H`, `PT30M`, `P30D`. Months and years differ in length and are not accepted.
   */
  readonly min?: string;
  /**
   * Days, hours and minutes only: `PT4H`, `PT30M`, `P30D`. Months and years differ in length and are not accepted.
   */
  readonly default: string;
  /**
   * Days, hours and minutes only: `PT4H`, `PT30M`, `P30D`. Months and years differ in length and are not accepted.
   */
  readonly max: string;
}
/**
 * How much of it one holder may have in a period, all grants together: what a chain of short grants adds up to.
 */
export interface Cumulative {
  /**
   * At most so long in all.
   */
  readonly max: string;
  /**
   * In any period of this length.
   */
  readonly per: string;
}
/**
 * Caps for secrets that are had under this role. Left out: requests that yield one are refused.
 */
export interface SecretCaps {
  /**
   * Longest life of a value handed out.
   */
  readonly maxTtl: string;
  /**
   * Rotated at the latest so long after the grant begins; with `reach: any`, after it ends.
   */
  readonly rotateWithin: string;
  /**
   * `named`: each request names the one value. `any`: the role is known to reach more values than anybody could name beforehand, as administrators do; requests need name none, the risk is high at least, and the owner of the grant owes the rotation of whatever was read or made. Left out: `named`.
   */
  readonly reach?: 'named' | 'any';
}
/**
 * A rule of your own, with a CEL condition over the request.
 */
export interface RuleDocument {
  /**
   * The version of these documents: always `access-lineage/v1`.
   */
  readonly apiVersion: 'access-lineage/v1';
  /**
   * Always `Rule`.
   */
  readonly kind: 'Rule';
  /**
   * 3 to 41 capitals, digits and hyphens, starting with a letter, unique in the repository: `SOD-PAY-001`.
   */
  readonly id: string;
  /**
   * One line that a newcomer understands.
   */
  readonly title: string;
  /**
   * The controls of your frameworks that this document implements: `SOC2:CC6.3`, `ISO27001:A.5.3`.
   */
  readonly controls: readonly string[];
  /**
   * How much it matters. Rules of severity `invariant` can never be waived.
   */
  readonly severity: 'invariant' | 'high' | 'medium' | 'low';
  /**
   * `deny` (default) decides; `warn` shows a warning and lets pass; `audit` only records.
   */
  readonly mode?: 'deny' | 'warn' | 'audit';
  /**
   * The accountable person or group: `person:p-1042` or `group:treasury`.
   */
  readonly owner: string;
  readonly target?: Target;
  /**
   * `require`: the condition must hold. `forbid`: it must not.
   */
  readonly effect: 'require' | 'forbid';
  /**
   * A CEL expression that yields true or false over `request`, `subject`, `role`, `environment`, `risk`, `window`, `now`. `matches` is not available; `re2(text, pattern)` is.
   */
  readonly when: string;
  /**
   * What to tell the requester when it fails, and what to do.
   */
  readonly message: string;
}
/**
 * An account of a cloud or directory, used through a GitHub Actions job.
 */
export interface ServiceAccountDocument {
  /**
   * The version of these documents: always `access-lineage/v1`.
   */
  readonly apiVersion: 'access-lineage/v1';
  /**
   * Always `ServiceAccount`.
   */
  readonly kind: 'ServiceAccount';
  /**
   * 1 to 60 lower-case letters, digits and hyphens, starting with a letter or digit: `ledger-sync`.
   */
  readonly id: string;
  /**
   * One line that a newcomer understands.
   */
  readonly title: string;
  /**
   * The accountable person. Never approves requests for it.
   */
  readonly owner: PersonId;
  /**
   * Everybody who can change what it does. Separation of duties counts its grants to them, and none of them approves.
   *
   * Items: A human being, however many accounts: `p-1042`, `p-` and 1 to 40 lower-case letters, digits and hyphens. Members of a Directory are `p-` and their numeric GitHub account id.
   */
  readonly controllers?: readonly PersonId[];
  readonly identity: Identity;
  /**
   * Its name in the cloud or directory, for readers: `svc-batch`.
   */
  readonly account: string;
  /**
   * Who answers for what it is for, where that is not the owner. Then both attest to its requests.
   */
  readonly businessOwner?: PersonId;
}
/**
 * Says that something owed is done: `access-requests/<yyyy>/<mm>/<id>.settle-<n>.yaml` beside the request. It counts when whoever owes it opens or approves the pull request; a review, when somebody else approves it.
 */
export interface SettlementDocument {
  /**
   * The version of these documents: always `access-lineage/v1`.
   */
  readonly apiVersion: 'access-lineage/v1';
  /**
   * Always `Settlement`.
   */
  readonly kind: 'Settlement';
  /**
   * Year, month and a short name of your choice, 3 to 28 lower-case letters, digits and hyphens: `2026-11-ledger-sync-deploy`. Unique for ever, equal to the file name without `.yaml`.
   */
  readonly id: RequestId;
  /**
   * What is paid: `monitor`, a look at what an exception allows; `rotate`, a new value in the place of the one that was handed out; `review`, of a declaration. A revocation has a file of its own.
   */
  readonly obligation: 'monitor' | 'rotate' | 'review';
  /**
   * When it was done, in UTC.
   */
  readonly at: Instant;
  /**
   * What was done, and what was found. Never a value.
   */
  readonly done: string;
  readonly secret?: RotatedSecret;
}
/**
 * Of a rotation: the new value, by its number and dates. Never the value itself. Left out where a role reaches any secret: `done` says what was replaced.
 */
export interface RotatedSecret {
  /**
   * What kind of secret it is, as in the request.
   */
  readonly type: 'secret' | 'token' | 'key' | 'certificate';
  /**
   * Where it lies, as in the request. Never the value.
   */
  readonly reference: string;
  /**
   * Version, key id or serial number of the new value.
   */
  readonly version: string;
  /**
   * Since when the new value is valid.
   */
  readonly notBefore: Instant;
  /**
   * Until when it is valid. Left out: it does not end by itself.
   */
  readonly notAfter?: Instant;
  /**
   * When it is to be replaced in its turn.
   */
  readonly rotateBy?: Instant;
}
/**
 * Separation of duties. One holder may have at most `maxHeld` of the members.
 */
export interface SodSetDocument {
  /**
   * The version of these documents: always `access-lineage/v1`.
   */
  readonly apiVersion: 'access-lineage/v1';
  /**
   * Always `SodSet`.
   */
  readonly kind: 'SodSet';
  /**
   * 3 to 41 capitals, digits and hyphens, starting with a letter, unique in the repository: `SOD-PAY-001`.
   */
  readonly id: string;
  /**
   * One line that a newcomer understands.
   */
  readonly title: string;
  /**
   * The controls of your frameworks that this document implements: `SOC2:CC6.3`, `ISO27001:A.5.3`.
   */
  readonly controls: readonly string[];
  /**
   * How much it matters. Rules of severity `invariant` can never be waived.
   */
  readonly severity: 'invariant' | 'high' | 'medium' | 'low';
  /**
   * `deny` (default) decides; `warn` shows a warning and lets pass; `audit` only records.
   */
  readonly mode?: 'deny' | 'warn' | 'audit';
  /**
   * The accountable person or group: `person:p-1042` or `group:treasury`.
   */
  readonly owner: string;
  readonly target?: Target;
  /**
   * `static`: at no two times within the look-back. `dynamic`: not at the same time.
   */
  readonly check: 'static' | 'dynamic';
  /**
   * static only: how far ended grants count. Left out: P30D.
   */
  readonly lookBack?: string;
  /**
   * How many of the members one holder may have.
   */
  readonly maxHeld: number;
  /**
   * Roles, functions or action patterns.
   */
  readonly members: readonly SodMember[];
  /**
   * Conflict only within one of these: the same environment, the same cloud account, a resource in common.
   */
  readonly same?: readonly ('environment' | 'account' | 'resource')[];
}
export interface SodMember {
  /**
   * `ROLE-` and 2 to 36 capitals, digits and hyphens: `ROLE-PAY-APPROVER`.
   */
  readonly role?: string;
  /**
   * What a role lets its holder do, in full, with the dot between its words: `pay.approve`. There are no wildcards.
   */
  readonly function?: string;
  /**
   * An action in a provider's terms, `*` and `?` stand for any letters: `iam:PassRole`, `ecs:Update*`. A role that allows any of it is a member.
   */
  readonly action?: string;
}
/**
 * `policies/trust.yaml`: whose signatures the ledger bears, which workflows may write it, where it lives.
 */
export interface TrustDocument {
  /**
   * The version of these documents: always `access-lineage/v1`.
   */
  readonly apiVersion: 'access-lineage/v1';
  /**
   * Always `Trust`.
   */
  readonly kind: 'Trust';
  /**
   * `production`, or `sandbox`, which alone may name other endpoints.
   */
  readonly mode: 'production' | 'sandbox';
  /**
   * Issuer of the jobs' identities. Left out: https://token.actions.githubusercontent.com.
   */
  readonly oidcIssuer?: string;
  /**
   * Where evidence is kept.
   */
  readonly ledger: {
    /**
     * `owner/name` of another repository. Left out: this one.
     */
    readonly repository?: string;
    /**
     * `owner/name` as the ledger's repository was called when the ledger began, where it was renamed since: its checkpoints bear that name. Left out: it is called so still.
     */
    readonly origin?: string;
    /**
     * Branch of the ledger: `evidence`.
     */
    readonly branch: string;
    readonly pinned?: PinnedCheckpoint;
  };
  /**
   * Releases of the action below this one are refused.
   */
  readonly minVersion?: string;
  /**
   * Keys that sign events and checkpoints.
   */
  readonly keys: readonly TrustKey[];
  /**
   * Workflows that may write the ledger. Left out: any.
   */
  readonly workflows?: readonly TrustedWorkflow[];
  /**
   * Loopback stand-ins of the clouds. Only with `mode: sandbox`.
   */
  readonly endpoints?: {
    /**
     * AWS STS.
     */
    readonly awsSts: string;
    /**
     * Google's token exchange.
     */
    readonly gcpSts: string;
    /**
     * Google's iamcredentials.
     */
    readonly gcpIamCredentials: string;
  };
  /**
   * `enforce` (default): the status on a pull request is what was decided. `audit`: everything is checked, commented and recorded, and the status is always success. Nothing that is denied is issued either way.
   */
  readonly gate?: 'enforce' | 'audit';
}
/**
 * A head of the ledger that people have seen: lines 2 and 3 of its `log/checkpoint`. A ledger that does not begin with it is refused.
 */
export interface PinnedCheckpoint {
  /**
   * How many events it held.
   */
  readonly size: number;
  /**
   * Their root, in base64 as the checkpoint has it.
   */
  readonly root: string;
}
export interface TrustKey {
  /**
   * First 16 hex digits of the SHA-256 of the public key (DER).
   */
  readonly keyid: string;
  /**
   * Kind of key.
   */
  readonly algorithm: 'ed25519' | 'ecdsa-p256';
  /**
   * Public key as PEM.
   */
  readonly publicKey: string;
  /**
   * A moment in UTC, whole seconds: `2026-11-22T09:00:00Z`.
   */
  readonly validFrom: Instant;
  /**
   * Left out: still valid.
   */
  readonly validTo?: Instant;
  /**
   * What it signs.
   */
  readonly purpose: readonly ('event' | 'checkpoint')[];
}
export interface TrustedWorkflow {
  /**
   * Issuer of its identity. Left out: `oidcIssuer`. Events do not say it, so nothing is held to it yet.
   */
  readonly issuer?: string;
  /**
   * One file at one branch or tag, whole: `owner/repo/.github/workflows/record.yml@refs/heads/main`.
   */
  readonly workflowRef: string;
  /**
   * Exact commit of it.
   */
  readonly workflowSha?: Oid;
}
/**
 * A program with an identity of its own, run by a GitHub Actions job.
 */
export interface WorkloadDocument {
  /**
   * The version of these documents: always `access-lineage/v1`.
   */
  readonly apiVersion: 'access-lineage/v1';
  /**
   * Always `Workload`.
   */
  readonly kind: 'Workload';
  /**
   * 1 to 60 lower-case letters, digits and hyphens, starting with a letter or digit: `ledger-sync`.
   */
  readonly id: string;
  /**
   * One line that a newcomer understands.
   */
  readonly title: string;
  /**
   * The accountable person. Never approves requests for it.
   */
  readonly owner: PersonId;
  /**
   * Everybody who can change what it does. Separation of duties counts its grants to them, and none of them approves.
   *
   * Items: A human being, however many accounts: `p-1042`, `p-` and 1 to 40 lower-case letters, digits and hyphens. Members of a Directory are `p-` and their numeric GitHub account id.
   */
  readonly controllers?: readonly PersonId[];
  readonly identity: Identity;
  /**
   * Who answers for what it is for, where that is not the owner. Then both attest to its requests.
   */
  readonly businessOwner?: PersonId;
}
/**
 * What a role holds in AWS: one IAM role, and the actions and resources a session of it may use. A session policy holds every session to them.
 */
export interface AwsEntitlement {
  /**
   * Always `aws`.
   */
  readonly provider: 'aws';
  /**
   * Twelve digits, in quotes: without them YAML would read a number and drop leading zeros.
   */
  readonly account: string;
  /**
   * Name of the IAM role in that account, with its path if it has one: `jit-pay-approver`, `jit/pay-approver`. Its trust policy must name this repository and workflow.
   */
  readonly iamRole: string;
  /**
   * Region whose STS is asked and which later steps use. CloudTrail records the exchange there. Left out: `us-east-1`.
   */
  readonly region?: string;
  /**
   * The role's MaxSessionDuration in AWS, `PT1H` to `PT12H`. Left out: `PT1H`, AWS's own default.
   */
  readonly maxSession?: string;
  /**
   * Actions a session may call, as AWS writes them, with `*` and `?` after the service: `s3:GetObject`, `payments:Get*`. An action that AWS does not know is an error. There is no NotAction.
   */
  readonly actions: readonly string[];
  /**
   * ARNs a session may touch, with `*` and `?` inside each part: `arn:aws:s3:::pay-exports/*`. `*` alone is every resource. Policy variables are refused. There is no NotResource.
   */
  readonly resources: readonly string[];
}
/**
 * What a role holds in Google Cloud: one service account that the job becomes. Its tokens cannot be narrowed, so use one service account for each entitlement.
 */
export interface GcpEntitlement {
  /**
   * Always `gcp`.
   */
  readonly provider: 'gcp';
  /**
   * Id of the project in which the roles are bound: `pay-prod`.
   */
  readonly project: string;
  /**
   * Full name with the project's number: `projects/123/locations/global/workloadIdentityPools/github/providers/main`. Its condition must name this repository by numeric id.
   */
  readonly workloadIdentityProvider: string;
  /**
   * The account the job becomes: `ledger-sync@pay-prod.iam.gserviceaccount.com`.
   */
  readonly serviceAccount: string;
  /**
   * Predefined roles that the service account holds: `roles/storage.objectViewer`. Basic roles (owner, editor, viewer) and custom roles are refused.
   */
  readonly roles: readonly string[];
  /**
   * Full names of what the roles are bound to, when that is less than the project: `//storage.googleapis.com/pay-exports`.
   */
  readonly resources?: readonly string[];
  /**
   * Scopes of the token. Left out: `https://www.googleapis.com/auth/cloud-platform`. They hold this action's token only; the roles are what counts.
   */
  readonly scopes?: readonly string[];
  /**
   * Service accounts between the pool and the last one, in order; each must be allowed to make tokens for the next.
   */
  readonly delegates?: readonly string[];
}
