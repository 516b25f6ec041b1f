import type { StoredFacts } from '../model/facts.ts';
import type { Finding } from '../model/finding.ts';
import type { RequestId } from '../model/ids.ts';
import { readDocument } from '../intake/read-document.ts';
import type { RecentChange } from '../model/policy-change.ts';
import { gather, withYoung } from './gather.ts';
import { judgedOf, type Gathered } from './gathered.ts';
import { idOf, type Landed } from './landed.ts';
import { blobsAtReviews } from './seen-reviews.ts';
import type { Sources } from './sources.ts';

/** A merged request with everything a verdict needs, or what stands in the way of one. */
export type ToRecord =
  | { readonly is: 'readable'; readonly id: RequestId; readonly gathered: Gathered }
  | {
      readonly is: 'unreadable';
      readonly id: RequestId;
      readonly facts: StoredFacts;
      readonly findings: readonly Finding[];
    };

export async function forRecord(landed: Landed, recent: readonly RecentChange[], sources: Sources): Promise<ToRecord> {
  const id = idOf(landed);
  const { pullRequest, policyAt } = landed;
  const read = readDocument(landed.file, 'request');
  if (!read.ok || !policyAt.policy.ok) {
    const findings = [...(read.ok ? [] : read.findings), ...(policyAt.policy.ok ? [] : policyAt.policy.findings)];
    return { is: 'unreadable', id, findings, facts: unreadableFacts(landed) };
  }
  const document = read.value;
  const { set } = policyAt.policy.value;
  const blobAt = pullRequest ? blobsAtReviews(sources.repository, pullRequest, [landed.path]) : () => null;
  const { violations, now, merge } = landed;
  const gathered = await gather(set, { document, pullRequest, blobAt, violations, now }, sources);
  return { is: 'readable', id, gathered: await withYoung(gathered, recent, merge.at, sources) };
}

/** Nothing was counted, so nobody's review is among the facts. */
function unreadableFacts(landed: Landed): StoredFacts {
  const { pullRequest } = landed;
  return {
    format: 1,
    now: landed.now,
    request: { path: landed.path, blob: landed.file.blob, sha256: landed.sha256 },
    pullRequest: judgedOf(pullRequest),
    reviews: [],
    grants: { unknown: 'the request could not be read, so nobody knows whose grants to look up' },
    teams: {},
    members: {},
    ...(landed.violations.length > 0 ? { violations: landed.violations } : {}),
    moment: { phase: 'record', merge: landed.merge },
  };
}
