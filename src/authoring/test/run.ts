import { type ChangeJudgement, judgeChange } from '../../decision/change/judge-change.ts';
import { denies } from '../../decision/results.ts';
import type { Decision, RuleResult } from '../../model/decision.ts';
import type { Expected, ExpectedApprovals } from '../../model/documents.ts';
import type { Facts } from '../../model/facts.ts';
import type { Position } from '../../model/finding.ts';
import { duration, seconds } from '../../model/time.ts';
import type { PolicySet } from '../../policy/policy-set.ts';
import type { PolicyCase } from './cases.ts';
import { changeFactsOf } from './facts.ts';
import { judged } from './judged.ts';
import { whySilent } from './silent.ts';

/** One expectation that did not come out. */
export interface Miss {
  /** `verdict`, `rules.SOD-PAY-001`. */
  readonly field: string;
  readonly expected: string;
  readonly got: string;
  /** What the rule, or the decision, says. */
  readonly says: string;
  /** Where the rule stands in the policy; null for the engine's own. */
  readonly rule: Position | null;
}

export interface CaseRun {
  readonly case: PolicyCase;
  /** null: an `issue` whose request would not have been granted, or a change of the rules. */
  readonly decision: Decision | null;
  /** Rules that were asked. */
  readonly rules: readonly string[];
  readonly misses: readonly Miss[];
}

export function runCase(policy: PolicySet, one: PolicyCase): CaseRun {
  if (!one.request) return runChange(policy, one);
  const seen = judged(policy, one);
  if (!seen) return { case: one, decision: null, rules: [], misses: [neverGranted(one)] };
  const { facts, decision } = seen;
  return {
    case: one,
    decision,
    rules: decision.results.map(({ rule }) => rule),
    misses: [...compared(one.expect, decision), ...unforeseen(one.expect, decision)].map((miss) =>
      placed(miss, decision, policy, facts),
    ),
  };
}

/** As the rules that bound before it judge a change. */
function runChange(policy: PolicySet, one: PolicyCase): CaseRun {
  const { verdict, rules = {}, approvals = {}, cooldown, headline } = one.expect;
  const change = judgeChange(policy, changeFactsOf(policy, one));
  const said: readonly Said[] = [
    ...different('verdict', verdict, VERDICT[change.outcome]),
    ...Object.entries(rules).flatMap(([id, wanted]) =>
      different(`rules.${id}`, wanted, changeOutcome(id, change)).map((miss) => ({ ...miss, id })),
    ),
    ...comparedApprovals(approvals, change),
    ...different('cooldown', cooldown, duration(change.cooldown)),
    ...partOf(headline, change.message),
  ];
  const misses = said.map(({ id, ...miss }): Miss => {
    const document = policy.changeRules.find(({ body }) => body.id === (id ?? change.rule));
    return { ...miss, says: change.message, rule: document ? document.locate('') : null };
  });
  return { case: one, decision: null, rules: change.rules, misses };
}

const VERDICT = { binds: 'allow', pending: 'pending', fails: 'deny' } as const;

function changeOutcome(id: string, { rules, rule, outcome, approval }: ChangeJudgement): string {
  if (outcome === 'fails' && rule === id) return 'fail';
  if (!rules.includes(id)) return 'not-applicable';
  return approval.required.some((one) => one.rule === id && one.missing > 0) ? 'pending' : 'pass';
}

type Said = Omit<Miss, 'says' | 'rule'> & { readonly id?: string };

function compared(expect: Expected, decision: Decision): readonly Said[] {
  const { verdict, rules = {}, approvals = {}, effective = {}, risk, owed, headline } = expect;
  const seen = outcomes(decision);
  return [
    ...different('verdict', verdict, decision.verdict),
    ...Object.entries(rules).flatMap(([id, wanted]) =>
      different(`rules.${id}`, wanted, seen.get(id) ?? 'not-applicable').map((miss) => ({ ...miss, id })),
    ),
    ...comparedApprovals(approvals, decision),
    ...Object.entries(effective).flatMap(([field, wanted]) =>
      different(
        `effective.${field}`,
        field === 'maxSession' ? seconds(String(wanted)) : wanted,
        grantedOf(decision, field),
      ),
    ),
    ...different('risk', risk, decision.risk.level),
    ...different('owed', owed && debts(owed), debts(owedBy(decision))),
    ...partOf(headline, decision.headline),
  ];
}

