// Generated from schemas/ by `npm run generate`. Do not edit.
import type { Entitlement, RiskLevel } from './entitlement.ts';
import type { AccountId, Instant, Oid, PersonId, RequestId } from './ids.ts';

/** Every kind of document and its body. */
export interface DocumentByKind {
  readonly AccessRequest: AccessRequest;
  readonly ApprovalRule: ApprovalRuleDocument;
  readonly Directory: DirectoryDocument;
  readonly Environment: EnvironmentDocument;
  readonly Group: GroupDocument;
  readonly Person: PersonDocument;
  readonly PolicyTest: PolicyTestDocument;
  readonly Revocation: Revocation;
  readonly Role: RoleDocument;
  readonly Rule: RuleDocument;
  readonly ServiceAccount: ServiceAccountDocument;
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
    { path: ['owner'], prefix: '', kinds: ['Person'] },
    { path: ['role'], prefix: '', kinds: ['Role'] },
    { path: ['scope', 'environment'], prefix: '', kinds: ['Environment'] },
  ],
  ApprovalRule: [
    { path: ['owner'], prefix: 'person:', kinds: ['Person'] },
    { path: ['owner'], prefix: 'group:', kinds: ['Group'] },
    { path: ['target', 'role', '*'], prefix: '', kinds: ['Role'] },
    { path: ['target', 'environment', '*'], prefix: '', kinds: ['Environment'] },
    { path: ['require', '*', 'from', '*', 'group'], prefix: '', kinds: ['Group'] },
    { path: ['require', '*', 'from', '*', 'person'], prefix: '', kinds: ['Person'] },
  ],
  Directory: [],
  Environment: [
    { path: ['owner'], prefix: 'person:', kinds: ['Person'] },
    { path: ['owner'], prefix: 'group:', kinds: ['Group'] },
  ],
  Group: [
    { path: ['owner'], prefix: 'person:', kinds: ['Person'] },
    { path: ['owner'], prefix: 'group:', kinds: ['Group'] },
    { path: ['members', '*'], prefix: 'person:', kinds: ['Person'] },
    { path: ['members', '*'], prefix: 'workload:', kinds: ['Workload', 'ServiceAccount'] },
  ],
  Person: [
    { path: ['manager'], prefix: '', kinds: ['Person'] },
  ],
  PolicyTest: [
    { path: ['given', 'request', 'subject', 'person'], prefix: '', kinds: ['Person'] },
    { path: ['given', 'request', 'subject', 'workload'], prefix: '', kinds: ['Workload', 'ServiceAccount'] },
    { path: ['given', 'request', 'owner'], prefix: '', kinds: ['Person'] },
    { path: ['given', 'request', 'role'], prefix: '', kinds: ['Role'] },
    { path: ['given', 'request', 'scope', 'environment'], prefix: '', kinds: ['Environment'] },
    { path: ['cases', '*', 'given', 'request', 'subject', 'person'], prefix: '', kinds: ['Person'] },
    { path: ['cases', '*', 'given', 'request', 'subject', 'workload'], prefix: '', kinds: ['Workload', 'ServiceAccount'] },
    { path: ['cases', '*', 'given', 'request', 'owner'], prefix: '', kinds: ['Person'] },
    { path: ['cases', '*', 'given', 'request', 'role'], prefix: '', kinds: ['Role'] },
    { path: ['cases', '*', 'given', 'request', 'scope', 'environment'], prefix: '', kinds: ['Environment'] },
  ],
  Revocation: [],
  Role: [
    { path: ['owner'], prefix: 'person:', kinds: ['Person'] },
    { path: ['owner'], prefix: 'group:', kinds: ['Group'] },
    { path: ['inherits', '*'], prefix: '', kinds: ['Role'] },
    { path: ['eligible', 'anyOf', '*', 'group'], prefix: '', kinds: ['Group'] },
    { path: ['eligible', 'anyOf', '*', 'person'], prefix: '', kinds: ['Person'] },
    { path: ['eligible', 'anyOf', '*', 'workload'], prefix: '', kinds: ['Workload', 'ServiceAccount'] },
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
  ],
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
   * Year, month and a short name of your choice: `2026-11-ledger-sync-deploy`. Unique for ever, equal to the file name without `.yaml`.
   */
  readonly id: RequestId;
  /**
   * Who receives access.
   */
  readonly subject: HumanSubject | WorkloadSubject | ServiceAccountSubject;
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
   * `ROLE-` and capitals, digits, hyphens: `ROLE-PAY-APPROVER`.
   */
  readonly role: string;
  readonly scope: Scope;
  readonly window?: Window;
  /**
   * How it will be used. Left out: just in time, on demand.
   */
  readonly access?: JustInTime | Standing;
}
export interface HumanSubject {
  /**
   * A person.
   */
  readonly type: 'human';
  /**
   * A human being, however many accounts: `p-1042`. Members of a Directory are `p-` and their numeric GitHub account id.
   */
  readonly person: PersonId;
}
export interface WorkloadSubject {
  /**
   * A pipeline or another program with an identity of its own.
   */
  readonly type: 'workload';
  /**
   * Lower-case letters, digits and hyphens, starting with a letter or digit.
   */
  readonly workload: string;
}
export interface ServiceAccountSubject {
  /**
   * An account of a cloud or directory that a job stands for.
   */
  readonly type: 'service-account';
  /**
   * Lower-case letters, digits and hyphens, starting with a letter or digit.
   */
  readonly workload: string;
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
   * Lower-case letters, digits and hyphens, starting with a letter or digit.
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
   * Capitals, digits and hyphens, unique in the repository: `SOD-PAY-001`.
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
}
/**
 * To which requests it applies. Every list that is given must contain the request's value; what is not given matches all.
 */
