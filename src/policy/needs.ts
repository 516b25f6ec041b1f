import type { AccountId, PersonId, SubjectKey } from '../model/ids.ts';
import type { ApprovalRuleDocument } from '../model/documents.ts';
import type { RiskLevel } from '../model/entitlement.ts';
import type { AccessRequest } from '../model/request.ts';
import { secretKey } from '../model/secret-key.ts';
import { agentByAccount } from './agent-accounts.ts';
import { exceptionsFor } from './exceptions.ts';
import { countedTo } from './holder.ts';
import type { Person, PolicySet, Pool, Role } from './policy-set.ts';

/** What must be asked of GitHub and of the ledger before one request can be decided. Each list sorted, nothing twice. */
export interface Needs {
  /** `owner/slug` of every team whose members matter. */
  readonly teams: readonly string[];
  /** Organisations whose membership of the accounts matters. */
  readonly organisations: readonly string[];
  /** Accounts to ask the organisations about: those that no Person document lists. */
  readonly accounts: readonly AccountId[];
  /** Keys of the ledger's index: grants of the holders, of the role, of the reviewers; what bars while it is owed. */
  readonly index: readonly (
    | `holder/${SubjectKey}`
    | `role/${string}`
    | `exception/${string}`
    | `owed/person:${string}`
    | `secret/${string}`
  )[];
}

const RISKS: readonly RiskLevel[] = ['low', 'medium', 'high', 'critical'];

/** `accounts`: everybody seen in the pull request, that is author, contributors, reviewers. */
export function needs(policy: PolicySet, request: AccessRequest, accounts: readonly AccountId[]): Needs {
  const { directory } = policy;
  const role = policy.roles.get(request.role);
  const { keys } = countedTo(policy, request);
  const named = keys.flatMap((key) => memberAccount(key) ?? []).filter((account) => !directory.byAccount(account));
  const people = [...new Set([...accounts, ...named])].filter((account) => !agentByAccount(policy, account));
  const pools: readonly Pool[] = [
    ...(role?.eligible.anyOf ?? []),
    ...approvalPools(policy, request),
    ...emergencyPools(policy, request),
  ];
  const environment = policy.environments.get(request.scope.environment);
  const owners = [
    role?.owner,
    environment?.owner,
    ...(environment?.resources ?? []).map(({ owner }) => owner),
    businessOwner(policy, request),
  ];
  const groups = [
    ...pools.flatMap(({ group }) => group ?? []),
    ...owners.flatMap((owner) => (owner?.startsWith('group:') ? owner.slice('group:'.length) : [])),
  ];
  const conditional = policy.conditions.size > 0 ? directory.allGroups : [];
  const teams = [
    ...pools.flatMap(({ team }) => team ?? []),
    ...groups.flatMap((id) => directory.group(id)?.teams ?? []),
    ...conditional.flatMap((group) => group.teams),
  ];
  const holders = [
    ...keys,
    ...people.map((account): SubjectKey => `person:${personId(directory.byAccount(account), account)}`),
  ];
  return {
    teams: sorted(teams),
    organisations: sorted(directory.organisations),
    accounts: sorted(people.filter((account) => !directory.byAccount(account))),
    index: sorted([
      ...holders.map((key) => `holder/${key}` as const),
      ...exceptionsFor(policy, request).map(({ body }) => `exception/${body.id}` as const),
      ...owedKeys(policy, request, holders),
      ...(role ? rolesCounted(policy, role).map((id) => `role/${id}` as const) : []),
    ]),
  };
}

/** Whose holders a cap of the role is about: of each role that includes the one that says so. */
function rolesCounted({ roles }: PolicySet, { maxActive }: Role): readonly string[] {
  return maxActive.flatMap(({ of }) => [...roles.values()].flatMap(({ id, closure }) => (closure.has(of) ? [id] : [])));
}

/** What is owed is looked for where it bars: of who would hold standing or emergency access or be handed secrets, of the secret, of who watches over an exception. */
function owedKeys(
  policy: PolicySet,
  request: AccessRequest,
  holders: readonly SubjectKey[],
): readonly (`owed/person:${string}` | `secret/${string}`)[] {
  const { access, breakGlass, secret } = request;
  const reaches = policy.roles.get(request.role)?.secret?.reach === 'any';
  const asks = access?.mode === 'standing' || breakGlass !== undefined || secret !== undefined || reaches;
  return [
    ...(asks ? holders.flatMap((key) => (isPerson(key) ? [`owed/${key}` as const] : [])) : []),
    ...(secret ? [secretKey(secret.reference)] : []),
    ...exceptionsFor(policy, request).map(({ body }) => `owed/person:${body.mitigation.monitor}` as const),
  ];
}

function isPerson(key: SubjectKey): key is `person:${PersonId}` {
  return key.startsWith('person:');
}

/** Of the organisation that a third party belongs to: attests. */
function businessOwner({ directory, organisations }: PolicySet, { subject }: AccessRequest): string | undefined {
  if (subject.type !== 'third-party') return undefined;
  return organisations.get(directory.person(subject.person)?.organisation ?? '')?.body.owner;
}

/** Risk is computed later, so rules of every level are looked at. */
function approvalPools(policy: PolicySet, request: AccessRequest): readonly Pool[] {
  const role = policy.roles.get(request.role);
  const providers = [...new Set(role?.entitlements.map(({ provider }) => provider))].sort();
  const target = {
    role: request.role,
    environment: request.scope.environment,
    subject: request.subject.type,
    providers,
  };
  const rules = RISKS.flatMap(
    (risk) => policy.rules<ApprovalRuleDocument>('ApprovalRule', { ...target, risk }).matching,
  );
  return rules.flatMap(({ body }) => body.require.flatMap(({ from }) => from));
}

/** Who may break the glass, and who looks at it afterwards. */
function emergencyPools({ breakGlass }: PolicySet, { breakGlass: asked, role }: AccessRequest): readonly Pool[] {
  if (!asked) return [];
  return breakGlass.flatMap(({ body }) => (body.roles.includes(role) ? [...body.who, ...body.review.from] : []));
}

function memberAccount(key: SubjectKey): AccountId | null {
  const match = /^person:p-([1-9][0-9]*)$/.exec(key);
  return (match?.[1] as AccountId | undefined) ?? null;
}

function personId(person: Person | undefined, account: AccountId): string {
  return person?.id ?? `p-${account}`;
}

function sorted<T extends string>(list: readonly T[]): readonly T[] {
  return [...new Set(list)].sort();
}
