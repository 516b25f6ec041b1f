import { describe, expect, it } from 'vitest';
import type { LineageEvent } from '../../src/model/event.ts';
import type { Instant, PersonId, RequestId } from '../../src/model/ids.ts';
import { closed, corrected, ended, withdrawn } from '../../src/lineage/events.ts';
import { due } from '../../src/lineage/due.ts';
import { fold } from '../../src/lineage/fold.ts';
import { justified, standing } from '../../src/lineage/standing.ts';
import { timeline } from '../../src/lineage/timeline.ts';
import { effective, issuanceOf, issuedEvent, mergeEvents, NOW, revokedEvent, told } from '../ledger/sample.ts';

const ID = '2026-11-ledger-sync' as RequestId;
const at = (hour: string) => `2026-11-22T${hour}:00Z` as Instant;
const folded = (...events: readonly LineageEvent[]) => fold(ID, events);
const [requested, approved, decided] = mergeEvents(ID) as [LineageEvent, LineageEvent, LineageEvent];
const merged = [requested, approved, decided];
const steps = (...events: readonly LineageEvent[]) => folded(...events).findings.map(({ id }) => id);

describe('fold', () => {
  it('makes a grant of an allowed merge, live inside its window', () => {
    const lineage = folded(...merged);
    expect(lineage.findings).toEqual([]);
    expect(lineage.grant).toMatchObject({ owner: 'p-1042', approvers: ['p-2001'], uses: 0, ended: null });
    expect(standing(lineage, at('08:59'))).toBe('not-yet');
    expect(standing(lineage, at('09:00'))).toBe('live');
    expect(standing(lineage, at('13:00'))).toBe('ended');
  });

  it('makes none of a denial, of a pending verdict, or of a pull request that was closed', () => {
    for (const verdict of ['deny', 'pending'] as const)
      expect(folded(...mergeEvents(ID, { verdict })).grant).toBeNull();
    expect(standing(folded(requested, withdrawn(told(ID), 17)), NOW)).toBe('not-granted');
  });

  it('lets a second verdict only take away', () => {
    const denied = mergeEvents(ID, { verdict: 'deny' }).at(-1) as LineageEvent;
    expect(folded(...merged, denied).grant).toBeNull();
    expect(folded(requested, denied, approved, decided).grant).toBeNull();
  });

  it('ends by the first of what ends it, and never gives back', () => {
    const revoked = revokedEvent(ID);
    const lapsed = ended(told(ID, at('10:00')), 'lapsed');
    const wrong = corrected(told(ID, at('12:00')), revoked.key, 'it was meant for another request');
    expect(folded(...merged, revoked, lapsed, wrong).grant?.ended).toEqual({ at: at('10:00'), how: 'lapsed' });
    expect(standing(folded(...merged, revoked, wrong), NOW)).toBe('ended');
  });

  it('counts uses, and knows which issuance is closed', () => {
    const used = issuedEvent(ID, 'a');
    const lineage = folded(...merged, used, closed(told(ID, at('09:30')), issuanceOf('a').id, 'job-ended'));
    expect(lineage.grant).toMatchObject({ uses: 1, ended: null });
    expect(lineage.issuances[0]?.closed?.how).toBe('job-ended');
    expect(due(lineage, at('12:00'))).toEqual([]);
    expect(due(folded(...merged, used), at('12:00'))).toEqual([
      { what: 'expire', since: '2026-11-22T10:10:00Z', issuance: issuanceOf('a').id },
    ]);
  });
});

describe('completeness', () => {
  it('names each missing or misplaced step', () => {
    expect(steps(approved, decided)).toContain('L01');
    expect(steps(requested)).toContain('L02');
    expect(steps(requested, approved)).toContain('L02');
    expect(steps(...merged, decided)).toEqual(expect.arrayContaining(['L03', 'L06']));
    expect(steps(...mergeEvents(ID, { effective: null }))).toContain('L04');
    expect(steps(requested, decided)).toEqual(['L07']);
    expect(steps(...merged, revokedEvent(ID), issuedEvent(ID, 'a'))).toEqual(['L15']);
    expect(steps(issuedEvent(ID, 'a'), ...merged)).toEqual(['L11']);
    expect(steps(requested, issuedEvent(ID, 'a'))).toEqual(['L02', 'L10']);
    expect(steps(...merged, issuedEvent(ID, 'a', { compared: 'wider' }))).toEqual(['L16']);
    expect(steps(...merged, issuedEvent(ID, 'a', { expiresAt: at('13:30') }))).toEqual(['L13']);
    expect(steps(...merged, issuedEvent(ID, 'a', { issuedAt: at('08:00') }))).toEqual(['L12']);
    expect(steps(...merged, closed(told(ID), 'unknown', 'job-ended'))).toEqual(['L18']);
    const once = mergeEvents(ID, { effective: effective({ maxUses: 1 }) });
    expect(steps(...once, issuedEvent(ID, 'a'), issuedEvent(ID, 'bb'))).toEqual(['L17']);
  });

  it('says when somebody approved what is theirs, or something else', () => {
    const own = mergeEvents(ID, { holder: { subject: 'workload:x', countedTo: ['person:p-2001'] } });
    expect(steps(...own)).toEqual(['L20']);
    if (approved.kind !== 'approved') throw new Error('the sample changed');
    const review = { ...approved.review, requestBlob: null };
    expect(steps(requested, { ...approved, review }, decided)).toEqual(['L22']);
    expect(steps(requested, { ...approved, actor: requested.actor }, decided)).toEqual(['L20']);
    expect(steps(requested, { ...approved, occurredAt: at('09:30') }, decided)).toEqual(['L09']);
  });
});

