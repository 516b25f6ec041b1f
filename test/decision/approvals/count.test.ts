import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/model/facts.ts';
import type { Instant, Oid, Sha256 } from '../../../src/model/ids.ts';
import { countApprovals } from '../../../src/decision/approvals/count.ts';
import { account, context, grant, issuing, recorded, review, SHOWN, slot } from './world.ts';
import type { World } from './world.ts';

const ONE = { require: [slot('treasurer', 1, 'treasury')] };
const counted = async (world: World) => countApprovals(await context(world));
const whys = async (world: World) => (await counted(world)).approval.rejected.map(({ why }) => why);
const outcomes = async (world: World) => (await counted(world)).results.map(({ outcome }) => outcome);
const at = (text: string): Instant => `2026-11-22T${text}:00Z` as Instant;

describe('an approval', () => {
  it('counts when everything holds, with the authority it was given by', async () => {
    const { approval, results } = await counted({ rules: [ONE], reviews: [review('2')] });
    expect(approval.counted).toMatchObject([
      {
        person: 'p-two',
        authority: {
          rule: 'APPR-0',
          slot: 'treasurer',
          pool: 'group treasury',
          memberBy: 'policies/groups/treasury.yaml:11',
        },
      },
    ]);
    expect(approval.required).toMatchObject([{ missing: 0, count: 1 }]);
    expect(results).toMatchObject([{ rule: 'APPR-0', outcome: 'pass' }]);
    expect(results[0]).not.toHaveProperty('at');
  });

  const rejected: readonly [string, Partial<World>, string][] = [
    ['of somebody in no pool', { reviews: [review('5')] }, 'not-in-pool'],
    ['of the requester', { author: account('2'), reviews: [review('2')] }, 'excluded'],
    ['of the subject', { subject: 'two', owner: 'two', author: account('8'), reviews: [review('2')] }, 'excluded'],
    ['of the owner', { owner: 'two', reviews: [review('2')] }, 'excluded'],
    ['of a controller', { controllers: ['two'], reviews: [review('2')] }, 'excluded'],
    [
      'of another account of the requester',
      {
        groups: { treasury: ['p-one', 'p-two'], security: [] },
        subject: 'eight',
        owner: 'eight',
        reviews: [review('11')],
      },
      'same-person',
    ],
    [
      'of a contributor',
      {
        contributors: [{ as: 'co-author', commit: 'a'.repeat(40) as Oid, actor: account('2') }],
        reviews: [review('2')],
      },
      'excluded',
    ],
    [
      'of a pusher',
      { contributors: [{ as: 'pusher', commit: 'a'.repeat(40) as Oid, actor: account('2') }], reviews: [review('2')] },
      'excluded',
    ],
    ['of a bot', { reviews: [review('77', { by: account('77', 'Bot') })] }, 'not-human'],
    ['of a stranger', { reviews: [review('99')] }, 'unknown-account'],
    ['of a deleted account', { reviews: [review('2', { by: null })] }, 'unknown-account'],
    [
      'of someone who has left',
      { groups: { treasury: ['p-two', 'p-three', 'p-nine'], security: [] }, reviews: [review('9')] },
      'not-in-pool',
    ],
    [
      'of another version of the request',
      { reviews: [review('2', { requestBlob: 'f'.repeat(40) as Oid })] },
      'stale-content',
    ],
    ['of a commit without the request', { reviews: [review('2', { requestBlob: null })] }, 'stale-content'],
    ['with the digest of another entitlement', { reviews: [review('2', { shown: '00000000' })] }, 'stale-content'],
    ['without the digest', { reviews: [review('2', { shown: null })] }, 'rationale'],
    ['with too few letters', { reviews: [review('2', { text: `ok digest: ${SHOWN}` })] }, 'rationale'],
    [
      'edited by somebody else',
      { reviews: [review('2', { editedAt: at('09:30'), editedBy: account('3') })] },
      'edited-by-other',
    ],
    ['edited by nobody known', { reviews: [review('2', { editedAt: at('09:30') })] }, 'edited-by-other'],
    ['dismissed', { reviews: [review('2', { state: 'DISMISSED' })] }, 'dismissed'],
  ];
  it.each(rejected)('%s does not count', async (_, world, why) => {
    const { approval, results } = await counted({ rules: [ONE], ...world });
    expect(approval.counted).toEqual([]);
    expect(approval.rejected.map((one) => one.why)).toEqual([why]);
    expect(results[0]?.outcome).toBe('pending');
  });

  it('may be edited by its own author before the merge', async () => {
    const edited = review('2', { editedAt: at('09:30'), editedBy: account('2') });
    expect(await outcomes({ rules: [ONE], reviews: [edited], facts: { moment: recorded } })).toEqual(['pass']);
  });

  it('counts among several echoed digests: one review may answer for several requests', async () => {
    expect(await outcomes({ rules: [ONE], reviews: [review('2', { shown: `00000000 ${SHOWN}` })] })).toEqual(['pass']);
  });

  it('in acknowledge mode needs no word where the risk is low', async () => {
    const rule = { ...ONE, rationale: { mode: 'acknowledge' as const } };
    const silent = { rules: [rule], reviews: [review('2', { text: '', shown: null })] };
    expect(await outcomes({ ...silent, risk: 'low' })).toEqual(['pass']);
    expect(await outcomes({ ...silent, risk: 'medium' })).toEqual(['pending']);
  });

  it('that only quotes the digest is told so', async () => {
    const text = `I looked at the ledger sync myself.\n\n> digest: ${SHOWN}`;
    const { approval } = await counted({ rules: [ONE], reviews: [review('2', { shown: null, text })] });
    expect(approval.rejected[0]?.message).toContain('in a quote only');
  });
  it('never has its words in a message', async () => {
    const text = 'SECRET-WORDS';
    expect(JSON.stringify(await counted({ rules: [ONE], reviews: [review('2', { text })] }))).not.toContain('SECRET');
  });
});

