import type { Story } from './acts.ts';
import { goodAws, goodGcp } from './stories.ts';
import { secret, thirdParty } from './stories-owners.ts';
import { agent, breakGlass } from './stories-special.ts';
import { rubberStamp } from './stories-policy.ts';
import { denied, race, selfApproved, stale } from './stories-refused.ts';

/** What is told side by side, one act after the other: the race needs the others' requests out of its way. `month`: `2026-11`. */
export function acts(month: string): readonly (readonly Story[])[] {
  return [
    [
      goodAws(`${month}-checkout-42`),
      goodGcp(`${month}-quarter-report`),
      agent(`${month}-certificate`),
      breakGlass(),
      thirdParty(`${month}-ledger-support`),
      secret(`${month}-wide-reference`),
      denied(`${month}-batch-1202`, `${month}-batch-1202-approve`),
      stale(`${month}-assets-spring`),
      selfApproved(`${month}-checkout-43`),
    ],
    [race(`${month}-ledger-post`, `${month}-ledger-reconcile`), rubberStamp()],
  ];
}
