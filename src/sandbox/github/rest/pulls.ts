import type { FileChange } from '../../git-history.ts';
import type { Repository, Review } from '../../nouns.ts';
import { type Caller, actorOf, demand, levelOf, atLeast } from '../access.ts';
import { type MergeMethod, mergePull } from '../merge.ts';
import {
  addReview,
  dismissReview,
  editReview,
  findPull,
  openPull,
  pullCommits,
  pullFiles,
  type ReviewVerdict,
  setPullState,
  submitReview,
} from '../pulls.ts';
import { notFound, Refusal } from '../refusal.ts';
import { commitJson } from './json-commit.ts';
import { pullFull, pullSimple, reviewJson } from './json-pull.ts';
import { htmlUrl, repositoryUrl } from './json-repository.ts';
import { json, page, repositoryRoute, requiredText, type RestCall, type Route, text } from './router.ts';

const pullOf = (rest: RestCall, repository: Repository) => findPull(repository, Number(rest.params['number']));

const faultsOf = ({ call }: RestCall) => ({ stale: call.fault === 'stale-head', late: call.fault === 'late-merge' });

export const pullRoutes: readonly Route[] = [
  repositoryRoute('GET', '/pulls', 'pull_requests', 'read', (rest, repository) => {
    const state = rest.query.get('state') ?? 'open';
    const [owner, ref] = (rest.query.get('head') ?? ':').split(':', 2);
    const base = rest.query.get('base');
    const wanted = [...repository.pulls.values()]
      .filter((pull) => state === 'all' || (pull.state === 'OPEN') === (state === 'open'))
      .filter((pull) => !ref || (pull.headRef === ref && pull.headRepository.owner.login === owner))
      .filter((pull) => base === null || pull.baseRef === base)
      .sort((a, b) => (rest.query.get('direction') === 'asc' ? a.number - b.number : b.number - a.number));
    return page(rest, wanted, (pull) => pullSimple(rest.world, repository, pull, rest.origin, faultsOf(rest)));
  }),
  repositoryRoute('POST', '/pulls', 'pull_requests', 'comment', async (rest, repository) => {
    const headRepository = text(rest, 'head_repo');
    const pull = await openPull(rest.world, repository, actorOf(rest.caller), {
      title: requiredText(rest, 'title'),
      head: requiredText(rest, 'head'),
      base: requiredText(rest, 'base'),
      body: text(rest, 'body') ?? '',
      draft: rest.body['draft'] === true,
      ...(headRepository === undefined ? {} : { headRepository }),
    });
    return json(201, await pullFull(rest.world, repository, pull, rest.origin));
  }),
  repositoryRoute('GET', '/pulls/{number}', 'pull_requests', 'read', async (rest, repository) =>
    json(200, await pullFull(rest.world, repository, pullOf(rest, repository), rest.origin, faultsOf(rest))),
  ),
  repositoryRoute('PATCH', '/pulls/{number}', 'pull_requests', 'comment', async (rest, repository) => {
    const pull = pullOf(rest, repository);
    if (pull.author !== rest.caller.actor) {
      demand(rest.world, rest.caller, repository, 'pull_requests', 'write', 'triage');
    }
    const state = text(rest, 'state');
    if (state === 'open' || state === 'closed') setPullState(rest.world, pull, state);
    pull.title = text(rest, 'title') ?? pull.title;
    pull.body = text(rest, 'body') ?? pull.body;
    return json(200, await pullFull(rest.world, repository, pull, rest.origin));
  }),
  repositoryRoute('GET', '/pulls/{number}/commits', 'pull_requests', 'read', async (rest, repository) => {
    // GitHub lists 250 at most, whatever the page.
    const commits = (await pullCommits(repository, pullOf(rest, repository))).slice(0, 250);
    return page(rest, commits, (commit) => commitJson(rest.world, repository, commit, rest.origin));
  }),
  repositoryRoute('GET', '/pulls/{number}/files', 'pull_requests', 'read', async (rest, repository) => {
    const pull = pullOf(rest, repository);
    const files = (await pullFiles(repository, pull)).slice(0, 3_000);
    const head = pull.heads.at(-1) ?? '';
    return page(rest, files, (file) => fileJson(repository, file, head, rest.origin));
  }),
  repositoryRoute('GET', '/pulls/{number}/merge', 'pull_requests', 'read', (rest, repository) => {
    if (pullOf(rest, repository).state !== 'MERGED') throw notFound();
    return { status: 204 };
  }),
  repositoryRoute('PUT', '/pulls/{number}/merge', 'contents', 'write', async (rest, repository) => {
    const sha = text(rest, 'sha');
    const title = text(rest, 'commit_title');
    const message = text(rest, 'commit_message');
    const merged = await mergePull(rest.world, repository, pullOf(rest, repository), actorOf(rest.caller), {
      method: (text(rest, 'merge_method') ?? 'merge') as MergeMethod,
      ...(sha === undefined ? {} : { sha }),
      ...(title === undefined ? {} : { title }),
      ...(message === undefined ? {} : { message }),
    });
    return json(200, { sha: merged, merged: true, message: 'Pull Request successfully merged' });
  }),
  repositoryRoute('GET', '/pulls/{number}/reviews', 'pull_requests', 'read', (rest, repository) => {
    const pull = pullOf(rest, repository);
    const seen = pull.reviews.filter((review) => visible(review, rest.caller));
    return page(rest, seen, (review) => reviewJson(rest.world, repository, pull, review, rest.origin));
  }),
  repositoryRoute('POST', '/pulls/{number}/reviews', 'pull_requests', 'comment', (rest, repository) => {
    const pull = pullOf(rest, repository);
    const event = text(rest, 'event') as ReviewVerdict | undefined;
    const commit = text(rest, 'commit_id');
    const review = addReview(rest.world, pull, actorOf(rest.caller), {
      body: text(rest, 'body') ?? '',
      ...(event === undefined ? {} : { event }),
      ...(commit === undefined ? {} : { commit }),
    });
    return json(200, reviewJson(rest.world, repository, pull, review, rest.origin));
  }),
  repositoryRoute('GET', '/pulls/{number}/reviews/{review}', 'pull_requests', 'read', (rest, repository) =>
    answerReview(rest, repository, () => {}),
  ),
  repositoryRoute('PUT', '/pulls/{number}/reviews/{review}', 'pull_requests', 'comment', (rest, repository) =>
    answerReview(rest, repository, (review) =>
      editReview(rest.world, repository, review, actorOf(rest.caller), requiredText(rest, 'body')),
    ),
  ),
  repositoryRoute('PUT', '/pulls/{number}/reviews/{review}/dismissals', 'pull_requests', 'write', (rest, repository) =>
    answerReview(rest, repository, (review) => {
      requiredText(rest, 'message');
      dismissReview(review);
    }),
  ),
  repositoryRoute('POST', '/pulls/{number}/reviews/{review}/events', 'pull_requests', 'comment', (rest, repository) =>
    answerReview(rest, repository, (review, pull) => {
      if (review.author !== rest.caller.actor) throw notFound();
      const event = requiredText(rest, 'event') as ReviewVerdict;
      submitReview(rest.world, pull, review, event, text(rest, 'body') ?? '');
    }),
  ),
  repositoryRoute('GET', '/collaborators/{username}/permission', 'metadata', 'read', (rest, repository) => {
    const login = (rest.params['username'] ?? '').toLowerCase();
    const account = [...rest.world.accounts.values()].find((item) => item.login.toLowerCase() === login);
    if (account === undefined) throw notFound();
    const level = levelOf(rest.world, repository, account);
    const permission =
      level === 'admin' ? 'admin' : atLeast(level, 'write') ? 'write' : level === null ? 'none' : 'read';
    return json(200, { permission, role_name: level ?? 'none', user: null });
  }),
];

