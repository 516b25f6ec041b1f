import { createHash } from 'node:crypto';
import type { Instant, Sha256 } from '../model/ids.ts';
import type { Trust } from '../model/trust.ts';
import { plus } from '../model/time.ts';
import type { Signer } from '../ports.ts';
import { keyObject, signedBy, spki, trusted } from './trust-keys.ts';

/** Head of the log: C2SP tlog-checkpoint. `root` in hex here, base64 in the note. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Sha256;
  /** SHA-256 of the newest event of lineage `policy`, as an extension line: who puts an older one back has no signature over it. */
  readonly policy?: Sha256;
}

const PREFIX = 'access-lineage.dev/';
type TrustKey = Trust['keys'][number];
const SHAPE =
  /^([^\n]+)\n(0|[1-9]\d{0,14})\n([A-Za-z0-9+/]{43}=)\n(?:policy ([0-9a-f]{64})\n)?\n— (\S+) ([A-Za-z0-9+/]+={0,2})\n$/;

/** `access-lineage.dev/payco/access`. */
export function originOf(repository: string): string {
  return `${PREFIX}${repository}`;
}

/** `payco/access`, of an origin. */
export function nameIn(origin: string): string {
  return origin.startsWith(PREFIX) ? origin.slice(PREFIX.length) : origin;
}

/** The name that a ledger's checkpoints bear. `here`: this repository's. */
export function nameOfLedger({ origin, repository }: Trust['ledger'], here: string): string {
  return origin ?? repository ?? here;
}

/** The names that they may bear: as what binds says, as main's newest word has it, and as the repository is called now. The keys are the same. */
export function namesOfLedger({ ledger }: Trust, named: Trust, here: string): readonly string[] {
  const same = named.ledger.repository === ledger.repository && named.ledger.branch === ledger.branch;
  const names = [ledger.repository ?? here, ledger.origin, same ? named.ledger.origin : null];
  return [...new Set(names.filter((name) => name !== null))];
}

/** A C2SP signed note with one signature, named after the origin. */
export async function signCheckpoint(checkpoint: Checkpoint, key: TrustKey, signer: Signer): Promise<Uint8Array> {
  const text = noteText(checkpoint);
  const signature = await signer.sign(Buffer.from(text));
  const stamp = Buffer.concat([noteKeyHash(checkpoint.origin, key), signature]).toString('base64');
  return Buffer.from(`${text}\n— ${checkpoint.origin} ${stamp}\n`);
}

/** Shape only. */
export function parseCheckpoint(bytes: Uint8Array): Checkpoint | null {
  return take(bytes)?.checkpoint ?? null;
}

/** A checkpoint that a key of the trust root has signed, or a sentence saying why it is none. When it was signed: `retiredSigner`. */
export function openCheckpoint(bytes: Uint8Array, trust: Trust): Checkpoint | string {
  const taken = take(bytes);
  if (!taken) return 'it is not a signed note with origin, size and root';
  const { checkpoint, name, stamp } = taken;
  if (name !== checkpoint.origin) return `it is signed as ${name}, but speaks for ${checkpoint.origin}`;
  const key = signerOf(trust, name, stamp);
  if (!key) return 'no key of the trust root has signed it';
  const usable = trusted(trust, key.keyid, 'checkpoint', key.validFrom);
  if (typeof usable === 'string') return usable;
  if (!signedBy(key, Buffer.from(noteText(checkpoint)), stamp.subarray(4)))
    return `its signature by ${key.keyid} is wrong`;
  return checkpoint;
}

/** Clocks of runners differ by less than this; what is signed with an old key differs by more. */
export const CLOCK_SKEW = 600;

/**
 * A checkpoint bears no date, but it was signed with the newest event. So a key that was over by then has not signed it
 * honestly. null: the key was still good. `newest`: when the newest event that is known was recorded.
 */
export function retiredSigner(bytes: Uint8Array, trust: Trust, newest: Instant): string | null {
  const { name, stamp } = take(bytes) ?? {};
  const key = name !== undefined && stamp && signerOf(trust, name, stamp);
  if (!key || key.validTo === null || newest < plus(key.validTo, CLOCK_SKEW)) return null;
  return `it is signed with key ${key.keyid}, which was valid until ${key.validTo}, and its newest event is of ${newest}`;
}

function signerOf(trust: Trust, name: string, stamp: Buffer): TrustKey | undefined {
  return trust.keys.find((one) => noteKeyHash(name, one).equals(stamp.subarray(0, 4)));
}

function take(bytes: Uint8Array): { checkpoint: Checkpoint; name: string; stamp: Buffer } | null {
  const [, origin, size, root, policy, name, stamp] = SHAPE.exec(Buffer.from(bytes).toString('utf8')) ?? [];
  if (origin === undefined || root === undefined || name === undefined || stamp === undefined) return null;
  const hex = Buffer.from(root, 'base64').toString('hex') as Sha256;
  const checkpoint = { origin, size: Number(size), root: hex, ...(policy ? { policy: policy as Sha256 } : {}) };
  return { checkpoint, name, stamp: Buffer.from(stamp, 'base64') };
}

function noteText({ origin, size, root, policy }: Checkpoint): string {
  const extension = policy ? `policy ${policy}\n` : '';
  return `${origin}\n${size}\n${Buffer.from(root, 'hex').toString('base64')}\n${extension}`;
}

/** First four bytes of SHA-256(name ‖ LF ‖ algorithm ‖ key): 1 and the raw key for Ed25519, 2 and the SPKI for ECDSA. */
function noteKeyHash(name: string, key: TrustKey): Buffer {
  const der = spki(keyObject(key));
  const ed25519 = key.algorithm === 'ed25519';
  const hash = createHash('sha256')
    .update(`${name}\n`)
    .update(Buffer.of(ed25519 ? 1 : 2));
  return hash
    .update(ed25519 ? der.subarray(-32) : der)
    .digest()
    .subarray(0, 4);
}
