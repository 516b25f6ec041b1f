import { Failure } from './finding.ts';
import type { Oid } from './ids.ts';

/** What can be wrong where main is walked on from a commit that it once ended in. */
export function rewritten(from: Oid, to: Oid): Failure {
  return new Failure(
    'MISSING',
    `commit ${from} is not in the history of ${to}: that history was rewritten`,
    'find out who force-pushed, and put the old commits back on the branch',
  );
}

/** A merge into the feature branch that was pushed as the default branch: what came before is on its second parent. */
export function besideFirstParents(from: Oid, to: Oid): Failure {
  return new Failure(
    'MISSING',
    `commit ${from} is in the history of ${to}, but not along first parents: a merge was pushed with its parents the wrong way round`,
    'put the branch back to where it was before that push, mostly the second parent of that merge, and merge what came with it by pull request',
  );
}
