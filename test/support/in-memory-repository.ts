import { createHash } from 'node:crypto';
import type { SourceFile } from '../../src/model/document.ts';
import { Failure } from '../../src/model/finding.ts';
import type { Instant, Oid } from '../../src/model/ids.ts';
import type { Change } from '../../src/model/change.ts';
import type { Clone, Origin, Snapshot, Want } from '../../src/ports.ts';

type Tree = ReadonlyMap<string, Uint8Array>;
interface Commit {
  readonly oid: Oid;
  readonly parent: Oid | null;
  readonly tree: Tree;
  readonly message: string;
  readonly author: string;
  readonly at: Instant;
}

/** What the world may do to a caller. Each answers for one call; left out, the repository is honest and immediate. */
export interface Weather {
  /** Awaited before a call is served, and once more before its answer comes back. */
  readonly latency?: () => Promise<void>;
  /** true: this read of a branch sees the commit before its head. */
  readonly staleRead?: () => boolean;
  /** `lost`: it happened, the answer did not arrive. `failed`: neither. */
  readonly commitAnswer?: () => 'good' | 'lost' | 'failed';
  readonly now?: () => Instant;
}

/** Call counts and bytes, for promises about cost. */
export interface Counts {
  reads: number;
  commits: number;
  bytesRead: number;
  bytesWritten: number;
  filesWritten: number;
}

/** A repository with honest compare-and-swap: a commit lands only on the very head it names. */
export class InMemoryRepository implements Clone, Origin {
  readonly counts: Counts = { reads: 0, commits: 0, bytesRead: 0, bytesWritten: 0, filesWritten: 0 };
  #commits = new Map<Oid, Commit>();
  #branches = new Map<string, Oid>();
  readonly #weather: Weather;

  constructor(weather: Weather = {}) {
    this.#weather = weather;
  }

  /** The same repository as another caller meets it; its calls are counted apart. */
  under(weather: Weather): InMemoryRepository {
    const other = new InMemoryRepository(weather);
    other.#commits = this.#commits;
    other.#branches = this.#branches;
    return other;
  }

