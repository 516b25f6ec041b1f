import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GitStore, type TreeChange } from './git.ts';
import { type GitResult, tryGit } from './git-process.ts';
import type { Account, PullRequest, Repository } from './nouns.ts';
import { commitInEditor } from './web-editor.ts';
import { addRepository, addUserToken, noReply, type World } from './world.ts';

/** Path → content; null removes the file. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>;

export interface Work {
  readonly branch: string;
  readonly files: Files;
  readonly title: string;
  readonly body?: string;
  /** Base branch, the default one if not said. */
  readonly base?: string;
  readonly coAuthors?: readonly Account[];
  /** Whom git names as author and committer, if not the person: an address nobody has verified, for instance. */
  readonly as?: { readonly name: string; readonly email: string };
  /** From a fork of the person's own instead of a branch of the repository. */
  readonly fork?: boolean;
}

/** What a person does: by real `git push` and by the public API, with the person's own token. */
export interface People {
  openPullRequest(person: Account, work: Work): Promise<PullRequest>;
  /** One more commit on a branch (made from the default branch if it is new). */
  push(
    person: Account,
    work: Omit<Work, 'title' | 'body'> & { readonly message?: string; readonly force?: boolean },
  ): Promise<string>;
  review(
    person: Account,
    number: number,
    state: 'APPROVE' | 'REQUEST_CHANGES' | 'COMMENT',
    body: string,
  ): Promise<number>;
  editReview(person: Account, number: number, review: number, body: string): Promise<void>;
  dismiss(person: Account, number: number, review: number, message: string): Promise<void>;
  merge(person: Account, number: number, method?: 'merge' | 'squash' | 'rebase'): Promise<string>;
  close(person: Account, number: number): Promise<void>;
  comment(person: Account, number: number, body: string): Promise<number>;
  openIssue(person: Account, title: string, body?: string): Promise<number>;
  renameIssue(person: Account, number: number, title: string): Promise<void>;
  /** A push straight to a branch, the default one if not said; throws with git's words when it is refused. */
  directPush(person: Account, files: Files, message: string, branch?: string): Promise<string>;
}

/** How people bring in their commits: by git, or in GitHub's own editor, which starts no process. */
export type Writes = 'git' | 'editor';

