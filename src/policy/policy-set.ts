import type { Document } from '../model/document.ts';
import type {
  BreakGlassDocument,
  ChangeRuleDocument,
  ExceptionDocument,
  MitigatingControlDocument,
  OrganisationDocument,
} from '../model/documents.ts';
import type { Entitlement, EntitlementKind, RiskLevel } from '../model/entitlement.ts';
import type { Known } from '../model/facts.ts';
import type { AccountId, Json, Oid, PersonId, Seconds, SubjectKey } from '../model/ids.ts';
import type { Subject } from '../model/request.ts';
import type { IsIncident } from './incidents.ts';
import type { Calendar } from './calendar.ts';

/** Policy with every reference resolved and every cap reduced to a number. Built once a tree, then only read. */
export interface PolicySet {
  readonly commit: Oid;
  /** Git tree of policies/: the key of every cache. */
  readonly tree: Oid;
  readonly directory: Directory;
  readonly roles: ReadonlyMap<string, Role>;
  readonly environments: ReadonlyMap<string, Environment>;
  /** Workloads and service accounts by `workload:<id>`. */
  readonly workloads: ReadonlyMap<SubjectKey, Workload>;
  /** Agents by `agent:<id>`. */
  readonly agents: ReadonlyMap<SubjectKey, Agent>;
  readonly organisations: ReadonlyMap<string, Document<OrganisationDocument>>;
  readonly exceptions: readonly Document<ExceptionDocument>[];
  readonly controls: ReadonlyMap<string, Document<MitigatingControlDocument>>;
  readonly breakGlass: readonly Document<BreakGlassDocument>[];
  /** By the id of the BreakGlass document. */
  readonly incidents: ReadonlyMap<string, IsIncident>;
  readonly changeRules: readonly Document<ChangeRuleDocument>[];
  readonly kinds: ReadonlyMap<string, EntitlementKind>;
  /** Who issues the jobs' identities. */
  readonly oidcIssuer: string;
  /** Compiled `when` of each Rule, by the rule's id. */
  readonly conditions: ReadonlyMap<string, Condition>;
  /** Compiled times of use of each Calendar, by its id. */
  readonly calendars: ReadonlyMap<string, Calendar>;
  /** Rule-bearing documents of one kind whose target matches, in order of their ids, and how many did not. */
  rules<Body extends RuleBody>(kind: Body['kind'], target: Target): Matching<Body>;
  /** All rule-bearing documents, in order of their ids: for who explains why one was not asked. */
  readonly ruleDocuments: readonly Document<RuleBody>[];
  /** Compiled `when` of the conditions of the one request this set was prepared for (`prepared`), by their text. */
  readonly runtime?: ReadonlyMap<string, RuntimeCondition | Uncompiled>;
  /** Longest look-back of any duty set: how far `grants` must reach. */
  readonly lookBack: Seconds;
  /** Policies that bound before young changes, by commit: given with this one where facts name such changes. */
  readonly earlier?: ReadonlyMap<Oid, PolicySet>;
}

export interface Matching<Body> {
  readonly matching: readonly Document<Body>[];
  readonly notTargeted: number;
}

export interface Target {
  readonly role: string;
  readonly environment: string;
  readonly risk: RiskLevel;
  /** The level below, where an exception raised the risk: what is targeted at it matches as well. */
  readonly raisedFrom?: RiskLevel;
  readonly subject: Subject['type'];
  /** Of the role's entitlements in that environment, sorted. */
  readonly providers: readonly string[];
}

/** What all rule-bearing documents share. */
export interface RuleBody {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly controls: readonly string[];
  readonly severity: 'invariant' | 'high' | 'medium' | 'low';
  readonly mode?: 'deny' | 'warn' | 'audit';
  readonly owner: string;
  readonly target?: {
    readonly role?: readonly string[];
    readonly environment?: readonly string[];
    readonly risk?: readonly RiskLevel[];
    readonly subject?: readonly string[];
    readonly provider?: readonly string[];
  };
}

/** A compiled CEL expression. Throws what the evaluation throws: the rule then errs. */
export type Condition = (input: ConditionInput) => boolean;

export interface ConditionInput {
  readonly request: {
    readonly id: string;
    readonly owner: string;
    readonly purpose: string;
    readonly ticket: string;
    readonly access: string;
    readonly resources: readonly string[];
    readonly actions: readonly string[];
  };
  readonly subject: { readonly type: string; readonly id: string; readonly groups: Known<readonly string[]> };
  readonly role: { readonly id: string; readonly includes: readonly string[]; readonly functions: readonly string[] };
  readonly environment: { readonly id: string; readonly auditScopes: readonly string[] };
  readonly risk: string;
  /** Instants as text; the expression sees timestamps and whole minutes. */
  readonly window: { readonly start: string; readonly end: string; readonly minutes: number };
  readonly now: string;
}

/** A condition of a request, for one issuance. Throws as a Condition does. */
export type RuntimeCondition = (input: RuntimeInput) => boolean;

export interface RuntimeInput extends ConditionInput {
  readonly claims: {
    /** Empty: the job stands in none. */
    readonly environment: string;
    readonly ref: string;
    readonly eventName: string;
    /** Path of the file that the job stands in. */
    readonly workflow: string;
    readonly runner: string;
    readonly runId: string;
    readonly attempt: number;
  };
  /** What the job declares of its task. */
  readonly task: { readonly [name: string]: Json };
  /** Credentials that the grant has yielded. */
  readonly uses: number;
}

/** An expression that is none, or of the wrong type. */
export interface Uncompiled {
  readonly message: string;
  readonly fix: string;
}

