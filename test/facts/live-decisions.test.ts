import { expect, it } from 'vitest';
import { liveDecisions } from '../../src/facts/live-decisions.ts';
import { transact } from '../../src/ledger/ledger.ts';
import { tell } from '../../src/lineage/events.ts';
import type { Instant, RequestId } from '../../src/model/ids.ts';
import { decisionOf, effective, factsOf, newLedger, NOW, requestBody, RUN } from '../ledger/sample.ts';

const SALTS = { purpose: '5a'.repeat(16), justification: 'a5'.repeat(16), goal: '33'.repeat(16) };
const ROLE = 'ROLE-LEDGER-DEPLOY';
const LATER = '2026-11-22T12:30:00Z' as Instant;

/** One grant after the other; every second is over an hour earlier. */
async function ledgerWith(count: number) {
  const ledger = await newLedger();
  for (let n = 0; n < count; n += 1) {
    const id = `2026-11-sync-${String(n).padStart(2, '0')}` as RequestId;
    const body = requestBody(id);
    const notAfter = (n % 2 === 0 ? '2026-11-22T13:00:00Z' : '2026-11-22T12:00:00Z') as Instant;
    const events = tell(factsOf(body), decisionOf(body, { effective: effective({ notAfter }) }), RUN, SALTS);
    await transact(ledger, { requests: [id], index: [] }, () => ({ events }));
  }
  let reads = 0;
  const read: typeof ledger.repository.read = (wants) => {
    reads += 1;
    return ledger.repository.read(wants);
  };
  const repository = Object.create(ledger.repository, { read: { value: read } }) as typeof ledger.repository;
  return { ledger: { ...ledger, repository }, reads: () => reads };
}

it('looks at fifty grants that stand, those that last longest, in two readings', async () => {
  const { ledger, reads } = await ledgerWith(60);
  const { decisions, left } = await liveDecisions(ledger, [ROLE], NOW);
  expect([decisions.length, left, reads()]).toEqual([50, { grants: 10, roles: 0 }, 2]);
  const even = decisions.filter(({ facts }) => Number(facts.request.body.id.slice(-2)) % 2 === 0);
  expect(even).toHaveLength(30);
  expect(decisions.every(({ live }) => live)).toBe(true);
  expect(decisions[0]?.facts.request.body.purpose.text).toMatch(/^Deploy the ledger for 2026-11-sync-/);
}, 30_000);

it('leaves out what is over, and asks nothing more where nothing stands', async () => {
  const { ledger, reads } = await ledgerWith(3);
  expect((await liveDecisions(ledger, [ROLE], LATER)).decisions).toHaveLength(2);
  const before = reads();
  const roles = Array.from({ length: 101 }, (_, n) => `ROLE-NONE-${n}`);
  expect(await liveDecisions(ledger, roles, NOW)).toEqual({ decisions: [], left: { grants: 0, roles: 1 } });
  expect(reads() - before).toBe(1);
});
