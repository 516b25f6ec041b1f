import type { ApprovalRuleDocument } from '../../model/documents.ts';
import type { Approval, ApprovalCount, RuleResult } from '../../model/decision.ts';
import type { Context } from '../rule-kind.ts';
import { attestation } from './attestation.ts';
import { countingOf, type Counting } from './counting.ts';
import { asksForChanges, collectBallots } from './ballots.ts';
import type { Ballot, Rejected } from './ballots.ts';
import { counterparts } from './counterparts.ts';
import { exclusions } from './exclusions.ts';
import { flawed, unfit } from './judge.ts';
import type { Flaw } from './judge.ts';
import { helpful } from './helpful.ts';
import { fill } from './matching.ts';
import { collectNeeds, demanded } from './requirements.ts';
import type { ApprovalRule, Need } from './requirements.ts';
import { byResourceOwner } from './resource-owners.ts';
import { noRule, resultOf } from './results.ts';
import type { Tally } from './results.ts';
import { slotsFor, unfillable, whyNot } from './slots.ts';
import type { Barred, Slot } from './slots.ts';

export interface Counted {
  readonly approval: ApprovalCount;
  readonly results: readonly RuleResult[];
}

/**
 * Who has to approve, who did, and whose review does not count and why. Requirements of all rules that match add up; none that
 * binds is a fail. Only rules of mode `deny` are in `approval`; the others are counted for themselves and only say so.
 */
export function countApprovals(context: Context): Counted {
  const { matching } = context.policy.rules<ApprovalRuleDocument>('ApprovalRule', context.target);
  const { binding } = demanded(matching, context.risk.level);
  const barred = barredFrom(context);
  const counting = countingOf(context);
  const byItself = (rule: ApprovalRule): RuleResult =>
    resultOf(rule, count(collectNeeds([rule], context.risk.level), barred, counting), context);
  if (binding.length === 0) {
    const results = [noRule(context, matching), ...matching.map(byItself)];
    return { approval: { required: [], counted: [], rejected: [] }, results };
  }
  const attest = attestation(context);
  const decided = count(needsOf(matching, attest, context), barred, counting);
  const rules = attest ? [...matching, attest] : matching;
  const results = rules.map((rule) =>
    rule === attest || binding.includes(rule) ? resultOf(rule, decided, context) : byItself(rule),
  );
  return { approval: approvalCount(decided), results };
}

/** Every slot of a request, and who could fill it: also of one that nobody has made, for those who ask what policy leads to. */
export function slotsAsked(context: Context, barred: Barred = barredFrom(context)): readonly Slot[] {
  const { matching } = context.policy.rules<ApprovalRuleDocument>('ApprovalRule', context.target);
  const needs = needsOf(matching, attestation(context), context);
  return slotsFor(byResourceOwner(needs, context), barred, countingOf(context));
}

/** The attestation is one rule more: the owner of the role whom another rule asks for as well attests by the same review. */
function needsOf(matching: readonly ApprovalRule[], attest: ApprovalRule | null, { risk }: Context): readonly Need[] {
  const { binding, needs } = demanded(matching, risk.level);
  return attest ? collectNeeds([...binding, attest], risk.level) : needs;
}

/** Who may fill no slot. */
export function barredFrom(context: Context): Barred {
  return { excluded: exclusions(context), counterpart: counterparts(context) };
}

export interface Tallied extends Tally {
  readonly counted: readonly Approval[];
  readonly rejected: readonly Rejected[];
}

