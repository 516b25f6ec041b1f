import { counted } from '../../model/counted.ts';
import type { RuleResult } from '../../model/decision.ts';
import type { PersonId } from '../../model/ids.ts';
import type { Context } from '../rule-kind.ts';
import { ATTEST } from './attestation.ts';
import { poolName } from './requirements.ts';
import type { ApprovalRule } from './requirements.ts';
import { handOnly } from './exclusions.ts';
import type { Slot } from './slots.ts';

/** What counting found, slot by slot. */
export interface Tally {
  readonly slots: readonly Slot[];
  readonly given: ReadonlyMap<Slot, number>;
  /** Whose approval a slot still wants; of one that is filled, its candidates. */
  readonly helpful: ReadonlyMap<Slot, readonly PersonId[]>;
  /** Slots that not even all candidates together can fill, with the places that stay empty. */
  readonly short: ReadonlyMap<Slot, number>;
  /** Why a member of a pool is no candidate. */
  readonly whyNot: (person: PersonId) => string;
  /** Who asks for changes. */
  readonly blockers: readonly PersonId[];
  readonly errors: readonly { readonly slot: Slot; readonly message: string }[];
  readonly unknown: readonly string[];
}

const NAMED = 10;

/** `matching`: rules that only warn or are only counted, which is no decision that nobody need approve. */
export function noRule({ target }: Context, matching: readonly ApprovalRule[]): RuleResult {
  const which = `${target.role} in ${target.environment} (risk ${target.risk}, subject ${target.subject})`;
  const idle = matching.map(({ body: { id, mode } }) => `${id} (mode ${mode ?? 'deny'})`).join(', ');
  return {
    rule: 'APPR-NONE',
    stage: 'approval',
    outcome: 'fail',
    mode: 'deny',
    severity: 'high',
    controls: [],
    message:
      idle === ''
        ? `No ApprovalRule matches ${which}.`
        : `No ApprovalRule that binds matches ${which}; not binding: ${idle}.`,
    fix: 'Whoever writes the policy adds an ApprovalRule of mode deny whose target matches; `require: []` says that nobody need approve.',
    values: { role: target.role, environment: target.environment, risk: target.risk, subject: target.subject },
    field: '/role',
  };
}

/** One result a rule: error over blocked over impossible over missing over pass. */
export function resultOf(rule: ApprovalRule, tally: Tally, context: Context): RuleResult {
  const slots = tally.slots.filter(({ need }) => need.rules.includes(rule));
  const missing = slots.map((slot) => ({ slot, missing: slot.need.count - (tally.given.get(slot) ?? 0) }));
  const told =
    erred(slots, tally) ??
    blocked(slots, tally) ??
    impossible(slots, tally) ??
    short(missing, tally, context) ??
    passed(slots);
  const { id, mode = 'deny', severity, controls } = rule.body;
  return {
    rule: id,
    stage: 'approval',
    mode,
    severity,
    controls,
    values: {
      slots: missing.map((one) => ({ slot: one.slot.need.slot, count: one.slot.need.count, missing: one.missing })),
      ...(id === ATTEST ? { because: rule.body.title } : {}),
    },
    ...told,
    ...(told.outcome === 'pass' ? {} : { at: rule.locate('/require') }),
  };
}

type Told = Pick<RuleResult, 'outcome' | 'message'> & { readonly fix?: string };

function erred(slots: readonly Slot[], { errors, unknown }: Tally): Told | null {
  const lost = slots.flatMap((slot) => (slot.unknown === null ? [] : [slot.unknown]));
  const unjudged = errors.filter(({ slot }) => slots.includes(slot)).map(({ message }) => message);
  const blocks = slots.some(({ need }) => need.demand.changesRequestedBlocks) ? unknown : [];
  const [first] = [...lost, ...unjudged, ...blocks];
  if (first === undefined) return null;
  return {
    outcome: 'error',
    message: `Who may approve could not be worked out: ${first}`,
    fix: 'Nothing is granted on a guess. Run the check again; if it stays, ask whoever runs this action.',
  };
}

