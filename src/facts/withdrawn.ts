import type { Document } from '../model/document.ts';
import type { Instant, RequestId } from '../model/ids.ts';
import type { PullRequest } from '../model/pull-request.ts';
import { requestPath } from '../model/request-path.ts';
import type { AccessRequest } from '../model/request.ts';
import { readDocument } from '../intake/read-document.ts';
import type { LedgerView } from '../ledger/ledger.ts';
import type { Sources } from './sources.ts';

/** A request whose pull request was closed without a merge. */
export interface ClosedUnmerged {
  readonly id: RequestId;
  readonly document: Document<AccessRequest>;
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
        return request && !request.revocation ? [request.id] : [];
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
      (event.kind === 'requested' && event.mergeCommit !== null),
  );
}

/** Reads the files at the closed head. What is no valid request asked for nothing that could be told. */
export async function readClosed(
  number: number,
  ids: readonly RequestId[],
  closedAt: Instant,
  sources: Sources,
): Promise<readonly ClosedUnmerged[]> {
  const pullRequest = await sources.github.pullRequest(number);
  const paths = pullRequest.files.flatMap((file) =>
    ids.some((id) => requestPath(file.path)?.id === id) && !requestPath(file.path)?.revocation ? [file.path] : [],
  );
  const [head] = await sources.repository.read([{ ref: pullRequest.head.oid, paths }]);
  return (head?.files ?? []).flatMap((file) => {
    const id = requestPath(file.path)?.id;
    const read = readDocument(file, 'request');
    return id && read.ok ? [{ id, document: read.value as Document<AccessRequest>, pullRequest, at: closedAt }] : [];
  });
}
