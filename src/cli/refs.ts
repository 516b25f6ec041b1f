import { counted } from '../model/counted.ts';
import type { Finding } from '../model/finding.ts';
import { gitSays } from './git-says.ts';

/** The branch that origin had as its default when this clone was made or last asked, or that a bare one has; null: it is not known. */
export function defaultBranchOf(folder: string): string | null {
  const bare = gitSays(folder, 'rev-parse', '--is-bare-repository') === 'true';
  const ref = gitSays(folder, 'symbolic-ref', '--quiet', bare ? 'HEAD' : 'refs/remotes/origin/HEAD');
  return ref?.replace(/^refs\/(heads|remotes\/origin)\//, '') ?? null;
}

/** Where a branch of this clone is behind what was fetched of it: the branch is what is read, and newer events stand beside it. */
export function behindOrigin(folder: string, branch: string): Finding | null {
  const count = gitSays(folder, 'rev-list', '--count', `refs/heads/${branch}..refs/remotes/origin/${branch}`, '--');
  const missing = Number(count ?? 0);
  if (missing === 0) return null;
  return {
    id: 'V15',
    severity: 'warning',
    message: `branch ${branch} of this clone lacks ${counted(missing, 'commit')} that origin/${branch} has; what follows is about the branch`,
    fix: `bring it up to date: git fetch origin ${branch}:${branch}; where git refuses, find out why the two parted`,
  };
}
