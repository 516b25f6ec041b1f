import { readDocument } from '../intake/read-document.ts';
import type { Lineage } from '../lineage/lineage.ts';
import { declarationIn } from '../lineage/used-by.ts';
import type { Document } from '../model/document.ts';
import type { DeclarationDocument, SettlementDocument } from '../model/documents.ts';
import type { Declared as DeclaredEvent } from '../model/event.ts';
import type { Facts } from '../model/facts.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import { accountsIn, askMembers } from './ask.ts';
import { forDeclaration, type Declared } from './for-declaration.ts';
import type { Gathered } from './gathered.ts';
import type { Landed } from './landed.ts';
import { blobsAtReviews, seenReviews, withoutStrangers } from './seen-reviews.ts';
import type { Sources } from './sources.ts';

/** A Settlement with everything about it but what the ledger says. */
export interface Settling extends Pick<Gathered, 'pullRequest' | 'reviews' | 'violations' | 'now'> {
  readonly document: Document<SettlementDocument>;
  readonly policy: PolicySet;
  readonly members: Facts['members'];
  /** What was declared, as a review in this pull request looks at it; null: it is no review of a declaration. */
  readonly declared: Declared | null;
}

type Seen = Pick<Settling, 'pullRequest' | 'reviews' | 'violations' | 'now'>;

export async function forSettlement(
  document: Document<SettlementDocument>,
  policy: PolicySet,
  { events }: Pick<Lineage, 'events'>,
  seen: Seen,
  { github }: Pick<Sources, 'github'>,
): Promise<Settling> {
  const event = declarationIn({ events });
  const declared =
    document.body.obligation === 'review' && event
      ? await forDeclaration({ ...document, body: asDeclared(event) }, policy, { ...seen, github })
      : null;
  const { directory } = policy;
  const accounts = accountsIn(seen.pullRequest).filter((account) => !directory.byAccount(account));
  const members = declared?.asked.members ?? (await askMembers(directory.organisations, accounts, github));
  return { ...seen, document, policy, members, declared, reviews: withoutStrangers(seen.reviews, policy, members) };
}

/** The merged file under that policy, with its reviews; null when the file cannot be read. */
export async function settlementOf(
  landed: Landed,
  policy: PolicySet,
  lineage: Pick<Lineage, 'events'>,
  sources: Sources,
): Promise<Settling | null> {
  const read = readDocument(landed.file, 'settlement');
  if (!read.ok) return null;
  const { pullRequest, path, violations, now } = landed;
  const blobAt = pullRequest ? await blobsAtReviews(sources.repository, pullRequest, [path]) : () => null;
  const reviews = pullRequest ? seenReviews(pullRequest, path, blobAt, sources.salt) : [];
  return forSettlement(read.value, policy, lineage, { pullRequest, reviews, violations, now }, sources);
}

/** The declaration as it was written; where a text was removed, without it. */
function asDeclared({ requestId, person, role, environment, from, until, incident, what, how }: DeclaredEvent) {
  const body: DeclarationDocument = {
    apiVersion: 'access-lineage/v1',
    kind: 'Declaration',
    id: requestId,
    person,
    ...(role === null ? {} : { role }),
    environment,
    from,
    until,
    incident,
    what: what.text ?? '',
    how: how.text ?? '',
  };
  return body;
}
