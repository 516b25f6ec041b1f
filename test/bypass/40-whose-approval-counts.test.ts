import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { PullRequest } from '../../src/sandbox/nouns.ts';
import { addApp, addInstallationToken } from '../../src/sandbox/world.ts';
import { enacted, issueCheckout, onMain, refusal, request, stage, type TestStage } from '../support/stage.ts';
import { told, unseen, WITHOUT_DIGEST } from '../support/unseen.ts';

const SECURITY = 'policies/groups/security.yaml';
/** Nobody took the former employee out of the group. */
const FORGOTTEN = `${readFileSync(SECURITY, 'utf8')}  - person:p-bw150\n`;

it('who has left, who is no longer asked, whose name a commit bears, and what another App says fill no slot', async () => {
  await using on = await stage({ files: { ...WITHOUT_DIGEST, [SECURITY]: FORGOTTEN } });
  const good = await unseen(on, { name: 'as-it-should-be' });
  await on.record();
  expect(told(on, good)).toEqual(['allow']);

  // Somebody who has left, whose account may still write; and the other account of who asks, in place of the other lead.
  const gone = await unseen(on, { name: 'gone', approvers: ['ines-calder', 'joan-ferris'] });
  const own = await unseen(on, { name: 'own', approvers: ['tomas-okoye-admin', 'ravi-menon'] }, { by: 'tomas-okoye' });

  // Whoever pushes types a name: the approver's own takes his vote away, it gives nobody another.
  const as = { name: 'Ravi Menon', email: on.account('ravi-menon').emails[0] ?? '' };
  const named = await unseen(
    on,
    { name: 'named' },
    {
      before: async () => {
        const { path, yaml } = request({ name: 'named', more: 'window:\n  duration: PT8H\n' });
        await on.people.push(on.account('sam-adeyemi'), { branch: 'named', files: { [path]: yaml }, as });
      },
    },
  );
  const green = await unseen(on, { name: 'green', approvers: [] }, { after: (pull) => greenByApp(on, pull) });
  await on.record();
  expect(told(on, gone)).toEqual(['pending APPR-HIGH-01', 'p-bw150 not-in-pool']);
  expect(told(on, own)).toEqual(['pending APPR-PROD-01', 'p-bw102 same-person']);
  expect(told(on, named)).toEqual(['pending APPR-HIGH-01', 'p-bw120 excluded']);
  expect(told(on, green)).toEqual(['pending APPR-HIGH-01 APPR-PROD-01']);
  expect((await issueCheckout(on, green)).code).toBe(1);
  expect(refusal(on, green)).toMatchObject({ condition: 'GRANT', dropped: null });

  // Approved while he was asked, merged when he was not any more.
  const left = await unseen(
    on,
    { name: 'left' },
    {
      after: () => enacted(on, { [SECURITY]: onMain(on, SECURITY).replace('  - person:p-bw120\n', '') }),
    },
  );
  await on.record();
  expect(told(on, left)).toEqual(['pending APPR-HIGH-01', 'p-bw120 not-in-pool']);
  expect(on.sandbox.clouds.aws.sessions).toEqual([]);
});

async function greenByApp(on: TestStage, { heads }: PullRequest): Promise<void> {
  const { world, origin } = on.sandbox;
  const { owner, name, statuses } = on.repository;
  const app = addApp(world, { slug: 'helpful', permissions: { statuses: 'write' } });
  const { value } = addInstallationToken(world, app);
  await fetch(`${origin}/repos/${owner.login}/${name}/statuses/${heads.at(-1) ?? ''}`, {
    method: 'POST',
    headers: { authorization: `token ${value}` },
    body: JSON.stringify({ state: 'success', context: 'access-lineage' }),
  });
  expect(statuses.at(-1)).toMatchObject({ context: 'access-lineage', state: 'success', creator: app.bot });
}
