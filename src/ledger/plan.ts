import { counted } from '../model/counted.ts';
import type { Declared, LineageEvent, PolicyChanged, Requested } from '../model/event.ts';
import { Failure } from '../model/finding.ts';
import type { Instant, Oid, RequestId, Sha256 } from '../model/ids.ts';
import type { Prose } from '../model/prose.ts';
import { later } from '../model/time.ts';
import type { Trust } from '../model/trust.ts';
import type { Signer } from '../ports.ts';
import { APPEND_BYTES, APPEND_FILES, INDEX_BYTES } from './batch.ts';
import { signCheckpoint } from './checkpoint.ts';
import { encodeEntry, fileDigest, type AboutFile, type Entry } from './entry.ts';
import { indexBytes, indexKeysOf, keepsRow, type Row } from './index-files.ts';
import {
  CHECKPOINT,
  indexPath,
  POLICY,
  POLICY_HEAD,
  RECORDED,
  textFolderOf,
  TRUST_COPY,
  ZEROS,
  type IndexKey,
} from './layout.ts';
import { appendToLog, logLine, rootOf, type Log } from './log.ts';
import { proseOf, textFile } from './prose.ts';
import { trustCopy } from './root-files.ts';
import type { LedgerState } from './state.ts';
import { mustSign } from './trust-keys.ts';
import { fresh, rowOf, viewOf } from './view.ts';

export interface Composed {
  readonly events: readonly LineageEvent[];
  /** Main is recorded up to here. Left alone when another writer has moved the mark since this transaction began. */
  readonly recordedUpTo?: Oid;
}

export interface Plan {
  readonly entries: readonly Entry[];
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly log: Log;
  readonly policy: LedgerState['policy'];
  readonly message: string;
}

/** Pure but for the signature: leaves out events whose key already stands; numbers, chains, signs and files the rest, log and index with them. */
export async function plan(
  state: LedgerState,
  composed: Composed,
  signer: Signer,
  trust: Trust,
  now: Instant,
): Promise<Plan> {
  const events = fresh(state, composed.events);
  const files = new Map<string, Uint8Array>();
  const { recordedUpTo } = composed;
  if (recordedUpTo !== undefined && recordedUpTo !== state.recordedUpTo)
    files.set(RECORDED, Buffer.from(`${recordedUpTo}\n`));
  let { log } = state;
  const key = events.length > 0 ? mustSign(trust, signer.keyId, now) : null;
  const entries = await number(state, events, signer, now);
  const policy = entries.findLast(isPolicyChange) ?? state.policy;
  if (key) {
    for (const { path, bytes } of entries) files.set(path, bytes);
    for (const [path, bytes] of texts(state, entries)) files.set(path, bytes);
    for (const [path, bytes] of index(state, events, now)) files.set(path, bytes);
    const appended = appendToLog(
      log,
      entries.map(({ leaf, path }) => logLine(leaf, path)),
    );
    log = appended.log;
    for (const [path, bytes] of appended.files) files.set(path, bytes);
    if (policy && policy !== state.policy) files.set(POLICY_HEAD, policy.bytes);
    // Keys that were exchanged: auditors find them beside what they signed.
    const keys = trustCopy(trust);
    if (!state.trustCopy || !Buffer.from(keys).equals(state.trustCopy)) files.set(TRUST_COPY, keys);
    const named = policy ? { policy: fileDigest(policy.bytes) } : {};
    const head = { origin: state.origin, size: log.size, root: rootOf(log), ...named };
    files.set(CHECKPOINT, await signCheckpoint(head, key, signer));
  }
  refuseOversize(files);
  return { entries, files, log, policy, message: message(entries, recordedUpTo) };
}

/** Index files that these events change and that were not looked at. */
export function unseenIndex(state: LedgerState, events: readonly LineageEvent[]): readonly IndexKey[] {
  const keys = touchedRows(state, events).flatMap(keysOf);
  return [...new Set(keys)].filter((key) => !state.index.has(key));
}

/** Puts each event behind the last of its lineage. */
async function number(
  state: LedgerState,
  events: readonly LineageEvent[],
  signer: Signer,
  now: Instant,
): Promise<readonly Entry[]> {
  const last = new Map<RequestId, Entry>();
  const entries: Entry[] = [];
  for (const event of events) {
    const before = last.get(event.requestId) ?? newest(state, event.requestId);
    const place = {
      seq: (before?.seq ?? 0) + 1,
      prev: before ? fileDigest(before.bytes) : ZEROS,
      recordedAt: before ? later(before.recordedAt, now) : now,
    };
    const entry = await encodeEntry(event, place, aboutFile(state, event, events), signer);
    last.set(event.requestId, entry);
    entries.push(entry);
  }
  return entries;
}

