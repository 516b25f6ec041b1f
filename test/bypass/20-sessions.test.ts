import { expect, it } from 'vitest';
import { granted, issueCheckout, lineage, refusal, stage, unrecorded } from '../support/stage.ts';

it('two steps of one job, or two jobs of a matrix, never share a name or a record', async () => {
  await using on = await stage();
  const { id } = await granted(on, { name: 'matrix' });
  const job = await on.sandbox.job({
    repository: on.repository,
    workflow: '.github/workflows/checkout-deploy.yml',
    event: 'workflow_dispatch',
    actor: on.account('ines-calder'),
  });
  // One run, one attempt, twice at the same time.
  const plan = { again: { ...job, runAttempt: '0' } };
  const results = await Promise.all([issueCheckout(on, id, { plan }), issueCheckout(on, id, { plan })]);
  expect(results.map(({ code }) => code)).toEqual([0, 0]);
  const names = on.sandbox.clouds.aws.sessions.map(({ roleSessionName }) => roleSessionName);
  expect(new Set(names).size).toBe(2);
  for (const name of names) expect(name).toMatch(new RegExp(`^${id}\\.${job.runId}-1-[0-9a-f]{6}$`));
  const { issuances } = lineage(on, id);
  expect(new Set(issuances.map(({ issued }) => issued.issuance.names['assumedRoleId']))).toEqual(
    new Set(on.sandbox.clouds.aws.sessions.map(({ assumedRoleId }) => assumedRoleId)),
  );
  expect(unrecorded(on, id)).toEqual([]);
});

it('a session never outlives its grant: it is cut, and refused when the provider cannot cut it so short', async () => {
  await using on = await stage();
  const { id } = await granted(on, { name: 'short', more: 'window:\n  duration: PT1H\n' });
  const { clock } = on.sandbox.world;
  clock.advance(30 * 60);
  expect((await issueCheckout(on, id)).code).toBe(0);
  const [session] = on.sandbox.clouds.aws.sessions;
  expect(session?.durationSeconds).toBeLessThanOrEqual(30 * 60);
  expect((session?.expiresAt ?? '') <= (lineage(on, id).grant?.effective.notAfter ?? '')).toBe(true);
  clock.advance(20 * 60);
  expect((await issueCheckout(on, id)).code).toBe(1);
  expect(refusal(on, id)).toMatchObject({ condition: 'TIME-LEFT', dropped: null });
  clock.advance(20 * 60);
  expect((await issueCheckout(on, id)).code).toBe(1);
  expect(refusal(on, id).condition).toBe('TIME-WINDOW');
  expect(on.sandbox.clouds.aws.sessions).toHaveLength(1);
});

it('an exchange that took so long that its session would outlive the grant is dropped, and told', async () => {
  let late = 0;
  await using on = await stage({
    latency: ({ url }) => {
      if (url.pathname.startsWith('/aws/sts')) on.sandbox.world.clock.advance(late);
      return 0;
    },
  });
  const { id } = await granted(on, { name: 'late', more: 'window:\n  duration: PT1H\n' });
  on.sandbox.world.clock.advance(30 * 60);
  late = 60;
  const { code, env, log, outputs } = await issueCheckout(on, id);
  expect([code, env, outputs['verdict']], log).toEqual([1, {}, 'deny']);
  expect(log).toContain('TIME-LIFE');
  const [session] = on.sandbox.clouds.aws.sessions;
  const end = lineage(on, id).grant?.effective.notAfter ?? '';
  expect((session?.expiresAt ?? '') > end).toBe(true);
  expect(refusal(on, id)).toMatchObject({
    condition: 'TIME-LIFE',
    message: `the credential would live until ${session?.expiresAt}, and the grant ends at ${end}`,
    dropped: { credential: { accessKeyId: session?.accessKeyId } },
  });
  expect(lineage(on, id).issuances).toEqual([]);
  expect(unrecorded(on, id)).toEqual([]);
  // What was dropped was no use of the grant, and the next one is in time.
  late = 0;
  expect((await issueCheckout(on, id)).code).toBe(0);
});
