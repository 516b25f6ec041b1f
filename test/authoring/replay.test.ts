import { describe, expect, it } from 'vitest';
import { replayed, type Replayed } from '../../src/authoring/replay.ts';
import type { Instant, Oid } from '../../src/model/ids.ts';
import { type Body, factsOf, type Given, policiesOf, policyOf } from '../support/scenario.ts';

/** A past decision of the base policy, with `changes` made to the policy since. */
async function under(changes: readonly Body[], given: Given = {}, live = false): Promise<Replayed> {
  const facts = await factsOf({ phase: 'record', ...given });
  const base = await policyOf(policiesOf(given));
  const replaces = new Set(changes.map(({ id }) => id));
  const head = await policyOf(
    policiesOf({ ...given, policies: [...(given.policies ?? []).filter(({ id }) => !replaces.has(id)), ...changes] }),
  );
  return replayed({ facts, live }, base, head);
}

const SOD = {
  kind: 'SodSet',
  id: 'SOD-PAY-001',
  title: 'Nobody both creates and approves payments',
  controls: [],
  severity: 'high',
  owner: 'person:p-carol',
  check: 'static',
  maxHeld: 1,
  members: [{ function: 'pay.create' }, { function: 'pay.approve' }],
};
const APPROVAL = {
  kind: 'ApprovalRule',
  id: 'APPR-T',
  title: 'Treasury approves',
  controls: [],
  severity: 'high',
  owner: 'person:p-carol',
  require: [{ slot: 'treasurer', count: 1, from: [{ group: 'treasury' }] }],
};
const CREATED = {
  id: '2026-11-create',
  subject: 'workload:ledger-sync',
  role: 'ROLE-PAY-CREATE',
  from: '2026-11-22T08:00:00Z' as Instant,
  until: '2026-11-22T12:00:00Z' as Instant,
} as const;

