import { bundleOf } from '../../decision/bundle.ts';
import { decide } from '../../decision/decide.ts';
import { goneOnFrom } from '../../decision/extended.ts';
import { shownDigest } from '../../decision/shown-digest.ts';
import { digestOf } from '../../model/canonical-json.ts';
import type { ChangeFacts } from '../../model/change-facts.ts';
import type { GivenFacts, GivenReview } from '../../model/documents.ts';
import { echoedDigest } from '../../model/echoed-digest.ts';
import type { Claims, Facts, Known, Moment, SeenReview } from '../../model/facts.ts';
import type { AccountId, Instant, Oid, PersonId, Sha256 } from '../../model/ids.ts';
import type { Actor, Merge } from '../../model/pull-request.ts';
import type { AccessRequest } from '../../model/request.ts';
import { plus } from '../../model/time.ts';
import { countedTo } from '../../policy/holder.ts';
import { changeNeeds } from '../../policy/change-needs.ts';
import { exceptionsFor } from '../../policy/exceptions.ts';
import { type Needs, needs } from '../../policy/needs.ts';
import type { PolicySet } from '../../policy/policy-set.ts';
import type { PolicyCase } from './cases.ts';
import { grantOf } from './grants.ts';

/** A Monday morning, so that rules about weekends do not bite unasked. */
export const NOW = '2026-11-23T09:00:00Z' as Instant;
const BLOB = 'b'.repeat(40) as Oid;
const OTHER_BLOB = '0'.repeat(40) as Oid;
const COMMIT = 'c'.repeat(40) as Oid;
const HEAD = 'a'.repeat(40) as Oid;
const SHA = '1'.repeat(64) as Sha256;
const BOT = '9000000001' as AccountId;
const GOOD = 'Compared with the runbook: who, what and how long fit the work that is described.\n\ndigest: {digest}';
const HOUR = 3_600;
const DAY = 86_400;

const REQUEST = {
  apiVersion: 'access-lineage/v1',
  kind: 'AccessRequest',
  id: '2026-11-policy-test',
  purpose: { code: 'operate', text: 'Work that a policy test describes.' },
  justification: 'A case of a policy test; it stands for work that somebody needs to do.',
} as const;

/** The facts of a case under one policy. At `issue` what was frozen is what `record` gave; null: it would not have been granted. */
export function factsOf(policy: PolicySet, { given, request }: Pick<PolicyCase, 'given' | 'request'>): Facts | null {
  const body = { ...REQUEST, ...request } as AccessRequest;
  const now = given.now ?? NOW;
  const merged = given.merged ?? now;
  const requester = given.requester ?? requesterOf(policy, body);
  const { pullRequest, reviews, accounts } = asked(policy, given, requester, {
    digest: digestShown(policy, body),
    merged,
  });
  const emergency = given.moment === 'emergency';
  const facts: Facts = {
    format: 1,
    now,
    request: {
      path: `access-requests/${body.id.slice(0, 4)}/${body.id.slice(5, 7)}/${body.id}.yaml`,
      blob: BLOB,
      sha256: SHA,
      body,
    },
    pullRequest: emergency ? null : pullRequest,
    reviews: emergency ? [] : reviews,
    grants: given.unknown?.includes('grants')
      ? { unknown: 'the ledger could not be read' }
      : { known: (given.grants ?? []).map((one, index) => grantOf(one, index, body, policy)) },
    ...live(policy, needs(policy, body, accounts), given),
    ...originsOf(policy, body, given, pullRequest.openedAt),
    moment: { phase: 'check' },
  };
  const moment = momentOf(policy, facts, given, { merged, requester });
  return moment && { ...facts, moment };
}

/** The facts of a change of the rules. Reviews are bound to its content alone. */
export function changeFactsOf(policy: PolicySet, { given }: Pick<PolicyCase, 'given'>): ChangeFacts {
  const now = given.now ?? NOW;
  const merged = given.merged ?? now;
  const digest = shownDigest(BLOB, BLOB as string as Sha256);
  const { pullRequest, reviews, accounts } = asked(policy, given, given.requester ?? 'gone', { digest, merged });
  return {
    now,
    pullRequest,
    reviews,
    ...live(policy, changeNeeds(policy, accounts), given),
    moment: given.moment === 'record' ? { phase: 'record', merge: mergeAt(merged) } : { phase: 'check' },
    content: BLOB,
    classes: given.change ?? [],
    same: false,
    standsOn: 'what binds',
    mixed: false,
    unreadable: [],
  };
}