describe('the latest word of a person', () => {
  const first = { submittedAt: at('08:00') };
  it('counts, also after an approval of older content', async () => {
    const old = review('2', { ...first, requestBlob: null });
    expect(await outcomes({ rules: [ONE], reviews: [review('2'), old] })).toEqual(['pass']);
  });
  it('is not a comment', async () => {
    const comment = review('2', { state: 'COMMENTED', submittedAt: at('09:30') });
    expect(await outcomes({ rules: [ONE], reviews: [review('2'), comment] })).toEqual(['pass']);
  });
  it('when dismissed revives nothing older', async () => {
    expect(await whys({ rules: [ONE], reviews: [review('2', first), review('2', { state: 'DISMISSED' })] })).toEqual([
      'dismissed',
    ]);
  });
  it('is one over all accounts', async () => {
    const groups = { treasury: ['p-one', 'p-two', 'p-three'], security: [] };
    const world = {
      rules: [{ require: [slot('treasurer', 2, 'treasury')] }],
      groups,
      subject: 'eight',
      owner: 'eight',
      author: account('8'),
    };
    const { approval } = await counted({ ...world, reviews: [review('1', first), review('11')] });
    expect(approval.counted).toHaveLength(1);
    expect(approval.rejected).toMatchObject([{ why: 'same-person', by: 'p-one' }]);
    expect(approval.required[0]?.missing).toBe(1);
  });
});

