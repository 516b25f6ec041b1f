import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { approve, granted, open, stage } from '../../support/stage.ts';
import { declaration } from '../declaration.ts';
import { askedByAgent, certificate } from '../agents.ts';
import { cli } from '../seen.ts';

const TYPED = {
  role: 'ROLE-PAYMENT-EMERGENCY',
  environment: 'production',
  incident: 'INC-4711',
  justification: 'Payment batches hang since midnight and the banks close their window at five.',
  duration: 'PT30M',
};
const DECLARED = declaration('root-login');

it('plays a merge, an agent with conditions and an emergency again; a declaration was never decided', async () => {
  await using on = await stage();
  const { id } = await granted(on, { name: 'release-42' });
  const ask = certificate('certificate');
  const pull = await askedByAgent(on, ask);
  await approve(on, pull, 'ines-calder');
  await on.people.merge(on.account('ines-calder'), pull.number);
  expect((await on.record()).code).toBe(0);
  const emergency = await on.breakGlass('sam-adeyemi', TYPED);
  expect(emergency.code, emergency.log).toBe(0);
  const [taken = ''] = JSON.parse(emergency.outputs['request-ids'] ?? '[]') as string[];
  const declared = await open(on, 'sam-adeyemi', [DECLARED], 'declare');
  await on.people.merge(on.account('ines-calder'), declared.number);
  expect((await on.record()).code).toBe(0);

  const clone = join(on.folder, 'clone');
  execFileSync('git', ['clone', '-q', on.repository.git.dir, clone]);
  // As a workflow checks out a pull request: no branch of its own, everything else of origin.
  execFileSync('git', ['-C', clone, 'checkout', '-q', '--detach']);
  execFileSync('git', ['-C', clone, 'branch', '-qD', 'main']);
  const replay = (...more: string[]) => cli(['policy', 'replay', '--base', 'origin/main', '--repo', clone, ...more]);
  const same = await replay('--json');
  expect([same.code, same.stderr]).toEqual([0, '']);
  expect(JSON.parse(same.stdout)).toEqual({
    decisions: 3,
    nothing: 3,
    'live grants refused': 0,
    'roles without approvers': 0,
  });

  for (const role of ['checkout-deploy', 'certificate-rotate', 'payment-emergency']) {
    const file = join(clone, 'policies/roles', `${role}.yaml`);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/max: \S+/, 'max: PT26M').replace(/default: \S+/, 'default: PT25M'));
  }
  const shorter = await replay();
  expect(shorter.code).toBe(1);
  for (const one of [id, ask.id, taken]) expect(shorter.stdout).toContain(`${one} (live) by TIME-CAP`);
  expect(shorter.stdout).not.toContain(DECLARED.id);
});
