import { counted } from '../model/counted.ts';
import type { Approved, LineageEvent } from '../model/event.ts';
import type { Finding } from '../model/finding.ts';
import type { Lineage } from './lineage.ts';
import { payments } from './payments.ts';
import { revalidations } from './revalidations.ts';

type Folded = Omit<Lineage, 'findings'>;

/** Missing and misplaced steps of one lineage. Nothing here depends on the hour: what time makes due is `due`. */
export function completeness(lineage: Folded): readonly Finding[] {
  if (lineage.events.every(({ kind }) => kind === 'policy-changed')) return [];
  return [
    ...steps(lineage),
    ...approvals(lineage),
    ...issuances(lineage),
    ...people(lineage),
    ...payments(lineage),
    ...revalidations(lineage),
  ];
}

function steps({ requestId, events, requested, decided, grant }: Folded): Finding[] {
  const found: Finding[] = [];
  const say = (id: string, message: string, fix: string) => found.push(finding(id, `${requestId}: ${message}`, fix));
  if (events.length === 0) return found;
  const notJudged = events.every((event) => event.kind === 'refused' && event.came);
  if (!requested && !notJudged && !events.some(({ kind }) => kind === 'declared'))
    say('L01', 'there is no requested event', 'run record; if it stays, the ledger lost an event');
  if (!decided && requested?.mergeCommit)
    say('L02', `it was merged in ${requested.mergeCommit} and never decided`, 'run record');
  if (events.filter((event) => event.kind === 'decided').length > 1)
    say('L03', 'it was decided more than once', 'find out which merge was not the first; a request is merged once');
  if (decided?.decision.verdict === 'allow' && !grant && events.every((e) => e.kind !== 'decided' || e === decided))
    say(
      'L04',
      'it was allowed, but without a window or an owner',
      'report this as a defect; nothing is issued under it',
    );
  if (decided && requested && decided.decision.request.blob !== requested.file.blob)
    say(
      'L05',
      `it was decided on blob ${decided.decision.request.blob}, but ${requested.file.blob} was requested`,
      'treat the grant as void and ask again',
    );
  const owes = decided?.decision.obligations.some(({ under }) => under !== undefined);
  if (owes && !events.some(({ kind }) => kind === 'obliged'))
    say(
      'L25',
      'access was taken in an emergency, and no review is recorded as owed',
      'find the lost event in the history of the ledger',
    );
  const keys = new Set<string>();
  for (const { key } of events) {
    if (keys.has(key)) say('L06', `the event ${key} stands twice`, 'find out who wrote it the second time');
    keys.add(key);
  }
  return found;
}

function approvals({ requestId, approved, decided }: Folded): Finding[] {
  const counted = decided?.decision.approval.counted ?? [];
  const same = (one: Approved) => (other: Approved['approval']) =>
    other.review === one.approval.review &&
    other.authority.rule === one.approval.authority.rule &&
    other.authority.slot === one.approval.authority.slot;
  return [
    ...counted
      .filter((one) => !approved.some((event) => same(event)(one)))
      .map((one) =>
        finding(
          'L07',
          `${requestId}: review ${one.review} was counted and is not recorded`,
          'find the lost event in the history of the ledger',
        ),
      ),
    ...approved
      .filter((event) => decided && !counted.some(same(event)))
      .map((event) =>
        finding(
          'L08',
          `${requestId}: review ${event.approval.review} is recorded as approval and was not counted`,
          'find out who wrote it',
        ),
      ),
  ];
}

