import type { Finding } from '../model/finding.ts';
import type { Instant } from '../model/ids.ts';
import { examiner } from '../policy/cel.ts';
import { type PolicyDocument, shelve } from '../policy/link.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import { cellsOf } from './cells.ts';
import { unborneNames } from './lint/p01-unborne-names.ts';
import { tooFewApprovers } from './lint/p02-too-few-approvers.ts';
import { foregone, unreachable } from './lint/p03-no-effect.ts';
import { shadowed } from './lint/p03-shadowed.ts';
import { breaksAlone } from './lint/p04-breaks-alone.ts';
import { widerCap } from './lint/p06-wider-cap.ts';
import { uselessExceptions } from './lint/p07-exceptions.ts';
import { bareRules } from './lint/p08-bare-rules.ts';
import { loosePatterns } from './lint/p09-patterns.ts';
import { lookAlikes } from './lint/p10-look-alikes.ts';
import { wildcards } from './lint/p11-wildcards.ts';
import { mixedScript } from './lint/p12-mixed-script.ts';
import { zonelessTime } from './lint/p13-zoneless-time.ts';
import { approvalRing } from './lint/p14-approval-ring.ts';
import { understatedRisk } from './lint/p15-understated-risk.ts';
import { unreviewedBreakGlass } from './lint/p16-unreviewed-break-glass.ts';
import { unrotatedSecrets } from './lint/p17-unrotated-secrets.ts';
import { smallPool } from './lint/p18-small-pool.ts';
import { twinRoles } from './lint/p19-twin-roles.ts';
import { sharedJobs } from './lint/p21-shared-jobs.ts';
import { unheldProfile } from './lint/p22-unheld-profile.ts';
import { unusableBreakGlass } from './lint/p23-unusable-break-glass.ts';
import type { DocumentCheck, Documents, Material, PolicyCheck } from './material.ts';
import { rehearse } from './rehearsal.ts';

/** Those that need no other document to be right. */
const OF_DOCUMENTS: readonly DocumentCheck[] = [
  unborneNames,
  shadowed,
  bareRules,
  lookAlikes,
  wildcards,
  mixedScript,
  sharedJobs,
];
const OF_POLICY: readonly PolicyCheck[] = [
  tooFewApprovers,
  unreachable,
  foregone,
  breaksAlone,
  widerCap,
  uselessExceptions,
  loosePatterns,
  zonelessTime,
  approvalRing,
  understatedRisk,
  unreviewedBreakGlass,
  unrotatedSecrets,
  smallPool,
  twinRoles,
  unheldProfile,
  unusableBreakGlass,
];

interface Given {
  readonly documents: readonly PolicyDocument[];
  /** No file was left out because it could not be read. */
  readonly whole: boolean;
  readonly tests: readonly string[];
  readonly now: Instant;
}

/** Roles for which somebody who may ask would find too few approvers: of all of lint only this, for who compares two policies. */
export function approversMissing(policy: PolicySet, now: Instant): readonly Finding[] {
  const rehearsals = rehearse(cellsOf(policy), policy, now);
  return [...tooFewApprovers({ rehearsals }), ...smallPool({ rehearsals })];
}

/** What `compile` lets pass and a reader should not. `policy`: the same documents compiled; null when they do not, and then less is said. */
export async function lint(
  { documents, whole, tests, now }: Given,
  policy: PolicySet | null,
): Promise<readonly Finding[]> {
  const given: Documents = { shelf: shelve(documents), whole, tests, now };
  const findings = OF_DOCUMENTS.flatMap((check) => check(given));
  if (!policy) return findings;
  const cells = cellsOf(policy);
  const rehearsals = rehearse(cells, policy, now);
  const material: Material = { ...given, policy, cells, rehearsals, examiner: await examiner() };
  return [...findings, ...OF_POLICY.flatMap((check) => check(material))];
}
