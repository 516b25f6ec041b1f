import { expect, it } from 'vitest';
import { passed } from '../../src/authoring/report.ts';
import { tested } from './world.ts';

const RULE = {
  kind: 'Rule',
  id: 'RULE-LONG',
  title: 'Long access has a ticket',
  controls: ['SOC2:CC6.1'],
  severity: 'low',
  owner: 'person:p-carol',
  effect: 'require',
  when: 'window.minutes <= 60 || request.ticket != ""',
  message: 'Name a ticket',
};
const APPROVAL = {
  kind: 'ApprovalRule',
  id: 'APPR-OWNERS',
  title: 'One of treasury',
  controls: ['SOC2:CC6.2'],
  severity: 'high',
  owner: 'person:p-carol',
  require: [{ slot: 'owners', count: 1, from: [{ group: 'treasury' }] }],
};
const short = { name: 'short' };
const ticket = { name: 'with a ticket', given: { request: { window: { duration: 'PT2H' }, ticket: 'OPS-1' } } };
const long = { name: 'without', given: { request: { window: { duration: 'PT2H' } } } };
const approved = { name: 'approved', given: { reviews: [{ by: 'p-alice' }] } };

async function uncovered(cases: readonly object[], rule: string): Promise<readonly string[]> {
  const { coverage } = await tested({ cases }, { policies: [RULE, APPROVAL], least: 100 });
  return (coverage?.aspects ?? []).flatMap((one) => (one.covered || one.rule !== rule ? [] : [one.what]));
}

it('a rule is seen to pass and to bite, and each part of its condition to be true and false', async () => {
  expect(await uncovered([short], 'RULE-LONG')).toEqual([
    'bites',
    '`window.minutes <= 60` is false',
    '`request.ticket != ""` is true',
    '`request.ticket != ""` is false',
  ]);
  expect(await uncovered([short, ticket], 'RULE-LONG')).toEqual(['bites', '`request.ticket != ""` is false']);
  expect(await uncovered([short, ticket, long], 'RULE-LONG')).toEqual([]);
});

it('a slot is seen filled and missing', async () => {
  expect(await uncovered([short], 'APPR-OWNERS')).toEqual(['passes', 'slot owners is filled']);
  expect(await uncovered([approved], 'APPR-OWNERS')).toEqual(['bites', 'slot owners is missing']);
  expect(await uncovered([short, approved], 'APPR-OWNERS')).toEqual([]);
});

it('names the line, and fails below what was asked', async () => {
  const report = await tested({ cases: [short] }, { policies: [RULE], least: 100 });
  expect(report.coverage?.aspects.find(({ covered }) => !covered)?.at).toMatchObject({
    path: 'policies/Rule/RULE-LONG.yaml',
  });
  expect(passed(report)).toBe(false);
  expect(passed(await tested({ cases: [short] }, { policies: [RULE], least: report.coverage?.percent ?? 0 }))).toBe(
    true,
  );
});

it('a rule that was not asked is not covered', async () => {
  const policies = [{ ...RULE, target: { environment: ['staging'] } }];
  const { coverage } = await tested({ cases: [short] }, { policies, least: 100 });
  expect(coverage?.aspects.filter(({ rule, covered }) => rule === 'RULE-LONG' && covered)).toEqual([]);
});
