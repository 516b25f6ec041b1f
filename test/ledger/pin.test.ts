import { expect, it } from 'vitest';
import { createLedger } from '../../src/ledger/create.ts';
import { readLedger, transact } from '../../src/ledger/ledger.ts';
import type { RequestId, Sha256 } from '../../src/model/ids.ts';
import { InMemoryRepository } from '../support/in-memory-repository.ts';
import { mergeEvents, newLedger, REPOSITORY, TRUST } from './sample.ts';

const ID = '2026-11-ledger-sync' as RequestId;
const NOTHING = { requests: [], index: [] };

/** Three events, and a trust root that has seen so many with that root. */
async function pinned(size: number, root?: Sha256) {
  const ledger = await newLedger();
  await transact(ledger, { requests: [ID], index: [] }, () => ({ events: mergeEvents(ID) }));
  const note = Buffer.from(ledger.repository.files('evidence').get('log/checkpoint') ?? []).toString();
  const stands = Buffer.from(note.split('\n')[2] ?? '', 'base64').toString('hex') as Sha256;
  return { ...ledger, trust: { ...TRUST, ledger: { ...TRUST.ledger, pinned: { size, root: root ?? stands } } } };
}

it('holds a ledger to the head that main has seen', async () => {
  expect((await readLedger(await pinned(3), NOTHING)).recordedUpTo).toBeNull();
  await expect(readLedger(await pinned(4), NOTHING)).rejects.toMatchObject({
    code: 'UNRECORDED',
    message: expect.stringContaining('it holds 3 events, and policies/trust.yaml has seen 4: it was set back'),
  });
  await expect(readLedger(await pinned(3, 'e'.repeat(64) as Sha256), NOTHING)).rejects.toMatchObject({
    code: 'UNRECORDED',
    message: expect.stringContaining('it was written anew'),
  });
});

it('says of a ledger that was never begun how it begins, and who must be able to see it', async () => {
  const none = { ...(await newLedger()), repository: new InMemoryRepository() };
  await expect(readLedger(none, NOTHING)).rejects.toMatchObject({
    code: 'MISSING',
    message: 'branch evidence is not there',
    fix: expect.stringMatching(
      /in a clone, fetch it.*App.*`contents`.*records, which begins it.*`access-lineage init`/,
    ),
  });
});

it('never begins a pinned ledger anew, and leaves one that is there alone', async () => {
  const ledger = await pinned(3);
  expect(await createLedger(ledger, REPOSITORY, null, null)).toBe('exists');
  const lost = { ...ledger, repository: new InMemoryRepository() };
  await expect(createLedger(lost, REPOSITORY, null, null)).rejects.toMatchObject({
    code: 'MISSING',
    message: expect.stringContaining('has seen it with 3 events'),
  });
  await expect(readLedger(lost, NOTHING)).rejects.toMatchObject({ code: 'MISSING' });
});
