import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { changeRules, denials, kinds, lineage, open, refusal, request, stage } from '../support/stage.ts';

const TYPED = {
  role: 'ROLE-PAYMENT-EMERGENCY',
  environment: 'production',
  incident: 'INC-4711',
  justification: 'Payment batches hang since midnight and the banks close their window at five.',
};
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
  const yaml = (lines: string) =>
    `role: ROLE-PAYMENT-EMERGENCY\nscope:\n  environment: production\njustification: ${TYPED.justification}\nbreakGlass:\n  incident: INC-4711\n${lines}`;
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
  const whole = `role: ${TYPED.role}\nscope:\n  environment: production\njustification: ${TYPED.justification}\nbreakGlass:\n  incident: INC-4711\n`;
  const run = await on.breakGlass('sam-adeyemi', { request: whole });
  expect(run.code, run.log).toBe(0);
});
