import type { Finding } from '../../model/finding.ts';
import type { Trust } from '../../model/trust.ts';
import type { Decoded } from '../entry.ts';
import { pae } from '../envelope.ts';
import { signedByLater, trusted } from '../trust-keys.ts';
import { found } from './finding.ts';

const FIX = 'treat the event as forged: find out who wrote it, and which grants rest on it';

/** null: signed by a key that main trusts and that was valid when the event was recorded. */
export async function signature({ entry, envelope }: Decoded, trust: Trust): Promise<Finding | null> {
  const key = trusted(trust, entry.keyId, 'event', entry.recordedAt);
  if (typeof key === 'string') return found('V04', entry.path, key, FIX);
  const good = await signedByLater(key, pae(envelope.payload), envelope.signature);
  return good ? null : found('V04', entry.path, `its signature by ${key.keyid} is wrong`, FIX);
}

/** Keeps a bounded number of checks under way, so that both memory and cores stay full but not fuller. */
export function inFlight(limit: number): {
  readonly run: (one: Promise<void>) => Promise<void>;
  readonly end: () => Promise<void>;
} {
  const open: Promise<void>[] = [];
  return {
    run: async (one) => {
      open.push(one);
      if (open.length >= limit) await Promise.all(open.splice(0, limit / 2));
    },
    end: async () => {
      await Promise.all(open);
    },
  };
}
