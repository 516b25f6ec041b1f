import type { StoredFacts } from '../model/facts.ts';
import type { Finding } from '../model/finding.ts';
import type { RequestId } from '../model/ids.ts';
import { readDocument } from '../intake/read-document.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import { ask } from './ask.ts';
import { judgedOf, type Gathered } from './gathered.ts';
import { idOf, type Landed } from './landed.ts';
import { blobsAtReviews, seenReviews, withoutStrangers } from './seen-reviews.ts';
import type { Sources } from './sources.ts';

/** A merged request with everything a verdict needs, or what stands in the way of one. */
export type ToRecord =
  | { readonly is: 'readable'; readonly id: RequestId; readonly policy: PolicySet; readonly gathered: Gathered }
  | {
      readonly is: 'unreadable';
      readonly id: RequestId;
      readonly facts: StoredFacts;
      readonly findings: readonly Finding[];
    };

export async function forRecord(landed: Landed, sources: Sources): Promise<ToRecord> {
  const id = idOf(landed);
  const { pullRequest, policyAt } = landed;
  const read = readDocument(landed.file, 'request');
  if (!read.ok || !policyAt.policy.ok) {
    const findings = [...(read.ok ? [] : read.findings), ...(policyAt.policy.ok ? [] : policyAt.policy.findings)];
    return { is: 'unreadable', id, findings, facts: unreadableFacts(landed) };
  }
  const document = read.value;
  const { set } = policyAt.policy.value;
  const asked = await ask(set, document.body, pullRequest, sources.github);
  const blobAt = pullRequest ? await blobsAtReviews(sources.repository, pullRequest, [landed.path]) : () => null;
  const reviews = pullRequest ? seenReviews(pullRequest, landed.path, blobAt, sources.salt) : [];
  return {
    is: 'readable',
    id,
    policy: asked.policy,
    gathered: {
      document,
      pullRequest,
      reviews: withoutStrangers(reviews, set, asked.members),
      violations: landed.violations,
      asked,
      now: landed.now,
    },
  };
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
