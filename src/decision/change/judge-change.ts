import type { ChangeFacts } from '../../model/change-facts.ts';
import type { ApprovalCount } from '../../model/decision.ts';
import type { ChangeRuleDocument } from '../../model/documents.ts';
import type { Document } from '../../model/document.ts';
import type { AccountId, Oid, PersonId, Seconds, Sha256 } from '../../model/ids.ts';
import type { People } from '../../model/policy-change.ts';
import { seconds } from '../../model/time.ts';
import type { PolicySet } from '../../policy/policy-set.ts';
import { approvalCount, count } from '../approvals/count.ts';
import type { Counting } from '../approvals/counting.ts';
import { handsExcluded } from '../approvals/exclusions.ts';
import { type ApprovalRule, collectNeeds, poolName } from '../approvals/requirements.ts';
import type { Tally } from '../approvals/results.ts';
import { denies } from '../results.ts';
import { invariants } from '../rules/invariants.ts';
import { shownDigest } from '../shown-digest.ts';

export interface ChangeJudgement {
  /** `pending`: nothing but approvals are missing, and they can still be given. */
  readonly outcome: 'binds' | 'pending' | 'fails';
  /** The rule that is not met, or why it binds. */
  readonly rule: string;
  readonly message: string;
  readonly fix: string;
  readonly approval: ApprovalCount;
  /** Rules whose paths are touched. */
  readonly rules: readonly string[];
  readonly people: People;
  readonly cooldown: Seconds;
  /** The eight digits a reviewer echoes. */
  readonly shown: string;
}

type Rules = readonly Document<ChangeRuleDocument>[];
type Told = Pick<ChangeJudgement, 'outcome' | 'rule' | 'message' | 'fix'>;
const NO_APPROVAL: ApprovalCount = { required: [], counted: [], rejected: [] };

/** Does a change of the rules bind? Judged by the rules that bound before it; null: none that could be read, so nothing governs it. */
export function judgeChange(policy: PolicySet | null, facts: ChangeFacts): ChangeJudgement {
  const all = policy?.changeRules ?? [];
  const rules = all.filter(({ body }) => body.paths.some((path) => facts.classes.includes(path)));
  const counting = policy && countingOf(policy, facts, rules);
  const tally = counting && count(needsOf(rules), barred(policy, facts), counting);
  const approval = tally ? inWords(approvalCount(tally)) : NO_APPROVAL;
  const governed = policy !== null && all.length > 0 && !facts.same;
  const told =
    unasked(all, facts) ??
    (policy && obstacle(policy, facts)) ??
    (tally && lost(rules, tally)) ??
    asked(rules, tally?.blockers.filter((person) => !policy?.directory.person(person)?.left) ?? []) ??
    missing(rules, approval, facts) ??
    met(rules);
  return {
    ...told,
    approval,
    rules: rules.map(({ body }) => body.id),
    people: peopleOf(policy, facts, approval),
    cooldown: governed ? Math.max(0, ...rules.map(({ body }) => seconds(body.cooldown))) : 0,
    shown: shownDigest(facts.content, digestOf(facts.content)),
  };
}

function countingOf({ directory, agents }: PolicySet, facts: ChangeFacts, rules: Rules): Counting {
  return {
    policy: { directory, agents },
    facts: { ...facts, request: { blob: facts.content } },
    effective: { digest: digestOf(facts.content) },
    request: null,
    anybodyBlocks: rules.length > 0,
  };
}

/** There is no entitlement to bind to beside the content. */
function digestOf(content: Oid): Sha256 {
  return content as string as Sha256;
}

function barred(policy: PolicySet, facts: ChangeFacts) {
  return { excluded: handsExcluded({ policy, facts }), counterpart: () => null };
}

function needsOf(rules: Rules) {
  return collectNeeds(rules.map(asApprovalRule), 'high');
}

/** Counted by the same machinery as approvals of a request. */
function asApprovalRule(rule: Document<ChangeRuleDocument>): ApprovalRule {
  const { cooldown: _, paths: __, ...body } = rule.body;
  return { ...rule, body: { ...body, kind: 'ApprovalRule' } };
}

function unasked(all: PolicySet['changeRules'], { same }: ChangeFacts): Told | null {
  if (same) return binds('CHANGE-SAME', 'it is what binds already');
  return all.length === 0
    ? binds('CHANGE-UNGOVERNED', 'the policy before it has no ChangeRule, so every commit on the default branch binds')
    : null;
}

