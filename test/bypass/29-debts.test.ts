import { expect, it } from 'vitest';
import { settle } from '../e2e/settlement.ts';
import {
  denials,
  enacted,
  granted,
  issueCheckout,
  kinds,
  lineage,
  recorded,
  refusal,
  stage,
  type TestStage,
} from '../support/stage.ts';

const PATH = 'policies/exceptions/long-release.yaml';
/** Releases may take longer than the role's cap while Clara looks every hour. */
const EXCEPTION = `apiVersion: access-lineage/v1
kind: Exception
id: EXC-LONG-01
title: A release that takes a day
owner: group:platform-leads
waives: [TIME-CAP]
scope: { subject: "workload:checkout-deploy", role: ROLE-CHECKOUT-DEPLOY, environment: production }
basis: business-continuity
justification: The migration of the checkout service cannot be stopped half way.
mitigation: { control: MC-HOURLY, monitor: p-bw121 }
riskOwner: p-bw130
valid: { from: "2026-01-01T00:00:00Z", until: "2099-01-01T00:00:00Z" }
`;
const CONTROL = `apiVersion: access-lineage/v1
kind: MitigatingControl
id: MC-HOURLY
title: The deployment is looked at while it runs
controls: []
owner: group:platform-leads
evidence: The log of the deployment, signed off
cadence: PT1H
`;
const files = { [PATH]: EXCEPTION, 'policies/mitigating-controls/hourly.yaml': CONTROL };
const FOUR = ['ines-calder', 'tomas-okoye', 'ravi-menon'];

const hours = (on: TestStage, count: number): void => on.sandbox.world.clock.advance(count * 3_600);

async function ask(on: TestStage, name: string): Promise<string> {
  on.sandbox.world.clock.advance(60);
  return (await granted(on, { name, more: 'window:\n  duration: PT9H\n', approvers: FOUR })).id;
}

it('a watcher who does not look stops the very grant, until they have, and again an hour later', async () => {
  await using on = await stage();
  await enacted(on, files);
  const id = await ask(on, 'long');
  expect((await issueCheckout(on, id)).code).toBe(0);
  hours(on, 2);
  expect((await issueCheckout(on, id)).code).toBe(1);
  expect(refusal(on, id).condition).toBe('TIME-CAP');

  // Neither the word of who controls the workload pays it, nor a look of before there was anything to see.
  await recorded(on, await settle(on, id, 'monitor', { by: 'lukas-brandt' }));
  expect(refusal(on, id).condition).toBe('DEBT-PAYER');
  await recorded(on, await settle(on, id, 'monitor', { by: 'clara-dubois', n: 2, at: '2026-01-01T00:00:00Z' }));
  expect(refusal(on, id).condition).toBe('DEBT-DONE');
  expect((await issueCheckout(on, id)).code).toBe(1);

  await recorded(on, await settle(on, id, 'monitor', { by: 'clara-dubois', n: 3 }));
  expect(kinds(on, id)).toMatch(/settled$/);
  expect((await issueCheckout(on, id)).code).toBe(0);
  hours(on, 2);
  expect((await issueCheckout(on, id)).code).toBe(1);
}, 60_000);

it('a debt is not shed with the document that made it: no other exception of the same watcher counts', async () => {
  await using on = await stage();
  await enacted(on, files);
  const first = await ask(on, 'first');
  hours(on, 12);
  const anew = EXCEPTION.replace('EXC-LONG-01', 'EXC-LONG-02').replace('MC-HOURLY', 'MC-PUBLISH-01');
  await enacted(on, { [PATH]: null, 'policies/exceptions/anew.yaml': anew });
  const second = await ask(on, 'second');
  expect(denials(on, second)).toEqual(['TIME-CAP']);
  const told = lineage(on, second).decided?.decision.results.find(({ rule }) => rule === 'EXC-LONG-02');
  expect(told?.message).toContain(`the look of ${first}, which p-bw121 owes`);
}, 60_000);
