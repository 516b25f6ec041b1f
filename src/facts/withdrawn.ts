import type { Requested } from '../model/event.ts';
import type { Instant, RequestId } from '../model/ids.ts';
import type { PullRequest } from '../model/pull-request.ts';
import { pathOfRequest, requestPath } from '../intake/request-path.ts';
import type { AccessRequest } from '../model/request.ts';
import { sha256 } from '../model/sha256.ts';
import { readDocument } from '../intake/read-document.ts';
import type { LedgerView } from '../ledger/ledger.ts';
import { idOf, tooLarge } from './landed.ts';
import type { Sources } from './sources.ts';

/** A request whose pull request was closed without a merge. */
export interface ClosedUnmerged {
  readonly id: RequestId;
  readonly file: Requested['file'];
  /** null: the file is no valid request. */
  readonly body: AccessRequest | null;
  readonly pullRequest: PullRequest;
  readonly at: Instant;
}

/** The last closed pull requests that touched request files, with the ids they asked for. */
export async function closedUnmerged(
  sources: Sources,
): Promise<readonly { readonly number: number; readonly closedAt: Instant; readonly ids: readonly RequestId[] }[]> {
  const closed = await sources.github.closedUnmerged(sources.mainBranch);
  return closed
    .map(({ number, closedAt, paths }) => ({
      number,
      closedAt,
      ids: paths.flatMap((path) => {
        const request = requestPath(path);
        return request?.what === 'request' && request.inItsMonth ? [request.id] : [];
      }),
    }))
    .filter(({ ids }) => ids.length > 0);
}

/** An id that a merged request bears, or that this pull request's end is already recorded under, is left alone. */
export function untold(view: LedgerView, number: number, id: RequestId): boolean {
  const { events } = view.lineage(id);
  return !events.some(
    (event) =>
      (event.kind === 'withdrawn' && event.pullRequest === number) ||
      (event.kind === 'requested' && event.mergeCommit !== null) ||
      // Taken in an emergency: what was opened and closed is its review, which stays owed.
      event.kind === 'decided',
  );
}

/** Reads the files at the closed head. One that is no valid request is told without its terms. */
export async function readClosed(
  number: number,
  ids: readonly RequestId[],
  closedAt: Instant,
  sources: Sources,
): Promise<readonly ClosedUnmerged[]> {
  // Anybody can open a large one and close it: only its author and head are told, so it does not stop the rest.
  const pullRequest = await sources.github.pullRequest(number).catch(tooLarge);
  const [head] = await sources.repository.read([
    { ref: pullRequest.head.oid, paths: ids.map((id) => pathOfRequest(id)) },
  ]);
  return (head?.files ?? []).map((file) => {
    const read = readDocument(file, 'request');
    return {
      id: idOf(file),
      file: { path: file.path, blob: file.blob, sha256: sha256(file.bytes) },
      body: read.ok ? read.value.body : null,
      pullRequest,
      at: closedAt,
    };
  });
}
