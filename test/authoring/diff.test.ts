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
    const lies = (resource: string): Body => ({ kind: 'Environment', id: 'e', accounts: [resource] });
    const lists = said([lies(arn('one'))], [lies(arn('two'))]);
    expect(lists).toEqual([expect.stringContaining('name-two'), expect.stringContaining('name-one')]);
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
    const set = { kind: 'SodSet', id: 'SOD-X' };
    expect(said([set], [role('R')])).toEqual(['wider: added (1 Role)', 'wider: removed (1 SodSet)']);
    expect(said([], [set])).toEqual(['narrower: added (1 SodSet)']);
  });

  it.each(['ApprovalRule', 'Person', 'Agent'])('does not call it narrower when a document of kind %s goes', (kind) => {
    expect(said([{ kind, id: 'x' }], [])).toEqual([`unclear: removed (1 ${kind})`]);
  });

  it('does not call an approval rule narrower that comes: where none matched before, it opens', () => {
    expect(said([], [{ ...rule, require: [] }])).toEqual(['unclear: added (1 ApprovalRule)']);
  });

  it.each<[string, Body, Body, string]>([
    ['quota.count', { quota: { count: 1 } }, { quota: { count: 50 } }, 'quota.count 1 → 50'],
    ['review.within', { review: { within: 'P1D' } }, { review: { within: 'P30D' } }, 'review.within P1D → P30D'],
    ['cooldown', { cooldown: 'PT4H' }, { cooldown: 'PT1H' }, 'cooldown PT4H → PT1H'],
    ['quota.per', { quota: { per: 'P30D' } }, { quota: { per: 'P1D' } }, 'quota.per P30D → P1D'],
  ])('tells an emergency that is easier to take by %s', (_, before, after, what) => {
    const [strict, easy] = [before, after].map((body): Body => ({ kind: 'BreakGlass', id: 'BG', ...body }));
    expect(said([strict as Body], [easy as Body])).toEqual([`wider: ${what} (1 BreakGlass)`]);
    expect(said([easy as Body], [strict as Body])[0]).toMatch(/^narrower: /);
  });

  it.each(['Workload', 'ServiceAccount', 'Agent'])(
    'a controller less of a %s may approve, and duties forget them',
    (kind) => {
      const [two, one, none] = [{ controllers: ['p-a', 'p-b'] }, { controllers: ['p-a'] }, {}].map(
        (body): Body => ({ kind, id: 'w', ...body }),
      ) as [Body, Body, Body];
      expect(said([two], [one])).toEqual([`wider: controllers − p-b (1 ${kind})`]);
      expect(said([one], [none])).toEqual([`wider: controllers − ["p-a"] (1 ${kind})`]);
      expect(said([one], [two])).toEqual([`narrower: controllers + p-b (1 ${kind})`]);
    },
  );

  it('tells a sponsor more as more, and a limit that goes away', () => {
    const agent = (body: Body): readonly Body[] => [{ kind: 'Agent', id: 'x', ...body }];
    expect(said(agent({ sponsors: ['p-a'] }), agent({ sponsors: ['p-a', 'p-b'] }))).toEqual([
      'wider: sponsors + p-b (1 Agent)',
    ]);
    const held = { roles: ['R'], environments: ['staging'], resources: ['arn:1'] };
    expect(said(agent({ profile: held }), agent({ profile: { roles: ['R'] } }))).toEqual([
      'wider: profile.environments − ["staging"] (1 Agent)',
      'wider: profile.resources − ["arn:1"] (1 Agent)',
    ]);
    expect(said(agent({ profile: { roles: ['R'] } }), agent({ profile: held }))[0]).toMatch(/^narrower: /);
    expect(said(agent({ profile: held }), agent({ profile: { ...held, environments: ['staging', 'qa'] } }))).toEqual([
      'wider: profile.environments + qa (1 Agent)',
    ]);
  });

  it('an account less of a person may be somebody else from then on', () => {
    const person = (...ids: readonly string[]): readonly Body[] => [
      { kind: 'Person', id: 'p', accounts: ids.map((github) => ({ github })) },
    ];
    expect(said(person('1', '2'), person('1'))).toEqual(['unclear: accounts − {"github":"2"} (1 Person)']);
  });

  it('tells lines that change places where the first that fits decides', () => {
    const [all, some] = [
      { match: ['arn:aws:s3:::pay-exports/*'], owner: 'group:everyone' },
      { match: ['arn:aws:s3:::pay-exports/salaries/*'], owner: 'person:p-hr' },
    ];
    const environment = (...resources: readonly Body[]): readonly Body[] => [
      { kind: 'Environment', id: 'production', resources },
    ];
    expect(said(environment(some, all), environment(all, some))).toEqual([
      expect.stringMatching(/^unclear: resources in order .* → .* \(1 Environment\)$/),
    ]);
    expect(said(environment(all), environment(some, all))).toEqual([expect.stringMatching(/^unclear: resources \+ /)]);
  });

  it('cuts around what differs, and says two changes as one only when they are', () => {
    const when =
      'request.purpose in ["deploy","operate"] && window.minutes <= 120 && request.ticket.startsWith("OPS-")';
    const rules = (...ends: readonly string[]) =>
      ends.map((end, n): Body => ({ kind: 'Rule', id: `R${n}`, when: when + end }));
    expect(said(rules(''), rules(' || subject.id == "p-mallory"'))).toEqual([
      'unclear: when …icket.startsWith("OPS-") → …icket.startsWith("OPS-") || subject.id == "p-mallory" (1 Rule)',
    ]);
    expect(said(rules('', ''), rules(' || true', ' || false'))).toHaveLength(2);
    const long = (letter: string): Body => ({ kind: 'Rule', id: letter, when: 'x'.repeat(300) });
    const other = (letter: string): Body => ({ ...long(letter), when: `y${'x'.repeat(200)}${letter}` });
    expect(said([long('a'), long('b')], [other('a'), other('b')])).toHaveLength(2);
  });

  it('looks inside an entitlement, which is named by where it lies and whom the job becomes', () => {
    const aws = { provider: 'aws', account: '111122223333', iamRole: 'jit-export-read', actions: ['s3:GetObject'] };
    const gcp = { provider: 'gcp', project: 'pay-prod', serviceAccount: 'a@pay-prod.iam.gserviceaccount.com' };
    const holds = (...entitlements: readonly Body[]) => [merged(role('ROLE-A'), { entitlements })];
    const [narrow, wide] = [{ resources: ['arn:aws:s3:::pay-exports/*'] }, { resources: ['*'] }];
    expect(said(holds({ ...aws, ...narrow }), holds({ ...aws, ...wide }))).toEqual([
      'wider: entitlements 111122223333/jit-export-read.resources + * (1 Role)',
      'narrower: entitlements 111122223333/jit-export-read.resources − arn:aws:s3:::pay-exports/* (1 Role)',
    ]);
    expect(said(holds({ ...gcp, resources: ['//a'] }), holds(gcp))).toEqual([
      'wider: entitlements pay-prod/a@pay-prod.iam.gserviceaccount.com.resources − ["//a"] (1 Role)',
    ]);
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
