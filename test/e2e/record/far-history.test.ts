import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { granted, kinds, stage, type TestStage } from '../../support/stage.ts';

it('where long nothing was asked, the mark follows main, so that no run walks it again', async () => {
  await using on = await stage();
  const { id } = await granted(on, { name: 'before' });
  unrelated(on, 40);
  await on.recordHourly();
  expect(mark(on), 'a few commits are walked again: a mark for each would fill the ledger').not.toBe(tip(on));
  unrelated(on, 70);
  expect((await on.recordHourly()).code).toBe(0);
  expect(mark(on)).toBe(tip(on));
  const head = git(on, 'rev-parse', 'evidence');
  await on.recordHourly();
  expect(git(on, 'rev-parse', 'evidence')).toBe(head);
  expect(kinds(on, id)).toBe('requested approved approved decided');
  const { id: after } = await granted(on, { name: 'after' });
  expect(kinds(on, after)).toBe('requested approved approved decided');
});

it('a merge that is pushed with its parents the wrong way round is told as that, and recording goes on once it is put right', async () => {
  await using on = await stage();
  await granted(on, { name: 'before' });
  const main = tip(on);
  // On a branch from before the grant, somebody merged main into it and pushed that as main.
  const side = commit(on, git(on, 'rev-parse', 'main~1^{tree}'), git(on, 'rev-parse', 'main~1'));
  git(on, 'update-ref', 'refs/heads/main', commit(on, git(on, 'rev-parse', 'main^{tree}'), side, main));
  const { code, log } = await on.recordHourly();
  expect(code).toBe(4);
  expect(log).toContain(`${main} is in the history of ${tip(on)}, but not along first parents`);
  expect(log).not.toMatch(/rewritten|force-pushed/);
  git(on, 'update-ref', 'refs/heads/main', main);
  const { id } = await granted(on, { name: 'after' });
  expect(kinds(on, id)).toBe('requested approved approved decided');
});

function unrelated(on: TestStage, count: number): void {
  const tree = git(on, 'rev-parse', 'main^{tree}');
  let head = tip(on);
  for (let n = 0; n < count; n += 1) head = commit(on, tree, head);
  git(on, 'update-ref', 'refs/heads/main', head);
}

function commit(on: TestStage, tree: string, ...parents: readonly string[]): string {
  const by = ['-c', 'user.name=x', '-c', 'user.email=x@example.invalid'];
  return git(on, ...by, 'commit-tree', tree, '-m', 'Work', ...parents.flatMap((parent) => ['-p', parent]));
}

function tip(on: TestStage): string {
  return git(on, 'rev-parse', 'main');
}

function mark(on: TestStage): string {
  return git(on, 'show', 'evidence:log/recorded');
}

function git(on: TestStage, ...args: readonly string[]): string {
  return execFileSync('git', args, { cwd: on.repository.git.dir, encoding: 'utf8' }).trim();
}