describe('a change request', () => {
  const no = review('3', { state: 'CHANGES_REQUESTED' });
  it('of someone in a pool blocks', async () => {
    expect(await counted({ rules: [ONE], reviews: [review('2'), no] })).toMatchObject({
      results: [{ outcome: 'fail', message: 'p-three asks for changes.' }],
    });
  });
  it('of someone in no pool does not', async () => {
    expect(
      await outcomes({ rules: [ONE], reviews: [review('2'), review('5', { state: 'CHANGES_REQUESTED' })] }),
    ).toEqual(['pass']);
  });
  const said = async (world: Partial<World>) =>
    (await counted({ rules: [ONE], reviews: [no], ...world })).approval.rejected[0]?.message;
  it.each<[string, Partial<World>, string]>([
    ['who can approve', {}, 'p-three asks for changes, which blocks. Agree on them; then they can approve.'],
    [
      'whoever is in no pool',
      { reviews: [review('5', { state: 'CHANGES_REQUESTED' })] },
      'p-five asks for changes, which does not block: they are in no pool that this request needs. The candidates decide.',
    ],
    [
      'who is excluded from a pool',
      { controllers: ['three'] },
      'p-three asks for changes, which blocks, and may not approve: p-three can change what workload:sync does. Agree on them; then have the change request dismissed.',
    ],
    [
      'whom the rule does not stop for',
      { rules: [{ ...ONE, changesRequested: 'ignored' }] },
      'p-three asks for changes, which does not block here. When they agree, they can approve.',
    ],
  ])('of %s says whether it blocks, and what ends it', async (_, world, message) => {
    expect(await said(world)).toBe(message);
  });
  it('of who may not approve is not mended by an approval', async () => {
    const { results } = await counted({ rules: [ONE], controllers: ['three'], reviews: [no] });
    expect(results[0]?.fix).toBe(
      'Agree on the changes; then have the change request of p-three, who may not approve, dismissed.',
    );
  });
  it('does not where the rule says so', async () => {
    expect(await outcomes({ rules: [{ ...ONE, changesRequested: 'ignored' }], reviews: [review('2'), no] })).toEqual([
      'pass',
    ]);
  });
  it('of somebody who cannot be looked up is an error', async () => {
    const facts: Partial<Facts> = { members: { 42: { unknown: 'GitHub did not answer' } } };
    expect(
      await outcomes({ rules: [ONE], facts, reviews: [review('2'), review('42', { state: 'CHANGES_REQUESTED' })] }),
    ).toEqual(['error']);
  });
});

describe('the merge', () => {
  const facts = { moment: recorded };
  it('closes the count: a later approval is too late, and pending is final', async () => {
    const { approval, results } = await counted({
      rules: [ONE],
      facts,
      reviews: [review('2', { submittedAt: at('10:01') })],
    });
    expect(approval.rejected).toMatchObject([{ why: 'after-merge' }]);
    expect(results).toMatchObject([
      { outcome: 'pending', message: expect.stringContaining('That is final') as string },
    ]);
  });
  it('has an approval of that very second', async () => {
    expect(await outcomes({ rules: [ONE], facts, reviews: [review('2', { submittedAt: at('10:00') })] })).toEqual([
      'pass',
    ]);
  });
  it('is what freshness is measured at, at the issuance too', async () => {
    const rule = { ...ONE, freshness: { maxAge: 'PT1H' } };
    expect(await outcomes({ rules: [rule], facts, reviews: [review('2')] })).toEqual(['pass']);
    expect(await outcomes({ rules: [rule], facts: { moment: issuing() }, reviews: [review('2')] })).toEqual(['pass']);
    expect(await whys({ rules: [rule], facts, reviews: [review('2', { submittedAt: at('08:59') })] })).toEqual([
      'too-old',
    ]);
    expect(await whys({ rules: [rule], reviews: [review('2')] })).toEqual(['too-old']);
  });
  it('is not undone by a second approval, but by an edit, a dismissal or a change request', async () => {
    const world = { rules: [ONE], facts: { moment: issuing() } };
    const late = { submittedAt: at('11:00') };
    expect(await outcomes({ ...world, reviews: [review('2'), review('2', late)] })).toEqual(['pass']);
    expect(
      await outcomes({ ...world, reviews: [review('2', { editedAt: at('11:00'), editedBy: account('2') })] }),
    ).toEqual(['fail']);
    expect(await outcomes({ ...world, reviews: [review('2', { state: 'DISMISSED' })] })).toEqual(['fail']);
    expect(
      await outcomes({ ...world, reviews: [review('2'), review('3', { ...late, state: 'CHANGES_REQUESTED' })] }),
    ).toEqual(['fail']);
    const withdrawn = [review('3', { ...late, state: 'CHANGES_REQUESTED' }), review('3', { submittedAt: at('11:30') })];
    expect(await outcomes({ ...world, reviews: [review('2'), ...withdrawn] })).toEqual(['pass']);
  });
  it('binds the digest that was frozen there, whatever policy leaves of it today', async () => {
    const frozen = issuing({ digest: '9'.repeat(64) as Sha256 });
    expect(await whys({ rules: [ONE], facts: { moment: frozen }, reviews: [review('2')] })).toEqual(['stale-content']);
  });
});

