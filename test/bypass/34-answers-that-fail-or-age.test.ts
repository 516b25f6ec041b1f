import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { addTeam } from '../../src/sandbox/world.ts';
import { appInputs, issueCheckout, refusal, stage } from '../support/stage.ts';
import { told, unseen, WITHOUT_DIGEST } from '../support/unseen.ts';

const SECURITY = 'policies/groups/security.yaml';
const LIVE = readFileSync(SECURITY, 'utf8').replace(/\nmembers:[^]*/, '\nteams: [brightwater-payments/security]\n');

it('a group is what GitHub says now, and an answer that fails is not an empty group', async () => {
  await using on = await stage({ files: { ...WITHOUT_DIGEST, [SECURITY]: LIVE } });
  const ravi = on.account('ravi-menon');
  const team = addTeam(on.sandbox.world, on.repository.owner, 'security', [ravi]);
  const inputs = appInputs(on);
  const id = await unseen(on, { name: 'release' });
  await on.record({ inputs });
  expect(told(on, id)).toEqual(['allow']);
  expect((await issueCheckout(on, id, { inputs })).code).toBe(0);

  // Who approved has left the team since.
  team.members.splice(0);
  expect((await issueCheckout(on, id, { inputs })).code).toBe(1);
  expect(refusal(on, id)).toMatchObject({ condition: 'APPR-HIGH-01', dropped: null });
  team.members.push({ account: ravi, role: 'member', state: 'active' });

  // The token may not ask, so nobody knows.
  expect((await issueCheckout(on, id)).code).toBe(1);
  const { condition, decision } = refusal(on, id);
  const found = decision?.results.find(({ rule }) => rule === condition);
  expect([condition, found?.outcome, found?.message]).toEqual([
    'APPR-HIGH-01',
    'error',
    expect.stringContaining('token'),
  ]);
  expect(on.sandbox.clouds.aws.sessions).toHaveLength(1);

  const blind = await unseen(on, { name: 'blind' });
  await on.record();
  expect(told(on, blind)[0]).toBe('deny APPR-HIGH-01');
});
