import { expect, it } from 'vitest';
import {
  approve,
  comment,
  enacted,
  granted,
  issueCheckout,
  lineage,
  onMain,
  open,
  recorded,
  refusal,
  request,
  stage,
} from '../support/stage.ts';

const SECURITY = 'policies/groups/security.yaml';

it('an approver who leaves the pool takes the approval along, and who joins after it does not count at the merge', async () => {
  await using on = await stage();
  const { id } = await granted(on, { name: 'release' });
  const without = onMain(on, SECURITY).replace('  - person:p-bw120\n', '  - person:p-bw102\n');
  await enacted(on, { [SECURITY]: without });
  expect((await issueCheckout(on, id)).code).toBe(1);
  expect(refusal(on, id)).toMatchObject({ condition: 'APPR-HIGH-01', dropped: null });
  expect(on.sandbox.clouds.aws.sessions).toEqual([]);
});

it('a pull request does not put its approver into the pool, nor its gate into audit mode', async () => {
  await using on = await stage();
  const ask = request({ name: 'release' });
  const joined = onMain(on, SECURITY).replace('p-bw121', 'p-bw140');
  const gate = { path: 'policies/trust.yaml', yaml: `${onMain(on, 'policies/trust.yaml')}gate: audit\n` };
  const pull = await open(on, 'sam-adeyemi', [ask, { path: SECURITY, yaml: joined }, gate], 'mixed');
  expect(comment(pull)).toContain('Y030');
  expect(on.repository.statuses.at(-1)).toMatchObject({ state: 'failure' });
  await approve(on, pull, 'ines-calder', 'yuki-sato');
  await recorded(on, pull);
  const { decided, grant } = lineage(on, ask.id);
  expect(grant).toBeNull();
  expect(
    decided?.decision.results.filter(({ rule }) => rule.startsWith('INV-')).map(({ outcome }) => outcome),
  ).toContain('fail');
});
