import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

interface Job {
  readonly needs?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps?: readonly {
    readonly name?: string;
    readonly uses?: string;
    readonly run?: string;
    readonly with?: object;
  }[];
}
const ROOT = join(import.meta.dirname, '..', '..');
const FOLDER = join(ROOT, '.github/workflows');
const jobsOf = (name: string): Readonly<Record<string, Job>> =>
  (load(readFileSync(join(FOLDER, name), 'utf8')) as { readonly jobs: Readonly<Record<string, Job>> }).jobs;
const git = (cwd: string, ...words: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...words], { cwd, encoding: 'utf8' });

it('no job with a key, an identity or a right to write runs the bundle of its own checkout', () => {
  const own = readdirSync(FOLDER).flatMap((name) =>
    Object.entries(jobsOf(name)).flatMap(([job, { steps = [], permissions = {} }]) =>
      steps.some(({ uses }) => uses === './')
        ? [[name, job, JSON.stringify(steps).includes('secrets.'), permissions]]
        : [],
    ),
  );
  expect(own).toEqual([['ci.yml', 'itself', false, { contents: 'read' }]]);
});

it('what is released was built again from the very commit, and nothing is built where it is published', () => {
  const { rebuild, publish } = jobsOf('release.yml');
  expect(publish?.needs).toBe('rebuild');
  expect(rebuild?.steps?.at(-1)?.run).toBe('bash .ci/run');
  expect(readFileSync(join(ROOT, '.ci/run'), 'utf8')).toMatch(/npm run -s build && git diff --exit-code .*-- dist/);
  for (const step of [...(rebuild?.steps ?? []), ...(publish?.steps ?? [])]) {
    if (step.uses?.startsWith('actions/checkout@')) expect(step.with).toEqual({ 'persist-credentials': false });
  }
  expect(JSON.stringify(publish?.steps)).not.toMatch(/\bnpm\b|\bnpx\b|build\.ts/);
  expect(JSON.stringify(publish?.steps)).toContain('git ls-files -z dist action.yml | xargs -0 sha256sum');
});

it('no attribute hides what runs from those who review it', () => {
  const input = git(ROOT, 'ls-files', 'dist', 'action.yml', '.github', 'scripts', 'src');
  const told = execFileSync(
    'git',
    ['check-attr', '--stdin', 'diff', 'binary', 'linguist-generated', 'linguist-vendored'],
    {
      cwd: ROOT,
      input,
      encoding: 'utf8',
    },
  );
  const hidden = /: (diff: unset|binary: set|linguist-\w+: (set|true))$/;
  expect(told).toContain('dist/main.js: diff: set');
  expect(told).toContain('dist/main.js: linguist-generated: unset');
  expect(told.split('\n').filter((line) => hidden.test(line))).toEqual([]);
});

it('what builds dist/ reads the sources and runs none of them', () => {
  const reached = new Set<string>();
  const walk = (path: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    const imported = readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*\(?'(\.[^']+)'/g);
    for (const [, other = ''] of imported) walk(join(dirname(path), other));
  };
  walk(join(ROOT, 'scripts/build.ts'));
  expect([...reached].map((path) => relative(ROOT, path)).sort()).toEqual([
    'scripts/build.ts',
    'scripts/built-ins.ts',
    'scripts/notices.ts',
  ]);
});

