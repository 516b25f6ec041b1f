import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Stage } from '../../src/cli/demo/stage.ts';
import { addApp } from '../../src/sandbox/world.ts';
import { changeRules, findings, granted, issueCheckout, kinds, stage } from '../support/stage.ts';

const EVIDENCE = 'evidence';

it('a ledger that the workflow token writes is called unprotected, and what is pushed into it is not believed', async () => {
  await using on = await stage();
  const { id } = await granted(on, { name: 'unprotected' });
  expect(findings(on).join('\n')).toContain('V03 note: trust/keys.json: the ledger is unprotected');

  // Whoever may push branches may push this one: here over the verdict.
  const event = `requests/${id.slice(0, 4)}/${id.slice(5, 7)}/${id}/0004-decided.json`;
  await on.people.directPush(on.account('joan-ferris'), { [event]: '{"payload":"e30="}' }, 'Tidy up', EVIDENCE);
  const job = await issueCheckout(on, id);
  expect(job.code).toBe(4);
  expect(job.log).toContain('the ledger cannot be believed');
  expect(on.sandbox.clouds.aws.sessions).toEqual([]);
  expect(findings(on).join('\n')).toContain(`V02 error: ${event}: it was changed`);
});

it('with an App of its own and a rule on the branch nobody else can write it', async () => {
  await using on = await stage();
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = { type: 'spki', format: 'pem' } as const;
  const app = addApp(on.sandbox.world, {
    slug: 'brightwater-ledger',
    permissions: { contents: 'write', metadata: 'read' },
    publicKey: publicKey.export(pem).toString(),
  });
  on.repository.rules.push({ id: 1, branch: EVIDENCE, bypass: [app.bot.id], restrictPushes: true });
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const inputs = { 'app-id': String(app.id), 'app-private-key': key };

  const { id } = await granted(on, { name: 'protected', with: { inputs } });
  const writing = on.people.directPush(on.account('joan-ferris'), { 'log/recorded': '' }, 'Tidy up', EVIDENCE);
  await expect(writing).rejects.toThrow(/refused|rule/i);
  const withoutApp = await issueCheckout(on, id);
  expect(withoutApp.code).toBe(4);
  expect(withoutApp.log).toContain('a rule of the branch stopped commit to evidence');
  expect(withoutApp.env).not.toHaveProperty('AWS_ACCESS_KEY_ID');
  expect((await issueCheckout(on, id, { inputs })).code).toBe(0);
  expect(findings(on).join('\n')).not.toContain('unprotected');
});

it('only the workflows that main names write, and what another wrote is an error', async () => {
  await using on = await stage();
  const { id } = await granted(on, { name: 'named' });
  await on.people.push(on.account('sam-adeyemi'), { branch: 'feature', files: { 'x.txt': 'x' } });
  await name(on, 'record', 'checkout-deploy');

  expect((await issueCheckout(on, id)).code).toBe(0);
  const written = kinds(on, id);
  const stranger = { workflow: '.github/workflows/tidy-up.yml' };
  const elsewhere = { ref: 'refs/heads/feature' };
  for (const job of [
    await on.record({ plan: stranger }),
    await on.recordHourly({ plan: stranger }),
    await on.issue(id, 'tidy-up', 'checkout-production'),
    await issueCheckout(on, id, { plan: elsewhere }),
  ]) {
    expect(job.code, job.log).toBe(2);
    expect(job.log).toMatch(
      /workflow \S+@refs\/heads\/\w+ is not among the 2 of policies\/trust.yaml, so it writes nothing/,
    );
  }
  expect(on.sandbox.clouds.aws.sessions).toHaveLength(1);
  expect(kinds(on, id)).toBe(written);
  expect(findings(on).filter((one) => one.includes(' error: '))).toEqual([]);

  // As if the key had been used elsewhere before: main trusts record.yml alone.
  await name(on, 'record');
  expect((await on.record()).code).toBe(0);
  expect(findings(on).filter((one) => one.includes(' error: '))).toEqual([
    // Its job found main's change of the trust root unrecorded, and recorded it first.
    expect.stringMatching(/^V13 error: policy\/0002-policy-changed\.json/),
    expect.stringMatching(/^V13 error: .*0005-issued\.json: workflow \S+checkout-deploy\.yml@refs\/heads\/main is not/),
    expect.stringMatching(/^V13 error: .*0006-closed\.json/),
  ]);
});

/** Main names these workflows, each on main. */
async function name(on: Stage, ...workflows: readonly string[]): Promise<void> {
  const { stdout } = spawnSync('git', ['--git-dir', on.repository.git.dir, 'show', 'main:policies/trust.yaml'], {
    encoding: 'utf8',
  });
  const refs = workflows.map(
    (one) => `  - workflowRef: brightwater-payments/access/.github/workflows/${one}.yml@refs/heads/main\n`,
  );
  const yaml = `${stdout.replace(/^workflows:[^]*/m, '')}workflows:\n${refs.join('')}`;
  await changeRules(on, { 'policies/trust.yaml': yaml });
}
