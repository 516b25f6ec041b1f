import { commitsBetween, diff, type FileChange, mergeBase } from '../git-history.ts';
import type { CommitObject } from '../git-objects.ts';
import type { Account, PullRequest, Repository, Review } from '../nouns.ts';
import { findRepository, nodeId, type World } from '../world.ts';
import { atLeast, levelOf } from './access.ts';
import { publishHead } from './refs.ts';
import { notFound, Refusal, unprocessable } from './refusal.ts';

export function findPull(repository: Repository, number: number): PullRequest {
  const pull = repository.pulls.get(number);
  if (pull === undefined) throw notFound();
  return pull;
}

export function headOf(pull: PullRequest, stale = false): string {
  return (stale ? pull.heads.at(-2) : undefined) ?? pull.heads.at(-1) ?? '';
}

/** The pull request's own commits, oldest first. */
export async function pullCommits(repository: Repository, pull: PullRequest): Promise<readonly CommitObject[]> {
  const base = (await mergeBase(repository.git, pull.baseOid, headOf(pull))) ?? pull.baseOid;
  const oids = await commitsBetween(repository.git, base, headOf(pull));
  const commits = await Promise.all(oids.map((oid) => repository.git.commit(oid)));
  return commits.filter((commit) => commit !== null);
}

/** Three-dot: against the merge base, never against the base branch's tip. */
export async function pullFiles(repository: Repository, pull: PullRequest): Promise<readonly FileChange[]> {
  const base = (await mergeBase(repository.git, pull.baseOid, headOf(pull))) ?? pull.baseOid;
  return diff(repository.git, base, headOf(pull));
}

/** `head` is `branch` or `owner:branch` (a fork). */
export async function openPull(
  world: World,
  repository: Repository,
  actor: Account,
  input: { title: string; head: string; base: string; body?: string; draft?: boolean; headRepository?: string },
): Promise<PullRequest> {
  const [owner, headRef] = input.head.includes(':') ? (input.head.split(':', 2) as [string, string]) : ['', input.head];
  const headRepository = sourceOf(world, repository, owner, input.headRepository);
  const invalid = (field: string) =>
    new Refusal(422, 'Validation Failed', { errors: [{ resource: 'PullRequest', field, code: 'invalid' }] });
  const head = await headRepository?.git.ref(`refs/heads/${headRef}`);
  const base = await repository.git.ref(`refs/heads/${input.base}`);
  if (headRepository === undefined || !head) throw invalid('head');
  if (!base) throw invalid('base');
  const refuseSecond = () => {
    for (const other of repository.pulls.values()) {
      const same = other.headRepository === headRepository && other.headRef === headRef && other.baseRef === input.base;
      if (same && other.state === 'OPEN') {
        throw invalidBecause(`A pull request already exists for ${headRepository.owner.login}:${headRef}.`);
      }
    }
  };
  refuseSecond();
  const now = world.clock.iso();
  const id = world.nextId();
  // Taken before anything is waited for: two that are opened at once are two.
  const number = repository.nextNumber;
  repository.nextNumber += 1;
  const pull: PullRequest = {
    id,
    nodeId: nodeId('PR', id),
    number,
    author: actor,
    title: input.title,
    body: input.body ?? '',
    draft: input.draft ?? false,
    baseRef: input.base,
    baseOid: base,
    headRepository,
    headRef,
    heads: [head],
    state: 'OPEN',
    createdAt: now,
    updatedAt: now,
    closedAt: null,
    mergedAt: null,
    mergedBy: null,
    mergeCommit: null,
    landed: [],
    reviews: [],
    comments: [],
    emptyAnswers: 0,
  };
  await publishHead(repository, pull, head);
  if ((await pullCommits(repository, pull)).length === 0) {
    throw invalidBecause(`No commits between ${input.base} and ${input.head}`);
  }
  // Another may have been opened while this one was looked at.
  refuseSecond();
  repository.pulls.set(pull.number, pull);
  return pull;
}

