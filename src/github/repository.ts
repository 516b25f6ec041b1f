import type { SourceFile } from '../model/document.ts';
import { Failure } from '../model/finding.ts';
import type { Oid } from '../model/ids.ts';
import type { Origin, Snapshot, Want } from '../ports.ts';
import type { Client } from './client.ts';
import { changesBetween, distance } from './history.ts';
import { COMMIT_ON_BRANCH } from './queries.ts';
import { objectIds, trees, type TreeWant } from './tree-queries.ts';
import { bytesOf, fileOf, filesBelow, READ, type Folder, type Found, type Named, type TreeEntry } from './trees.ts';

const WRITE = 'contents: write';
const OID = /^[0-9a-f]{40}$/;
const BLOBS_AT_ONCE = 10;

/** `owner/name` at GitHub. Refs are branch names, full ref names, or object ids. */
export function remoteRepository(client: Client, repository: string): Origin {
  const at = named(repository);
  const origin: Origin = {
    read: (wants) => read(client, at, wants),

    async oids(wants) {
      if (wants.length === 0) return [];
      const { query, variables } = objectIds(wants.map(({ ref, path }) => ({ at: refOf(ref), path: trimmed(path) })));
      type Commit = { readonly file?: { readonly oid: Oid } | null; readonly tree?: { readonly oid: Oid } } | null;
      type Data = { readonly repository: Record<string, (Commit & { readonly target?: Commit }) | null> };
      const manner = { permission: READ, what: `read ${repository}` };
      const { data } = await client.graphql<Data>(query, { ...at, ...variables }, manner);
      return wants.map((_, index) => {
        const found = data.repository[`w${index}`];
        const commit = found?.target ?? found;
        return commit?.file?.oid ?? commit?.tree?.oid ?? null;
      });
    },

    changes: (from, to, under) => changesBetween(client, at, from, to, under.map(trimmed)),

    ahead: (from, to) => distance(client, at, from, to),

    commit: (branch, parent, files, message) => commit(client, repository, branch, parent, files, message),
    createBranch: (branch, files, message) => createBranch(client, at, branch, files, message),
  };
  return origin;
}

export function named(repository: string): Named {
  const [owner, name, ...rest] = repository.split('/');
  if (!owner || !name || rest.length > 0) {
    throw new Failure('INPUT', `"${repository}" is not a repository`, 'write it as owner/name');
  }
  return { owner, name };
}

async function read(client: Client, at: Named, wants: readonly Want[]): Promise<readonly (Snapshot | null)[]> {
  if (wants.length === 0) return [];
  const asked = wants.map(
    (want): TreeWant => ({
      at: refOf(want.ref),
      paths: (want.paths ?? []).filter(isInside),
      under: (want.under ?? []).map(trimmed).filter((path) => path === '' || isInside(path)),
      ...(want.before ? { before: want.before } : {}),
    }),
  );
  const { query, variables } = trees(asked);
  type Entry = (TreeEntry & { readonly entries?: readonly TreeEntry[] }) | null;
  type Commit = { readonly type: string; readonly oid: Oid } & Record<string, Entry>;
  type Data = { readonly repository: Record<string, Commit | { readonly target: Commit | null } | null> };
  const manner = { permission: READ, what: `read ${at.owner}/${at.name}` };
  const { data } = await client.graphql<Data>(query, { ...at, ...variables }, manner);
  return Promise.all(
    asked.map(async ({ paths, under, before }, index) => {
      const answer = data.repository[`w${index}`] ?? null;
      const found = answer !== null && 'target' in answer ? (answer.target as Commit | null) : answer;
      if (found?.type !== 'Commit') return null;
      const single = paths.flatMap((path, n): Found[] => {
        const entry = found[`p${n}`];
        return entry && entry.type !== 'tree' ? [fileOf(path, entry)] : [];
      });
      const folders = under.flatMap((path, n): Folder[] => {
        const entry = found[`u${n}`];
        if (!entry) return [];
        if (path === '') return [{ prefix: '', oid: entry.oid, entries: entry.entries }];
        return entry.type === 'tree' ? [{ prefix: `${path}/`, oid: entry.oid, entries: entry.object?.entries }] : [];
      });
      const all = [...single, ...(await filesBelow(client, at, folders))];
      const files = await withBytes(client, at, all);
      if (!before) return { commit: found.oid, files };
      const held = before.steps.map((_, n) => (data.repository[`w${index}b${n}`] ?? null) as HeldBlob | null);
      return { commit: found.oid, files, before: await heldBefore(client, at, before.path, held) };
    }),
  );
}

