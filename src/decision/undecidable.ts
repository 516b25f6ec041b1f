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

/**
 * A merged file that no rule can be asked about: denied, with what stood in the way. Signed and kept for ever, so by id and
 * place alone: the words of a finding quote what stands in the file.
 */
export function undecidable({ request, policy, now, findings }: Undecidable): Decision {
  const results = findings.map((finding) => unreadable(finding, request.path));
  return {
    format: 1,
    verdict: 'deny',
    headline: `Denied: ${results[0]?.message ?? 'the file could not be read as a request'}`,
    request,
    policy: { ...policy, data: [] },
    engine: ENGINE,
    now,
    marks: [],
    results,
    notTargeted: 0,
    approval: { required: [], counted: [], rejected: [] },
    risk: { level: 'critical', because: ['what is asked cannot be read'] },
    effective: null,
    obligations: [],
  };
}

function unreadable({ id, at, values }: Finding, request: string): RuleResult {
  const mine = at?.path === request;
  const place = at ? ` at ${at.path}:${at.line}:${at.column}` : '';
  const field = mine ? fieldOf(id, values?.['field']) : undefined;
  return {
    rule: 'REF-UNREADABLE',
    stage: 'reference',
    outcome: 'error',
    mode: 'deny',
    severity: 'invariant',
    controls: [],
    message: `${mine ? 'the file cannot be read as a request' : 'the policy it was merged under cannot be read'}: ${id}${place}`,
    fix: mine
      ? 'run `access-lineage check` on the file to read the finding in words, and ask again under a new id'
      : 'run `access-lineage policy lint` to read the finding in words, have it mended, and ask again under a new id',
    values: { finding: id },
    ...(field === undefined ? {} : { field }),
    ...(at ? { at } : {}),
  };
}

/** The name of a field that no schema knows is text of the file: the block it stands in is told instead. */
function fieldOf(id: Finding['id'], field: unknown): string | undefined {
  if (typeof field !== 'string') return undefined;
  return id === 'Y011' ? field.slice(0, field.lastIndexOf('/')) : field;
}
