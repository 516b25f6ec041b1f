import { expect, it } from 'vitest';
import { approve, APPROVERS, kinds, open, request, stage } from '../../support/stage.ts';

it('asks GitHub again by which pull request a commit came', async () => {
  await using on = await stage({ settings: { associationEmptyAnswers: 2 } });
  const ask = request({ name: 'late' });
  await merged(on, ask);
  expect((await on.record()).code).toBe(0);
  expect(kinds(on, ask.id)).toBe('requested approved approved decided');
});

it('appends nothing while GitHub does not know, ends with 4, and catches up', async () => {
  await using on = await stage();
  const [first, late, after] = [request({ name: 'first' }), request({ name: 'late' }), request({ name: 'after' })];
  await merged(on, first);
  await on.record();
  on.sandbox.world.settings.associationDelay = 60;
  await merged(on, late);
  await merged(on, after);
  const { code, log } = await on.record();
  expect(code).toBe(4);
  expect(log).toContain('the hourly run goes on by itself');
  for (const { id } of [late, after]) expect(() => kinds(on, id)).toThrow(id);
  on.sandbox.world.clock.advance(90);
  expect((await on.recordHourly()).code).toBe(0);
  for (const { id } of [late, after]) expect(kinds(on, id)).toBe('requested approved approved decided');
});

async function merged(on: Awaited<ReturnType<typeof stage>>, ask: ReturnType<typeof request>): Promise<void> {
  const pull = await open(on, 'sam-adeyemi', [ask], ask.id);
  await approve(on, pull, ...APPROVERS);
  // A merge commit names its pull request; rebased commits do not.
  await on.people.merge(on.account('ines-calder'), pull.number, 'rebase');
}