/** The pull request, its reviews, and every account that has a hand in either. */
function asked(
  policy: PolicySet,
  given: GivenFacts,
  requester: string,
  { digest, merged }: { readonly digest: string; readonly merged: Instant },
): {
  readonly pullRequest: NonNullable<Facts['pullRequest']>;
  readonly reviews: readonly SeenReview[];
  readonly accounts: readonly AccountId[];
} {
  const actorOf = (who: string): Actor | null => actor(who, policy);
  const usual = plus(merged, -HOUR);
  const author = actorOf(requester);
  const contributors = (given.contributors ?? [requester]).map(
    (who) => ({ as: 'author', commit: HEAD, actor: actorOf(who) }) as const,
  );
  const reviews = (given.reviews ?? []).map((one, index) => review(one, index, { digest, actorOf, usual }));
  const hands = [author, ...contributors.map((one) => one.actor), ...reviews.map(({ by }) => by)];
  return {
    pullRequest: {
      number: 1,
      nodeId: 'PR_1',
      author,
      openedAt: plus(usual, -HOUR),
      head: { oid: HEAD, fork: false },
      contributors,
    },
    reviews,
    accounts: hands.flatMap((one) => (one ? [one.databaseId] : [])),
  };
}

/** Exceptions came to the branch in good time, and nobody who benefits had a hand in them, unless the case says so. */
function originsOf(
  policy: PolicySet,
  body: AccessRequest,
  given: GivenFacts,
  opened: Instant | undefined,
): Pick<Facts, 'exceptions'> {
  const made = exceptionsFor(policy, body);
  if (made.length === 0) return {};
  const usual = plus(opened ?? NOW, -DAY);
  return {
    exceptions: Object.fromEntries(
      made.map(({ body: { id } }) => {
        const { at = usual, hands = [] } = given.exceptions?.[id] ?? {};
        return [id, { known: { commit: COMMIT, at, people: hands.map((who) => accountOf(who, policy.directory)) } }];
      }),
    ),
  };
}

function requesterOf(policy: PolicySet, body: AccessRequest): string {
  return body.subject.type === 'human' ? body.subject.person : (countedTo(policy, body).owner ?? 'gone');
}

/** Who is meant: a person by id, an account by number, a machine, or nobody any more. */
function actor(who: string, { directory }: PolicySet): Actor | null {
  if (who === 'gone') return null;
  const account = who === 'bot' ? BOT : accountOf(who, directory);
  return { databaseId: account, nodeId: `U_${account}`, loginAtTime: who, type: who === 'bot' ? 'Bot' : 'User' };
}

function accountOf(who: string, directory: PolicySet['directory']): AccountId {
  const documented = directory.person(who as PersonId)?.accounts[0];
  return documented ?? (who.replace(/^p-/, '') as AccountId);
}

function digestShown(policy: PolicySet, body: AccessRequest): string {
  const role = policy.roles.get(body.role);
  const environment = policy.environments.get(body.scope.environment);
  if (!role || !environment) return '';
  return shownDigest(BLOB, bundleOf(policy, role, environment, body.subject.type, body.scope).digest);
}

interface Around {
  readonly digest: string;
  readonly actorOf: (who: string) => Actor | null;
  readonly usual: Instant;
}

const STATE = {
  approved: 'APPROVED',
  'changes-requested': 'CHANGES_REQUESTED',
  commented: 'COMMENTED',
  dismissed: 'DISMISSED',
} as const;

function review(
  { by, state = 'approved', at, text = GOOD, of = 'this', editedBy }: GivenReview,
  index: number,
  { digest, actorOf, usual }: Around,
): SeenReview {
  const words = text.replaceAll('{digest}', digest);
  const submittedAt = at ?? usual;
  return {
    databaseId: String(5_000 + index),
    by: actorOf(by),
    state: STATE[state],
    submittedAt,
    commit: HEAD,
    body: { text: words, salt: '0'.repeat(32), sha256: SHA },
    editedAt: editedBy === undefined ? null : submittedAt,
    editedBy: editedBy === undefined ? null : actorOf(editedBy),
    requestBlob: of === 'this' ? BLOB : OTHER_BLOB,
    shown: echoedDigest(words),
  };
}