function blocked(slots: readonly Slot[], { blockers, slots: all }: Tally): Told | null {
  const asking = blockers.filter((person) =>
    slots.some(({ need, members }) => need.demand.changesRequestedBlocks && members.has(person)),
  );
  if (asking.length === 0) return null;
  const able = asking.filter((person) => all.some(({ candidates }) => candidates.includes(person)));
  const unable = asking.filter((person) => !able.includes(person));
  const ends = [
    ...(able.length > 0 ? [`${names(able, 'and')} can approve, or the change request is dismissed`] : []),
    ...(unable.length > 0
      ? [`have the change request of ${names(unable, 'and')}, who may not approve, dismissed`]
      : []),
  ];
  return {
    outcome: 'fail',
    message: `${names(asking, 'and')} ${asking.length === 1 ? 'asks' : 'ask'} for changes.`,
    fix: `Agree on the changes; then ${ends.join(', and ')}.`,
  };
}

function impossible(slots: readonly Slot[], tally: Tally): Told | null {
  const stuck = slots.filter((slot) => tally.short.has(slot));
  const [first] = stuck;
  if (!first) return null;
  const { need, candidates, members } = first;
  const left = candidates.length === 0 ? 'nobody is left' : `only ${names(candidates, 'and')} could, each in one slot`;
  const out = [...members.keys()].filter((person) => !candidates.includes(person)).sort();
  const told = out.slice(0, NAMED).map((person) => `${person} ${tally.whyNot(person)}`);
  const more = out.length > NAMED ? [`${out.length - NAMED} others may not either`] : [];
  const why = out.length > 0 ? `: ${[...told, ...more].join('; ')}` : '';
  const widen = `ask the owner of ${need.rule.body.id} to widen the pool`;
  const byHand = out.filter((person) => handOnly(tally.whyNot(person)));
  return {
    outcome: 'fail',
    message: `Slot ${need.slot} needs ${counted(need.count, 'person')} of ${poolOf(first)}, and after exclusions ${left}${why}.`,
    fix:
      byHand.length > 0
        ? `Ask again in a new pull request in which ${names(byHand, 'or')} has no hand: neither opens it nor is author, co-author or pusher of a commit. Or ${widen}.`
        : `${widen.replace('ask', 'Ask')}.`,
  };
}

function short(all: readonly { slot: Slot; missing: number }[], { helpful }: Tally, { facts }: Context): Told | null {
  const missing = all.filter((one) => one.missing > 0);
  if (missing.length === 0) return null;
  const needs = missing.map(
    ({ slot, missing: count }) => `${count} of ${slot.need.count} from ${poolOf(slot)} (slot ${slot.need.slot})`,
  );
  if (facts.moment.phase === 'record') {
    return {
      outcome: 'pending',
      message: `Merged while approvals were missing: ${needs.join('; ')}. That is final, and grants nothing.`,
      fix: 'Open a new request under a new id and merge it when the approvals are there. Approvals given now do not count.',
    };
  }
  if (facts.moment.phase === 'issue') {
    return {
      outcome: 'fail',
      message: `Of the approvals given before the merge too few count today: ${needs.join('; ')} missing.`,
      fix: 'A review was edited, dismissed or withdrawn, a pool changed, or the policy asks for more. If the access is still needed, open a new request.',
    };
  }
  const who = missing.map(({ slot }) => names(helpful.get(slot) ?? slot.candidates, 'or'));
  return {
    outcome: 'pending',
    message: `Approvals are missing: ${needs.join('; ')}.`,
    fix: `Ask ${[...new Set(who)].join('; and ')} for a review.`,
  };
}

function passed(slots: readonly Slot[]): Told {
  if (slots.length === 0) return { outcome: 'pass', message: 'This rule says that nobody need approve.' };
  const all = slots.map(({ need }) => `${need.count} of ${need.from.map(poolName).join(' or ')}`);
  return { outcome: 'pass', message: `Approved by ${all.join(' and ')}.` };
}

function poolOf({ need }: Slot): string {
  return need.from.map(poolName).join(' or ');
}

function names(ids: readonly PersonId[], last: 'and' | 'or'): string {
  const shown: readonly string[] =
    ids.length > NAMED ? [...ids.slice(0, NAMED), `one of ${ids.length - NAMED} others`] : ids;
  if (shown.length < 2) return shown[0] ?? 'nobody';
  return `${shown.slice(0, -1).join(', ')} ${last} ${shown.at(-1)}`;
}
