import type { PolicyChanged } from '../model/event.ts';
import { Failure } from '../model/finding.ts';
import type { Instant, Oid, RequestId } from '../model/ids.ts';
import type { Prose } from '../model/prose.ts';
import type { Trust } from '../model/trust.ts';
import type { Snapshot, Want } from '../ports.ts';
import { chainProblem } from './chain.ts';
import { nameIn, openCheckpoint, retiredSigner, type Checkpoint } from './checkpoint.ts';
import { decodeEntry, decodeHead, fileDigest, type Decoded, type Entry } from './entry.ts';
import { pae } from './envelope.ts';
import { readIndex, type Row } from './index-files.ts';
import {
  CHECKPOINT,
  EDGES,
  folderOf,
  indexPath,
  POLICY_HEAD,
  RECORDED,
  textFolderOf,
  TRUST_COPY,
  type IndexKey,
} from './layout.ts';
import { hashOf, NOT_THE_FILE, pathOf, readEdges, rootOf, TAKEN_AWAY, type Log } from './log.ts';
import { rowProblem } from './own-row.ts';
import { holdToPin, tilesOfPin } from './pin.ts';
import { readTexts, type Texts } from './prose.ts';
import { signedBy, trusted } from './trust-keys.ts';

/** What a run will look at and write under: known before it starts. */
export interface Touch {
  readonly requests: readonly RequestId[];
  readonly index: readonly IndexKey[];
}

/** The ledger at one head, as far as it was looked at. Everything in here was checked but the index rows of other lineages. */
export interface LedgerState {
  readonly head: Oid;
  readonly origin: string;
  readonly recordedUpTo: Oid | null;
  readonly log: Log;
  readonly lineages: ReadonlyMap<RequestId, { readonly entries: readonly Entry[]; readonly texts: Texts }>;
  readonly index: ReadonlyMap<IndexKey, readonly Row[]>;
  /** The newest of lineage `policy`; null: none yet. */
  readonly policy: Entry<PolicyChanged> | null;
  /** Keys for auditors, as they were last written. */
  readonly trustCopy: Uint8Array | null;
}

/** One round trip, whose size depends on what is touched and not on how much history there is. */
export function wanted(ref: string, touch: Touch, trust: Trust): Want {
  return {
    ref,
    paths: [CHECKPOINT, RECORDED, POLICY_HEAD, TRUST_COPY, ...tilesOfPin(trust.ledger), ...touch.index.map(indexPath)],
    under: [EDGES, ...touch.requests.flatMap((id) => [folderOf(id), textFolderOf(id)])],
  };
}

/** Reads and checks. Anything bad blocks: a ledger that cannot be believed is not written to and nothing is issued from it. */
export function stateOf(at: Snapshot, touch: Touch, trust: Trust, origins?: readonly string[]): LedgerState {
  const files = new Map(at.files.map((file) => [file.path, file.bytes]));
  const note = files.get(CHECKPOINT);
  if (!note) throw broken(CHECKPOINT, 'it is not there');
  const checkpoint = openCheckpoint(note, trust);
  if (typeof checkpoint === 'string') throw broken(CHECKPOINT, checkpoint);
  if (origins && !origins.includes(checkpoint.origin)) throw ofAnother(checkpoint.origin, origins[0] ?? '');
  const log = readEdges(checkpoint.size, (level) => files.get(`${EDGES}/${level}`));
  if (!log || rootOf(log) !== checkpoint.root) throw broken(EDGES, `the log does not have the root of ${CHECKPOINT}`);
  holdToPin(trust.ledger, log, (path) => files.get(path));
  const lineages = new Map(touch.requests.map((id) => [id, lineageOf(id, at, trust, log)]));
  const policy = policyHead(files.get(POLICY_HEAD), checkpoint, trust);
  const seen = [...[...lineages.values()].flatMap(({ entries }) => entries), ...(policy ? [policy] : [])];
  const late = retiredSigner(note, trust, newestOf(seen));
  if (late !== null) throw broken(CHECKPOINT, late);
  const index = readIndexes(touch.index, files);
  holdToRows(lineages, index);
  return {
    head: at.commit,
    origin: checkpoint.origin,
    recordedUpTo: recorded(files.get(RECORDED)),
    log,
    lineages,
    index,
    policy,
    trustCopy: files.get(TRUST_COPY) ?? null,
  };
}

