import type { RejectReason } from '../../model/decision.ts';
import { isQuoted } from '../../model/echoed-digest.ts';
import { momentOf, type SeenReview } from '../../model/facts.ts';
import { duration } from '../../model/time.ts';
import type { Person } from '../../policy/policy-set.ts';
import type { Counting } from './counting.ts';
import { shownDigest } from '../shown-digest.ts';
import type { Ballot } from './ballots.ts';
import { handOnly } from './exclusions.ts';
import { tooOld } from './freshness.ts';
import { lacking } from './rationale.ts';
import { returned } from './reciprocal.ts';
import { tooLateToBlock } from './standing-reviews.ts';
import type { Barred, Slot } from './slots.ts';

export interface Flaw {
  readonly why: RejectReason;
  /** A sentence about the review with the remedy; never words of the review. */
  readonly message: string;
  /** What was not known, so that it could not be judged: the slot's rules err. */
  readonly errs?: true;
}

/** What is wrong with the review whatever slot it is for; null when nothing is. */
export function flawed(
  { person, review }: Ballot,
  slots: readonly Slot[],
  barred: Barred,
  context: Counting,
): Flaw | null {
  const { facts } = context;
  if (review.state === 'DISMISSED') {
    return {
      why: 'dismissed',
      message: `The review of ${person.id} was dismissed. An older one is not revived: ask for a new one.`,
    };
  }
  if (tooLateToBlock(review, facts)) {
    return {
      why: 'after-merge',
      message: `${person.id} asked for changes at ${review.submittedAt}, after the merge, which is decided without it.${context.request ? ' Nothing is issued while it stands, where it blocks.' : ''}`,
    };
  }
  if (review.state !== 'APPROVED') {
    return {
      why: 'changes-requested',
      message: `${person.id} asks for changes${blocking(person, slots, barred, context)}`,
    };
  }
  return (
    withheld(person, review) ??
    notTheirs(person, review, slots, barred) ??
    outOfTime(person, review, context) ??
    otherContent(person, review, facts)
  );
}

/** Whether the change request blocks, and what ends it: not everybody who asks for changes may approve afterwards. */
function blocking(
  { id, left }: Person,
  slots: readonly Slot[],
  { excluded }: Barred,
  { anybodyBlocks }: Counting,
): string {
  if (left) return ', which does not block: they have left.';
  const theirs = slots.filter(({ members }) => members.has(id));
  const blocks = anybodyBlocks || theirs.some(({ need }) => need.demand.changesRequestedBlocks);
  if (slots.some(({ unknown }) => unknown !== null))
    return blocks
      ? ', which blocks. Agree on them, and run the check again.'
      : '. Whether that blocks is not known. Run the check again.';
  const able = theirs.some(({ candidates }) => candidates.includes(id));
  const because = 'known' in excluded ? excluded.known.persons.get(id) : undefined;
  const why = because === undefined ? '' : `: ${id} ${because}`;
  if (able)
    return `, which ${blocks ? 'blocks. Agree on them; then they' : 'does not block here. When they agree, they'} can approve.`;
  if (blocks)
    return `, which blocks, and may not approve${why}. Agree on them; then have the change request dismissed.`;
  return `, which does not block: ${theirs.length > 0 ? `they may not approve${why}` : 'they are in no pool that this request needs'}. The candidates decide.`;
}

/** What is wrong with it for this slot; null when it may fill it. */
export function unfit({ person, review }: Ballot, { need }: Slot, barred: Barred, context: Counting): Flaw | null {
  const { rationale, maxAge, reciprocal } = need.demand;
  const conflict = barred.counterpart(person.id);
  if (conflict === 'unknown') {
    const message = `Whether ${person.id} holds the counterpart of this access is not known. Run the check again.`;
    return { why: 'conflict-of-duties', message, errs: true };
  }
  if (conflict) {
    const message = `${person.id} holds ${conflict.role}, the counterpart of this access (${conflict.set}). Somebody without it has to approve.`;
    return { why: 'conflict-of-duties', message };
  }
  const back = reciprocal === null || !context.request ? null : returned(person.id, reciprocal, context.request);
  if (back === 'unknown') {
    const message = `Whether ${person.id} would give back an approval is not known. Run the check again.`;
    return { why: 'reciprocal', message, errs: true };
  }
  if (back) {
    const message = `${back.by} approved ${back.requestId} for ${person.id}, and two do not approve each other within ${duration(reciprocal ?? 0)}. Somebody else has to.`;
    return { why: 'reciprocal', message };
  }
  const old = tooOld(review.submittedAt, momentOf(context.facts), maxAge);
  if (old) return { why: 'too-old', message: `The review of ${person.id} ${old}. They can approve again.` };
  return wordless(person, review, rationale, context);
}

