import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { explainHere } from '../../src/cli/explain.ts';
import { here } from '../../src/cli/here.ts';
import { wantLedger } from '../../src/cli/ledger-here.ts';
import { replayHere } from '../../src/cli/replay.ts';
import { showHere } from '../../src/cli/show.ts';
import { verifyHere } from '../../src/cli/verify.ts';
import { Failure } from '../../src/model/finding.ts';

const folder = mkdtempSync(join(tmpdir(), 'access-lineage-no-ledger-'));
afterAll(() => rmSync(folder, { recursive: true }));

const git = (at: string, ...words: readonly string[]): string =>
  execFileSync('git', ['-C', at, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...words], {
    encoding: 'utf8',
    stdio: 'pipe',
  });

/** `acme/access.git` with the sample's policies, and a clone of its main alone. `ledger`: what trust.yaml says of it. */
function cloned(name: string, ledger = ''): string {
  const origin = join(folder, name, 'acme/access.git');
  cpSync('policies', join(origin, 'policies'), { recursive: true });
  const trust = join(origin, 'policies/trust.yaml');
  writeFileSync(trust, readFileSync(trust, 'utf8').replace(/^ledger:$/m, `ledger:${ledger}`));
  git(folder, 'init', '-q', '-b', 'main', origin);
  git(origin, 'add', '.');
  git(origin, 'commit', '-qm', 'sample');
  git(folder, 'clone', '-q', '--single-branch', origin, join(folder, name, 'clone'));
  return join(folder, name, 'clone');
}

async function refusal(run: () => Promise<unknown>): Promise<Failure> {
  const error = await run().then(
    () => null,
    (one: unknown) => one,
  );
  if (error instanceof Failure) return error;
  throw new Error('nothing was refused', { cause: error });
}

const missing = async (repo: string): Promise<Failure> => refusal(async () => wantLedger(repo, await here(repo)));
/** What the fix says between the first two backticks. */
const command = ({ fix }: Failure): readonly string[] => fix.split('`')[1]?.split(' ').slice(1) ?? [];

it('whatever reads the ledger says which branch is missing, who names it, how to get it, and what if there is none', async () => {
  const repo = cloned('plain');
  const line = readFileSync(join(repo, 'policies/trust.yaml'), 'utf8').split('\n').indexOf('  branch: evidence') + 1;
  const runs = [
    () => replayHere({ repo, base: 'main' }),
    () => showHere('2026-11-release-42', { repo }),
    () => showHere('policy', { repo }),
    () => verifyHere({ repo }),
    () => explainHere('2026-11-release-42', { repo }),
  ];
  for (const run of runs) {
    const { code, message, fix } = await refusal(run);
    expect([code, message]).toEqual([
      'MISSING',
      `${repo} has no branch evidence, which policies/trust.yaml:${line} on main names as the ledger`,
    ]);
    expect(fix).toContain(`run \`git -C ${repo} fetch origin evidence:evidence\`.`);
    expect(fix).toContain(
      `Bring main, which it is held to, up to date as well: \`git -C ${repo} pull --ff-only origin main\`.`,
    );
    expect(fix).toContain('there is no ledger yet, so nothing was recorded: `access-lineage init` makes it');
  }
});

it('the command that it says gets the branch', async () => {
  const repo = cloned('got');
  git(join(folder, 'got/acme/access.git'), 'branch', 'evidence');
  git(folder, ...command(await missing(repo)));
  await wantLedger(repo, await here(repo));
});

it('a ledger in a repository of its own is got from there, beside origin', async () => {
  const repo = cloned('apart', '\n  repository: acme/access-evidence');
  git(
    folder,
    'clone',
    '-q',
    '--bare',
    join(folder, 'apart/acme/access.git'),
    join(folder, 'apart/acme/access-evidence.git'),
  );
  git(join(folder, 'apart/acme/access-evidence.git'), 'branch', 'evidence');
  const said = await missing(repo);
  expect(said.fix).toContain(`fetch ${join(folder, 'apart/acme/access-evidence.git')} evidence:evidence`);
  git(folder, ...command(said));
  await wantLedger(repo, await here(repo));
});

it.each([
  ['git@github.com:acme/access.git', 'git@github.com:acme/access-evidence.git'],
  ['https://ghe.acme.example/acme/access', 'https://ghe.acme.example/acme/access-evidence'],
])('where origin is %s, that is %s', async (origin, ledger) => {
  const repo = cloned(`of-${origin.length}`, '\n  repository: acme/access-evidence');
  git(repo, 'remote', 'set-url', 'origin', origin);
  expect((await missing(repo)).fix).toContain(`fetch ${ledger} evidence:evidence`);
});

it('a ledger that people have seen is never said to be begun anew', async () => {
  const root = Buffer.alloc(32, 1).toString('base64');
  const { message, fix } = await missing(cloned('pinned', `\n  pinned: { size: 1, root: "${root}" }`));
  expect(message).toContain('names as the ledger, with 1 event that people have seen');
  expect(fix).toContain('it was deleted');
  expect(fix).not.toContain('init');
});

it('says so where there is no remote to get it from', async () => {
  const repo = cloned('alone');
  git(repo, 'remote', 'remove', 'origin');
  expect((await missing(repo)).fix).toContain(
    'fetch URL evidence:evidence`, with the URL of the repository: this clone has no remote origin',
  );
});
