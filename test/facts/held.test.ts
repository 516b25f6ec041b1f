import { expect, it } from 'vitest';
import { heldNow } from '../../src/facts/held.ts';
import { Failure } from '../../src/model/finding.ts';
import { InMemoryRepository } from '../support/in-memory-repository.ts';
import { BRANCH, newLedger, still, TRUST } from '../ledger/sample.ts';

const TOUCH = { requests: [], index: ['holder/person:p-1042' as const] };

it('holds nothing before there is a ledger', async () => {
  const { signer } = await newLedger();
  const none = { repository: new InMemoryRepository(), branch: BRANCH, trust: TRUST, signer, clock: still() };
  expect((await heldNow(none, TOUCH)).grants(TOUCH.index)).toEqual([]);
});

it('does not take a ledger that it may not see for an empty one', async () => {
  const ledger = await newLedger();
  const hidden = Object.create(ledger.repository, {
    read: { value: () => Promise.reject(new Failure('MISSING', 'GitHub has nothing for payco/ledger', 'check it')) },
  }) as typeof ledger.repository;
  await expect(heldNow({ ...ledger, repository: hidden }, TOUCH)).rejects.toMatchObject({ code: 'MISSING' });
});

it('looks again where the ledger was begun in between', async () => {
  const ledger = await newLedger();
  let looks = 0;
  const begun = Object.create(ledger.repository, {
    read: {
      value: (wants: Parameters<typeof ledger.repository.read>[0]) => {
        looks += 1;
        return looks === 1 ? Promise.resolve(wants.map(() => null)) : ledger.repository.read(wants);
      },
    },
  }) as typeof ledger.repository;
  expect((await heldNow({ ...ledger, repository: begun }, TOUCH)).grants(TOUCH.index)).toEqual([]);
  expect(looks).toBe(3);
});
