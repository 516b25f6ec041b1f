import type { TreeChange } from '../git.ts';
import type { Account, Repository } from '../nouns.ts';
import type { World } from '../world.ts';
import { signatureOf } from './merge.ts';
import { refMoved, ruleAgainst } from './refs.ts';
import { Refusal } from './refusal.ts';

/** One commit on a branch that exists, made and signed by GitHub for the actor; null when the branch is elsewhere. */
export async function commitFiles(
  world: World,
  repository: Repository,
  actor: Account,
  input: {
    branch: string;
    expected: string;
    message: string;
    additions: ReadonlyMap<string, Uint8Array>;
    deletions: readonly string[];
  },
): Promise<string | null> {
  const { git } = repository;
  const ref = `refs/heads/${input.branch}`;
  const against = ruleAgainst(repository, ref, actor, 'push');
  if (against !== null) throw new Refusal(422, `Repository rule violations found\n\n${against}\n\n`);
  const parent = await git.commit(input.expected);
  if (parent === null || (await git.ref(ref)) !== input.expected) return null;
  const added = [...input.additions].map(async ([path, bytes]): Promise<[string, TreeChange]> => {
    // An edited file keeps its mode.
    const mode = (await git.entry(parent.tree, path))?.mode ?? '100644';
    return [path, { mode, oid: await git.writeObject('blob', bytes) }];
  });
  const deleted = input.deletions.map((path): [string, TreeChange] => [path, null]);
  const changes = new Map([...deleted, ...(await Promise.all(added))]);
  const date = world.clock.iso();
  const oid = await git.writeCommit({
    tree: await git.editTree(parent.tree, changes),
    parents: [input.expected],
    author: signatureOf(actor, date),
    committer: { name: 'GitHub', email: 'noreply@github.com', date },
    message: input.message,
  });
  if (!(await git.moveRef(ref, input.expected, oid))) return null;
  repository.verified.add(oid);
  await refMoved(world, repository, { ref, before: input.expected, after: oid, by: actor });
  return oid;
}
