import { expect, it } from 'vitest';
import { declaration } from '../declaration.ts';
import { EXCEPTION, REFERENCE, SECRET } from '../owing.ts';
import { cli, gate } from '../seen.ts';
import { settle } from '../settlement.ts';
import {
  approve,
  comment,
  denials,
  enacted,
  findings,
  granted,
  issueCheckout,
  kinds,
  lineage,
  open,
  recorded,
  refusal,
  request,
  revoke,
  stage,
  type TestStage,
} from '../../support/stage.ts';

const days = (on: TestStage, count: number): void => on.sandbox.world.clock.advance(count * 86_400);
const bad = (on: TestStage): readonly string[] =>
  findings(on, '--decisions').filter((one) => /^V\d+ (error|warning)/.test(one) && !one.startsWith('V03'));

const approval = (name: string) =>
  request({ name, subject: 'person: p-bw111', role: 'ROLE-PAYMENT-APPROVE', more: 'window:\n  duration: PT1H\n' });
const create = (name: string) => ({ name, subject: 'person: p-bw111', role: 'ROLE-PAYMENT-CREATE' });

it('an exception is not used again while nobody has looked at its last use', async () => {
  await using on = await stage();
  const ask = async (name: string) => {
    await granted(on, { ...create(`create-${name}`), approvers: ['elena-petrov', 'ravi-menon'] }, 'diego-ferrer');
    on.sandbox.world.clock.advance(60);
    const one = approval(name);
    const pull = await open(on, 'diego-ferrer', [one], name);
    await approve(on, pull, 'elena-petrov', 'marcus-hale', 'ravi-menon', 'ines-calder');
    await recorded(on, pull);
    return { id: one.id, pull };
  };
  await enacted(on, EXCEPTION);
  const used = await ask('first');
  expect(denials(on, used.id)).toEqual([]);
  expect(lineage(on, used.id).grant?.obligations).toMatchObject([{ kind: 'monitor', owedBy: 'p-bw113', metAt: null }]);

  days(on, 8);
  const refused = await ask('second');
  expect(comment(refused.pull)).toContain(`the look of ${used.id}, which p-bw113 owes, is overdue since`);
  expect(denials(on, refused.id)).toEqual(['SOD-PAY-001']);
  const told = lineage(on, refused.id).decided?.decision.results.find(({ rule }) => rule === 'EXC-PAY-01');
  expect(told?.message).toContain(`${used.id}.settle-<n>.yaml`);

  // Diego's own word does not pay it; Hanna's approval does.
  const early = await settle(on, used.id, 'monitor', { by: 'diego-ferrer' });
  expect(gate(on, early)?.state).toBe('pending');
  expect(comment(early)).toContain('hanna-weiss');
  await recorded(on, early);
  expect(refusal(on, used.id)).toMatchObject({ condition: 'DEBT-PAYER' });
  const look = await settle(on, used.id, 'monitor', { by: 'diego-ferrer', n: 2 });
  await on.people.review(on.account('hanna-weiss'), look.number, 'APPROVE', 'I did.');
  await on.reviewed(look);
  expect(comment(look)).toContain(`Merging pays the look that p-bw113 owes under ${used.id}`);
  await recorded(on, look);
  await on.recordHourly();
  expect(kinds(on, used.id)).toMatch(/decided refused settled$/);
  expect(lineage(on, used.id)).toMatchObject({ findings: [], grant: { obligations: [{ metAt: expect.any(String) }] } });
  const { stdout } = await cli(['show', used.id, '--repo', on.repository.git.dir]);
  expect(stdout.replaceAll(/\s+/g, ' ')).toContain('monitor by p-bw113, pull request #');

  expect(denials(on, (await ask('third')).id)).toEqual([]);
  expect(bad(on)).toEqual([]);
}, 120_000);

const ROTATED = `secret:
  type: secret
  reference: ${REFERENCE}
  version: 7f3c2b1a-0d4e-4c56-9e8f-1a2b3c4d5e6f
  notBefore: 2026-11-01T00:00:00Z
`;

