import { decide } from '../decision/decide.ts';
import { nameTexts, removedTexts, withKindTexts } from '../decision/removed-texts.ts';
import { denies } from '../decision/results.ts';
import { shownDigest } from '../decision/shown-digest.ts';
import { canonicalJson } from '../model/canonical-json.ts';
import type { Decision } from '../model/decision.ts';
import type { Facts } from '../model/facts.ts';
import type { AccountId, RequestId } from '../model/ids.ts';
import { exceptionsFor } from '../policy/exceptions.ts';
import { needs } from '../policy/needs.ts';
import type { PolicySet } from '../policy/policy-set.ts';

/** A decision that was made, with what it looked at. */
export interface Past {
  readonly facts: Facts;
  /** Does its grant still stand at this moment? */
  readonly live: boolean;
}

export type Verdict = Decision['verdict'];

/** What another policy makes of it. */
export interface Replayed {
  readonly requestId: RequestId;
  readonly before: Verdict;
  readonly after: Verdict;
  /**
   * `verdict`: another verdict. `requirements`: other approvals are asked for. `terms`: something else would be granted.
   * `indeterminate`: the other policy looks at what nobody gathered then, or one of the two at a text that was removed since,
   * so nothing is claimed.
   */
  readonly changed: 'nothing' | 'verdict' | 'requirements' | 'terms' | 'indeterminate';
  /** Rules whose outcome differs, and the sentence of the first that bites; or what was not gathered. */
  readonly rules: readonly string[];
  readonly because: string;
  readonly live: boolean;
}

/** One past decision under two policies, on the facts of that day. Facts that only the second asks for are never guessed. */
export function replayed({ facts: then, live }: Past, base: PolicySet, head: PolicySet): Replayed {
  // Young changes were changes of the policy of that day, and neither of these two came by them.
  const { changes: _, ...stored } = then;
  const removed = missed(stored, base, head);
  const facts = removed.length > 0 ? withKindTexts(stored) : stored;
  const before = decide(base, facts);
  const after = underHead(facts, before, head);
  const requestId = facts.request.body.id;
  const common = { requestId, before: before.verdict, after: after.verdict, live };
  if (removed.length > 0)
    return { ...common, changed: 'indeterminate', rules: [], because: `removed since: ${nameTexts(removed)}` };
  const changed = changeOf(before, after);
  const lacking = changed === 'nothing' ? [] : ungathered(facts, base, head);
  if (lacking.length > 0)
    return { ...common, changed: 'indeterminate', rules: [], because: `not gathered then: ${lacking.join(', ')}` };
  const rules = differing(before, after);
  const biting = after.results.find((one) => denies(one) && rules.includes(one.rule));
  return { ...common, changed, rules, because: biting?.message ?? after.headline };
}

/** Reviews whose text was removed, where one of the two policies would judge it. */
function missed(facts: Facts, base: PolicySet, head: PolicySet): readonly string[] {
  const removed = removedTexts(facts);
  if (removed.length === 0) return [];
  const kind = withKindTexts(facts);
  const judge = (policy: PolicySet): boolean =>
    canonicalJson(decide(policy, facts)) !== canonicalJson(decide(policy, kind));
  return judge(base) || judge(head) ? removed : [];
}

/** Who echoed the digest of what was shown then is taken to echo what would be shown now: they cannot be asked again. */
function underHead(facts: Facts, before: Decision, head: PolicySet): Decision {
  const after = decide(head, facts);
  const [shown, now] = [before.effective?.digest, after.effective?.digest];
  if (!shown || !now || shown === now) return after;
  const [then, today] = [shownDigest(facts.request.blob, shown), shownDigest(facts.request.blob, now)];
  const reviews = facts.reviews.map((one) =>
    one.shown?.split(' ').includes(then) ? { ...one, shown: `${one.shown} ${today}` } : one,
  );
  return decide(head, { ...facts, reviews });
}

function changeOf(before: Decision, after: Decision): Replayed['changed'] {
  if (before.verdict !== after.verdict) return 'verdict';
  if (before.verdict === 'deny') return 'nothing';
  if (canonicalJson(asked(before)) !== canonicalJson(asked(after))) return 'requirements';
  return canonicalJson(before.effective) === canonicalJson(after.effective) ? 'nothing' : 'terms';
}

function asked({ approval }: Decision): readonly { rule: string; slot: string; count: number }[] {
  return approval.required.map(({ rule, slot, count }) => ({ rule, slot, count }));
}

/** Ids of rules that come out otherwise, sorted. */
function differing(before: Decision, after: Decision): readonly string[] {
  const [one, other] = [outcomes(before), outcomes(after)];
  return [...new Set([...one.keys(), ...other.keys()])].filter((rule) => one.get(rule) !== other.get(rule)).sort();
}

function outcomes({ results }: Decision): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { rule, outcome, mode } of results) {
    if (outcome !== 'pass' && outcome !== 'not-applicable')
      found.set(rule, `${found.get(rule) ?? ''} ${outcome} ${mode}`);
  }
  return found;
}

/** What the other policy would have asked of GitHub or of the ledger, and nobody asked then. */
function ungathered(facts: Facts, base: PolicySet, head: PolicySet): readonly string[] {
  const accounts = accountsIn(facts);
  const [then, now] = [needs(base, facts.request.body, accounts), needs(head, facts.request.body, accounts)];
  return [
    ...now.teams.filter((team) => !(team in facts.teams)).map((team) => `members of ${team}`),
    ...now.accounts.filter((account) => !(account in facts.members)).map((account) => `whose account ${account} is`),
    ...now.index.filter((key) => !then.index.includes(key)).map((key) => `grants under ${key}`),
    ...exceptionsFor(head, facts.request.body)
      .filter(({ body }) => !(body.id in (facts.exceptions ?? {})))
      .map(({ body }) => `how ${body.id} came to the branch`),
  ];
}

function accountsIn({ pullRequest, reviews, moment }: Facts): readonly AccountId[] {
  const actors = [
    ...(moment.phase === 'emergency' ? [moment.by] : []),
    pullRequest?.author,
    ...(pullRequest?.contributors ?? []).map(({ actor }) => actor),
    ...reviews.map(({ by }) => by),
  ];
  return [...new Set(actors.flatMap((actor) => (actor ? [actor.databaseId] : [])))].sort();
}