/** Nothing of it, where there was no file. */
type HeldBlob = { readonly oid?: Oid; readonly text?: string | null };

function heldBefore(client: Client, at: Named, path: string, held: readonly (HeldBlob | null)[]) {
  return Promise.all(
    held.map(async (one) =>
      one?.oid ? bytesOf(client, at, { path, mode: '100644', blob: one.oid, text: one.text ?? null }) : null,
    ),
  );
}

/** In git's order, each path once. */
async function withBytes(client: Client, at: Named, found: readonly Found[]): Promise<readonly SourceFile[]> {
  const once = [...new Map(found.map((file) => [file.path, file])).values()];
  once.sort((one, other) => Buffer.compare(Buffer.from(one.path), Buffer.from(other.path)));
  const files: SourceFile[] = [];
  for (let from = 0; from < once.length; from += BLOBS_AT_ONCE) {
    files.push(...(await Promise.all(once.slice(from, from + BLOBS_AT_ONCE).map((file) => bytesOf(client, at, file)))));
  }
  return files;
}

async function commit(
  client: Client,
  repository: string,
  branch: string,
  parent: Oid,
  files: ReadonlyMap<string, Uint8Array>,
  message: string,
): Promise<Oid | 'stale'> {
  const [headline = '', ...body] = message.split('\n');
  const additions = [...files].map(([path, bytes]) => ({ path, contents: Buffer.from(bytes).toString('base64') }));
  const input = {
    branch: { repositoryNameWithOwner: repository, branchName: branch },
    expectedHeadOid: parent,
    message: { headline, body: body.join('\n').trim() },
    fileChanges: { additions },
  };
  let stale = false;
  type Data = { readonly createCommitOnBranch?: { readonly commit: { readonly oid: Oid } | null } | null };
  const { data } = await client.graphql<Data>(
    COMMIT_ON_BRANCH,
    { input },
    {
      permission: WRITE,
      what: `commit to ${branch} of ${repository}`,
      once: true,
      accept: (errors) =>
        (stale = errors.every(
          ({ type, message: said }) => type === 'STALE_DATA' || said.startsWith('Expected branch to point to'),
        )),
    },
  );
  if (stale) return 'stale';
  const oid = data.createCommitOnBranch?.commit?.oid;
  if (!oid)
    throw new Failure(
      'UNREACHABLE',
      `GitHub did not say what it committed to ${branch} of ${repository}`,
      'run it again: it looks first',
    );
  return oid;
}

/** The mutation needs a branch that is there, so the first commit goes blob by blob, tree, commit, ref. */
async function createBranch(
  client: Client,
  at: Named,
  branch: string,
  files: ReadonlyMap<string, Uint8Array>,
  message: string,
): Promise<Oid | 'exists'> {
  const place = { owner: at.owner, repo: at.name };
  const manner = { permission: WRITE, what: `create branch ${branch} in ${at.owner}/${at.name}` };
  const made = async (route: string, parameters: object) =>
    (await client.rest<{ readonly sha: Oid }>(route, { ...place, ...parameters }, manner))?.sha;
  const ref = `heads/${branch}`;
  const there = await client.rest(
    'GET /repos/{owner}/{repo}/git/ref/{ref}',
    { ...place, ref },
    { ...manner, permission: READ, absent: [404] },
  );
  if (there !== null) return 'exists';
  const tree = [];
  for (const [path, bytes] of files) {
    const content = Buffer.from(bytes).toString('base64');
    const sha = await made('POST /repos/{owner}/{repo}/git/blobs', { content, encoding: 'base64' });
    tree.push({ path, mode: '100644', type: 'blob', sha });
  }
  const root = await made('POST /repos/{owner}/{repo}/git/trees', { tree });
  const sha = await made('POST /repos/{owner}/{repo}/git/commits', { message, tree: root, parents: [] });
  const set = await client.rest(
    'POST /repos/{owner}/{repo}/git/refs',
    { ...place, ref: `refs/${ref}`, sha },
    { ...manner, once: true, absent: [422] },
  );
  return set === null || sha === undefined ? 'exists' : sha;
}

function refOf(ref: string): TreeWant['at'] {
  if (OID.test(ref)) return { oid: ref };
  return { ref: ref.startsWith('refs/') ? ref : `refs/heads/${ref}` };
}

function trimmed(path: string): string {
  return path.replace(/\/+$/, '');
}

function isInside(path: string): boolean {
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..') && !/[\0\n]/.test(path);
}
