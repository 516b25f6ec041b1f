import type { RuleResult } from '../../model/decision.ts';
import type { PersonId } from '../../model/ids.ts';
import { debtMoment, howToPay, overdue, said, type Debt } from '../debts.ts';
import { dispatcherOf, emergencyOf } from '../emergency.ts';
import { reached } from '../reached-secrets.ts';
import { engineRules } from '../results.ts';
import type { Context, RuleKind } from '../rule-kind.ts';

const { pass, fail, error } = engineRules('invariant', 'invariant');

/**
 * An unpaid obligation blocks the next one: a review the next emergency and standing access of who owes it, a rotation or a
 * revocation the next secret. A look blocks what it is a look at, the exception: `waive` asks for it.
 */
export const debt: RuleKind = {
  name: 'debt',
  stage: 'invariant',
  evaluate: (context) => ({ results: [...reviews(context), ...secrets(context)], notTargeted: 0 }),
};

/** Asked for at the merge, and at each issuance again. */
function reviews(context: Context): readonly RuleResult[] {
  const people = debtors(context);
  return people === null
    ? []
    : [judged(context, 'BG-DEBT', 'no review of earlier access is overdue', (one) => isReview(one, people))];
}

/** Whoever breaks the glass, or would hold standing access; null: it is neither. */
function debtors(context: Context): readonly PersonId[] | null {
  const { facts, holder } = context;
  if (facts.moment.phase === 'emergency') {
    const person = emergencyOf(context) ? dispatcherOf(context) : null;
    return person && [person];
  }
  return facts.request.body.access?.mode === 'standing' ? peopleIn(holder.countedTo) : null;
}

/** Of an emergency, or of access that was declared. A standing grant's own review is asked for in a campaign. */
function isReview({ owed: { kind, owedBy, under, of } }: Debt, people: readonly PersonId[]): boolean {
  return kind === 'review' && (under !== undefined || of !== undefined) && people.includes(owedBy);
}

/** The same secret, the same subject, or somebody whom the access counts to owes it. */
function secrets(context: Context): readonly RuleResult[] {
  const { holder, facts } = context;
  const { secret } = facts.request.body;
  if (!secret && reached(context).length === 0) return [];
  const people = peopleIn(holder.countedTo);
  const bars = ({ owed, grant }: Debt): boolean =>
    (owed.kind === 'rotate' || owed.kind === 'revoke') &&
    ((secret && owed.of === secret.reference) ||
      grant?.holder.subject === holder.subject ||
      people.includes(owed.owedBy));
  return [judged(context, 'DEBT-SECRET', 'every secret handed out before was rotated and revoked in time', bars)];
}

function judged({ facts }: Context, rule: string, good: string, bars: (one: Debt) => boolean): RuleResult {
  if ('unknown' in facts.grants) {
    const message = `what is owed could not be found out: ${facts.grants.unknown}`;
    return error(rule, { message, fix: 'run it again when the ledger can be read' });
  }
  const barring = overdue(facts, debtMoment(facts)).filter(bars);
  const [first] = barring;
  if (!first) return pass(rule, good);
  return fail(rule, {
    message: said(first),
    fix: howToPay(first),
    values: { requests: [...new Set(barring.map(({ requestId }) => requestId))], owedBy: first.owed.owedBy },
  });
}

function peopleIn(keys: readonly string[]): readonly PersonId[] {
  return keys.flatMap((key) => (key.startsWith('person:') ? [key.slice('person:'.length) as PersonId] : []));
}
