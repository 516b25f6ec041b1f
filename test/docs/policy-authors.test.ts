import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

/** The chapter is followed to the letter: files are written where it says, commands are run, and what they print is compared. */
const CHAPTER = 'Write, test and explain a duty set';
const page = readFileSync('docs/policy-authors.md', 'utf8');
const chapter = page.split(/^## /m).find((one) => one.startsWith(CHAPTER)) ?? '';
const cli = join(import.meta.dirname, '../../src/cli/main.ts');
const folder = mkdtempSync(join(tmpdir(), 'policy-authors-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Step {
  /** The last path that the text before the block names. */
  readonly path: string;
  readonly language: string;
  readonly text: string;
}

function stepsOf(text: string): readonly Step[] {
  return [...text.matchAll(/([^]*?)^```([a-z ]+)\n([^]*?)^```$/gm)].map(
    ([, before = '', language = '', body = '']) => ({
      path: [...before.matchAll(/`((?:policies|access-requests)\/[\w./-]+\.yaml)`/g)].at(-1)?.[1] ?? '',
      language,
      text: body,
    }),
  );
}

function git(...args: string[]): void {
  execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
    stdio: 'pipe',
  });
}

function run(command: string): string {
  const [program, ...args] = command.trim().split(' ');
  expect(program).toBe('access-lineage');
  const { stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd: folder, encoding: 'utf8' });
  return stdout + stderr;
}

/** What is another time, or another commit, each time. */
function steady(text: string): string {
  return text
    .replace(/^\d+\.\d s$/gm, '0.4 s')
    .replace(/\b[0-9a-f]{12}\b/g, '0123456789ab')
    .trim();
}

it('the chapter for policy authors can be followed as it stands', { timeout: 300_000 }, () => {
  cpSync('policies', join(folder, 'policies'), { recursive: true });
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-qm', 'sample');
  git('checkout', '-qb', 'my-branch');
  const written = new Map<string, string>();
  const write = (path: string, text: string): void => {
    written.set(path, text);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const test = 'policies/sod/load-and-publish.test.yaml';
  let printed = '';
  let commands = 0;
  for (const { path, language, text } of stepsOf(chapter)) {
    if (language === 'yaml') write(path, text);
    if (language === 'yaml case') write(test, `${written.get(test) ?? ''}\n${text}`);
    if (language === 'sh') {
      // As the text says between the first run and the second: the verdict is corrected, and the work committed.
      if (commands === 1)
        write(test, (written.get(test) ?? '').replace(/pending(?=\n +rules: \{ SOD-DATA-001: fail)/, 'deny'));
      git('add', '.');
      git('commit', '-qm', 'work', '--allow-empty');
      printed = run(text);
      commands += 1;
    }
    if (language === 'text') {
      for (const part of steady(text).split(/^…$/m)) expect(steady(printed)).toContain(part.trim());
    }
  }
  expect(commands).toBe(5);
});
