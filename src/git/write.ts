import { randomBytes } from 'node:crypto';
import { Failure } from '../model/finding.ts';
import type { Oid } from '../model/ids.ts';
import { GitFailure, run } from './process.ts';

const IDENTITY = 'Access Lineage <access-lineage@users.noreply.github.com>';

/**
 * One commit with these files on top of `parent`, or of nothing, by one `git fast-import`. It stands under a name of its own
 * until the branch takes it by compare-and-swap, so a writer that loses leaves nothing but loose objects.
 */
export async function writeCommit(
  folder: string,
  branch: string,
  parent: Oid | null,
  files: ReadonlyMap<string, Uint8Array>,
  message: string,
): Promise<Oid | 'moved'> {
  const pending = `refs/access-lineage/pending-${randomBytes(8).toString('hex')}`;
  const text = Buffer.from(message);
  const parts: Uint8Array[] = [
    Buffer.from(`commit ${pending}\ncommitter ${IDENTITY} now\ndata ${text.length}\n`),
    text,
    Buffer.from(parent === null ? '\n' : `\nfrom ${parent}\n`),
  ];
  for (const [path, bytes] of files) {
    parts.push(Buffer.from(`M 100644 inline ${quoted(path)}\ndata ${bytes.length}\n`), bytes, Buffer.from('\n'));
  }
  parts.push(Buffer.from('done\n'));
  await run(folder, ['fast-import', '--quiet', '--done', '--date-format=now'], Buffer.concat(parts));
  const oid = (await run(folder, ['rev-parse', '--verify', pending])).toString('latin1').trim() as Oid;
  const old = parent ?? '0'.repeat(40);
  try {
    await run(folder, ['update-ref', '--stdin'], `update refs/heads/${branch} ${oid} ${old}\ndelete ${pending}\n`);
    return oid;
  } catch (error) {
    await run(folder, ['update-ref', '-d', pending]);
    // Another writer holds the lock, or the branch is not where it was: either way, look again.
    if (error instanceof GitFailure && /cannot lock ref|reference already exists/.test(error.stderr)) return 'moved';
    throw error;
  }
}

/** A path as fast-import reads it. */
function quoted(path: string): string {
  const clean = path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && part !== '.git');
  if (!clean || path.includes('\0')) {
    throw new Failure(
      'INPUT',
      `${JSON.stringify(path)} is not a path inside a repository`,
      'use a relative path without `..`',
    );
  }
  return `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}
