import type { Grant } from '../model/grant.ts';
import type { Instant } from '../model/ids.ts';
import { due } from './due.ts';
import type { Lineage } from './lineage.ts';

export type Standing = 'not-granted' | 'not-yet' | 'live' | 'ended';

/** May something be issued under it at this moment? An end that is recorded counts at once, whatever hour it names. */
export function standing({ grant }: Pick<Lineage, 'grant'>, now: Instant): Standing {
  if (!grant) return 'not-granted';
  if (grant.ended || now >= grant.effective.notAfter) return 'ended';
  return now < grant.effective.notBefore ? 'not-yet' : 'live';
}

export interface Justified {
  readonly is: 'stands' | 'unproven' | 'lapsed';
  readonly because: readonly string[];
}

const OWED = {
  rotate: 'rotation',
  revoke: 'revocation of what was handed out',
  review: 'review',
  monitor: 'look by its monitor',
} as const;

/** Was it, and is it still, justified? `unproven`: the record does not carry it. `lapsed`: it did once. The first line of `show`. */
export function justified(lineage: Lineage, at: Instant): Justified {
  const { grant, decided, findings, corrected } = lineage;
  const doubts = [
    ...(declared(lineage) ?? [
      ...(lineage.requested ? [] : ['no request is recorded']),
      ...(decided ? [] : [withdrawn(lineage) ?? 'it was never decided']),
    ]),
    ...(decided && decided.decision.verdict !== 'allow' ? [`the verdict was ${decided.decision.verdict}`] : []),
    ...findings.filter((one) => one.severity === 'error').map((one) => one.message),
    ...corrected.map((one) => `${one.wrong} was corrected: ${one.message}`),
  ];
  if (doubts.length > 0 || !grant || !decided)
    return { is: 'unproven', because: doubts.length > 0 ? doubts : ['there is no grant'] };
  const { notBefore, notAfter } = grant.effective;
  const over = [
    // Of another machine's clock, and a minute ahead it may be: an end that is recorded counts at once.
    ...(grant.ended ? [`${grant.ended.how} at ${grant.ended.at}`] : []),
    ...(notAfter <= at ? [`its window ended at ${notAfter}`] : []),
    ...due(lineage, at).flatMap(({ what, since }) =>
      what === 'expire' || what === 'lapse' ? [] : `a ${OWED[what]} is owed since ${since}`,
    ),
  ];
  if (over.length > 0) return { is: 'lapsed', because: over };
  const approvers = grant.approvers.length > 0 ? `approved by ${grant.approvers.join(', ')}` : unapproved(grant);
  return {
    is: 'stands',
    because: [
      `allowed by policy ${decided.decision.policy.commit.slice(0, 12)}`,
      approvers,
      ...(at < notBefore ? [`its window opens at ${notBefore}`] : []),
      `until ${notAfter}`,
    ],
  };
}

/** Told afterwards: nothing was asked, and nothing had to be decided. */
function declared({ events }: Lineage): readonly string[] | null {
  const event = events.find((one) => one.kind === 'declared');
  if (!event) return null;
  const paid = events.find(({ kind }) => kind === 'settled');
  const review = paid ? `somebody else reviewed it at ${paid.occurredAt}` : 'its review is still owed';
  return [`it was declared afterwards and grants nothing; ${review}`];
}

function unapproved({ obligations }: Grant): string {
  const review = obligations.find(({ under }) => under !== undefined);
  if (!review) return 'no approval was required';
  const later = review.metAt ? `it was reviewed afterwards, at ${review.metAt}` : `a review is owed by ${review.by}`;
  return `an emergency under ${review.under}: no approval was waited for, and ${later}`;
}

/** Closed without a merge: nothing was decided, and nothing had to be. */
function withdrawn({ events }: Lineage): string | null {
  const event = events.findLast((one) => one.kind === 'withdrawn');
  return event ? `it was withdrawn: pull request #${event.pullRequest} was closed without a merge` : null;
}
