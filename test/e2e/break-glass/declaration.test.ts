import { expect, it } from 'vitest';
import { comment, findings, kinds, lineage, MONTH, open, REASON, stage } from '../../support/stage.ts';

const declaration = (name: string) => {
  const id = `${MONTH}-${name}`;
  const path = `access-requests/${id.slice(0, 4)}/${id.slice(5, 7)}/${id}.declared.yaml`;
  const yaml = `apiVersion: access-lineage/v1
kind: Declaration
id: ${id}
person: p-bw106
what: Root login of account 111122223333, to free a locked payment table.
environment: production
from: ${MONTH}-01T02:00:00Z
until: ${MONTH}-01T02:40:00Z
incident: INC-4711
how: Sealed envelope of the safe; the password was changed in the morning.
`;
  return { id, path, yaml };
};

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
