import { existsSync, lstatSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { join, posix, relative, resolve } from 'node:path';
import type { SourceFile } from '../model/document.ts';
import { Failure } from '../model/finding.ts';
import { gitHash } from '../model/git-hash.ts';

/** One file as it lies on this disk, committed or not, with the mode git would give it. `otherwise`: what else could be named. */
export function fileHere(repo: string, named: string, otherwise = ''): SourceFile {
  const path = posix.normalize(named.replaceAll('\\', '/'));
  try {
    return fileOnDisk(repo, fromTop(repo, path));
  } catch {
    throw new Failure('INPUT', `${path} is not there`, `name a file by its path from the top of the clone${otherwise}`);
  }
}

/** Who stands in a folder of the clone may name it from there. */
function fromTop(repo: string, path: string): string {
  if (existsSync(join(repo, path))) return path;
  const below = relative(realpathSync(repo), resolve(path)).replaceAll('\\', '/');
  return below.startsWith('..') ? path : below;
}

/** Throws what the disk says. */
export function fileOnDisk(repo: string, path: string): SourceFile {
  const where = join(repo, path);
  const stat = lstatSync(where);
  const bytes = stat.isSymbolicLink() ? Buffer.from(readlinkSync(where)) : readFileSync(where);
  const mode = stat.isSymbolicLink() ? '120000' : stat.mode & 0o100 ? '100755' : '100644';
  return { path, mode, blob: gitHash('blob', bytes), bytes };
}
