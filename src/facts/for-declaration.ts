import { readDocument } from '../intake/read-document.ts';
import type { Obligation, Recorded } from '../model/decision.ts';
import type { Document } from '../model/document.ts';
import type { BreakGlassDocument, DeclarationDocument } from '../model/documents.ts';
import type { Facts, Moment } from '../model/facts.ts';
import type { Result } from '../model/finding.ts';
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
  return {
    document: request,
    pullRequest: seen.pullRequest,
    reviews: withoutStrangers(seen.reviews, policy, asked.members),
    violations: seen.violations,
    asked,
    now: seen.now,
    recorded: { obligations: [owedFor(body, under, seen.at ?? seen.now)], effective: null, marks: ['break-glass'] },
  };
}

function owedFor(
  { person, incident }: DeclarationDocument,
  under: Document<BreakGlassDocument> | null,
  at: Instant,
): Obligation {
  return {
    kind: 'review',
    by: plus(at, under ? seconds(under.body.review.within) : DUE_WITHOUT_POLICY),
    owedBy: person,
    because: `${incident}: access was taken out of band, so somebody else looks at it afterwards`,
    of: incident,
    ...(under ? { under: under.body.id } : {}),
  };
}

/** Nothing of the ledger decides it: it grants nothing. */
export function declaredFacts(declared: Declared, moment: Moment): Facts {
  return factsOn(declared, { grants: () => [], owing: () => [] }, moment);
}

export interface ToDeclare {
  readonly body: DeclarationDocument;
  readonly owed: Obligation;
  /** null: the policy cannot be read, so nobody's review counts yet. The review is owed all the same. */
  readonly reviewed: { readonly policy: PolicySet; readonly declared: Declared } | null;
}

/** The merged file, and how it was reviewed under the policy that bound. */
export async function declarationOf(landed: Landed, sources: Sources): Promise<Result<ToDeclare>> {
  const read = readDocument(landed.file, 'declaration');
  if (!read.ok) return read;
  const { body } = read.value;
  const { pullRequest, violations, now, merge } = landed;
  const { policy } = landed.policyAt;
  if (!policy.ok) return { ok: true, value: { body, owed: owedFor(body, null, merge.at), reviewed: null } };
  const { set } = policy.value;
  const blobAt = pullRequest ? await blobsAtReviews(sources.repository, pullRequest, [landed.path]) : () => null;
  const reviews = pullRequest ? seenReviews(pullRequest, landed.path, blobAt, sources.salt) : [];
  const seen = { pullRequest, reviews, violations, now, at: merge.at, github: sources.github };
  const declared = await forDeclaration(read.value, set, seen);
  const owed = owedFor(body, coveringOf(body, set), merge.at);
  return { ok: true, value: { body, owed, reviewed: { policy: set, declared } } };
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
