import type { Document } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Json } from '../model/ids.ts';

/** What a policy can have wrong with it. All of them keep it from being used. */
export type PolicyFindingId =
  | 'L01' // two documents share an id
  | 'L02' // a name that no document bears
  | 'L03' // roles inherit from each other in a circle
  | 'L04' // durations that contradict each other
  | 'L05' // a duty set that can never bite
  | 'L06' // a condition that does not compile
  | 'L07' // a provider that this release does not know
  | 'L08' // a person id that a member of the organisation would bear
  | 'L09' // an account of two persons
  | 'L10' // endpoints under a production trust root
  | 'L11' // keys of the trust root that contradict each other
  | 'L12' // an entitlement its provider cannot read
  | 'L13' // something that looks back further than the ledger is asked
  | 'L14' // an action that no provider knows
  | 'L15' // functions that look alike
  | 'L16' // a calendar that never opens, or not when its author thinks
  | 'L17' // an exception that could never count, or that the wrong people carry
  | 'L30' // a pattern of incidents that is none
  | 'L31'; // a ChangeRule that nobody could meet

/** An error at a place in a document. */
export function policyFinding(
  id: PolicyFindingId,
  document: Document<unknown>,
  pointer: string,
  message: string,
  fix: string,
  values?: { readonly [name: string]: Json },
): Finding {
  return { id, severity: 'error', message, fix, at: document.locate(pointer), ...(values ? { values } : {}) };
}
