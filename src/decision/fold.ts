import type { ApprovalCount, Decision, Obligation, RuleResult } from '../model/decision.ts';
import type { CalendarDocument } from '../model/documents.ts';
import type { Facts } from '../model/facts.ts';
import type { Instant } from '../model/ids.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import { marksOf } from '../model/marks.ts';
import { dispatcherOf, emergencyOf, reviewOwed } from './emergency.ts';
import { ENGINE } from './engine.ts';
import { headline } from './headline.ts';
import { kindOf } from './narrowing.ts';
import { reachDebts, reached } from './reached-secrets.ts';
import { denies } from './results.ts';
import type { Context } from './rule-kind.ts';
import { secretDebts } from './secret-debts.ts';
import { monitoring, type Waived } from './waive.ts';

/** The name under which the edition of the time zones is told. */
export const TZDATA = 'tzdata';

export interface Evaluation {
  readonly results: readonly RuleResult[];
  readonly notTargeted: number;
  readonly approval: ApprovalCount;
  /** Made use of to waive a rule. */
  readonly exceptions: Waived['exceptions'];
}

/** One failure or error that denies is enough; a missing approval holds; otherwise it is allowed. The order of rules never matters. */
export function fold(
  policy: PolicySet,
  facts: Facts,
  context: Context | null,
  { results, notTargeted, approval, exceptions }: Evaluation,
): Decision {
  const verdict = verdictOf(context, results);
  const { path, blob, sha256, body } = facts.request;
  return {
    format: 1,
    verdict,
    headline: headline(verdict, results, approval, facts, context),
    request: { id: body.id, path, blob, sha256 },
    policy: { commit: policy.commit, tree: policy.tree, data: context ? dataOf(context) : [] },
    engine: ENGINE,
    now: facts.now,
    marks: marksOf(body, context !== null && reached(context).length > 0),
    results,
    notTargeted,
    approval,
    risk: context?.risk ?? { level: 'critical', because: ['what is asked for is not in the policy'] },
    ...(context ? { holder: context.holder, owner: context.owner } : {}),
    effective: context && verdict !== 'deny' ? context.effective : null,
    obligations: context && verdict !== 'deny' ? obligationsOf(context, exceptions) : [],
  };
}

function verdictOf(context: Context | null, results: readonly RuleResult[]): Decision['verdict'] {
  if (!context || results.some(denies)) return 'deny';
  return results.some(({ outcome, mode }) => outcome === 'pending' && mode === 'deny') ? 'pending' : 'allow';
}

/** The action tables that were looked at; and the time zones, which come with Node and change several times a year. */
function dataOf({ target, policy, whole }: Context): Decision['policy']['data'] {
  const tables = target.providers.flatMap((provider) => {
    const one = whole.find((entitlement) => entitlement.provider === provider);
    return one ? [kindOf(one, policy.kinds).data] : [];
  });
  const [asked] = policy.rules<CalendarDocument>('Calendar', target).matching;
  const tzdata = asked && policy.calendars.get(asked.body.id)?.tzdata;
  return tzdata ? [...tables, { name: TZDATA, date: tzdata }] : tables;
}

function obligationsOf(context: Context, exceptions: Waived['exceptions']): readonly Obligation[] {
  return [
    ...emergencyReview(context),
    ...standingReview(context),
    ...secretDebts(context),
    ...reachDebts(context),
    ...monitoring(context, exceptions),
  ];
}

function emergencyReview(context: Context): readonly Obligation[] {
  const { breakGlass } = context.facts.request.body;
  const [under, person] = [emergencyOf(context), dispatcherOf(context)];
  return under && person && breakGlass ? [reviewOwed(context.facts, under, person, breakGlass.incident)] : [];
}

function standingReview({ facts, owner }: Context): readonly Obligation[] {
  const { access } = facts.request.body;
  if (access?.mode !== 'standing') return [];
  const by = `${access.reviewBy}T00:00:00Z` as Instant;
  return [{ kind: 'review', by, owedBy: owner, because: 'standing access is reviewed by the date the request names' }];
}
