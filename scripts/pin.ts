/** Sets the commit and version of the action in the workflows that adopters take: `pin.ts SHA VERSION [FOLDER]`. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const workflows = join(import.meta.dirname, '..', '.github', 'workflows');
const USES = /(uses: access-lineage\/access-lineage@)[0-9a-f]{40} #.*$/gm;
const TEMPLATE = /^# Template: .*$/m;

/** The file with every use of the action pinned; null when it does not use it. */
export function pinned(text: string, sha: string, version: string): string | null {
  if (!/^[0-9a-f]{40}$/.test(sha)) throw new Error(`${sha} is not a commit: give all 40 hex digits`);
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`${version} is not a version: write it as 0.1.0`);
  const set = text.replace(USES, `$1${sha} # v${version}`);
  return set === text ? null : set.replace(TEMPLATE, `# From release v${version} of access-lineage.`);
}

if (import.meta.main) {
  const [sha = '', version = '', folder = workflows] = process.argv.slice(2);
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(workflows).sort()) {
    const text = readFileSync(join(workflows, name), 'utf8');
    // The signal uses no action, but check.yml waits for it: the set is complete or useless.
    const set = name === 'review-signal.yml' ? text : pinned(text, sha, version);
    if (set === null) continue;
    writeFileSync(join(folder, name), set);
    console.log(`${join(folder, name)}: v${version}`);
  }
}
