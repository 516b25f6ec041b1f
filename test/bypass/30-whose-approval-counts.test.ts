import { expect, it } from 'vitest';
import { addAccount, addApp, addInstallationToken } from '../../src/sandbox/world.ts';
import {
  approve,
  APPROVERS,
  denials,
  digest,
  enacted,
  issueCheckout,
  lineage,
  onMain,
  open,
  REASON,
  recorded,
  refusal,
  request,
  stage,
  type TestStage,
} from '../support/stage.ts';

const SECURITY = 'policies/groups/security.yaml';

/** Whose reviews were set aside at the merge, and why; nothing was granted. */
function setAside(on: TestStage, id: string): readonly (readonly [string, string])[] {
  const { decided, grant } = lineage(on, id);
  expect(grant, id).toBeNull();
  expect(decided?.decision.verdict, id).not.toBe('allow');
  return decided?.decision.approval.rejected.map(({ by, why }) => [by, why] as const) ?? [];
}

async function asked(on: TestStage, name: string, by = 'sam-adeyemi') {
  const ask = request({ name });
  return { id: ask.id, pull: await open(on, by, [ask], name) };
}

it('machines, strangers, who left, second accounts and words taken back fill no slot', async () => {
  await using on = await stage();
  const bot = addAccount(on.sandbox.world, { login: 'helper[bot]', id: 700_000_001, type: 'Bot' });
  const stranger = addAccount(on.sandbox.world, { login: 'ravi-rnenon', id: 700_000_002 });
  for (const { id } of [bot, stranger]) on.repository.collaborators.set(id, 'write');
  const { id, pull } = await asked(on, 'crowd', 'tomas-okoye');
  const text = `${REASON}\n\ndigest: ${digest(pull)}`;
  for (const account of [bot, stranger, ...['joan-ferris', 'tomas-okoye-admin'].map((login) => on.account(login))])
    await on.people.review(account, pull.number, 'APPROVE', text);
  await on.people.comment(on.account('ravi-menon'), pull.number, `Approved. ${text}`);
  await on.people.review(on.account('ravi-menon'), pull.number, 'COMMENT', `Approved. ${text}`);
  // Clara approves, turns round, and has her change request dismissed: that leaves no approval.
  await approve(on, pull, 'clara-dubois');
  const turned = await on.people.review(on.account('clara-dubois'), pull.number, 'REQUEST_CHANGES', 'Not this week.');
  await on.people.dismiss(on.account('ines-calder'), pull.number, turned, 'She is on leave');
  await recorded(on, pull);
  expect(setAside(on, id)).toEqual(
    expect.arrayContaining([
      ['account 700000001', 'not-human'],
      ['account 700000002', 'unknown-account'],
      ['p-bw150', 'not-in-pool'],
      ['p-bw102', 'same-person'],
      ['p-bw121', 'dismissed'],
    ]),
  );
  expect(setAside(on, id)).toHaveLength(5);
  expect(lineage(on, id).decided?.decision.approval.counted).toEqual([]);
});

it('nor do hands under another name, a green status, what stands on page two, or who is no longer asked', async () => {
  await using on = await stage();
  const { people, sandbox } = on;

  // A commit bears the name that its writer types: who pushed it counts as well, and nobody's commit denies.
  const nameless = { name: 'Ravi Menon', email: 'ravi@nowhere.example' };
  const as = (login: string) => ({ name: login, email: on.account(login).emails[0] ?? '' });
  const hands = [
    { name: 'as-requester', by: 'ravi-menon', under: as('sam-adeyemi') },
    { name: 'as-approver', by: 'sam-adeyemi', under: as('ravi-menon') },
    { name: 'as-nobody', by: 'sam-adeyemi', under: nameless },
  ];
  const forged: string[] = [];
  for (const { name, by, under } of hands) {
    const { id, pull } = await asked(on, name);
    const { path, yaml } = request({ name });
    await people.push(on.account(by), { branch: name, files: { [path]: yaml.replace('PT2H', 'PT8H') }, as: under });
    await on.check(pull, 'synchronize');
    await approve(on, pull, ...APPROVERS);
    await recorded(on, pull);
    forged.push(id);
  }
  const [asRequester = '', asApprover = '', asNobody = ''] = forged;
  expect(setAside(on, asRequester)).toEqual([['p-bw120', 'excluded']]);
  expect(setAside(on, asApprover)).toEqual([['p-bw120', 'excluded']]);
  setAside(on, asNobody);
  expect(denials(on, asNobody)).toEqual(['INV-CONTRIBUTORS']);

  // Another App says success in our name.
  const green = await asked(on, 'green');
  const app = addApp(sandbox.world, { slug: 'helpful', permissions: { statuses: 'write' } });
  const token = addInstallationToken(sandbox.world, app).value;
  const { owner, name } = on.repository;
  const url = `${sandbox.origin}/repos/${owner.login}/${name}/statuses/${green.pull.heads.at(-1)}`;
  const said = await fetch(url, {
    method: 'POST',
    headers: { authorization: `token ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ state: 'success', context: 'access-lineage' }),
  });
  expect(said.status).toBe(201);
  await recorded(on, green.pull);
  expect(setAside(on, green.id)).toEqual([]);
  expect((await issueCheckout(on, green.id)).code).toBe(1);
  expect(refusal(on, green.id)).toMatchObject({ condition: 'GRANT', dropped: null });

  // A hundred comments lie between what is seen first and the word that counts.
  const long = await asked(on, 'long');
  await approve(on, long.pull, ...APPROVERS);
  for (let n = 0; n < 100; n += 1)
    await people.review(on.account('lukas-brandt'), long.pull.number, 'COMMENT', `Remark ${n}`);
  sandbox.world.clock.advance(60);
  await people.review(on.account('ravi-menon'), long.pull.number, 'REQUEST_CHANGES', 'Stop this, please.');
  await recorded(on, long.pull);
  expect(setAside(on, long.id)).toEqual([['p-bw120', 'changes-requested']]);

  // Both approved; then one leaves the pool, and four days later the other approval of security is three days old.
  const left = await asked(on, 'left');
  const old = await asked(on, 'old');
  await approve(on, left.pull, ...APPROVERS);
  await approve(on, old.pull, 'ines-calder', 'clara-dubois');
  await enacted(on, { [SECURITY]: onMain(on, SECURITY).replace('  - person:p-bw120\n', '') });
  await recorded(on, left.pull);
  expect(setAside(on, left.id)).toEqual([['p-bw120', 'not-in-pool']]);
  sandbox.world.clock.advance(4 * 24 * 3600);
  await recorded(on, old.pull);
  expect(setAside(on, old.id)).toEqual([['p-bw121', 'too-old']]);
  expect(sandbox.clouds.aws.sessions).toEqual([]);
});
