import { Failure } from '../model/finding.ts';
import type { RequestId } from '../model/ids.ts';
import { readAgain, requestOnMain } from './for-issue.ts';
import type { Gathered } from './gathered.ts';
import type { Main } from './main.ts';
import type { Sources } from './sources.ts';

/** The file of an emergency that is on main, with the reviews of its pull request as they are now; null while it is not merged, or not there any more. */
export async function forLateReview(
  id: RequestId,
  number: number,
  path: string,
  { policy, head }: Main,
  sources: Sources,
): Promise<Gathered | null> {
  const pullRequest = await sources.github.pullRequest(number, path);
  if (!pullRequest.merge) return null;
  const standing = await requestOnMain(id, sources);
  const { document } = standing;
  if (document instanceof Failure) return null;
  // A revocation ends the access, and not what is owed for it.
  return readAgain(
    { ...standing, document, revocation: null, policy, recent: head?.policy?.event.recent ?? [] },
    pullRequest,
    sources,
  );
}
