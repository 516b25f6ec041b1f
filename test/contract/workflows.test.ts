import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { type ActionsMetadataProvider, validate } from '@actions/languageservice';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { pinned } from '../../scripts/pin.ts';
import { brokenHabits } from '../support/workflow-habits.ts';

const WORKFLOWS = readdirSync('.github/workflows').map((name) => `.github/workflows/${name}`);
const read = (path: string) => readFileSync(path, 'utf8');
type Metadata = Awaited<ReturnType<ActionsMetadataProvider['fetchActionMetadata']>>;
const inputs = (...names: readonly string[]): Metadata => ({
  name: '',
  description: '',
  inputs: Object.fromEntries(names.map((name) => [name, { description: '' }])),
});
/** Ours as it is; of the others what we use. */
const ACTIONS: Readonly<Record<string, Metadata>> = {
  'access-lineage/access-lineage': load(read('action.yml')) as Metadata,
  'actions/checkout': inputs('persist-credentials'),
  'actions/setup-node': inputs('node-version', 'package-manager-cache'),
};
let asked = 0;

/** GitHub's own checker, which is told our inputs. It asks a document for its text and for places in it. */
async function githubSays(path: string, text: string): Promise<readonly string[]> {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const document = {
    // It remembers what it was asked by name.
    uri: `file:///${(asked += 1)}/${path}`,
    languageId: 'yaml',
    version: 1,
    lineCount: starts.length,
    getText: () => text,
    positionAt: (offset: number) => {
      const line = starts.findLastIndex((start) => start <= offset);
      return { line, character: offset - (starts[line] ?? 0) };
    },
    offsetAt: ({ line, character }: { line: number; character: number }) => (starts[line] ?? text.length) + character,
  };
  const said = await validate(document as Parameters<typeof validate>[0], {
    actionsMetadataProvider: {
      fetchActionMetadata: ({ owner, name }) => Promise.resolve(ACTIONS[`${owner}/${name}`]),
    },
  });
  return said.map(({ message, range }) => `${path}:${range.start.line + 1}: ${JSON.stringify(message)}`);
}

describe('GitHub’s own checker', () => {
  it.each([...WORKFLOWS, 'action.yml'])('finds nothing in %s', async (path) => {
    expect(await githubSays(path, read(path))).toEqual([]);
  });

  it.each([
    ['a misspelt event type', '.github/workflows/check.yml', 'types: [opened,', 'types: [opend,'],
    ['a misspelt permission', '.github/workflows/check.yml', 'statuses: write', 'statuses: wright'],
    ['an input the action has not', '.github/workflows/record.yml', 'signing-key:', 'singing-key:'],
    ['an expression on nothing', '.github/workflows/issue.yml', 'inputs.request-id }}', 'github.requestid }}'],
    ['an action without its entry', 'action.yml', '  main: dist/main.js\n', ''],
  ])('catches %s', async (_, path, good, bad) => {
    const text = read(path);
    expect(text).toContain(good);
    expect(await githubSays(path, text.replace(good, bad))).not.toEqual([]);
  });
});

