import { expect, it } from 'vitest';
import type { LineageEvent } from '../../../src/model/event.ts';
import { approve, comment, findings, kinds, lineage, refusal, stage, type TestStage } from '../../support/stage.ts';
import { askedByAgent, certificate, rotate } from '../agents.ts';
import { cli, folded } from '../seen.ts';

it('an agent asks, a person who is not its sponsor approves, and each credential asks its conditions again', async () => {
  await using on = await stage();
  const ask = certificate('certificate');
  const pull = await askedByAgent(on, ask);
  expect(folded(comment(pull))).toMatchSnapshot();
  await approve(on, pull, 'ines-calder');
  await on.people.merge(on.account('ines-calder'), pull.number);
  await on.record();
  expect(kinds(on, ask.id)).toBe('requested approved decided');

  const replacing = await rotate(on, ask.id, '{"phase": "replace"}');
  expect(replacing.code, replacing.log).toBe(0);
  const surveying = await rotate(on, ask.id, '{"phase": "survey", "host": "checkout-7"}');
  expect(surveying.code, surveying.log).toBe(0);
  const again = await rotate(on, ask.id, '{"phase": "replace"}');
  expect([again.code, again.env]).toEqual([1, {}]);

  expect(kinds(on, ask.id)).toBe(
    'requested approved decided revalidated issued closed revalidated issued closed revalidated refused',
  );
  expect(told(on, ask.id)).toEqual(['holds true', 'downgraded true', 'gone false']);
  const { issuances, events, findings: missing } = lineage(on, ask.id);
  expect(issuances.map(({ issued }) => issued.issuance.compared)).toEqual(['equal', 'narrower']);
  expect(actionsSent(on)).toEqual([['acm:DescribeCertificate', 'acm:ImportCertificate'], ['acm:DescribeCertificate']]);
  expect(refusal(on, ask.id).condition).toBe('COND-two-tries');
  expect(events.map(({ marks }) => marks)).toEqual(events.map(() => ['agent']));
  expect(JSON.stringify(events)).not.toContain('checkout-7');
  expect(missing).toEqual([]);
  expect(findings(on).filter((one) => one.includes('error'))).toEqual([]);

  const shown = (await cli(['show', ask.id, '--repo', on.repository.git.dir])).stdout;
  expect(shown).toContain('Replace the certificate of the EU checkout load balancer');
  expect(shown).toMatch(/downgraded: two-tries holds, replacing does not hold; less than was approved may be issued/);
  const verified = await cli(['verify', '--decisions', '--repo', on.repository.git.dir]);
  expect(verified.stdout).toContain('1 decision made again');
  expect(verified.stdout).not.toContain('decided again');
});

it.each([
  ['no JSON', 'phase=replace', 'is no JSON object'],
  ['a list inside', '{"phase": ["replace"]}', 'under phase'],
  ['too long', JSON.stringify({ phase: 'x'.repeat(5000) }), '4096 is the most'],
])('refuses a task state that is %s, and says how to write it', async (_, task, says) => {
  await using on = await stage();
  const { code, log } = await rotate(on, '2026-10-checkout-certificate', task);
  expect(code).toBe(2);
  expect(log).toContain(says);
  expect(log).toContain('input task-state');
});

function told(on: TestStage, id: string): readonly string[] {
  return lineage(on, id).events.flatMap((event: LineageEvent) =>
    event.kind === 'revalidated' ? [`${event.outcome} ${event.issuance !== null}`] : [],
  );
}

/** What the session policies allow, in the order of the exchanges. */
function actionsSent(on: TestStage): readonly unknown[] {
  return on.sandbox.clouds.aws.sessions.map(
    ({ policy }) => (JSON.parse(policy ?? '{}') as { Statement: { Action: unknown }[] }).Statement[0]?.Action,
  );
}
