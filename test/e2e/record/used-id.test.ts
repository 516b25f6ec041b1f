import { expect, it } from 'vitest';
import {
  approve,
  APPROVERS,
  comment,
  findings,
  granted,
  issueCheckout,
  kinds,
  open,
  recorded,
  refusal,
  request,
  stage,
  type TestStage,
} from '../../support/stage.ts';
import { gate } from '../seen.ts';

const remove = (on: TestStage, path: string) =>
  on.people.directPush(on.account('ines-calder'), { [path]: null }, 'Remove');
const errors = (on: TestStage) => findings(on).filter((finding) => / error: /.test(finding));

it('an id is used once: another file under it is denied, recorded as refused, and grants nothing', async () => {
  await using on = await stage();
  const { id, path } = await granted(on, { name: 'used' });
  await remove(on, path);
  const again = request({
    name: 'used',
    more: 'window:\n  duration: PT4H\naccess: { mode: just-in-time, activation: on-merge }\n',
  });
  const pull = await open(on, 'sam-adeyemi', [again], 'again');
  expect(gate(on, pull)?.state).toBe('failure');
  expect(comment(pull)).toMatch(/was used before by pull request/);
  await approve(on, pull, ...APPROVERS);
  await on.people.merge(on.account('ines-calder'), pull.number);

  const run = await on.record();
  expect([run.code, run.outputs['granted']]).toEqual([0, '[]']);
  expect(run.annotations.map(({ message }) => message).join('\n')).toContain(`merged as ${id} grants nothing`);
  expect(kinds(on, id)).toBe('requested approved approved decided refused');
  expect(refusal(on, id)).toMatchObject({ condition: 'INV-ID', came: { pullRequest: pull.number, file: { path } } });
  expect(errors(on)).toEqual([]);

  const { code, log } = await issueCheckout(on, id);
  expect(code, log).not.toBe(0);
  expect(on.sandbox.clouds.aws.sessions).toEqual([]);
});

it('the same file put back is the same request', async () => {
  await using on = await stage();
  const { id, path } = await granted(on, { name: 'back' });
  await remove(on, path);
  const pull = await open(on, 'sam-adeyemi', [request({ name: 'back' })], 'put-back');
  expect(gate(on, pull)).toEqual({ state: 'success', says: '1 request put back: nothing has to be approved' });
  expect(comment(pull)).toContain('It was recorded before, and that stands: Granted');
  await recorded(on, pull);
  expect(kinds(on, id)).toBe('requested approved approved decided');
  expect(errors(on)).toEqual([]);
  expect((await issueCheckout(on, id)).code).toBe(0);
});

it('a request that was denied comes back as denied, whatever the colour of the gate', async () => {
  await using on = await stage();
  const ask = request({ name: 'denied', subject: 'person: p-bw110', role: 'ROLE-PAYMENT-APPROVE' });
  await recorded(on, await open(on, 'nora-lind', [ask], 'denied'));
  await remove(on, ask.path);
  const pull = await open(on, 'nora-lind', [ask], 'again');
  expect(gate(on, pull)).toEqual({
    state: 'success',
    says: '1 request put back: nothing has to be approved, and nothing is granted',
  });
});
