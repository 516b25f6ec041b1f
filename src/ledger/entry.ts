import type { LineageEvent } from '../model/event.ts';
import type { Instant, Sha256 } from '../model/ids.ts';

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
