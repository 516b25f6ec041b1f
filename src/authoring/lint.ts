import type { Finding } from '../model/finding.ts';
import { examiner } from '../policy/cel.ts';
import { type PolicyDocument, shelve } from '../policy/link.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import type { Instant } from '../model/ids.ts';
import { cellsOf } from './cells.ts';
import type { DocumentCheck, Documents, PolicyCheck } from './material.ts';

const OF_DOCUMENTS: readonly DocumentCheck[] = [];
const OF_POLICY: readonly PolicyCheck[] = [];

interface Given {
  readonly documents: readonly PolicyDocument[];
  readonly tests: readonly string[];
  readonly now: Instant;
}

/** What `compile` lets pass and a reader should not. `policy`: the same documents compiled; null when they do not, and then less is said. */
export async function lint({ documents, tests, now }: Given, policy: PolicySet | null): Promise<readonly Finding[]> {
  const given: Documents = { shelf: shelve(documents), tests, now };
  const findings = OF_DOCUMENTS.flatMap((check) => check(given));
  if (!policy) return findings;
  const material = { ...given, policy, cells: cellsOf(policy), examiner: await examiner() };
  return [...findings, ...OF_POLICY.flatMap((check) => check(material))];
}
