import { expect, it } from 'vitest';
import {
  denials,
  enacted,
  granted,
  issueCheckout,
  lineage,
  onMain,
  refusal,
  stage,
  type TestStage,
} from '../support/stage.ts';

const PATH = 'policies/exceptions/long-release.yaml';
/** Releases may take an hour longer than the role's cap, once. Priya owns the workload, Lukas controls it. */
const EXCEPTION = `apiVersion: access-lineage/v1
kind: Exception
id: EXC-LONG-01
title: A release that takes a day
owner: group:platform-leads
waives: [TIME-CAP]
scope: { subject: "workload:checkout-deploy", role: ROLE-CHECKOUT-DEPLOY, environment: production }
basis: business-continuity
justification: The migration of the checkout service cannot be stopped half way.
mitigation: { control: MC-PUBLISH-01, monitor: p-bw121 }
riskOwner: p-bw130
valid: { from: "2026-01-01T00:00:00Z", until: "2099-01-01T00:00:00Z", maxUses: 1 }
`;
const FOUR = ['ines-calder', 'tomas-okoye', 'ravi-menon'];

async function ask(on: TestStage, name: string) {
  on.sandbox.world.clock.advance(60);
  return granted(on, { name, more: 'window:\n  duration: PT9H\n', approvers: FOUR });
}

function told(on: TestStage, id: string): string {
  const { decided } = lineage(on, id);
  return decided?.decision.results.find(({ rule }) => rule === 'EXC-LONG-01')?.message ?? '';
}

it('whoever controls the workload makes no exception for it', async () => {
  await using on = await stage();
  await enacted(on, { [PATH]: EXCEPTION }, { by: 'lukas-brandt' });
  const own = await ask(on, 'own');
  expect([denials(on, own.id), told(on, own.id)]).toEqual([['TIME-CAP'], expect.stringContaining('p-bw104')]);

  // Others touch it afterwards: the hand that made it stays in it.
  await enacted(on, { [PATH]: `${onMain(on, PATH)}# As agreed.\n` });
  const washed = await ask(on, 'washed');
  expect([denials(on, washed.id), told(on, washed.id)]).toEqual([['TIME-CAP'], expect.stringContaining('p-bw104')]);
});

it('an exception for one use serves one, and no job once it is taken out', async () => {
  await using on = await stage();
  await enacted(on, { [PATH]: EXCEPTION });
  const first = await ask(on, 'first');
  expect((await issueCheckout(on, first.id)).code).toBe(0);
  const second = await ask(on, 'second');
  expect([denials(on, second.id), told(on, second.id)]).toEqual([['TIME-CAP'], expect.stringContaining('used 1 time')]);
  await enacted(on, { [PATH]: null });
  expect((await issueCheckout(on, first.id)).code).toBe(1);
  expect(refusal(on, first.id)).toMatchObject({ condition: 'TIME-CAP', dropped: null });
});
