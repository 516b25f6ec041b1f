import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { comment, MONTH, open, pathFor, stage, type TestStage } from '../../support/stage.ts';
import { cli, gate, steady } from '../seen.ts';

const WORDS = ['new', 'release-42', '--role', 'ROLE-CHECKOUT-DEPLOY', '--environment', 'production'].concat(
  ['--for', 'workload:checkout-deploy', '--code', 'deploy', '--duration', 'PT2H', '--ticket', 'OPS-1'],
  [
    '--purpose',
    'Roll out release 42.',
    '--because',
    'Release 42 fixes the rounding of refunds, and customers see it today.',
  ],
);
const PATH = pathFor(`${MONTH}-release-42`);

it('new writes a file that check on the laptop and on the pull request both understand', async () => {
  await using on = await stage();
  const clone = cloneOf(on);
  const made = await cli([...WORDS, '--repo', clone]);
  expect([made.code, made.stderr]).toEqual([0, '']);
  expect(made.stdout).toContain(`wrote ${PATH}`);
  expect(steady(readFileSync(join(clone, PATH), 'utf8'))).toMatchSnapshot();
  expect((await cli([...WORDS, '--repo', clone])).code, 'an id is unique').toBe(2);

  const checked = await cli(['check', '--repo', clone]);
  expect([checked.code, checked.stdout]).toEqual([3, expect.stringContaining('ROLE-CHECKOUT-DEPLOY')]);
  const [decision] = JSON.parse((await cli(['check', PATH, '--json', '--repo', clone])).stdout) as {
    verdict: string;
  }[];
  expect(decision?.verdict).toBe('pending');

  const pull = await open(on, 'sam-adeyemi', [{ path: PATH, yaml: readFileSync(join(clone, PATH), 'utf8') }], 'new');
  expect(gate(on, pull)?.state, comment(pull)).toBe('pending');
});

it('new prints a link to GitHub only for a clone that came from there', async () => {
  await using on = await stage();
  const clone = cloneOf(on);
  const made = async (name: string) => {
    const { code, stdout } = await cli([...WORDS.with(1, name), '--repo', clone]);
    return [code, stdout.includes('https://github.com/brightwater-payments/access/new/main?')];
  };
  expect(await made('elsewhere')).toEqual([0, false]);
  execFileSync('git', ['-C', clone, 'remote', 'remove', 'origin']);
  expect(await made('alone')).toEqual([0, false]);
  execFileSync('git', ['-C', clone, 'remote', 'add', 'origin', 'git@github.com:brightwater-payments/access.git']);
  expect(await made('on-github')).toEqual([0, true]);
});

it('new takes no more of --for than a kind and a name', async () => {
  await using on = await stage();
  const clone = cloneOf(on);
  const words = WORDS.map((word) => (word === 'workload:checkout-deploy' ? 'workload:checkout-deploy:b' : word));
  const { code, stderr } = await cli([...words, '--repo', clone]);
  expect([code, existsSync(join(clone, PATH))]).toEqual([2, false]);
  expect(stderr).toContain('--for is "workload:checkout-deploy:b"');
});

it("new writes an agent's request, and asks for what an agent must say", async () => {
  await using on = await stage();
  const clone = cloneOf(on);
  const words = ['new', 'certificate', '--role', 'ROLE-CERTIFICATE-ROTATE', '--environment', 'production'].concat(
    ['--for', 'agent:cert-rotator', '--code', 'operate', '--purpose', 'Import the renewed certificate.'],
    ['--because', 'The certificate expires on Friday, and nobody is there at the weekend.', '--duration', 'PT30M'],
    ['--action', 'acm:DescribeCertificate', 'acm:ImportCertificate', '--repo', clone],
  );
  const without = await cli([...words, '--sponsor', 'p-bw104']);
  expect([without.code, without.stderr]).toEqual([2, expect.stringContaining('--goal is missing')]);
  const goal = ['--goal', 'Replace the certificate of the checkout load balancer.'];
  const made = await cli([...words, '--sponsor', 'p-bw104', ...goal]);
  expect([made.code, made.stderr]).toEqual([0, '']);
  expect(steady(readFileSync(join(clone, pathFor(`${MONTH}-certificate`)), 'utf8'))).toMatchSnapshot();
  const checked = await cli(['check', '--repo', clone]);
  expect(checked.code, checked.stdout).toBe(3);
  expect(checked.stdout).toContain('An agent asks');
});

it('new writes nothing that would not be a valid request', async () => {
  await using on = await stage();
  const clone = cloneOf(on);
  const { code, stdout, stderr } = await cli([...WORDS, '--repo', clone, '--code', 'fun']);
  expect([code, existsSync(join(clone, PATH))]).toEqual([2, false]);
  expect(stdout + stderr).toContain('purpose.code');
});

it('check names file, line, field and fix of every fault, and ends with 1', async () => {
  await using on = await stage();
  const clone = cloneOf(on);
  await cli([...WORDS, '--repo', clone]);
  execFileSync('sed', ['-i', 's/^justification:/justifcation:/; s/PT2H/two hours/', join(clone, PATH)]);
  const { code, stdout } = await cli(['check', '--repo', clone]);
  expect(code).toBe(1);
  expect(steady(stdout)).toMatchSnapshot();
});

it('--help says which flags are required', async () => {
  const { stdout } = await cli(['new', '--help']);
  expect([...stdout.matchAll(/--(\S+) <\S+> +required: /g)].map(([, flag]) => flag)).toEqual(
    'role environment for code purpose because'.split(' '),
  );
  expect((await cli(['policy', 'replay', '--help'])).stdout).toMatch(/--base <revision> +required: /);
});

it('a folder of the clone stands for the clone, and a file may be named from there', async () => {
  await using on = await stage();
  const clone = cloneOf(on);
  const cwd = join(clone, 'policies', 'roles');
  const made = await cli(WORDS, { cwd });
  expect([made.code, made.stderr]).toEqual([0, expect.stringContaining('this folder lies in ')]);
  expect(existsSync(join(clone, PATH))).toBe(true);
  const all = await cli(['check'], { cwd });
  expect([all.code, all.stdout]).toEqual([3, expect.stringContaining('ROLE-CHECKOUT-DEPLOY')]);
  for (const [file, at] of [
    [PATH, cwd],
    [basename(PATH), join(clone, dirname(PATH))],
    [join(clone, PATH), on.folder],
  ] as const) {
    const one = await cli(['check', file, ...(at === on.folder ? ['--repo', clone] : [])], { cwd: at });
    expect(one.code, one.stderr).toBe(3);
  }
  expect((await cli(['policy', 'lint', '--min-severity', 'error'], { cwd })).code).toBe(0);
  expect((await cli(['check', PATH], { cwd: clone })).stderr).toBe('');
});

it('a command that is not there, and a flag that is missing, end with 2', async () => {
  expect((await cli(['grant'])).code).toBe(2);
  const { code, stderr } = await cli(['new', 'release-42']);
  expect([code, stderr]).toEqual([
    2,
    expect.stringMatching(/^--role, --environment, --for, --code, --purpose, --because are missing\nFix: /),
  ]);
  const agent = await cli([...WORDS, '--for', 'agent:x', '--sponsor', 'p-1']);
  expect([agent.code, agent.stderr]).toEqual([
    2,
    expect.stringMatching(/^--goal, --action are missing\nFix: an agent/),
  ]);
  expect((await cli(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

function cloneOf(on: TestStage): string {
  const clone = join(on.folder, 'clone');
  execFileSync('git', ['clone', '-q', '-b', 'main', on.repository.git.dir, clone]);
  return clone;
}
