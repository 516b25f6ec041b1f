import { describe, expect, it } from 'vitest';
import { explain, type Explanation } from '../../src/authoring/explain.ts';
import { decide } from '../../src/decision/decide.ts';
import type { Instant } from '../../src/model/ids.ts';
import { markdown } from '../../src/report/render/markdown.ts';
import { terminal } from '../../src/report/render/terminal.ts';
import { explainBlocks } from '../../src/report/views/explain.ts';
import { factsOf, type Given, policiesOf, policyOf } from '../support/scenario.ts';

async function explained(given: Given): Promise<Explanation> {
  return explain(await policyOf(policiesOf(given)), await factsOf(given));
}

const changes = ({ smallest }: Explanation): readonly string[] => smallest.map((one) => one.changes.join(' + '));

const OWNERS = {
  kind: 'ApprovalRule',
  id: 'APPR-OWNERS',
  title: 'One of treasury',
  controls: ['SOC2:CC6.2'],
  severity: 'high',
  owner: 'person:p-carol',
  require: [{ slot: 'owners', count: 1, from: [{ group: 'treasury' }, { person: 'p-dave' }] }],
};
const PAYMENTS = {
  kind: 'SodSet',
  id: 'SOD-PAY',
  title: 'Nobody both creates and approves',
  controls: ['SOC2:CC6.3'],
  severity: 'high',
  owner: 'person:p-carol',
  check: 'dynamic',
  maxHeld: 1,
  members: [{ function: 'pay.create' }, { function: 'pay.approve' }],
};
const STAGING = {
  kind: 'Rule',
  id: 'RULE-STAGING',
  title: 'Only for staging',
  controls: ['SOC2:CC6.1'],
  severity: 'low',
  owner: 'person:p-carol',
  target: { environment: ['staging'], subject: ['human'] },
  effect: 'require',
  when: 'window.minutes < 10',
  message: 'Ask for less than that',
};

describe('the tree', () => {
  it('has every result once, in the order of the stages', async () => {
    const one = await explained({ policies: [OWNERS] });
    expect(one.stages.map(({ stage }) => stage)).toEqual([
      'reference',
      'invariant',
      'eligibility',
      'time',
      'entitlement',
      'approval',
    ]);
    expect(one.stages.flatMap(({ rules }) => rules)).toHaveLength(one.decision.results.length);
  });

  it('says of every rule that was not asked which line did not match', async () => {
    const { notAsked } = await explained({ policies: [STAGING, PAYMENTS] });
    expect(notAsked.map(({ rule, because }) => `${rule}: ${because}`)).toEqual([
      'RULE-STAGING: environment is production, and it is for staging; subject is workload, and it is for human',
      'SOD-PAY: ROLE-EXPORT-READ is none of its members',
    ]);
    expect(notAsked[0]?.at.line).toBeGreaterThan(1);
  });

  it('says so when there was nothing to judge', async () => {
    const { notAsked } = await explained({ policies: [STAGING], request: { role: 'ROLE-EXPORT' } });
    expect(notAsked.map(({ because }) => because)).toContain(
      'something that the request names is not in the policy, so there was nothing to judge',
    );
  });
});

