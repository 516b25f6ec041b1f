import type { Document } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Json } from '../model/ids.ts';

/** What lint says of policy that compiles. Each has a section in docs/findings/policy-lint.md. */
export type LintFindingId =
  | 'P01' // a function or a waived rule that is not there
  | 'P02' // too few approvers for somebody who may ask
  | 'P03' // a rule that never applies, always or never holds, or adds nothing
  | 'P04' // a role that breaks a duty set by itself
  | 'P06' // a lower level that writes a wider cap
  | 'P07' // an exception that is over, never begins, or covers nothing
  | 'P08' // a rule without control or test
  | 'P09' // a pattern that matches anywhere, or not at all
  | 'P10' // ids that look alike
  | 'P11' // a wildcard where names are compared
  | 'P12' // letters of several alphabets in one word
  | 'P13' // a time without its zone
  | 'P14' // a ring of people who approve each other
  | 'P15' // a role written as less risky than it is
  | 'P16' // an emergency that nobody else could review
  | 'P17' // a secret that is not rotated
  | 'P18' // a pool smaller than what is asked of it
  | 'P19' // a twin of a member of a duty set outside of it
  | 'P21' // one job that may ask as two subjects
  | 'P22' // a profile of an agent that cannot cover a role
  | 'P23'; // an emergency that is always denied for its secrets

/** At a place in a document. */
export function lintFinding(
  id: LintFindingId,
  severity: Finding['severity'],
  at: { readonly document: Document<unknown>; readonly pointer: string },
  said: { readonly message: string; readonly fix: string; readonly values?: { readonly [name: string]: Json } },
): Finding {
  return { id, severity, ...said, at: at.document.locate(at.pointer) };
}
