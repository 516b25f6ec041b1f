import type { Repository } from '../../nouns.ts';
import { actorOf } from '../access.ts';
import { commitFiles } from '../commit-files.ts';
import { notFound, Refusal } from '../refusal.ts';
import { resolveCommit, wrapped } from './git.ts';
import { gitCommitJson } from './json-commit.ts';
import { htmlUrl, repositoryUrl } from './json-repository.ts';
import { json, repositoryRoute, requiredText, type Route, text } from './router.ts';

export const contentRoutes: readonly Route[] = [
  repositoryRoute('GET', '/contents/{path+}', 'contents', 'read', async (rest, repository) => {
    const path = decodeURIComponent(rest.params['path'] ?? '');
    const ref = rest.query.get('ref') ?? repository.defaultBranch;
    const commit = await resolveCommit(repository, ref);
    const entry = commit && (await repository.git.entry(commit.tree, path));
    if (!entry) throw notFound();
    const show = (name: string, at: string, oid: string, type: string) =>
      shown(repository, { name, at, oid, type, ref }, rest.origin);
    if (entry.mode === '040000') {
      const below = await repository.git.tree(entry.oid);
      return json(
        200,
        below.map((item) => ({
          ...show(item.name, `${path}/${item.name}`, item.oid, item.mode === '040000' ? 'dir' : 'file'),
          size: 0,
        })),
      );
    }
    const object = await repository.git.read(entry.oid);
    if (object === null) throw notFound();
    const size = object.bytes.length;
    if ((rest.call.headers['accept'] ?? '').includes('raw')) return { status: 200, body: object.bytes };
    // Over 1 MB GitHub leaves the content out.
    const small = size <= 1_048_576;
    const content = small
      ? { content: `${wrapped(object.bytes)}\n`, encoding: 'base64' }
      : { content: '', encoding: 'none' };
    return json(200, { ...show(entry.name, path, entry.oid, 'file'), size, ...content });
  }),
  repositoryRoute('PUT', '/contents/{path+}', 'contents', 'write', async (rest, repository) => {
    const path = decodeURIComponent(rest.params['path'] ?? '');
    const branch = text(rest, 'branch') ?? repository.defaultBranch;
    const head = await repository.git.ref(`refs/heads/${branch}`);
    if (head === null) throw new Refusal(404, `Branch ${branch} not found`);
    const tree = (await repository.git.commit(head))?.tree ?? '';
    const there = await repository.git.entry(tree, path);
    const sha = text(rest, 'sha');
    if (there !== null && sha === undefined) throw new Refusal(422, `Invalid request.\n\n"sha" wasn't supplied.`);
    if (there !== null && sha !== there.oid) throw new Refusal(409, `${path} does not match ${sha}`);
    const bytes = Buffer.from(requiredText(rest, 'content'), 'base64');
    const made = await commitFiles(rest.world, repository, actorOf(rest.caller), {
      branch,
      expected: head,
      message: requiredText(rest, 'message'),
      additions: new Map([[path, bytes]]),
      deletions: [],
    });
    if (made === null) throw new Refusal(409, `${branch} was modified`);
    const commit = await repository.git.commit(made);
    const oid = (await repository.git.entry(commit?.tree ?? '', path))?.oid ?? '';
    const name = path.split('/').at(-1) ?? path;
    return json(there === null ? 201 : 200, {
      content: {
        ...shown(repository, { name, at: path, oid, type: 'file', ref: branch }, rest.origin),
        size: bytes.length,
      },
      commit: commit === null ? null : gitCommitJson(repository, commit, rest.origin),
    });
  }),
];

function shown(
  repository: Repository,
  item: { name: string; at: string; oid: string; type: string; ref: string },
  origin: string,
) {
  const base = repositoryUrl(repository, origin);
  const url = `${base}/contents/${encodeURI(item.at)}?ref=${item.ref}`;
  const git = `${base}/git/${item.type === 'dir' ? 'trees' : 'blobs'}/${item.oid}`;
  const html = `${htmlUrl(repository)}/${item.type === 'dir' ? 'tree' : 'blob'}/${item.ref}/${encodeURI(item.at)}`;
  return {
    name: item.name,
    path: item.at,
    sha: item.oid,
    type: item.type,
    url,
    git_url: git,
    html_url: html,
    download_url: item.type === 'dir' ? null : html.replace('/blob/', '/raw/'),
    _links: { self: url, git, html },
  };
}
