import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  approve,
  APPROVERS,
  appInputs,
  changeRules,
  comment,
  findings,
  issueCheckout,
  kinds,
  lineage,
  MONTH,
  open,
  pathFor,
  recorded,
  refusal,
  request,
  stage,
  type TestStage,
  UNGOVERNED,
} from '../../support/stage.ts';
import { declaration } from '../declaration.ts';
import { gate } from '../seen.ts';

const BREAK_GLASS = 'policies/break-glass/payments.yaml';
const MENDED = readFileSync(BREAK_GLASS, 'utf8');
const BROKEN = { [BREAK_GLASS]: 'kind: [\n' };
const errors = (on: TestStage) => findings(on).filter((finding) => / error: /.test(finding));
const push = (on: TestStage, files: Readonly<Record<string, string | null>>) =>
  on.people.directPush(on.account('ines-calder'), files, 'Change it');
const messages = (run: { readonly annotations: readonly { readonly message: string }[] }) =>
  run.annotations.map(({ message }) => message).join('\n');

it('a declaration is told under an id that somebody only asked under, and then takes no other file', async () => {
  await using on = await stage();
  const told = declaration('root-login');
  const stranger = await open(on, 'lukas-brandt', [request({ name: 'root-login' })], 'stranger');
  await on.people.close(on.account('lukas-brandt'), stranger.number);
  await on.recordHourly();
  expect(kinds(on, told.id)).toBe('requested withdrawn');
  await recorded(on, await open(on, 'sam-adeyemi', [told], 'declare'));
  expect(kinds(on, told.id)).toBe('requested withdrawn declared obliged');

  const ask = await open(on, 'sam-adeyemi', [request({ name: 'root-login' })], 'ask');
  expect([gate(on, ask)?.state, comment(ask)]).toEqual(['failure', expect.stringContaining('and declared at')]);
  await approve(on, ask, ...APPROVERS);
  await recorded(on, ask);
  expect(refusal(on, told.id)).toMatchObject({ condition: 'INV-ID', came: { file: { path: pathFor(told.id) } } });

  await push(on, { [told.path]: null });
  const other = { ...told, yaml: told.yaml.replace('INC-4711', 'INC-4712') };
  const again = await open(on, 'sam-adeyemi', [other], 'again');
  expect([gate(on, again)?.state, comment(again)]).toEqual(['failure', expect.stringContaining('INV-ID')]);
  await on.people.merge(on.account('ines-calder'), again.number);
  expect(messages(await on.record())).toContain(`merged as ${told.id} declares nothing`);
  expect(kinds(on, told.id)).toBe('requested withdrawn declared obliged refused refused');
  expect(lineage(on, told.id)).toMatchObject({ grant: null, owing: { obligations: [{ metAt: null }] }, findings: [] });
  expect(errors(on)).toEqual([]);
}, 90_000);

it('of a request under a declared id issue says what record said', async () => {
  await using on = await stage();
  const told = declaration('root-login');
  await recorded(on, await open(on, 'sam-adeyemi', [told], 'declare'));
  const ask = await open(on, 'sam-adeyemi', [request({ name: 'root-login' })], 'ask');
  await approve(on, ask, ...APPROVERS);
  await recorded(on, ask);
  const { code, log } = await issueCheckout(on, told.id);
  expect([code, log]).toEqual([1, expect.stringContaining('INV-ID')]);
  expect(log).not.toContain('cannot be believed');
  expect(kinds(on, told.id)).toBe('declared obliged refused');
});

it('a revocation ends nothing that is still to be asked for', async () => {
  await using on = await stage();
  const ask = request({ name: 'early-end' });
  const first = await open(on, 'sam-adeyemi', [ask], 'early-end');
  await on.people.close(on.account('sam-adeyemi'), first.number);
  await on.recordHourly();
  const path = ask.path.replace('.yaml', '.revoke.yaml');
  const yaml = `apiVersion: access-lineage/v1\nkind: Revocation\nid: ${ask.id}\nreason: It is not needed at all.\n`;
  const end = await open(on, 'lukas-brandt', [{ path, yaml }], 'end');
  expect([gate(on, end)?.state, comment(end)]).toEqual(['failure', expect.stringContaining('Y098')]);
  await on.people.merge(on.account('ines-calder'), end.number);
  expect(messages(await on.record())).toContain(`no merged request ${ask.id}: it revokes nothing`);
  expect(kinds(on, ask.id)).toBe('requested withdrawn');
  expect(findings(on).filter((one) => one.includes('early-end'))).toEqual([expect.stringMatching(/^V09 note: /)]);
}, 60_000);

it('a declaration that cannot be read is told as that, and can be made good under its id', async () => {
  await using on = await stage();
  const told = declaration('unreadable');
  const bad = await open(on, 'sam-adeyemi', [{ ...told, yaml: told.yaml.replace('person: p-bw106\n', '') }], 'bad');
  await on.people.merge(on.account('ines-calder'), bad.number);
  expect(messages(await on.record())).toContain(`merged as ${told.id} declares nothing`);
  expect(refusal(on, told.id)).toMatchObject({ condition: 'REF-UNREADABLE', came: { file: { path: told.path } } });
  expect(errors(on)).toEqual([]);
  await push(on, { [told.path]: null });
  await recorded(on, await open(on, 'sam-adeyemi', [told], 'good'));
  expect(kinds(on, told.id)).toBe('refused declared obliged');
  expect(errors(on)).toEqual([]);
}, 60_000);

it('a declaration is looked at under the policy that binds', async () => {
  await using on = await stage();
  const told = declaration('bound');
  await on.recordHourly();
  await changeRules(on, { [BREAK_GLASS]: null }, { approvers: [] });
  const pull = await open(on, 'sam-adeyemi', [told], 'declare');
  expect(comment(pull)).toContain('ravi-menon');
  await recorded(on, pull);
  const [, obliged] = lineage(on, told.id).events;
  expect(obliged).toMatchObject({ kind: 'obliged', under: 'BG-PAY-01' });
}, 60_000);

it('what came under a policy that cannot be read is told, and its review stays owed', async () => {
  await using on = await stage({ ...UNGOVERNED });
  const inputs = appInputs(on);
  await on.people.openIssue(on.account('mei-tanaka'), 'INC-4711: payment batches hang');
  const typed = {
    role: 'ROLE-PAYMENT-EMERGENCY',
    environment: 'production',
    incident: 'INC-4711',
    justification: 'Payment batches hang since midnight and the banks close their window at five.',
    duration: 'PT30M',
  };
  const { outputs } = await on.breakGlass('sam-adeyemi', typed, { inputs });
  const [id = ''] = JSON.parse(outputs['request-ids'] ?? '[]') as string[];
  expect(id).toContain(MONTH);
  await push(on, BROKEN);
  const told = declaration('in-the-dark');
  await on.people.merge(on.account('ines-calder'), (await open(on, 'sam-adeyemi', [told], 'dark')).number);
  const file = [...on.repository.pulls.values()].find(({ headRef }) => headRef === `break-glass/${id}`);
  await on.people.merge(on.account('ines-calder'), file?.number ?? 0);
  await push(on, { [BREAK_GLASS]: MENDED });
  const run = await on.record({ inputs });
  expect(run.code, run.log).toBe(0);
  expect(kinds(on, told.id)).toBe('declared obliged');
  expect(refusal(on, id).condition).toBe('BG-UNREADABLE');
  expect(run.log).not.toContain('BG-EDITED');
}, 90_000);
