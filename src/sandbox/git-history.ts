import type { GitStore, TreeChange } from './git.ts';
import { runGit, tryGit } from './git-process.ts';

export interface FileChange {
  readonly path: string;
  readonly status: 'added' | 'modified' | 'removed' | 'renamed';
  /** Only for `renamed`. */
  readonly from?: string;
  /** Of the new side; for `removed` of the old one. */
  readonly mode: string;
  readonly oid: string;
  /** null on that side: the file is not there. */
  readonly before: { readonly mode: string; readonly oid: string } | null;
  readonly additions: number;
  readonly deletions: number;
}

const answers = new WeakMap<GitStore, Map<string, unknown>>();

/** The best common ancestor; null: the histories are unrelated. */
export function mergeBase(git: GitStore, one: string, other: string): Promise<string | null> {
  return once(git, `base ${one} ${other}`, async () => {
    if (await straight(git, one, other)) return one;
    const { code, stdout } = await tryGit(['merge-base', one, other], { cwd: git.dir });
    return code === 0 ? stdout.toString('latin1').trim() : null;
  });
}

/** Commits reachable from `to` but not from `from`, oldest first. */
export function commitsBetween(git: GitStore, from: string, to: string): Promise<readonly string[]> {
  return once(git, `between ${from} ${to}`, async () => {
    const chain = await straight(git, from, to);
    if (chain) return chain;
    const out = await runGit(['rev-list', '--reverse', '--topo-order', `${from}..${to}`], { cwd: git.dir });
    return lines(out);
  });
}

/** History of a commit, newest first, optionally of one path. */
export function history(git: GitStore, from: string, path: string | null): Promise<readonly string[]> {
  return once(git, `history ${from} ${path ?? ''}`, async () =>
    lines(await runGit(['rev-list', from, ...(path === null ? [] : ['--', path])], { cwd: git.dir })),
  );
}

/** What changed from one commit to another, renames found as GitHub finds them. */
export function diff(git: GitStore, from: string, to: string): Promise<readonly FileChange[]> {
  return once(git, `diff ${from} ${to}`, async () =>
    parseDiff(await runGit(['diff-tree', '-r', '-M', '-z', '--raw', '--numstat', from, to], { cwd: git.dir })),
  );
}

/** The tree of a true merge; null: conflict. */
export async function mergeTrees(git: GitStore, ours: string, theirs: string): Promise<string | null> {
  const base = await mergeBase(git, ours, theirs);
  if (base === ours) return (await git.commit(theirs))?.tree ?? null;
  const { code, stdout } = await tryGit(['merge-tree', '--write-tree', ours, theirs], { cwd: git.dir });
  return code === 0 ? (stdout.toString('latin1').split('\n')[0] ?? null) : null;
}

/** A commit's own change on top of another tree; null: that tree has something else at one of the paths. */
export async function replayTree(git: GitStore, commit: string, onto: string): Promise<string | null> {
  const { parents, tree } = (await git.commit(commit)) ?? { parents: [], tree: '' };
  const parent = parents[0];
  if (parent === undefined) return null;
  if ((await git.commit(parent))?.tree === onto) return tree;
  const changes = new Map<string, TreeChange>();
  for (const change of await diff(git, parent, commit)) {
    const there = await git.entry(onto, change.from ?? change.path);
    if ((there?.oid ?? null) !== (change.before?.oid ?? null)) return null;
    if (change.from !== undefined) changes.set(change.from, null);
    changes.set(change.path, change.status === 'removed' ? null : { mode: change.mode, oid: change.oid });
  }
  return git.editTree(onto, changes);
}

/** The chain from `from` to `to`, if it is short and has no merges: saves a process for most pull requests. */
async function straight(git: GitStore, from: string, to: string): Promise<readonly string[] | null> {
  const chain: string[] = [];
  for (let at = to; at !== from; ) {
    const commit = chain.length < 50 ? await git.commit(at) : null;
    const parent = commit?.parents[0];
    if (commit?.parents.length !== 1 || parent === undefined) return null;
    chain.unshift(at);
    at = parent;
  }
  return chain;
}

function parseDiff(out: Buffer): readonly FileChange[] {
  const parts = out.toString('utf8').split('\0');
  const changes: FileChange[] = [];
  const counts = new Map<string, { additions: number; deletions: number }>();
  for (let at = 0; at < parts.length && parts[at] !== ''; ) {
    const head = parts[at] ?? '';
    if (head.startsWith(':')) {
      const [oldMode = '', newMode = '', oldOid = '', newOid = '', letter = ''] = head.slice(1).split(' ');
      const renamed = letter.startsWith('R');
      const first = parts[at + 1] ?? '';
      const path = renamed ? (parts[at + 2] ?? '') : first;
      const removed = letter === 'D';
      changes.push({
        path,
        status: renamed ? 'renamed' : letter === 'A' ? 'added' : removed ? 'removed' : 'modified',
        ...(renamed ? { from: first } : {}),
        mode: removed ? oldMode : newMode,
        oid: removed ? oldOid : newOid,
        before: letter === 'A' ? null : { mode: oldMode, oid: oldOid },
        additions: 0,
        deletions: 0,
      });
      at += renamed ? 3 : 2;
    } else {
      const [added = '', deleted = '', name = ''] = head.split('\t');
      // `-` stands for a binary file; a rename leaves the name empty and gives both names after it.
      const path = name === '' ? (parts[at + 2] ?? '') : name;
      counts.set(path, { additions: Number(added) || 0, deletions: Number(deleted) || 0 });
      at += name === '' ? 3 : 1;
    }
  }
  return changes.map((change) => ({ ...change, ...counts.get(change.path) }));
}

function lines(out: Buffer): readonly string[] {
  return out
    .toString('latin1')
    .split('\n')
    .filter((line) => line !== '');
}

/** Questions about commits have one answer for ever. */
function once<T>(git: GitStore, key: string, ask: () => Promise<T>): Promise<T> {
  const known = answers.get(git) ?? new Map<string, unknown>();
  answers.set(git, known);
  if (known.size > 5_000) known.clear();
  const answer = (known.get(key) as Promise<T> | undefined) ?? ask();
  known.set(key, answer);
  return answer;
}
