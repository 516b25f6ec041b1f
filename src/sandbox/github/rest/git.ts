import { commitsBetween, diff, mergeBase } from '../../git-history.ts';
import type { TreeEntry } from '../../git-objects.ts';
import type { TreeChange } from '../../git.ts';
import type { Repository } from '../../nouns.ts';
import { nodeId } from '../../world.ts';
import { actorOf } from '../access.ts';
import { signatureOf } from '../merge.ts';
import { refMoved, ruleAgainst } from '../refs.ts';
import { notFound, Refusal } from '../refusal.ts';
import { commitJson, gitCommitJson } from './json-commit.ts';
import { repositoryUrl } from './json-repository.ts';
import { fileJson } from './pulls.ts';
import { json, page, repositoryRoute, requiredText, type RestCall, type Route, text } from './router.ts';

export const gitRoutes: readonly Route[] = [
  repositoryRoute('GET', '/git/ref/{ref+}', 'contents', 'read', async (rest, repository) => {
    const ref = `refs/${decoded(rest, 'ref')}`;
    const oid = await repository.git.ref(ref);
    if (oid === null) throw notFound();
    return json(200, refJson(repository, ref, oid, rest.origin));
  }),
  repositoryRoute('POST', '/git/refs', 'contents', 'write', async (rest, repository) => {
    const ref = requiredText(rest, 'ref');
    const sha = requiredText(rest, 'sha');
    if (!/^refs\/[^/]+\/.+$/.test(ref)) throw new Refusal(422, "Reference name must start with 'refs/'");
    if ((await repository.git.read(sha)) === null) throw new Refusal(422, 'Object does not exist');
    await move(rest, repository, ref, null, sha, 'Reference already exists');
    return json(201, refJson(repository, ref, sha, rest.origin));
  }),
  repositoryRoute('PATCH', '/git/refs/{ref+}', 'contents', 'write', async (rest, repository) => {
    const ref = `refs/${decoded(rest, 'ref')}`;
    const sha = requiredText(rest, 'sha');
    const before = await repository.git.ref(ref);
    if (before === null) throw new Refusal(422, 'Reference does not exist');
    if ((await repository.git.commit(sha)) === null) throw new Refusal(422, 'Object does not exist');
    const forward = (await mergeBase(repository.git, before, sha)) === before;
    if (!forward && rest.body['force'] !== true) throw new Refusal(422, 'Update is not a fast forward');
    await move(rest, repository, ref, before, sha, 'Reference cannot be updated', !forward);
    return json(200, refJson(repository, ref, sha, rest.origin));
  }),
  repositoryRoute('DELETE', '/git/refs/{ref+}', 'contents', 'write', async (rest, repository) => {
    const ref = `refs/${decoded(rest, 'ref')}`;
    const before = await repository.git.ref(ref);
    if (before === null) throw new Refusal(422, 'Reference does not exist');
    await move(rest, repository, ref, before, null, 'Reference cannot be deleted');
    return { status: 204 };
  }),
  repositoryRoute('POST', '/git/blobs', 'contents', 'write', async (rest, repository) => {
    const encoding = text(rest, 'encoding') === 'base64' ? 'base64' : 'utf8';
    const sha = await repository.git.writeObject('blob', Buffer.from(requiredText(rest, 'content'), encoding));
    return json(201, { url: `${repositoryUrl(repository, rest.origin)}/git/blobs/${sha}`, sha });
  }),
  repositoryRoute('GET', '/git/blobs/{sha}', 'contents', 'read', async (rest, repository) => {
    const object = await repository.git.read(rest.params['sha'] ?? '');
    if (object?.type !== 'blob') throw notFound();
    return json(200, {
      sha: object.oid,
      node_id: nodeId('B', object.bytes.length),
      size: object.bytes.length,
      url: `${repositoryUrl(repository, rest.origin)}/git/blobs/${object.oid}`,
      content: wrapped(object.bytes),
      encoding: 'base64',
    });
  }),
  repositoryRoute('POST', '/git/trees', 'contents', 'write', async (rest, repository) => {
    const changes = new Map<string, TreeChange>();
    for (const item of (rest.body['tree'] ?? []) as readonly Record<string, string | null>[]) {
      const { path, mode, sha, content } = item;
      const oid =
        typeof content === 'string' ? await repository.git.writeObject('blob', Buffer.from(content)) : (sha ?? null);
      changes.set(path ?? '', oid === null ? null : { mode: mode ?? '100644', oid });
    }
    const base = text(rest, 'base_tree');
    const tree = base === undefined ? null : ((await repository.git.commit(base))?.tree ?? base);
    const sha = await repository.git.editTree(tree, changes);
    return json(201, treeJson(repository, sha, await flat(repository, sha, false), rest.origin));
  }),
  repositoryRoute('GET', '/git/trees/{ref+}', 'contents', 'read', async (rest, repository) => {
    const name = decoded(rest, 'ref');
    const tree = (await resolveCommit(repository, name))?.tree ?? name;
    const object = await repository.git.read(tree);
    if (object?.type !== 'tree') throw notFound();
    const entries = await flat(repository, object.oid, rest.query.has('recursive'));
    return json(200, treeJson(repository, object.oid, entries, rest.origin));
  }),
  repositoryRoute('POST', '/git/commits', 'contents', 'write', async (rest, repository) => {
    const actor = actorOf(rest.caller);
    const own = signatureOf(actor, rest.world.clock.iso());
    const given = rest.body['author'] as { name: string; email: string; date?: string } | undefined;
    const author = given === undefined ? own : { ...own, ...given };
    const parents = (rest.body['parents'] ?? []) as readonly string[];
    for (const parent of parents) {
      if ((await repository.git.commit(parent)) === null)
        throw new Refusal(422, 'Parent SHA does not exist or is not a commit object');
    }
    const oid = await repository.git.writeCommit({
      tree: requiredText(rest, 'tree'),
      parents,
      author,
      committer: (rest.body['committer'] as typeof author | undefined) ?? author,
      message: requiredText(rest, 'message'),
    });
    const commit = await repository.git.commit(oid);
    if (commit === null) throw notFound();
    // GitHub signs what an App commits as itself.
    if (rest.caller.token?.kind === 'installation' && given === undefined) repository.verified.add(oid);
    return json(201, gitCommitJson(repository, commit, rest.origin));
  }),
  repositoryRoute('GET', '/git/commits/{sha}', 'contents', 'read', async (rest, repository) => {
    const commit = await repository.git.commit(rest.params['sha'] ?? '');
    if (commit === null) throw notFound();
    return json(200, gitCommitJson(repository, commit, rest.origin));
  }),
  repositoryRoute('GET', '/compare/{base}...{head}', 'contents', 'read', async (rest, repository) => {
    const base = await resolveCommit(repository, decoded(rest, 'base'));
    const head = await resolveCommit(repository, decoded(rest, 'head'));
    const common = base && head && (await mergeBase(repository.git, base.oid, head.oid));
    const shared = common ? await repository.git.commit(common) : null;
    if (!base || !head || !shared) throw notFound();
    const show = (commit: typeof base) => commitJson(rest.world, repository, commit, rest.origin);
    const ahead = await commitsBetween(repository.git, base.oid, head.oid);
    const behind = await commitsBetween(repository.git, head.oid, base.oid);
    const size = Math.min(Number(rest.query.get('per_page') ?? 250), 250);
    const first = (Number(rest.query.get('page') ?? 1) - 1) * size;
    const shown = await Promise.all(ahead.slice(first, first + size).map((oid) => repository.git.commit(oid)));
    const files = first > 0 ? [] : await diff(repository.git, shared.oid, head.oid);
    const url = `${repositoryUrl(repository, rest.origin)}/compare/${base.oid}...${head.oid}`;
    const html = `https://github.com/${repository.owner.login}/${repository.name}/compare/${base.oid}...${head.oid}`;
    const [left, right] = [ahead.length > 0, behind.length > 0];
    return json(200, {
      url,
      html_url: html,
      permalink_url: html,
      diff_url: `${html}.diff`,
      patch_url: `${html}.patch`,
      base_commit: show(base),
      merge_base_commit: show(shared),
      status: left && right ? 'diverged' : left ? 'ahead' : right ? 'behind' : 'identical',
      ahead_by: ahead.length,
      behind_by: behind.length,
      total_commits: ahead.length,
      commits: shown.filter((commit) => commit !== null).map(show),
      files: files.slice(0, 300).map((file) => fileJson(repository, file, head.oid, rest.origin)),
    });
  }),
  repositoryRoute('GET', '/git/matching-refs/{ref+}', 'contents', 'read', async (rest, repository) => {
    const ref = `refs/${decoded(rest, 'ref')}`;
    const oid = await repository.git.ref(ref);
    return page(rest, oid === null ? [] : [oid], (found) => refJson(repository, ref, found, rest.origin));
  }),
];