describe('approvers', () => {
  it('names who was taken out and by what', async () => {
    const { approvers } = await explained({ policies: [OWNERS] });
    expect(approvers).toMatchObject([
      {
        slot: 'owners',
        candidates: ['p-bob'],
        removed: [
          { person: 'p-alice', because: 'opened the pull request' },
          { person: 'p-dave', because: 'can change what workload:ledger-sync does' },
        ],
      },
    ]);
  });

  it('names the owner of each resource where the rule asks for them', async () => {
    const { approvers, decision } = await explained({
      policies: [
        { id: 'production', resources: [{ match: ['arn:aws:s3:::pay-exports*'], owner: 'person:p-bob' }] },
        { ...OWNERS, require: [{ slot: 'res', count: 1, from: [{ ownerOf: 'resource' }] }] },
      ],
    });
    expect(approvers).toMatchObject([{ slot: 'res', pool: 'person p-bob', candidates: ['p-bob'] }]);
    expect(decision.approval.required).toMatchObject([{ slot: 'res', candidates: ['p-bob'] }]);
  });

  it('names the owners who attest', async () => {
    const { approvers } = await explained({
      pullRequest: { author: '1002', contributors: ['1002'] },
      policies: [
        { id: 'ROLE-EXPORT-READ', eligible: { subjects: ['human'], anyOf: [{ person: 'p-alice' }] } },
        { id: 'p-alice', manager: 'p-dave' },
      ],
      request: { subject: { type: 'human', person: 'p-alice', workload: null } },
    });
    const attest = approvers.filter(({ rule }) => rule === 'ATTEST-OWNERS');
    expect(attest.map(({ slot, candidates }) => [slot, candidates])).toEqual([
      ['business-owner', ['p-dave']],
      ['technical-owner', expect.any(Array)],
    ]);
  });

  it('asks at the risk that an exception raises to, as the decision does', async () => {
    const scope = { subject: 'workload:ledger-sync', role: 'ROLE-EXPORT-READ', environment: 'production' };
    const { approvers, decision, notAsked } = await explained({
      policies: [
        {
          kind: 'MitigatingControl',
          id: 'MC-ONE',
          title: 'Somebody compares',
          controls: [],
          owner: 'person:p-bob',
          evidence: 'The archive of the team',
          cadence: 'P7D',
        },
        {
          kind: 'Exception',
          id: 'EXC-ONE',
          title: 'A longer window',
          owner: 'person:p-bob',
          waives: ['TIME-CAP'],
          scope,
          basis: 'vendor-limitation',
          justification: 'The vendor tool cannot resume, so it has to run through.',
          mitigation: { control: 'MC-ONE', monitor: 'p-alice' },
          riskOwner: 'p-bob',
          valid: { from: '2026-11-20T00:00:00Z', until: '2026-12-05T00:00:00Z' },
        },
        { ...OWNERS, id: 'APPR-HIGH', target: { risk: ['high', 'critical'] } },
      ],
      exceptions: { 'EXC-ONE': { at: '2026-11-21T08:00:00Z', people: ['1002'] } },
      request: { window: { duration: 'PT8H' } },
    } as never);
    expect(decision.results).toContainEqual(expect.objectContaining({ rule: 'TIME-CAP', outcome: 'waived' }));
    const asked = ({ rule, slot }: { readonly rule: string; readonly slot: string }) => `${rule} ${slot}`;
    expect(approvers.map(asked)).toEqual(decision.approval.required.map(asked));
    expect(approvers.map(({ rule }) => rule)).toContain('APPR-HIGH');
    expect(notAsked.map(({ rule }) => rule)).not.toContain('APPR-HIGH');
  });

  it('names the counterpart that somebody holds', async () => {
    const held = {
      id: '2026-11-held',
      subject: 'person:p-bob',
      role: 'ROLE-PAY-APPROVE',
      from: '2026-11-22T08:00:00Z',
      until: '2026-11-22T12:00:00Z',
    } as const;
    const { approvers } = await explained({
      policies: [OWNERS, PAYMENTS],
      request: { role: 'ROLE-PAY-CREATE' },
      grants: [held as never],
    });
    expect(approvers[0]?.removed).toContainEqual({
      person: 'p-bob',
      because: 'holds ROLE-PAY-APPROVE, the counterpart by SOD-PAY',
    });
  });
});

