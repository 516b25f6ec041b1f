import type { Document } from '../model/document.ts';
import type { SodSetDocument } from '../model/documents.ts';
import type { EntitlementKind } from '../model/entitlement.ts';
import type { Finding, Result } from '../model/finding.ts';
import type { Oid, Seconds } from '../model/ids.ts';
import { LONGEST_LOOK_BACK } from '../model/look-back.ts';
import { duration, seconds } from '../model/time.ts';
import { sharedAccounts } from './agent-accounts.ts';
import { calendars } from './calendar.ts';
import { conditions } from './cel.ts';
import { unfillableChanges } from './change-rules.ts';
import { directory } from './directory.ts';
import { voidExceptions } from './exceptions.ts';
import { incidents } from './incidents.ts';
import { type PolicyDocument, type Shelf, link, shelve } from './link.ts';
import { lookAlikeFunctions } from './look-alike.ts';
import { policyFinding } from './policy-finding.ts';
import type { Environment, Matching, PolicySet, RuleBody, Target } from './policy-set.ts';
import { roles } from './roles.ts';
import { targets } from './targets.ts';
import { agents, workloads } from './subjects.ts';
import { GITHUB_ISSUER } from './trust.ts';

export interface PolicySource {
  /** Commit of main the documents were read at. */
  readonly commit: Oid;
  /** Git tree of policies/ there. */
  readonly tree: Oid;
  readonly documents: readonly PolicyDocument[];
  /** By provider. */
  readonly kinds: ReadonlyMap<string, EntitlementKind>;
  /** Edition of the time zones that Node brings; left out where no decision is kept. */
  readonly tzdata?: string;
}

const DEFAULT_LOOK_BACK: Seconds = 30 * 86_400;

/** Documents → policy, or everything that is wrong with them at once. Waits only for the libraries of CEL and of time zones, where there is a Rule or a Calendar. */
export async function compile(source: PolicySource): Promise<Result<PolicySet>> {
  const { commit, tree, documents, kinds, tzdata = null } = source;
  const shelf = shelve(documents);
  const people = directory(shelf);
  const bundles = roles(shelf.Role, kinds);
  const [compiled, times, emergencies] = await Promise.all([
    conditions(shelf.Rule),
    calendars(shelf.Calendar, tzdata),
    incidents(shelf.BreakGlass),
  ]);
  const findings = [
    ...link(shelf),
    ...people.findings,
    ...sharedAccounts(shelf),
    ...bundles.findings,
    ...lookAlikeFunctions(shelf.Role, shelf.SodSet),
    ...shelf.SodSet.flatMap(toothless),
    ...shelf.SodSet.flatMap((document) => outOfReach(document, kinds)),
    ...compiled.findings,
    ...emergencies.findings,
    ...times.findings,
    ...voidExceptions(shelf),
    ...shelf.ChangeRule.flatMap(unfillableChanges),
  ];
  if (findings.length > 0) return { ok: false, findings };
  const oidcIssuer = shelf.Trust[0]?.body.oidcIssuer ?? GITHUB_ISSUER;
  const bearing = new Map<string, readonly Document<RuleBody>[]>([
    ['SodSet', shelf.SodSet],
    ['Rule', shelf.Rule],
    ['ApprovalRule', shelf.ApprovalRule],
    ['Calendar', shelf.Calendar],
  ]);
  const select = targets(bearing);
  return {
    ok: true,
    value: {
      commit,
      tree,
      directory: people.directory,
      roles: bundles.roles,
      environments: new Map(shelf.Environment.map((document) => [document.body.id, environment(document)])),
      workloads: workloads(shelf),
      agents: agents(shelf, oidcIssuer),
      organisations: byId(shelf.Organisation),
      exceptions: shelf.Exception,
      controls: byId(shelf.MitigatingControl),
      breakGlass: shelf.BreakGlass,
      incidents: emergencies.incidents,
      changeRules: shelf.ChangeRule,
      kinds,
      oidcIssuer,
      conditions: compiled.conditions,
      calendars: times.calendars,
      // The index keeps documents by kind, so what comes out bears the body that was asked for.
      rules: <Body extends RuleBody>(kind: Body['kind'], target: Target) =>
        select(kind, target) as unknown as Matching<Body>,
      ruleDocuments: [...bearing.values()].flat().sort((one, other) => (one.body.id < other.body.id ? -1 : 1)),
      lookBack: Math.max(0, ...shelf.SodSet.map(({ body }) => lookBackOf(body))),
    },
  };
}

/** How far ended grants count in a set: nothing in a dynamic one. */
export function lookBackOf({ check, lookBack }: SodSetDocument): Seconds {
  if (check === 'dynamic') return 0;
  return lookBack === undefined ? DEFAULT_LOOK_BACK : seconds(lookBack);
}

function environment(document: Shelf['Environment'][number]): Environment {
  const { body } = document;
  return {
    id: body.id,
    owner: body.owner,
    accounts: new Set(body.accounts),
    floor: body.risk ?? 'low',
    maxDuration: body.duration ? seconds(body.duration.max) : null,
    auditScopes: body.auditScopes ?? [],
    resources: body.resources ?? [],
    document,
  };
}

function byId<Body extends { readonly id: string }>(
  documents: readonly Document<Body>[],
): ReadonlyMap<string, Document<Body>> {
  return new Map(documents.map((document) => [document.body.id, document]));
}

function toothless(document: Document<SodSetDocument>): readonly Finding[] {
  const { id, maxHeld, members, check, lookBack } = document.body;
  const findings: Finding[] = [];
  const distinct = new Set(members.map((member) => JSON.stringify(member))).size;
  if (maxHeld >= distinct) {
    const message = `${id} allows ${maxHeld} of ${distinct} distinct members, so it never refuses anything`;
    findings.push(policyFinding('L05', document, '/maxHeld', message, `make \`maxHeld\` ${distinct - 1} or less`));
  }
  if (check === 'dynamic' && lookBack !== undefined) {
    const message = `${id} is dynamic, where ended grants do not count, and has a lookBack`;
    findings.push(policyFinding('L05', document, '/lookBack', message, 'take `lookBack` out or make the set static'));
  }
  return findings;
}

/** What no grant would ever be found under. */
function outOfReach(
  document: Document<SodSetDocument>,
  kinds: ReadonlyMap<string, EntitlementKind>,
): readonly Finding[] {
  const { id, members, lookBack } = document.body;
  const findings: Finding[] = [];
  if (lookBack !== undefined && seconds(lookBack) > LONGEST_LOOK_BACK) {
    const longest = duration(LONGEST_LOOK_BACK);
    const message = `${id} looks back ${lookBack}, and ended grants are found for ${longest}`;
    findings.push(policyFinding('L13', document, '/lookBack', message, `make it ${longest} or less`));
  }
  for (const [index, { action }] of members.entries()) {
    if (action === undefined || [...kinds.values()].some((kind) => kind.knows(action))) continue;
    const message = `${id} names the action ${action}, which no provider of this policy's roles knows`;
    const meant = [...kinds.values()].flatMap((kind) => kind.meant(action) ?? []);
    const fix = meant[0]
      ? `did you mean ${meant[0]}?`
      : 'write it as its provider does: `s3:PutObject`, `ecs:Update*`, `pubsub.topics.publish`; or take it out';
    findings.push(policyFinding('L14', document, `/members/${index}/action`, message, fix));
  }
  return findings;
}