  async read(wants: readonly Want[]): Promise<readonly (Snapshot | null)[]> {
    this.counts.reads += 1;
    await this.#weather.latency?.();
    const answer = wants.map((want) => this.#snapshot(want));
    await this.#weather.latency?.();
    return answer;
  }

  async oids(wants: readonly { readonly ref: string; readonly path: string }[]): Promise<readonly (Oid | null)[]> {
    return wants.map(({ ref, path }) => {
      const tree = this.#at(ref)?.tree;
      const file = tree?.get(path);
      if (file) return blobOf(file);
      const below = [...(tree ?? [])].filter(([name]) => path === '' || name.startsWith(`${path}/`));
      if (below.length === 0) return null;
      return hash(
        'tree',
        Buffer.from(
          below
            .map(([name, bytes]) => `${name} ${blobOf(bytes)}\n`)
            .toSorted()
            .join(''),
        ),
      );
    });
  }

  async ahead(from: Oid, to: Oid): Promise<number> {
    return this.#history(to).length - this.#history(from).length;
  }

  async changes(from: Oid | null, to: Oid, under: readonly string[]): Promise<readonly Change[]> {
    const history = this.#history(to);
    const start = from === null ? 0 : history.findIndex(({ oid }) => oid === from) + 1;
    if (from !== null && start === 0)
      throw new Failure('INPUT', `${from} is not in the history of ${to}`, 'look who rewrote it');
    return history.slice(start).flatMap((commit) =>
      this.#changesOf(commit)
        .filter(({ path }) => under.some((one) => path.startsWith(`${one}/`)))
        .map(({ path, status }) => {
          const bytes = commit.tree.get(path);
          return {
            path,
            status,
            blob: bytes ? blobOf(bytes) : null,
            commit: commit.oid,
            parent: commit.parent,
            at: commit.at,
          };
        }),
    );
  }

  async commit(branch: string, parent: Oid, files: Tree, message: string): Promise<Oid | 'stale'> {
    this.counts.commits += 1;
    await this.#weather.latency?.();
    const answer = this.#weather.commitAnswer?.() ?? 'good';
    if (answer === 'failed') throw new Failure('UNREACHABLE', 'the connection broke', 'try again');
    const done = this.#branches.get(branch) === parent ? this.push(branch, files, message) : 'stale';
    if (answer === 'lost') throw new Failure('UNREACHABLE', 'the connection broke', 'try again');
    await this.#weather.latency?.();
    return done;
  }

  async createBranch(branch: string, files: Tree, message: string): Promise<Oid | 'exists'> {
    if (this.#branches.has(branch)) return 'exists';
    return this.push(branch, files, message);
  }

  async *scan(ref: string, under: string): AsyncIterable<SourceFile> {
    const tree = this.#at(ref)?.tree ?? new Map<string, Uint8Array>();
    const paths = [...tree.keys()].filter((path) => under === '' || path.startsWith(`${under}/`));
    for (const path of paths.toSorted(byBytes)) yield sourceFile(path, tree.get(path) ?? new Uint8Array());
  }

  async *versions(ref: string, path: string) {
    const head = this.#at(ref);
    let last: Uint8Array | undefined;
    for (const { oid, tree } of head ? this.#history(head.oid) : []) {
      const bytes = tree.get(path);
      if (bytes && bytes !== last) yield { commit: oid, bytes };
      last = bytes;
    }
  }

  async *commits(ref: string) {
    const head = this.#at(ref);
    if (!head) return;
    for (const commit of this.#history(head.oid))
      yield {
        oid: commit.oid,
        parents: commit.parent === null ? [] : [commit.parent],
        author: commit.author,
        changes: this.#changesOf(commit),
      };
  }

  /** What nobody may do through the port: any files (null deletes) on whatever head there is. */
  push(branch: string, files: ReadonlyMap<string, Uint8Array | null>, message = 'change', author = 'app[bot]'): Oid {
    const parent = this.#branches.get(branch) ?? null;
    const tree = new Map(parent === null ? [] : this.#commit(parent).tree);
    for (const [path, bytes] of files)
      if (bytes) {
        tree.set(path, bytes);
        this.counts.bytesWritten += bytes.length;
        this.counts.filesWritten += 1;
      } else tree.delete(path);
    const at = this.#weather.now?.() ?? ('2026-11-22T09:00:00Z' as Instant);
    const oid = hash('commit', Buffer.from(`${parent} ${this.#commits.size} ${message}`));
    this.#commits.set(oid, { oid, parent, tree, message, author, at });
    this.#branches.set(branch, oid);
    return oid;
  }

  /** A branch as it was: what somebody who may force-push can do. */
  reset(branch: string, to: Oid): void {
    this.#branches.set(branch, to);
  }

  head(branch: string): Oid {
    const oid = this.#branches.get(branch);
    if (!oid) throw new Error(`no branch ${branch}`);
    return oid;
  }

  files(ref: string): Tree {
    return this.#at(ref)?.tree ?? new Map<string, Uint8Array>();
  }

  #at(ref: string): Commit | undefined {
    return this.#commits.get(this.#branches.get(ref) ?? (ref as Oid));
  }

  #commit(oid: Oid): Commit {
    const commit = this.#commits.get(oid);
    if (!commit) throw new Error(`no commit ${oid}`);
    return commit;
  }

  #snapshot({ ref, paths = [], under = [], before }: Want): Snapshot | null {
    const newest = this.#at(ref);
    const old = newest?.parent && this.#branches.has(ref) && this.#weather.staleRead?.();
    const commit = old ? this.#commit(newest.parent) : newest;
    if (!commit) return null;
    const wanted = [...commit.tree].filter(
      ([path]) => paths.includes(path) || under.some((folder) => path.startsWith(`${folder}/`)),
    );
    for (const [, bytes] of wanted) this.counts.bytesRead += bytes.length;
    const files = wanted.map(([path, bytes]) => sourceFile(path, bytes));
    if (!before) return { commit: commit.oid, files };
    const history = this.#history(commit.oid).toReversed();
    const held = before.steps.map((step) => history[step]?.tree.get(before.path));
    return { commit: commit.oid, files, before: held.map((bytes) => (bytes ? { blob: blobOf(bytes), bytes } : null)) };
  }

  #history(to: Oid): Commit[] {
    const found: Commit[] = [];
    for (let oid: Oid | null = to; oid !== null; oid = this.#commit(oid).parent) found.push(this.#commit(oid));
    return found.toReversed();
  }

  #changesOf(commit: Commit) {
    const before: Tree = commit.parent === null ? new Map() : this.#commit(commit.parent).tree;
    const changes: { status: 'A' | 'M' | 'D'; path: string }[] = [];
    for (const [path, bytes] of commit.tree) {
      const old = before.get(path);
      if (!old) changes.push({ status: 'A', path });
      else if (old !== bytes && !Buffer.from(old).equals(bytes)) changes.push({ status: 'M', path });
    }
    for (const path of before.keys()) if (!commit.tree.has(path)) changes.push({ status: 'D', path });
    return changes;
  }
}

/** Git's own: SHA-1 over `blob <length>`, NUL and the bytes. */
export function blobOf(bytes: Uint8Array): Oid {
  return hash('blob', bytes);
}

function hash(kind: string, bytes: Uint8Array): Oid {
  return createHash('sha1').update(`${kind} ${bytes.length}\0`).update(bytes).digest('hex') as Oid;
}

function sourceFile(path: string, bytes: Uint8Array): SourceFile {
  return { path, mode: '100644', blob: blobOf(bytes), bytes };
}

/** Git's order of full paths. */
function byBytes(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
