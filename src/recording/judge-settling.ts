import { afterReview } from '../decision/after-review.ts';
import { settles, type SettlementJudged } from '../decision/settlement.ts';
import { declaredFacts } from '../facts/for-declaration.ts';
import type { Settling } from '../facts/for-settlement.ts';
import { judgedOf } from '../facts/gathered.ts';
import type { Lineage } from '../lineage/lineage.ts';
import type { Moment } from '../model/facts.ts';

/** What a Settlement pays, of exactly the lineage that is looked at. */
export function judgeSettling(settling: Settling, lineage: Lineage, moment: Moment): SettlementJudged {
  const { document, policy, declared, members, reviews, violations, now } = settling;
  const { grant, issuances, requested } = lineage;
  if (declared && owes(lineage))
    return { decision: afterReview(policy, declaredFacts(declared, moment), declared.recorded), payer: null };
  return settles(policy, {
    document,
    now,
    moment,
    pullRequest: judgedOf(settling.pullRequest),
    reviews,
    members,
    violations,
    grant,
    lastIssued: issuances.at(-1)?.issued.issuance.issuedAt ?? null,
    secret: requested?.terms?.secret ?? null,
  });
}

function owes({ events }: Lineage): boolean {
  return events.some(({ kind }) => kind === 'obliged') && !events.some(({ kind }) => kind === 'settled');
}

/** Does the ledger tell what became of this file? */
export function isTold({ document: { path } }: Settling, { events }: Lineage): boolean {
  const name = path.slice(path.lastIndexOf('settle-'), -'.yaml'.length);
  return events.some(({ key }) => key.endsWith(`:${name}`));
}