/** Everything after closure over `inherits`: functions and entitlements add up, caps intersect, risk takes the maximum. */
export interface Role {
  readonly id: string;
  readonly title: string;
  /** `person:p-1042` or `group:treasury`. */
  readonly owner: string;
  /** Itself and all it inherits. */
  readonly closure: ReadonlySet<string>;
  readonly functions: ReadonlySet<string>;
  readonly entitlements: readonly Entitlement[];
  readonly floor: RiskLevel;
  readonly duration: { readonly min: Seconds; readonly default: Seconds; readonly max: Seconds };
  readonly maxSession: Seconds;
  readonly maxUses: number;
  /** All grants of one holder together, in any period of that length. `of`: the role that says so, itself or inherited. */
  readonly cumulative: readonly { readonly of: string; readonly max: Seconds; readonly per: Seconds }[];
  /** Between the end of one grant of a holder and the start of the next. */
  readonly gaps: readonly { readonly of: string; readonly least: Seconds }[];
  /** How often a live grant may be extended: what it says itself, and no more than an inherited role that says something. */
  readonly renewals: number;
  /** Caps of requests that yield a secret; null: there may be none. */
  readonly secret: {
    readonly maxTtl: Seconds;
    readonly rotateWithin: Seconds;
    /** `any`: it reaches values that no request can name beforehand. */
    readonly reach: 'named' | 'any';
  } | null;
  /** At most so many holders at one time, of all roles that include the one that says so; none: as many as are allowed. */
  readonly maxActive: readonly { readonly of: string; readonly most: number }[];
  readonly boundary: 'cooperative';
  readonly eligible: { readonly subjects: ReadonlySet<string>; readonly anyOf: readonly Pool[] };
  readonly document: Document<unknown>;
}

/** One of group, team, person, workload or agent. */
export interface Pool {
  readonly group?: string;
  readonly team?: string;
  readonly person?: PersonId;
  readonly workload?: string;
  readonly agent?: string;
}

export interface Environment {
  readonly id: string;
  readonly owner: string;
  readonly accounts: ReadonlySet<string>;
  readonly floor: RiskLevel;
  readonly maxDuration: Seconds | null;
  readonly auditScopes: readonly string[];
  /** Who owns which resources here; the first line that holds a resource ends the search. */
  readonly resources: readonly { readonly match: readonly string[]; readonly owner: string }[];
  readonly document: Document<unknown>;
}

export interface Workload {
  readonly key: SubjectKey;
  readonly type: 'workload' | 'service-account';
  readonly owner: PersonId;
  /** Who answers for what it is for, where that is somebody else. */
  readonly businessOwner: PersonId | null;
  readonly controllers: readonly PersonId[];
  readonly identity: JobIdentity;
  readonly document: Document<unknown>;
}

/** The GitHub Actions job that a workload or an agent is. */
export interface JobIdentity {
  readonly repositoryId: string;
  readonly workflow: string;
  readonly ref: string;
  readonly environment: string | null;
  readonly runner: 'github-hosted' | 'self-hosted';
}

export interface Agent {
  readonly key: SubjectKey;
  readonly owner: PersonId;
  readonly sponsors: readonly PersonId[];
  readonly controllers: readonly PersonId[];
  /** By which it opens pull requests for itself. */
  readonly accounts: readonly AccountId[];
  /** Whole texts; one of each list must be the token's. */
  readonly identity: {
    readonly issuer: string;
    readonly subjects: readonly string[];
    readonly audiences: readonly string[];
  };
  readonly job: JobIdentity;
  /** The most it may ever be granted. `null`: nothing beyond what its roles say. */
  readonly profile: {
    readonly roles: ReadonlySet<string>;
    readonly environments: ReadonlySet<string> | null;
    readonly actions: readonly string[];
    readonly resources: readonly string[] | null;
    readonly maxDuration: Seconds;
    readonly maxConcurrent: number;
    readonly maxHops: number;
    readonly autonomy: 'supervised' | 'autonomous';
  };
  readonly document: Document<unknown>;
}

/** Live answers by account: does it belong to the organisation? As `Facts.members`. */
export type Members = { readonly [account: string]: Known<boolean> };
/** Live members by team. As `Facts.teams`. */
export type Teams = { readonly [team: string]: Known<readonly AccountId[]> };

export interface Directory {
  /** Person documents only. */
  person(id: PersonId): Person | undefined;
  /** Person documents only; for what a live organisation says ask `identify`. */
  byAccount(account: AccountId): Person | undefined;
  /** Whose account is it? Person documents win; else a member of the organisation is `p-<account id>`. null: nobody we know. */
  identify(account: AccountId, members: Members): Known<Person | null>;
  /** Who is it? As `identify`, asked by person id. */
  find(id: PersonId, members: Members): Known<Person | null>;
  /** Groups from files that list it. Live teams are facts. */
  groups(of: SubjectKey): ReadonlySet<string>;
  group(id: string): Group | undefined;
  readonly allGroups: readonly Group[];
  /** Logins of the organisations whose members are persons. */
  readonly organisations: readonly string[];
  /** Every person id that documents know, for did-you-mean. */
  readonly personIds: readonly PersonId[];
}
export interface Person {
  readonly id: PersonId;
  readonly accounts: readonly AccountId[];
  /** Employer, where it is not this one. */
  readonly organisation: string | null;
  /** Whom the person reports to. */
  readonly manager: PersonId | null;
  readonly human: boolean;
  /** Has left: neither receives nor approves. */
  readonly left: boolean;
  /** Login as the document writes it, to show beside the id. Never compared, never recorded. */
  readonly label?: string;
  /** Left out: a member of the organisation without a Person document. */
  readonly document?: Document<unknown>;
}
export interface Group {
  readonly id: string;
  readonly members: ReadonlySet<string>;
  readonly teams: readonly string[];
  readonly document: Document<unknown>;
}