describe('the smallest change', () => {
  it('is the longest duration that passes', async () => {
    expect(changes(await explained({ request: { window: { duration: 'P2D' } } }))).toEqual([
      'window.duration: PT4H instead of P2D',
    ]);
  });

  it('is found where no cap says it', async () => {
    const rule = { ...STAGING, id: 'RULE-SHORT', target: {}, when: 'window.minutes <= 105' };
    expect(changes(await explained({ policies: [rule], request: { window: { duration: 'PT4H' } } }))).toEqual([
      'window.duration: PT1H45M instead of PT4H',
    ]);
  });

  it('leaves out the resource that does not fit', async () => {
    const resources = ['arn:aws:s3:::pay-exports/a', 'arn:aws:s3:::elsewhere/b'];
    expect(changes(await explained({ request: { scope: { resources } } }))).toContain(
      'scope.resources: without arn:aws:s3:::elsewhere/b',
    );
  });

  it('starts when what stands in the way has ended', async () => {
    const held = {
      id: '2026-11-held',
      subject: 'workload:ledger-sync',
      role: 'ROLE-PAY-APPROVE',
      from: '2026-11-22T08:00:00Z',
      until: '2026-11-24T12:00:00Z',
    };
    const one = await explained({
      policies: [PAYMENTS],
      request: { role: 'ROLE-PAY-CREATE' },
      grants: [held as never],
    });
    expect(changes(one)).toEqual(['window.start: 2026-11-25T09:00:00Z']);
  });

  it('asks for another role that can do the same', async () => {
    const twin = {
      kind: 'Role',
      id: 'ROLE-EXPORT-LONG',
      title: 'Read exports for long',
      owner: 'group:treasury',
      eligible: { subjects: ['workload'], anyOf: [{ group: 'pipelines' }] },
      duration: { default: 'P1D', max: 'P10D' },
      functions: ['export.read'],
      entitlements: [
        {
          provider: 'aws',
          account: '111122223333',
          iamRole: 'jit-long',
          actions: ['s3:GetObject'],
          resources: ['arn:aws:s3:::pay-exports/*'],
        },
      ],
    };
    expect(changes(await explained({ policies: [twin], request: { window: { duration: 'P2D' } } }))).toContain(
      'role: ROLE-EXPORT-LONG (Read exports for long) instead of ROLE-EXPORT-READ',
    );
  });

  it('joins two when none is enough', async () => {
    const rule = { ...STAGING, id: 'RULE-TICKET', target: {}, when: 'request.ticket != ""' };
    expect(changes(await explained({ policies: [rule], request: { window: { duration: 'P2D' } } }))).toEqual([
      'ticket: the reference of the work, in your tracker + window.duration: PT4H instead of P2D',
    ]);
  });

  it('was decided, not concluded: what it names passes when it is asked', async () => {
    const given: Given = {
      request: { window: { duration: 'P2D', start: '2026-11-20T09:00:00Z' } },
      now: '2026-11-22T09:00:00Z' as Instant,
    };
    const { smallest } = await explained(given);
    const [policy, facts] = [await policyOf(policiesOf(given)), await factsOf(given)];
    expect(smallest.length).toBeGreaterThan(0);
    for (const { request, verdict } of smallest) {
      expect(decide(policy, { ...facts, request: { ...facts.request, body: request } }).verdict).toBe(verdict);
    }
  });

  it('is not looked for when nothing is denied, and empty when nothing helps', async () => {
    expect((await explained({})).smallest).toEqual([]);
    expect((await explained({ request: { subject: { type: 'workload', workload: 'nobody' } } })).smallest).toEqual([]);
  });

  it.each<Given>([
    { request: { role: 'ROLE-NOT-THERE' } },
    { request: { subject: { type: 'workload', workload: 'nobody' } } },
    { phase: 'record', pullRequest: 'none' },
    { pullRequest: { author: '999' } },
  ])('is not looked for where no change to the request would help: %j', async (given) => {
    const [policy, facts] = [await policyOf(policiesOf(given)), await factsOf(given)];
    let looks = 0;
    const counting: typeof policy = {
      ...policy,
      get directory() {
        looks += 1;
        return policy.directory;
      },
    };

    const { decision, smallest } = explain(counting, facts);

    expect([decision.verdict, smallest]).toEqual(['deny', []]);
    expect(looks).toBeLessThan(100);
  });
});

describe('the view', () => {
  it('tells it all, on a terminal and as Markdown', async () => {
    const blocks = explainBlocks(
      await explained({ policies: [OWNERS, STAGING], request: { window: { duration: 'P2D' } } }),
      'my-branch',
    );
    for (const text of [terminal(blocks, { colour: false, width: 120 }), markdown(blocks)]) {
      expect(text).toMatch(/By the policies of my-branch, at `?[0-9a-f]{12}/);
      for (const part of [
        'What would pass',
        'TIME-CAP',
        'cap = PT4H',
        'Not asked',
        'RULE-STAGING',
        'Who can approve',
        'opened the pull request',
      ])
        expect(text).toContain(part);
    }
  });

  it('tells in words what an approval rule misses, and who can give it', async () => {
    const { policies, request } = { policies: [OWNERS, PAYMENTS], request: { role: 'ROLE-PAY-CREATE' } };
    const text = terminal(explainBlocks(await explained({ policies, request }), null), { colour: false, width: 120 });
    expect(text).toContain('slot owners: 1 needed, 1 missing; can be given by p-bob');
    expect(text).not.toMatch(/[[{]"/);
  });
});
