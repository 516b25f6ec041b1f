import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DIST, MONTH, pathFor } from '../../support/stage.ts';
import { cli } from '../seen.ts';

const root = join(import.meta.dirname, '..', '..', '..');
/** What a bare clone has and the demo may use: nothing was installed. */
const folder = mkdtempSync(join(tmpdir(), 'access-lineage-bare-'));
beforeAll(() => {
  cpSync(DIST, join(folder, 'dist'), { recursive: true });
  for (const name of ['policies', 'access-requests', 'action.yml', 'schemas'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  // As somebody leaves it who tried `new` with the name that the first story uses.
  const own = join(folder, pathFor(`${MONTH}-checkout-42`));
  mkdirSync(dirname(own), { recursive: true });
  writeFileSync(own, 'apiVersion: access-lineage/v1\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NODES = [process.execPath, '/usr/bin/node'].filter((node) => existsSync(node));

describe.each(NODES)('demo from a bare clone, with %s', (node) => {
  it('lives through eleven stories, tells each, and verifies the ledger', async () => {
    const kept = join(folder, `kept-${NODES.indexOf(node)}`);
    const { code, stdout, stderr } = await cli(['demo', '--keep', kept], {
      node,
      dist: join(folder, 'dist'),
      cwd: folder,
    });
    expect(code, stdout + stderr).toBe(0);
    expect(stderr).toBe('');
    expect(stdout.match(/^● .*/gm)).toHaveLength(11);
    expect(stdout.match(/^\S+ ✅ stands justified$/gm)).toHaveLength(5);
    expect(stdout.match(/^\S+ ⛔ grants nothing$/gm)).toHaveLength(4);
    expect(stdout).toMatch(/by ravi-menon \(\d+\) · break-glass\n +review by p-bw120/);
    expect(eventsOf(stdout, 'agent')).toBe(
      'requested approved decided revalidated issued closed revalidated issued closed revalidated refused',
    );
    expect(eventsOf(stdout, 'third-party')).toBe('requested approved approved decided');
    expect(eventsOf(stdout, 'secret')).toBe('requested approved approved approved decided issued closed revoked');
    expect(stdout.match(/as (business|technical)-owner of ATTEST-OWNERS/g)).toHaveLength(2);
    expect(stdout).toContain('does not bind: approvals were missing: 2 of 2 from group');
    expect(stdout).toMatch(/\d+ decisions made again, .*: 0 errors, 0 warnings/);
    expect(stdout).toMatch(/Done in \d+\.\d s/);
    const repository = /The repository is (\S+):/.exec(stdout)?.[1] ?? '';
    expect(existsSync(join(repository, 'refs')), repository).toBe(true);
    const verified = await cli(['verify', '--decisions', '--repo', repository], { node, dist: join(folder, 'dist') });
    expect(verified.code, verified.stdout).toBe(0);
  });
});

/** Of the lineages told in short: the events with that mark. */
function eventsOf(told: string, mark: string): string {
  return [...told.matchAll(/^\d\d:\d\d:\d\d  (\w+) +([\w-]+)  /gm)]
    .filter(([, , marked]) => marked === mark)
    .map(([, event]) => event)
    .join(' ');
}

it('leaves nothing behind without --keep, and refuses a folder that is not empty', async () => {
  const refused = await cli(['demo', '--keep', folder], { dist: join(folder, 'dist') });
  expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('is not empty')]);
});

it('says that it lives through the sample as it came, where that was changed', async () => {
  const other = mkdtempSync(join(tmpdir(), 'access-lineage-changed-'));
  cpSync(folder, other, { recursive: true, filter: (path) => !path.includes('kept-') });
  const git = (...words: readonly string[]) =>
    execFileSync('git', ['-C', other, '-c', 'user.name=x', '-c', 'user.email=x@example.invalid', ...words]);
  const run = () => cli(['demo'], { dist: join(other, 'dist'), cwd: other });
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'As it came');
  rmSync(join(other, 'policies/groups'), { recursive: true });
  const unreadable = await run();
  expect(unreadable.code, unreadable.stderr).toBe(2);
  expect(unreadable.stderr).toMatch(
    /^the demo lives through the sample as it came; this folder has changes below policies, /,
  );
  expect(unreadable.stderr).toContain(`git -C ${other} stash -u -- policies\n`);
  git('commit', '-qam', 'Without groups');
  const committed = await run();
  expect([committed.code, committed.stderr]).toEqual([2, expect.stringContaining('run it from a fresh clone')]);
  expect(committed.stderr).not.toMatch(/^ +at /m);
  rmSync(other, { recursive: true });
});

it('says what is wrong with a folder that cannot be made', async () => {
  const file = join(folder, 'action.yml');
  for (const [path, what] of [
    [file, `${file} is no folder`],
    [join(file, 'x'), `${join(file, 'x')} is no folder`],
    ['', '--keep is empty'],
  ] as const) {
    const { code, stderr } = await cli(['demo', '--keep', path], { dist: join(folder, 'dist') });
    expect([code, stderr]).toEqual([2, expect.stringMatching(/\nFix: name a new or an empty folder with --keep\n$/)]);
    expect(stderr).toContain(what);
  }
});