/** What no approval mends. */
function obstacle(policy: PolicySet, facts: ChangeFacts): Told | null {
  const { pullRequest, moment, mixed, standsOn, unreadable } = facts;
  if (!pullRequest && moment.phase === 'record')
    return fails(
      'CHANGE-PULL-REQUEST',
      'it came to the branch without a pull request, so nobody could review it',
      'put the files back as they were, and change them by pull request; let a ruleset require pull requests',
    );
  if (mixed)
    return fails(
      'CHANGE-MIXED',
      'its pull request asks for access as well',
      'change the rules in a pull request of their own',
    );
  if (standsOn !== 'what binds')
    return fails(
      'CHANGE-BASE',
      `it stands on commit ${standsOn.slice(0, 12)}, whose rules do not bind, and would bring them in unseen`,
      'first put back what binds, in a pull request of its own; then ask for the change again',
    );
  const [hidden] = invariants.evaluate({ policy, facts: { ...facts, violations: [] } }).results.filter(denies);
  if (hidden)
    return fails(hidden.rule, hidden.message, hidden.fix ?? 'open the pull request again, from known accounts');
  const [broken] = unreadable;
  if (!broken) return null;
  // Signed and kept for ever, so not in the finding's own words: those quote what stands in the file.
  const place = broken.at ? ` at ${broken.at.path}:${broken.at.line}` : '';
  return fails('CHANGE-READABLE', `the policy it brings cannot be read: ${broken.id}${place}`, broken.fix);
}

function lost(rules: Rules, { slots, errors, unknown }: Tally): Told | null {
  const asking = rules.length > 0 ? unknown : [];
  const [first] = [...slots.flatMap((slot) => slot.unknown ?? []), ...errors.map(({ message }) => message), ...asking];
  return first === undefined
    ? null
    : fails(
        'CHANGE-ERROR',
        `who may approve could not be worked out: ${first}`,
        'run it again; nothing binds on a guess',
      );
}

function asked(rules: Rules, blockers: readonly PersonId[]): Told | null {
  const [rule] = rules;
  if (!rule || blockers.length === 0) return null;
  return fails(
    rule.body.id,
    `${blockers.join(', ')} asked for changes`,
    'agree on the changes; then who is a candidate approves, and the change request of anybody else is dismissed',
  );
}

function missing(rules: Rules, { required }: ApprovalCount, { moment }: ChangeFacts): Told | null {
  const short = required.filter((slot) => slot.missing > 0);
  const [first] = short;
  if (!first) return null;
  const needs = short.map(({ rule, slot, missing: left, count: all }) => {
    const from = rules.find(({ body }) => body.id === rule)?.body.require.find((one) => one.slot === slot)?.from ?? [];
    return `${left} of ${all} from ${from.map(poolName).join(' or ')} (slot ${slot})`;
  });
  const message = `approvals ${moment.phase === 'record' ? 'were' : 'are'} missing: ${needs.join('; ')}`;
  const impossible = short.some(({ candidates, missing: left }) => candidates.length < left);
  if (moment.phase === 'record')
    return fails(first.rule, message, 'put the files back as they were, and ask again in a new pull request');
  if (impossible)
    return fails(first.rule, `${message}, and too few are left who could`, 'have somebody else open the pull request');
  const fix = `ask ${[...new Set(short.flatMap(({ candidates }) => candidates))].join(', ')} for a review`;
  return { outcome: 'pending', rule: first.rule, message, fix };
}

function met(rules: Rules): Told {
  if (rules.length === 0) return binds('CHANGE-FREE', 'no ChangeRule asks for an approval of what it touches');
  const ids = rules.map(({ body }) => body.id);
  return binds(ids[0] ?? 'CHANGE', `it met ${ids.join(' and ')}`);
}

function binds(rule: string, message: string): Told {
  return { outcome: 'binds', rule, message, fix: '' };
}

function fails(rule: string, message: string, fix: string): Told {
  return { outcome: 'fails', rule, message, fix };
}

/** Why a review does not count, where the words for requests would not fit. */
const WORDS: Partial<Record<ApprovalCount['rejected'][number]['why'], string>> = {
  'stale-content': 'was given for other content than this; whoever gave it can look at what changed and approve again',
  'after-merge': 'came or was edited after the merge; what stood at the merge is final',
  'not-in-pool': 'is by somebody in no pool that this change needs',
};

function inWords(approval: ApprovalCount): ApprovalCount {
  const rejected = approval.rejected.map((one) => {
    const words = WORDS[one.why];
    return words ? { ...one, message: `The review of ${one.by} ${words}.` } : one;
  });
  return { ...approval, rejected };
}

/** Author, contributors and whoever's approval counted. */
function peopleOf(
  policy: PolicySet | null,
  { pullRequest, reviews, members }: ChangeFacts,
  { counted }: ApprovalCount,
): People {
  const actors = [pullRequest?.author, ...(pullRequest?.contributors ?? []).map(({ actor }) => actor)];
  const approvers = counted.flatMap(({ review }) => reviews.find(({ databaseId }) => databaseId === review)?.by ?? []);
  const accounts = [...actors, ...approvers].flatMap((actor) => (actor ? [actor.databaseId] : []));
  const persons = accounts.flatMap((account): readonly PersonId[] => {
    const found = policy?.directory.identify(account, members);
    return found && 'known' in found && found.known ? [found.known.id] : [];
  });
  return { persons: sorted<PersonId>(persons), accounts: sorted<AccountId>(accounts) };
}

function sorted<Id extends string>(ids: readonly Id[]): readonly Id[] {
  return [...new Set(ids)].sort();
}
