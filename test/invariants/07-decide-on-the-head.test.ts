import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LineageEvent } from '../../src/model/event.ts';
import type { RequestId } from '../../src/model/ids.ts';
import { transact, type Ledger, type LedgerView } from '../../src/ledger/ledger.ts';
import { verify } from '../../src/ledger/verify/verify.ts';
import { refused } from '../../src/lineage/events.ts';
import { standing } from '../../src/lineage/standing.ts';
import type { InMemoryRepository } from '../support/in-memory-repository.ts';
import {
  BRANCH,
  effective,
  issuanceOf,
  issuedEvent,
  mergeEvents,
  newLedger,
  NOW,
  revokedEvent,
  TRUST,
  told,
} from '../ledger/sample.ts';

const ID = '2026-11-ledger-sync' as RequestId;
const TOUCH = { requests: [ID], index: [] };

/** Numbers from a seed, so that a failing round can be played again. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** Calls arrive late and out of order, half the answers are lost, some reads are old. */
function storm(repository: InMemoryRepository, roll: () => number): InMemoryRepository {
  const answers = ['good', 'good', 'lost', 'lost', 'failed'] as const;
  return repository.under({
    latency: async () => {
      for (let turns = Math.floor(roll() * 6); turns > 0; turns -= 1) await Promise.resolve();
    },
    staleRead: () => roll() < 0.2,
    commitAnswer: () => answers[Math.floor(roll() * answers.length)] ?? 'good',
  });
}

/** What the issuing job does: decide on the view; the cap and the revocation are the policy. */
function decideOn(view: LedgerView, job: string, cap: number): LineageEvent {
  const { grant, issuances } = view.lineage(ID);
  const open = grant !== null && standing({ grant }, NOW) === 'live' && issuances.length < cap;
  if (open) return issuedEvent(ID, job);
  const why = { condition: 'cap', message: 'used up or revoked', dropped: issuanceOf(job) };
  return refused(told(ID), issuanceOf(job).id, why, null);
}

describe('invariant 7: decide on the head you commit to, record before release', () => {
  it('holds with many writers, old heads, lost answers and a revocation racing in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 2, max: 6 }),
        async (seed, cap, jobs) => {
          const roll = dice(seed);
          const calm = await newLedger();
          await transact(calm, TOUCH, () => ({ events: mergeEvents(ID, { effective: effective({ maxUses: cap }) }) }));
          const exported: string[] = [];
          const job = async (name: string): Promise<void> => {
            const ledger: Ledger = { ...calm, repository: storm(calm.repository, roll) };
            const view = await transact(ledger, TOUCH, (now) => ({ events: [decideOn(now, name, cap)] }));
            if (view.place(ID, `issued:${issuanceOf(name).id}`) !== null) exported.push(issuanceOf(name).id);
          };
          const revoke = async (): Promise<void> => {
            const ledger: Ledger = { ...calm, repository: storm(calm.repository, roll) };
            await transact(ledger, TOUCH, () => ({ events: [revokedEvent(ID)] }));
          };
          await Promise.all([...Array.from({ length: jobs }, (_, at) => job(`${'x'.repeat(at)}-${at}`)), revoke()]);

          const events = await eventsOf(calm);
          const recorded = events.filter((event) => event.kind === 'issued').map((event) => event.issuance.id);
          const kinds = events.map(({ kind }) => kind);
          expect(recorded.length).toBeLessThanOrEqual(cap);
          expect(kinds.lastIndexOf('issued')).toBeLessThan(kinds.indexOf('revoked'));
          expect(exported.toSorted()).toEqual(recorded.toSorted());
          expect(kinds.filter((kind) => kind === 'issued' || kind === 'refused')).toHaveLength(jobs);
          expect(new Set(events.map(({ key }) => key)).size).toBe(events.length);
          const { findings } = await verify(calm.repository, TRUST, NOW, { main: null });
          expect(findings).toEqual([]);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('never grants both halves of a pair that excludes itself', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const roll = dice(seed);
        const calm = await newLedger();
        const key = 'holder/person:p-1042' as const;
        const merge = async (id: RequestId): Promise<void> => {
          const ledger: Ledger = { ...calm, repository: storm(calm.repository, roll) };
          await transact(ledger, { requests: [id], index: [key] }, (view) => {
            const held = view.grants([key]).some((grant) => grant.requestId !== id);
            return { events: mergeEvents(id, held ? { verdict: 'deny', effective: null } : {}) };
          });
        };
        const pair = ['2026-11-creates-it', '2026-11-approves-it'] as RequestId[];
        await Promise.all(pair.map(merge));
        const decided = (await eventsOf(calm, pair)).filter((event) => event.kind === 'decided');
        expect(decided.map((event) => event.decision.verdict).toSorted()).toEqual(['allow', 'deny']);
      }),
      { numRuns: 40 },
    );
  });
});

async function eventsOf(ledger: Ledger, ids: readonly RequestId[] = [ID]): Promise<readonly LineageEvent[]> {
  const view = await transact(ledger, { requests: ids, index: [] }, () => ({ events: [] }));
  expect(view.head).toBe((ledger.repository as InMemoryRepository).head(BRANCH));
  return ids.flatMap((id) => view.lineage(id).events);
}
