import type { Signature } from './git-objects.ts';
import { runGit } from './git-process.ts';

/** The refspec by which a detached or differently named HEAD still becomes the default branch. */
export async function headAs(from: string, branch: string): Promise<readonly string[]> {
  const heads = await runGit(['for-each-ref', '--format=%(refname)', `refs/heads/${branch}`], { cwd: from });
  return heads.length > 0 ? [] : [`+HEAD:refs/heads/${branch}`];
}

/** One first commit with all the files, for `git fast-import`. */
export function importStream(
  files: Iterable<readonly [string, string | Uint8Array]>,
  branch: string,
  message: string,
  by: Signature,
): Buffer {
  const when = `${by.name} <${by.email}> ${Math.floor(Date.parse(by.date) / 1000)} +0000`;
  const data = (bytes: Uint8Array) => [Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')];
  const parts = [
    Buffer.from(`commit refs/heads/${branch}\nauthor ${when}\ncommitter ${when}\n`),
    ...data(Buffer.from(message)),
  ];
  for (const [path, content] of files) {
    parts.push(Buffer.from(`M 100644 inline ${path}\n`), ...data(Buffer.from(content)));
  }
  return Buffer.concat(parts);
}
