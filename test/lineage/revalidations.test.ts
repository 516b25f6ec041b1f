import { describe, expect, it } from 'vitest';
import { fold } from '../../src/lineage/fold.ts';
import { issued, refused, revalidated } from '../../src/lineage/events.ts';
import { timeline } from '../../src/lineage/timeline.ts';
import type { LineageEvent, Requested, Revalidated } from '../../src/model/event.ts';
import type { RequestId } from '../../src/model/ids.ts';
import { decisionOf, issuanceOf, issuedEvent, mergeEvents, requestBody, told } from '../ledger/sample.ts';

const ID = '2026-11-ledger-sync' as RequestId;
const [requested, ...rest] = mergeEvents(ID) as readonly [Requested, ...LineageEvent[]];
const terms = requested.terms && {
  ...requested.terms,
  conditions: [{ id: 'two-tries', when: 'uses < 2', otherwise: 'refuse' as const }],
};
const merged: readonly LineageEvent[] = [{ ...requested, terms }, ...rest];
const issuance = issuanceOf('a');
const asked = (outcome: Revalidated['outcome'], of: string | null = issuance.id) =>
  revalidated(told(ID), of ?? 'attempt', issuance.claims, {
    issuance: of,
    outcome,
    conditions: [{ id: 'two-tries', holds: outcome === 'holds' }],
    entitlements: null,
  });
const ids = (...events: readonly LineageEvent[]) => fold(ID, [...merged, ...events]).findings.map(({ id }) => id);

describe('conditions of a request, asked again', () => {
  it('are told for every credential', () => {
    expect(ids(asked('holds'), issuedEvent(ID, 'a'))).toEqual([]);
    expect(ids(asked('downgraded'), issuedEvent(ID, 'a'))).toEqual([]);
    expect(ids(issuedEvent(ID, 'a'))).toEqual(['L31']);
    expect(ids(asked('holds', null), issuedEvent(ID, 'a'))).toEqual(['L31']);
  });

  it('lead to what is recorded, and to nothing when they are gone', () => {
    expect(ids(asked('holds'))).toEqual(['L32']);
    expect(ids(asked('gone'), issuedEvent(ID, 'a'))).toEqual(['L33']);
    expect(ids(asked('gone', null))).toEqual([]);
  });

  it('need not be told where the request has none', () => {
    expect(fold(ID, [requested, ...rest, issuedEvent(ID, 'a')]).findings).toEqual([]);
  });

  it('are told in words', () => {
    const [row] = timeline(fold(ID, [asked('gone', null)]));
    expect(row?.detail).toBe('gone: two-tries does not hold; nothing may be issued');
  });
});

describe('what a job declares of its task', () => {
  const task = { phase: 'replace', note: 'for Jane Doe' };
  const claims = { ...issuance.claims, declared: { ...issuance.claims.declared, task } };
  const declared = { ...issuance, claims };

  it('is kept as a digest, in every event of the issuance', () => {
    const events = [
      issued(told(ID), declared, decisionOf(requestBody(ID))),
      refused(told(ID), 'a', { condition: 'TIME-LIFE', message: 'late', dropped: declared }, null),
      revalidated(told(ID), 'a', claims, { issuance: null, outcome: 'holds', conditions: [], entitlements: null }),
    ];
    expect(JSON.stringify(events)).not.toContain('Jane');
    const [of, , again] = events;
    expect((again as Revalidated).task).toMatch(/^[0-9a-f]{64}$/);
    expect(of).toMatchObject({ issuance: { claims: { declared: { taskSha256: (again as Revalidated).task } } } });
  });
});
