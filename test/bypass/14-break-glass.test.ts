import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { JobResult } from '../../src/sandbox/runner/run-job.ts';
import { addGithubToken } from '../../src/sandbox/world.ts';
import {
  appInputs,
  changeRules,
  denials,
  kinds,
  lineage,
  open,
  refusal,
  request,
  stage,
  type TestStage,
} from '../support/stage.ts';

const TYPED = {
  role: 'ROLE-PAYMENT-EMERGENCY',
  environment: 'production',
  incident: 'INC-4711',
  justification: 'Payment batches hang since midnight and the banks close their window at five.',
};
/** The same as a whole request. */
const FORM = `role: ${TYPED.role}\nscope:\n  environment: production\njustification: ${TYPED.justification}\nbreakGlass:\n  incident: INC-4711\n`;
const ROLE = 'policies/roles/payment-emergency.yaml';
const role = readFileSync(ROLE, 'utf8');
const idOf = (outputs: Readonly<Record<string, string>>): string =>
  (JSON.parse(outputs['request-ids'] ?? '[""]') as string[])[0] ?? '';

/** Required reviews force bypass rights on main, or no rule at all, unless an emergency has a way of its own. */
it('the emergency needs no way round main, and its file opens nothing a second time', async () => {
  await using on = await stage();
  on.repository.rules.push({ id: 1, branch: 'main', bypass: [], requirePullRequest: true, requiredApprovals: 1 });
  const before = await on.repository.git.ref('refs/heads/main');
  const run = await on.breakGlass('sam-adeyemi', TYPED);
  expect(run.code, run.log).toBe(0);
  expect(await on.repository.git.ref('refs/heads/main')).toBe(before);

  const id = idOf(run.outputs);
  const [pull] = [...on.repository.pulls.values()];
  if (!pull) throw new Error('there is no pull request');
  // Whoever broke the glass has a friend merge it without being in the pool.
  await on.people.review(on.account('lukas-brandt'), pull.number, 'APPROVE', 'It was fine, I was there and saw it.');
  await on.people.merge(on.account('lukas-brandt'), pull.number);
  await on.record();
  expect(kinds(on, id)).not.toContain('settled');
  const again = await on.issue(id, 'break-glass', 'break-glass');
  expect(again.code).toBe(1);
  expect(refusal(on, id).condition).toBe('INV-PULL-REQUEST');
  expect(lineage(on, id).issuances).toHaveLength(1);
});

it('the form of the workflow widens nothing: subject, role and hours are judged like any request', async () => {
  await using on = await stage();
  const yaml = (lines: string) => `${FORM}${lines}`;
  for (const [typed, rule] of [
    [{ ...TYPED, duration: 'PT2H' }, 'BG-CAP'],
    [{ ...TYPED, role: 'ROLE-CHECKOUT-DEPLOY' }, 'BG-DECLARED'],
    [{ ...TYPED, environment: 'staging' }, 'BG-DECLARED'],
    [{ ...TYPED, incident: 'OPS-1' }, 'BG-INCIDENT'],
    [{ ...TYPED, actions: 'dynamodb:DeleteTable' }, 'ENT-SCOPE'],
    [{ request: yaml('subject:\n  type: workload\n  workload: checkout-deploy\n') }, 'BG-DECLARED'],
    [{ request: yaml('subject:\n  type: human\n  person: p-bw106\n') }, 'CLAIM-HUMAN'],
  ] as const) {
    const run = await on.breakGlass('sam-adeyemi', typed);
    expect(run.code, run.log).toBe(1);
    expect(denials(on, idOf(run.outputs))).toContain(rule);
  }
  const typed = { ...TYPED, justification: 'x' };
  expect((await on.breakGlass('sam-adeyemi', typed)).code).toBe(2);
  expect(on.sandbox.clouds.aws.sessions).toEqual([]);
});

it('neither another environment nor another branch is that of the emergency', async () => {
  await using on = await stage();
  const elsewhere = await on.breakGlass('sam-adeyemi', TYPED, { plan: { environment: 'production' } });
  expect(denials(on, idOf(elsewhere.outputs))).toContain('CLAIM-IDENTITY');
  await on.people.push(on.account('sam-adeyemi'), { branch: 'mine', files: { 'x.txt': 'x' } });
  const branch = await on.breakGlass('sam-adeyemi', TYPED, { plan: { ref: 'refs/heads/mine' } });
  expect(denials(on, idOf(branch.outputs))).toEqual(expect.arrayContaining(['INV-DISPATCH', 'CLAIM-IDENTITY']));
  expect(on.sandbox.clouds.aws.sessions).toEqual([]);
  // And a request that merely says so is none.
  const ask = request({ name: 'says-so', more: 'window:\n  duration: PT1H\nbreakGlass:\n  incident: INC-4711\n' });
  const pull = await open(on, 'sam-adeyemi', [ask], 'says-so');
  await on.people.merge(on.account('ines-calder'), pull.number);
  await on.record();
  expect(denials(on, ask.id)).toContain('BG-DISPATCH');
});