/** Order: submitted ≤ merged ≤ issued ≤ end; limits: window, uses, session. */
function issuances({ requestId, events, approved, decided, grant, issuances: all }: Folded): Finding[] {
  const found: Finding[] = [];
  const say = (id: string, message: string, fix: string) => found.push(finding(id, `${requestId}: ${message}`, fix));
  const merged = decided?.occurredAt;
  for (const { occurredAt, approval } of approved)
    if (merged && occurredAt > merged)
      say(
        'L09',
        `review ${approval.review} of ${occurredAt} came after the merge at ${merged}`,
        'it must not have been counted',
      );
  const place = new Map(events.map((event, index) => [event.key, index]));
  const end = events.findIndex(endsAll);
  for (const { issued } of all) {
    const { id, issuedAt, expiresAt, compared } = issued.issuance;
    const at = place.get(issued.key) ?? 0;
    const revoke = 'revoke what is still alive and find out how it was issued';
    if (!grant) say('L10', `issuance ${id} has no grant`, revoke);
    if (decided && at < (place.get(decided.key) ?? 0)) say('L11', `issuance ${id} stands before the decision`, revoke);
    if (grant && (issuedAt < grant.effective.notBefore || issuedAt >= grant.effective.notAfter))
      say(
        'L12',
        `issuance ${id} of ${issuedAt} lies outside ${grant.effective.notBefore} to ${grant.effective.notAfter}`,
        revoke,
      );
    if (grant && expiresAt > grant.effective.notAfter)
      say('L13', `issuance ${id} lives until ${expiresAt}, the grant until ${grant.effective.notAfter}`, revoke);
    if (expiresAt < issuedAt)
      say('L14', `issuance ${id} ends at ${expiresAt}, before it began`, 'find out whose clock is wrong');
    if (end >= 0 && at > end) say('L15', `issuance ${id} stands after the grant had ended`, revoke);
    if (compared === 'wider') say('L16', `issuance ${id} is wider than what was approved`, revoke);
  }
  if (grant && all.length > grant.effective.maxUses)
    say(
      'L17',
      `${counted(all.length, 'issuance')} where ${counted(grant.effective.maxUses, 'is', 'are')} allowed`,
      'revoke what is still alive',
    );
  for (const event of events)
    if ((event.kind === 'closed' || event.kind === 'used' || event.kind === 'expired') && event.issuance !== undefined)
      if (!all.some(({ issued }) => issued.issuance.id === event.issuance))
        say(
          'L18',
          `${event.kind} speaks of issuance ${event.issuance}, which is not recorded`,
          'find the lost event in the history of the ledger',
        );
  return found;
}

/** Nobody approves what is theirs; one person fills one slot of a rule. */
function people({ requestId, events, requested, approved, decided }: Folded): Finding[] {
  const found: Finding[] = [];
  const decision = decided?.decision;
  const holders = new Set<string>(decision?.holder?.countedTo);
  const taken = new Set<string>();
  for (const event of events) {
    if (event.kind !== 'settled' || !event.approval || !event.review) continue;
    const { approval, review } = event;
    const say = (message: string) =>
      found.push(
        finding('L26', `${requestId}: ${message}`, 'treat the review as still owed, and have somebody else do it'),
      );
    if (holders.has(`person:${approval.person}`)) say(`${approval.person} reviewed what counts to them`);
    if (event.actor?.type !== 'User') say(`review ${approval.review} is not by a person's account`);
    if (decision && review.requestBlob !== decision.request.blob)
      say(`review ${approval.review} was given for another file than the one that was recorded`);
  }
  for (const { approval, review, actor } of approved) {
    const say = (id: string, message: string) =>
      found.push(finding(id, `${requestId}: ${message}`, 'treat the approval as void and ask again'));
    const seat = `${approval.authority.rule} ${approval.person}`;
    if (taken.has(seat)) say('L19', `${approval.person} fills two slots of ${approval.authority.rule}`);
    taken.add(seat);
    if (actor?.databaseId !== undefined && actor.databaseId === requested?.actor?.databaseId)
      say('L20', `account ${actor.databaseId} requested and approved`);
    if (holders.has(`person:${approval.person}`)) say('L20', `${approval.person} approved what counts to them`);
    if (actor?.type !== 'User') say('L21', `review ${approval.review} is not by a person's account`);
    if (decision && review.requestBlob !== decision.request.blob)
      say('L22', `review ${approval.review} was given for ${review.requestBlob}, not for ${decision.request.blob}`);
  }
  return found;
}

function endsAll(event: LineageEvent): boolean {
  if (event.kind === 'revoked' || event.kind === 'lapsed') return true;
  if (event.kind === 'reviewed') return event.answer === 'revoke';
  return (
    (event.kind === 'expired' && event.issuance === undefined) ||
    (event.kind === 'closed' && event.how === 'handed-back')
  );
}

function finding(id: string, message: string, fix: string): Finding {
  return { id, severity: 'error', message, fix };
}
