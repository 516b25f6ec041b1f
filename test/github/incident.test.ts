import { expect, it } from 'vitest';
import { type Issue, issuesNaming } from '../../src/github/incident.ts';

const person = (databaseId: number) => ({ type: 'User', login: `u${databaseId}`, id: `U_${databaseId}`, databaseId });
const hand = (id: string) => ({ databaseId: id, type: 'User' });
const TITLE = 'INC-4711: payment batches hang';
const issue = (over: Partial<Issue> = {}): Issue => ({
  number: 7,
  title: TITLE,
  viewerDidAuthor: false,
  author: person(1),
  renamings: { totalCount: 0, nodes: [] },
  ...over,
});
const renamed = (...steps: readonly (readonly [number | null, string, string])[]): Issue['renamings'] => ({
  totalCount: steps.length,
  nodes: steps.map(([by, previousTitle, currentTitle]) => ({
    actor: by === null ? null : person(by),
    previousTitle,
    currentTitle,
  })),
});
const named = (over: Partial<Issue> = {}) => issuesNaming('INC-4711', [issue(over)]);

it('an issue that bore the id from the beginning is of who opened it', () => {
  expect(named()).toEqual([{ number: 7, opened: hand('1') }]);
  expect(named({ renamings: renamed([2, 'INC-4711', TITLE]) })).toEqual([{ number: 7, opened: hand('1') }]);
  expect(named({ author: null })).toEqual([{ number: 7, opened: null }]);
});

it('a title is of who last wrote the id into it', () => {
  const twice = renamed([2, 'Coffee', 'INC-4711'], [3, 'INC-4711', 'INC-47110'], [4, 'INC-47110', TITLE]);
  expect(named({ renamings: twice })).toEqual([{ number: 7, opened: hand('1'), titled: hand('4') }]);
  expect(named({ renamings: renamed([null, 'Coffee', TITLE]) })).toEqual([
    { number: 7, opened: hand('1'), titled: null },
  ]);
});

it('what GitHub was not asked for, nobody can say', () => {
  const { nodes } = renamed([2, 'INC-4711', TITLE]);
  expect(named({ renamings: { totalCount: 30, nodes } })).toEqual([{ number: 7, opened: hand('1'), titled: null }]);
});

it('what we announced ourselves, now or as another App, is no incident', () => {
  const ours = 'Break-glass INC-4711: ROLE-PAYMENT-EMERGENCY in production (2026-11-bg-inc-4711-3fa2c1)';
  const bot = { type: 'Bot', login: 'access', id: 'B_9', databaseId: 9 };
  expect(named({ viewerDidAuthor: true })).toEqual([]);
  expect(named({ author: bot, title: ours })).toEqual([]);
  expect(named({ author: bot })).toHaveLength(1);
  expect(named({ title: ours })).toHaveLength(1);
});

it('the id is a word, and the newest ten are enough', () => {
  expect(named({ title: 'INC-47110: something else' })).toEqual([]);
  expect(
    issuesNaming(
      'INC-4711',
      Array.from({ length: 20 }, (_, number) => issue({ number })),
    ),
  ).toHaveLength(10);
});
