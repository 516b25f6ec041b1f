import { dump } from 'js-yaml';
import { policyTest, type PolicyTestOptions } from '../../src/commands/policy-test.ts';
import type { PolicyTestReport } from '../../src/authoring/report.ts';
import { entitlementKinds } from '../../src/providers/index.ts';
import type { Body } from '../support/scenario.ts';
import { policiesOf } from '../support/scenario.ts';
import { sourceFile } from '../support/source-file.ts';

/** The policy of the project's own cases, with these test documents beside it. */
export async function tested(
  test: Body,
  {
    policies = [],
    at = 'policies/x.test.yaml',
    ...options
  }: Partial<PolicyTestOptions> & { readonly policies?: readonly Body[]; readonly at?: string } = {},
): Promise<PolicyTestReport> {
  const bodies = policiesOf({ policies });
  const files = bodies.map((body) => written(`policies/${String(body['kind'])}/${String(body['id'])}.yaml`, body));
  const whole = { apiVersion: 'access-lineage/v1', kind: 'PolicyTest', title: 'Cases', given: GIVEN, ...test };
  return policyTest([...files, written(at, whole)], entitlementKinds, {
    least: null,
    mutate: false,
    only: [],
    ...options,
  });
}

const GIVEN: Body = {
  request: {
    subject: { type: 'workload', workload: 'ledger-sync' },
    role: 'ROLE-EXPORT-READ',
    scope: { environment: 'production' },
  },
};

function written(path: string, body: Body) {
  return sourceFile(path, Buffer.from(dump(body, { lineWidth: -1, noRefs: true })));
}

/** `verdict: allow != pending` of every miss. */
export function missed({ runs }: PolicyTestReport): readonly string[] {
  return runs.flatMap(({ misses }) => misses.map(({ field, expected, got }) => `${field}: ${expected} != ${got}`));
}
