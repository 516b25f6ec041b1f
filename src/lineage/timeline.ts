import { counted } from '../model/counted.ts';
import type { RotatedSecret } from '../model/documents.ts';
import type { LineageEvent, Payment, PolicyChanged, Revalidated, Settled } from '../model/event.ts';
import type { Instant } from '../model/ids.ts';
import { saidIn } from '../model/prose.ts';
import type { Lineage } from './lineage.ts';

/** One row of `show`. `place` is the event's file in the ledger, when the caller knows it. */
export interface TimelineRow {
  readonly when: Instant;
  readonly what: LineageEvent['kind'];
  readonly who: string;
  /** The special paths that the event bears. */
  readonly marks: LineageEvent['marks'];
  readonly detail: string;
  readonly place: string;
}

/** In the order of the ledger. `places`: event key → path. */
export function timeline({ events }: Lineage, places: ReadonlyMap<string, string> = new Map()): readonly TimelineRow[] {
  return events.map((event) => ({
    when: event.occurredAt,
    what: event.kind,
    who: event.actor ? `${event.actor.loginAtTime} (${event.actor.databaseId})` : `run ${event.run.runId}`,
    marks: event.marks,
    detail: detail(event),
    place: places.get(event.key) ?? '',
  }));
}

function detail(event: LineageEvent): string {
  switch (event.kind) {
    case 'requested': {
      if (!event.terms) return 'a file that could not be read as a request';
      const { role, scope, window } = event.terms;
      const asked = `${role} in ${scope.environment}${window?.duration ? ` for ${window.duration}` : ''}`;
      const merged = event.mergeCommit === null ? '' : ' (dated by the merge)';
      return `${asked}: ${event.purpose ? saidIn(event.purpose) : 'text removed'}${merged}`;
    }
    case 'withdrawn':
      return `pull request #${event.pullRequest} was closed without a merge`;
    case 'approved': {
      const { authority, person } = event.approval;
      return `${person} as ${authority.slot} of ${authority.rule} (${authority.memberBy}): ${saidIn(event.review.body)}`;
    }
    case 'decided':
      return `${event.decision.verdict}: ${event.decision.headline}`;
    case 'issued': {
      const { id, provider, credential, expiresAt } = event.issuance;
      const [name = ''] = Object.values(credential);
      return `${provider} ${name}, issuance ${id}, until ${expiresAt}`;
    }
    case 'refused':
      return `${event.condition}: ${event.message}${event.dropped ? ' (the exchanged credential was dropped)' : ''}`;
    case 'revalidated':
      return revalidatedDetail(event);
    case 'closed':
      return `issuance ${event.issuance}: ${CLOSED[event.how]}`;
    case 'expired':
    case 'lapsed':
      return event.issuance === undefined ? 'the grant' : `issuance ${event.issuance}`;
    case 'revoked':
      return `by ${event.by}: ${event.mechanism}, ${event.effectiveAt ? `effective ${event.effectiveAt}` : 'what is alive ends by itself'}`;
    case 'used':
      return `issuance ${event.issuance}: ${counted(event.actions.filter((one) => one.answer === 'used').length, 'action')} seen in ${event.source}`;
    case 'reviewed':
      return `${event.answer} in ${event.campaign}: ${saidIn(event.rationale)}`;
    case 'declared':
      return `${event.person} had access in ${event.environment} from ${event.from} until ${event.until} (${event.incident}): ${saidIn(event.what)}`;
    case 'obliged':
      return `${event.owedBy} owes a ${event.obligation} by ${event.due}${event.under ? ` (${event.under})` : ''}`;
    case 'settled':
      return settledDetail(event);
    case 'rotated':
      return `${rotation(event.secret)} ${paidBy(event.payment)}`;
    case 'policy-changed':
      return policyChange(event);
    case 'corrected':
      break;
  }
  return `${event.wrong}: ${event.message}`;
}

const CLOSED = {
  'job-ended': 'the job ended',
  'handed-back': 'handed back',
  dropped: 'dropped before anybody held it, for the grant had ended',
} as const;

function settledDetail({ obligation, approval, review, payment, pullRequest }: Settled): string {
  if (approval && review) {
    const { authority, person } = approval;
    return `${obligation} by ${person} as ${authority.slot} of ${authority.rule} (${authority.memberBy}), pull request #${pullRequest}: ${saidIn(review.body)}`;
  }
  return `${obligation} ${payment ? paidBy(payment) : `by pull request #${pullRequest}`}`;
}

function paidBy({ person, pullRequest, done }: Payment): string {
  return `by ${person}, pull request #${pullRequest}: ${saidIn(done)}`;
}

function rotation({ type, reference, version, notBefore, notAfter, rotateBy }: RotatedSecret): string {
  const until = notAfter === undefined ? '' : ` until ${notAfter}`;
  const next = rotateBy === undefined ? '' : `, to be rotated by ${rotateBy}`;
  return `${type} ${reference}, now ${version}, valid from ${notBefore}${until}${next};`;
}

const REVALIDATED = {
  holds: 'all that was approved may be issued',
  downgraded: 'less than was approved may be issued',
  gone: 'nothing may be issued',
} as const;

function revalidatedDetail({ outcome, conditions, issuance }: Revalidated): string {
  const said = conditions.map(({ id, holds }) => `${id} ${holds ? 'holds' : 'does not hold'}`);
  return `${outcome}: ${said.join(', ')}; ${REVALIDATED[outcome]}${issuance === null ? '' : `, issuance ${issuance}`}`;
}

function policyChange({
  to,
  from,
  pullRequest,
  binds,
  because,
  classes,
  approvals,
  documents,
  moreDocuments,
}: PolicyChanged): string {
  if (!from) return `commit ${to.commit.slice(0, 12)} binds: ${because.message}`;
  const how = pullRequest === null ? 'without a pull request' : `by pull request #${pullRequest}`;
  const by = [...new Set(approvals.map(({ person }) => person))].join(', ');
  const touched = documents.length + moreDocuments;
  return [
    `commit ${to.commit.slice(0, 12)} ${how} ${binds ? 'binds' : 'does not bind'}: ${because.message} (${because.rule})`,
    `${classes.join(', ') || 'nothing that decides'}; ${counted(touched, 'document')}`,
    ...(by ? [`approved by ${by}`] : []),
  ].join('; ');
}