/** The cooldown of a change of the rules holds at night as well. */
it('who lengthened the emergency does not have it longer before the cooldown of the change is over', async () => {
  await using on = await stage();
  const file = 'policies/break-glass/payments.yaml';
  const longer = readFileSync(file, 'utf8').replace('max: PT1H', 'max: PT2H');
  await changeRules(on, { [file]: longer }, { by: 'sam-adeyemi' });
  expect((await on.record()).code).toBe(0);
  const own = await on.breakGlass('sam-adeyemi', { ...TYPED, duration: 'PT2H' });
  expect(own.code, own.log).toBe(1);
  expect(denials(on, idOf(own.outputs))).toEqual(['POLICY-BENEFIT']);
  const as = await on.breakGlass('sam-adeyemi', { ...TYPED, duration: 'PT1H' });
  expect(as.code, as.log).toBe(0);
});

it('a whole request names its incident itself', async () => {
  await using on = await stage();
  const run = await on.breakGlass('sam-adeyemi', { request: FORM });
  expect(run.code, run.log).toBe(0);
});

const incidentOf = (on: TestStage, id: string) =>
  lineage(on, id).decided?.decision.results.find(({ rule }) => rule === 'BG-INCIDENT');

/** An issue is quickly opened. What it is worth is who opened it. */
it('an incident that only whoever breaks the glass tells of is unverified, and everybody who looks at it reads so', async () => {
  const onCall = readFileSync('policies/groups/on-call.yaml', 'utf8');
  const files = { 'policies/groups/on-call.yaml': `${onCall.trimEnd()}\n  - person:p-bw103\n` };
  await using on = await stage({ files });
  const sam = on.account('sam-adeyemi');
  const inputs = appInputs(on);
  const own = await on.people.openIssue(sam, 'INC-4711: payment batches hang');
  const first = await on.breakGlass('sam-adeyemi', TYPED, { inputs });
  expect(first.code, first.log).toBe(0);
  const why = `unverified: issue ${own} was opened by who broke the glass`;
  expect(incidentOf(on, idOf(first.outputs))).toMatchObject({ outcome: 'fail', mode: 'warn', message: why });
  expect(on.repository.issues.at(-1)?.body).toContain(why);
  const [pull] = [...on.repository.pulls.values()];
  if (!pull) throw new Error('there is no pull request');
  expect(pull.body).toContain(why);

  // Nor does a title they wrote over somebody's issue, or a workflow of theirs. To somebody else the title is good.
  const borrowed = await on.people.openIssue(on.account('mei-tanaka'), 'The coffee machine is broken');
  await on.people.renameIssue(sam, borrowed, 'INC-4712: payment batches hang');
  await openByWorkflow(on, 'INC-4713: payment batches hang');
  const colleague = await on.breakGlass('lukas-brandt', { ...TYPED, incident: 'INC-4712' }, { inputs });
  expect(incidentOf(on, idOf(colleague.outputs))?.outcome).toBe('pass');
  const byWorkflow = await on.breakGlass('priya-raman', { ...TYPED, incident: 'INC-4713' }, { inputs });
  expect(incidentOf(on, idOf(byWorkflow.outputs))?.message).toContain('opened by a workflow');
  on.sandbox.world.clock.advance(6 * 3_600);
  const again = await on.breakGlass('sam-adeyemi', { ...TYPED, incident: 'INC-4712' });
  expect(again.code, again.log).toBe(0);
  expect(incidentOf(on, idOf(again.outputs))?.message).toContain('got its title from who broke the glass');
});

async function openByWorkflow(on: TestStage, title: string): Promise<void> {
  const { value } = addGithubToken(on.sandbox.world, on.repository, { issues: 'write' });
  const { owner, name } = on.repository;
  const response = await fetch(`${on.sandbox.origin}/repos/${owner.login}/${name}/issues`, {
    method: 'POST',
    headers: { authorization: `token ${value}`, 'content-type': 'application/json' },
    body: JSON.stringify({ title }),
  });
  expect(response.status).toBe(201);
}

