import type { ChangeFacts } from '../model/change-facts.ts';
import type { SourceFile } from '../model/document.ts';
import type { PolicyChanged } from '../model/event.ts';
import type { Moment } from '../model/facts.ts';
import { Failure } from '../model/finding.ts';
import type { Instant, Oid } from '../model/ids.ts';
import { type GovernedTrees, type PolicyPlace, sameTrees } from '../model/policy-change.ts';
import type { PullRequest } from '../model/pull-request.ts';
import { pullRequestKind } from '../intake/pull-request-kind.ts';
import { requestPath } from '../intake/request-path.ts';
import { changedPairs, classesOf, type Pair } from '../policy/changed-documents.ts';
import { changeNeeds } from '../policy/change-needs.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import type { Snapshot } from '../ports.ts';
import { accountsIn, askMembers, askTeams } from './ask.ts';
import { adopted } from './binding.ts';
import { judgedOf } from './gathered.ts';
import { contentOf, governedTrees } from './governed.ts';
import { isYaml, readPolicyFiles, wantPolicy, type PolicyAt } from './read-policy.ts';
import { seenReviews, withoutStrangers } from './seen-reviews.ts';
import type { Sources } from './sources.ts';

/** What is asked about: the head of a pull request, or a commit of main. */
export interface Proposed {
  readonly commit: Oid;
  /** Main before it. */
  readonly base: Oid;
  readonly pullRequest: PullRequest | null;
  readonly moment: Exclude<Moment, { phase: 'issue' }>;
  readonly now: Instant;
}

/** A change of the rules with everything a judgement looks at. */
export interface ChangeGathered {
  /** That bound before it; null: none that could be read. */
  readonly policy: PolicySet | null;
  readonly place: PolicyPlace;
  readonly pairs: readonly Pair[];
  /** Everything below policies/, as it bound and as it is proposed: tests too. */
  readonly sides: { readonly base: readonly SourceFile[]; readonly head: readonly SourceFile[] };
  readonly facts: ChangeFacts;
}

/** `head`: the newest event of lineage `policy`. The proposed policy is read as data, and decides nothing here. */
export async function forChange(proposed: Proposed, head: PolicyChanged, sources: Sources): Promise<ChangeGathered> {
  const { commit, base, pullRequest, moment, now } = proposed;
  const reviewed = (pullRequest?.reviews ?? []).flatMap((review) => (review.commit ? [review.commit] : []));
  const [trees, [was, is]] = await Promise.all([
    governedTrees(sources.repository, [commit, base, ...reviewed]),
    sources.repository.read([wantPolicy(head.binding.commit), wantPolicy(commit)]),
  ]);
  const at = (one: Oid): GovernedTrees | null => trees.get(one) ?? null;
  const own = at(commit);
  if (!was || !is || !own) throw notThere(was ? commit : head.binding.commit);
  const [policyBefore, policyAfter] = await Promise.all([sources.policyAt(was), sources.policyAt(is)]);
  const policy = bound(policyBefore, head);
  const [before, after] = [was, is].map(({ files }) => readPolicyFiles(files, '').documents);
  const pairs = changedPairs(before ?? [], after ?? []);
  const content = contentOf(own);
  const reviews = pullRequest
    ? seenReviews(pullRequest, '', (one) => contentAt(one === null ? null : at(one)), sources.salt)
    : [];
  const needs = policy ? changeNeeds(policy, accountsIn(pullRequest)) : { teams: [], organisations: [], accounts: [] };
  const [teams, members] = await Promise.all([
    askTeams(needs.teams, sources.github),
    askMembers(needs.organisations, needs.accounts, sources.github),
  ]);
  const ground = at(base);
  return {
    policy,
    place: { commit, trees: own },
    pairs,
    sides: { base: yamlOf(was), head: yamlOf(is) },
    facts: {
      now,
      moment,
      pullRequest: judgedOf(pullRequest),
      content,
      reviews: policy ? withoutStrangers(reviews, policy, members) : [],
      teams,
      members,
      classes: classesOf(pairs, head.binding.trees, own),
      same: sameTrees(own, head.binding.trees),
      standsOn: ground && sameTrees(ground, head.binding.trees) ? 'what binds' : head.to.commit,
      mixed: pullRequest !== null && asksToo(pullRequest),
      unreadable: policyAfter.policy.ok ? [] : policyAfter.policy.findings,
    },
  };
}

function yamlOf({ files }: Snapshot): readonly SourceFile[] {
  return files.filter(({ path }) => isYaml(path));
}

/** null: adopted as it was, and not readable. */
function bound({ policy, tree }: PolicyAt, head: PolicyChanged): PolicySet | null {
  const { binding } = head;
  if (policy.ok && tree === binding.trees.policies) return policy.value.set;
  if (adopted(head)) return null;
  const [first] = policy.ok ? [] : policy.findings;
  throw new Failure(
    'INPUT',
    `the policy that binds, at commit ${binding.commit.slice(0, 12)}, cannot be read: ${first?.message ?? 'it is not what the ledger tells'}`,
    'use the release that could read it, or a newer one; nothing is decided by a guess',
  );
}

function contentAt(trees: GovernedTrees | null): Oid | null {
  return trees && contentOf(trees);
}

function asksToo({ files }: PullRequest): boolean {
  const kind = pullRequestKind(files);
  return kind.kind === 'requests' || kind.kind === 'refused' || files.some(({ path }) => requestPath(path) !== null);
}

function notThere(commit: Oid): Failure {
  return new Failure(
    'UNREACHABLE',
    `GitHub does not show commit ${commit.slice(0, 12)}, which a change of policy is judged by`,
    'run it again in a few minutes',
  );
}
