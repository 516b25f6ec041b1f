import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import {
  encodeCommit,
  encodeTree,
  hashObject,
  parseCommit,
  parseTree,
  type CommitObject,
  type TreeEntry,
} from './git-objects.ts';
import { type GitObject, ObjectReader, RefMover, runGit } from './git-process.ts';

const deflated = promisify(deflate);

/** What a path becomes; null: it goes. */
export type TreeChange = { readonly mode: string; readonly oid: string } | null;

export const ZERO_OID = '0'.repeat(40);

/** A bare repository on disk. Reads and writes of objects and refs start no process, but one each at first. */
export class GitStore {
  readonly dir: string;
  readonly #reader: ObjectReader;
  readonly #mover: RefMover;
  readonly #trees = new Map<string, readonly TreeEntry[]>();
  readonly #commits = new Map<string, CommitObject>();
  #temporary = 0;

  constructor(dir: string) {
    this.dir = dir;
    this.#reader = new ObjectReader(dir);
    this.#mover = new RefMover(dir);
  }

  /** A new, empty bare repository. */
  static async create(dir: string, defaultBranch: string): Promise<GitStore> {
    await mkdir(dirname(dir), { recursive: true });
    await runGit(['init', '-q', '--bare', '--template=', `--initial-branch=${defaultBranch}`, dir]);
    const config = await readFile(join(dir, 'config'), 'utf8');
    const more = [
      '[core]\n\tfsync = none',
      '[gc]\n\tauto = 0',
      '[pack]\n\tcompression = 1\n\twindow = 0',
      '[receive]\n\tautogc = false',
      '[uploadpack]\n\tallowFilter = true\n\tallowAnySHA1InWant = true\n',
    ].join('\n');
    await writeFile(join(dir, 'config'), config + more);
    return new GitStore(dir);
  }

  close(): void {
    this.#reader.close();
    this.#mover.close();
  }

  read(name: string): Promise<GitObject | null> {
    return this.#reader.read(name);
  }

  /** Where a full ref (`refs/heads/main`) points; null: there is no such ref. */
  async ref(name: string): Promise<string | null> {
    if (!isRef(name)) return null;
    const loose = await readFile(join(this.dir, name), 'utf8').catch(() => '');
    if (/^[0-9a-f]{40}\n?$/.test(loose)) return loose.trim();
    return (await this.#reader.read(name))?.oid ?? null;
  }

  /** Compare-and-swap; `from` null creates, `to` null deletes. False: it did not point there. */
  async moveRef(name: string, from: string | null, to: string | null): Promise<boolean> {
    if (!isRef(name) || ![from, to].every((oid) => oid === null || isOid(oid))) return false;
    return this.#mover.move(to === null ? `delete ${name} ${from ?? ''}` : `update ${name} ${to} ${from ?? ZERO_OID}`);
  }

  async commit(oid: string): Promise<CommitObject | null> {
    const known = this.#commits.get(oid);
    if (known) return known;
    const object = await this.#reader.read(oid);
    if (object?.type !== 'commit') return null;
    const commit = parseCommit(object.oid, object.bytes);
    keep(this.#commits, object.oid, commit);
    return commit;
  }

  async tree(oid: string): Promise<readonly TreeEntry[]> {
    const known = this.#trees.get(oid);
    if (known) return known;
    const object = await this.#reader.read(oid);
    if (object?.type !== 'tree') return [];
    const entries = parseTree(object.bytes);
    keep(this.#trees, oid, entries);
    return entries;
  }

  /** What stands at a path below a tree; the empty path is the tree itself. */
  async entry(tree: string, path: string): Promise<TreeEntry | null> {
    let current: TreeEntry = { mode: '040000', name: '', oid: tree };
    for (const name of path.split('/').filter((part) => part !== '')) {
      if (current.mode !== '040000') return null;
      const next = (await this.tree(current.oid)).find((entry) => entry.name === name);
      if (next === undefined) return null;
      current = next;
    }
    return current;
  }

  async writeObject(type: 'blob' | 'tree' | 'commit', bytes: Uint8Array): Promise<string> {
    const oid = hashObject(type, bytes);
    const path = join(this.dir, 'objects', oid.slice(0, 2), oid.slice(2));
    if (
      await stat(path).then(
        () => true,
        () => false,
      )
    )
      return oid;
    const packed = await deflated(Buffer.concat([Buffer.from(`${type} ${bytes.length}\0`), bytes]), { level: 1 });
    await mkdir(dirname(path), { recursive: true });
    this.#temporary += 1;
    const temporary = `${path}.${process.pid}.${this.#temporary}`;
    await writeFile(temporary, packed, { mode: 0o444 });
    await rename(temporary, path);
    return oid;
  }

  writeCommit(commit: Omit<CommitObject, 'oid'>): Promise<string> {
    return this.writeObject('commit', encodeCommit(commit));
  }

  writeTree(entries: readonly TreeEntry[]): Promise<string> {
    return this.writeObject('tree', encodeTree(entries));
  }

  /** The tree with some paths changed: only the folders on the way are read and written. */
  async editTree(tree: string | null, changes: ReadonlyMap<string, TreeChange>): Promise<string> {
    return (await this.#edit(tree, changes)) ?? this.writeTree([]);
  }

  async #edit(tree: string | null, changes: ReadonlyMap<string, TreeChange>): Promise<string | null> {
    const entries = new Map((tree === null ? [] : await this.tree(tree)).map((entry) => [entry.name, entry]));
    const folders = new Map<string, Map<string, TreeChange>>();
    for (const [path, change] of changes) {
      const slash = path.indexOf('/');
      if (slash < 0) {
        if (change === null) entries.delete(path);
        else entries.set(path, { name: path, ...change });
        continue;
      }
      const name = path.slice(0, slash);
      const below = folders.get(name) ?? new Map<string, TreeChange>();
      folders.set(name, below.set(path.slice(slash + 1), change));
    }
    const edited = [...folders].map(async ([name, below]) => {
      const old = entries.get(name);
      return [name, await this.#edit(old?.mode === '040000' ? old.oid : null, below)] as const;
    });
    for (const [name, oid] of await Promise.all(edited)) {
      if (oid === null) entries.delete(name);
      else entries.set(name, { mode: '040000', name, oid });
    }
    return entries.size === 0 ? null : this.writeTree([...entries.values()]);
  }
}

function isRef(name: string): boolean {
  return /^refs\/[^\s~^:?*[\\]+$/.test(name) && !name.includes('..');
}

function isOid(text: string): boolean {
  return /^[0-9a-f]{40}$/.test(text);
}

/** Objects never change, so a cache needs no expiry, only a size. */
function keep<T>(cache: Map<string, T>, key: string, value: T): void {
  if (cache.size > 50_000) cache.clear();
  cache.set(key, value);
}
