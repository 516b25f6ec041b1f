import { history } from '../../git-history.ts';
import { coAuthors, rawName, type CommitObject, type Signature, type TreeEntry } from '../../git-objects.ts';
import type { Repository } from '../../nouns.ts';
import { accountOfEmail, nodeId, type World } from '../../world.ts';
import { pullsOfCommit } from '../associations.ts';
import { actor, asUser } from './accounts.ts';
import { connection, type Context, type PageArguments } from './connection.ts';

/** Any object by a git expression: `main`, `<oid>`, `main~3`, `main:policies`, `<oid>~1:policies/trust.yaml`. */
export async function objectAt(repository: Repository, expression: string): Promise<object | null> {
  const colon = expression.indexOf(':');
  const [, name = '', steps = ''] = /^(.*?)(~[0-9]+)?$/.exec(colon < 0 ? expression : expression.slice(0, colon)) ?? [];
  const { git } = repository;
  const oid = /^[0-9a-f]{40}$/.test(name) ? name : await refOid(repository, name);
  if (oid === null) return null;
  if (steps !== '') {
    const found = await git.read(`${oid}${steps}${colon < 0 ? '' : expression.slice(colon)}`);
    return found && gitObject(repository, found.oid);
  }
  if (colon < 0) return gitObject(repository, oid);
  const root = (await git.commit(oid))?.tree ?? oid;
  const entry = await git.entry(root, expression.slice(colon + 1));
  return entry === null ? null : gitObject(repository, entry.oid);
}

export async function gitObject(repository: Repository, oid: string): Promise<object | null> {
  const commitObject = await repository.git.commit(oid);
  if (commitObject !== null) return commit(repository, commitObject);
  const object = await repository.git.read(oid);
  const own = { id: nodeId('OBJ', Number.parseInt(oid.slice(0, 8), 16)), oid, abbreviatedOid: oid.slice(0, 7) };
  if (object?.type === 'tree') {
    return {
      __typename: 'Tree',
      ...own,
      entries: async () => (await repository.git.tree(oid)).map((item) => treeEntry(repository, item, '')),
    };
  }
  if (object?.type !== 'blob') return null;
  return { __typename: 'Blob', ...own, ...blobText(object.bytes) };
}

/** GitHub gives a blob's text cut after 512,000 bytes, decoded as UTF-8; none for what looks binary. */
function blobText(bytes: Buffer): object {
  const isBinary = bytes.subarray(0, 8_000).includes(0);
  return {
    byteSize: bytes.length,
    isBinary,
    isTruncated: bytes.length > 512_000,
    text: isBinary ? null : bytes.toString('utf8', 0, 512_000),
  };
}

function treeEntry(repository: Repository, entry: TreeEntry, prefix: string): object {
  const type = entry.mode === '040000' ? 'tree' : entry.mode === '160000' ? 'commit' : 'blob';
  return {
    name: entry.name,
    nameRaw: rawName(entry).toString('base64'),
    path: prefix + entry.name,
    // GitHub gives the mode as a number: 33188 is 100644.
    mode: Number.parseInt(entry.mode, 8),
    type,
    oid: entry.oid,
    size: async () => (type === 'blob' ? ((await repository.git.read(entry.oid))?.bytes.length ?? 0) : 0),
    object: () => (type === 'commit' ? null : gitObject(repository, entry.oid)),
  };
}

