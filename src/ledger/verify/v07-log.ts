import { counted } from '../../model/counted.ts';
import type { Finding } from '../../model/finding.ts';
import type { Instant, Oid, Sha256 } from '../../model/ids.ts';
import { plus } from '../../model/time.ts';
import type { Trust } from '../../model/trust.ts';
import type { Clone } from '../../ports.ts';
import { CLOCK_SKEW, openCheckpoint, parseCheckpoint, retiredSigner, type Checkpoint } from '../checkpoint.ts';
import { CHECKPOINT, EDGES, TILES } from '../layout.ts';
import {
  appendToLog,
  EMPTY_LOG,
  hashOf,
  NOT_THE_FILE,
  pathOf,
  rootOf,
  TAKEN_AWAY,
  tileLines,
  type Log,
} from '../log.ts';
import { found } from './finding.ts';
import { prefixRoots } from './prefix-roots.ts';
import { plain } from './v01-modes.ts';

export interface Leaf {
  readonly leaf: Sha256;
  readonly recordedAt: Instant;
}

const LOST = 'compare with a checkpoint kept outside: somebody rewrote the ledger';

/** Every event is a leaf and every leaf an event; tiles, root and signature are what they must be; each earlier head is a prefix. */
export async function log(
  clone: Clone,
  ref: string,
  heads: readonly Oid[],
  leaves: ReadonlyMap<string, Leaf>,
  trust: Trust,
  origin: string | undefined,
  kept: readonly Uint8Array[],
): Promise<readonly Finding[]> {
  const files = new Map<string, Uint8Array>();
  const odd: Finding[] = [];
  for await (const file of clone.scan(ref, 'log')) {
    files.set(file.path, file.bytes);
    odd.push(...plain(file));
  }
  const lines = levelZero(files);
  const due = appendToLog(EMPTY_LOG, lines);
  const note = files.get(CHECKPOINT);
  const checkpoint = note ? openedAt(note, trust, newestOf(leaves)) : 'it is not there';
  return [
    ...odd,
    ...same(lines, leaves),
    ...(typeof checkpoint === 'string'
      ? [found('V07', CHECKPOINT, checkpoint, LOST)]
      : head(checkpoint, due.log, origin)),
    ...tiles(files, due.files),
    ...(await earlier(clone, ref, heads, lines)),
    ...outside(kept, lines),
    ...pinned(trust, lines),
  ];
}

function openedAt(note: Uint8Array, trust: Trust, newest: Instant): Checkpoint | string {
  return retiredSigner(note, trust, newest) ?? openCheckpoint(note, trust);
}

function newestOf(leaves: ReadonlyMap<string, Leaf>): Instant {
  let newest = '' as Instant;
  for (const { recordedAt } of leaves.values()) if (recordedAt > newest) newest = recordedAt;
  return newest;
}

function levelZero(files: ReadonlyMap<string, Uint8Array>): readonly string[] {
  const lines: string[] = [];
  for (let index = 0; ; index += 1) {
    const tile = files.get(`${TILES}/0/${index}`);
    if (!tile) break;
    for (const line of tileLines(tile)) lines.push(line);
  }
  return [...lines, ...tileLines(files.get(`${EDGES}/0`) ?? new Uint8Array())];
}

function same(lines: readonly string[], leaves: ReadonlyMap<string, Leaf>): Finding[] {
  const findings: Finding[] = [];
  const logged = new Set<string>();
  let newest = '' as Instant;
  for (const line of lines) {
    const path = pathOf(line);
    const there = leaves.get(path);
    if (!there) findings.push(found('V07', path, TAKEN_AWAY, LOST));
    else if (there.leaf !== hashOf(line)) findings.push(found('V07', path, NOT_THE_FILE, LOST));
    if (logged.has(path)) findings.push(found('V07', path, 'it stands in the log twice', LOST));
    logged.add(path);
    if (there && there.recordedAt < newest && plus(there.recordedAt, CLOCK_SKEW) < newest)
      findings.push(
        found(
          'V07',
          path,
          `it says that it was recorded at ${there.recordedAt}, after one of ${newest}`,
          'find out whose clock was wrong, or who dated it back',
        ),
      );
    if (there && there.recordedAt > newest) newest = there.recordedAt;
  }
  for (const path of leaves.keys())
    if (!logged.has(path))
      findings.push(found('V07', path, 'it is not in the log: it was put there past the recording job', LOST));
  return findings;
}