/** The people of one repository, speaking to the sandbox at `origin`. */
export function createPeople(world: World, repository: Repository, origin: string, writes: Writes = 'git'): People {
  const api = async (
    person: Account,
    method: string,
    path: string,
    body?: object,
  ): Promise<Record<string, unknown>> => {
    const url = `${origin}/repos/${repository.owner.login}/${repository.name}${path}`;
    const authorization = `token ${addUserToken(world, person).value}`;
    const response = await fetch(url, {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer = (await response.json()) as Record<string, unknown>;
    if (!response.ok) {
      const said = `${String(answer['message'])} ${JSON.stringify(answer['errors'] ?? '')}`;
      throw new Error(`${person.login}: ${method} ${path} was answered with ${response.status}: ${said}`);
    }
    return answer;
  };

  const commitAndPush = async (
    person: Account,
    target: Repository,
    work: Omit<Work, 'title' | 'body'> & { message: string; force?: boolean },
  ): Promise<string> => {
    if (writes === 'editor')
      return commitInEditor(world, target, person, { ...work, base: work.base ?? repository.defaultBranch });
    const ref = `refs/heads/${work.branch}`;
    const base = `refs/heads/${work.base ?? repository.defaultBranch}`;
    const tip = work.force === true ? null : await target.git.ref(ref);
    const parent = tip ?? (await repository.git.ref(base));
    const oid = await writeCommit(world, target.git, person, parent, work);
    const pushed = await gitPush(world, target, person, origin, `${work.force === true ? '+' : ''}${oid}:${ref}`);
    if (pushed.code !== 0) throw new Error(`${person.login}: git push was refused: ${pushed.stderr.trim()}`);
    return oid;
  };

  return {
    async openPullRequest(person, work) {
      const target = work.fork === true ? await forkOf(world, repository, person) : repository;
      await commitAndPush(person, target, { ...work, message: work.title });
      const made = await api(person, 'POST', '/pulls', {
        title: work.title,
        body: work.body ?? '',
        head: work.fork === true ? `${person.login}:${work.branch}` : work.branch,
        base: work.base ?? repository.defaultBranch,
      });
      const pull = repository.pulls.get(Number(made['number']));
      if (pull === undefined) throw new Error('the pull request was opened and is not there');
      return pull;
    },
    async push(person, work) {
      const target = work.fork === true ? await forkOf(world, repository, person) : repository;
      return commitAndPush(person, target, { ...work, message: work.message ?? `Change ${work.branch}` });
    },
    async review(person, number, event, body) {
      return Number((await api(person, 'POST', `/pulls/${number}/reviews`, { event, body }))['id']);
    },
    async editReview(person, number, review, body) {
      await api(person, 'PUT', `/pulls/${number}/reviews/${review}`, { body });
    },
    async dismiss(person, number, review, message) {
      await api(person, 'PUT', `/pulls/${number}/reviews/${review}/dismissals`, { message, event: 'DISMISS' });
    },
    async merge(person, number, method = 'merge') {
      return String((await api(person, 'PUT', `/pulls/${number}/merge`, { merge_method: method }))['sha']);
    },
    async close(person, number) {
      await api(person, 'PATCH', `/pulls/${number}`, { state: 'closed' });
    },
    async comment(person, number, body) {
      return Number((await api(person, 'POST', `/issues/${number}/comments`, { body }))['id']);
    },
    async openIssue(person, title, body = '') {
      return Number((await api(person, 'POST', '/issues', { title, body }))['number']);
    },
    async renameIssue(person, number, title) {
      await api(person, 'PATCH', `/issues/${number}`, { title });
    },
    directPush: (person, files, message, branch = repository.defaultBranch) =>
      commitAndPush(person, repository, { branch, files, message }),
  };
}

/** The commit is made in the person's own repository, which borrows the server's objects instead of cloning them. */
async function writeCommit(
  world: World,
  served: GitStore,
  person: Account,
  parent: string | null,
  work: Omit<Work, 'title' | 'body'> & { message: string },
): Promise<string> {
  const own = await cloneOf(world, served, person);
  const changes = new Map<string, TreeChange>();
  for (const [path, content] of Object.entries(work.files)) {
    const oid = content === null ? null : await own.writeObject('blob', Buffer.from(content));
    changes.set(path, oid === null ? null : { mode: '100644', oid });
  }
  const base = parent === null ? null : ((await own.commit(parent))?.tree ?? null);
  const who = work.as ?? { name: person.name ?? person.login, email: person.emails[0] ?? noReply(person) };
  const signature = { ...who, date: world.clock.iso() };
  const trailers = (work.coAuthors ?? []).map(
    (other) => `Co-authored-by: ${other.name ?? other.login} <${other.emails[0] ?? noReply(other)}>`,
  );
  return own.writeCommit({
    tree: await own.editTree(base, changes),
    parents: parent === null ? [] : [parent],
    author: signature,
    committer: signature,
    message: trailers.length === 0 ? `${work.message}\n` : `${work.message}\n\n${trailers.join('\n')}\n`,
  });
}

const clones = new WeakMap<GitStore, Map<number, Promise<GitStore>>>();

function cloneOf(world: World, served: GitStore, person: Account): Promise<GitStore> {
  const known = clones.get(served) ?? new Map<number, Promise<GitStore>>();
  clones.set(served, known);
  const clone = known.get(person.id) ?? makeClone(world, served, person);
  known.set(person.id, clone);
  return clone;
}

async function makeClone(world: World, served: GitStore, person: Account): Promise<GitStore> {
  const name = served.dir.slice(world.dir.length).replaceAll('/', '_');
  const dir = join(world.dir, '.people', `${person.id}${name}`);
  const clone = await GitStore.create(dir, 'main');
  await mkdir(join(dir, 'objects', 'info'), { recursive: true });
  await writeFile(join(dir, 'objects', 'info', 'alternates'), `${join(served.dir, 'objects')}\n`);
  world.onClose(() => clone.close());
  return clone;
}

async function gitPush(
  world: World,
  target: Repository,
  person: Account,
  origin: string,
  refspec: string,
): Promise<GitResult> {
  const clone = await cloneOf(world, target.git, person);
  const basic = Buffer.from(`x-access-token:${addUserToken(world, person).value}`).toString('base64');
  const url = `${origin}/${target.owner.login}/${target.name}.git`;
  return tryGit(['push', '-q', url, refspec], {
    cwd: clone.dir,
    // By the environment, so that the token stands in no command line.
    env: {
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'http.extraHeader',
      GIT_CONFIG_VALUE_0: `Authorization: Basic ${basic}`,
    },
  });
}

async function forkOf(world: World, repository: Repository, person: Account): Promise<Repository> {
  const known = world.repositories.find((item) => item.parent === repository && item.owner === person);
  if (known !== undefined) return known;
  return addRepository(world, {
    owner: person,
    name: repository.name,
    private: repository.private,
    defaultBranch: repository.defaultBranch,
    parent: repository,
    from: repository.git.dir,
  });
}
