import { readDocument } from '../intake/read-document.ts';
import type { Obligation, Recorded } from '../model/decision.ts';
import type { Document } from '../model/document.ts';
import type { BreakGlassDocument, DeclarationDocument } from '../model/documents.ts';
import type { Facts, Moment } from '../model/facts.ts';
import type { Instant } from '../model/ids.ts';
import type { PullRequest } from '../model/pull-request.ts';
import type { AccessRequest } from '../model/request.ts';
import { plus, seconds } from '../model/time.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import type { GitHub } from '../ports.ts';
import { ask } from './ask.ts';
import { factsOn, type Gathered } from './gathered.ts';
import type { Landed } from './landed.ts';
import { blobsAtReviews, seenReviews, withoutStrangers } from './seen-reviews.ts';
import type { Sources } from './sources.ts';

/** A declaration as a review looks at it. `document`: its file, with the request that it comes nearest to. */
export interface Declared extends Gathered {
  readonly recorded: Recorded;
}

/** Where no BreakGlass document covers the environment: nobody can settle it, and it is due all the same. */
const DUE_WITHOUT_POLICY = 7 * 86_400;

export async function forDeclaration(
  document: Document<DeclarationDocument>,
  policy: PolicySet,
  seen: Pick<Gathered, 'reviews' | 'violations' | 'now'> & {
    readonly pullRequest: PullRequest | null;
    readonly github: GitHub;
    /** The merge; `now` while there is none. */
    readonly at?: Instant;
  },
): Promise<Declared> {
  const { body } = document;
  const under = coveringOf(body, policy);
  const request = asRequest(document, under);
  const asked = await ask(policy, request.body, seen.pullRequest, seen.github);
  const owed: Obligation = {
    kind: 'review',
    by: plus(seen.at ?? seen.now, under ? seconds(under.body.review.within) : DUE_WITHOUT_POLICY),
    owedBy: body.person,
    because: `${body.incident}: access was taken out of band, so somebody else looks at it afterwards`,
    of: body.incident,
    ...(under ? { under: under.body.id } : {}),
  };
  return {
    document: request,
    pullRequest: seen.pullRequest,
    reviews: withoutStrangers(seen.reviews, policy, asked.members),
    violations: seen.violations,
    asked,
    now: seen.now,
    recorded: { obligations: [owed], effective: null, marks: ['break-glass'] },
  };
}

/** Nothing of the ledger decides it: it grants nothing. */
export function declaredFacts(declared: Declared, moment: Moment): Facts {
  return factsOn(declared, { grants: () => [], owing: () => [] }, moment);
}

/** The merged file, its policy and its reviews; null when file or policy cannot be read: then `verify` tells of the file. */
export async function declarationOf(
  landed: Landed,
  sources: Sources,
): Promise<{ readonly policy: PolicySet; readonly declared: Declared; readonly body: DeclarationDocument } | null> {
  const read = readDocument(landed.file, 'declaration');
  const { policy } = landed.policyAt;
  if (!read.ok || !policy.ok) return null;
  const { pullRequest } = landed;
  const blobAt = pullRequest ? await blobsAtReviews(sources.repository, pullRequest, [landed.path]) : () => null;
  const declared = await forDeclaration(read.value, policy.value.set, {
    pullRequest,
    reviews: pullRequest ? seenReviews(pullRequest, landed.path, blobAt, sources.salt) : [],
    violations: landed.violations,
    now: landed.now,
    at: landed.merge.at,
    github: sources.github,
  });
  return { policy: policy.value.set, declared, body: read.value.body };
}

/** Who would review an emergency there reviews this as well; one that covers the role before others. */
function coveringOf(
  { environment, role }: DeclarationDocument,
  { breakGlass }: PolicySet,
): Document<BreakGlassDocument> | null {
  const there = breakGlass.filter(({ body }) => body.environments.includes(environment));
  return there.find(({ body }) => role !== undefined && body.roles.includes(role)) ?? there[0] ?? null;
}

/** Reviews are judged of requests: this is the one that would have been written. It is never decided, and grants nothing. */
function asRequest(
  { body, path, blob, sha256, locate }: Document<DeclarationDocument>,
  under: Document<BreakGlassDocument> | null,
): Document<AccessRequest> {
  const request: AccessRequest = {
    apiVersion: 'access-lineage/v1',
    kind: 'AccessRequest',
    id: body.id,
    subject: { type: 'human', person: body.person },
    purpose: { code: 'operate', text: body.what },
    justification: body.how,
    role: under?.body.roles[0] ?? body.role ?? '',
    scope: { environment: body.environment },
    breakGlass: { incident: body.incident },
  };
  return { body: request, path, blob, sha256, locate };
}
