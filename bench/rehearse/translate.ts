import type { AccessRequest, Revocation } from '../../src/model/documents.ts';
import type { RequestId } from '../../src/model/ids.ts';
import { authorOf, type Change, mergedAt, type Row } from './history.ts';
import { yaml } from './yaml.ts';

const DAY = 86_400_000;
/** Well inside the shortest of the longest grants, 90 days from the merge. */
const REVIEW_AFTER_DAYS = 60;

/** What one history's words mean here. */
export interface Dialect {
  /** Not what is policy here, such as code ownership. */
  readonly isAccess: (change: Change) => boolean;
  readonly wanted: (change: Change) => Wanted;
}

export interface Wanted extends Pick<AccessRequest, 'subject' | 'purpose' | 'role'> {
  readonly environment: string;
  /** What of it is no name at all, in words; null: nothing. */
  readonly oddity: string | null;
}

/** One merge of the history as it will be played. */
export interface Step {
  readonly row: Row;
  readonly author: string;
  /** null: squashed or pushed, where git names the author alone. */
  readonly merger: string | null;
  /** UTC, whole seconds. */
  readonly mergedAt: string;
  /** Of the history: `direct` where git names no pull request. */
  readonly how: 'merge' | 'squash' | 'direct';
  readonly requests: readonly Ask[];
  readonly revocations: readonly { readonly of: RequestId; readonly path: string; readonly yaml: string }[];
  /** Revokes of what was granted before the history begins. */
  readonly older: number;
  /** Changes that are no access: a matter of policies/ here, not of a request. */
  readonly ofPolicy: number;
}

export interface Ask {
  readonly id: RequestId;
  readonly path: string;
  readonly yaml: string;
  readonly body: AccessRequest;
  readonly change: Change;
  readonly oddity: string | null;
}

/** Grants become requests, revokes become revocations of the request that the same history made. */
export function translate(rows: readonly Row[], dialect: Dialect): readonly Step[] {
  const standing = new Map<string, RequestId>();
  return rows.map((row) => {
    const access = row.changes.filter(dialect.isAccess);
    const revoked = access.filter(({ op }) => op === 'revoke').map((change) => standing.get(keyOf(change)));
    const known = revoked.filter((id) => id !== undefined);
    for (const change of access) if (change.op === 'revoke') standing.delete(keyOf(change));
    const requests = access.filter(({ op }) => op === 'grant').map((change, index) => ask(change, index, row, dialect));
    for (const { change, id } of requests) standing.set(keyOf(change), id);
    return {
      row,
      author: authorOf(row),
      merger: row.pr === null || row.branch === null ? null : row.merged_by,
      mergedAt: mergedAt(row),
      how: row.pr === null ? 'direct' : row.branch === null ? 'squash' : 'merge',
      requests,
      revocations: known.map((id) => revocation(id, row)),
      older: revoked.length - known.length,
      ofPolicy: row.changes.length - access.length,
    };
  });
}

function keyOf({ resource, role, principal }: Change): string {
  return `${resource} ${role} ${principal}`;
}

function ask(change: Change, index: number, row: Row, dialect: Dialect): Ask {
  const at = mergedAt(row);
  const { environment, oddity, ...wanted } = dialect.wanted(change);
  const id = `${at.slice(0, 7)}-${nameOf(row)}-${String(index + 1).padStart(2, '0')}` as RequestId;
  const body: AccessRequest = {
    apiVersion: 'access-lineage/v1',
    kind: 'AccessRequest',
    id,
    ...wanted,
    justification: `Taken from a public history, change ${nameOf(row)}, whose reasons git did not keep. The access was made to stay.`,
    scope: { environment },
    access: {
      mode: 'standing',
      reviewBy: new Date(Date.parse(at) + REVIEW_AFTER_DAYS * DAY).toISOString().slice(0, 10),
    },
  };
  return { id, path: pathOf(id, ''), yaml: yaml(body), body, change, oddity };
}

function revocation(of: RequestId, row: Row): Step['revocations'][number] {
  const body: Revocation = {
    apiVersion: 'access-lineage/v1',
    kind: 'Revocation',
    id: of,
    reason: `Taken back in change ${nameOf(row)} of the history.`,
  };
  return { of, path: pathOf(of, '.revoke'), yaml: yaml(body) };
}

function nameOf({ pr, seq }: Row): string {
  return pr === null ? `push-${seq}` : `pr-${pr}`;
}

function pathOf(id: RequestId, suffix: string): string {
  return `access-requests/${id.slice(0, 4)}/${id.slice(5, 7)}/${id}${suffix}.yaml`;
}
