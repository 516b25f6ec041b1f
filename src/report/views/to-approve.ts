import type { Block } from '../block.ts';
import type { CheckedRequest } from './check.ts';
import { isReview } from './decision.ts';
import { startsAJob } from './mandate.ts';

type Waiting = Extract<CheckedRequest, { decision: unknown }>;

/** An emergency whose review can still be given: that is heard after the merge as well. */
export function isOpen(request: CheckedRequest): boolean {
  return 'decision' in request && request.shown !== null && isReview(request.decision);
}

/** One text to copy for all requests that still wait. Its own letters are too few to pass as a reason. */
export function howToApprove(requests: readonly CheckedRequest[], merged: boolean): readonly Block[] {
  const waiting = requests.flatMap((one): readonly Waiting[] =>
    'decision' in one && one.shown !== null && one.decision.verdict === 'pending' && (!merged || isOpen(one))
      ? [one]
      : [],
  );
  if (waiting.length === 0) return [];
  const digests = `${waiting.length === 1 ? 'digest' : 'digests'}: ${waiting.map(({ shown }) => shown).join(' ')}`;
  const review = waiting.every(isOpen);
  return [
    { is: 'heading', level: 2, text: 'To approve' },
    {
      is: 'text',
      text: `Review this pull request with “Approve”. Say in your own words what you looked at and why it is right, and keep the last line: it ties your approval to exactly what ${review ? 'was taken' : 'would be granted'}.`,
    },
    { is: 'code', text: `Why: \n\n${digests}` },
    ...(waiting.some(({ request }) => startsAJob(request)) ? [STARTS] : []),
    review ? (merged ? LATE : AFTERWARDS) : BEFORE,
  ];
}

const STARTS: Block = {
  is: 'text',
  text: [
    { strong: 'The merge itself starts the job' },
    {
      own: ' that gets the credential (`activation: on-merge`): `record` calls `on-grant.yml` as soon as the window is open, and nobody is asked again.',
    },
  ],
};
const AFTERWARDS: Block = {
  is: 'text',
  text: [
    { strong: 'Merge when it is approved.' },
    ' That settles the review. Merged without one, it stays owed, and the person breaks no glass while it is overdue.',
  ],
};
const LATE: Block = {
  is: 'text',
  text: [
    { strong: 'It is merged, and the review is still owed.' },
    { own: ' An approval settles it with the next run of `record`; while it is overdue, the person breaks no glass.' },
  ],
};
const BEFORE: Block = {
  is: 'text',
  text: [
    { strong: 'Merge only when nothing is pending.' },
    ' What stands at the merge is final: approvals given later do not count, and a request merged too early has to be asked again under a new id.',
  ],
};
