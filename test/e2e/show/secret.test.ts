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
