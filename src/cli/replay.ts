import { systemClock } from '../action/clock.ts';
import { replay } from '../commands/replay.ts';
import { pastDecisions } from '../facts/past.ts';
import { wantPolicy } from '../facts/read-policy.ts';
import { Failure } from '../model/finding.ts';
import { entitlementKinds } from '../providers/index.ts';
import { terminal } from '../report/render/terminal.ts';
import { findingBlocks } from '../report/views/findings.ts';
import { replayBlocks, replayCounts } from '../report/views/replay.ts';
import { here } from './here.ts';
import { wantLedger } from './ledger-here.ts';
import { policyFiles } from './policy-files.ts';
import { colours, print } from './terminal.ts';

/** 0: nothing would come out stricter, wider or without a claim. 1: something would. 2: one of the policies cannot be read. */
export async function replayHere({
  repo,
  base,
  json,
}: {
  repo: string;
  base: string;
  json?: boolean;
}): Promise<number> {
  const there = await here(repo);
  await wantLedger(repo, there);
  const { clone, main } = there;
  const [snapshot] = await clone.read([wantPolicy(base)]);
  if (!snapshot)
    throw new Failure('MISSING', `there is no revision ${base} in ${repo}`, 'name a branch, tag or commit with --base');
  const sides = { base: snapshot.files, head: policyFiles(repo) };
  const now = systemClock().now();
  const past = pastDecisions(clone, main.policy.trust.ledger.branch, now);
  const answer = await replay(sides, past, entitlementKinds, now);
  if (!answer.ok) {
    print(terminal(findingBlocks(answer.findings), colours()));
    return 2;
  }
  const { decisions, left } = answer.value;
  if (json) print(JSON.stringify(replayCounts(decisions, left), null, 2));
  else print(terminal(replayBlocks(decisions, left), colours()));
  return left.length > 0 || decisions.some(({ changed }) => changed !== 'nothing') ? 1 : 0;
}
