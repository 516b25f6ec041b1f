import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '../model/document.ts';
import { Failure } from '../model/finding.ts';
import { gitHash } from '../model/git-hash.ts';

/** Everything below policies/ as it stands on the disk, committed or not: what an author is working on. */
export function policyFiles(repo: string): readonly SourceFile[] {
  try {
    const names = readdirSync(join(repo, 'policies'), { recursive: true, withFileTypes: true });
    return names
      .filter((one) => one.isFile() && /\.ya?ml$/.test(one.name))
      .map((one) => join(one.parentPath, one.name))
      .sort()
      .map((path) => fileAt(repo, path));
  } catch {
    throw new Failure(
      'INPUT',
      `${repo} has no folder policies/ that can be read`,
      'name the folder that holds policies/ with --repo',
    );
  }
}

function fileAt(repo: string, full: string): SourceFile {
  const bytes = readFileSync(full);
  const path = full.slice(join(repo, 'policies').length - 'policies'.length).replaceAll('\\', '/');
  return { path, mode: '100644', blob: gitHash('blob', bytes), bytes };
}
