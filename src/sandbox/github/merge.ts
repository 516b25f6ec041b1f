import { commitsBetween, mergeTrees, replayTree } from '../git-history.ts';
import { coAuthors, type CommitObject, type Signature } from '../git-objects.ts';
import type { Account, PullRequest, Repository } from '../nouns.ts';
import { accountOfEmail, noReply, type World } from '../world.ts';
import { atLeast, levelOf } from './access.ts';
import { headOf, pullCommits } from './pulls.ts';
import { refMoved, ruleAgainst } from './refs.ts';
import { Refusal } from './refusal.ts';

export type MergeMethod = 'merge' | 'squash' | 'rebase';

export interface MergeInput {
  readonly method: MergeMethod;
  readonly sha?: string;
  readonly title?: string;
  readonly message?: string;
}

/** What a merge would bring on top of `base`, oldest first; never empty. */
export interface Merge {
  readonly method: MergeMethod;
  readonly base: string;
  readonly commits: readonly string[];
}

/** Merges as GitHub does: one merge commit, one squashed commit, or the commits again on top of the base branch. */
export async function mergePull(
  world: World,
  repository: Repository,
  pull: PullRequest,
  actor: Account,
  input: MergeInput,
): Promise<string> {
  const base = await repository.git.ref(`refs/heads/${pull.baseRef}`);
  if (base === null) throw new Refusal(405, 'Base branch does not exist.');
  return land(world, repository, pull, actor, await prepareMerge(world, repository, pull, actor, base, input));
}

export async function prepareMerge(
  world: World,
  repository: Repository,
  pull: PullRequest,
  actor: Account,
  base: string,
  input: MergeInput,
): Promise<Merge> {
  if (pull.state !== 'OPEN' || pull.draft) throw new Refusal(405, 'Pull Request is not mergeable');
  if (input.sha !== undefined && input.sha !== headOf(pull)) {
    throw new Refusal(409, 'Head branch was modified. Review and try the merge again.');
  }
  refuseByRules(world, repository, pull, actor);
  const commits = await commitsFor(world, repository, pull, actor, base, input);
  if (commits.length === 0) throw new Refusal(405, 'Pull Request is not mergeable');
  return { method: input.method, base, commits };
}

/** The base branch moves to what was prepared, if it still is where that begins. */
export async function land(
  world: World,
  repository: Repository,
  pull: PullRequest,
  by: Account,
  { method, base, commits }: Merge,
): Promise<string> {
  const { git } = repository;
  const merged = commits.at(-1) ?? base;
  const ref = `refs/heads/${pull.baseRef}`;
  if (!(await git.moveRef(ref, base, merged))) {
    throw new Refusal(405, 'Base branch was modified. Review and try the merge again.');
  }
  const now = world.clock.iso();
  Object.assign(pull, {
    state: 'MERGED',
    mergedAt: now,
    closedAt: now,
    updatedAt: now,
    mergedBy: by,
    mergeCommit: merged,
    landed: method === 'merge' ? await commitsBetween(git, base, merged) : commits,
  });
  await refMoved(world, repository, { ref, before: base, after: merged, by });
  return merged;
}

/** The commits that land, oldest first; empty: conflict. */
async function commitsFor(
  world: World,
  repository: Repository,
  pull: PullRequest,
  actor: Account,
  base: string,
  input: MergeInput,
): Promise<readonly string[]> {
  const { git } = repository;
  const head = headOf(pull);
  const date = world.clock.iso();
  const github: Signature = { name: 'GitHub', email: 'noreply@github.com', date };
  if (input.method === 'rebase') return rebased(repository, pull, base, signatureOf(actor, date));
  const tree = await mergeTrees(git, base, head);
  if (tree === null) return [];
  const commits = await pullCommits(repository, pull);
  const squash = input.method === 'squash';
  const source = `${pull.headRepository.owner.login}/${pull.headRef}`;
  const title =
    input.title ??
    (squash ? `${squashTitle(pull, commits)} (#${pull.number})` : `Merge pull request #${pull.number} from ${source}`);
  const text = input.message ?? (squash ? squashBody(world, pull, commits) : pull.title);
  const oid = await git.writeCommit({
    tree,
    parents: squash ? [base] : [base, head],
    author: signatureOf(squash ? pull.author : actor, date),
    committer: github,
    message: text === '' ? title : `${title}\n\n${text}`,
  });
  repository.verified.add(oid);
  return [oid];
}

