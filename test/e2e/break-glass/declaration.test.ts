import { expect, it } from 'vitest';
import { declaration } from '../declaration.ts';
import { comment, findings, kinds, lineage, open, REASON, stage } from '../../support/stage.ts';

it('what was taken out of band is declared, grants nothing, and is settled by somebody else', async () => {
  await using on = await stage();
  const [seen, unseen] = [declaration('root-login'), declaration('root-again')];
  const pull = await open(on, 'sam-adeyemi', [seen], 'declare');
  expect(comment(pull)).toContain('Approve to settle it');
  expect(comment(pull)).toContain('ravi-menon');
  expect(comment(pull)).not.toContain('What would be granted');
  await on.people.review(on.account('ravi-menon'), pull.number, 'APPROVE', REASON);
  await on.check(pull);
  expect(comment(pull)).toContain('Merging settles it');
  await on.people.merge(on.account('ravi-menon'), pull.number);
  expect((await on.record()).code).toBe(0);

  const hasty = await open(on, 'sam-adeyemi', [unseen], 'hasty');
  await on.people.merge(on.account('ines-calder'), hasty.number);
  expect((await on.record()).code).toBe(0);
  expect(kinds(on, seen.id)).toBe('declared obliged settled');
  expect(kinds(on, unseen.id)).toBe('declared obliged');
  expect(lineage(on, seen.id)).toMatchObject({ grant: null, findings: [] });
  expect(lineage(on, seen.id).events.map(({ marks }) => marks)).toEqual([
    ['break-glass'],
    ['break-glass'],
    ['break-glass'],
  ]);
  expect(findings(on, '--decisions').filter((one) => !/^V03| note: /.test(one))).toEqual([]);
});

it('whoever wrote it does not settle it, and a hand that nobody can name settles nothing', async () => {
  await using on = await stage();
  const [written, nameless] = [declaration('root-login'), declaration('root-again')];
  await on.people.push(on.account('ravi-menon'), { branch: 'written', files: { [written.path]: written.yaml } });
  const pull = await on.people.openPullRequest(on.account('sam-adeyemi'), {
    branch: 'written',
    files: {},
    title: 'Declare',
  });
  await on.people.review(on.account('ravi-menon'), pull.number, 'APPROVE', REASON);
  await on.check(pull);
  expect(comment(pull)).not.toContain('Merging settles it');
  expect(comment(pull)).toContain('has a hand in the pull request');
  await on.people.merge(on.account('ines-calder'), pull.number);
  await on.record();

  const nobody = { ...on.account('sam-adeyemi'), emails: ['nobody@nowhere.example'] };
  await on.people.push(nobody, { branch: 'nameless', files: { [nameless.path]: nameless.yaml } });
  const other = await on.people.openPullRequest(on.account('sam-adeyemi'), {
    branch: 'nameless',
    files: {},
    title: 'Declare',
  });
  await on.people.review(on.account('ravi-menon'), other.number, 'APPROVE', REASON);
  await on.check(other);
  expect(comment(other)).toContain('belongs to no GitHub account');
  await on.people.merge(on.account('ines-calder'), other.number);
  await on.record();
  expect(kinds(on, written.id)).toBe('declared obliged');
  expect(kinds(on, nameless.id)).toBe('declared obliged');
});
