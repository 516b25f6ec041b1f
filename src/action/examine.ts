import type { PolicyTestReport } from '../authoring/report.ts';
import type { Replayed } from '../authoring/replay.ts';
import type { CheckedChange, Proposal } from '../commands/check-policy.ts';
import { lint } from '../commands/lint.ts';
import { policyTest } from '../commands/policy-test.ts';
import { replayThese } from '../commands/replay.ts';
import type { LiveDecisions } from '../facts/live-decisions.ts';
import type { Finding } from '../model/finding.ts';
import type { Instant } from '../model/ids.ts';
import { entitlementKinds } from '../providers/index.ts';

/** What a proposed policy would do, beside whether it binds: advice to its reviewers, which decides nothing. */
export interface Examined {
  /** What lint says of the proposal and did not say of the policy that binds. */
  readonly lint: readonly Finding[];
  readonly tests: PolicyTestReport;
  /** null: nothing is recorded yet, or the policy that binds cannot be read. */
  readonly replay: { readonly decisions: readonly Replayed[]; readonly left: LiveDecisions['left'] } | null;
}

/** Documents, cases and conditions of the proposal are read as data, as everywhere. */
export async function examine({ proposal, pullRequest }: CheckedChange): Promise<Examined | null> {
  if (!proposal) return null;
  const { base, head } = proposal.sides;
  const now = pullRequest.readAt;
  return {
    lint: await newFindings({ base, head }, now),
    tests: await policyTest(head, entitlementKinds, { least: 0, mutate: false, only: [] }),
    replay: await replayLive(proposal),
  };
}

/** By what they say: a finding that only moved to another line is no news. */
async function newFindings({ base, head }: Proposal['sides'], now: Instant): Promise<readonly Finding[]> {
  const said = ({ id, message }: Finding): string => `${id} ${message}`;
  const before = new Set((await lint(base, entitlementKinds, now)).findings.map(said));
  return (await lint(head, entitlementKinds, now)).findings.filter((one) => !before.has(said(one)));
}

async function replayLive({ sides, live }: Proposal): Promise<Examined['replay']> {
  if (!live) return null;
  const { decisions: past, left } = await live();
  const again = await replayThese(sides, past, entitlementKinds);
  return again.ok ? { decisions: again.value, left } : null;
}
