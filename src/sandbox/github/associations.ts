import type { PullRequest, Repository } from '../nouns.ts';
import type { World } from '../world.ts';

/**
 * The merged or open pull requests a commit came with. GitHub learns this late: nothing is known before the
 * world's delay has passed (server time) and the question was asked often enough.
 */
export function pullsOfCommit(
  world: World,
  repository: Repository,
  oid: string,
  late: boolean,
): readonly PullRequest[] {
  const found = [...repository.pulls.values()].filter(
    (pull) =>
      pull.landed.includes(oid) || pull.mergeCommit === oid || (pull.state !== 'CLOSED' && pull.heads.at(-1) === oid),
  );
  return found.filter((pull) => {
    if (late) return false;
    if (pull.mergedAt === null) return true;
    const since = (world.clock.now().getTime() - Date.parse(pull.mergedAt)) / 1000;
    if (since >= world.settings.associationDelay && pull.emptyAnswers >= world.settings.associationEmptyAnswers)
      return true;
    pull.emptyAnswers += 1;
    return false;
  });
}
