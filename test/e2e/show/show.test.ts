import { expect, it } from 'vitest';
import { granted, issueCheckout, open, request, stage } from '../../support/stage.ts';
import { cli, steady } from '../seen.ts';

it('tells a lineage to a person, to a program and for a page', async () => {
  await using on = await stage();
  const { id } = await granted(on, { name: 'release-42' });
  await issueCheckout(on, id);
  const repo = ['--repo', on.repository.git.dir];
  const [person, program, page] = await Promise.all([
    cli(['show', id, ...repo]),
    cli(['show', id, '--json', ...repo]),
    cli(['show', id, '--markdown', ...repo]),
  ]);
  expect([person.code, program.code, page.code]).toEqual([0, 0, 0]);
  await expect(steady(person.stdout)).toMatchFileSnapshot('__snapshots__/lineage.txt');
  await expect(steady(page.stdout)).toMatchFileSnapshot('__snapshots__/lineage.md');
  const { events } = JSON.parse(program.stdout) as { events: { kind: string }[] };
  expect(events.map(({ kind }) => kind)).toEqual(['requested', 'approved', 'approved', 'decided', 'issued', 'closed']);
});

it('tells what was denied, and why', async () => {
  await using on = await stage();
  const ask = request({ name: 'denied', subject: 'person: p-bw110', role: 'ROLE-PAYMENT-APPROVE' });
  const pull = await open(on, 'nora-lind', [ask], 'denied');
  await on.people.merge(on.account('elena-petrov'), pull.number);
  await on.record();
  const { stdout } = await cli(['show', ask.id, '--repo', on.repository.git.dir]);
  await expect(steady(stdout)).toMatchFileSnapshot('__snapshots__/denied.txt');
});

it('ends with 2 on what is no id, and with 4 on what the ledger does not have', async () => {
  await using on = await stage();
  await granted(on, { name: 'release-42' });
  const repo = ['--repo', on.repository.git.dir];
  const wrong = await cli(['show', 'release-42', ...repo]);
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('is not a request id')]);
  const absent = await cli(['show', request({ name: 'never-asked' }).id, ...repo]);
  expect([absent.code, absent.stderr]).toEqual([4, expect.stringContaining('Fix: ')]);
  const nowhere = await cli(['show', request({ name: 'never-asked' }).id, '--repo', on.folder]);
  expect(nowhere.code).toBeOneOf([2, 4]);
  expect(nowhere.stderr).toContain('Fix: ');
});