describe('justified', () => {
  it('stands inside the window, lapses after it, is unproven where a step is missing', () => {
    expect(justified(folded(...merged), NOW).is).toBe('stands');
    expect(justified(folded(...merged), at('13:00'))).toEqual({
      is: 'lapsed',
      because: ['its window ended at 2026-11-22T13:00:00Z'],
    });
    expect(justified(folded(requested, decided), NOW).is).toBe('unproven');
    expect(justified(folded(...merged, corrected(told(ID), decided.key, 'wrong policy')), NOW).is).toBe('unproven');
  });

  it('stands before its window opens, and says when that is', () => {
    const early = justified(folded(...merged), at('08:59'));
    expect(early.is).toBe('stands');
    expect(early.because).toContain('its window opens at 2026-11-22T09:00:00Z');
    expect(justified(folded(...merged), at('09:00')).because.join()).not.toContain('opens');
  });

  it('has lapsed once an end is recorded, whatever hour this machine believes it is', () => {
    const revoked = folded(...merged, revokedEvent(ID));
    for (const hour of ['10:59', '11:00'] as const) {
      expect(justified(revoked, at(hour))).toEqual({ is: 'lapsed', because: ['revoked at 2026-11-22T11:00:00Z'] });
      expect(standing(revoked, at(hour))).toBe('ended');
    }
  });

  it('lapses while a review is owed', () => {
    const owed = { kind: 'review' as const, by: at('10:00'), owedBy: 'p-1042' as PersonId, because: 'standing' };
    expect(justified(folded(...mergeEvents(ID, { obligations: [owed] })), at('11:00')).because).toEqual([
      'a review is owed since 2026-11-22T10:00:00Z',
    ]);
  });
});

describe('what is owed for a value that was handed out', () => {
  const owed = (['rotate', 'revoke'] as const).map((kind) => ({
    kind,
    by: at('12:00'),
    owedBy: 'p-1042' as PersonId,
    because: 'a secret',
  }));
  const events = [...mergeEvents(ID, { obligations: owed }), issuedEvent(ID, 'a')];
  const open = (hour: string, ...more: readonly LineageEvent[]) =>
    due(folded(...events, ...more), at(hour)).flatMap(({ what }) =>
      what === 'rotate' || what === 'revoke' ? [what] : [],
    );

  it('is due by its hour, and outlives the grant', () => {
    expect(open('11:59')).toEqual([]);
    expect(open('12:00')).toEqual(['rotate', 'revoke']);
    expect(open('14:00', ended(told(ID), 'expired'))).toEqual(['rotate', 'revoke']);
    expect(justified(folded(...events), at('12:30')).because).toEqual([
      'a rotation is owed since 2026-11-22T12:00:00Z',
      'a revocation of what was handed out is owed since 2026-11-22T12:00:00Z',
    ]);
  });

  it('is paid by a revocation, and not owed where nothing was issued', () => {
    expect(open('14:00', revokedEvent(ID))).toEqual([]);
    expect(due(folded(...events.slice(0, 3)), at('14:00')).map(({ what }) => what)).toEqual(['lapse']);
  });

  it('is owed by a person all the same, who is served outside of this', () => {
    const holder = { subject: 'person:p-1042', countedTo: ['person:p-1042'] } as const;
    const granted = folded(...mergeEvents(ID, { obligations: owed, holder }));
    expect(due(granted, at('12:30')).map(({ what }) => what)).toEqual(['rotate', 'revoke']);
  });
});

it('timeline has one row an event, with its place', () => {
  const rows = timeline(
    folded(...merged, issuedEvent(ID, 'a')),
    new Map([[requested.key, 'requests/x/0001-requested.json']]),
  );
  expect(rows.map(({ what }) => what)).toEqual(['requested', 'approved', 'decided', 'issued']);
  expect(rows[0]).toMatchObject({ who: 'user-1001 (1001)', place: 'requests/x/0001-requested.json' });
  expect(rows[1]?.detail).toContain('p-2001 as owner of APPR-PROD');
});
