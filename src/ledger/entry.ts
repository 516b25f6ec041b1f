import { canonicalJson } from '../model/canonical-json.ts';
import type { LineageEvent } from '../model/event.ts';
import type { Instant, Oid, RequestId, Sha256 } from '../model/ids.ts';
import { sha256 } from '../model/sha256.ts';
import type { Signer } from '../ports.ts';
import { openEnvelope, seal, type Envelope } from './envelope.ts';
import { entryName, entryPlace, folderOf, MOST_EVENTS, POLICY } from './layout.ts';
import { leafHash } from './log.ts';
import { bare, clothed, type Texts } from './prose.ts';

/** An event in its place: signed, numbered, chained. The file holds exactly `bytes`. */
export interface Entry<Event extends LineageEvent = LineageEvent> {
  readonly path: string;
  readonly event: Event;
  readonly seq: number;
  readonly prev: Sha256;
  readonly recordedAt: Instant;
  readonly bytes: Uint8Array;
  /** SHA-256(0x00 ‖ bytes): its leaf in the log. */
  readonly leaf: Sha256;
  readonly keyId: string;
}

/** The request file that an event is about. */
export interface AboutFile {
  readonly path: string;
  readonly sha256: Sha256;
  readonly blob: Oid;
}

const STATEMENT = 'https://in-toto.io/Statement/v1';
const predicateType = (kind: string) => `https://access-lineage.dev/${kind}/v1`;

/** Signs an event into its place. `about: null` for lineages that are about no request file. */
export async function encodeEntry(
  event: LineageEvent,
  place: Pick<Entry, 'seq' | 'prev' | 'recordedAt'>,
  about: AboutFile | null,
  signer: Signer,
): Promise<Entry> {
  const { seq, prev, recordedAt } = place;
  const statement = {
    _type: STATEMENT,
    subject: [subjectOf(event.requestId, about)],
    predicateType: predicateType(event.kind),
    predicate: { ...bare(event), seq, prev: { sha256: prev }, recordedAt },
  };
  const bytes = await seal(Buffer.from(canonicalJson(statement)), signer);
  const path = entryPath(event.requestId, seq, event.kind);
  return { path, event, seq, prev, recordedAt, bytes, leaf: leafHash(bytes), keyId: signer.keyId };
}

export interface Decoded {
  readonly entry: Entry;
  readonly envelope: Envelope;
}

/** Reads a file back. A text answers what is wrong with it. The signature is not checked here: the caller has the keys. */
export function decodeEntry(path: string, bytes: Uint8Array, texts: Texts): Decoded | string {
  const place = entryPlace(path);
  if (!place) return 'it is not where an event lies';
  const envelope = openEnvelope(bytes);
  if (!envelope) return 'it is not an envelope as this ledger writes it';
  const statement = parse(envelope.payload);
  const { predicate, _type: type } = statement ?? {};
  if (!statement || !predicate || type !== STATEMENT) return 'its payload is not an in-toto Statement v1';
  const { seq, prev, recordedAt, ...event } = predicate;
  if (event.kind !== place.kind || statement.predicateType !== predicateType(place.kind) || !KINDS.has(place.kind))
    return `it says that it is ${JSON.stringify(event.kind)}, its name says ${place.kind}`;
  if (event.requestId !== place.id) return `it speaks of ${JSON.stringify(event.requestId)}, its folder of ${place.id}`;
  if (seq !== place.seq) return `it says that it is number ${JSON.stringify(seq)}, its name says ${place.seq}`;
  if (typeof prev?.sha256 !== 'string' || !INSTANT.test(recordedAt) || !INSTANT.test(event.occurredAt))
    return 'it lacks prev.sha256, recordedAt or occurredAt';
  if (typeof event.key !== 'string' || event.key === '') return 'it lacks a key';
  return {
    envelope,
    entry: {
      path,
      event: clothed(event as unknown as LineageEvent, texts),
      seq,
      prev: prev.sha256,
      recordedAt,
      bytes,
      leaf: leafHash(bytes),
      keyId: envelope.keyId,
    },
  };
}

/** The copy of lineage `policy`'s newest event: its place is what its own number says. */
export function decodeHead(bytes: Uint8Array): Decoded | string {
  const envelope = openEnvelope(bytes);
  const { seq } = (envelope && parse(envelope.payload)?.predicate) ?? {};
  if (seq === undefined || !Number.isInteger(seq) || seq < 1 || seq > MOST_EVENTS) return 'it is no numbered event';
  return decodeEntry(entryPath(POLICY, seq, 'policy-changed'), bytes, new Map());
}

export function entryPath(id: RequestId, seq: number, kind: LineageEvent['kind']): string {
  return `${folderOf(id)}/${entryName(seq, kind)}`;
}

/** What `prev` of the next entry must be. */
export function fileDigest(bytes: Uint8Array): Sha256 {
  return sha256(bytes);
}

function subjectOf(id: string, about: AboutFile | null) {
  if (about) return { name: about.path, digest: { sha256: about.sha256, gitBlob: about.blob } };
  return { name: id, digest: { sha256: fileDigest(Buffer.from(id)) } };
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const KINDS: ReadonlySet<string> = new Set<LineageEvent['kind']>([
  'requested',
  'withdrawn',
  'approved',
  'decided',
  'issued',
  'refused',
  'revalidated',
  'closed',
  'expired',
  'lapsed',
  'revoked',
  'used',
  'reviewed',
  'declared',
  'obliged',
  'settled',
  'rotated',
  'corrected',
  'policy-changed',
]);

interface Statement {
  readonly _type?: string;
  readonly predicateType?: string;
  readonly predicate?: {
    readonly seq: number;
    readonly prev?: { readonly sha256: Sha256 };
    readonly recordedAt: Instant;
    readonly kind: string;
    readonly key: string;
    readonly requestId: string;
    readonly occurredAt: Instant;
  };
}

function parse(payload: Buffer): Statement | null {
  try {
    return JSON.parse(payload.toString('utf8')) as Statement | null;
  } catch {
    return null;
  }
}
