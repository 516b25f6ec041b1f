import { describe, expect, it } from 'vitest';
import { passed } from '../../src/authoring/report.ts';
import { missed, tested } from './world.ts';

const OWNERS = {
  kind: 'ApprovalRule',
  id: 'APPR-OWNERS',
  title: 'Two of treasury',
  controls: ['SOC2:CC6.2'],
  severity: 'high',
  owner: 'person:p-carol',
  require: [{ slot: 'owners', count: 1, from: [{ group: 'treasury' }] }],
};
const PAYMENTS = {
  kind: 'SodSet',
  id: 'SOD-PAY',
  title: 'Nobody both creates and approves',
  controls: ['SOC2:CC6.3'],
  severity: 'high',
  owner: 'person:p-carol',
  check: 'static',
  maxHeld: 1,
  members: [{ function: 'pay.create' }, { function: 'pay.approve' }],
};

describe('cases', () => {
  it('pass when everything comes out as written', async () => {
    const report = await tested({
      cases: [
        {
          name: 'as it is',
          expect: {
            verdict: 'allow',
            risk: 'medium',
            headline: 'Ready to merge',
            effective: { maxSession: 'PT1H', entitlements: 1 },
          },
        },
      ],
    });
    expect(missed(report)).toEqual([]);
    expect(passed(report)).toBe(true);
  });

  it('say what was expected, what came out, where, and the sentence of the rule', async () => {
    const report = await tested(
      { cases: [{ name: 'wrong', expect: { verdict: 'deny', rules: { 'APPR-OWNERS': 'pass' } } }] },
      { policies: [OWNERS] },
    );
    expect(missed(report)).toEqual(['verdict: deny != pending', 'rules.APPR-OWNERS: pass != pending']);
    const [verdict, rule] = report.runs[0]?.misses ?? [];
    expect(verdict?.says).toContain('1 approval is missing');
    expect(rule?.says).toContain('Approvals are missing');
    expect(rule?.rule?.path).toBe('policies/ApprovalRule/APPR-OWNERS.yaml');
    const at = report.runs[0]?.case.at('rules.APPR-OWNERS');
    expect(at).toMatchObject({ path: 'policies/x.test.yaml', line: 17 });
    expect(passed(report)).toBe(false);
  });

  it('say why a rule that they name was not asked', async () => {
    const said = async (rule: string, given: object = {}): Promise<string | undefined> => {
      const expect = { rules: { [rule]: 'fail' } };
      const { runs } = await tested({ cases: [{ name: 'one', given, expect }] }, { policies: [OWNERS, PAYMENTS] });
      return runs[0]?.misses.find(({ field }) => field === `rules.${rule}`)?.says;
    };
    expect(await said('APPR-OWNRES')).toContain('did you mean APPR-OWNERS?');
    expect(await said('SOD-PAY')).toBe('not asked: ROLE-EXPORT-READ is none of its members');
    const stranger = { request: { subject: { type: 'human', person: 'p-nobody' } } };
    expect(await said('APPR-OWNERS', stranger)).toContain('REF-SUBJECT ended it before: there is no person p-nobody');
  });

  it('may not be silent about a rule that errs', async () => {
    const silent = await tested(
      { cases: [{ name: 'silent', given: { unknown: ['grants'] }, expect: { verdict: 'deny' } }] },
      { policies: [PAYMENTS, ROLE_CREATE] },
    );
    expect(missed(silent)).toEqual(['rules.SOD-PAY: no error, as the case does not name it != error']);
    const told = await tested(
      {
        cases: [
          { name: 'told', given: { unknown: ['grants'] }, expect: { verdict: 'deny', rules: { 'SOD-PAY': 'error' } } },
        ],
      },
      { policies: [PAYMENTS, ROLE_CREATE] },
    );
    expect(missed(told)).toEqual([]);
  });

  it('take what they leave out from the document, field by field', async () => {
    const report = await tested({
      cases: [
        {
          name: 'longer',
          given: { request: { window: { duration: 'PT5H' } } },
          expect: { rules: { 'TIME-CAP': 'fail', 'REF-ROLE': 'pass' } },
        },
      ],
    });
    expect(missed(report)).toEqual([]);
  });

  it('run once a row of a matrix, each row with its own expectations', async () => {
    const rows = [
      { values: ['PT4H'], expect: { verdict: 'allow' } },
      { values: ['PT5H'], expect: { verdict: 'allow' } },
    ];
    const report = await tested({ cases: [{ name: 'caps', matrix: { fields: ['request.window.duration'], rows } }] });
    expect(report.runs.map((one) => one.case.name)).toEqual(['caps (PT4H)', 'caps (PT5H)']);
    expect(report.runs.map(({ misses }) => misses.length)).toEqual([0, 1]);
  });
});

