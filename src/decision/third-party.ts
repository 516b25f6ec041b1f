import type { Document } from '../model/document.ts';
import type { AccessRequest, Contract, OrganisationDocument } from '../model/documents.ts';
import type { Instant } from '../model/ids.ts';
import type { Situation } from './rule-kind.ts';

type ThirdParty = Extract<AccessRequest['subject'], { readonly type: 'third-party' }>;

export interface UnderContract {
  readonly organisation: Document<OrganisationDocument> | null;
  readonly contract: Contract | null;
}

/** The organisation that the person belongs to, and the contract the request names; null for what is not there. */
export function contractOf({ policy }: Pick<Situation, 'policy'>, { person, contract }: ThirdParty): UnderContract {
  const employer = policy.directory.person(person)?.organisation ?? null;
  const organisation = employer === null ? null : (policy.organisations.get(employer) ?? null);
  return { organisation, contract: organisation?.body.contracts.find(({ id }) => id === contract) ?? null };
}

/** The end of the contract's last day, UTC. */
export function endOf({ until }: Contract): Instant {
  return `${until}T23:59:59Z` as Instant;
}