describe('requirements', () => {
  it('of no rule at all fail', async () => {
    expect(await counted({ rules: [] })).toMatchObject({ results: [{ rule: 'APPR-NONE', outcome: 'fail' }] });
    expect(
      await counted({ rules: [{ ...ONE, target: { environment: ['production'], risk: ['low'] } }] }),
    ).toMatchObject({ results: [{ rule: 'APPR-NONE' }] });
  });
  it('may say that nobody need approve', async () => {
    expect(await outcomes({ rules: [{ require: [] }] })).toEqual(['pass']);
    expect(await whys({ rules: [{ require: [] }], reviews: [review('2')] })).toEqual(['surplus']);
  });
  it('on one pool take the larger count, on others add up', async () => {
    const rules = [ONE, { require: [slot('two', 2, 'treasury')] }, { require: [slot('security', 1, 'security')] }];
    const { approval } = await counted({ rules });
    expect(approval.required.map(({ rule, count }) => [rule, count])).toEqual([
      ['APPR-1', 2],
      ['APPR-2', 1],
    ]);
  });
  it('on one pool take the strictest demands', async () => {
    const rules = [{ ...ONE, rationale: { mode: 'acknowledge' as const } }, ONE];
    expect(await whys({ rules, reviews: [review('2', { text: '', shown: null })] })).toEqual(['rationale']);
  });
  it('of mode warn only say so', async () => {
    const { approval, results } = await counted({ rules: [{ require: [] }, { ...ONE, mode: 'warn' }] });
    expect(approval.required).toEqual([]);
    expect(results).toMatchObject([{ outcome: 'pass' }, { outcome: 'pending', mode: 'warn' }]);
  });
  it('let one person fill one slot, and move people where it helps', async () => {
    const groups = { treasury: ['p-two', 'p-three'], security: ['p-two'] };
    const rules = [{ require: [slot('treasurer', 1, 'treasury'), slot('security', 1, 'security')] }];
    expect(await outcomes({ rules, groups, reviews: [review('2')] })).toEqual(['pending']);
    const { approval, results } = await counted({
      rules,
      groups,
      reviews: [review('2', { submittedAt: at('08:00') }), review('3')],
    });
    expect(results[0]?.outcome).toBe('pass');
    expect(approval.counted.map(({ person, authority }) => [person, authority.slot])).toEqual([
      ['p-three', 'treasurer'],
      ['p-two', 'security'],
    ]);
  });
  it('name whose approval still helps: nobody twice, and whoever lets another move over', async () => {
    const rules = [{ require: [slot('treasurer', 1, 'treasury'), slot('security', 1, 'security')] }];
    const missing = async (groups: World['groups'] & object) => {
      const { approval, results } = await counted({ rules, groups, reviews: [review('2')] });
      const who = approval.required.filter((one) => one.missing > 0).map(({ candidates }) => candidates);
      return { who, fix: results[0]?.fix };
    };
    expect(await missing({ treasury: ['p-two', 'p-three'], security: ['p-two', 'p-four'] })).toEqual({
      who: [['p-three', 'p-four'].sort()],
      fix: 'Ask p-four or p-three for a review.',
    });
    expect(await missing({ treasury: ['p-two'], security: ['p-two', 'p-four'] })).toMatchObject({ who: [['p-four']] });
  });
  it('name an approval that is good and not needed', async () => {
    const { approval } = await counted({
      rules: [ONE],
      reviews: [review('3', { submittedAt: at('09:10') }), review('2')],
    });
    expect(approval.counted.map(({ person }) => person)).toEqual(['p-two']);
    expect(approval.rejected).toMatchObject([{ by: 'p-three', why: 'surplus' }]);
  });
  it('that nobody is left to fill fail, and say what to do', async () => {
    const groups = { treasury: ['p-one', 'p-nine'], security: [] };
    expect(await counted({ rules: [ONE], groups })).toMatchObject({
      approval: { required: [{ candidates: [] }] },
      results: [
        {
          outcome: 'fail',
          message: expect.stringContaining('nobody is left') as string,
          at: { path: 'policies/approvals/0.yaml' },
        },
      ],
    });
  });
  it('that more people would be needed for than there are fail', async () => {
    const groups = { treasury: ['p-two'], security: ['p-two'] };
    const rules = [{ require: [slot('treasurer', 1, 'treasury'), slot('security', 1, 'security')] }];
    expect(await outcomes({ rules, groups })).toEqual(['fail']);
  });
});

