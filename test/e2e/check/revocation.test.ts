import { expect, it } from 'vitest';
import {
  comment,
  findings,
  granted,
  kinds,
  lineage,
  open,
  pathFor,
  recorded,
  request,
  stage,
  type TestStage,
} from '../../support/stage.ts';
import { gate, lines } from '../seen.ts';

const revocation = (id: string) => ({
  path: pathFor(id).replace('.yaml', '.revoke.yaml'),
  yaml: `apiVersion: access-lineage/v1\nkind: Revocation\nid: ${id}\nreason: The work is done, nobody needs it any more.\n`,
});
const errors = (on: TestStage) => findings(on).filter((finding) => / error: /.test(finding));
const messages = (run: { readonly annotations: readonly { readonly message: string }[] }) =>
  run.annotations.map(({ message }) => message).join('\n');

it('says what a revocation ends, and that nobody has to approve it', async () => {
  await using on = await stage();
  const { id } = await granted(on, { name: 'release' });
  const pull = await open(on, 'lukas-brandt', [revocation(id)], 'revoke');
  expect(gate(on, pull)).toEqual({ state: 'success', says: '1 revocation: nothing has to be approved' });
  expect(comment(pull)).toContain('is revoked by the merge');
  expect(comment(pull)).toContain('`ROLE-CHECKOUT-DEPLOY` in `production`, held by `workload:checkout-deploy`');
  await on.people.merge(on.account('ines-calder'), pull.number);
  const { log } = await on.record();
  expect(log).toContain(`${id}: revoked`);
  expect(log).not.toContain('Granted');
  expect(kinds(on, id)).toBe('requested approved approved decided revoked');

  const again = await open(on, 'lukas-brandt', [revocation(id)], 'revoke-again');
  expect(comment(again)).toMatch(/has ended already|changes/);
});

it('a revocation of nobody is told before the merge, and revokes nobody after it', async () => {
  await using on = await stage();
  const { id } = await granted(on, { name: 'release' });
  const slip = id.replace('release', 'relaese');
  const pull = await open(on, 'lukas-brandt', [revocation(slip)], 'slip');
  expect(gate(on, pull)?.state).toBe('failure');
  expect(comment(pull)).toContain('this revokes nothing');
  expect(lines(on, pull)).toEqual([expect.stringContaining(`${revocation(slip).path}:3 failure Y098`)]);
  await on.people.merge(on.account('ines-calder'), pull.number);
  const run = await on.record();
  expect([run.code, messages(run)]).toEqual([0, expect.stringContaining('it revokes nothing')]);
  expect(lineage(on, id).grant?.ended).toBeNull();
  expect(errors(on)).toEqual([]);
});

it('a request that was revoked before it came, or beside it, is denied', async () => {
  await using on = await stage();
  const ask = request({ name: 'both' });
  const pull = await open(on, 'sam-adeyemi', [ask, revocation(ask.id)], 'both');
  expect(gate(on, pull)?.state).toBe('failure');
  expect(comment(pull)).toContain('INV-REVOKED');
  await recorded(on, pull);
  expect(lineage(on, ask.id).decided?.decision.verdict).toBe('deny');
  expect(kinds(on, ask.id)).toBe('requested decided revoked');
  expect(errors(on)).toEqual([]);
});
