import { expect, it } from 'vitest';
import type { ApprovalCount, RuleResult } from '../../src/model/decision.ts';
import type { Json, PersonId } from '../../src/model/ids.ts';
import { comparedLines } from '../../src/report/views/compared.ts';
import { allowed } from './samples.ts';

const APPROVAL: ApprovalCount = {
  required: [
    { rule: 'APPR-A', slot: 'owners', count: 2, missing: 1, candidates: ['p-bob', 'p-carol'] as PersonId[] },
    { rule: 'APPR-A', slot: 'security', count: 1, missing: 0, candidates: ['p-dave'] as PersonId[] },
    { rule: 'APPR-B', slot: 'other', count: 1, missing: 1, candidates: [] },
  ],
  counted: [],
  rejected: [],
};
const told = (values: { readonly [name: string]: Json }, over: Partial<RuleResult> = {}): readonly string[] => {
  const [first] = allowed.results;
  return first ? comparedLines({ ...first, rule: 'APPR-A', outcome: 'pending', ...over, values }, APPROVAL) : [];
};

it('tells of each slot what it needs, what is missing and who can give it', () => {
  const slots = [
    { slot: 'owners', count: 2, missing: 1 },
    { slot: 'security', count: 1, missing: 0 },
  ];
  expect(told({ slots, because: 'p-1 asks for p-2' })).toEqual([
    'slot owners: 2 needed, 1 missing; can be given by p-bob, p-carol',
    'slot security: 1 needed, none missing',
    'because = p-1 asks for p-2',
  ]);
});

it('finds who can give it where another rule has the slot', () => {
  const slots = [{ slot: 'owners', count: 2, missing: 1 }];
  expect(told({ slots }, { rule: 'APPR-C' })).toEqual([
    'slot owners: 2 needed, 1 missing; can be given by p-bob, p-carol',
  ]);
});

it('says so when nobody can give it, and when that is not known', () => {
  const slots = [{ slot: 'other', count: 1, missing: 1 }];
  expect(told({ slots }, { outcome: 'fail' })).toEqual(['slot other: 1 needed, 1 missing; nobody can give it']);
  expect(told({ slots }, { outcome: 'error' })).toEqual([
    'slot other: 1 needed, 1 missing; who can give it is not known',
  ]);
});

it('writes lists, groups and nothing as words', () => {
  expect(
    told({ held: ['pay.create', 'pay.approve'], asked: [], end: null, most: 1, of: { size: 2, at: 'x' } }),
  ).toEqual(['held = pay.create, pay.approve · asked = none · end = nothing · most = 1 · of = size 2, at x']);
});
