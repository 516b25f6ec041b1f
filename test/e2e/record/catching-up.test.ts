import { expect, it } from 'vitest';
import {
  approve,
  APPROVERS,
  granted,
  issueCheckout,
  kinds,
  lineage,
  open,
  request,
  revoke,
  stage,
  type TestStage,
} from '../../support/stage.ts';

it('a push that no run recorded is caught up by the hourly run', async () => {
  await using on = await stage();
  await granted(on, { name: 'before' });
  const id = await skipped(on, 'skipped');
  expect((await on.recordHourly()).code).toBe(0);
  expect(kinds(on, id)).toBe('requested approved approved decided');
});

it('or by issue, which records first and then issues', async () => {
  await using on = await stage();
  await granted(on, { name: 'before' });
  const id = await skipped(on, 'skipped');
  const { code, log } = await issueCheckout(on, id);
  expect(code, log).toBe(0);
  expect(kinds(on, id)).toBe('requested approved approved decided issued closed');
});

it('a revocation ends the grant; it is seen by issue even before it is recorded', async () => {
  await using on = await stage();
  const { id } = await granted(on, { name: 'ended' });
  expect((await issueCheckout(on, id)).code).toBe(0);
  await revoke(on, id);
  const { code, log } = await issueCheckout(on, id);
  expect(code).toBe(1);
  expect(log).toMatch(/revoked/i);
  expect(on.sandbox.clouds.aws.sessions).toHaveLength(1);
  await on.record();
  expect(lineage(on, id).grant?.ended).toBeTruthy();
  expect(kinds(on, id)).toMatch(
    /^requested approved approved decided issued closed (revoked refused|refused revoked)$/,
  );
});

it('names the requests that on-grant.yml is to serve: those granted with activation on-merge, ids only', async () => {
  await using on = await stage();
  const more = 'window:\n  duration: PT2H\naccess:\n  mode: just-in-time\n  activation: on-merge\n';
  const asks = [request({ name: 'at-once', more }), request({ name: 'on-demand' })];
  const pull = await open(on, 'sam-adeyemi', asks, 'both');
  await approve(on, pull, ...APPROVERS);
  await on.people.merge(on.account('ines-calder'), pull.number);
  const id = asks[0]?.id ?? '';
  const named = async () => {
    const { granted: ids = '', 'granted-by-subject': whose = '' } = (await on.record()).outputs;
    return [JSON.parse(ids), JSON.parse(whose)];
  };
  const waiting = [[id], { 'workload:checkout-deploy': [id] }];
  expect(await named()).toEqual(waiting);
  // The job of that run is starting.
  expect(await named()).toEqual([[], {}]);
  expect((await issueCheckout(on, id)).code).toBe(0);
});

async function skipped(on: TestStage, name: string): Promise<string> {
  const ask = request({ name });
  const pull = await open(on, 'sam-adeyemi', [ask], name);
  await approve(on, pull, ...APPROVERS);
  await on.people.merge(on.account('ines-calder'), pull.number);
  return ask.id;
}
