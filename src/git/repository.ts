import { Failure } from '../model/finding.ts';
import { besideFirstParents, rewritten } from '../model/history.ts';
import type { SourceFile } from '../model/document.ts';
import type { Oid } from '../model/ids.ts';
import type { Clone, Origin, Snapshot, Want } from '../ports.ts';
import { catFile, type Entry, entryOf } from './cat-file.ts';
import { GitFailure, records, run, start } from './process.ts';
import { changesBetween, isAncestor, log, onFirstParents, scanTree, versionsOf } from './scan.ts';
import { writeCommit } from './write.ts';

/**
 * A clone on this disk, bare or not. Refs are branch names (this clone's own first, then `origin`'s; `origin/main` too), full ref names, or
 * object ids. Throws INPUT when the folder is no repository, and for history of a shallow clone: half is not an answer.
 */
export function localRepository(folder: string): Clone & Origin {
  const here: Here = { folder, commits: new Set(), whole: null };
  const repository: Clone & Origin = {
    read: (wants) => Promise.all(wants.map((want) => snapshot(here, want))),

    async changes(from, to, under) {
      await whole(here);
      if (from !== null && !(await onFirstParents(folder, from, to)))
        throw (await isAncestor(folder, from, to)) ? besideFirstParents(from, to) : rewritten(from, to);
      return changesBetween(folder, from, to, under.map(trimmed));
    },

    async ahead(from, to) {
      await whole(here);
      if (!(await isAncestor(folder, from, to))) throw rewritten(from, to);
      return Number((await run(folder, ['rev-list', '--count', `${from}..${to}`])).toString('latin1'));
    },

    async oids(wants) {
      const commits = await Promise.all(wants.map((want) => commitOf(here, want.ref)));
      const names = wants.map(({ path }, index) => {
        const clean = trimmed(path);
        return commits[index] && (clean === '' || isInside(clean)) ? `${commits[index]}:${clean}` : null;
      });
      return idsOf(folder, names);
    },

    async commit(branch, parent, files, message) {
      const head = await resolve(here, `refs/heads/${branch}`);
      if (head === null) throw noBranch(folder, branch);
      if (head !== parent) return 'stale';
      const written = await writeCommit(folder, branch, parent, files, message);
      return written === 'moved' ? 'stale' : written;
    },

    async createBranch(branch, files, message) {
      if ((await resolve(here, `refs/heads/${branch}`)) !== null) return 'exists';
      const written = await writeCommit(folder, branch, null, files, message);
      return written === 'moved' ? 'exists' : written;
    },

    async *scan(ref, under) {
      yield* scanTree(folder, await known(here, ref), trimmed(under));
    },

    async *versions(ref, path) {
      await whole(here);
      yield* versionsOf(folder, await known(here, ref), trimmed(path));
    },

    async *commits(ref) {
      await whole(here);
      yield* log(folder, await known(here, ref));
    },
  };
  return repository;
}

/** What is known of the clone and stays true as long as this process runs. */
interface Here {
  readonly folder: string;
  readonly commits: Set<Oid>;
  whole: Promise<void> | null;
}

async function snapshot(here: Here, want: Want): Promise<Snapshot | null> {
  const commit = await commitOf(here, want.ref);
  if (commit === null) return null;
  const files = await filesOf(here.folder, commit, want);
  return want.before
    ? { commit, files, before: await heldBefore(here.folder, commit, want.before) }
    : { commit, files };
}

async function heldBefore(
  folder: string,
  commit: Oid,
  { path, steps }: NonNullable<Want['before']>,
): Promise<NonNullable<Snapshot['before']>> {
  const names = steps.map((step) => `${commit}~${step}:${path}`);
  const blobs = await idsOf(folder, names, ['blob']);
  const once = [...new Set(blobs.filter((blob) => blob !== null))];
  const found = new Map<Oid, SourceFile>();
  for await (const file of catFile(
    folder,
    once.map((blob): Entry => ({ path, mode: '100644', blob })),
  ))
    found.set(file.blob, file);
  return blobs.map((blob) => (blob === null ? null : (found.get(blob) ?? null)));
}