it('a secret is not handed out again while its owner has not had the last one replaced and revoked', async () => {
  await using on = await stage();
  const migrate = {
    role: 'ROLE-DATABASE-MIGRATE',
    more: SECRET,
    approvers: ['ines-calder', 'elena-petrov', 'ravi-menon'],
  };
  const { id } = await granted(on, { name: 'migrate', ...migrate });
  const issued = await issueCheckout(on, id, { inputs: { 'cloud-role': 'jit-database-secret' } });
  expect(issued.code, issued.log).toBe(0);

  days(on, 1);
  const barred = await granted(on, { name: 'migrate-again', ...migrate });
  expect(comment(barred.pull)).toContain(`the rotation of ${id}, which p-bw103 owes, is overdue since`);
  expect(denials(on, barred.id)).toEqual(['DEBT-SECRET']);

  const wrong = await settle(on, id, 'rotate', { by: 'tomas-okoye', more: ROTATED.replace('migrator', 'other') });
  expect(gate(on, wrong)?.state).toBe('failure');
  expect(comment(wrong)).toContain('DEBT-DONE');
  const rotated = await settle(on, id, 'rotate', { by: 'priya-raman', n: 2, more: ROTATED });
  expect(gate(on, rotated)?.state, comment(rotated)).toBe('success');
  await recorded(on, rotated);
  const still = await granted(on, { name: 'migrate-still', ...migrate });
  expect(comment(still.pull)).toContain(`the revocation of ${id}`);
  await revoke(on, id);
  await on.record();
  expect(kinds(on, id)).toMatch(/issued closed rotated revoked$/);
  expect(lineage(on, id).grant?.obligations.map(({ metAt }) => metAt !== null)).toEqual([true, true]);

  const next = await granted(on, { name: 'migrate-next', ...migrate });
  expect(denials(on, next.id)).toEqual([]);
  expect(bad(on)).toEqual([]);
}, 120_000);

it('what was declared and never looked at bars the next emergency, until somebody has', async () => {
  await using on = await stage();
  const typed = {
    role: 'ROLE-PAYMENT-EMERGENCY',
    environment: 'production',
    incident: 'INC-4711',
    justification: 'Payment batches hang since midnight and the banks close their window at five.',
    duration: 'PT30M',
  };
  const idOf = (outputs: Readonly<Record<string, string>>) =>
    (JSON.parse(outputs['request-ids'] ?? '[""]') as string[])[0] ?? '';
  const root = declaration('root-login');
  await recorded(on, await open(on, 'sam-adeyemi', [root], 'declare'));
  expect(kinds(on, root.id)).toBe('declared obliged');

  days(on, 3);
  const barred = await on.breakGlass('sam-adeyemi', typed);
  expect(barred.code).toBe(1);
  expect(denials(on, idOf(barred.outputs))).toEqual(['BG-DEBT']);
  expect(barred.log).toContain(`the review of ${root.id}, which p-bw106 owes, is overdue since`);
  // Nobody else is barred.
  expect((await on.breakGlass('lukas-brandt', typed)).code).toBe(0);

  const late = await settle(on, root.id, 'review', { by: 'sam-adeyemi' });
  expect(gate(on, late)?.state).toBe('pending');
  await on.people.review(on.account('ravi-menon'), late.number, 'APPROVE', 'Read the console log of that night.');
  await on.reviewed(late);
  expect(gate(on, late)?.state).toBe('success');
  await recorded(on, late);
  expect(kinds(on, root.id)).toBe('declared obliged settled');
  expect(lineage(on, root.id)).toMatchObject({ findings: [], owing: { obligations: [{ metAt: expect.any(String) }] } });
  const next = await on.breakGlass('sam-adeyemi', typed);
  expect(next.code, next.log).toBe(0);
  // Files of emergencies come to main with their reviews, which nobody waits for here.
  expect(bad(on).filter((one) => !one.startsWith('V12'))).toEqual([]);
}, 120_000);

it('a settlement of a grant that is issued on merge issues nothing again', async () => {
  await using on = await stage();
  const ask = request({
    name: 'on-merge',
    more: 'window:\n  duration: PT2H\naccess: { mode: just-in-time, activation: on-merge }\n',
  });
  const pull = await open(on, 'sam-adeyemi', [ask], 'on-merge');
  await approve(on, pull, 'ines-calder', 'ravi-menon');
  await on.people.merge(on.account('ines-calder'), pull.number);
  expect((await on.record()).outputs['granted']).toBe(JSON.stringify([ask.id]));
  expect((await issueCheckout(on, ask.id)).code).toBe(0);
  const idle = await settle(on, ask.id, 'monitor', { by: 'sam-adeyemi' });
  expect(comment(idle)).toContain('DEBT-OWED');
  await on.people.merge(on.account('ines-calder'), idle.number);
  const { log, outputs } = await on.record();
  expect(outputs['granted']).toBe('[]');
  expect(log).toContain('what was merged beside it pays nothing');
  expect(log).not.toContain('Granted:');
}, 60_000);
