import type { SourceFile } from '../model/document.ts';
import { gitHash } from '../model/git-hash.ts';
import type { Oid } from '../model/ids.ts';
import type { Client } from './client.ts';
import { incomplete } from './failure.ts';
import { RAW_TREE } from './queries.ts';
import { treesById } from './tree-queries.ts';

/** An entry of a tree as GraphQL gives it; `entries` only as deep as the query asked. */
export interface TreeEntry {
  readonly name: string;
  /** Its bytes, where they were asked for. */
  readonly raw?: Buffer;
  /** A number whose octal digits are git's mode. */
  readonly mode: number;
  readonly type: string;
  readonly oid: Oid;
  readonly object?: {
    readonly text?: string | null;
    readonly isTruncated?: boolean;
    readonly entries?: readonly TreeEntry[];
  } | null;
}

/** `owner/name`, split. */
export interface Named {
  readonly owner: string;
  readonly name: string;
}

export const READ = 'contents: read';
const TREES_AT_ONCE = 50;

/** A file that was found, with its text if it came along. */
export interface Found extends Omit<SourceFile, 'bytes'> {
  readonly text: string | null;
}

/** A folder that was found, its entries if they came along. */
export interface Folder {
  readonly prefix: string;
  readonly oid: Oid;
  readonly entries: readonly TreeEntry[] | undefined;
}

/** Every file below these folders. Folders that came without their entries are asked for, in as few calls as they are deep. */
export async function filesBelow(client: Client, at: Named, folders: readonly Folder[]): Promise<readonly Found[]> {
  const found: Found[] = [];
  let open: Folder[] = [...folders];
  while (open.length > 0) {
    const listed = await listings(
      client,
      at,
      open.filter((folder) => !folder.entries).map((folder) => folder.oid),
      true,
    );
    const next: Folder[] = [];
    for (const folder of open) {
      const entries =
        proven(folder.oid, folder.entries) ?? listed.get(folder.oid) ?? (await listing(client, at, folder.oid));
      for (const entry of entries) {
        const path = `${folder.prefix}${entry.name}`;
        if (entry.type === 'tree') next.push({ prefix: `${path}/`, oid: entry.oid, entries: entry.object?.entries });
        else found.push(fileOf(path, entry));
      }
    }
    open = next;
  }
  return found;
}

export function fileOf(path: string, entry: TreeEntry): Found {
  const mode = entry.mode.toString(8) as SourceFile['mode'];
  return { path, mode, blob: entry.oid, text: entry.object?.text ?? null };
}

/**
 * Entries of trees by object id, each proven complete: entries that do not hash to the tree's name are asked for again by
 * REST, then with the bytes of their names, and if they still do not, this throws.
 */
export async function listings(
  client: Client,
  at: Named,
  oids: readonly Oid[],
  texts: boolean,
): Promise<ReadonlyMap<Oid, readonly TreeEntry[]>> {
  const wanted = [...new Set(oids)];
  const answers = new Map<Oid, readonly TreeEntry[]>();
  for (let from = 0; from < wanted.length; from += TREES_AT_ONCE) {
    const batch = wanted.slice(from, from + TREES_AT_ONCE);
    const { query, variables } = treesById(batch, texts);
    const manner = { permission: READ, what: `read folders of ${at.owner}/${at.name}` };
    type Data = { readonly repository: Record<string, { readonly entries?: readonly TreeEntry[] } | null> };
    const { data } = await client.graphql<Data>(query, { ...at, ...variables }, manner);
    for (const [index, oid] of batch.entries()) {
      const entries = proven(oid, data.repository[`t${index}`]?.entries);
      answers.set(oid, entries ?? (await listing(client, at, oid)));
    }
  }
  return answers;
}

/** One tree by REST: without texts, but nothing is cut or re-encoded below 100,000 entries. */
async function listing(client: Client, at: Named, oid: Oid): Promise<readonly TreeEntry[]> {
  const what = `read folder ${oid} of ${at.owner}/${at.name}`;
  type Data = {
    readonly tree: readonly {
      readonly path: string;
      readonly mode: string;
      readonly type: string;
      readonly sha: Oid;
    }[];
  };
  const answer = await client.rest<Data>(
    'GET /repos/{owner}/{repo}/git/trees/{sha}',
    { owner: at.owner, repo: at.name, sha: oid },
    { permission: READ, what },
  );
  const entries = answer?.tree.map(({ path, mode, type, sha }) => ({
    name: path,
    mode: Number.parseInt(mode, 8),
    type,
    oid: sha,
  }));
  const whole = proven(oid, entries) ?? proven(oid, await rawListing(client, at, oid));
  if (!whole) throw incomplete(`folder ${oid} in ${at.owner}/${at.name}`);
  return whole;
}

/** With names that are not UTF-8. No path of ours is written so; their files are only not to stand in the way of others. */
async function rawListing(client: Client, at: Named, oid: Oid): Promise<readonly TreeEntry[]> {
  type Data = {
    readonly repository: {
      readonly object: {
        readonly entries?: readonly (Omit<TreeEntry, 'name'> & { readonly nameRaw: string })[];
      } | null;
    };
  };
  const manner = { permission: READ, what: `read folder ${oid} of ${at.owner}/${at.name}` };
  const { data } = await client.graphql<Data>(RAW_TREE, { ...at, oid }, manner);
  return (data.repository.object?.entries ?? []).map(({ nameRaw, ...entry }) => {
    const raw = Buffer.from(nameRaw, 'base64');
    return { ...entry, name: raw.toString('utf8'), raw };
  });
}

/** The entries, if they hash to the tree's own name: none is missing, none was added, no name was re-encoded. */
function proven(oid: Oid, entries: readonly TreeEntry[] | undefined): readonly TreeEntry[] | null {
  if (!entries) return null;
  const raw = (entry: TreeEntry) => entry.raw ?? Buffer.from(entry.name);
  const key = (entry: TreeEntry) => Buffer.concat([raw(entry), Buffer.from(entry.type === 'tree' ? '/' : '')]);
  const sorted = entries
    .map((entry) => ({ entry, key: key(entry) }))
    .sort((one, other) => Buffer.compare(one.key, other.key));
  const body = sorted.flatMap(({ entry }) => [
    Buffer.from(`${entry.mode.toString(8)} `),
    raw(entry),
    Buffer.of(0),
    Buffer.from(entry.oid, 'hex'),
  ]);
  return gitHash('tree', Buffer.concat(body)) === oid ? entries : null;
}

/** Bytes for a file: its text if that hashes to the blob's name, else the blob by REST, checked the same way. */
export async function bytesOf(client: Client, at: Named, { text, ...file }: Found): Promise<SourceFile> {
  if (file.mode === '160000') return { ...file, bytes: new Uint8Array() };
  if (text !== null) {
    const bytes = Buffer.from(text);
    if (gitHash('blob', bytes) === file.blob) return { ...file, bytes };
  }
  const what = `read ${file.path} of ${at.owner}/${at.name}`;
  type Data = { readonly content: string; readonly encoding: string };
  const answer = await client.rest<Data>(
    'GET /repos/{owner}/{repo}/git/blobs/{sha}',
    { owner: at.owner, repo: at.name, sha: file.blob },
    { permission: READ, what },
  );
  const bytes = Buffer.from(answer?.content ?? '', answer?.encoding === 'base64' ? 'base64' : 'utf8');
  if (gitHash('blob', bytes) !== file.blob) throw incomplete(`${file.path} (blob ${file.blob})`);
  return { ...file, bytes };
}
