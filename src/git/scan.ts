import type { Change } from '../model/change.ts';
import type { SourceFile } from '../model/document.ts';
import { Failure } from '../model/finding.ts';
import type { Instant, Oid } from '../model/ids.ts';
import { fromEpoch } from '../model/time.ts';
import type { Clone } from '../ports.ts';
import { catFile, entryOf, type Entry } from './cat-file.ts';
import { GitFailure, records, run, start } from './process.ts';

type Commit = Clone['commits'] extends (ref: string) => AsyncIterable<infer One> ? One : never;

/** Every file below a folder of one commit, as a stream: two git processes, however many files. `under` '' is the whole tree. */
export async function* scanTree(folder: string, commit: Oid, under: string): AsyncGenerator<SourceFile> {
  const args = ['ls-tree', '-r', '-z', '--full-tree', commit];
  const listing = start(folder, under === '' ? args : [...args, '--', under]);
  listing.input.end();
  try {
    yield* catFile(folder, below(records(listing.output), under));
    await listing.ended;
  } finally {
    listing.stop();
  }
}

/** `ls-tree` also answers with a file that bears the folder's name. */
async function* below(listed: AsyncIterable<readonly Buffer[]>, under: string): AsyncGenerator<Entry> {
  for await (const lines of listed) {
    for (const line of lines) {
      const entry = entryOf(line);
      if (under === '' || entry.path.startsWith(`${under}/`)) yield entry;
    }
  }
}

/** First-parent history up to `to`, oldest first, each commit with what it changed against its first parent. One `git log`. */
export async function* log(folder: string, to: Oid): AsyncGenerator<Commit> {
  for await (const { oid, parents, author, changes } of logged(folder, [to])) {
    yield { oid, parents, author, changes: changes.map(({ status, path }) => ({ status, path })) };
  }
}

/** Every content of one file along first parents, oldest first, from two git processes. Where it was deleted: no bytes. */
export async function* versionsOf(
  folder: string,
  to: Oid,
  path: string,
): AsyncGenerator<{ readonly commit: Oid; readonly bytes: Uint8Array }> {
  const touched: { readonly commit: Oid; readonly blob: Oid | null; readonly mode: SourceFile['mode'] }[] = [];
  for await (const { oid, changes } of logged(folder, [to, '--', path])) {
    for (const change of changes)
      if (change.path === path) touched.push({ commit: oid, blob: change.blob, mode: change.mode });
  }
  const there = touched.flatMap(({ blob, mode }) => (blob === null ? [] : [{ path, mode, blob }]));
  const files = catFile(folder, there);
  try {
    for (const { commit, blob } of touched) {
      const file = blob === null ? null : await files.next();
      yield { commit, bytes: file && !file.done ? file.value.bytes : new Uint8Array() };
    }
  } finally {
    await files.return(undefined);
  }
}

/** What changed below some folders after `from`, up to `to`, along first parents. */
export async function changesBetween(
  folder: string,
  from: Oid | null,
  to: Oid,
  under: readonly string[],
): Promise<readonly Change[]> {
  if (from === to) return [];
  const range = from === null ? [to] : [to, `^${from}`];
  const changes: Change[] = [];
  for await (const commit of logged(folder, [...range, '--', ...under])) {
    const { oid, at, parents } = commit;
    const parent = parents[0] ?? null;
    for (const { path, status, blob } of commit.changes) {
      if (under.some((one) => path.startsWith(`${one}/`)))
        changes.push({ path, status, blob, commit: oid, parent, at });
    }
  }
  return changes;
}

/** Is `from` on the first-parent chain that ends in `to`? */
export async function onFirstParents(folder: string, from: Oid, to: Oid): Promise<boolean> {
  if (from === to) return true;
  const chain = await run(folder, ['rev-list', '--first-parent', '--parents', to, `^${from}`]);
  // The chain stops where `from` begins to reach: at `from` itself, or beside it.
  const [, parent] = (chain.toString('latin1').trim().split('\n').at(-1) ?? '').split(' ');
  return parent === from;
}

/** Does any parent lead from `to` to `from`? */
export async function isAncestor(folder: string, from: Oid, to: Oid): Promise<boolean> {
  const [common] = (await run(folder, ['merge-base', '--all', from, to]).catch(none)).toString('latin1').split('\n');
  return common === from;
}

/** `merge-base` ends with 1 and says nothing where two histories have nothing in common. */
function none(error: unknown): Buffer {
  if (error instanceof GitFailure && error.exit === 1) return Buffer.alloc(0);
  throw error;
}

const FORMAT = '--format=commit %H%n%P%n%an <%ae>%n%ct';

/** `mode`: of a submodule there are no bytes to read. */
type Touched = Pick<Change, 'status' | 'path' | 'blob'> & Pick<SourceFile, 'mode'>;
type Logged = Omit<Commit, 'changes'> & { readonly at: Instant; readonly changes: readonly Touched[] };

async function* logged(folder: string, range: readonly string[]): AsyncGenerator<Logged> {
  const options = [
    '--raw',
    '-z',
    '--no-abbrev',
    '--no-renames',
    '--no-color',
    '--encoding=UTF-8',
    '--no-notes',
    FORMAT,
  ];
  const git = start(folder, [
    'log',
    '--first-parent',
    '--diff-merges=first-parent',
    '--full-history',
    '--reverse',
    ...options,
    ...range,
  ]);
  git.input.end();
  try {
    let current: Omit<Logged, 'changes'> | null = null;
    let changes: Touched[] = [];
    let raw: string | null = null;
    for await (const some of records(git.output)) {
      for (const record of some) {
        const text = record.toString('utf8').replace(/^\n/, '');
        if (raw !== null) {
          changes.push(changeOf(raw, record.toString('utf8')));
          raw = null;
        } else if (text.startsWith(':')) {
          raw = text;
        } else if (text.startsWith('commit ')) {
          // git puts no NUL between a commit's own lines and its first change.
          const [head = '', parents = '', author = '', seconds = '', first] = text.split('\n');
          if (current) yield { ...current, changes };
          const oid = head.slice(7) as Oid;
          const at = fromEpoch(Number(seconds));
          current = { oid, parents: parents.split(' ').filter(Boolean) as Oid[], author, at };
          changes = [];
          raw = first?.startsWith(':') ? first : null;
        } else if (text !== '') {
          throw new Failure(
            'UNREACHABLE',
            `git log printed what was not expected: ${text.slice(0, 80)}`,
            'use git 2.31 or newer',
          );
        }
      }
    }
    await git.ended;
    if (current) yield { ...current, changes };
  } finally {
    git.stop();
  }
}

const NOTHING = /^0+$/;

/** `:<old mode> <new mode> <old oid> <new oid> <letter>`. A change of type is one of content: `M`. */
function changeOf(raw: string, path: string): Touched {
  const [, mode = '', , oid = '', letter = ''] = raw.split(' ');
  const blob = NOTHING.test(oid) ? null : (oid as Oid);
  return { status: letter === 'A' || letter === 'D' ? letter : 'M', path, blob, mode: mode as SourceFile['mode'] };
}
