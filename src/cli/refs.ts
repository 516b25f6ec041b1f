import { counted } from '../model/counted.ts';
import type { Finding } from '../model/finding.ts';
import { gitSays } from './git-says.ts';
import { gitIn } from './ledger-remote.ts';

/** The branch that origin had as its default when this clone was made or last asked, or that a bare one has; null: it is not known. */
export function defaultBranchOf(folder: string): string | null {
  const bare = gitSays(folder, 'rev-parse', '--is-bare-repository') === 'true';
  const ref = gitSays(folder, 'symbolic-ref', '--quiet', bare ? 'HEAD' : 'refs/remotes/origin/HEAD');
  return ref?.replace(/^refs\/(heads|remotes\/origin)\//, '') ?? null;
}

/** Where branches of this clone are behind what was fetched of them: the branch is what is read, and what is newer stands beside it. */
export function behindOrigin(folder: string, ...branches: readonly string[]): readonly Finding[] {
  return branches.flatMap((branch) => behind(folder, branch) ?? []);
}

function behind(folder: string, branch: string): Finding | null {
  const count = gitSays(folder, 'rev-list', '--count', `refs/heads/${branch}..refs/remotes/origin/${branch}`, '--');
  const missing = Number(count ?? 0);
  if (missing === 0) return null;
  return {
    id: 'V15',
    severity: 'warning',
    message: `branch ${branch} of this clone lacks ${counted(missing, 'commit')} that origin/${branch} has; what is told here is about the branch`,
    fix: `bring it up to date: ${upToDate(folder, branch)}; where git refuses, find out why the two parted`,
  };
}

/** The command that moves the branch to where origin has it. Git fetches into no branch that is checked out. */
export function upToDate(folder: string, branch: string): string {
  const bare = gitSays(folder, 'rev-parse', '--is-bare-repository') === 'true';
  if (!bare && gitSays(folder, 'symbolic-ref', '--quiet', '--short', 'HEAD') === branch)
    return `${gitIn(folder)} pull --ff-only origin ${branch}`;
  return `${gitIn(folder)} fetch origin ${branch}:${branch}`;
}
