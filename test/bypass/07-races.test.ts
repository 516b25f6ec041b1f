import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { operationOf } from '../../src/sandbox/received.ts';
import {
  findings,
  granted,
  issueCheckout,
  kinds,
  lineage,
  refusal,
  revoke,
  stage,
  type TestStage,
  unrecorded,
} from '../support/stage.ts';

const ROLE = 'policies/roles/checkout-deploy.yaml';

it('two jobs race for the last use of a grant: one gets it, the other drops what it exchanged', async () => {
  const files = { [ROLE]: readFileSync(ROLE, 'utf8').replace('maxUses: 20', 'maxUses: 1') };
  // Both have exchanged before either may append.
  const both = meeting(2);
  await using on = await stage({
    files,
    latency: (call) => (operationOf(call) === 'sts:AssumeRoleWithWebIdentity' ? both() : 0),
  });
  const { id } = await granted(on, { name: 'last-use' });
  const jobs = await Promise.all([issueCheckout(on, id), issueCheckout(on, id)]);

  expect(new Set(jobs.map(({ code }) => code))).toEqual(new Set([0, 1]));
  const [loser] = jobs.filter(({ code }) => code === 1);
  expect(loser?.env).not.toHaveProperty('AWS_ACCESS_KEY_ID');
  expect(lineage(on, id).issuances).toHaveLength(1);
  expect(refusal(on, id)).toMatchObject({ condition: 'CARD-USES', dropped: { provider: 'aws' } });
  expect(on.sandbox.clouds.aws.sessions).toHaveLength(2);
  expect(unrecorded(on, id)).toEqual([]);
});

it('a revocation that is recorded during the exchange wins, and two recorders at once write it once', async () => {
  let exchanging: (() => Promise<void>) | null = null;
  await using on: TestStage = await stage({
    latency: async (call) => {
      if (operationOf(call) === 'sts:AssumeRoleWithWebIdentity') await exchanging?.();
      return 0;
    },
  });
  const { id } = await granted(on, { name: 'revoked-meanwhile' });
  exchanging = async () => {
    await revoke(on, id);
    await Promise.all([on.record(), on.record()]);
  };
  // The head moves once more under the append: what was decided for the old one is not sent again.
  on.sandbox.faults.add({ match: 'graphql:commitOnBranch', times: 1, do: 'stale-head' });
  const job = await issueCheckout(on, id);

  expect(job.code).toBe(1);
  expect(job.env).not.toHaveProperty('AWS_SECRET_ACCESS_KEY');
  expect(kinds(on, id)).toBe('requested approved approved decided revoked refused');
  expect(refusal(on, id)).toMatchObject({ condition: 'INV-ENDED', dropped: { provider: 'aws' } });
  expect(unrecorded(on, id)).toEqual([]);
  expect(findings(on).filter((one) => one.includes('error'))).toEqual([]);
});

/** Holds each caller until `count` of them are there. */
function meeting(count: number): () => Promise<number> {
  const waiting: ((wait: number) => void)[] = [];
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      if (waiting.length === count) for (const go of waiting) go(0);
    });
}
