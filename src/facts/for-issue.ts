import type { Document } from '../model/document.ts';
import type { Claims, Violation } from '../model/facts.ts';
import type { PolicyChanged } from '../model/event.ts';
import { Failure } from '../model/finding.ts';
import type { Grant } from '../model/grant.ts';
import type { Oid, RequestId } from '../model/ids.ts';
import type { RecentChange } from '../model/policy-change.ts';
import type { PullRequest } from '../model/pull-request.ts';
import type { AccessRequest } from '../model/request.ts';
import type { Trust } from '../model/trust.ts';
import { isAdded } from '../model/change.ts';
import { pathOfRequest, REQUESTS, requestPath } from '../intake/request-path.ts';
import { readDocument } from '../intake/read-document.ts';
import { indexKeysOf } from '../ledger/index-files.ts';
import type { Touch } from '../ledger/ledger.ts';
import { askEnvironment, needed } from './ask.ts';
import { gather, withYoung } from './gather.ts';
import type { Gathered } from './gathered.ts';
import { bindingOver } from './binding.ts';
import { keeperOf, wantMain } from './keeper.ts';
import { trustIn, unreadablePolicy } from './main.ts';
import type { Policy, PolicyAt } from './read-policy.ts';
import { blobsAtReviews } from './seen-reviews.ts';
import type { Snapshot } from '../ports.ts';
import type { Sources } from './sources.ts';
import { endedInLedger, mergedViolations, noGrant, revokedOnMain } from './violations.ts';

/** A request as it stands on the default branch now, with today's policy. The ledger is asked separately and can only take away. */
export interface OnMain {
  readonly tip: Oid;
  /** That binds. */
  readonly policy: Policy;
  /** Young changes of policy, as the ledger tells them. */
  readonly recent: readonly RecentChange[];
  readonly document: Document<AccessRequest>;
  readonly revocation: string | null;
}

/** The same before the ledger was asked which policy binds. */
export interface Standing extends Omit<OnMain, 'policy' | 'recent' | 'document'> {
  /** Or why there is none: it may have been granted before its file went. */
  readonly document: Document<AccessRequest> | Failure;
  readonly policyAt: PolicyAt;
  /** Of the ledger that tells which policy binds. */
  readonly trust: Trust;
  /** Main's newest, whether it binds or not. */
  readonly named: Trust;
}

/** Refs as they are now, never the commit the run started from: a re-run must not use what was revoked since. */
export async function requestOnMain(id: RequestId, sources: Sources): Promise<Standing> {
  const path = pathOfRequest(id);
  const revocation = pathOfRequest(id, 'revocation');
  const want = { ...wantMain(sources.mainBranch), paths: [path, revocation] };
  const [[main]] = await Promise.all([sources.repository.read([want]), sources.prepare?.()]);
  if (!main)
    throw new Failure(
      'MISSING',
      `branch ${sources.mainBranch} is not there`,
      'check the name of the default branch and `contents: read`',
    );
  const policyAt = await sources.policyAt(main);
  const trust = trustIn(policyAt, sources.mainBranch);
  return {
    tip: main.commit,
    policyAt,
    named: trust,
    trust: await keeperOf({ tree: policyAt.tree, trust }, main, sources),
    document: documentAt(path, main, sources.mainBranch),
    revocation: main.files.some((one) => one.path === revocation) ? revocation : null,
  };
}

function documentAt(path: string, { files }: Snapshot, branch: string): Standing['document'] {
  const file = files.find((one) => one.path === path);
  if (!file)
    return new Failure(
      'MISSING',
      `there is no request on ${branch} at ${path}`,
      'check the id; the request must be merged first, and stay',
    );
  const read = readDocument(file, 'request');
  if (read.ok) return read.value;
  // By id and line alone: this may come to stand in the ledger, and what the finding says holds words of the file.
  const [first] = read.findings;
  const where = first ? ` (${first.id}${first.at ? `, line ${first.at.line}` : ''})` : '';
  return new Failure('INPUT', `${path} is no valid request${where}`, 'ask again with a new request');
}