describe('a pool', () => {
  const require = (pool: object) => [{ slot: 'a', count: 1, from: [pool] }] as unknown as typeof ONE.require;
  it('of a live team counts its members, known by document or by their organisation', async () => {
    const facts: Partial<Facts> = {
      teams: { 'payco/ops': { known: ['2', '500'] as never } },
      members: { 500: { known: true } },
    };
    const rules = [{ require: require({ team: 'payco/ops' }) }];
    const { approval } = await counted({ rules, facts, reviews: [review('500')] });
    expect(approval.required[0]?.candidates).toEqual(['p-500', 'p-two']);
    expect(approval.counted).toMatchObject([{ authority: { memberBy: 'team payco/ops, read 2026-11-22T12:00:00Z' } }]);
  });
  it('of a team that could not be read is an error, also through a group', async () => {
    const facts: Partial<Facts> = { teams: { 'payco/ops': { unknown: 'HTTP 403' } } };
    expect(await counted({ rules: [{ require: require({ team: 'payco/ops' }) }], facts })).toMatchObject({
      results: [{ outcome: 'error', message: expect.stringContaining('HTTP 403') as string }],
    });
    expect(
      await outcomes({ rules: [ONE], facts, teamsOf: { treasury: ['payco/ops'] }, reviews: [review('2')] }),
    ).toEqual(['error']);
  });
  it('may be the owner of the role or of the environment, or a person', async () => {
    expect(await outcomes({ rules: [{ require: require({ ownerOf: 'role' }) }], reviews: [review('2')] })).toEqual([
      'pass',
    ]);
    expect(
      await outcomes({ rules: [{ require: require({ ownerOf: 'environment' }) }], reviews: [review('6')] }),
    ).toEqual(['pass']);
    expect(await outcomes({ rules: [{ require: require({ person: 'p-five' }) }], reviews: [review('5')] })).toEqual([
      'pass',
    ]);
  });
  it('is not judged when a hand in the pull request could not be looked up', async () => {
    const facts: Partial<Facts> = { members: { 42: { unknown: 'GitHub did not answer' } } };
    expect(await outcomes({ rules: [ONE], author: account('42'), facts, reviews: [review('2')] })).toEqual(['error']);
  });
});

describe('separation of duties', () => {
  const sets = [{}];
  const world = { rules: [ONE], sets, reviews: [review('2')] };
  it('keeps the holder of the counterpart from approving', async () => {
    const facts = { grants: { known: [grant('p-two', 'ROLE-PAY-RELEASE')] } };
    const { approval, results } = await counted({ ...world, facts });
    expect(approval.rejected).toMatchObject([
      { why: 'conflict-of-duties', message: expect.stringContaining('ROLE-PAY-RELEASE') as string },
    ]);
    expect(approval.required[0]?.candidates).toEqual(['p-four', 'p-three']);
    expect(results[0]?.outcome).toBe('pending');
  });
  it('lets the holder of the same role approve, and of the counterpart elsewhere or long ago', async () => {
    const past = { notBefore: '2026-11-01T00:00:00Z' as Instant, notAfter: '2026-11-02T00:00:00Z' as Instant };
    const grants = [grant('p-two', 'ROLE-PAY-CREATE'), grant('p-two', 'ROLE-PAY-RELEASE', past)];
    expect(await outcomes({ ...world, facts: { grants: { known: grants } } })).toEqual(['pass']);
    expect(await outcomes({ ...world, sets: [{ check: 'static' }], facts: { grants: { known: grants } } })).toEqual([
      'pending',
    ]);
    const elsewhere = { grants: { known: [grant('p-two', 'ROLE-PAY-RELEASE', { environment: 'staging' })] } };
    expect(await outcomes({ ...world, sets: [{ same: ['environment'] }], facts: elsewhere })).toEqual(['pass']);
  });
  it('errs when grants are not known', async () => {
    expect(await outcomes({ ...world, facts: { grants: { unknown: 'no ledger' } } })).toEqual(['error']);
  });
});