/** What GitHub would say: only what was not named has a default. */
function live(
  policy: PolicySet,
  needed: Pick<Needs, 'teams' | 'accounts'>,
  given: GivenFacts,
): Pick<Facts, 'teams' | 'members'> {
  const silent = new Set(given.unknown ?? []);
  const named = new Set(JSON.stringify(given).match(/p-[1-9][0-9]*(?=")/g) ?? []);
  const answer = <T>(name: string, known: T): [string, Known<T>] => [
    name,
    silent.has(name) ? { unknown: 'GitHub did not say' } : { known },
  ];
  const people = new Set<AccountId>([...needed.accounts, ...(Object.keys(given.members ?? {}) as AccountId[])]);
  return {
    teams: Object.fromEntries(
      needed.teams.map((team) =>
        answer(
          team,
          (given.teams?.[team] ?? []).map((who) => accountOf(who, policy.directory)),
        ),
      ),
    ),
    members: Object.fromEntries(
      [...people].map((account) => answer(account, given.members?.[account] ?? named.has(`p-${account}`))),
    ),
  };
}

function momentOf(
  policy: PolicySet,
  facts: Facts,
  given: GivenFacts,
  { merged, requester }: { readonly merged: Instant; readonly requester: string },
): Moment | null {
  const { body } = facts.request;
  const claims = { ...claimsOf(policy, body), ...given.claims };
  if (given.moment === undefined || given.moment === 'check') return { phase: 'check' };
  if (given.moment === 'emergency') {
    const by = actor(requester, policy);
    const incident = { id: body.breakGlass?.incident ?? '', seen: given.incident ?? 'found' } as const;
    const own = { ...claims, actorId: by?.databaseId ?? claims.actorId };
    return by && { phase: 'emergency', at: facts.now, by, claims: own, incident, uses: given.uses ?? 0 };
  }
  const merge = mergeAt(merged);
  if (given.moment === 'record') return { phase: 'record', merge };
  const then = { ...facts, now: merged, grants: heldAtMerge(facts), moment: { phase: 'record', merge } } as const;
  const recorded = decide(policy, then);
  if (!recorded.effective) return null;
  return { phase: 'issue', merge, frozen: recorded.effective, claims, uses: given.uses ?? 0, concurrent: 0 };
}

/** Nothing but what the request goes on from: what else a case gives is there at the issuance, and was not when it was granted. */
function heldAtMerge({ request, grants }: Facts): Facts['grants'] {
  if ('unknown' in grants) return { known: [] };
  const before = goneOnFrom(request.body.extends, grants.known);
  return { known: grants.known.filter(({ requestId }) => before.includes(requestId)) };
}

function mergeAt(at: Instant): Merge {
  return { commit: COMMIT, base: COMMIT, landed: [COMMIT], at, by: null };
}

/** A job that is the workload, or the agent, to the letter. */
function claimsOf(policy: PolicySet, body: AccessRequest): Claims {
  const { workload, agent } = countedTo(policy, body);
  const identity = workload?.identity ?? agent?.job;
  const ref = identity?.ref ?? '';
  const workflow = `organisation/repository/${identity?.workflow ?? ''}@${ref}`;
  return {
    iss: agent?.identity.issuer ?? policy.oidcIssuer,
    sub: agent?.identity.subjects[0] ?? 'a policy test',
    aud: agent?.identity.audiences[0] ?? '',
    jti: digestOf(body).slice(0, 8),
    repositoryId: identity?.repositoryId ?? '',
    repositoryOwnerId: '',
    workflowRef: workflow,
    jobWorkflowRef: workflow,
    ref,
    environment: identity?.environment ?? null,
    eventName: 'workflow_dispatch',
    runnerEnvironment: identity?.runner ?? '',
    actorId: BOT,
    runId: '1',
    runAttempt: '1',
    declared: {},
  };
}