/** Under the policy that binds, which is read only where main's newest is another. */
export async function underBinding({ policyAt }: Standing, head: PolicyChanged, sources: Sources): Promise<Policy> {
  const { policy } = (await bindingOver(policyAt, head, sources)).policyAt;
  if (!policy.ok) throw unreadablePolicy(sources.mainBranch, policy.findings);
  return policy.value;
}

/** Does main hold a policy that lineage `policy` does not know of? Or nothing is known of policy at all. */
export function policyUntold({ policyAt }: Standing, head: PolicyChanged | null): boolean {
  return head?.to.trees.policies !== policyAt.tree;
}

/**
 * The pull request that the ledger says was merged. GitHub may tell an older state for a while, so it is asked again before
 * that is believed.
 */
export async function mergedPullRequest(
  number: number,
  path: string,
  { github, clock }: Sources,
): Promise<PullRequest> {
  for (let attempt = 0; ; attempt += 1) {
    const pullRequest = await github.pullRequest(number, path);
    if (pullRequest.merge || attempt >= 4) return pullRequest;
    await clock.pause(attempt);
  }
}

/** Everything for the job of these claims. */
export async function forIssue(
  onMain: OnMain,
  pullRequest: PullRequest,
  claims: Claims,
  sources: Sources,
): Promise<Gathered> {
  const [gathered, environment] = await Promise.all([
    readAgain(onMain, pullRequest, sources),
    askEnvironment(claims, sources.github),
  ]);
  return { ...gathered, ...environment };
}

/** Reviews and shape are read from the pull request again: what the ledger says of them is not relied on. */
export async function readAgain(onMain: OnMain, pullRequest: PullRequest, sources: Sources): Promise<Gathered> {
  const { document, revocation } = onMain;
  const violations = pullRequest.merge
    ? mergedViolations(sources.repository, pullRequest, pullRequest.merge, document, sources.mainBranch)
    : Promise.resolve([]);
  const asking = {
    document,
    pullRequest,
    blobAt: blobsAtReviews(sources.repository, pullRequest, [document.path]),
    violations: violations.then((found) => withRevocation(found, revocation)),
    now: pullRequest.readAt,
  };
  const gathered = await gather(onMain.policy.set, asking, sources);
  return withYoung(gathered, onMain.recent, gathered.now, sources);
}

/** Main may have revoked it since the merge. */
function withRevocation(found: readonly Violation[], revocation: string | null): readonly Violation[] {
  if (revocation === null || found.some(({ rule }) => rule === 'INV-REVOKED')) return found;
  return [revokedOnMain(revocation), ...found];
}

/** The same, once a head of the ledger tells that the grant has ended, or that there is none. What main itself says of it is not said twice. */
export function withEnd(gathered: Gathered, grant: Pick<Grant, 'ended'> | null): Gathered {
  if (!grant) return { ...gathered, violations: [noGrant(), ...gathered.violations] };
  const { ended } = grant;
  if (!ended || gathered.violations.some(({ rule }) => rule === 'INV-REVOKED')) return gathered;
  return { ...gathered, violations: [endedInLedger(ended), ...gathered.violations] };
}

/** What the ledger is asked for, once: what is decided on, and the files that the grant's own row stands in. */
export function touchForIssue({ policy, document }: OnMain, pullRequest: PullRequest, grant: Grant | null): Touch {
  const { index } = needed(policy.set, document.body, pullRequest);
  return {
    requests: [document.body.id],
    index: [...new Set([...index, ...(grant ? indexKeysOf(grant) : [])])],
  };
}

/** Has `record` seen everything on main? Only request files count: a revocation that is not recorded yet must be. */
export async function uncovered(recordedUpTo: Oid | null, tip: Oid, sources: Sources): Promise<boolean> {
  if (recordedUpTo === tip) return false;
  const changes = await sources.repository.changes(recordedUpTo, tip, [REQUESTS]);
  return changes.some((change) => isAdded(change) && requestPath(change.path)?.inItsMonth);
}
