import { describe, expect, it } from 'vitest';
import type { ChangeFacts } from '../../../src/model/change-facts.ts';
import { judgeChange } from '../../../src/decision/change/judge-change.ts';
import type { AccountId, Instant, Oid } from '../../../src/model/ids.ts';
import { account, review } from '../approvals/world.ts';
import { policiesOf, policyOf } from '../../support/scenario.ts';

const CONTENT = 'a'.repeat(40) as Oid;
const RULE = {
  kind: 'ChangeRule',
  id: 'CHANGE-ALL',
  title: 'Two of treasury or carol',
  controls: ['SOC2:CC8.1'],
  severity: 'high',
  owner: 'person:p-carol',
  paths: ['policies'],
  require: [{ slot: 'owners', count: 2, from: [{ group: 'treasury' }, { person: 'p-carol' }] }],
  rationale: { echoDigest: false },
  cooldown: 'P7D',
};
const policy = await policyOf(policiesOf({ policies: [RULE] }));
const at = (text: string) => `2026-11-22T${text}:00Z` as Instant;
const merge = { commit: CONTENT, base: CONTENT, landed: [CONTENT], at: at('10:00'), by: account('1003') };
const approved = (by: string, over = {}) => review(by, { requestBlob: CONTENT, ...over });

const FACTS: ChangeFacts = {
  now: at('12:00'),
  moment: { phase: 'record', merge },
  content: CONTENT,
  pullRequest: {
    number: 7,
    nodeId: 'PR_7',
    author: account('1004'),
    head: { oid: CONTENT, fork: false },
    contributors: [{ as: 'author', commit: CONTENT, actor: account('1004') }],
  },
  reviews: [approved('1001'), approved('1003')],
  teams: {},
  members: {},
  classes: ['policies'],
  same: false,
  standsOn: 'what binds',
  mixed: false,
  unreadable: [],
};

const judged = (over: Partial<ChangeFacts>) => judgeChange(policy, { ...FACTS, ...over });

