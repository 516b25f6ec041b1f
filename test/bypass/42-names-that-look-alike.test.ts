import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  changeRules,
  comment,
  denials,
  granted,
  issueCheckout,
  lineage,
  onMain,
  open,
  recorded,
  request,
  stage,
  UNGOVERNED,
} from '../support/stage.ts';

const ROLE = 'policies/roles/checkout-deploy.yaml';
const role = readFileSync(ROLE, 'utf8');
/** Cyrillic, as it looks. */
const A = '\u0410';

const TWIN = 'policies/roles/twin.yaml';
const twin = (id: string): string => role.replace('ROLE-CHECKOUT-DEPLOY', id);
const year = 'policies/exceptions/year-end-report.yaml';
const exception = (from: string, to: string): string => readFileSync(year, 'utf8').replace(from, to);

/** A document that names what a reader takes for something else, or more than one thing; what is said of it, and where. */
const DOCUMENTS: Readonly<Record<string, readonly [path: string, yaml: string, finding: string, place: string]>> = {
  'zero-for-o': [TWIN, twin('ROLE-CHECK0UT-DEPLOY'), 'L01', `${ROLE}:7`],
  'same-id': [TWIN, role, 'L01', `${TWIN}:7`],
  'other-case': [TWIN, twin('Role-Checkout-Deploy'), 'Y014', `${TWIN}:7`],
  cyrillic: [TWIN, twin(`ROLE-CHECKOUT-DEPLOY-${A}`), 'Y018', `${TWIN}:7`],
  'all-subjects': [year, exception('workload:revenue-report', 'workload:*'), 'Y014', `${year}:11`],
};

it('with a twin or a pattern in the policy nothing is decided or used, and it is said where it stands', async () => {
  await using on = await stage(UNGOVERNED);
  const { id } = await granted(on, { name: 'before' });
  for (const [name, [path, yaml, finding, place]] of Object.entries(DOCUMENTS)) {
    const before = path === TWIN ? null : onMain(on, path);
    await changeRules(on, { [path]: yaml });
    const pull = await open(on, 'sam-adeyemi', [request({ name })], name);
    expect(comment(pull), name).toContain(`\`${finding}\` \`${place}:`);
    await on.people.merge(on.account('ines-calder'), pull.number);
    // Not even what was granted before is used.
    const [recording, issuing] = [await on.record(), await issueCheckout(on, id)];
    expect([recording.code, issuing.code], name).toEqual([2, 2]);
    expect(issuing.log).toContain(`the policy on main cannot be read: ${place}`);
    await changeRules(on, { [path]: before });
  }
  await on.record();
  for (const [name, [, , finding]] of Object.entries(DOCUMENTS)) {
    const { decided, grant } = lineage(on, request({ name }).id);
    const said = decided?.decision.results.map(({ rule, values }) => [rule, values['finding']]);
    expect([said, grant], name).toEqual([[['REF-UNREADABLE', finding]], null]);
  }
  expect((await issueCheckout(on, id)).code).toBe(0);
});

/** One letter, in a name that the request bears. */
const LETTERS: readonly (readonly [rule: string, ask: ReturnType<typeof request>])[] = [
  ['REF-ENVIRONMENT', request({ name: 'one-for-i', environment: 'product1on' })],
  ['REF-SUBJECT', request({ name: 'one-for-el', subject: 'workload: checkout-dep1oy' })],
  ['REF-UNREADABLE', request({ name: 'cyrillic-es', environment: 'produ\u0441tion' })],
  ['REF-UNREADABLE', request({ name: 'hidden', environment: '"production\u200b"' })],
  ['REF-UNREADABLE', request({ name: 'case-of-role', role: 'role-checkout-deploy' })],
];

const holds = (action: string): string => `entitlements:
  - provider: aws
    account: "111122223333"
    iamRole: jit-second-name
    region: eu-west-1
    maxSession: PT1H
    actions: ["${action}"]
    resources: ["arn:aws:dynamodb:eu-west-1:111122223333:table/payment-approvals"]
`;
const secondRole = (id: string, power: string): string => `apiVersion: access-lineage/v1
kind: Role
id: ${id}
title: The same power under another name
owner: group:finance-controllers
eligible: { subjects: [human], anyOf: [{ group: treasury }] }
duration: { default: PT1H, max: PT4H }
${power}`;
/** One bears the function, the other lets its holder do more than the set names. */
const ROLES = {
  'policies/roles/sign-off.yaml': secondRole('ROLE-SIGN-OFF', `functions: [pay.approve]\n${holds('dynamodb:GetItem')}`),
  'policies/roles/table-care.yaml': secondRole('ROLE-TABLE-CARE', holds('dynamodb:Update*')),
  'policies/sod/rows.yaml': `apiVersion: access-lineage/v1
kind: SodSet
id: SOD-ROWS-001
title: Who writes batches does not change approvals
controls: []
severity: high
owner: group:finance-controllers
check: static
lookBack: P30D
maxHeld: 1
members: [{ action: "dynamodb:PutItem" }, { action: "dynamodb:UpdateItem" }]
`,
};

it('neither a letter in a request nor a function or a pattern under another name gets round', async () => {
  await using on = await stage({ files: ROLES });
  const letters = LETTERS.map(([, ask]) => ask);
  await recorded(on, await open(on, 'sam-adeyemi', letters, 'letters'));
  for (const [rule, { id }] of LETTERS) expect(denials(on, id), id).toEqual([rule]);

  // Diego has created payments, and asks for the other half by its other names.
  const diego = { subject: 'person: p-bw111', more: 'window: { duration: PT1H }\n' };
  const create = { name: 'create', ...diego, role: 'ROLE-PAYMENT-CREATE', approvers: ['elena-petrov'] };
  expect(lineage(on, (await granted(on, create, 'diego-ferrer')).id).grant).not.toBeNull();
  const signOff = request({ ...diego, name: 'sign-off', role: 'ROLE-SIGN-OFF' });
  const care = request({ ...diego, name: 'table-care', role: 'ROLE-TABLE-CARE' });
  await recorded(on, await open(on, 'diego-ferrer', [signOff, care], 'others'));
  expect([signOff, care].map(({ id }) => denials(on, id))).toEqual([['SOD-PAY-001'], ['SOD-ROWS-001']]);
  expect(on.sandbox.clouds.aws.sessions).toEqual([]);
});
