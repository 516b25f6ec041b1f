import type { Document } from '../model/document.ts';
import type { Facts, Moment, SeenReview, Violation } from '../model/facts.ts';
import type { Grant, Owing } from '../model/grant.ts';
import { unpaid } from '../model/owed.ts';
import type { Instant } from '../model/ids.ts';
import type { RecentChange } from '../model/policy-change.ts';
import type { PullRequest } from '../model/pull-request.ts';
import type { AccessRequest } from '../model/request.ts';
import type { LedgerView, Touch } from '../ledger/ledger.ts';
import type { Asked } from './ask.ts';

/** Everything about one request but what the ledger says. */
export interface Gathered {
  readonly document: Document<AccessRequest>;
  readonly pullRequest: PullRequest | null;
  readonly reviews: readonly SeenReview[];
  readonly violations: readonly Violation[];
  readonly asked: Asked;
  /** Of other open pull requests; at `check` only. */
  readonly pending?: Facts['pending'];
  /** Where a job asks that names an environment. */
  readonly jobEnvironment?: Facts['jobEnvironment'];
  readonly now: Instant;
  /** Young changes of policy that may matter to it; `asked.policy` then has the policies before them. */
  readonly changes?: readonly RecentChange[];
}

/** What a transaction over this request looks at and writes under. */
export function touchOf(gathered: Pick<Gathered, 'document' | 'asked'>): Touch {
  return { requests: [gathered.document.body.id], index: gathered.asked.index };
}

/** The facts as they stand on one head of the ledger. The request's own grant is never counted against it; what is owed under it is, at an issuance (`own`). */
export function factsOn(
  gathered: Gathered,
  view: Pick<LedgerView, 'grants' | 'owing'>,
  moment: Moment,
  more: readonly Grant[] = [],
  own: Grant | null = null,
): Facts {
  const { document, pullRequest, asked } = gathered;
  const { path, blob, sha256, body } = document;
  const held = view.grants(asked.index).filter((grant) => grant.requestId !== body.id);
  const owing = owingRows([...view.owing(asked.index), ...(own ? [own] : [])]);
  return {
    format: 1,
    now: gathered.now,
    request: { path, blob, sha256, body },
    pullRequest: judgedOf(pullRequest),
    reviews: gathered.reviews,
    grants: { known: [...held, ...more] },
    ...(owing.length > 0 ? { owing } : {}),
    teams: asked.teams,
    members: asked.members,
    ...(asked.exceptions ? { exceptions: asked.exceptions } : {}),
    ...(gathered.pending?.length ? { pending: gathered.pending } : {}),
    ...(gathered.violations.length > 0 ? { violations: gathered.violations } : {}),
    ...(gathered.jobEnvironment ? { jobEnvironment: gathered.jobEnvironment } : {}),
    ...(gathered.changes ? { changes: gathered.changes } : {}),
    moment,
  };
}

/** Only what is still to be paid. */
function owingRows(rows: readonly (Owing | Grant)[]): readonly Owing[] {
  return rows.flatMap((row) => {
    const obligations = unpaid(row);
    return obligations.length > 0 ? [{ requestId: row.requestId, obligations }] : [];
  });
}

/** What of a pull request a decision looks at, and keeps. */
export function judgedOf(pullRequest: PullRequest | null): Facts['pullRequest'] {
  if (!pullRequest) return null;
  const { number, nodeId, author, head, contributors, openedAt } = pullRequest;
  return { number, nodeId, author, head, contributors, ...(openedAt === undefined ? {} : { openedAt }) };
}