describe('a past decision under another policy', () => {
  it('comes out as it did where nothing that matters has changed', async () => {
    expect(await under([{ id: 'ROLE-PAY-CREATE', title: 'Another title' }])).toMatchObject({
      changed: 'nothing',
      before: 'allow',
      after: 'allow',
      rules: [],
    });
  });

  it('is compared without the young changes of policy of its day', async () => {
    const people = { persons: [], accounts: [] };
    const at = '2026-11-22T08:30:00Z' as Instant;
    const young = {
      commit: '2'.repeat(40) as Oid,
      before: '1'.repeat(40) as Oid,
      at,
      until: '2026-12-01T00:00:00Z' as Instant,
      people,
    };
    const reviews = [{ by: '1003', at: '2026-11-22T08:00:00Z' as Instant }];
    const facts = { ...(await factsOf({ phase: 'record', reviews })), changes: [young] };
    const [base, head] = [await policyOf(policiesOf({})), await policyOf(policiesOf({ policies: [APPROVAL] }))];
    expect(replayed({ facts, live: false }, base, head)).toMatchObject({ before: 'allow', after: 'pending' });
  });

  it('is refused by a cap that was lowered, with the sentence', async () => {
    const given = { request: { window: { duration: 'PT4H' } } };
    expect(await under([{ id: 'ROLE-EXPORT-READ', duration: { max: 'PT2H' } }], given, true)).toMatchObject({
      changed: 'verdict',
      before: 'allow',
      after: 'deny',
      rules: ['TIME-CAP'],
      because: 'PT4H is more than PT2H, the cap of ROLE-EXPORT-READ',
      live: true,
    });
  });

  it('is allowed where a rule was loosened', async () => {
    const given = { policies: [SOD], request: { role: 'ROLE-PAY-APPROVE' }, grants: [CREATED] };
    const looser = { ...SOD, maxHeld: 2, members: [...SOD.members, { role: 'ROLE-EXPORT-READ' }] };
    expect(await under([looser], given)).toMatchObject({ before: 'deny', after: 'allow', rules: ['SOD-PAY-001'] });
  });

  it('asks for approvals that were not asked for', async () => {
    expect(await under([APPROVAL])).toMatchObject({ changed: 'verdict', after: 'pending', rules: ['APPR-T'] });
    const twice = { ...APPROVAL, require: [{ slot: 'treasurer', count: 2, from: [{ group: 'treasury' }] }] };
    const given = { policies: [APPROVAL] };
    expect(await under([twice], given)).toMatchObject({ changed: 'verdict', before: 'pending', after: 'deny' });
    const another = { ...APPROVAL, require: [{ slot: 'treasury', count: 1, from: [{ group: 'treasury' }] }] };
    expect(await under([another], given)).toMatchObject({
      changed: 'requirements',
      before: 'pending',
      after: 'pending',
    });
  });

  it('takes what was echoed then for what would be shown now', async () => {
    const role = { id: 'ROLE-EXPORT-READ', maxSession: 'PT30M' };
    const answer = await under([role], { reviews: [{ by: '1002', shown: 'good' }] });
    expect(answer).toMatchObject({ changed: 'terms', before: 'allow', after: 'allow' });
  });

  it('is not told where facts are missing that only the new policy looks at', async () => {
    const answer = await under([{ id: 'ROLE-EXPORT-READ', eligible: { anyOf: [{ team: 'payco/readers' }] } }]);
    expect(answer).toMatchObject({ changed: 'indeterminate', because: 'not gathered then: members of payco/readers' });
  });

  it('is not told where one of the two would judge a text that was removed', async () => {
    const given: Given = { policies: [APPROVAL], reviews: [{ by: '1002' }] };
    const facts = await factsOf({ phase: 'record', ...given });
    const reviews = facts.reviews.map((one) => ({
      ...one,
      shown: 'good',
      body: { ...one.body, text: null, salt: '' },
    }));
    const loose = { ...APPROVAL, rationale: { mode: 'text', echoDigest: false } };
    const [base, head] = [await policyOf(policiesOf({})), await policyOf(policiesOf({ policies: [loose] }))];
    const past = { facts: { ...facts, reviews }, live: true };
    expect(replayed(past, base, head)).toMatchObject({
      changed: 'indeterminate',
      because: `removed since: the text of review ${facts.reviews[0]?.databaseId}`,
    });
    expect(replayed(past, base, base)).toMatchObject({ changed: 'nothing', before: 'allow' });
  });

  it('is not told of an emergency where nobody asked whose account it was', async () => {
    const document = {
      kind: 'BreakGlass',
      id: 'BG-PAY-01',
      title: 'Mend payments',
      controls: [],
      owner: 'person:p-carol',
      roles: ['ROLE-PAY-CREATE'],
      environments: ['production'],
      who: [{ group: 'treasury' }],
      workload: 'ledger-sync',
      incident: 'INC-[0-9]{4,8}',
      duration: { max: 'PT2H' },
      quota: { count: 2, per: 'P10D' },
      cooldown: 'PT4H',
      review: { from: [{ person: 'p-dave' }], within: 'P3D' },
    };
    const given: Given = {
      phase: 'emergency',
      policies: [document],
      request: { role: 'ROLE-PAY-CREATE', breakGlass: { incident: 'INC-4711' } },
    };
    expect(await under([{ ...document, title: 'Other words' }], given)).toMatchObject({
      before: 'allow',
      changed: 'nothing',
    });
    const members = {
      kind: 'Directory',
      id: 'payco',
      title: 'Members of the organisation',
      source: 'github-organisation',
      organisation: 'payco',
    };
    const alice = { id: 'p-alice', accounts: [{ github: '9001' }] };
    expect(await under([members, alice], given)).toMatchObject({
      before: 'allow',
      changed: 'indeterminate',
      because: expect.stringContaining('not gathered then: whose account 1001 is'),
    });
  });
});
