import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ZERO_OID } from '../git.ts';
import { commitsBetween } from '../git-history.ts';
import { runGit } from '../git-process.ts';
import type { Account, PullRequest, Repository } from '../nouns.ts';
import type { World } from '../world.ts';

/** Why an actor may not move a branch this way; null: he may. A merge of a PR satisfies `requirePullRequest`. */
export function ruleAgainst(repository: Repository, ref: string, actor: Account, way: 'push' | 'merge'): string | null {
  const branch = ref.replace(/^refs\/heads\//, '');
  for (const rule of repository.rules) {
    if (rule.branch !== branch || rule.bypass.includes(actor.id)) continue;
    if (rule.restrictPushes === true) return 'Cannot update this protected ref.';
    if (rule.requirePullRequest === true && way === 'push') return 'Changes must be made through a pull request.';
  }
  return null;
}

/** Everything that follows from a ref that has moved: pull requests follow their branch, or are found merged by it. */
export async function refMoved(
  world: World,
  repository: Repository,
  move: { ref: string; before: string | null; after: string | null; by: Account; forced?: boolean },
): Promise<void> {
  const { ref, before, after, by } = move;
  const at = world.clock.iso();
  repository.pushes.push({
    ref,
    before: before ?? ZERO_OID,
    after: after ?? ZERO_OID,
    pusher: by,
    at,
    forced: move.forced ?? false,
  });
  if (!ref.startsWith('refs/heads/')) return;
  const branch = ref.slice('refs/heads/'.length);
  for (const host of world.repositories) {
    for (const pull of host.pulls.values()) {
      if (pull.state !== 'OPEN') continue;
      if (pull.headRepository === repository && pull.headRef === branch) await followHead(world, host, pull, after);
      if (host === repository && pull.baseRef === branch && before !== null && after !== null) {
        await foundMerged(repository, pull, { before, after, by, at });
      }
    }
  }
}

/** Makes the head's objects and `refs/pull/<n>/head` stand in the base repository. */
export async function publishHead(host: Repository, pull: PullRequest, head: string): Promise<void> {
  const ref = `refs/pull/${pull.number}/head`;
  if (pull.headRepository !== host) {
    const source = `+refs/heads/${pull.headRef}:${ref}`;
    await runGit(['fetch', '-q', '--no-tags', pull.headRepository.git.dir, source], { cwd: host.git.dir });
    return;
  }
  const path = join(host.git.dir, ref);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${head}\n`);
}

async function followHead(world: World, host: Repository, pull: PullRequest, head: string | null): Promise<void> {
  pull.updatedAt = world.clock.iso();
  if (head === null) {
    pull.state = 'CLOSED';
    pull.closedAt = pull.updatedAt;
    return;
  }
  await publishHead(host, pull, head);
  pull.heads.push(head);
  pull.baseOid = (await host.git.ref(`refs/heads/${pull.baseRef}`)) ?? pull.baseOid;
}

/** GitHub marks a PR as merged when its head arrives on the base branch by any way. */
async function foundMerged(
  repository: Repository,
  pull: PullRequest,
  move: { before: string; after: string; by: Account; at: string },
): Promise<void> {
  const head = pull.heads.at(-1) ?? '';
  if (!(await commitsBetween(repository.git, move.before, move.after)).includes(head)) return;
  const landed = await commitsBetween(repository.git, move.before, head);
  Object.assign(pull, {
    state: 'MERGED',
    mergedAt: move.at,
    closedAt: move.at,
    updatedAt: move.at,
    mergedBy: move.by,
    mergeCommit: head,
    landed,
  });
}
