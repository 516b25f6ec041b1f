import { fileDigest, type Entry } from './entry.ts';
import { ZEROS } from './layout.ts';

export interface ChainProblem {
  readonly path: string;
  readonly problem: string;
}

/** Entries of one lineage in order of their numbers: 1, 2, 3 … each naming the file before it. null: the chain holds. */
export function chainProblem(entries: readonly Pick<Entry, 'path' | 'seq' | 'prev' | 'bytes'>[]): ChainProblem | null {
  let prev: string = ZEROS;
  for (const [index, entry] of entries.entries()) {
    if (entry.seq !== index + 1)
      return { path: entry.path, problem: `it is number ${entry.seq} where ${index + 1} is due` };
    if (entry.prev !== prev) return { path: entry.path, problem: `it follows file ${entry.prev}, not ${prev}` };
    prev = fileDigest(entry.bytes);
  }
  return null;
}