/** A branch, a full or shortened ref, `HEAD`, or a commit's id. */
export async function resolveCommit(repository: Repository, name: string) {
  const { git } = repository;
  if (/^[0-9a-f]{40}$/.test(name)) return git.commit(name);
  const branch = name === 'HEAD' ? repository.defaultBranch : name.replace(/^(refs\/)?heads\//, '');
  const oid =
    (await git.ref(`refs/heads/${branch}`)) ?? (await git.ref(`refs/tags/${name.replace(/^(refs\/)?tags\//, '')}`));
  return oid === null ? null : git.commit(oid);
}

async function move(
  rest: RestCall,
  repository: Repository,
  ref: string,
  before: string | null,
  after: string | null,
  refused: string,
  forced = false,
): Promise<void> {
  const actor = actorOf(rest.caller);
  const against = ruleAgainst(repository, ref, actor, 'push');
  if (against !== null) throw new Refusal(422, `Repository rule violations found\n\n${against}\n\n`);
  if (!(await repository.git.moveRef(ref, before, after))) throw new Refusal(422, refused);
  await refMoved(rest.world, repository, { ref, before, after, by: actor, forced });
}

async function flat(
  repository: Repository,
  tree: string,
  recursive: boolean,
  prefix = '',
): Promise<readonly (TreeEntry & { path: string })[]> {
  const found: (TreeEntry & { path: string })[] = [];
  for (const entry of await repository.git.tree(tree)) {
    const path = prefix + entry.name;
    found.push({ ...entry, path });
    if (recursive && entry.mode === '040000') found.push(...(await flat(repository, entry.oid, true, `${path}/`)));
  }
  return found;
}

/** GitHub cuts a recursive listing at 100,000 entries and says so. */
function treeJson(repository: Repository, sha: string, all: readonly (TreeEntry & { path: string })[], origin: string) {
  const url = `${repositoryUrl(repository, origin)}/git`;
  return {
    sha,
    url: `${url}/trees/${sha}`,
    tree: all.slice(0, 100_000).map(({ path, mode, oid }) => {
      const type = mode === '040000' ? 'tree' : mode === '160000' ? 'commit' : 'blob';
      return { path, mode, type, sha: oid, url: `${url}/${type}s/${oid}` };
    }),
    truncated: all.length > 100_000,
  };
}

function refJson(repository: Repository, ref: string, sha: string, origin: string): object {
  const url = `${repositoryUrl(repository, origin)}/git`;
  return {
    ref,
    node_id: nodeId('REF', repository.id),
    url: `${url}/${ref}`,
    object: { sha, type: 'commit', url: `${url}/commits/${sha}` },
  };
}

export function wrapped(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll(/.{60}/g, '$&\n');
}

function decoded(rest: RestCall, name: string): string {
  return decodeURIComponent(rest.params[name] ?? '');
}
