import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '../model/document.ts';
import { Failure } from '../model/finding.ts';
import { gitHash } from '../model/git-hash.ts';

/** Every YAML file under policies/ as it lies on this disk, committed or not. */
export function policyFiles(repo: string): readonly SourceFile[] {
  let names: readonly string[];
  try {
    names = readdirSync(join(repo, 'policies'), { recursive: true, encoding: 'utf8' });
  } catch {
    throw new Failure('INPUT', `${repo} has no folder policies/`, 'name the folder that holds it with --repo');
  }
  const documents = names.filter((name) => /\.ya?ml$/.test(name)).toSorted();
  return documents.flatMap((name) => fileAt(repo, `policies/${name.replaceAll('\\', '/')}`));
}

function fileAt(repo: string, path: string): readonly SourceFile[] {
  const where = join(repo, path);
  const stat = lstatSync(where);
  if (stat.isDirectory()) return [];
  const bytes = stat.isSymbolicLink() ? Buffer.from(readlinkSync(where)) : readFileSync(where);
  const mode = stat.isSymbolicLink() ? '120000' : stat.mode & 0o100 ? '100755' : '100644';
  return [{ path, mode, blob: gitHash('blob', bytes), bytes }];
}
