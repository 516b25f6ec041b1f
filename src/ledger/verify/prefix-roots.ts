import type { Sha256 } from '../../model/ids.ts';
import { EMPTY_LOG, nodeHash, rootOf } from '../log.ts';

/** Roots over the first n leaves, for n that only grows: each leaf is hashed in once. */
export function prefixRoots(leaves: readonly string[]): (size: number) => Sha256 {
  const stack: { readonly width: number; readonly hash: string }[] = [];
  let taken = 0;
  return (size) => {
    for (; taken < size; taken += 1) {
      let top = { width: 1, hash: leaves[taken] ?? '' };
      for (let left = stack.at(-1); left?.width === top.width; left = stack.at(-1)) {
        stack.pop();
        top = { width: top.width * 2, hash: nodeHash(left.hash, top.hash) };
      }
      stack.push(top);
    }
    const last = stack.at(-1);
    if (!last) return rootOf(EMPTY_LOG);
    return stack.slice(0, -1).reduceRight((right, left) => nodeHash(left.hash, right), last.hash) as Sha256;
  };
}