/** First of all: the key is out, whatever else is wrong with the review. */
function withheld({ id }: Person, { withheld: kind }: SeenReview): Flaw | null {
  if (kind === undefined) return null;
  const message = `The review of ${id} holds what has the form of a key (${kind}), so its text is not kept. Revoke that key now, then take it out of the review or approve with a new one.`;
  return { why: 'secret', message };
}

function notTheirs(
  { id, left }: Person,
  { by }: SeenReview,
  slots: readonly Slot[],
  { excluded }: Barred,
): Flaw | null {
  const because = 'known' in excluded ? excluded.known.persons.get(id) : undefined;
  if (because !== undefined && 'known' in excluded) {
    const { accounts } = excluded.known;
    const other = accounts.size > 0 && by !== null && !accounts.has(by.databaseId) && handOnly(because);
    return other
      ? {
          why: 'same-person',
          message: `Account ${by.databaseId} is ${id}'s, who ${because} with another account. Somebody else has to approve.`,
        }
      : { why: 'excluded', message: `${id} may not approve: ${id} ${because}. Somebody else has to.` };
  }
  if (left) return { why: 'not-in-pool', message: `${id} has left. Somebody else has to approve.` };
  if (
    slots.length > 0 &&
    !slots.some(({ members }) => members.has(id)) &&
    slots.every(({ unknown }) => unknown === null)
  ) {
    return { why: 'not-in-pool', message: `${id} is in no pool that this request needs. Ask one of the candidates.` };
  }
  return null;
}

function outOfTime(
  { id }: Person,
  { submittedAt, editedAt, editedBy, by }: SeenReview,
  { facts }: Counting,
): Flaw | null {
  const at = 'merge' in facts.moment ? facts.moment.merge.at : null;
  if (at !== null && submittedAt > at) {
    const message = `The review of ${id} came at ${submittedAt}, after the merge at ${at}. What stood at the merge is final: open a new request.`;
    return { why: 'after-merge', message };
  }
  if (editedAt === null) return null;
  if (editedBy?.databaseId !== by?.databaseId || !editedBy) {
    return {
      why: 'edited-by-other',
      message: `The review of ${id} was edited by somebody else. ${id} has to review again.`,
    };
  }
  if (at !== null && editedAt > at) {
    const message = `The review of ${id} was edited at ${editedAt}, after the merge at ${at}: what it said before is gone. Open a new request.`;
    return { why: 'after-merge', message };
  }
  return null;
}

function otherContent({ id }: Person, { requestBlob }: SeenReview, { request }: Counting['facts']): Flaw | null {
  if (requestBlob === request.blob) return null;
  const what =
    requestBlob === null ? 'a commit where the request is not to be found' : 'another version of the request';
  return { why: 'stale-content', message: `${id} reviewed ${what}. They can look at what changed and approve again.` };
}

function wordless(
  { id }: Person,
  { body, shown }: SeenReview,
  rationale: Slot['need']['demand']['rationale'],
  context: Counting,
): Flaw | null {
  if (rationale.echoDigest) {
    const digest = digestToShow(context);
    if (shown === null && body.text !== null && isQuoted(digest, body.text)) {
      const message = `The review of ${id} has the digest ${digest} in a quote only (\`>\`), and what is quoted is another's word. They can approve again with \`digest: ${digest}\` on a line without \`>\`.`;
      return { why: 'rationale', message };
    }
    if (shown === null) {
      const message = `The review of ${id} does not carry the digest ${digest}. They can approve again with \`digest: ${digest}\` in the text.`;
      return { why: 'rationale', message };
    }
    if (!shown.split(' ').includes(digest)) {
      const message = `The review of ${id} carries the digest of something else; what would be granted now is ${digest}. They can look again and approve with \`digest: ${digest}\`.`;
      return { why: 'stale-content', message };
    }
  }
  if (rationale.mode === 'acknowledge') return null;
  if (body.text === null) {
    return {
      why: 'rationale',
      message: `The text of the review of ${id} was removed, so it cannot be judged.`,
      errs: true,
    };
  }
  const lack = lacking(body.text, rationale);
  return lack ? { why: 'rationale', message: `The review of ${id} ${lack.message}. They can approve again.` } : null;
}

const digests = new WeakMap<Counting, string>();

/** At `issue` the frozen entitlement: it is what reviewers were shown, whatever today's policy still leaves of it. */
function digestToShow(context: Counting): string {
  const { moment, request, shown: before } = context.facts;
  const digest = before ?? (moment.phase === 'issue' ? moment.frozen : context.effective).digest;
  const shown = digests.get(context) ?? shownDigest(request.blob, digest);
  digests.set(context, shown);
  return shown;
}
