/** Sets the commit and version of the action in the workflows that adopters take: `pin.ts SHA VERSION [FOLDER]`. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const workflows = join(import.meta.dirname, '..', '.github', 'workflows');
const USES = /(uses: access-lineage\/access-lineage@)[0-9a-f]{40} #.*$/gm;
const TEMPLATE = /^# Template: .*$/m;

/** The file with every use of the action pinned; null when it does not use it. */
export function pinned(text: string, sha: string, version: string): string | null {
  const problem = misused(sha, version);
  if (problem !== null) throw new Error(problem);
  const set = text.replace(USES, `$1${sha} # v${version}`);
  return set === text ? null : set.replace(TEMPLATE, `# From release v${version} of access-lineage.`);
}

/** What is wrong with the words given, and how to give them; null: nothing. */
function misused(sha: string, version: string): string | null {
  const how = 'give a commit and a version: node scripts/pin.ts SHA VERSION [FOLDER]';
  if (sha === '') return `no commit is given\nFix: ${how}`;
  if (!/^[0-9a-f]{40}$/.test(sha)) return `${sha} is not a commit\nFix: give all 40 hex digits in lower case`;
  if (version === '') return `no version is given\nFix: ${how}`;
  if (!/^\d+\.\d+\.\d+$/.test(version)) return `${version} is not a version\nFix: write it as 0.1.0`;
  return null;
}

function main([sha = '', version = '', folder = workflows]: readonly string[]): number {
  const problem = misused(sha, version);
  if (problem !== null) {
    console.error(problem);
    return 2;
  }
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(workflows).sort()) {
    const text = readFileSync(join(workflows, name), 'utf8');
    // The signal uses no action, but check.yml waits for it: the set is complete or useless.
    const set = name === 'review-signal.yml' ? text : pinned(text, sha, version);
    if (set === null) continue;
    writeFileSync(join(folder, name), set);
    console.log(`${join(folder, name)}: v${version}`);
  }
  return 0;
}

if (import.meta.main) process.exitCode = main(process.argv.slice(2));
