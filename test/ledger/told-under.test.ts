import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { encodeEntry } from '../../src/ledger/entry.ts';
import { keySigner } from '../../src/ledger/signer-key.ts';
import { toldUnder, wantTold } from '../../src/ledger/told-under.ts';
import { policyBegins } from '../../src/lineage/policy-changed.ts';
import type { Oid, Sha256 } from '../../src/model/ids.ts';
import type { Snapshot } from '../../src/ports.ts';
import { InMemoryRepository } from '../support/in-memory-repository.ts';
import { actor, BRANCH, KEY, newKey, NOW, RUN, still, TRUST } from './sample.ts';

const TOLD = { occurredAt: NOW, actor: actor('1'), run: RUN };
const [ours, others] = [keySigner(KEY), keySigner(newKey())];

/** The lineage of policy and nothing else: the first so many events are signed with the key that is trusted. */
async function lineage(events: number, signedByUs: number): Promise<InMemoryRepository> {
  const repository = new InMemoryRepository();
  const files = new Map<string, Uint8Array>();
  for (let seq = 1; seq <= events; seq += 1) {
    const trees = { policies: null, schemas: null, workflows: null };
    const event = policyBegins(TOLD, { commit: String(seq).padStart(40, '0') as Oid, trees });
    const place = { seq, prev: '' as Sha256, recordedAt: NOW };
    const { path, bytes } = await encodeEntry(event, place, null, seq <= signedByUs ? ours : others);
    files.set(path, bytes);
    if (seq === events) files.set('log/policy', bytes);
  }
  repository.push(BRANCH, files);
  return repository;
}

it('finds the last event of a key in a lineage that goes on with others, however long, in few round trips', async () => {
  const lengths = fc.integer({ min: 1, max: 1_500 }).chain((events) => fc.tuple(fc.constant(events), fc.nat(events)));
  await fc.assert(
    fc.asyncProperty(lengths, async ([events, signedByUs]) => {
      const repository = await lineage(events, signedByUs);
      const ledger = { repository, branch: BRANCH, trust: TRUST, signer: ours, clock: still() };
      const [head] = await repository.read([wantTold(ledger)]);
      const { whole, event } = await toldUnder(ledger, head as Snapshot);
      expect(whole).toBe(false);
      expect(Number(event?.to.commit ?? 0)).toBe(signedByUs);
      expect(repository.counts.reads).toBeLessThanOrEqual(4);
    }),
    { numRuns: 25 },
  );
});