export interface Target {
  /**
   * Roles asked for.
   *
   * Items: `ROLE-` and capitals, digits, hyphens: `ROLE-PAY-APPROVER`.
   */
  readonly role?: readonly string[];
  /**
   * Environments asked for.
   *
   * Items: Lower-case letters, digits and hyphens, starting with a letter or digit.
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
  readonly subject?: readonly ('human' | 'workload' | 'service-account')[];
  /**
   * Providers of the role's entitlements: `aws`, `gcp`.
   */
  readonly provider?: readonly string[];
}
export interface Slot {
  /**
   * Lower-case letters, digits and hyphens, starting with a letter or digit.
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
}
/**
 * One of group, team, person or ownerOf.
 */
export interface Pool {
  /**
   * Lower-case letters, digits and hyphens, starting with a letter or digit.
   */
  readonly group?: string;
  /**
   * Organisation and team slug: `payco/treasury`. Its members are asked of GitHub at each decision.
   */
  readonly team?: string;
  /**
   * A human being, however many accounts: `p-1042`. Members of a Directory are `p-` and their numeric GitHub account id.
   */
  readonly person?: PersonId;
  /**
   * The owner of the role or of the environment.
   */
  readonly ownerOf?: 'role' | 'environment';
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
   * Lower-case letters, digits and hyphens, starting with a letter or digit.
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
   * Lower-case letters, digits and hyphens, starting with a letter or digit.
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
   * Items: Lower-case letters, digits and hyphens, starting with a letter or digit.
   */
  readonly auditScopes?: readonly string[];
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
   * Lower-case letters, digits and hyphens, starting with a letter or digit.
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
   * A human being, however many accounts: `p-1042`. Members of a Directory are `p-` and their numeric GitHub account id.
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
   * Login as a label for readers. Never compared.
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
   * `check`: the pull request is open (default). `record`: it was merged. `issue`: a job asks for a credential.
   */
  readonly moment?: 'check' | 'record' | 'issue';
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
   * `issue`: how many credentials the grant has yielded. Default: 0.
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
}
/**
 * Fields of the request. Default: purpose, justification and an id; role, subject and environment must be given somewhere.
 */
export interface GivenRequest {
  /**
   * Year, month and a short name of your choice: `2026-11-ledger-sync-deploy`. Unique for ever, equal to the file name without `.yaml`.
   */
  readonly id?: RequestId;
  /**
   * Who receives access.
   */
  readonly subject?: HumanSubject1 | WorkloadSubject1 | ServiceAccountSubject1;
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
   * `ROLE-` and capitals, digits, hyphens: `ROLE-PAY-APPROVER`.
   */
  readonly role?: string;
  readonly scope?: Scope1;
  readonly window?: Window1;
  /**
   * How it will be used. Left out: just in time, on demand.
   */
  readonly access?: JustInTime1 | Standing1;
}
export interface HumanSubject1 {
  /**
   * A person.
   */
  readonly type: 'human';
  /**
   * A human being, however many accounts: `p-1042`. Members of a Directory are `p-` and their numeric GitHub account id.
   */
  readonly person: PersonId;
}
export interface WorkloadSubject1 {
  /**
   * A pipeline or another program with an identity of its own.
   */
  readonly type: 'workload';
  /**
   * Lower-case letters, digits and hyphens, starting with a letter or digit.
   */
  readonly workload: string;
}
export interface ServiceAccountSubject1 {
  /**
   * An account of a cloud or directory that a job stands for.
   */
  readonly type: 'service-account';
  /**
   * Lower-case letters, digits and hyphens, starting with a letter or digit.
   */
  readonly workload: string;
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
   * Lower-case letters, digits and hyphens, starting with a letter or digit.
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
   * `person:p-1042` or `workload:ledger-sync`; its owner and controllers are counted with it.
   */
  readonly holder: string;
  /**
   * `ROLE-` and capitals, digits, hyphens: `ROLE-PAY-APPROVER`.
   */
  readonly role: string;
  /**
   * Lower-case letters, digits and hyphens, starting with a letter or digit.
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
   * Year, month and a short name of your choice: `2026-11-ledger-sync-deploy`. Unique for ever, equal to the file name without `.yaml`.
   */
  readonly id?: RequestId;
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
   * Who could fill the slot, all of them, by slot.
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
 * The case once a row, with other values in the same fields.
 */
export interface PolicyMatrix {
  /**
   * Fields of `given`, for instance `request.window.duration`.
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
   * Year, month and a short name of your choice: `2026-11-ledger-sync-deploy`. Unique for ever, equal to the file name without `.yaml`.
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
   * `ROLE-` and capitals, digits, hyphens: `ROLE-PAY-APPROVER`.
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
   * Items: `ROLE-` and capitals, digits, hyphens: `ROLE-PAY-APPROVER`.
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
   * Items: What a role lets its holder do, in the business's words: `pay.approve`. SoD sets speak of functions so that a role of the same power under another name is caught.
   */
  readonly functions?: readonly string[];
  /**
   * What it holds, in each provider's terms.
   *
   * Items: One line of a role. The shape after `provider` is that provider's own.
   */
  readonly entitlements?: readonly Entitlement[];
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
  readonly subjects: readonly ('human' | 'workload' | 'service-account')[];
  /**
   * The subject must be in one of these.
   */
  readonly anyOf: readonly Member[];
}
/**
 * One of group, team, person or workload.
 */
export interface Member {
  /**
   * Lower-case letters, digits and hyphens, starting with a letter or digit.
   */
  readonly group?: string;
  /**
   * Organisation and team slug: `payco/treasury`. Its members are asked of GitHub at each decision.
   */
  readonly team?: string;
  /**
   * A human being, however many accounts: `p-1042`. Members of a Directory are `p-` and their numeric GitHub account id.
   */
  readonly person?: PersonId;
  /**
   * Lower-case letters, digits and hyphens, starting with a letter or digit.
   */
  readonly workload?: string;
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
   * Capitals, digits and hyphens, unique in the repository: `SOD-PAY-001`.
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
   * Lower-case letters, digits and hyphens, starting with a letter or digit.
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
   * Items: A human being, however many accounts: `p-1042`. Members of a Directory are `p-` and their numeric GitHub account id.
   */
  readonly controllers?: readonly PersonId[];
  readonly identity: Identity;
  /**
   * Its name in the cloud or directory, for readers.
   */
  readonly account: string;
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
   * Capitals, digits and hyphens, unique in the repository: `SOD-PAY-001`.
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
   * Conflict only within one of these.
   */
  readonly same?: 'environment'[];
}
export interface SodMember {
  /**
   * `ROLE-` and capitals, digits, hyphens: `ROLE-PAY-APPROVER`.
   */
  readonly role?: string;
  /**
   * What a role lets its holder do, in the business's words: `pay.approve`. SoD sets speak of functions so that a role of the same power under another name is caught.
   */
  readonly function?: string;
  /**
   * An action in a provider's terms: `iam:PassRole`. A role that allows it is a member.
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
     * Branch of the ledger: `evidence`.
     */
    readonly branch: string;
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
   * Workflows that may write the ledger.
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
   * Left out: `oidcIssuer`.
   */
  readonly issuer?: string;
  /**
   * `owner/repo/.github/workflows/record.yml@refs/heads/main`.
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
   * Lower-case letters, digits and hyphens, starting with a letter or digit.
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
   * Items: A human being, however many accounts: `p-1042`. Members of a Directory are `p-` and their numeric GitHub account id.
   */
  readonly controllers?: readonly PersonId[];
  readonly identity: Identity;
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