describe('the habits of workflows', () => {
  it.each(WORKFLOWS)('are kept by %s', (path) => {
    expect(brokenHabits(read(path))).toEqual([]);
  });

  it.each([
    ['a tag for a commit', 'ci.yml', /@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0/, '@v5', 'not pinned'],
    ['a commit without its version', 'ci.yml', / # v5.0.0/, '', 'which version'],
    [
      'a commit of zeros of somebody else',
      'ci.yml',
      /08c6903cd8c0fde910a37f88322edcfb5dd907a8/,
      '0'.repeat(40),
      'no commit',
    ],
    ['rights for all jobs', 'check.yml', /^permissions: \{\}$/m, 'permissions: read-all', 'the top'],
    [
      'a job that inherits its rights',
      'review-signal.yml',
      /^ {4}permissions: \{\}\n/m,
      '',
      'must say its permissions',
    ],
    ['a right without a reason', 'check.yml', / # the gate/, '', 'what it is for'],
    ['a runner that moves', 'check.yml', /ubuntu-24.04/, 'ubuntu-latest', 'name a version'],
    ['a job without an end', 'check.yml', / {4}timeout-minutes: 5\n/, '', 'how long'],
    [
      'an expression in a shell',
      'issue.yml',
      /aws sts get-caller-identity/,
      'echo ${{ inputs.request-id }}',
      'inside `run`',
    ],
    [
      'a token left in .git',
      'ci.yml',
      /persist-credentials: false/,
      'persist-credentials: true',
      'persist-credentials',
    ],
    [
      'an identity for who issues nothing',
      'record.yml',
      /pull-requests: read # reviews/,
      'id-token: write # reviews',
      'jobs that issue',
    ],
    ['a key outside of an environment', 'record.yml', / {4}environment: access-lineage.*\n/, '', 'no environment'],
    ['a release outside of an environment', 'release.yml', / {4}environment: release.*\n/, '', 'no environment'],
    [
      'a secret where anybody starts it',
      'check.yml',
      /command: check/,
      'app-private-key: ${{ secrets.KEY }}',
      'may have no',
    ],
    [
      'an environment where anybody starts it',
      'check.yml',
      /timeout-minutes: 5/,
      'environment: production\n    timeout-minutes: 5',
      'may have no',
    ],
    ['a cache where anybody starts it', 'ci.yml', /package-manager-cache: false/, 'cache: npm', 'no cache'],
    [
      'a checkout of a pull request',
      'check.yml',
      / {6}- uses: access-lineage/,
      '      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0\n        with:\n          persist-credentials: false\n      - uses: access-lineage',
      'nothing is checked out',
    ],
    [
      'a pull request in place of main',
      'dist.yml',
      /persist-credentials: false/,
      '$&\n          ref: ${{ github.event.pull_request.head.sha }}',
      'nothing is checked out',
    ],
    [
      'a pull request where there is something to take',
      'dist.yml',
      /contents: read # .*/,
      '$&\n      statuses: write # a verdict',
      'holds nothing else',
    ],
    ['packages that run their scripts', 'dist.yml', /npm ci --ignore-scripts/, 'npm ci', 'without their scripts'],
    [
      'another commit in a privileged job',
      'release.yml',
      /environment: release[^]*?persist-credentials: false/,
      '$&\n          ref: ${{ inputs.version }}',
      'commit it was started for',
    ],
    ['an unreleased action in a privileged job', 'issue.yml', /access-lineage\/access-lineage@.*/, './', 'never `./`'],
  ])('catch %s', (_, path, good, bad, said) => {
    const text = read(`.github/workflows/${path}`);
    expect(text).toMatch(good);
    expect(brokenHabits(text.replace(good, bad)).join('\n')).toContain(said);
  });
});

it('check looks at one head at a time, whether a push, an edit or a review asks', () => {
  const { jobs } = load(read('.github/workflows/check.yml')) as {
    readonly jobs: Readonly<Record<string, { readonly concurrency?: { readonly group: string } }>>;
  };
  const group = jobs['evaluate']?.concurrency?.group ?? '';
  const of = (event: Readonly<Record<string, string>>) =>
    group.replace(
      /\$\{\{ (.*?) \}\}/g,
      (_, either: string) =>
        either
          .split(' || ')
          .map((name) => event[name])
          .find(Boolean) ?? '',
    );
  const [pushed, reviewed] = ['github.event.pull_request.head.sha', 'github.event.workflow_run.head_sha'];
  expect(of({ [pushed]: 'a1', 'github.event.pull_request.number': '7' })).toBe(of({ [reviewed]: 'a1' }));
  expect(of({ [reviewed]: 'a1' })).not.toBe(of({ [reviewed]: 'b2' }));
});

describe('what is handed over at the merge', () => {
  const { jobs, ...top } = load(read('.github/workflows/record.yml')) as {
    readonly jobs: Readonly<
      Record<string, { readonly if?: string; readonly concurrency?: { readonly group: string } }>
    >;
  };

  it('keeps nobody from recording', () => {
    expect(top).not.toHaveProperty('concurrency');
    expect(jobs['record']?.concurrency?.group).toBe('access-lineage-record');
    expect(jobs['on-grant']?.concurrency?.group).toContain('matrix.request-id');
  });

  it('is served also when recording failed after it had named it', () => {
    expect(jobs['on-grant']?.if).toContain('!cancelled()');
  });

  it('goes to the job of its own workload', () => {
    const { jobs: own } = load(read('.github/workflows/on-grant.yml')) as { readonly jobs: typeof jobs };
    for (const job of Object.values(own))
      expect(job.if).toMatch(
        /^contains\(fromJSON\(inputs\.granted-by-subject\)\['(workload|agent):[a-z0-9-]+'\], inputs\.request-id\)$/,
      );
  });
});

describe('the pin that a release sets', () => {
  const sha = '1234567890abcdef1234567890abcdef12345678';

  it('reaches every use of the action and nothing else', () => {
    for (const path of WORKFLOWS) {
      const text = read(path);
      const set = pinned(text, sha, '1.2.3');
      if (!text.includes('uses: access-lineage/access-lineage@')) expect(set).toBeNull();
      else {
        expect(set).toContain(`uses: access-lineage/access-lineage@${sha} # v1.2.3\n`);
        expect(set).not.toContain('0'.repeat(40));
        expect(set).toContain('# From release v1.2.3 of access-lineage.');
        expect(set?.split('\n').length).toBe(text.split('\n').length);
        expect(brokenHabits(set ?? '')).toEqual([]);
      }
    }
  });

  it('is a whole commit and a version, or nothing', () => {
    expect(() => pinned('', 'v1', '1.2.3')).toThrow('40 hex');
    expect(() => pinned('', sha, 'v1.2.3')).toThrow('0.1.0');
  });

  it.each([
    [[], 'no commit is given'],
    [['v1'], 'v1 is not a commit'],
    [[sha], 'no version is given'],
    [[sha, 'v1.2.3'], 'v1.2.3 is not a version'],
  ])('given otherwise (%j) ends with 2 and a sentence', (words, says) => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/pin.ts', ...words], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(new RegExp(`^${says}\\nFix: give|^${says}\\nFix: write`)),
    ]);
    expect(stderr.split('\n')).toHaveLength(3);
  });
});
