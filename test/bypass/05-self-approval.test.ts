import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { addAccount } from '../../src/sandbox/world.ts';
import { approve, APPROVERS, denials, lineage, open, request, stage } from '../support/stage.ts';

const WORKLOAD = 'policies/workloads/checkout-deploy.yaml';

/** An approver has a machine, or a commit of nobody, ask for the workload that is his. */
it('who stands behind a request cannot approve it, however it was opened', async () => {
  // Ines, who owns the role, owns the workload as well.
  const files = { [WORKLOAD]: readFileSync(WORKLOAD, 'utf8').replace('owner: p-bw103', 'owner: p-bw101') };
  await using on = await stage({ files });
  const bot = addAccount(on.sandbox.world, { login: 'helper[bot]', id: 700_000_001, type: 'Bot' });
  on.repository.collaborators.set(bot.id, 'write');
  const [byBot, byGhost, byOwner] = ['by-bot', 'by-ghost', 'by-owner'].map((name) => request({ name }));
  if (!byBot || !byGhost || !byOwner) throw new Error('three requests');

  const own = { files: { [byBot.path]: byBot.yaml }, branch: 'by-bot', title: 'Asked by a machine' };
  const asBot = await on.people.openPullRequest(bot, own);
  const asGhost = await on.people.openPullRequest(on.account('sam-adeyemi'), {
    branch: 'by-ghost',
    files: { [byGhost.path]: byGhost.yaml },
    title: 'Asked by nobody',
    as: { name: 'Ines Calder', email: 'ines@nowhere.example' },
  });
  for (const pull of [asBot, asGhost]) await on.check(pull);
  const plain = await open(on, 'sam-adeyemi', [byOwner], 'by-owner');
  for (const pull of [asBot, asGhost, plain]) {
    await approve(on, pull, ...APPROVERS);
    await on.people.merge(on.account('tomas-okoye'), pull.number);
    await on.record();
  }

  expect(denials(on, byBot.id)).toEqual(expect.arrayContaining(['INV-REQUESTER', 'INV-CONTRIBUTORS']));
  expect(denials(on, byGhost.id)).toContain('INV-CONTRIBUTORS');
  const { decided } = lineage(on, byOwner.id);
  expect(decided?.decision.verdict).toBe('pending');
  const rejected = decided?.decision.approval.rejected.find(({ by }) => by === 'p-bw101');
  expect(rejected).toMatchObject({ why: 'excluded' });
  for (const { id } of [byBot, byGhost, byOwner]) expect(lineage(on, id).grant).toBeNull();
});
