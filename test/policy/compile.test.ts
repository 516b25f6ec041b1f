import { describe, expect, it } from 'vitest';
import { type Body, compilePolicy, policiesOf } from '../support/scenario.ts';

async function findings(policies: readonly Body[], without: readonly string[] = []): Promise<readonly string[]> {
  const compiled = await compilePolicy(policiesOf({ policies, without }));
  return compiled.ok
    ? []
    : compiled.findings.map(({ id, message, fix, at }) => `${id} ${at?.path}:${at?.line} ${message}; ${fix}`);
}

const RULE = { title: 'A rule of ours', controls: [], severity: 'low', owner: 'person:p-carol' };
const KEY = {
  keyid: 'a'.repeat(16),
  algorithm: 'ed25519',
  publicKey: 'x'.repeat(90),
  validFrom: '2026-01-01T00:00:00Z',
  purpose: ['event'],
};
const ROLE = {
  kind: 'Role',
  title: 'A role',
  owner: 'person:p-carol',
  eligible: { subjects: ['human'], anyOf: [{ group: 'treasury' }] },
  duration: { default: 'PT1H', max: 'PT4H' },
};

describe('compile', () => {
  it('takes the base policy as it is', async () => {
    expect(await findings([])).toEqual([]);
  });

  it('tells everything that is wrong at once', async () => {
    const found = await findings([
      {
        kind: 'Rule',
        id: 'RULE-A',
        ...RULE,
        effect: 'require',
        when: 'request.idd == "x"',
        message: 'This one is mistyped',
      },
      {
        kind: 'SodSet',
        id: 'SOD-A',
        ...RULE,
        check: 'dynamic',
        maxHeld: 2,
        members: [{ function: 'a.b' }, { function: 'a.c' }],
      },
      { ...ROLE, id: 'ROLE-AA', inherits: ['ROLE-EXPORT-RAED'] },
    ]);
    expect(found.map((one) => one.slice(0, 3)).sort()).toEqual(['L02', 'L05', 'L06']);
  });

  it('refuses a duty set that would silently miss what it is for', async () => {
    const set = { kind: 'SodSet', ...RULE, check: 'static', maxHeld: 1 };
    const [far] = await findings([
      { ...set, id: 'SOD-B', lookBack: 'P101D', members: [{ function: 'a.b' }, { function: 'a.c' }] },
    ]);
    expect(far).toContain('L13');
    expect(far).toContain('make it P100D or less');
    const misspelt = [{ action: 'kinesis:PutRecrd' }, { function: 'a.c' }];
    const [unknown, ...others] = await findings([{ ...set, id: 'SOD-C', members: misspelt }]);
    expect(unknown).toContain('L14');
    expect(unknown).toContain('did you mean kinesis:PutRecord?');
    const [unlike] = await findings([{ ...set, id: 'SOD-C', members: [{ action: 'payments' }, { function: 'a.c' }] }]);
    expect(unlike).toContain(
      'write it as its provider does: `s3:PutObject`, `ecs:Update*`, `pubsub.topics.publish`; or take it out',
    );
    expect(others).toEqual([]);
    expect(await findings([{ ...set, id: 'SOD-D', members: [{ action: 'kinesis:*' }, { function: 'a.c' }] }])).toEqual(
      [],
    );
  });

  it('tells it in one order, whatever the order of files', async () => {
    const wrong = ['treasury', 'pipelines'].map((id) => ({ id, owner: 'person:p-zoe' }));
    const bodies = policiesOf({ policies: wrong });
    const [one, other] = await Promise.all([compilePolicy(bodies), compilePolicy(bodies.toReversed())]);
    expect(one).toEqual(other);
    expect(one.ok).toBe(false);
  });

  it('names the file, the line and the document that was meant', async () => {
    const [found] = await findings([{ ...ROLE, id: 'ROLE-AA', inherits: ['ROLE-EXPORT-RAED'] }]);
    expect(found).toMatch(
      /^L02 policies\/Role\/ROLE-AA.yaml:\d+ there is no Role with the id ROLE-EXPORT-RAED; did you mean ROLE-EXPORT-READ\?$/,
    );
  });

  it.each([
    ['an owner', { id: 'treasury', owner: 'person:p-zoe' }, 'no Person with the id p-zoe'],
    [
      'a member of a group',
      { id: 'treasury', members: ['workload:nobody'] },
      'no Workload or ServiceAccount with the id nobody',
    ],
    ['a controller', { id: 'ledger-sync', controllers: ['p-zoe'] }, 'no Person with the id p-zoe'],
    ['a pool', { id: 'ROLE-PAY-CREATE', eligible: { anyOf: [{ group: 'tresury' }] } }, 'did you mean treasury?'],
  ])('finds %s that nobody bears', async (_, change, said) => {
    expect((await findings([change])).join()).toContain(said);
  });

  it('lets a member of the organisation be named without a document', async () => {
    const directory = {
      kind: 'Directory',
      id: 'payco',
      title: 'PayCo',
      source: 'github-organisation',
      organisation: 'payco',
    };
    const group = { id: 'treasury', members: ['person:p-7777'] };
    expect(await findings([group])).toHaveLength(1);
    expect(await findings([group, directory])).toEqual([]);
  });

  it('refuses ids that differ in case only, across kinds that results name alike', async () => {
    const bodies = [
      ...policiesOf({}),
      {
        apiVersion: 'access-lineage/v1',
        kind: 'ServiceAccount',
        id: 'ledger-sync',
        title: 'Twin',
        owner: 'p-bob',
        identity: { repositoryId: '1', workflow: '.github/workflows/a.yml', ref: 'refs/heads/main' },
        account: 'svc',
      },
    ];
    const compiled = await compilePolicy(bodies);
    expect(compiled.ok ? [] : compiled.findings.map(({ id, message }) => `${id} ${message}`)).toEqual([
      expect.stringContaining(
        'L01 ledger-sync is already the id of the Workload at policies/Workload/ledger-sync.yaml',
      ),
    ]);
  });

  it.each([
    ['itself', [{ ...ROLE, id: 'ROLE-AA', inherits: ['ROLE-AA'] }], 1],
    [
      'each other',
      [
        { ...ROLE, id: 'ROLE-AA', inherits: ['ROLE-BB'] },
        { ...ROLE, id: 'ROLE-BB', inherits: ['ROLE-AA'] },
      ],
      2,
    ],
  ])('finds roles that inherit %s', async (_, roles, count) => {
    const found = await findings(roles);
    expect(found).toHaveLength(count);
    for (const one of found) expect(one).toContain('L03');
  });

  it.each([
    [{ default: 'PT5H', max: 'PT4H' }, 'the default of ROLE-AA, PT5H, is more than its longest grant, PT4H'],
    [{ min: 'PT2H', default: 'PT1H', max: 'PT4H' }, 'is less than its shortest grant, PT2H'],
    [{ min: 'PT5H', default: 'PT5H', max: 'PT4H' }, 'more than the longest, PT4H'],
  ])('finds durations that contradict each other: %j', async (duration, said) => {
    expect((await findings([{ ...ROLE, id: 'ROLE-AA', duration }])).join()).toContain(said);
  });

  it('finds a default that only the cap of an inherited role forbids, and says whose', async () => {
    const [found] = await findings([
      { ...ROLE, id: 'ROLE-AA', inherits: ['ROLE-EXPORT-READ'], duration: { default: 'PT5H', max: 'PT8H' } },
    ]);
    expect(found).toContain('PT4H of the inherited ROLE-EXPORT-READ');
  });

  it('finds credentials that no provider gives so short', async () => {
    expect((await findings([{ id: 'ROLE-PAY-CREATE', maxSession: 'PT5M' }])).join()).toContain(
      'aws gives none shorter than PT15M',
    );
  });

  it('finds an entitlement that its provider cannot read', async () => {
    const entitlements = [
      { provider: 'aws', account: '111122223333', iamRole: 'a', actions: ['s3:GetObjct'], resources: ['*'] },
    ];
    expect((await findings([{ id: 'ROLE-PAY-CREATE', entitlements }])).join()).toContain('L12');
  });

  it('finds an account of two persons, and an id that a member would bear', async () => {
    const directory = {
      kind: 'Directory',
      id: 'payco',
      title: 'PayCo',
      source: 'github-organisation',
      organisation: 'payco',
    };
    const found = await findings([
      directory,
      { kind: 'Person', id: 'p-fred', accounts: [{ github: '1001' }] },
      { kind: 'Person', id: 'p-77', accounts: [{ github: '88' }] },
    ]);
    expect(found.map((one) => one.slice(0, 3)).sort()).toEqual(['L08', 'L09']);
  });

  it('finds an account that an agent shares with a person or another agent', async () => {
    const identity = {
      subject: ['repo:payco/ledger-sync:environment:production'],
      audience: ['sts.amazonaws.com'],
      job: { repositoryId: '912345678', workflow: '.github/workflows/deploy.yml', ref: 'refs/heads/main' },
    };
    const profile = { roles: ['ROLE-EXPORT-READ'], actions: ['s3:GetObject'], maxDuration: 'PT1H' };
    const shared = { kind: 'Agent', title: 'An agent', owner: 'p-carol', sponsors: ['p-carol'], identity, profile };
    const found = await findings([
      { ...shared, id: 'one', accounts: [{ github: '1001' }, { github: '9009' }] },
      { ...shared, id: 'two', accounts: [{ github: '9009' }] },
    ]);
    expect(found.map((one) => one.slice(0, 3))).toEqual(['L09', 'L09']);
    expect(found.join()).toContain('account 1001 already belongs to p-alice');
    expect(found.join()).toContain('account 9009 already belongs to one');
  });

  it('finds a duty set that never bites', async () => {
    const set = { kind: 'SodSet', id: 'SOD-A', ...RULE, check: 'static' };
    expect(
      (await findings([{ ...set, maxHeld: 2, members: [{ function: 'a.b' }, { function: 'a.c' }] }])).join(),
    ).toContain('it never refuses anything');
    expect(
      (await findings([{ ...set, maxHeld: 1, members: [{ function: 'a.b' }, { function: 'a.b' }] }])).join(),
    ).toContain('it never refuses anything');
  });
});

