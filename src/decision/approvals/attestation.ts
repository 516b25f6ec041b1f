import type { Document } from '../../model/document.ts';
import type { ApprovalRuleDocument, Pool } from '../../model/documents.ts';
import type { PersonId } from '../../model/ids.ts';
import type { Context } from '../rule-kind.ts';
import { contractOf } from '../third-party.ts';

export const ATTEST = 'ATTEST-OWNERS';

/** Who answers for the purpose, and why two have to attest at all. */
interface Occasion {
  readonly business: Pool;
  readonly because: string;
}

/**
 * The engine's own approval rule `ATTEST-OWNERS`: where who asks is not who receives, or where business and technical owner are
 * not one, both attest, two persons. The technical owner is the owner of the role. null where there is no occasion.
 */
export function attestation(context: Context): Document<ApprovalRuleDocument> | null {
  const occasion = occasionOf(context);
  if (!occasion) return null;
  const { role } = context;
  const body: ApprovalRuleDocument = {
    apiVersion: 'access-lineage/v1',
    kind: 'ApprovalRule',
    id: ATTEST,
    title: `Business and technical owner attest: ${occasion.because}`,
    controls: ['SOC2:CC6.2', 'ISO27001:A.5.19', 'NIST80053:PS-7'],
    severity: 'high',
    owner: role.owner,
    require: [
      { slot: 'business-owner', count: 1, from: [occasion.business], as: 'attestation' },
      { slot: 'technical-owner', count: 1, from: [{ ownerOf: 'role' }], as: 'attestation' },
    ],
  };
  const { path, blob, sha256 } = role.document;
  return { body, path, blob, sha256, locate: () => role.document.locate('/owner') };
}

function occasionOf(context: Context): Occasion | null {
  const { facts, workload } = context;
  const { subject } = facts.request.body;
  if (subject.type === 'third-party') {
    const { organisation } = contractOf(context, subject);
    if (!organisation) return null; // The third-party rule denies: there is nobody to ask.
    return {
      business: poolOf(organisation.body.owner),
      because: `${subject.person} belongs to ${organisation.body.id}`,
    };
  }
  if (subject.type === 'human') {
    const requester = requesterOf(context);
    if (requester === null || requester === subject.person) return null;
    return { business: { managerOf: 'subject' }, because: `${requester} asks for ${subject.person}` };
  }
  if (workload?.businessOwner && workload.businessOwner !== workload.owner)
    return {
      business: { person: workload.businessOwner },
      because: `${workload.key} has a business owner beside its owner`,
    };
  return null;
}

/** null: nobody the policy knows, which the invariants deny. */
function requesterOf({ facts, policy }: Context): PersonId | null {
  const author = facts.pullRequest?.author;
  const person = author ? policy.directory.identify(author.databaseId, facts.members) : null;
  return person && 'known' in person ? (person.known?.id ?? null) : null;
}

function poolOf(owner: string): Pool {
  const [kind, id = ''] = owner.split(':');
  return kind === 'group' ? { group: id } : { person: id as PersonId };
}
