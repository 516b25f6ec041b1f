import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { gitSays } from './git-says.ts';

/**
 * The top of the clone that a folder lies in: paths count from there, and what git tells is about the whole. The folder as it was named
 * where it is the top, a bare repository, or in no clone.
 */
export function topOf(folder: string): string {
  const top = gitSays(folder, 'rev-parse', '--show-toplevel');
  return top === null || top === '' || top === realpathSync(folder) ? folder : top;
}

/** For what reads documents on this disk, committed or not: a folder with policies/ of its own is meant as it is. */
export function folderOf(folder: string): string {
  return existsSync(join(folder, 'policies')) ? folder : topOf(folder);
}
