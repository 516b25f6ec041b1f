import { afterAll, beforeAll, expect, it } from 'vitest';
import { addAccount } from '../../src/sandbox/world.ts';
import { appInputs, REASON, request, stage, type TestStage } from '../support/stage.ts';
import { told, unseen, WITHOUT_DIGEST } from '../support/unseen.ts';

const RULE = 'policies/approvals/production.yaml';
/** Both leads approve, so that whoever is left out is missed. */
const BOTH = { [RULE]: (WITHOUT_DIGEST[RULE] ?? '').replace('count: 1', 'count: 2') };
const LEADS = ['ines-calder', 'tomas-okoye', 'ravi-menon'];
const ids = new Map<string, string>();
let on: TestStage;

beforeAll(async () => {
  on = await stage({ files: { ...WITHOUT_DIGEST, ...BOTH } });
  const { world } = on.sandbox;
  const tried = async (name: string, approvers: readonly string[], work: Parameters<typeof unseen>[2] = {}) => {
    ids.set(name, await unseen(on, { name, approvers }, work));
  };
  const approves = (account: ReturnType<TestStage['account']>) => (pull: { readonly number: number }) =>
    on.people.review(account, pull.number, 'APPROVE', REASON);

  await tried('as-it-should-be', LEADS);
  await on.record();
  await tried('own-second-account', LEADS, { by: 'tomas-okoye-admin' });
  await tried('one-person-twice', ['tomas-okoye', 'tomas-okoye-admin', 'ravi-menon']);

  const bot = addAccount(world, { login: 'reviewer[bot]', type: 'Bot' });
  on.repository.collaborators.set(bot.id, 'write');
  await tried('by-a-machine', ['ines-calder', 'ravi-menon'], { before: approves(bot) });

  // A stranger with the right to write, whose commits bear the name and address of a lead.
  const { login, emails } = on.account('ines-calder');
  const address = emails[0] ?? '';
  const stranger = addAccount(world, { login: 'ines-calder-bw', emails: ['ines.calder@brightwater.example'] });
  on.repository.collaborators.set(stranger.id, 'write');
  await tried('a-stranger-approves', ['tomas-okoye', 'ravi-menon'], { before: approves(stranger) });
  const { id, path, yaml } = request({ name: 'a-stranger-asks' });
  const asked = await on.people.openPullRequest(stranger, {
    branch: 'a-stranger-asks',
    files: { [path]: yaml },
    title: 'Ask as a lead',
    as: { name: login, email: address },
  });
  for (const lead of LEADS) await approves(on.account(lead))(asked);
  await on.people.merge(on.account('elena-petrov'), asked.number);
  ids.set('a-stranger-asks', id);

  // A lead puts the content in under the name of who asks, and approves it.
  const sam = { name: 'Sam', email: on.account('sam-adeyemi').emails[0] ?? '' };
  await tried('a-hand-under-another-name', LEADS, {
    before: async () => {
      const grown = request({ name: 'a-hand-under-another-name', more: 'window:\n  duration: PT8H\n' });
      const work = { branch: 'a-hand-under-another-name', files: { [grown.path]: grown.yaml }, as: sam };
      await on.people.push(on.account('tomas-okoye'), work);
    },
  });
  await tried('a-co-author', LEADS, { coAuthors: [on.account('tomas-okoye')] });
  await tried('the-reviewer-is-gone', ['ines-calder', 'tomas-okoye', 'clara-dubois']);
  on.account('clara-dubois').deleted = true;
  // An App may ask who belongs to the organisation.
  await on.record({ inputs: appInputs(on) });
});
afterAll(() => on[Symbol.asyncDispose]());

it.each([
  ['as-it-should-be', 'allow'],
  ['own-second-account', 'deny APPR-PROD-01', 'p-bw102 same-person'],
  ['one-person-twice', 'pending APPR-PROD-01', 'p-bw102 same-person'],
  ['by-a-machine', 'pending APPR-PROD-01', 'account # not-human'],
  ['a-stranger-approves', 'pending APPR-PROD-01', 'account # unknown-account'],
  ['a-stranger-asks', 'deny INV-REQUESTER INV-CONTRIBUTORS APPR-PROD-01', 'p-bw101 excluded'],
  ['a-hand-under-another-name', 'deny APPR-PROD-01', 'p-bw102 excluded'],
  ['a-co-author', 'deny APPR-PROD-01', 'p-bw102 excluded'],
  ['the-reviewer-is-gone', 'pending APPR-HIGH-01', 'a deleted account unknown-account'],
])('%s: %s', (name, ...became) => {
  expect(told(on, ids.get(name) ?? '').map((one) => one.replace(/\d{5,}/, '#'))).toEqual(became);
});
