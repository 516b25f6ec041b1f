import { expect, it } from 'vitest';
import { declaration } from '../declaration.ts';
import {
  findings,
  granted,
  issueCheckout,
  kinds,
  open,
  pathFor,
  refusal,
  request,
  stage,
  type TestStage,
} from '../../support/stage.ts';

const EMERGENCY = {
  role: 'ROLE-PAYMENT-EMERGENCY',
  environment: 'production',
  incident: 'INC-4711',
  justification: 'Payment batches hang since midnight and the banks close their window at five.',
};

const amiss = (on: TestStage) => findings(on).filter((finding) => !finding.includes(' note: '));
const push = (on: TestStage, files: { readonly [path: string]: string | null }) =>
  on.people.directPush(on.account('ines-calder'), files, 'Straight to main');

it('what never was on main is not there, whatever else the ledger tells of it', async () => {
  await using on = await stage();
  expect(await issueCheckout(on, '2026-11-nothing')).toMatchObject({
    code: 4,
    log: expect.stringContaining('there is no request on main'),
  });

  const run = await on.breakGlass('sam-adeyemi', EMERGENCY);
  const [emergency = ''] = JSON.parse(run.outputs['request-ids'] ?? '[]') as string[];
  const { id: declared, path, yaml } = declaration('root');
  const telling = await on.people.openPullRequest(on.account('ines-calder'), {
    branch: 'declare',
    files: { [path]: yaml },
    title: 'Declare',
  });
  await on.people.merge(on.account('ines-calder'), telling.number);
  const withdrawn = request({ name: 'withdrawn' });
  const pull = await open(on, 'sam-adeyemi', [withdrawn], 'withdrawn');
  await on.people.close(on.account('sam-adeyemi'), pull.number);
  await on.record();

  for (const id of [emergency, declared, withdrawn.id]) {
    const before = kinds(on, id);
    expect(await issueCheckout(on, id)).toMatchObject({ code: 4 });
    expect(kinds(on, id)).toBe(before);
  }
});

it('a granted request that somebody made unreadable is refused without a word of theirs, and comes back with its file', async () => {
  await using on = await stage();
  const { id } = await granted(on, { name: 'release' });
  const good = request({ name: 'release' }).yaml;
  const path = pathFor(id);
  await push(on, { [path]: good.replace('code: deploy', 'code: "Frau Musterfrau, dismissed on 3 May"') });
  const { code, log } = await issueCheckout(on, id);
  expect([code, log]).toEqual([1, expect.stringContaining('INV-ON-MAIN')]);
  const { condition, message } = refusal(on, id);
  expect([condition, message]).toEqual([
    'INV-ON-MAIN',
    expect.stringMatching(/^\S+ is no valid request \(Y\d+, line \d+\)$/),
  ]);
  await push(on, { [path]: good });
  expect(await issueCheckout(on, id)).toMatchObject({ code: 0 });
  expect(kinds(on, id)).toMatch(/ refused issued closed$/);
  expect(amiss(on)).toEqual([]);
});