describe('what compiles', () => {
  it('adds up what is inherited and intersects the caps', async () => {
    const compiled = await compilePolicy(
      policiesOf({
        policies: [
          {
            ...ROLE,
            id: 'ROLE-AA',
            functions: ['a.b'],
            inherits: ['ROLE-EXPORT-READ', 'ROLE-PAY-CREATE'],
            duration: { default: 'PT1H', max: 'P9D' },
            maxSession: 'PT30M',
          },
        ],
      }),
    );
    if (!compiled.ok) throw new Error('it compiles');
    const role = compiled.value.roles.get('ROLE-AA');
    expect([...(role?.closure ?? [])].sort()).toEqual(['ROLE-AA', 'ROLE-EXPORT-READ', 'ROLE-PAY-CREATE']);
    expect([...(role?.functions ?? [])].sort()).toEqual(['a.b', 'export.read', 'pay.create']);
    expect(role).toMatchObject({
      duration: { min: 900, default: 3600, max: 4 * 3600 },
      maxSession: 1800,
      maxUses: 100,
    });
    expect(role?.entitlements).toHaveLength(3);
  });

  it('knows how far back grants must be looked up', async () => {
    const set = { kind: 'SodSet', ...RULE, maxHeld: 1, members: [{ function: 'a.b' }, { function: 'a.c' }] };
    const compiled = await compilePolicy(
      policiesOf({
        policies: [
          { ...set, id: 'SOD-A', check: 'static', lookBack: 'P90D' },
          { ...set, id: 'SOD-B', check: 'dynamic' },
        ],
      }),
    );
    expect(compiled.ok && compiled.value.lookBack).toBe(90 * 86_400);
  });

  it('reads the issuer from the trust root', async () => {
    const trust = {
      kind: 'Trust',
      mode: 'sandbox',
      oidcIssuer: 'http://127.0.0.1:9999',
      ledger: { branch: 'evidence' },
      keys: [KEY],
    };
    const issuer = async (policies: readonly Body[]) => {
      const compiled = await compilePolicy(policiesOf({ policies }));
      return compiled.ok ? compiled.value.oidcIssuer : null;
    };
    expect(await issuer([])).toBe('https://token.actions.githubusercontent.com');
    expect(await issuer([trust])).toBe('http://127.0.0.1:9999');
  });
});
