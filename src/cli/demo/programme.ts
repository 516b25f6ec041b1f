import type { Story } from './acts.ts';
import { goodAws, goodGcp } from './stories.ts';
import { secret, thirdParty } from './stories-owners.ts';
import { agent, breakGlass } from './stories-special.ts';
import { rubberStamp } from './stories-policy.ts';
import { denied, race, selfApproved, stale } from './stories-refused.ts';

/** Of the requests that the stories open. */
const NAMES = [
  'checkout-42',
  'quarter-report',
  'certificate',
  'ledger-support',
  'wide-reference',
  'batch-1202',
  'batch-1202-approve',
  'assets-spring',
  'checkout-43',
  'ledger-post',
  'ledger-reconcile',
] as const;

function idIn(month: string, name: (typeof NAMES)[number]): string {
  return `${month}-${name}`;
}

/** `month`: `2026-11`. */
export function idsOf(month: string): ReadonlySet<string> {
  return new Set(NAMES.map((name) => idIn(month, name)));
}

/** What is told side by side, one act after the other: the race needs the others' requests out of its way. */
export function acts(month: string): readonly (readonly Story[])[] {
  const id = (name: (typeof NAMES)[number]) => idIn(month, name);
  return [
    [
      goodAws(id('checkout-42')),
      goodGcp(id('quarter-report')),
      agent(id('certificate')),
      breakGlass(),
      thirdParty(id('ledger-support')),
      secret(id('wide-reference')),
      denied(id('batch-1202'), id('batch-1202-approve')),
      stale(id('assets-spring')),
      selfApproved(id('checkout-43')),
    ],
    [race(id('ledger-post'), id('ledger-reconcile')), rubberStamp()],
  ];
}
