import type { PersonId } from '../model/ids.ts';
import type { PullRequest } from '../model/pull-request.ts';
import type { Directory } from '../policy/policy-set.ts';

/** Of everybody who acted on the pull request, as GitHub says; of the persons named, as policy says. */
export function loginsOf(
  pullRequest: PullRequest,
  persons: readonly PersonId[],
  directory: Directory,
): ReadonlyMap<PersonId, string> {
  const written = persons.flatMap((id) => {
    const label = directory.person(id)?.label;
    return label ? [[id, label] as const] : [];
  });
  const actors = [
    pullRequest.author,
    ...pullRequest.reviews.map(({ by }) => by),
    ...pullRequest.contributors.map(({ actor }) => actor),
  ];
  const seen = actors.flatMap((actor) => {
    if (!actor) return [];
    const id = directory.byAccount(actor.databaseId)?.id ?? (`p-${actor.databaseId}` as PersonId);
    return [[id, actor.loginAtTime] as const];
  });
  return new Map([...written, ...seen]);
}
