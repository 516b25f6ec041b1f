import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { stage, type TestStage } from '../support/stage.ts';
import { told, unseen, WITHOUT_DIGEST } from '../support/unseen.ts';

const APPROVE = 'policies/roles/payment-approve.yaml';
const role = (id: string, power: string): string => `apiVersion: access-lineage/v1
kind: Role
id: ${id}
title: The same under another name
owner: group:finance-controllers
eligible: { subjects: [human], anyOf: [{ group: treasury }] }
duration: { default: PT1H, max: PT4H }
${power}
`;
const FILES = {
  ...WITHOUT_DIGEST,
  // Three hours a week of approving payments, however they are cut.
  [APPROVE]: readFileSync(APPROVE, 'utf8').replace('max: PT20H', 'max: PT3H'),
  'policies/roles/treasury-lead.yaml': role('ROLE-TREASURY-LEAD', 'inherits: [ROLE-PAYMENT-APPROVE]'),
  'policies/roles/batch-entry.yaml': role(
    'ROLE-BATCH-ENTRY',
    `entitlements:
  - provider: aws
    account: "111122223333"
    iamRole: jit-batch-entry
    region: eu-west-1
    maxSession: PT1H
    actions: [dynamodb:PutItem]
    resources: [arn:aws:dynamodb:eu-west-1:111122223333:table/payment-batches]`,
  ),
  'policies/sod/batches.yaml': `apiVersion: access-lineage/v1
kind: SodSet
id: SOD-ACT-001
title: Nobody writes and approves batches, by whatever role
controls: []
severity: high
owner: group:finance-controllers
check: static
lookBack: P30D
maxHeld: 1
members: [{ action: "dynamodb:PutItem" }, { action: "dynamodb:UpdateItem" }]
`,
};
const ids = new Map<string, string>();
let on: TestStage;

beforeAll(async () => {
  on = await stage({ files: FILES });
  const asked = async (name: string, person: string, by: string, asks: string, hours = 2): Promise<void> => {
    const ask = { name, subject: `person: ${person}`, role: asks, more: `window: { duration: PT${hours}H }\n` };
    ids.set(name, await unseen(on, { ...ask, approvers: ['elena-petrov', 'marcus-hale', 'ravi-menon'] }, { by }));
  };
  const diego = ['p-bw111', 'diego-ferrer'] as const;
  const hanna = ['p-bw113', 'hanna-weiss'] as const;
  await asked('creates', ...diego, 'ROLE-PAYMENT-CREATE');
  await on.record();
  await asked('approves', ...hanna, 'ROLE-PAYMENT-APPROVE');
  await on.record();
  // Both are over for two days.
  on.sandbox.world.clock.advance(2 * 86_400);
  await asked('one-after-the-other', ...diego, 'ROLE-PAYMENT-APPROVE');
  await asked('by-inheritance', ...diego, 'ROLE-TREASURY-LEAD');
  await asked('by-a-twin', ...hanna, 'ROLE-BATCH-ENTRY');
  await asked('once-more', ...hanna, 'ROLE-PAYMENT-APPROVE');
  await asked('once-more-by-inheritance', ...hanna, 'ROLE-TREASURY-LEAD');
  await asked('the-hour-that-is-left', ...hanna, 'ROLE-PAYMENT-APPROVE', 1);
  await on.record();
});
afterAll(() => on[Symbol.asyncDispose]());

it.each([
  ['creates', 'allow'],
  ['approves', 'allow'],
  ['one-after-the-other', 'deny SOD-ACT-001 SOD-PAY-001'],
  ['by-inheritance', 'deny SOD-ACT-001 SOD-PAY-001'],
  ['by-a-twin', 'deny SOD-ACT-001'],
  ['once-more', 'deny TIME-CUMULATIVE'],
  ['once-more-by-inheritance', 'deny TIME-CUMULATIVE'],
  ['the-hour-that-is-left', 'allow'],
])('%s: %s', (name, became) => {
  expect(told(on, ids.get(name) ?? '')[0]).toBe(became);
});
