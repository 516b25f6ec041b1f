import { describe, expect, it } from 'vitest';
import { policyDiff } from '../../src/authoring/diff.ts';
import type { Oid } from '../../src/model/ids.ts';
import { changedPairs, classesOf } from '../../src/policy/changed-documents.ts';
import { merged, type Body } from '../support/scenario.ts';

let count = 0;
const document = (body: Body) => {
  count += 1;
  const blob = String(count).padStart(40, '0') as Oid;
  return {
    body,
    path: `policies/${String(body['id'])}.yaml`,
    blob,
    sha256: '',
    locate: () => ({ path: '', line: 1, column: 1 }),
  } as never;
};
const role = (id: string): Body => ({
  kind: 'Role',
  id,
  title: id,
  duration: { max: 'PT4H' },
  eligible: { anyOf: [{ group: 'a' }] },
});
const rule: Body = {
  kind: 'ApprovalRule',
  id: 'APPR-X',
  require: [
    { slot: 'owner', count: 2 },
    { slot: 'security', count: 1 },
  ],
};
const said = (before: readonly Body[], after: readonly Body[]) =>
  policyDiff(changedPairs(before.map(document), after.map(document))).map(
    ({ direction, what, kind, ids }) => `${direction}: ${what} (${ids.length} ${kind})`,
  );

describe('the difference of two policies', () => {
  it('says the same change of many documents once', () => {
    const roles = ['ROLE-A', 'ROLE-B', 'ROLE-C'].map(role);
    const longer = roles.map((one) => merged(one, { duration: { max: 'PT8H' } }));
    expect(said(roles, longer)).toEqual(['wider: duration.max PT4H → PT8H (3 Role)']);
    expect(said(longer, roles)).toEqual(['narrower: duration.max PT8H → PT4H (3 Role)']);
  });

  it('tells entries apart that begin alike, and entries that change places', () => {
    const arn = (end: string) => `arn:aws:s3:::${'a-bucket-with-a-very-long-name-'.repeat(3)}${end}`;
    const holds = (...resources: readonly string[]) => [merged(role('ROLE-A'), { entitlements: [{ resources }] })];
    const told = said(holds(arn('one')), holds(arn('two'), arn('one')));
    expect(told).toEqual([expect.stringContaining('entitlements'), expect.stringContaining('entitlements')]);
    expect(told.join()).toContain('wider');
    const slots = (...require: readonly Body[]) => [{ ...rule, require }];
    const [twice, once] = [
      { slot: 'owner', count: 1 },
      { slot: 'owner', count: 2 },
    ];
    expect(said(slots(twice, once), slots(once))).toEqual([expect.stringContaining('require −')]);
  });

  it.each<[string, Body, Body, string]>([
    [
      'a slot less',
      rule,
      { ...rule, require: [{ slot: 'owner', count: 2 }] },
      'wider: require − {"count":1,"slot":"security"} (1 ApprovalRule)',
    ],
    [
      'fewer in a slot',
      rule,
      {
        ...rule,
        require: [
          { slot: 'owner', count: 1 },
          { slot: 'security', count: 1 },
        ],
      },
      'wider: require owner.count 2 → 1 (1 ApprovalRule)',
    ],
    ['a rule that only warns', rule, { ...rule, mode: 'warn' }, 'wider: mode + warn (1 ApprovalRule)'],
    [
      'one more in a group',
      { kind: 'Group', id: 'g', members: ['person:p-a'] },
      { kind: 'Group', id: 'g', members: ['person:p-a', 'person:p-b'] },
      'wider: members + person:p-b (1 Group)',
    ],
    [
      'a duty set that lets more be held',
      { kind: 'SodSet', id: 'S', maxHeld: 1 },
      { kind: 'SodSet', id: 'S', maxHeld: 2 },
      'wider: maxHeld 1 → 2 (1 SodSet)',
    ],
    ['a title', role('R'), { ...role('R'), title: 'other' }, 'neutral: title R → other (1 Role)'],
    [
      'an account of a person',
      { kind: 'Person', id: 'p', accounts: [{ github: '1' }] },
      { kind: 'Person', id: 'p', accounts: [{ github: '2' }] },
      'wider: accounts + {"github":"2"} (1 Person)',
    ],
  ])('tells %s', (_, before, after, sentence) => {
    expect(said([before], [after])[0]).toBe(sentence);
  });

  it('tells documents that come and go: what forbids widens when it goes', () => {
    expect(said([rule], [role('R')])).toEqual(['wider: removed (1 ApprovalRule)', 'wider: added (1 Role)']);
  });

  it('sorts every change below policies/ into its classes', () => {
    const trees = { policies: 'a' as Oid, schemas: null, workflows: 'w' as Oid };
    const pairs = changedPairs([], [document({ kind: 'Person', id: 'p' }), document({ kind: 'Exception', id: 'X' })]);
    expect(classesOf(pairs, trees, { ...trees, policies: 'b' as Oid })).toEqual([
      'exceptions',
      'identities',
      'policies',
    ]);
    expect(classesOf([], trees, { ...trees, workflows: null })).toEqual(['workflows']);
  });
});