/** A pending review is seen by its author alone. */
export function visible(review: Review, caller: Caller): boolean {
  return review.state !== 'PENDING' || review.author === caller.actor;
}

function answerReview(
  rest: RestCall,
  repository: Repository,
  change: (review: Review, pull: ReturnType<typeof pullOf>) => void,
) {
  const pull = pullOf(rest, repository);
  const review = pull.reviews.find((item) => item.id === Number(rest.params['review']));
  if (review === undefined || !visible(review, rest.caller)) throw notFound();
  if (rest.call.method === 'PUT' && rest.body['event'] !== undefined && rest.body['event'] !== 'DISMISS') {
    throw new Refusal(422, 'Validation Failed');
  }
  change(review, pull);
  return json(200, reviewJson(rest.world, repository, pull, review, rest.origin));
}

/** A `diff-entry`. */
export function fileJson(repository: Repository, file: FileChange, head: string, origin: string): object {
  const path = encodeURI(file.path);
  return {
    sha: file.oid,
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${htmlUrl(repository)}/blob/${head}/${path}`,
    raw_url: `${htmlUrl(repository)}/raw/${head}/${path}`,
    contents_url: `${repositoryUrl(repository, origin)}/contents/${path}?ref=${head}`,
    ...(file.from === undefined ? {} : { previous_filename: file.from }),
  };
}