function newest({ lineages, policy }: LedgerState, id: RequestId): Entry | undefined {
  return lineages.get(id)?.entries.at(-1) ?? (id === POLICY && policy ? policy : undefined);
}

function isPolicyChange(entry: Entry): entry is Entry<PolicyChanged> {
  return entry.event.kind === 'policy-changed';
}

/** The file it is about, from the lineage or from an event that is written with this one. */
function aboutFile(state: LedgerState, event: LineageEvent, beside: readonly LineageEvent[]): AboutFile | null {
  const standing = state.lineages.get(event.requestId)?.entries.map((entry) => entry.event) ?? [];
  const tells = (one: LineageEvent): one is Requested | Declared =>
    (one.kind === 'requested' || one.kind === 'declared') && one.requestId === event.requestId;
  if (tells(event)) return event.file;
  return [...standing, ...beside].filter(tells).at(-1)?.file ?? null;
}

function texts(state: LedgerState, entries: readonly Entry[]): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const known = new Map<RequestId, Map<Sha256, Prose>>();
  for (const { event, path } of entries) {
    const id = event.requestId;
    const texts = known.get(id) ?? new Map<Sha256, Prose>(state.lineages.get(id)?.texts);
    known.set(id, texts);
    const bytes = textFile(event, texts);
    for (const prose of proseOf(event)) texts.set(prose.sha256, prose);
    if (bytes) files.set(`${textFolderOf(id)}/${path.slice(path.lastIndexOf('/') + 1)}`, bytes);
  }
  return files;
}

function index(state: LedgerState, events: readonly LineageEvent[], now: Instant): ReadonlyMap<string, Uint8Array> {
  const changed = touchedRows(state, events);
  const keys = new Set(changed.flatMap(keysOf));
  const files = new Map<string, Uint8Array>();
  for (const key of keys) {
    const before = state.index.get(key) ?? [];
    const others = before.filter((row) => !changed.some(({ id }) => id === row.requestId));
    const ours = changed.flatMap(({ row }) => (row && indexKeysOf(row).includes(key) ? [row] : []));
    files.set(indexPath(key), indexBytes([...others, ...ours].filter((row) => keepsRow(key, row, now))));
  }
  return files;
}

interface Touched {
  readonly id: RequestId;
  /** As it stands; null: none yet. */
  readonly before: Row | null;
  readonly row: Row | null;
}

/** Rows of the lineages that the events belong to, as they are afterwards. Also those that end: their rows say so. */
function touchedRows(state: LedgerState, events: readonly LineageEvent[]): readonly Touched[] {
  const [now, after] = [viewOf(state), viewOf(state, events)];
  return [...new Set(events.map(({ requestId }) => requestId))].map((id) => ({
    id,
    before: rowOf(now.lineage(id)),
    row: rowOf(after.lineage(id)),
  }));
}

/** Where it is to be written; and where it stood, for it may have become another. */
function keysOf({ before, row }: Touched): readonly IndexKey[] {
  return [before, row].flatMap((one) => (one ? indexKeysOf(one) : []));
}

function message(entries: readonly Entry[], recordedUpTo: Oid | undefined): string {
  if (entries.length === 0) return `Record main up to ${recordedUpTo ?? 'here'}`;
  const ids = [...new Set(entries.map(({ event }) => event.requestId))];
  const title = `Record ${counted(entries.length, 'event')} of ${ids.length === 1 ? ids[0] : `${ids.length} requests`}`;
  return `${title}\n\n${entries.map(({ path }) => path).join('\n')}\n`;
}

function refuseOversize(files: ReadonlyMap<string, Uint8Array>): void {
  const sizes = [...files].map(([path, { length }]) => ({ path, length, index: path.startsWith('index/') }));
  const sum = (index: boolean) => sizes.reduce((all, one) => all + (one.index === index ? one.length : 0), 0);
  if (sum(true) > INDEX_BYTES) throw tooBusy(sizes, sum(true));
  const bytes = sum(false);
  if (files.size <= APPEND_FILES && bytes <= APPEND_BYTES) return;
  throw new Failure(
    'UNRECORDED',
    `one append of ${counted(files.size, 'file')} and ${bytes} bytes is more than ${APPEND_FILES} files and ${APPEND_BYTES} bytes`,
    'record fewer requests at a time; if a single one is too large, its pull request has too many reviews',
  );
}

function tooBusy(sizes: readonly { readonly path: string; readonly length: number }[], bytes: number): Failure {
  const [largest] = sizes.toSorted((one, other) => other.length - one.length);
  return new Failure(
    'UNRECORDED',
    `the index files of one append have ${bytes} bytes, and ${INDEX_BYTES} is the most; the largest is ${largest?.path ?? 'unknown'}`,
    'too many grants in a hundred days count to one holder or role: ask for fewer and longer ones, or name an owner and controllers for each workload apart',
  );
}
