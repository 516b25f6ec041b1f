import type { Account, PullRequest, Repository } from '../nouns.ts';
import { addAccount, type World } from '../world.ts';
import { land, type Merge, type MergeMethod, prepareMerge, refuseByStatuses } from './merge.ts';

/** A pull request in the merge queue: what it will bring lies on a branch of the queue's own, and is checked there once more. */
export interface Queued {
  readonly pull: PullRequest;
  /** Without `refs/heads/`. */
  readonly branch: string;
  readonly head: string;
  readonly merge: Merge;
}

/** On top of the base branch, or of the one ahead in the queue. */
export async function enqueue(
  world: World,
  repository: Repository,
  pull: PullRequest,
  actor: Account,
  { method = 'squash', behind }: { readonly method?: MergeMethod; readonly behind?: Queued } = {},
): Promise<Queued> {
  const base = behind?.head ?? (await repository.git.ref(`refs/heads/${pull.baseRef}`)) ?? '';
  const merge = await prepareMerge(world, repository, pull, actor, base, { method });
  const head = merge.commits.at(-1) ?? base;
  const branch = `gh-readonly-queue/${pull.baseRef}/pr-${pull.number}-${base}`;
  await repository.git.moveRef(`refs/heads/${branch}`, null, head);
  return { pull, branch, head, merge };
}

/** Throws what GitHub says where a required status of the queue's commit is missing or not good. */
export async function mergeQueued(world: World, repository: Repository, queued: Queued): Promise<string> {
  const { pull, branch, head, merge } = queued;
  const queue = queueBot(world);
  refuseByStatuses(repository, pull.baseRef, head, queue);
  const merged = await land(world, repository, pull, queue, merge);
  await repository.git.moveRef(`refs/heads/${branch}`, head, null);
  return merged;
}

const BOT = 118_344_674;

function queueBot(world: World): Account {
  return (
    world.accounts.get(BOT) ??
    addAccount(world, { id: BOT, login: 'github-merge-queue[bot]', name: 'github-merge-queue', type: 'Bot' })
  );
}