/** Of any set of needs, those of a rule that no document bears as well: who fills which, whose review does not count and why. */
export function count(asked: readonly Need[], barred: Barred, context: Counting): Tallied {
  const needs = context.request ? byResourceOwner(asked, context.request) : asked;
  const slots = slotsFor(needs, barred, context);
  const { ballots, rejected, unknown } = collectBallots(context);
  const fit = new Map<Ballot, ReadonlySet<Slot>>();
  const flaws = new Map<Ballot, Flaw>();
  const errors: { slot: Slot; message: string }[] = [];

  for (const ballot of ballots) {
    const flaw = flawed(ballot, slots, barred, context);
    if (flaw) {
      flaws.set(ballot, flaw);
      continue;
    }
    const theirs = slots.filter(({ members }) => members.has(ballot.person.id));
    const found = theirs.map((slot) => ({ slot, flaw: unfit(ballot, slot, barred, context) }));
    for (const { slot, flaw } of found) if (flaw?.errs) errors.push({ slot, message: flaw.message });
    const open = found.filter((one) => one.flaw === null).map(({ slot }) => slot);
    const [first] = found;
    if (open.length > 0) fit.set(ballot, new Set(open));
    else if (first?.flaw) flaws.set(ballot, first.flaw);
    else if (slots.length === 0) flaws.set(ballot, unasked(ballot));
  }

  const places = slots.flatMap((slot) =>
    Array.from({ length: slot.need.count }, () => ({
      slot,
      mayTake: (one: Ballot) => fit.get(one)?.has(slot) ?? false,
    })),
  );
  const seats = fill(places, [...fit.keys()]).map((ballot, index) => ({ ballot, slot: places[index]?.slot }));
  const filled = seats.flatMap(({ ballot, slot }) => (ballot && slot ? [{ ballot, slot }] : []));
  const seated = new Set(filled.map(({ ballot }) => ballot));
  for (const ballot of fit.keys()) if (!seated.has(ballot)) flaws.set(ballot, surplus(ballot));

  const given = new Map(slots.map((slot) => [slot, filled.filter((one) => one.slot === slot).length]));
  const reviewed = new Map([...fit].map(([{ person }, open]) => [person.id, open]));
  const left = slots.map((slot) => ({
    slot,
    from: slot.need.count > (given.get(slot) ?? 0) ? helpful(slot, slots, given, reviewed) : slot.candidates,
  }));

  return {
    slots,
    errors,
    unknown,
    whyNot: (person) => whyNot(person, barred),
    blockers: ballots.filter(({ review }) => asksForChanges(review, context)).map(({ person }) => person.id),
    short: unfillable(slots),
    given,
    helpful: new Map(left.map(({ slot, from }) => [slot, from])),
    counted: filled.map(({ ballot, slot }) => approval(ballot, slot)),
    rejected: [...rejected, ...[...flaws].map(([ballot, flaw]) => rejection(ballot, flaw))],
  };
}

export function approvalCount({ slots, given, helpful: who, counted, rejected }: Tallied): ApprovalCount {
  return {
    required: slots.map((slot) => ({
      rule: slot.need.rule.body.id,
      slot: slot.need.slot,
      ...(slot.need.as === 'attestation' ? { as: slot.need.as } : {}),
      count: slot.need.count,
      missing: slot.need.count - (given.get(slot) ?? 0),
      candidates: who.get(slot) ?? slot.candidates,
    })),
    counted,
    rejected,
  };
}

function approval({ person, review }: Ballot, { need, members }: Slot): Approval {
  const { pool, memberBy } = members.get(person.id) ?? { pool: need.slot, memberBy: () => need.rule.path };
  return {
    review: review.databaseId,
    person: person.id,
    ...(need.as === 'attestation' ? { as: need.as } : {}),
    authority: { rule: need.rule.body.id, slot: need.slot, pool, memberBy: memberBy() },
  };
}

function rejection({ person, review }: Ballot, { why, message }: Flaw): Rejected {
  return { review: review.databaseId, by: person.id, why, message };
}

function surplus({ person }: Ballot): Flaw {
  return { why: 'surplus', message: `The approval of ${person.id} is good, and others fill every slot it could fill.` };
}

function unasked({ person }: Ballot): Flaw {
  return { why: 'surplus', message: `The approval of ${person.id} is good, and no rule asks for one.` };
}