describe('a change of policy', () => {
  it('binds when the rule that bound before it is met, and tells who may not benefit and how long', () => {
    const { outcome, rule, people, cooldown, approval } = judged({});
    expect({ outcome, rule, cooldown }).toEqual({ outcome: 'binds', rule: 'CHANGE-ALL', cooldown: 7 * 86_400 });
    expect(people).toEqual({
      persons: ['p-alice', 'p-carol', 'p-dave'],
      accounts: ['1001', '1003', '1004'] as AccountId[],
    });
    expect(approval.counted).toHaveLength(2);
  });

  const finding = { id: 'L02', severity: 'error', message: 'there is no group x', fix: 'correct it' } as const;
  const person = FACTS.pullRequest;
  it.each<[string, Partial<ChangeFacts>, string]>([
    ['one approval is missing', { reviews: [approved('1001')] }, 'CHANGE-ALL'],
    ['one of two is the author', { reviews: [approved('1001'), approved('1004')] }, 'CHANGE-ALL'],
    ['two accounts are one person', { reviews: [approved('1002'), approved('2002')] }, 'CHANGE-ALL'],
    ['a review was for other content', { reviews: [approved('1001'), review('1003')] }, 'CHANGE-ALL'],
    [
      'a review came too late',
      { reviews: [approved('1001'), approved('1003', { submittedAt: at('11:00') })] },
      'CHANGE-ALL',
    ],
    [
      'somebody asks for changes',
      { reviews: [...FACTS.reviews, approved('1002', { state: 'CHANGES_REQUESTED' })] },
      'CHANGE-ALL',
    ],
    ['it was pushed', { pullRequest: null }, 'CHANGE-PULL-REQUEST'],
    ['a machine wrote it', { pullRequest: person && { ...person, author: account('77', 'Bot') } }, 'INV-REQUESTER'],
    [
      "a hand is nobody's",
      { pullRequest: person && { ...person, contributors: [{ as: 'author', commit: CONTENT, actor: null }] } },
      'INV-CONTRIBUTORS',
    ],
    ['it asks for access too', { mixed: true }, 'CHANGE-MIXED'],
    ['it stands on what does not bind', { standsOn: 'd'.repeat(40) as Oid }, 'CHANGE-BASE'],
    ['what it brings cannot be read', { unreadable: [finding] }, 'CHANGE-READABLE'],
  ])('does not bind when %s', (_, over, rule) => {
    expect(judged(over)).toMatchObject({ outcome: 'fails', rule });
  });

  const no = (by: string, over = {}) => approved(by, { state: 'CHANGES_REQUESTED', ...over });
  it.each([
    ['after the merge', no('1002', { submittedAt: at('11:30') })],
    ['and has left', no('1005')],
  ])('binds though somebody asked for changes %s', (_, asked) => {
    expect(judged({ reviews: [...FACTS.reviews, asked] }).outcome).toBe('binds');
  });

  it('says of a change request by somebody who has left that it does not block', () => {
    const { approval } = judged({ reviews: [...FACTS.reviews, no('1005')] });
    expect(approval.rejected[0]?.message).toContain('does not block: they have left');
  });

  it('errs where whoever asked for changes could not be looked up, as a request does', async () => {
    const source = {
      kind: 'Directory',
      id: 'payco',
      title: 'Payco',
      source: 'github-organisation',
      organisation: 'payco',
    };
    const live = await policyOf(policiesOf({ policies: [RULE, source] }));
    const asked = (answer: ChangeFacts['members'][string], over = {}) =>
      judgeChange(live, { ...FACTS, members: { 4711: answer }, reviews: [...FACTS.reviews, no('4711', over)] });
    expect(asked({ unknown: 'GitHub did not answer' })).toMatchObject({ outcome: 'fails', rule: 'CHANGE-ERROR' });
    expect(asked({ unknown: 'GitHub did not answer' }, { submittedAt: at('11:30') }).outcome).toBe('binds');
    expect(asked({ known: true })).toMatchObject({ outcome: 'fails', rule: 'CHANGE-ALL' });
    expect(asked({ known: false }).outcome).toBe('binds');
  });

  it('waits for whoever asks for changes where nobody need approve too, and says so', async () => {
    const free = await policyOf(policiesOf({ policies: [{ ...RULE, require: [] }] }));
    const { outcome, approval } = judgeChange(free, { ...FACTS, reviews: [no('1002')] });
    expect(outcome).toBe('fails');
    expect(approval.rejected[0]?.message).toContain('which blocks');
    expect(judgeChange(free, { ...FACTS, reviews: [] }).outcome).toBe('binds');
  });

  it('is told without the words of a finding, which quote the file: what is recorded is signed for ever', () => {
    const at = { path: 'policies/people/p-zoe.yaml', line: 4, column: 1 };
    const quoting = { ...finding, id: 'Y014', message: '`accounts.0.github` is "zoe@corp.example"', at } as const;
    expect(judged({ unreadable: [quoting] }).message).toBe(
      'the policy it brings cannot be read: Y014 at policies/people/p-zoe.yaml:4',
    );
  });

  it('waits for approvals before the merge, and names who can give them', () => {
    const { outcome, fix } = judged({ moment: { phase: 'check' }, reviews: [approved('1001')] });
    expect({ outcome, fix }).toEqual({ outcome: 'pending', fix: 'ask p-bob, p-carol for a review' });
  });

  it('binds without anybody where it puts back what binds, or touches what no rule names', () => {
    expect(judged({ same: true, pullRequest: null })).toMatchObject({
      outcome: 'binds',
      rule: 'CHANGE-SAME',
      cooldown: 0,
    });
    expect(judged({ classes: ['workflows'], reviews: [] })).toMatchObject({ outcome: 'binds', rule: 'CHANGE-FREE' });
  });

  it('binds whoever made it where no rule governs it', async () => {
    const ungoverned = await policyOf(policiesOf({}));
    expect(judgeChange(ungoverned, { ...FACTS, pullRequest: null })).toMatchObject({
      outcome: 'binds',
      rule: 'CHANGE-UNGOVERNED',
    });
    expect(judgeChange(null, { ...FACTS, pullRequest: null })).toMatchObject({
      outcome: 'binds',
      rule: 'CHANGE-UNGOVERNED',
    });
  });
});

it('is refused by compile where a slot could never be filled', async () => {
  const bad = { ...RULE, require: [{ slot: 'owners', count: 1, from: [{ ownerOf: 'role' }] }] };
  await expect(policyOf(policiesOf({ policies: [bad] }))).rejects.toThrow('L31');
});