/** Closing keeps everything; a merged pull request can be neither closed nor opened again. */
export function setPullState(world: World, pull: PullRequest, state: 'open' | 'closed'): void {
  if (pull.state === 'MERGED') throw invalidBecause('Cannot change the state of a merged pull request.');
  pull.state = state === 'open' ? 'OPEN' : 'CLOSED';
  pull.closedAt = state === 'open' ? null : world.clock.iso();
  pull.updatedAt = world.clock.iso();
}

export type ReviewVerdict = 'APPROVE' | 'REQUEST_CHANGES' | 'COMMENT';

/** A review stands for the commit it was given on; without a verdict it stays pending, seen by its author alone. */
export function addReview(
  world: World,
  pull: PullRequest,
  actor: Account,
  input: { event?: ReviewVerdict; body?: string; commit?: string },
): Review {
  const { event, body = '' } = input;
  if (event !== undefined) refuseVerdict(pull, actor, event, body);
  const now = world.clock.iso();
  const id = world.nextId();
  const review: Review = {
    id,
    nodeId: nodeId('PRR', id),
    author: actor,
    state: event === undefined ? 'PENDING' : STATES[event],
    body,
    commit: input.commit ?? headOf(pull),
    submittedAt: event === undefined ? null : now,
    createdAt: now,
    lastEditedAt: null,
    editor: null,
  };
  if (!pull.heads.includes(review.commit)) throw unprocessable('Review commit_id is not part of the pull request');
  pull.reviews.push(review);
  pull.updatedAt = now;
  return review;
}

export function submitReview(
  world: World,
  pull: PullRequest,
  review: Review,
  event: ReviewVerdict,
  body: string,
): void {
  if (review.state !== 'PENDING') throw unprocessable('Can not submit a review that is not pending');
  refuseVerdict(pull, review.author, event, body || review.body);
  if (body !== '') review.body = body;
  review.state = STATES[event];
  review.submittedAt = world.clock.iso();
}

/** The text may be edited by its author and by whoever may write to the repository: the editor is told. */
export function editReview(world: World, repository: Repository, review: Review, actor: Account, body: string): void {
  if (review.author !== actor && !atLeast(levelOf(world, repository, actor), 'write')) {
    throw new Refusal(403, 'Must have write access to edit a review of somebody else.');
  }
  review.body = body;
  review.lastEditedAt = world.clock.iso();
  review.editor = actor;
}

/** Changes the state; nothing is deleted. */
export function dismissReview(review: Review): void {
  if (review.state !== 'APPROVED' && review.state !== 'CHANGES_REQUESTED') {
    throw unprocessable(`Can not dismiss a ${review.state.toLowerCase()} pull request review`);
  }
  review.state = 'DISMISSED';
}

const STATES = { APPROVE: 'APPROVED', REQUEST_CHANGES: 'CHANGES_REQUESTED', COMMENT: 'COMMENTED' } as const;

function refuseVerdict(pull: PullRequest, actor: Account, event: ReviewVerdict, body: string): void {
  if (event === 'APPROVE' && actor.login === 'github-actions[bot]') {
    throw unprocessable('GitHub Actions is not permitted to approve pull requests.');
  }
  if (pull.author === actor && event === 'APPROVE') throw unprocessable('Can not approve your own pull request');
  if (pull.author === actor && event === 'REQUEST_CHANGES') {
    throw unprocessable('Can not request changes on your own pull request');
  }
  if (event !== 'APPROVE' && body === '') throw unprocessable('Body is required for this review');
}

function sourceOf(world: World, repository: Repository, owner: string, name?: string): Repository | undefined {
  if (owner === '' || owner.toLowerCase() === repository.owner.login.toLowerCase()) return repository;
  const named = findRepository(world, owner, name ?? repository.name);
  if (named?.parent === repository) return named;
  return world.repositories.find((item) => item.parent === repository && item.owner.login === owner);
}

function invalidBecause(message: string): Refusal {
  return new Refusal(422, 'Validation Failed', { errors: [{ resource: 'PullRequest', code: 'custom', message }] });
}
