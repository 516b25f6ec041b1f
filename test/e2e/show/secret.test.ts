import { expect, it } from 'vitest';
import {
  approve,
  comment,
  findings,
  issueCheckout,
  lineage,
  open,
  request,
  revoke,
  stage,
} from '../../support/stage.ts';
import { REFERENCE, SECRET } from '../owing.ts';
import { cli } from '../seen.ts';
import { settle } from '../settlement.ts';

it('takes the password of a database all the way: asked, approved, issued, shown, revoked, marked in every event', async () => {
  await using on = await stage();
  const ask = request({ name: 'migrate', role: 'ROLE-DATABASE-MIGRATE', more: SECRET });
  const pull = await open(on, 'sam-adeyemi', [ask], 'migrate');
  for (const part of ['What would be owed', 'rotate', 'revoke', 'used by', 'P30D after the grant begins'])
    expect(comment(pull)).toContain(part);
  await approve(on, pull, 'ines-calder', 'elena-petrov', 'ravi-menon');
  await on.people.merge(on.account('ines-calder'), pull.number);
  await on.record();
  const job = await issueCheckout(on, ask.id, { inputs: { 'cloud-role': 'jit-database-secret' } });
  expect([job.code, job.outputs['verdict']]).toEqual([0, 'allow']);

  const { stdout } = await cli(['show', ask.id, '--repo', on.repository.git.dir]);
  for (const part of [REFERENCE, 'PT2H', 'after use', 'Path', 'What is owed', 'rotate by ', 'owed by p-bw103'])
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(part);
  await revoke(on, ask.id);
  await on.record();
  const { events, grant } = lineage(on, ask.id);
  expect(events.map(({ kind, marks }) => `${kind} ${marks.join()}`)).toEqual(
    ['requested', ...Array(3).fill('approved'), 'decided', 'issued', 'closed', 'revoked'].map(
      (kind) => `${kind} secret`,
    ),
  );
  expect(grant?.obligations.map(({ kind, metAt }) => [kind, metAt !== null])).toEqual([
    ['rotate', true],
    ['revoke', true],
  ]);
  expect(findings(on).filter((one) => /^V\d+ (error|warning)/.test(one) && !one.startsWith('V03'))).toEqual([]);
});

it('is denied where the request does not say which secret', async () => {
  await using on = await stage();
  const pull = await open(on, 'sam-adeyemi', [request({ name: 'silent', role: 'ROLE-DATABASE-MIGRATE' })], 'silent');
  expect(comment(pull)).toContain('SECRET-BLOCK');
  expect(comment(pull)).toContain('block (reference, type, consumer, ttl, rotation)');
});

it('lets a person administer: nothing is named, the comment says what that means, and the rotation stays owed', async () => {
  await using on = await stage();
  const ask = request({
    name: 'administer',
    subject: 'person: p-bw104',
    role: 'ROLE-STAGING-ADMIN',
    environment: 'staging',
  });
  const pull = await open(on, 'lukas-brandt', [ask], 'administer');
  for (const part of ['any that ec2:CreateKeyPair', 'which they were, only usage tells', '**rotate** by '])
    expect(comment(pull)).toContain(part);
  await approve(on, pull, 'ines-calder');
  await on.people.merge(on.account('ines-calder'), pull.number);
  await on.record();
  const { events, grant } = lineage(on, ask.id);
  expect(events.map(({ kind, marks }) => `${kind} ${marks.join()}`)).toEqual([
    'requested secret',
    'approved secret',
    'decided secret',
  ]);
  expect(grant?.obligations).toMatchObject([{ kind: 'rotate', owedBy: 'p-bw104', metAt: null }]);
  const { stdout } = await cli(['show', ask.id, '--repo', on.repository.git.dir]);
  for (const part of ['only usage tells', 'rotate by ', 'owed by p-bw104', 'found by its usage'])
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(part);

  // Ending it says nothing of what was read. Who owes it does, once nothing more can be.
  const early = await settle(on, ask.id, 'rotate', { by: 'lukas-brandt' });
  expect(comment(early)).toContain('until when more could be read or made');
  await revoke(on, ask.id);
  await on.record();
  expect(lineage(on, ask.id).grant?.obligations).toMatchObject([{ metAt: null }]);
  const paid = await settle(on, ask.id, 'rotate', { by: 'lukas-brandt', n: 2 });
  expect(comment(paid)).toContain('Merging pays the rotation that p-bw104 owes');
  await on.people.merge(on.account('ines-calder'), paid.number);
  await on.record();
  expect(lineage(on, ask.id).grant?.obligations[0]?.metAt).not.toBeNull();
  expect(lineage(on, ask.id).findings).toEqual([]);
});