export function commit(repository: Repository, item: CommitObject): object {
  const { git } = repository;
  const [headline = '', ...rest] = item.message.split('\n');
  const people = [item.author, ...coAuthors(item.message).map((by) => ({ ...by, date: item.author.date }))];
  const authors = people.filter(({ email }, index) => people.findIndex((other) => other.email === email) === index);
  return {
    __typename: 'Commit',
    id: nodeId('C', Number.parseInt(item.oid.slice(0, 12), 16)),
    oid: item.oid,
    abbreviatedOid: item.oid.slice(0, 7),
    message: item.message,
    messageHeadline: headline,
    messageBody: rest.join('\n').trim(),
    committedDate: item.committer.date,
    authoredDate: item.author.date,
    url: `https://github.com/${repository.owner.login}/${repository.name}/commit/${item.oid}`,
    author: (_args: unknown, context: Context) => gitActor(context.world, item.author),
    committer: (_args: unknown, context: Context) => gitActor(context.world, item.committer),
    authors: (args: PageArguments, context: Context) =>
      connection('authors', args, context, authors, (by) => gitActor(context.world, by)),
    parents: (args: PageArguments, context: Context) =>
      connection('parents', args, context, item.parents, (oid) => gitObject(repository, oid)),
    tree: () => gitObject(repository, item.tree),
    file: async ({ path }: { path: string }) => {
      const entry = await git.entry(item.tree, path);
      return entry && treeEntry(repository, entry, path.slice(0, path.lastIndexOf('/') + 1));
    },
    history: async (args: PageArguments & { path?: string | null }, context: Context) =>
      connection('history', args, context, await history(git, item.oid, args.path ?? null), (oid) =>
        gitObject(repository, oid),
      ),
    associatedPullRequests: (args: PageArguments, context: Context) => {
      const found = pullsOfCommit(context.world, repository, item.oid, context.fault === 'late-merge');
      return connection('associatedPullRequests', args, context, found, (pull) =>
        context.show.pullRequest(repository, pull),
      );
    },
    checkSuites: (args: PageArguments, context: Context) => {
      const pushes = repository.pushes.filter(({ after, pusher }) => after === item.oid && !pusher.deleted);
      return connection('checkSuites', args, context, pushes, (push) => ({
        id: nodeId('CS', repository.pushes.indexOf(push)),
        createdAt: push.at,
        push: {
          id: nodeId('PSH', repository.pushes.indexOf(push)),
          nextSha: push.after,
          previousSha: push.before,
          permalink: `https://github.com/${repository.owner.login}/${repository.name}/compare/${push.before}...${push.after}`,
          pusher: actor(push.pusher),
        },
      }));
    },
    signature: (_args: unknown, context: Context) => signature(repository, item, context.world),
    status: () => status(repository, item.oid),
  };
}

/** The account is found by its address; an address nobody has verified has no user. */
function gitActor(world: World, by: Signature): object {
  return { name: by.name, email: by.email, date: by.date, user: asUser(accountOfEmail(world, by.email)) };
}

function signature(repository: Repository, item: CommitObject, world: World): object | null {
  if (!repository.verified.has(item.oid)) return null;
  return {
    __typename: 'GpgSignature',
    email: 'noreply@github.com',
    isValid: true,
    state: 'VALID',
    wasSignedByGitHub: true,
    signer: asUser(accountOfEmail(world, 'noreply@github.com')),
    keyId: 'B5690EEEBB952194',
  };
}

function status(repository: Repository, oid: string): object | null {
  const last = new Map(repository.statuses.filter(({ sha }) => sha === oid).map((item) => [item.context, item]));
  if (last.size === 0) return null;
  const contexts = [...last.values()].map((item) => ({
    id: item.nodeId,
    context: item.context,
    state: item.state.toUpperCase(),
    description: item.description,
    createdAt: item.createdAt,
    creator: actor(item.creator),
  }));
  const states = contexts.map(({ state }) => state);
  const worst = ['ERROR', 'FAILURE', 'PENDING'].find((state) => states.includes(state)) ?? 'SUCCESS';
  return {
    id: nodeId('S', Number.parseInt(oid.slice(0, 12), 16)),
    state: worst,
    contexts,
    context: ({ name }: { name: string }) => contexts.find((item) => item.context === name) ?? null,
  };
}

async function refOid(repository: Repository, name: string): Promise<string | null> {
  const branch = name === 'HEAD' ? repository.defaultBranch : name;
  const candidates = branch.startsWith('refs/')
    ? [branch]
    : [`refs/heads/${branch}`, `refs/tags/${branch}`, `refs/${branch}`];
  for (const ref of candidates) {
    const oid = await repository.git.ref(ref);
    if (oid !== null) return oid;
  }
  return null;
}