/** `ledger-sync` asks for what a duty set counts. */
const ROLE_CREATE = { id: 'ROLE-EXPORT-READ', functions: ['pay.create'] };

describe('given', () => {
  const approvals = async (
    reviews: readonly unknown[],
    approvals: unknown,
    more: object = {},
  ): Promise<readonly string[]> =>
    missed(
      await tested(
        { cases: [{ name: 'one', given: { reviews, ...more }, expect: { approvals } }] },
        { policies: [OWNERS] },
      ),
    );

  it('takes a review without a text as a good one, at every moment', async () => {
    for (const moment of ['check', 'record', 'issue'])
      expect(await approvals([{ by: 'p-alice' }], { missing: [], counted: ['p-alice'] }, { moment })).toEqual([]);
  });

  it('judges what a review says', async () => {
    const rejected = (why: string) => ({ missing: ['owners'], counted: [], rejected: { 'p-alice': why } });
    expect(
      await approvals([{ by: 'p-alice', text: 'Looked at it for a good long while.' }], rejected('rationale')),
    ).toEqual([]);
    expect(await approvals([{ by: 'p-alice', of: 'another' }], rejected('stale-content'))).toEqual([]);
    expect(await approvals([{ by: 'p-alice', editedBy: 'p-bob' }], rejected('edited-by-other'))).toEqual([]);
    expect(await approvals([{ by: 'p-alice', state: 'dismissed' }], rejected('dismissed'))).toEqual([]);
    expect(await approvals([{ by: 'p-dave' }], { rejected: { 'p-dave': 'excluded' } })).toEqual([]);
    expect(await approvals([{ by: 'bot' }], { rejected: { 9000000001: 'not-human' } })).toEqual([]);
  });

  it('says who could approve', async () => {
    expect(await approvals([], { candidates: { owners: ['p-bob'] } }, { requester: 'p-alice' })).toEqual([]);
  });

  it('counts what a job holds to its owner and controllers', async () => {
    const held = {
      holder: 'workload:ledger-sync',
      role: 'ROLE-PAY-APPROVE',
      from: '2026-11-23T08:00:00Z',
      until: '2026-11-23T10:00:00Z',
    };
    const asked = { role: 'ROLE-PAY-CREATE', subject: { type: 'human', person: 'p-dave' } };
    const report = await tested(
      {
        cases: [{ name: 'held', given: { request: asked, grants: [held] }, expect: { rules: { 'SOD-PAY': 'fail' } } }],
      },
      { policies: [PAYMENTS] },
    );
    expect(missed(report)).toEqual([]);
  });

  it('plays the very job at issue, unless a claim is said', async () => {
    const given = { moment: 'issue', merged: '2026-11-23T08:30:00Z' };
    const report = await tested({
      cases: [
        { name: 'the job', given, expect: { verdict: 'allow', rules: { 'CLAIM-IDENTITY': 'pass' } } },
        {
          name: 'another',
          given: { ...given, claims: { ref: 'refs/heads/other' } },
          expect: { verdict: 'deny', rules: { 'CLAIM-IDENTITY': 'fail' } },
        },
        { name: 'used up', given: { ...given, uses: 100 }, expect: { rules: { 'CARD-USES': 'fail' } } },
        {
          name: 'never granted',
          given: { ...given, request: { window: { duration: 'PT9H' } } },
          expect: { verdict: 'deny' },
        },
      ],
    });
    expect(missed(report)).toEqual(['verdict: access that was granted at the merge != denied']);
  });

  it('plays the job of an extension, which stands on the grant before it', async () => {
    const first = {
      id: '2026-11-first',
      holder: 'workload:ledger-sync',
      role: 'ROLE-EXPORT-READ',
      from: '2026-11-23T06:00:00Z',
      until: '2026-11-23T10:00:00Z',
    };
    const given = { request: { extends: '2026-11-first' }, grants: [first] };
    const issue = { moment: 'issue', merged: '2026-11-23T09:00:00Z', now: '2026-11-23T10:30:00Z' };
    const report = await tested(
      {
        cases: [
          { name: 'at record', given: { ...given, moment: 'record' }, expect: { verdict: 'allow' } },
          { name: 'at issue', given: { ...given, ...issue }, expect: { verdict: 'allow' } },
          { name: 'of nothing', given: { ...given, ...issue, grants: [] }, expect: { verdict: 'deny' } },
        ],
      },
      { policies: [{ id: 'ROLE-EXPORT-READ', renewals: 2 }] },
    );
    expect(missed(report)).toEqual(['verdict: access that was granted at the merge != denied']);
  });

  it('asks the conditions that rows of a matrix bring', async () => {
    const condition = (when: string) => [{ id: 'c', when, otherwise: 'refuse' }];
    const given = { moment: 'issue', merged: '2026-11-23T08:30:00Z', uses: 2 };
    const matrix = {
      fields: ['request.conditions'],
      rows: [
        { values: [condition('uses < 3')], expect: { verdict: 'allow' } },
        { values: [condition('uses < 2')], expect: { verdict: 'deny' } },
      ],
    };
    expect(missed(await tested({ cases: [{ name: 'uses', given, matrix }] }))).toEqual([]);
  });

  it('has no review to judge where no emergency was taken', async () => {
    const given = { moment: 'review', requester: 'p-alice', request: { breakGlass: { incident: 'INC-4711' } } };
    const report = await tested({ cases: [{ name: 'one', given, expect: { verdict: 'pending' } }] });
    expect(missed(report)).toEqual(['verdict: access that was taken in an emergency != denied']);
    expect(report.runs[0]?.misses[0]?.says).toContain('`moment: emergency`');
  });

  it('asks teams and memberships only of what the case says', async () => {
    const policies = [
      {
        kind: 'Directory',
        id: 'payco',
        title: 'Members of payco',
        source: 'github-organisation',
        organisation: 'payco',
      },
      { id: 'treasury', teams: ['payco/treasury'] },
      OWNERS,
    ];
    const report = await tested(
      {
        cases: [
          {
            name: 'in the team',
            given: { reviews: [{ by: 'p-77' }], teams: { 'payco/treasury': ['p-77'] } },
            expect: { approvals: { counted: ['p-77'] } },
          },
          {
            name: 'a stranger',
            given: { reviews: [{ by: '77' }] },
            expect: { approvals: { rejected: { 77: 'unknown-account' } } },
          },
          {
            name: 'not known',
            given: { unknown: ['payco/treasury'] },
            expect: { verdict: 'deny', rules: { 'APPR-OWNERS': 'error' } },
          },
        ],
      },
      { policies },
    );
    expect(missed(report)).toEqual([]);
  });
});

