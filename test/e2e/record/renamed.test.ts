import { symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import {
  enacted,
  findings,
  granted,
  issueCheckout,
  kinds,
  onMain,
  stage,
  type TestStage,
} from '../../support/stage.ts';

it('a repository that is renamed goes on with its ledger once main says how it was called', async () => {
  await using on = await stage();
  const { id } = await granted(on, { name: 'before' });
  rename(on, 'access-control');

  for (const { code, log } of [await on.recordHourly(), await issueCheckout(on, id)]) {
    expect(code).toBe(4);
    expect(log).toContain('it is of brightwater-payments/access, not of brightwater-payments/access-control');
    expect(log).toContain('write `origin: brightwater-payments/access` below `ledger` in policies/trust.yaml');
  }

  const trust = onMain(on, 'policies/trust.yaml');
  const renamed = trust
    .replace('ledger:\n', 'ledger:\n  origin: brightwater-payments/access\n')
    .replaceAll(
      /^( *- workflowRef: brightwater-payments\/access)(\/.*)$/gm,
      '$1$2\n  - workflowRef: brightwater-payments/access-control$2',
    );
  expect(renamed).not.toBe(trust);
  await enacted(on, { 'policies/trust.yaml': renamed });
  const again = await on.recordHourly();
  expect(again.code, again.log).toBe(0);
  expect((await issueCheckout(on, id)).code).toBe(0);
  const after = await granted(on, { name: 'after' });
  expect(kinds(on, after.id)).toBe('requested approved approved decided');
  expect(findings(on, '--decisions').filter((one) => !/ note: |^V03/.test(one))).toEqual([]);
});

function rename({ repository }: TestStage, name: string): void {
  symlinkSync(repository.git.dir, join(dirname(repository.git.dir), `${name}.git`));
  (repository as { name: string }).name = name;
}