/** The steps of dist.yml as they stand, on a main whose bundle is fresh and on pull requests to it. */
describe('main’s own workflow', () => {
  const temp = mkdtempSync(join(tmpdir(), 'access-lineage-dist-'));
  const [origin, runner] = [join(temp, 'origin'), join(temp, 'runner')];
  const mark = join(temp, 'ran');
  let number = 0;

  beforeAll(() => {
    for (const path of git(ROOT, 'ls-files').split('\n').filter(Boolean))
      if (existsSync(join(ROOT, path))) cpSync(join(ROOT, path), join(origin, path), { verbatimSymlinks: true });
    git(origin, 'init', '-q', '-b', 'main');
    withPackages(origin);
    for (const script of ['generate', 'build'])
      execFileSync(process.execPath, [`scripts/${script}.ts`], { cwd: origin });
    git(origin, 'add', '-A');
    git(origin, 'commit', '-q', '-m', 'Main');
    git(temp, 'clone', '-q', `file://${origin}`, 'runner');
    withPackages(runner);
  }, 120_000);
  afterAll(() => rmSync(temp, { recursive: true, force: true }));

  function withPackages(folder: string): void {
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    appendFileSync(join(folder, '.git/info/exclude'), 'node_modules\n');
  }

  /** A pull request with those lines added, its author having run these scripts or not; what the workflow says of it. */
  function compare(lines: Readonly<Record<string, string>>, ...scripts: readonly string[]) {
    number += 1;
    git(origin, 'checkout', '-q', '-b', `ask-${number}`, 'main');
    for (const [path, line] of Object.entries(lines)) appendFileSync(join(origin, path), line);
    for (const script of scripts) execFileSync(process.execPath, [`scripts/${script}.ts`], { cwd: origin });
    rmSync(mark, { force: true });
    git(origin, 'commit', '-q', '-a', '-m', 'Ask');
    const head = git(origin, 'rev-parse', 'HEAD').trim();
    git(origin, 'checkout', '-q', '--detach', 'main');
    git(origin, 'merge', '-q', '--no-ff', '-m', 'Trial', `ask-${number}`);
    git(origin, 'update-ref', `refs/pull/${number}/merge`, 'HEAD');
    git(runner, 'reset', '-q', '--hard', 'origin/main');
    git(runner, 'clean', '-q', '-fd');
    const PATH = `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`;
    const env = { ...process.env, PATH, NUMBER: String(number), HEAD: head };
    const steps = jobsOf('dist.yml')['compare']?.steps?.filter(({ name }) => name !== undefined) ?? [];
    expect(steps).toHaveLength(3);
    for (const { name, run = '' } of steps) {
      const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', run], { cwd: runner, env, encoding: 'utf8' });
      if (status !== 0) return { failed: name, said: stdout + stderr, ran: existsSync(mark) };
    }
    return { failed: null, said: '', ran: existsSync(mark) };
  }

  const CODE = { 'src/model/group-by.ts': '\nexport const more = 1;\n', 'src/action/clock.ts': '\nconsole.log(42);\n' };

  it('is content with a bundle that the sources make', () => {
    expect(compare({ 'README.md': '\nMore.\n' })).toMatchObject({ failed: null });
    expect(compare(CODE, 'build')).toMatchObject({ failed: null });
  }, 60_000);

  it.each([
    [
      'a bundle with something of its own',
      { 'dist/main.js': '\nfetch("https://evil.example");\n' },
      'dist/ is',
      'dist/main.js',
    ],
    ['sources without their bundle', CODE, 'dist/ is', 'dist/'],
    [
      'a generated file with something of its own',
      { 'src/intake/validators.generated.js': '\n// x\n' },
      'What is generated',
      'validators',
    ],
    [
      'another way of building',
      { 'scripts/build.ts': '\nprocess.exit(0);\n' },
      'What would land',
      'changes how dist/ is made',
    ],
    ['other packages', { 'package-lock.json': '\n' }, 'What would land', 'changes how dist/ is made'],
  ])(
    'sees %s',
    (_, lines, step, said) => {
      const told = compare(lines);
      expect(told.failed).toContain(step);
      expect(told.said).toContain(said);
    },
    60_000,
  );

  it('runs nothing of what the pull request brings', () => {
    const evil = `\nimport { writeFileSync as w } from 'node:fs';\nw(${JSON.stringify(mark)}, '');\n`;
    const files = [
      'src/model/group-by.ts',
      'src/action/main.ts',
      'src/model/ids.ts',
      'src/cli/main.ts',
      'src/policy/cel.ts',
    ];
    const told = compare(Object.fromEntries(files.map((path) => [path, evil])));
    expect(told).toMatchObject({ failed: 'dist/ is what the sources make', ran: false });
  }, 60_000);
});
