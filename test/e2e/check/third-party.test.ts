import { expect, it } from 'vitest';
import { approve, comment, lineage, open, recorded, request, stage, THIRD_PARTY } from '../../support/stage.ts';
import { cli, folded, gate, steady } from '../seen.ts';

it('asks both owners to attest for a third party, and marks every event of it', async () => {
  await using on = await stage();
  const ask = request({ name: 'support', subject: THIRD_PARTY, role: 'ROLE-INCIDENT-READ' });
  const pull = await open(on, 'lukas-brandt', [ask], 'support');
  await expect(folded(comment(pull))).toMatchFileSnapshot('__snapshots__/third-party.md');
  // The role's owner alone, as for our own people, is not enough.
  await approve(on, pull, 'ines-calder');
  await on.reviewed(pull);
  expect(gate(on, pull)?.state).toBe('pending');
  await approve(on, pull, 'elena-petrov');
  await on.reviewed(pull);
  expect(gate(on, pull)?.state).toBe('success');
  await recorded(on, pull);
  await on.issue(ask.id, 'checkout-deploy', 'checkout-production');
  const { events, grant } = lineage(on, ask.id);
  expect(events.map(({ kind }) => kind).join(' ')).toBe('requested approved approved decided refused');
  expect(events.map(({ marks }) => marks.join())).toEqual(events.map(() => 'third-party'));
  expect(grant?.approvers).toEqual(['p-bw101', 'p-bw130']);
  const { stdout } = await cli(['show', ask.id, '--repo', on.repository.git.dir]);
  await expect(steady(stdout)).toMatchFileSnapshot('__snapshots__/third-party.txt');
});

it('asks whom a person reports to when somebody else asks for that person', async () => {
  await using on = await stage();
  const asked = { subject: 'person: p-bw104', role: 'ROLE-INCIDENT-READ' };
  const own = await open(on, 'lukas-brandt', [request({ name: 'own', ...asked })], 'own');
  expect(comment(own)).not.toContain('ATTEST-OWNERS');
  const ask = request({ name: 'delegated', ...asked });
  const pull = await open(on, 'sam-adeyemi', [ask], 'delegated');
  await expect(folded(comment(pull))).toMatchFileSnapshot('__snapshots__/delegated.md');
  await approve(on, pull, 'ines-calder', 'priya-raman');
  await recorded(on, pull);
  expect(lineage(on, ask.id).grant?.approvers).toEqual(['p-bw101', 'p-bw103']);
});
