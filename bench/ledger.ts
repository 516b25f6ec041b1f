import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createHash } from 'node:crypto';
import type { Trust } from '../src/model/trust.ts';
import type { Oid, RequestId } from '../src/model/ids.ts';
import type { Repository, Want } from '../src/ports.ts';
import { closed } from '../src/lineage/events.ts';
import { transact, type Ledger } from '../src/ledger/ledger.ts';
import { rootFiles } from '../src/ledger/root-files.ts';
import { keySigner } from '../src/ledger/signer-key.ts';
import { BRANCH, issuanceOf, issuedEvent, mergeEvents, NOW, REPOSITORY, still, told } from '../test/ledger/sample.ts';
import { effective } from '../test/ledger/sample.ts';

/** requested, approved, decided, issued, closed */
const EVENTS_A_REQUEST = 5;
/** What fits into one append. */
const REQUESTS_AN_APPEND = 4;

/** Puts a ledger of so many events onto branch `evidence` of a bare repository: written by `transact` itself, one commit an append. */
export async function writeLedger(gitDir: string, events: number, key: string, trust: Trust): Promise<void> {
  const git = spawn('git', ['fast-import', '--quiet', '--force'], {
    cwd: gitDir,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const ended = once(git, 'close');
  const repository = flatRepository(async (bytes) => {
    if (!git.stdin.write(bytes)) await once(git.stdin, 'drain');
  });
  const signer = keySigner(key);
  await repository.commit(BRANCH, '' as Oid, await rootFiles(REPOSITORY, trust, signer, NOW), 'Begin the ledger');
  const ledger: Ledger = { repository, branch: BRANCH, trust, signer, clock: still() };
  const ids = Array.from({ length: Math.ceil(events / EVENTS_A_REQUEST) }, (_, n) => idOf(n));
  for (let from = 0; from < ids.length; from += REQUESTS_AN_APPEND) {
    const batch = ids.slice(from, from + REQUESTS_AN_APPEND);
    await transact(ledger, { requests: batch, index: [] }, () => ({ events: batch.flatMap(storyOf) }));
  }
  git.stdin.end();
  const [code] = (await ended) as [number];
  if (code !== 0) throw new Error(`git fast-import ended with ${code}`);
}

function idOf(n: number): RequestId {
  return `${2016 + (n % 10)}-${String(1 + (Math.floor(n / 10) % 12)).padStart(2, '0')}-sync-${n}` as RequestId;
}

/** Holders and roles of their own, so that the index stays as small as where grants end. */
function storyOf(id: RequestId) {
  const name = id.slice(8);
  const subject = `workload:${name}` as const;
  const merged = mergeEvents(id, {
    holder: { subject, countedTo: [subject] },
    effective: effective({ role: `ROLE-${name.toUpperCase()}` }),
  });
  return [...merged, issuedEvent(id, name), closed(told(id), issuanceOf(name).id, 'job-ended')];
}

/** As much of a repository as an append needs: the newest files in memory, each commit passed on to `git fast-import`. */
function flatRepository(write: (bytes: Uint8Array) => Promise<void>): Repository {
  const folders = new Map<string, Map<string, Uint8Array>>();
  let commits = 0;
  const head = () => String(commits).padStart(40, '0') as Oid;
  const bytesOf = (path: string) => folders.get(folderOf(path))?.get(path);
  const not = () => Promise.reject(new Error('an append does not ask for this'));
  return {
    oids: not,
    added: not,
    read: (wants: readonly Want[]) =>
      Promise.resolve(
        wants.map(({ paths = [], under = [] }) => {
          const single = paths.flatMap((path) => (bytesOf(path) ? [path] : []));
          const below = under.flatMap((folder) => [...(folders.get(folder)?.keys() ?? [])]);
          const files = [...single, ...below].map((path) => {
            const bytes = bytesOf(path) ?? new Uint8Array();
            return { path, mode: '100644' as const, blob: blobOf(bytes), bytes };
          });
          return { commit: head(), files };
        }),
      ),
    async commit(branch, _parent, files, message) {
      const text = Buffer.from(message);
      const parts: Uint8Array[] = [
        Buffer.from(
          `commit refs/heads/${branch}\ncommitter bench <bench@localhost> ${1_700_000_000 + commits} +0000\n`,
        ),
        Buffer.from(`data ${text.length}\n`),
        text,
        Buffer.from('\n'),
      ];
      for (const [path, bytes] of files) {
        const folder = folders.get(folderOf(path)) ?? new Map<string, Uint8Array>();
        folders.set(folderOf(path), folder.set(path, bytes));
        parts.push(Buffer.from(`M 100644 inline ${path}\ndata ${bytes.length}\n`), bytes, Buffer.from('\n'));
      }
      await write(Buffer.concat(parts));
      commits += 1;
      return head();
    },
  };
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function blobOf(bytes: Uint8Array): Oid {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex') as Oid;
}
