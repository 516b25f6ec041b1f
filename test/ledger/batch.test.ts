import { describe, expect, it } from 'vitest';
import type { RequestId } from '../../src/model/ids.ts';
import { fits, inBatches } from '../../src/ledger/batch.ts';
import { transact } from '../../src/ledger/ledger.ts';
import { mergeEvents, newLedger } from './sample.ts';

const ids = Array.from({ length: 12 }, (_, at) => `2026-11-request-${at}` as RequestId);
const requests = ids.map((id) => mergeEvents(id));

describe('batches', () => {
  it('split at request boundaries, in order, each within one append', async () => {
    const batches = inBatches(requests);
    expect(batches.length).toBeGreaterThan(1);
    expect(batches.flat()).toEqual(requests.flat());
    const ledger = await newLedger();
    for (const events of batches) {
      expect(fits(events)).toBe(true);
      const mine = ledger.repository.under({});
      await transact({ ...ledger, repository: mine }, { requests: ids, index: [] }, () => ({ events }));
    }
  });

  it('are refused whole when too large: nothing is written', async () => {
    const ledger = await newLedger();
    const head = ledger.repository.head('evidence');
    const all = transact(ledger, { requests: ids, index: [] }, () => ({ events: requests.flat() }));
    await expect(all).rejects.toThrow(/one append of \d+ files/);
    expect(ledger.repository.head('evidence')).toBe(head);
  });
});
