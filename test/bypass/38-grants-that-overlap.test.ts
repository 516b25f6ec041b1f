import { expect, it } from 'vitest';
import { issueCheckout, kinds, refusal, revoke, stage } from '../support/stage.ts';
import { unseen, WITHOUT_DIGEST } from '../support/unseen.ts';

it('of two grants for the same at once one ends without the other, and opens nothing through it', async () => {
  await using on = await stage({ files: WITHOUT_DIGEST });
  const first = await unseen(on, { name: 'first' });
  await on.record();
  const second = await unseen(on, { name: 'second' });
  await on.record();
  await revoke(on, first);
  await on.record();
  expect((await issueCheckout(on, first)).code).toBe(1);
  expect(refusal(on, first)).toMatchObject({ condition: 'INV-REVOKED', dropped: null });
  expect((await issueCheckout(on, second)).code).toBe(0);
  expect(kinds(on, second)).not.toContain('revoked');
  expect(on.sandbox.clouds.aws.sessions).toHaveLength(1);
});