describe('findings', () => {
  const found = async (test: object): Promise<readonly string[]> =>
    (await tested(test as never)).findings.map(({ id, at, message }) => `${id} ${at?.path}:${at?.line} ${message}`);

  it('T01: a case says which role, subject and environment', async () => {
    const findings = await found({ given: {}, cases: [{ name: 'nothing said' }] });
    expect(findings).toEqual([
      expect.stringMatching(
        /^T01 policies\/x\.test\.yaml:6 .*role, given\.request\.subject, given\.request\.scope\.environment/,
      ),
    ]);
  });

  it('T02: everybody named is known', async () => {
    const findings = await found({ cases: [{ name: 'a slip', given: { requester: 'p-alise' } }] });
    expect(findings).toEqual([expect.stringContaining('T02')]);
  });

  it('T03: what is accepted survives', async () => {
    const report = await tested(
      { cases: [{ name: 'one' }], accept: [{ mutant: 'ROLE-X:drop', reason: 'There is no such role.' }] },
      { mutate: true },
    );
    expect(report.mutation?.findings.map(({ id, at }) => `${id} ${at?.line}`)).toEqual([
      expect.stringMatching(/^T03 \d+$/),
    ]);
    expect(passed(report)).toBe(false);
  });

  it('the schema is asked of the values of a matrix too', async () => {
    const matrix = { fields: ['request.window.duration'], rows: [{ values: ['four hours'] }] };
    expect(await found({ cases: [{ name: 'words', matrix }] })).toEqual([
      expect.stringMatching(/^Y\d{3} policies\/x\.test\.yaml/),
    ]);
  });

  it('a policy that does not compile is told as such', async () => {
    const report = await tested({ cases: [{ name: 'one' }] }, { policies: [{ ...PAYMENTS, maxHeld: 2 }] });
    expect(report.findings.map(({ id }) => id)).toEqual(['L05']);
  });
});
