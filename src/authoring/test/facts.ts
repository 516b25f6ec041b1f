import { bundleOf } from '../../decision/bundle.ts';
import { decide } from '../../decision/decide.ts';
import { shownDigest } from '../../decision/shown-digest.ts';
import { digestOf } from '../../model/canonical-json.ts';
import type { GivenFacts, GivenReview } from '../../model/documents.ts';
import { echoedDigest } from '../../model/echoed-digest.ts';
import type { Claims, Facts, Known, Moment, SeenReview } from '../../model/facts.ts';
import type { AccountId, Instant, Oid, PersonId, Sha256 } from '../../model/ids.ts';
import type { Actor, Merge } from '../../model/pull-request.ts';
import type { AccessRequest } from '../../model/request.ts';
import { plus } from '../../model/time.ts';
import { countedTo } from '../../policy/holder.ts';
import { needs } from '../../policy/needs.ts';
import type { PolicySet } from '../../policy/policy-set.ts';
import type { PolicyCase } from './cases.ts';
import { grantOf } from './grants.ts';

/** A Monday morning, so that rules about weekends do not bite unasked. */
const NOW = '2026-11-23T09:00:00Z' as Instant;
const BLOB = 'b'.repeat(40) as Oid;
const OTHER_BLOB = '0'.repeat(40) as Oid;
const COMMIT = 'c'.repeat(40) as Oid;
const HEAD = 'a'.repeat(40) as Oid;
const SHA = '1'.repeat(64) as Sha256;
const BOT = '9000000001' as AccountId;
const GOOD = 'Compared with the runbook: who, what and how long fit the work that is described.\n\ndigest: {digest}';
const HOUR = 3_600;

const REQUEST = {
  apiVersion: 'access-lineage/v1',
  kind: 'AccessRequest',
  id: '2026-11-policy-test',
  purpose: { code: 'operate', text: 'Work that a policy test describes.' },
  justification: 'A case of a policy test; it stands for work that somebody needs to do.',
} as const;

/** The facts of a case under one policy. At `issue` what was frozen is what `record` gave; null: it would not have been granted. */
export function factsOf(policy: PolicySet, { given }: Pick<PolicyCase, 'given'>): Facts | null {
  const body = { ...REQUEST, ...given.request } as AccessRequest;
  const now = given.now ?? NOW;
  const merged = given.merged ?? now;
  const requester = given.requester ?? requesterOf(policy, body);
  const actorOf = (who: string): Actor | null => actor(who, policy);
  const author = actorOf(requester);
  const contributors = (given.contributors ?? [requester]).map(
    (who) => ({ as: 'author', commit: HEAD, actor: actorOf(who) }) as const,
  );
  const digest = digestShown(policy, body);
  const reviews = (given.reviews ?? []).map((one, index) =>
    review(one, index, { digest, actorOf, usual: plus(merged, -HOUR) }),
  );
  const hands = [author, ...contributors.map((one) => one.actor), ...reviews.map(({ by }) => by)];
  const accounts = hands.flatMap((one) => (one ? [one.databaseId] : []));
  const facts: Facts = {
    format: 1,
    now,
    request: {
      path: `access-requests/${body.id.slice(0, 4)}/${body.id.slice(5, 7)}/${body.id}.yaml`,
      blob: BLOB,
      sha256: SHA,
      body,
    },
    pullRequest: { number: 1, nodeId: 'PR_1', author, head: { oid: HEAD, fork: false }, contributors },
    reviews,
    grants: given.unknown?.includes('grants')
      ? { unknown: 'the ledger could not be read' }
      : { known: (given.grants ?? []).map((one, index) => grantOf(one, index, body, policy)) },
    ...live(policy, body, accounts, given),
    moment: { phase: 'check' },
  };
  const moment = momentOf(policy, facts, given, merged);
  return moment && { ...facts, moment };
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
  body: AccessRequest,
  accounts: readonly AccountId[],
  given: GivenFacts,
): Pick<Facts, 'teams' | 'members'> {
  const needed = needs(policy, body, accounts);
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

function momentOf(policy: PolicySet, facts: Facts, given: GivenFacts, merged: Instant): Moment | null {
  if (given.moment === undefined || given.moment === 'check') return { phase: 'check' };
  const merge: Merge = { commit: COMMIT, base: COMMIT, landed: [COMMIT], at: merged, by: null };
  if (given.moment === 'record') return { phase: 'record', merge };
  const recorded = decide(policy, { ...facts, now: merged, grants: { known: [] }, moment: { phase: 'record', merge } });
  if (!recorded.effective) return null;
  const claims = { ...claimsOf(policy, facts.request.body), ...given.claims };
  return { phase: 'issue', merge, frozen: recorded.effective, claims, uses: given.uses ?? 0, concurrent: 0 };
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
