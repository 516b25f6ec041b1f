import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createHash } from 'node:crypto';
import type { Trust } from '../src/model/trust.ts';
import type { Instant, Oid, RequestId, Seconds } from '../src/model/ids.ts';
import type { Repository, Want } from '../src/ports.ts';
import { closed, issued, tell } from '../src/lineage/events.ts';
import type { LineageEvent } from '../src/model/event.ts';
import { plus } from '../src/model/time.ts';
import { transact, type Ledger } from '../src/ledger/ledger.ts';
import { rootFiles } from '../src/ledger/root-files.ts';
import { keySigner } from '../src/ledger/signer-key.ts';
import {
  BRANCH,
  decisionOf,
  effective,
  factsOf,
  issuanceOf,
  NOW,
  REPOSITORY,
  requestBody,
  reviewOf,
  RUN,
  told,
} from '../test/ledger/sample.ts';

/** requested, approved, decided, issued, closed */
const EVENTS_A_REQUEST = 5;
/** What fits into one append. */
const REQUESTS_AN_APPEND = 4;
/** 20,000 requests are ten years. */
const BETWEEN: Seconds = 15_768;
/** Who asks, and for what: as many as the sample organisation would have if it were large. */
const [HOLDERS, ROLES] = [200, 50];
const SALTS = { purpose: '5a'.repeat(16), justification: 'a5'.repeat(16), goal: '33'.repeat(16) };

/**
 * Puts a ledger of so many events onto branch `evidence` of a bare repository, written by `transact` itself: one commit an
 * append, each at its own time, the last of them now. Grants end, so rows leave the index as they do where people work.
 */
export async function writeLedger(
  gitDir: string,
  events: number,
  key: string,
  trust: Trust,
  asks: (n: number) => Asks = manySyncs,
): Promise<void> {
  const git = spawn('git', ['fast-import', '--quiet', '--force'], {
    cwd: gitDir,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const ended = once(git, 'close');
  const repository = flatRepository(async (bytes) => {
    if (!git.stdin.write(bytes)) await once(git.stdin, 'drain');
  });
  const signer = keySigner(key);
  const count = Math.ceil(events / EVENTS_A_REQUEST);
  let now = plus(NOW, -count * BETWEEN);
  await repository.commit(BRANCH, '' as Oid, await rootFiles(REPOSITORY, trust, signer, now), 'Begin the ledger');
  const clock = { now: () => now, pause: () => Promise.resolve() };
  const ledger: Ledger = { repository, branch: BRANCH, trust, signer, clock };
  for (let from = 0; from < count; from += REQUESTS_AN_APPEND) {
    const stories = Array.from({ length: Math.min(REQUESTS_AN_APPEND, count - from) }, (_, n) => {
      const at = plus(NOW, (from + n - count) * BETWEEN);
      return storyOf(`${at.slice(0, 7)}-sync-${from + n}` as RequestId, from + n, at, asks(from + n));
    });
    now = stories.at(-1)?.at(-1)?.occurredAt ?? now;
    const requests = stories.flatMap(([first]) => (first ? [first.requestId] : []));
    await transact(ledger, { requests, index: [] }, () => ({ events: stories.flat() }));
  }
  git.stdin.end();
  const [code] = (await ended) as [number];
  if (code !== 0) throw new Error(`git fast-import ended with ${code}`);
}

/** A trust root for all the years of such a ledger. */
export function trustSince(trust: Trust, years: number): Trust {
  const validFrom = plus(NOW, -years * 366 * 86_400);
  return { ...trust, keys: trust.keys.map((key) => ({ ...key, validFrom })) };
}

/** Which workload asks for which role. */
export interface Asks {
  readonly holder: string;
  readonly role: string;
}

function manySyncs(n: number): Asks {
  return { holder: `sync-${n % HOLDERS}`, role: `ROLE-SYNC-${n % ROLES}` };
}

/** Asked, approved, merged, used for an hour and handed back. */
function storyOf(id: RequestId, n: number, at: Instant, { holder, role }: Asks): readonly LineageEvent[] {
  const subject = `workload:${holder}` as const;
  const body = requestBody(id, { subject: { type: 'workload', workload: holder }, role });
  const decision = decisionOf(body, {
    now: at,
    holder: { subject, countedTo: [subject] },
    effective: effective({ role: body.role, notBefore: at, notAfter: plus(at, 14_400) }),
  });
  const facts = factsOf(body, { now: at, reviews: [reviewOf(body, { submittedAt: plus(at, -1_800) })] });
  const { moment } = facts;
  if (moment.phase !== 'record') throw new TypeError('the sample is of a merge');
  const merged = { ...facts, moment: { ...moment, merge: { ...moment.merge, at } } };
  const [issuedAt, expiresAt] = [plus(at, 600), plus(at, 4_200)];
  const issuance = issuanceOf(`${n}`, { issuedAt, expiresAt });
  return [
    ...tell(merged, decision, RUN, SALTS),
    issued(told(id, issuedAt), issuance, decision),
    closed(told(id, expiresAt), issuance.id, 'handed-back'),
  ];
}

/** What an append reads again: the log's edge and the index. Everything else is passed on to `git fast-import` and forgotten. */
const KEPT = /^(log|index)\//;

function flatRepository(write: (bytes: Uint8Array) => Promise<void>): Repository {
  const folders = new Map<string, Map<string, Uint8Array>>();
  let commits = 0;
  const head = () => String(commits).padStart(40, '0') as Oid;
  const bytesOf = (path: string) => folders.get(folderOf(path))?.get(path);
  const not = () => Promise.reject(new Error('an append does not ask for this'));
  return {
    oids: not,
    changes: not,
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
          `commit refs/heads/${branch}\ncommitter bench <bench@localhost> ${1_400_000_000 + commits} +0000\n`,
        ),
        Buffer.from(`data ${text.length}\n`),
        text,
        Buffer.from('\n'),
      ];
      for (const [path, bytes] of files) {
        const folder = folders.get(folderOf(path)) ?? new Map<string, Uint8Array>();
        if (KEPT.test(path)) folders.set(folderOf(path), folder.set(path, bytes));
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
