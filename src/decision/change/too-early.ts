import { counted } from '../../model/counted.ts';
import type { Decision, Effective, RuleResult } from '../../model/decision.ts';
import type { EntitlementKind } from '../../model/entitlement.ts';
import type { Facts } from '../../model/facts.ts';
import type { RecentChange } from '../../model/policy-change.ts';
import { firstApproval } from '../../policy/first-approval.ts';
import type { PolicySet } from '../../policy/policy-set.ts';
import { benefits, widening } from '../../policy/young.ts';
import { kindOf } from '../narrowing.ts';
import { refusalOf } from '../refusal.ts';
import { denies, engineRules } from '../results.ts';
import type { Context } from '../rule-kind.ts';

const { fail, error } = engineRules('invariant', 'invariant');

type Decide = (policy: PolicySet, facts: Facts) => Decision;

/**
 * Nobody benefits from a young change of policy that they wrote or approved, and no request from one that came after it was
 * first approved: where the policy before it would give less, it is refused, and names what would fail.
 */
export function tooEarly(context: Context, results: readonly RuleResult[], decide: Decide): readonly RuleResult[] {
  const { policy, facts, holder } = context;
  const { changes = [] } = facts;
  // What is denied anyway gains nothing.
  if (changes.length === 0 || results.some(denies)) return [];
  const pending = results.some(({ outcome, mode }) => outcome === 'pending' && mode === 'deny');
  const since = widening(changes, firstApproval(policy, facts, facts.request.blob));
  return [
    ...benefits(policy, changes, holder.countedTo).flatMap(({ change, person }) =>
      against('POLICY-BENEFIT', change, `${person} wrote or approved it, and the access counts to them`, {
        fix: `wait until ${change.until}, or have somebody ask whom it does not count to`,
        person,
      }),
    ),
    ...(since
      ? against('POLICY-WIDENING', since, 'the request was first approved before it', {
          fix: 'open a new request, which is approved under the policy as it is now',
        })
      : []),
  ];

  function against(
    rule: string,
    change: RecentChange,
    why: string,
    { fix, person }: { readonly fix: string; readonly person?: string },
  ): readonly RuleResult[] {
    const earlier = policy.earlier?.get(change.before);
    const commit = change.commit.slice(0, 12);
    const values = { change: change.commit, before: change.before, until: change.until, ...(person ? { person } : {}) };
    if (!earlier) {
      const message = `the policy before commit ${commit} is not there, so nobody can tell whether it would give less`;
      return [error(rule, { message, fix: 'run it again; if it stays, fetch the whole history', values })];
    }
    const { changes: _, ...rest } = facts;
    const before = decide(earlier, { ...rest, shown: facts.shown ?? shownNow(context) });
    const less = lessThan(before, pending, context.effective, policy.kinds);
    if (less === null) return [];
    return [
      fail(rule, { message: `commit ${commit} changed the policy at ${change.at}; ${why}. ${less}`, fix, values }),
    ];
  }
}

/** What reviewers were shown is what would be opened now, under whichever policy it is judged. */
function shownNow({ facts: { moment }, effective }: Context) {
  return (moment.phase === 'issue' ? moment.frozen : effective).digest;
}

/** In which way the policy before gives less; null: it does not. */
function lessThan(
  before: Decision,
  pending: boolean,
  now: Effective,
  kinds: ReadonlyMap<string, EntitlementKind>,
): string | null {
  if (before.verdict === 'deny' || (before.verdict === 'pending' && !pending)) {
    const { condition, message } = refusalOf(before);
    return `Before it: ${before.verdict}, by ${condition}: ${message}`;
  }
  const { effective } = before;
  if (!effective) return null;
  const more = now.entitlements.find(
    (one) =>
      !effective.entitlements.some((wide) => wide.provider === one.provider && kindOf(one, kinds).contains(wide, one)),
  );
  if (more) return `Before it ${now.role} held less in ${kindOf(more, kinds).account(more)} of ${more.provider}`;
  if (now.notAfter && effective.notAfter && now.notAfter > effective.notAfter)
    return `Before it access ended at ${effective.notAfter}, not at ${now.notAfter}`;
  if (now.maxSession > effective.maxSession)
    return `Before it a credential lived ${effective.maxSession} s at most, not ${now.maxSession} s`;
  if (now.maxUses > effective.maxUses)
    return `Before it the grant had ${counted(effective.maxUses, 'use')}, not ${now.maxUses}`;
  return null;
}
