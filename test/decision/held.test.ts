import { expect, it } from 'vitest';
import { held } from '../../src/decision/held.ts';
import { factsOf, policiesOf, policyOf } from '../support/scenario.ts';

it('remembers a grant under the policy it was asked of, and under no other', async () => {
  const changed = { policies: [{ id: 'ROLE-PAY-CREATE', functions: ['pay.other'] }] };
  const [policy, other] = await Promise.all([policyOf(policiesOf({})), policyOf(policiesOf(changed))]);
  const { grants } = await factsOf({
    grants: [
      {
        id: '2026-11-create',
        subject: 'workload:ledger-sync',
        role: 'ROLE-PAY-CREATE',
        from: '2026-11-22T08:00:00Z' as never,
        until: '2026-11-22T12:00:00Z' as never,
      },
    ],
  });
  const [grant] = 'known' in grants ? grants.known : [];
  if (!grant) throw new Error('there is no grant');
  const functions = (one: typeof policy) => [...(held(grant, one).holding?.functions ?? [])];
  expect([policy, other, policy].map(functions)).toEqual([['pay.create'], ['pay.other'], ['pay.create']]);
  expect(held(grant, policy)).toBe(held(grant, policy));
  const revoked = { ...grant, ended: { at: '2026-11-22T09:00:00Z' as never, how: 'revoked' as const } };
  expect(held(revoked, policy)).toMatchObject({ until: '2026-11-22T10:00:00Z', ended: true });
});
