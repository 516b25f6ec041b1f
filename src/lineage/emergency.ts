import type { Approval, Decision } from '../model/decision.ts';
import type { DeclarationDocument } from '../model/documents.ts';
import type { Declared, LineageEvent, Obliged, Requested, Run, Settled } from '../model/event.ts';
import type { Facts, SeenReview } from '../model/facts.ts';
import type { Instant, Oid } from '../model/ids.ts';
import type { AccessRequest } from '../model/request.ts';
import { decidedOf, requested, type Salts, type Told } from './events.ts';
import type { Lineage } from './lineage.ts';
import { makeProse } from './make-prose.ts';

/** All that an emergency tells before anything is exchanged: the request, the verdict, and what is owed from now on. */
export function tellEmergency(facts: Facts, decision: Decision, run: Run, salts: Salts): readonly LineageEvent[] {
  const { moment, request } = facts;
  if (moment.phase !== 'emergency') throw new TypeError(`an emergency is told from its own facts, not ${moment.phase}`);
  const told: Told = {
    requestId: request.body.id,
    occurredAt: moment.at,
    actor: moment.by,
    run,
    marks: decision.marks,
  };
  const { body, ...file } = request;
  return [
    { ...requested(told, file, body, salts, { pullRequest: null, mergeCommit: null }), key: 'requested:emergency' },
    decidedOf(told, 'emergency', decision, facts),
    ...decision.obligations.flatMap(({ kind, by, owedBy, under }) =>
      under === undefined ? [] : [obliged(told, { obligation: kind, due: by, owedBy, under })],
    ),
  ];
}

export function obliged(told: Told, what: Pick<Obliged, 'obligation' | 'due' | 'owedBy' | 'under' | 'of'>): Obliged {
  return { kind: 'obliged', key: `obliged:${what.obligation}`, ...told, ...what };
}

/** Access that was taken outside of this. */
export function declared(
  told: Told,
  file: Declared['file'],
  { person, role, environment, from, until, incident, what, how }: DeclarationDocument,
  salts: { readonly what: string; readonly how: string },
  by: Pick<Declared, 'pullRequest' | 'mergeCommit'>,
): Declared {
  return {
    kind: 'declared',
    key: `declared:${by.mergeCommit}`,
    ...told,
    file,
    person,
    role: role ?? null,
    environment,
    from,
    until,
    incident,
    what: makeProse(what, salts.what),
    how: makeProse(how, salts.how),
    ...by,
  };
}

/** Somebody else has looked at it, and the pull request that said so was merged. */
export function settled(
  told: Omit<Told, 'occurredAt' | 'actor'> & { readonly occurredAt?: Instant },
  what: Pick<Settled, 'obligation' | 'pullRequest'> & { readonly approval: Approval; readonly review: SeenReview },
): Settled {
  const { review } = what;
  const common = { ...told, occurredAt: told.occurredAt ?? review.submittedAt, actor: review.by };
  return { kind: 'settled', key: `settled:${what.obligation}`, ...common, ...what };
}

/** The verdict by which exactly this file was taken in an emergency; null when there was none, or another file. */
export function emergencyIn({ decided, requested: told }: Lineage, blob: Oid): Decision | null {
  if (decided?.facts.moment.phase !== 'emergency' || decided.decision.verdict !== 'allow') return null;
  return told?.file.blob === blob ? decided.decision : null;
}

/** The request as it was written, put together again from what is recorded; null when a text was removed. */
export function bodyOf({ terms, purpose, justification, goal }: Requested): AccessRequest | null {
  const texts = [purpose?.text, justification?.text, ...(goal ? [goal.text] : [])];
  if (!terms || texts.some((text) => text === null || text === undefined)) return null;
  return {
    ...terms,
    purpose: { ...terms.purpose, text: purpose?.text },
    justification: justification?.text,
    ...(goal ? { subject: { ...terms.subject, goal: goal.text } } : {}),
  } as AccessRequest;
}
