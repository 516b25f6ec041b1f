import { expect, it } from 'vitest';
import { granted, issueCheckout, kinds, refusal, revoke, stage } from '../support/stage.ts';

/** `[skip ci]` in the title, a cancelled run, a disabled workflow: the push of the revocation starts nothing. */
it('a merged revocation that no run recorded is recorded by the next job that asks', async () => {
  await using on = await stage();
  const { id } = await granted(on, { name: 'silenced' });
  expect((await issueCheckout(on, id)).code).toBe(0);
  await revoke(on, id);
  expect(kinds(on, id)).not.toContain('revoked');

  const job = await issueCheckout(on, id);
  expect(job.code).toBe(1);
  expect(job.log).toContain(`${id.slice(5)}.revoke.yaml`.slice(3));
  expect(kinds(on, id)).toBe('requested approved approved decided issued closed revoked refused');
  expect(refusal(on, id).condition).toBe('INV-REVOKED');
  expect(on.sandbox.clouds.aws.sessions).toHaveLength(1);
});

it('what GitHub cannot explain yet keeps everybody waiting: nothing is issued past it', async () => {
  await using on = await stage();
  const { id } = await granted(on, { name: 'unexplained' });
  await revoke(on, id);
  on.sandbox.world.settings.associationEmptyAnswers = 99;
  on.sandbox.faults.add({ match: 'graphql:pullRequestsOfCommit', times: 99, do: 'late-merge' });
  const job = await issueCheckout(on, id);
  expect(job.code).not.toBe(0);
  expect(on.sandbox.clouds.aws.sessions).toEqual([]);
});