it('one emergency yields no more credentials than its role allows, however many steps ask', async () => {
  await using on = await stage({ files: { [ROLE]: role.replace('maxSession: PT1H', 'maxSession: PT1H\nmaxUses: 2') } });
  const actor = on.account('sam-adeyemi');
  const workflow = '.github/workflows/break-glass.yml';
  const beside = await on.sandbox.job({ repository: on.repository, workflow, event: 'workflow_dispatch', actor });
  const step = () => on.breakGlass('sam-adeyemi', TYPED, { plan: { beside } });
  const first = await step();
  expect([first.code, (await step()).code], first.log).toEqual([0, 0]);
  const third = await step();
  expect(third.code, third.log).toBe(1);
  expect(third.log).toContain('CARD-USES');
  expect(third.env['AWS_ACCESS_KEY_ID']).toBeUndefined();
  const id = idOf(first.outputs);
  expect(lineage(on, id).issuances).toHaveLength(2);
  expect(refusal(on, id)).toMatchObject({ condition: 'CARD-USES', dropped: null });
  expect(on.sandbox.clouds.aws.sessions).toHaveLength(2);
});

const owed = (on: TestStage, { outputs }: JobResult) =>
  lineage(on, idOf(outputs)).grant?.obligations.map(({ kind, owedBy }) => `${kind} ${owedBy}`);

/** What is read in an emergency is as lasting as what is read on any other day. */
it('an emergency hands out no secret in silence: the role declares it, or the form names it, and it is owed', async () => {
  const reads = role.replace('dynamodb:GetItem', 'secretsmanager:GetSecretValue').replace(/arn:aws:dynamodb.*/, '"*"');
  await using silent = await stage({ files: { [ROLE]: reads } });
  const denied = await silent.breakGlass('sam-adeyemi', TYPED);
  expect(denied.code, denied.log).toBe(1);
  expect(denials(silent, idOf(denied.outputs))).toContain('SECRET-BLOCK');
  expect(silent.sandbox.clouds.aws.sessions).toEqual([]);

  const caps = 'secret: { maxTtl: PT1H, rotateWithin: P7D }\nentitlements:';
  await using named = await stage({ files: { [ROLE]: reads.replace('entitlements:', caps) } });
  const whole = `${FORM}secret:
  reference: arn:aws:secretsmanager:eu-west-1:111122223333:secret:payments/batch-Xq81Zt
  type: secret
  consumer: payment-emergency
  ttl: PT1H
  rotation: { afterUse: true }
`;
  const says = await named.breakGlass('sam-adeyemi', { request: whole });
  expect(says.code, says.log).toBe(0);
  expect(owed(named, says)).toEqual(['review p-bw106', 'rotate p-bw102', 'revoke p-bw102']);

  const declares = reads.replace(
    'entitlements:',
    'secret: { maxTtl: PT1H, rotateWithin: P7D, reach: any }\nentitlements:',
  );
  await using on = await stage({ files: { [ROLE]: declares } });
  const inputs = appInputs(on);
  const run = await on.breakGlass('sam-adeyemi', TYPED, { inputs });
  expect(run.code, run.log).toBe(0);
  const { events } = lineage(on, idOf(run.outputs));
  expect(owed(on, run)).toEqual(['review p-bw106', 'rotate p-bw102']);
  expect(events.every(({ marks }) => marks.join() === 'break-glass,secret')).toBe(true);
  expect(on.repository.issues.at(-1)?.body).toContain('rotate');
});

/** Recorded, and counted to the person, it would be spent for nothing. */
it('the emergency outlives a slow start, and begins with no key that cannot sign', async () => {
  let slow = false;
  const latency = ({ url }: { readonly url: URL }) => {
    if (!slow || url.searchParams.get('audience') !== 'access-lineage') return 0;
    slow = false;
    return 12_000;
  };
  await using on = await stage({ latency });
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  for (const [key, says] of [
    [pem, 'is not in the trust root'],
    ['', 'input signing-key is empty'],
  ] as const) {
    const wrong = await on.breakGlass('sam-adeyemi', TYPED, { inputs: { 'signing-key': key } });
    expect([wrong.code, wrong.log]).toEqual([2, expect.stringContaining(says)]);
    const recorded = await on.recordHourly({ inputs: { 'signing-key': key } });
    expect([recorded.code, recorded.log]).toEqual([2, expect.stringContaining(says)]);
  }
  expect(on.sandbox.clouds.aws.sessions).toEqual([]);

  slow = true;
  const run = await on.breakGlass('sam-adeyemi', { ...TYPED, duration: 'PT30M' });
  expect(slow).toBe(false);
  expect(run.code, run.log).toBe(0);
  expect(kinds(on, idOf(run.outputs))).toContain('issued');
});
