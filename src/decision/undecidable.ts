import type { Decision, RuleResult } from '../model/decision.ts';
import type { Finding } from '../model/finding.ts';
import type { Instant, Oid } from '../model/ids.ts';
import { ENGINE } from './engine.ts';

export interface Undecidable {
  readonly request: Decision['request'];
  readonly policy: { readonly commit: Oid; readonly tree: Oid };
  readonly now: Instant;
  /** Why: the file is no valid request, or the policy in force cannot be read. */
  readonly findings: readonly Finding[];
}

/** A merged file that no rule can be asked about: denied, with what stood in the way. */
export function undecidable({ request, policy, now, findings }: Undecidable): Decision {
  return {
    format: 1,
    verdict: 'deny',
    headline: `Denied: ${findings[0]?.message ?? 'the file could not be read as a request'}`,
    request,
    policy: { ...policy, data: [] },
    engine: ENGINE,
    now,
    marks: [],
    results: findings.map(unreadable),
    notTargeted: 0,
    approval: { required: [], counted: [], rejected: [] },
    risk: { level: 'critical', because: ['what is asked cannot be read'] },
    effective: null,
    obligations: [],
  };
}

function unreadable(finding: Finding): RuleResult {
  return {
    rule: 'REF-UNREADABLE',
    stage: 'reference',
    outcome: 'error',
    mode: 'deny',
    severity: 'invariant',
    controls: [],
    message: finding.message,
    fix: finding.fix,
    values: { finding: finding.id },
    ...(finding.at ? { at: finding.at } : {}),
  };
}