function head({ origin, size, root }: Checkpoint, due: Log, wanted: string | undefined): Finding[] {
  const findings: Finding[] = [];
  if (wanted !== undefined && origin !== wanted)
    findings.push(
      found('V07', CHECKPOINT, `it is of ${origin}, not of ${wanted}`, 'this ledger was copied from elsewhere'),
    );
  if (size !== due.size)
    findings.push(found('V07', CHECKPOINT, `it speaks of ${counted(size, 'event')}, the log has ${due.size}`, LOST));
  else if (rootOf(due) !== root)
    findings.push(found('V07', CHECKPOINT, 'the log does not have the root that was signed', LOST));
  return findings;
}

/** Tiles are what the leaves make them. */
function tiles(files: ReadonlyMap<string, Uint8Array>, due: ReadonlyMap<string, Uint8Array>): Finding[] {
  const there = [...files.keys()].filter((path) => path.startsWith(`${TILES}/`) || path.startsWith(`${EDGES}/`));
  return [...new Set([...due.keys(), ...there])].flatMap((path) => {
    const [one, other] = [due.get(path), files.get(path)];
    if (one && other && Buffer.from(one).equals(other)) return [];
    return [found('V07', path, other ? 'it is not what the leaves make it' : 'it is not there', LOST)];
  });
}

/** Each head that was ever signed must be the root of the first so many leaves of today. */
async function earlier(clone: Clone, ref: string, heads: readonly Oid[], lines: readonly string[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  const rootAt = prefixRoots(lines.map(hashOf));
  let size = 0;
  for await (const { commit, bytes } of clone.versions?.(ref, CHECKPOINT) ?? oneByOne(clone, heads)) {
    const point = parseCheckpoint(bytes);
    const say = (message: string) => findings.push(found('V07', CHECKPOINT, `in ${commit}: ${message}`, LOST));
    if (!point) say('it cannot be read');
    else if (point.size < size) say(`it goes back from ${counted(size, 'event')} to ${point.size}`);
    else if (point.size > lines.length)
      say(`it speaks of ${counted(point.size, 'event')}, the log has ${lines.length} today`);
    else if (rootAt(point.size) !== point.root)
      say(`its root is not that of the first ${counted(point.size, 'event')} of today`);
    size = Math.max(size, point?.size ?? 0);
  }
  return findings;
}

/** Heads that somebody kept elsewhere: the only thing that tells of a branch that was rewound and written anew. */
function outside(kept: readonly Uint8Array[], lines: readonly string[]): Finding[] {
  return kept.flatMap((bytes) => {
    const point = parseCheckpoint(bytes);
    if (!point)
      return [found('V07', CHECKPOINT, 'a checkpoint kept outside cannot be read', 'give the file as it was copied')];
    const stands = point.size <= lines.length && prefixRoots(lines.map(hashOf))(point.size) === point.root;
    return stands
      ? []
      : [
          found(
            'V07',
            CHECKPOINT,
            `the log does not begin with the ${counted(point.size, 'event')} of a checkpoint kept outside`,
            LOST,
          ),
        ];
  });
}

/** The same of the head that main itself names. */
function pinned({ ledger: { pinned: point } }: Trust, lines: readonly string[]): Finding[] {
  if (!point || (point.size <= lines.length && prefixRoots(lines.map(hashOf))(point.size) === point.root)) return [];
  return [
    found(
      'V07',
      CHECKPOINT,
      `the log does not begin with the ${counted(point.size, 'event')} that policies/trust.yaml has seen`,
      point.size > lines.length
        ? `it has ${lines.length}: fetch it again; if that is all there is, somebody set it back`
        : 'put the branch back, and find out who wrote it anew',
    ),
  ];
}

async function* oneByOne(clone: Clone, heads: readonly Oid[]): AsyncGenerator<{ commit: Oid; bytes: Uint8Array }> {
  for (let from = 0; from < heads.length; from += 50) {
    const some = heads.slice(from, from + 50);
    const shots = await clone.read(some.map((ref) => ({ ref, paths: [CHECKPOINT] })));
    for (const [at, commit] of some.entries()) yield { commit, bytes: shots[at]?.files[0]?.bytes ?? new Uint8Array() };
  }
}