/** Authors stay, the committer is whoever merges, and GitHub does not sign. */
async function rebased(
  repository: Repository,
  pull: PullRequest,
  base: string,
  committer: Signature,
): Promise<readonly string[]> {
  const made: string[] = [];
  let tip = base;
  for (const commit of await pullCommits(repository, pull)) {
    if (commit.parents.length !== 1) continue;
    const onto = (await repository.git.commit(tip))?.tree ?? '';
    const tree = await replayTree(repository.git, commit.oid, onto);
    if (tree === null) return [];
    tip = await repository.git.writeCommit({ ...commit, tree, parents: [tip], committer });
    made.push(tip);
  }
  return made;
}

export function signatureOf(account: Account, date: string): Signature {
  return { name: account.name ?? account.login, email: account.emails[0] ?? noReply(account), date };
}

function squashTitle(pull: PullRequest, commits: readonly CommitObject[]): string {
  const only = commits.length === 1 ? commits[0]?.message.split('\n', 1)[0] : undefined;
  return only ?? pull.title;
}

/** One commit keeps its text; several are listed. Everybody who wrote one beside the PR's author becomes a co-author. */
function squashBody(world: World, pull: PullRequest, commits: readonly CommitObject[]): string {
  const bodies = commits.map(({ message }) => message.trim());
  const listed = bodies.length === 1 ? (bodies[0] ?? '').split('\n').slice(1).join('\n').trim() : '';
  const text = bodies.length === 1 ? listed : bodies.map((body) => `* ${body}`).join('\n\n');
  const trailers = new Set<string>();
  for (const commit of commits) {
    for (const { name, email } of [commit.author, ...coAuthors(commit.message)]) {
      if (accountOfEmail(world, email) !== pull.author && !text.includes(`<${email}>`)) {
        trailers.add(`Co-authored-by: ${name} <${email}>`);
      }
    }
  }
  return [text, [...trailers].join('\n')].filter((part) => part !== '').join('\n\n');
}

/** Every status that a rule asks of what goes to this branch, at that commit. */
export function refuseByStatuses(repository: Repository, branch: string, sha: string, actor: Account): void {
  for (const rule of repository.rules) {
    if (rule.branch !== branch || rule.bypass.includes(actor.id)) continue;
    for (const context of rule.requiredStatuses ?? []) {
      const last = repository.statuses.findLast((item) => item.sha === sha && item.context === context);
      if (last?.state === 'success') continue;
      const said = last === undefined ? 'is expected' : `is ${last.state === 'pending' ? 'pending' : 'failing'}`;
      throw new Refusal(405, `Repository rule violations found\n\nRequired status check "${context}" ${said}.\n\n`);
    }
  }
}

function refuseByRules(world: World, repository: Repository, pull: PullRequest, actor: Account): void {
  const against = ruleAgainst(repository, `refs/heads/${pull.baseRef}`, actor, 'merge');
  if (against !== null) throw new Refusal(405, `Repository rule violations found\n\n${against}\n\n`);
  refuseByStatuses(repository, pull.baseRef, headOf(pull), actor);
  for (const rule of repository.rules) {
    if (rule.branch !== pull.baseRef || rule.bypass.includes(actor.id)) continue;
    const approvals = nativeApprovals(world, repository, pull);
    if (approvals < (rule.requiredApprovals ?? 0)) {
      const message = `At least ${rule.requiredApprovals} approving review is required by reviewers with write access.`;
      throw new Refusal(405, `Repository rule violations found\n\n${message}\n\n`);
    }
  }
}

/** Only the last verdict of each reviewer with write access counts for GitHub's own rule. */
function nativeApprovals(world: World, repository: Repository, pull: PullRequest): number {
  const last = new Map<Account, string>();
  for (const review of pull.reviews) {
    if (review.state === 'PENDING' || review.state === 'COMMENTED') continue;
    if (atLeast(levelOf(world, repository, review.author), 'write')) {
      last.set(review.author, review.state);
    }
  }
  return [...last.values()].filter((state) => state === 'APPROVED').length;
}
