import { trustRootIn } from '../facts/keeper.ts';
import { TRUST } from '../facts/read-policy.ts';
import { Failure } from '../model/finding.ts';
import { gitHash } from '../model/git-hash.ts';
import type { Clone } from '../ports.ts';
import { here, type Here } from './here.ts';

/**
 * Asks of a ledger what `verify` asks (V14): is it the one that main's history leads to? Where another key stood in the trust root before, a
 * ledger of that name is that key's, and one begun with a new key is believed by nobody. `undo`: of what was just made.
 */
export async function wantBelieved(repo: string, mainRef: string, branch: string, undo?: () => void): Promise<void> {
  const there = await here(repo, mainRef).catch((error: unknown) => {
    undo?.();
    throw error;
  });
  const { unbelieved } = there;
  if (!unbelieved) return;
  undo?.();
  if (!undo) throw new Failure('UNRECORDED', unbelieved.message, unbelieved.fix);
  throw new Failure(
    'UNRECORDED',
    `no ledger was begun: ${TRUST} on ${mainRef} named branch ${branch} with other keys before, so nobody would believe what this key begins there`,
    `write a name that never stood there as ledger.branch into ${TRUST}, for instance ${await unusedName(there, branch)}, merge that, and run init again`,
  );
}

async function unusedName({ clone, mainRef }: Here, branch: string): Promise<string> {
  const used = await namesBefore(clone, mainRef);
  for (let n = 2; ; n += 1) {
    const name = `${branch}-${n}`;
    const [there] = await clone.read([{ ref: name, paths: [] }]);
    if (!there && !used.has(name)) return name;
  }
}

/** Every branch that a trust root of main ever named. */
async function namesBefore(clone: Clone, mainRef: string): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  for await (const { bytes } of clone.versions?.(mainRef, TRUST) ?? []) {
    const root = trustRootIn({ blob: gitHash('blob', bytes), bytes });
    if (root) names.add(root.ledger.branch);
  }
  return names;
}