/** Rows are derived and unsigned. Touched lineages are folded afresh and only held to their rows; for the others `verify` rebuilds and compares. */
export function readIndexes(
  keys: readonly IndexKey[],
  files: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<IndexKey, readonly Row[]> {
  return new Map(
    keys.map((key) => {
      const bytes = files.get(indexPath(key));
      const rows = bytes ? readIndex(bytes) : [];
      if (!rows) throw broken(indexPath(key), 'it is not a list of grants');
      return [key, rows];
    }),
  );
}

/** Throws where a row that was read tells of an event that is not there. */
export function holdToRows(lineages: LedgerState['lineages'], index: LedgerState['index']): void {
  const odd = rowProblem(lineages, index);
  if (odd) throw broken(odd.path, odd.problem);
}

function lineageOf(id: RequestId, at: Snapshot, trust: Trust, log: Log): { entries: readonly Entry[]; texts: Texts } {
  const below = (folder: string) => at.files.filter(({ path }) => path.startsWith(`${folder}/`));
  const texts = textsOf(below(textFolderOf(id)));
  const entries = below(folderOf(id))
    .toSorted((one, other) => (one.path < other.path ? -1 : 1))
    .map(({ path, bytes }) => {
      const decoded = decodeEntry(path, bytes, texts);
      if (typeof decoded === 'string') throw broken(path, decoded);
      return signedEntry(decoded, trust);
    });
  const gap = chainProblem(entries);
  if (gap) throw broken(gap.path, gap.problem);
  holdToEdge(id, entries, log);
  return { entries, texts };
}

/** A text that does not have the digest it stands under is told as such, unless the right one lies somewhere beside. */
function textsOf(files: readonly { readonly bytes: Uint8Array }[]): Texts {
  const read = files.map(({ bytes }) => readTexts(bytes));
  const bad = read
    .flatMap((one) => one.bad)
    .map((sha256): Prose => ({ text: null, salt: '', sha256, exchanged: true }));
  return new Map([...bad, ...read.flatMap((one) => one.texts)].map((prose) => [prose.sha256, prose]));
}

/** An end of a lineage can be cut off and the chain still closes; the newest leaves of the log tell of it. */
function holdToEdge(id: RequestId, entries: readonly Entry[], { edges }: Log): void {
  const leaves = new Map(entries.map(({ path, leaf }) => [path, leaf]));
  for (const line of edges[0] ?? []) {
    const path = pathOf(line);
    if (!path.startsWith(`${folderOf(id)}/`) || leaves.get(path) === hashOf(line)) continue;
    throw broken(path, leaves.has(path) ? NOT_THE_FILE : TAKEN_AWAY);
  }
}

/** '' of none: before every moment. */
function newestOf(entries: readonly Entry[]): Instant {
  return entries.reduce((newest, { recordedAt }) => (recordedAt > newest ? recordedAt : newest), '' as Instant);
}

/** The one that the checkpoint names, and no other: an older one has its signature too. */
function policyHead(bytes: Uint8Array | undefined, { policy }: Checkpoint, trust: Trust): Entry<PolicyChanged> | null {
  if (!bytes && policy === undefined) return null;
  if (!bytes || policy === undefined || fileDigest(bytes) !== policy)
    throw broken(POLICY_HEAD, `it is not the event that ${CHECKPOINT} names`);
  const decoded = decodeHead(bytes);
  if (typeof decoded === 'string') throw broken(POLICY_HEAD, decoded);
  const { event } = signedEntry(decoded, trust);
  if (event.kind !== 'policy-changed') throw broken(POLICY_HEAD, `it is ${event.kind}, not policy-changed`);
  return { ...decoded.entry, event };
}

function signedEntry(decoded: Decoded, trust: Trust): Entry {
  const problem = signatureProblem(decoded, trust);
  if (problem !== null) throw broken(decoded.entry.path, problem);
  return decoded.entry;
}

/** null: a key that the trust root names for that moment has signed it. */
export function signatureProblem({ entry, envelope }: Decoded, trust: Trust): string | null {
  const key = trusted(trust, entry.keyId, 'event', entry.recordedAt);
  if (typeof key === 'string') return key;
  return signedBy(key, pae(envelope.payload), envelope.signature) ? null : `its signature by ${key.keyid} is wrong`;
}

function recorded(bytes: Uint8Array | undefined): Oid | null {
  const text = Buffer.from(bytes ?? [])
    .toString('utf8')
    .trim();
  if (text === '') return null;
  if (!/^[0-9a-f]{40}$/.test(text)) throw broken(RECORDED, `${JSON.stringify(text)} is not a commit`);
  return text as Oid;
}

/** Copied from elsewhere, or of a repository that had another name. */
function ofAnother(origin: string, wanted: string): Failure {
  const [had, has] = [nameIn(origin), nameIn(wanted)];
  return new Failure(
    'UNRECORDED',
    `the ledger cannot be believed: ${CHECKPOINT}: it is of ${had}, not of ${has}`,
    `if ${has} was called ${had} when the ledger began, write \`origin: ${had}\` below \`ledger\` in policies/trust.yaml, by pull request; else find out who put another ledger there`,
  );
}

function broken(path: string, problem: string): Failure {
  return new Failure(
    'UNRECORDED',
    `the ledger cannot be believed: ${path}: ${problem}`,
    'run `access-lineage verify` and find out who changed it; until then nothing is recorded and nothing is issued',
  );
}