async function filesOf(folder: string, commit: Oid, want: Want): Promise<readonly SourceFile[]> {
  const paths = new Set(want.paths ?? []);
  const under = (want.under ?? []).map(trimmed);
  const asked = [...paths, ...under].filter(isInside);
  if (asked.length === 0 && !under.includes('')) return [];
  const listing = start(folder, [
    'ls-tree',
    '-r',
    '-z',
    '--full-tree',
    commit,
    ...(under.includes('') ? [] : ['--', ...asked]),
  ]);
  listing.input.end();
  const entries = [];
  for await (const lines of records(listing.output)) {
    for (const line of lines) {
      const entry = entryOf(line);
      const wanted = under.some((one) => one === '' || entry.path.startsWith(`${one}/`));
      if (wanted || paths.has(entry.path)) entries.push(entry);
    }
  }
  await listing.ended;
  const files: SourceFile[] = [];
  for await (const file of catFile(folder, entries)) files.push(file);
  return files;
}

/** Object ids of `<commit>:<path>` names, all from one process; null where nothing is, or nothing was asked. */
async function idsOf(
  folder: string,
  names: readonly (string | null)[],
  types: readonly string[] = ['blob', 'tree'],
): Promise<readonly (Oid | null)[]> {
  const asked = names.filter((name) => name !== null);
  if (asked.length === 0) return names.map(() => null);
  const out = await run(folder, ['cat-file', '--batch-check=%(objectname) %(objecttype)'], `${asked.join('\n')}\n`);
  const answers = out.toString('utf8').split('\n');
  let next = 0;
  return names.map((name) => {
    if (name === null) return null;
    const [oid = '', type = ''] = (answers[next++] ?? '').split(' ');
    return OID.test(oid) && types.includes(type) ? (oid as Oid) : null;
  });
}

async function known(here: Here, ref: string): Promise<Oid> {
  const commit = await commitOf(here, ref);
  if (commit === null) throw noBranch(here.folder, ref);
  return commit;
}

const OID = /^[0-9a-f]{40}$/;

async function commitOf(here: Here, ref: string): Promise<Oid | null> {
  if (OID.test(ref) || ref === 'HEAD' || ref.startsWith('refs/')) return resolve(here, ref);
  const remote = ref.startsWith('origin/') ? ref : `origin/${ref}`;
  return (await resolve(here, `refs/heads/${ref}`)) ?? (await resolve(here, `refs/remotes/${remote}`));
}

async function resolve({ folder, commits }: Here, name: string): Promise<Oid | null> {
  if (commits.has(name as Oid)) return name as Oid;
  try {
    const out = await run(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
    const commit = out.toString('latin1').trim() as Oid;
    commits.add(commit);
    return commit;
  } catch (error) {
    // `--quiet` ends with 1 and says nothing when there is no such thing.
    if (error instanceof GitFailure && error.exit === 1) return null;
    throw error;
  }
}

function whole(here: Here): Promise<void> {
  return (here.whole ??= notShallow(here.folder).catch((error: unknown) => {
    here.whole = null;
    throw error;
  }));
}

async function notShallow(folder: string): Promise<void> {
  const shallow = (await run(folder, ['rev-parse', '--is-shallow-repository'])).toString('latin1').trim();
  if (shallow === 'true') {
    throw new Failure(
      'INPUT',
      `${folder} is a shallow clone, its history is cut off`,
      'run `git fetch --unshallow` there',
    );
  }
}

function trimmed(path: string): string {
  return path.replace(/\/+$/, '');
}

function isInside(path: string): boolean {
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..') && !/[\0\n]/.test(path);
}

function noBranch(folder: string, ref: string): Failure {
  return new Failure(
    'MISSING',
    `${folder} has no branch or commit ${ref}`,
    `run \`git fetch origin ${ref}:${ref}\` there`,
  );
}
