import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { breaches } from './support/house.ts';

const root = join(import.meta.dirname, '..');
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'src', 'test', 'docs'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(root, path)));
const sources = tracked
  .filter((path) => /^src\/.*\.ts$/.test(path) && !/\.d\.ts$|documents\.ts$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

describe('rooms', () => {
  it('import only what their row allows', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.flatMap(breaches)).toEqual([]);
  });

  it.each([
    ['src/decision/a.ts', "import { Octokit } from '@octokit/rest';", 'imports the SDK'],
    ['src/decision/a.ts', "import { readFileSync } from 'node:fs';", 'a pure room imports'],
    ['src/decision/a.ts', "import { request } from 'undici';", 'a pure room imports undici'],
    ['src/policy/a.ts', "const undici = await import('undici');", 'a pure room imports undici'],
    ['src/lineage/a.ts', "import { createRequire } from 'node:module';", 'a pure room imports node:module'],
    ['src/lineage/a.ts', 'const load = createRequire(import.meta.url);', 'loads what no import names'],
    ['src/policy/a.ts', 'const loaded = await import(name);', 'loads what no import names'],
    ['src/decision/a.ts', 'const now = Date.now();', 'asks the clock'],
    ['src/decision/a.ts', 'const now = performance.now();', 'asks the clock'],
    ['src/decision/a.ts', 'const id = crypto.randomUUID();', 'asks the clock, chance'],
    ['src/decision/a.ts', "import { randomBytes } from 'node:crypto';", 'asks the clock, chance'],
    ['src/decision/a.ts', "import { randomUUID as id } from 'node:crypto';", 'asks the clock, chance'],
    ['src/ledger/a.ts', "import { compile } from '../policy/compile.ts';", 'ledger may not use policy'],
    ['src/sandbox/a.ts', "import type { Oid } from '../model/ids.ts';", 'sandbox may not use model'],
    ['src/action/a.ts', "const { go } = await import('../sandbox/sandbox.ts');", 'action may not use sandbox'],
    ['src/commands/a.ts', "import { record } from './record.ts';", 'a command imports another'],
    ['src/report/a.ts', "import { fold } from '../lineage/fold.ts';", 'report may not use lineage'],
    ['src/attic/a.ts', '', 'there is no room attic'],
    ['src/model/a.ts', 'export interface Event { readonly a: 1 }', "Node's own global names"],
  ])('%s with «%s» is caught', (path, text, what) => {
    expect(breaches({ path, text }).join()).toContain(what);
  });

  it('let report see types of other rooms', () => {
    expect(
      breaches({ path: 'src/report/a.ts', text: "import type { Lineage } from '../lineage/lineage.ts';" }),
    ).toEqual([]);
  });
});

describe('files', () => {
  it('stay short enough to read: 300 lines', () => {
    const long = sources.filter(({ text }) => text.split('\n').length > 301).map(({ path }) => path);
    expect(long).toEqual([]);
  });

  it('have a page for every rule kind', () => {
    const kinds = readdirSync(join(root, 'src/decision/rules'))
      .filter((one) => one !== 'index.ts')
      .map((one) => one.replace(/\.ts$/, ''));
    const without = kinds.filter(
      (kind) => !existsSync(join(root, 'docs/rules', `${kind}.md`)) || !existsSync(join(root, 'test/cases', kind)),
    );
    expect(without).toEqual([]);
  });
});
