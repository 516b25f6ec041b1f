import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/model/finding.ts';
import type { LineageEvent } from '../../src/model/event.ts';
import type { RequestId } from '../../src/model/ids.ts';
import { readLedger, transact } from '../../src/ledger/ledger.ts';
import { verify } from '../../src/ledger/verify/verify.ts';
import { issuedEvent, mergeEvents, newLedger, NOW, revokedEvent, TRUST } from '../ledger/sample.ts';

const ID = '2026-11-ledger-sync' as RequestId;
const TOUCH = { requests: [ID], index: [] };
const STEPS: readonly (readonly LineageEvent[])[] = [
  mergeEvents(ID),
  [issuedEvent(ID, 'a')],
  [issuedEvent(ID, 'bb')],
  [revokedEvent(ID)],
];

describe('invariant 11: re-running anything is safe', () => {
  it('loses and doubles nothing, whichever runs are killed, repeated or unanswered', async () => {
    const outcome = fc.constantFrom('good' as const, 'lost' as const, 'failed' as const);
    const run = fc.record({ step: fc.nat(STEPS.length - 1), answers: fc.array(outcome, { maxLength: 3 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(run, { maxLength: 10 }), async (runs) => {
        const ledger = await newLedger();
        const told: string[] = [];
        for (const { step, answers } of runs) {
          const events = STEPS[step] ?? [];
          const left = [...answers];
          const repository = ledger.repository.under({ commitAnswer: () => left.shift() ?? 'good' });
          // A clock that gives up at once is a run killed between its call and the answer.
          const pause = async () => {
            if (left.length === 0 && answers.length === 3) throw new Failure('UNREACHABLE', 'killed', 'again');
          };
          await transact({ ...ledger, repository, clock: { now: () => NOW, pause } }, TOUCH, () => ({ events })).catch(
            () => null,
          );
        }
        for (const events of STEPS) {
          await transact(ledger, TOUCH, () => ({ events }));
          told.push(...events.map(({ key }) => key));
        }
        const { events } = (await readLedger(ledger, TOUCH)).lineage(ID);
        expect(events.map(({ key }) => key).toSorted()).toEqual(told.toSorted());
        const { findings } = await verify(ledger.repository, TRUST, NOW, { main: null });
        expect(findings.filter(({ id }) => id !== 'V06')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('tells the same event twice in one append as one', async () => {
    const ledger = await newLedger();
    const view = await transact(ledger, TOUCH, () => ({ events: [...mergeEvents(ID), ...mergeEvents(ID)] }));
    expect(view.lineage(ID).events).toHaveLength(3);
  });
});
