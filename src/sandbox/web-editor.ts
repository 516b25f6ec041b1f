import { commitFiles } from './github/commit-files.ts';
import { refMoved } from './github/refs.ts';
import type { Account, Repository } from './nouns.ts';
import type { Files } from './people.ts';
import type { World } from './world.ts';

/** A commit as GitHub's own editor makes it: no clone and no push, GitHub is the committer. The branch is made when it is new. */
export async function commitInEditor(
  world: World,
  repository: Repository,
  person: Account,
  work: { readonly branch: string; readonly base: string; readonly files: Files; readonly message: string },
): Promise<string> {
  const ref = `refs/heads/${work.branch}`;
  const expected = (await repository.git.ref(ref)) ?? (await branchOff(world, repository, person, ref, work.base));
  const files = Object.entries(work.files);
  const made = await commitFiles(world, repository, person, {
    branch: work.branch,
    expected,
    message: work.message,
    additions: new Map(files.flatMap(([path, content]) => (content === null ? [] : [[path, Buffer.from(content)]]))),
    deletions: files.flatMap(([path, content]) => (content === null ? [path] : [])),
  });
  if (made === null) throw new Error(`${person.login}: somebody else moved ${work.branch} meanwhile`);
  return made;
}

async function branchOff(
  world: World,
  repository: Repository,
  person: Account,
  ref: string,
  base: string,
): Promise<string> {
  const after = await repository.git.ref(`refs/heads/${base}`);
  if (after === null || !(await repository.git.moveRef(ref, null, after)))
    throw new Error(`${person.login}: ${ref} could not be made from ${base}`);
  await refMoved(world, repository, { ref, before: null, after, by: person });
  return after;
}
