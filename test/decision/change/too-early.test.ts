import { describe, expect, it } from 'vitest';
import { decide } from '../../../src/decision/decide.ts';
import type { AccountId, Instant, Oid, PersonId } from '../../../src/model/ids.ts';
import type { People, RecentChange } from '../../../src/model/policy-change.ts';
import { factsOf, policiesOf, policyOf, type Body, type Given } from '../../support/scenario.ts';

const BEFORE = '1'.repeat(40) as Oid;
const ONE_MORE: Body = {
  kind: 'ApprovalRule',
  id: 'APPR-ONE',
  title: 'One of treasury',
  controls: ['SOC2:CC6.2'],
  severity: 'high',
  owner: 'person:p-carol',
  require: [{ slot: 'one', count: 1, from: [{ person: 'p-carol' }] }],
};
const FOUR_HOURS: Body = { id: 'ROLE-EXPORT-READ', duration: { min: 'PT15M', default: 'PT1H', max: 'PT4H' } };
const EIGHT_HOURS: Body = { id: 'ROLE-EXPORT-READ', duration: { min: 'PT15M', default: 'PT1H', max: 'PT8H' } };
const nobody: People = { persons: [], accounts: [] };
const change = (people: People, at: string): RecentChange => ({
  commit: '2'.repeat(40) as Oid,
  before: BEFORE,
  at: at as Instant,
  until: '2026-12-01T00:00:00Z' as Instant,
  people,
});

/** Alice asks for eight hours of what was four before the change. */
async function decided(
  changes: readonly RecentChange[],
  given: Given,
  before: readonly Body[] | null,
  now: readonly Body[],
) {
  const policy = await policyOf(policiesOf({ policies: now }));
  const earlier = before && (await policyOf(policiesOf({ policies: before })));
  const facts = await factsOf({
    phase: 'record',
    request: { subject: { type: 'human', workload: null, person: 'p-alice' }, window: { duration: 'PT6H' } },
    ...given,
  });
  const set = { ...policy, ...(earlier ? { earlier: new Map([[BEFORE, earlier]]) } : {}) };
  return decide(set, { ...facts, changes });
}
const biting = ({ results }: Awaited<ReturnType<typeof decided>>) =>
  results
    .filter(({ outcome }) => outcome === 'fail' || outcome === 'error')
    .map(({ rule, outcome }) => `${rule} ${outcome}`);

const ALICE: People = { persons: ['p-alice' as PersonId], accounts: ['1001' as AccountId] };
const BOB: People = { persons: ['p-bob' as PersonId], accounts: ['1002' as AccountId] };
const LONG_AGO = '2026-11-20T00:00:00Z';

describe('who made a young change', () => {
  it('does not benefit from it, and is told what would fail', async () => {
    const decision = await decided([change(ALICE, LONG_AGO)], {}, [FOUR_HOURS], [EIGHT_HOURS]);
    expect(biting(decision)).toEqual(['POLICY-BENEFIT fail']);
    expect(decision.headline).toContain('p-alice wrote or approved it');
    expect(decision.headline).toContain('TIME-');
  });

  it('does not benefit under another name: accounts count as well', async () => {
    const renamed: People = { persons: [], accounts: ALICE.accounts };
    expect(biting(await decided([change(renamed, LONG_AGO)], {}, [FOUR_HOURS], [EIGHT_HOURS]))).toEqual([
      'POLICY-BENEFIT fail',
    ]);
  });

  it('does not benefit from an approval less, or from what a role holds more', async () => {
    const short = { request: { subject: { type: 'human', workload: null, person: 'p-alice' } } };
    expect(biting(await decided([change(ALICE, LONG_AGO)], short, [ONE_MORE], []))).toEqual(['POLICY-BENEFIT fail']);
    const narrow: Body = {
      id: 'ROLE-EXPORT-READ',
      entitlements: [
        {
          provider: 'aws',
          account: '111122223333',
          iamRole: 'jit-export-read',
          actions: ['s3:GetObject'],
          resources: ['arn:aws:s3:::pay-exports/*'],
        },
      ],
    };
    expect(biting(await decided([change(ALICE, LONG_AGO)], short, [narrow], []))).toEqual(['POLICY-BENEFIT fail']);
  });

  it('does not benefit from a longer default, or from longer hours', async () => {
    const usual = (length: string): Body => ({
      id: 'ROLE-EXPORT-READ',
      duration: { min: 'PT15M', default: length, max: 'PT8H' },
    });
    const short = { request: { subject: { type: 'human', workload: null, person: 'p-alice' } } };
    const longer = await decided([change(ALICE, LONG_AGO)], short, [usual('PT1H')], [usual('PT4H')]);
    expect(biting(longer)).toEqual(['POLICY-BENEFIT fail']);
    expect(longer.headline).toContain('Before it access ended at 2026-11-22T10:00:00Z, not at 2026-11-22T13:00:00Z');

    const until = (end: string): Body => ({
      kind: 'Calendar',
      id: 'CAL-DAY',
      title: 'Working hours',
      controls: [],
      severity: 'medium',
      owner: 'person:p-carol',
      zone: 'UTC',
      hours: [{ days: ['sunday'], from: '07:00', until: end }],
    });
    // A job, which p-carol answers for, of a request that was approved under either calendar.
    const job: Given = {
      phase: 'issue',
      now: '2026-11-22T09:30:00Z' as Instant,
      request: { window: { duration: 'PT4H' } },
    };
    const CAROL: People = { persons: ['p-carol' as PersonId], accounts: ['1003' as AccountId] };
    const given = { ...job, policies: [until('12:00')] };
    const cut = await decided([change(CAROL, LONG_AGO)], given, [until('10:30')], [until('12:00')]);
    expect(biting(cut)).toEqual(['POLICY-BENEFIT fail']);
  });

  it('gets what the policy before it gave as well; so does anybody else', async () => {
    expect(biting(await decided([change(ALICE, LONG_AGO)], {}, [EIGHT_HOURS], [EIGHT_HOURS]))).toEqual([]);
    expect(biting(await decided([change(BOB, LONG_AGO)], {}, [FOUR_HOURS], [EIGHT_HOURS]))).toEqual([]);
  });

  it('is refused where the policy before it is not there: unknown is not empty', async () => {
    expect(biting(await decided([change(ALICE, LONG_AGO)], {}, null, [EIGHT_HOURS]))).toEqual(['POLICY-BENEFIT error']);
  });
});

describe('a widening', () => {
  const reviews = [{ by: '1003', at: '2026-11-21T08:00:00Z' as Instant }];
  it('does not count for a request that was approved before it', async () => {
    const after = change(nobody, '2026-11-21T08:30:00Z');
    expect(biting(await decided([after], { reviews }, [FOUR_HOURS], [EIGHT_HOURS]))).toEqual(['POLICY-WIDENING fail']);
  });

  it('counts for a request that was first approved after it', async () => {
    const before = change(nobody, '2026-11-21T07:30:00Z');
    expect(biting(await decided([before], { reviews }, [FOUR_HOURS], [EIGHT_HOURS]))).toEqual([]);
  });
});
