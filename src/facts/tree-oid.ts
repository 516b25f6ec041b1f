import type { SourceFile } from '../model/document.ts';
import { gitHash } from '../model/git-hash.ts';
import type { Oid } from '../model/ids.ts';

interface Entry {
  readonly mode: string;
  readonly name: string;
  readonly oid: Oid;
}

/** Git's id of the tree below `folder` that holds exactly these files. Git's SHA-1 of SHA-1s; an empty folder has git's empty tree. */
export function treeOid(files: readonly SourceFile[], folder: string): Oid {
  const prefix = `${folder}/`;
  const below = files
    .filter((file) => file.path.startsWith(prefix))
    .map((file) => ({ ...file, path: file.path.slice(prefix.length) }));
  return treeOf(below);
}

function treeOf(files: readonly Pick<SourceFile, 'path' | 'mode' | 'blob'>[]): Oid {
  const here: Entry[] = [];
  const folders = new Map<string, Pick<SourceFile, 'path' | 'mode' | 'blob'>[]>();
  for (const file of files) {
    const slash = file.path.indexOf('/');
    if (slash < 0) {
      here.push({ mode: file.mode, name: file.path, oid: file.blob });
      continue;
    }
    const name = file.path.slice(0, slash);
    const inside = folders.get(name) ?? [];
    inside.push({ ...file, path: file.path.slice(slash + 1) });
    folders.set(name, inside);
  }
  for (const [name, inside] of folders) here.push({ mode: '40000', name, oid: treeOf(inside) });
  return hash(here);
}

/** Git sorts entries by bytes, a folder as if its name ended in a slash. */
function hash(entries: readonly Entry[]): Oid {
  const key = (entry: Entry): Buffer => Buffer.from(entry.mode === '40000' ? `${entry.name}/` : entry.name);
  const sorted = entries.toSorted((a, b) => Buffer.compare(key(a), key(b)));
  const body = Buffer.concat(
    sorted.flatMap((entry) => [Buffer.from(`${entry.mode} ${entry.name}\0`), Buffer.from(entry.oid, 'hex')]),
  );
  return gitHash('tree', body);
}