function partOf(wanted: string | undefined, headline: string): readonly Said[] {
  if (wanted === undefined || headline.includes(wanted)) return [];
  return [{ field: 'headline', expected: wanted, got: headline }];
}

function owedBy({ obligations }: Decision): Readonly<Record<string, string>> {
  return Object.fromEntries(obligations.map(({ kind, by }) => [kind, by]));
}

function debts(owed: Readonly<Record<string, string>>): readonly string[] {
  return sorted(Object.entries(owed).map(([kind, by]) => `${kind} by ${by}`));
}

function comparedApprovals(
  { missing, counted, rejected = {}, candidates = {} }: ExpectedApprovals,
  { approval }: Pick<Decision, 'approval'>,
): readonly Said[] {
  const lacking = approval.required.filter((one) => one.missing > 0).map(({ slot }) => slot);
  const why = new Map<string, string>(approval.rejected.map((one) => [one.by.replace(/^account /, ''), one.why]));
  const slots = new Map(approval.required.map((one) => [one.slot, one.candidates]));
  return [
    ...different('approvals.missing', missing && sorted(missing), sorted(lacking)),
    ...different('approvals.counted', counted && sorted(counted), sorted(approval.counted.map(({ person }) => person))),
    ...Object.entries(rejected).flatMap(([who, wanted]) =>
      different(`approvals.rejected.${who}`, wanted, why.get(who) ?? 'not rejected'),
    ),
    ...Object.entries(candidates).flatMap(([slot, wanted]) =>
      different(`approvals.candidates.${slot}`, sorted(wanted), sorted(slots.get(slot) ?? [])),
    ),
  ];
}

function different(field: string, wanted: unknown, got: unknown): readonly Said[] {
  if (wanted === undefined || JSON.stringify(wanted) === JSON.stringify(got)) return [];
  return [{ field, expected: shown(wanted), got: shown(got) }];
}

/** A rule that could not be evaluated denies; a case that does not speak of it must not pass over it. */
function unforeseen({ rules = {} }: Expected, { results }: Decision): readonly Said[] {
  return results
    .filter(({ rule, outcome }) => outcome === 'error' && !Object.hasOwn(rules, rule))
    .map(({ rule }) => ({
      field: `rules.${rule}`,
      expected: 'no error, as the case does not name it',
      got: 'error',
      id: rule,
    }));
}

/** The worst outcome of each rule, in the words of a test. */
export function outcomes({ results }: Decision): ReadonlyMap<string, string> {
  const worst = new Map<string, RuleResult>();
  for (const result of results) {
    const known = worst.get(result.rule);
    if (!known || RANK.indexOf(result.outcome) >= RANK.indexOf(known.outcome)) worst.set(result.rule, result);
  }
  return new Map([...worst].map(([rule, result]) => [rule, inWords(result)]));
}
const RANK: readonly RuleResult['outcome'][] = ['not-applicable', 'pass', 'waived', 'pending', 'fail', 'error'];

/** A rule of another mode does not bite: its mode says so. */
function inWords({ outcome, mode }: RuleResult): string {
  return mode !== 'deny' && (outcome === 'fail' || outcome === 'pending') ? mode : outcome;
}

function grantedOf({ effective }: Decision, field: string): unknown {
  if (!effective) return 'nothing is granted';
  return field === 'entitlements' ? effective.entitlements.length : effective[field as 'maxUses'];
}

/** With what the rule says, and where it stands; a verdict is explained by the first rule that denies. */
function placed({ id, ...miss }: Said, { results, headline }: Decision, policy: PolicySet, facts: Facts): Miss {
  const of = id ?? (miss.field === 'verdict' ? results.find(denies)?.rule : undefined);
  const document = policy.ruleDocuments.find(({ body }) => body.id === of);
  const result = results.findLast(({ rule }) => rule === id);
  const says = id === undefined ? headline : (result?.message ?? whySilent(id, results, policy, facts));
  return { ...miss, says, rule: document ? document.locate('') : null };
}

function neverGranted({ given }: PolicyCase): Miss {
  const [granted, nothing, before] =
    given.moment === 'review'
      ? ['taken in an emergency', 'there is nothing to review', 'emergency']
      : ['granted at the merge', 'there is nothing to issue a credential for', 'record'];
  return {
    field: 'verdict',
    expected: `access that was ${granted}`,
    got: 'denied',
    says: `${nothing}; ask the same with \`moment: ${before}\` to see why`,
    rule: null,
  };
}

function sorted(list: readonly string[]): readonly string[] {
  return [...list].sort();
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.join(', ');
  return String(value);
}
