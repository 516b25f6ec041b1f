import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '../model/document.ts';
import { Failure } from '../model/finding.ts';
import { fileOnDisk } from './file-here.ts';

/** Every YAML file under policies/ as it lies on this disk, committed or not. */
export function policyFiles(repo: string): readonly SourceFile[] {
  let names: readonly string[];
  try {
    names = readdirSync(join(repo, 'policies'), { recursive: true, encoding: 'utf8' });
  } catch {
    throw new Failure('INPUT', `${repo} has no folder policies/`, 'name the folder that holds it with --repo');
  }
  const documents = names.filter((name) => /\.ya?ml$/.test(name)).toSorted();
  return documents
    .map((name) => `policies/${name.replaceAll('\\', '/')}`)
    .filter((path) => !lstatSync(join(repo, path)).isDirectory())
    .map((path) => fileOnDisk(repo, path));
}
