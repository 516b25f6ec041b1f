import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../model/finding.ts';
import { gitSays } from '../git-says.ts';
import { gitIn } from '../ledger-remote.ts';

/** What the stories rest on. */
const FOLDERS = ['policies', 'access-requests', 'schemas', '.github'];

/** People try what they read in a clone of their own: their requests of these ids are none of the stories' business. */
export function without(source: string, ids: ReadonlySet<string>): Readonly<Record<string, null>> {
  const folder = join(source, 'access-requests');
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  const paths = files.map((file) => `access-requests/${file.replaceAll('\\', '/')}`);
  const own = paths.filter((path) => ids.has(/([^/.]+)\.[^/]*$/.exec(path)?.[1] ?? ''));
  return Object.fromEntries(own.map((path) => [path, null]));
}

/** What came out otherwise than told, in a sentence: mostly the sample is another by now. */
export function otherwise(error: unknown, source: string): unknown {
  if (error instanceof Failure || !(error instanceof Error)) return error;
  const changed = changedBelow(source);
  if (changed.length > 0)
    return new Failure(
      'INPUT',
      `the demo lives through the sample as it came; this folder has changes below ${changed.join(', ')}, and so: ${told(error)}`,
      `run it from a fresh clone, or put the changes aside first: ${gitIn(source)} stash -u -- ${changed.join(' ')}`,
      error,
    );
  return new Failure(
    'INPUT',
    `the demo did not come out as it is told: ${told(error)}`,
    `where policies/ and access-requests/ of ${source} are no longer those of the release, run it from a fresh clone; else report this`,
    error,
  );
}

/** Against what was committed. */
function changedBelow(source: string): readonly string[] {
  return FOLDERS.filter((folder) => (gitSays(source, 'status', '--porcelain', '--', folder) ?? '') !== '');
}

const MOST_LINES = 15;

/** What happened, and the end of what the job said. */
function told({ message }: Error): string {
  const [what = '', ...log] = message.split('\n').filter((line) => line.trim() !== '');
  return [what, ...log.slice(-MOST_LINES).map((line) => `    ${line}`)].join('\n');
}
