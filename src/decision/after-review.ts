import type { ApprovalRuleDocument, BreakGlassDocument } from '../model/documents.ts';
import type { Decision, Obligation, Recorded, RuleResult } from '../model/decision.ts';
import type { Document } from '../model/document.ts';
import type { Facts } from '../model/facts.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import { approvalCount, count } from './approvals/count.ts';
import { countingOf } from './approvals/counting.ts';
import { exclusions } from './approvals/exclusions.ts';
import { rationaleDemand } from './approvals/rationale.ts';
import type { Need } from './approvals/requirements.ts';
import { poolName } from './approvals/requirements.ts';
import { ENGINE } from './engine.ts';
import { resolve } from './resolve.ts';
import { engineRules } from './results.ts';
import type { Context } from './rule-kind.ts';
import { invariants } from './rules/invariants.ts';

const { pass, fail, error } = engineRules('approval', 'invariant');
const NOTHING: Decision['approval'] = { required: [], counted: [], rejected: [] };

/**
 * What a pull request says of an emergency whose file it brings: it grants nothing, for that was taken. `allow`: somebody else
 * has looked at it, and merging settles what is owed. `recorded`: the verdict of the emergency.
 */
export function afterReview(policy: PolicySet, facts: Facts, recorded: Recorded): Decision {
  const owed = recorded.obligations.find(({ under }) => under !== undefined);
  const document = policy.breakGlass.find(({ body }) => body.id === owed?.under);
  const { context } = resolve(policy, facts);
  // A revocation ends the access, and not what is owed for it.
  const violations = (facts.violations ?? [])
    .filter(({ rule }) => rule !== 'INV-REVOKED')
    .map(({ rule, message, fix, values = {} }) => fail(rule, { message, fix, values }));
  if (!owed || !document || !context) {
    const gone = error('BG-REVIEW', {
      message: `who may review it cannot be told: ${owed?.under ?? 'its BreakGlass document'}, its role or its environment is no longer in the policy`,
      fix: 'put it back into the policy, open to nobody new, until the review is done',
    });
    return told(policy, facts, recorded, [...violations, gone], NOTHING);
  }
  // As it was taken: the person who broke the glass is excluded, and the digest is of what was handed out.
  const asTaken: Context = {
    ...context,
    facts: recorded.effective === null ? facts : { ...facts, pullRequest: byPeople(facts.pullRequest) },
    holder: recorded.holder ?? context.holder,
    effective: recorded.effective ?? context.effective,
  };
  const counting = count(
    [needOf(document, recorded.effective !== null)],
    { excluded: exclusions(asTaken), counterpart: () => null },
    countingOf(asTaken),
  );
  const approval = approvalCount(counting);
  const results = [
    ...violations,
    ...strangeHands(policy, facts, recorded),
    reviewed(document, approval, owed, counting),
  ];
  return told(policy, facts, recorded, results, approval);
}

/** What is declared is a person's word like a request, and whoever wrote it is known. */
function strangeHands(policy: PolicySet, facts: Facts, { effective }: Recorded): readonly RuleResult[] {
  if (effective !== null || facts.pullRequest === null) return [];
  const { results } = invariants.evaluate({ policy, facts: { ...facts, violations: [] } });
  return results.filter(({ outcome }) => outcome !== 'pass');
}

/** Every byte of an emergency's file was recorded before, so no commit has a hand in it; the App that brings it is nobody. */
function byPeople(pullRequest: Facts['pullRequest']): Facts['pullRequest'] {
  if (!pullRequest) return null;
  const { author } = pullRequest;
  return { ...pullRequest, author: author?.type === 'User' ? author : null, contributors: [] };
}

/** One person of the pool, with a reason; and with the digest of what was handed out, where anything was. */
function needOf(document: Document<BreakGlassDocument>, echoDigest: boolean): Need {
  const { id, title, controls, owner, review } = document.body;
  const rule: Document<ApprovalRuleDocument> = {
    ...document,
    body: {
      apiVersion: 'access-lineage/v1',
      kind: 'ApprovalRule',
      id,
      title,
      controls,
      owner,
      severity: 'high',
      require: [{ slot: 'review', count: 1, from: review.from }],
    },
  };
  return {
    rule,
    slot: 'review',
    as: 'approval',
    count: 1,
    from: review.from,
    pointer: '/review',
    rules: [rule],
    demand: {
      rationale: rationaleDemand({ echoDigest }, 'high'),
      maxAge: null,
      reciprocal: null,
      changesRequestedBlocks: true,
    },
  };
}

function reviewed(
  { body }: Document<BreakGlassDocument>,
  { counted, required }: Decision['approval'],
  owed: Obligation,
  { blockers, errors, unknown, slots }: ReturnType<typeof count>,
): RuleResult {
  const pool = body.review.from.map(poolName).join(' or ');
  const lost = [...slots.flatMap((slot) => slot.unknown ?? []), ...errors.map(({ message }) => message), ...unknown][0];
  if (lost !== undefined) {
    const message = `who may review it could not be worked out: ${lost}`;
    return error('BG-REVIEW', { message, fix: 'run the check again; if it stays, ask whoever runs this action' });
  }
  const asking = blockers.filter((person) => slots.some(({ members }) => members.has(person)));
  if (asking.length > 0) {
    return fail('BG-REVIEW', {
      message: `${asking.join(' and ')} ${asking.length === 1 ? 'asks' : 'ask'} for changes`,
      fix: 'the file stays as it was recorded: say what was asked in the conversation, until they approve',
      values: { asking },
    });
  }
  const [one] = counted;
  if (one) return pass('BG-REVIEW', `reviewed by ${one.person}`);
  const message = `${owed.owedBy} owes a review by ${owed.by}: 1 of 1 from ${pool} is missing`;
  const [first] = required;
  const values = { owedBy: owed.owedBy, by: owed.by, pool, candidates: first?.candidates ?? [] };
  if (first?.candidates.length === 0) {
    return fail('BG-REVIEW', {
      message,
      fix: `after exclusions nobody is left: have ${body.id} name somebody else`,
      values,
    });
  }
  return {
    ...fail('BG-REVIEW', { message, fix: `ask ${first?.candidates.join(' or ')} to look at it`, values }),
    outcome: 'pending',
  };
}

function told(
  policy: PolicySet,
  facts: Facts,
  recorded: Recorded,
  results: readonly RuleResult[],
  approval: Decision['approval'],
): Decision {
  const bad = results.find(({ outcome }) => outcome === 'fail' || outcome === 'error');
  const verdict = bad ? 'deny' : results.some(({ outcome }) => outcome === 'pending') ? 'pending' : 'allow';
  const { path, blob, sha256, body } = facts.request;
  const { risk, holder, owner, effective, obligations, marks } = recorded;
  return {
    format: 1,
    verdict,
    headline: bad ? `Not settled: ${bad.message} (${bad.rule}).` : HEADLINES[verdict](body.breakGlass?.incident ?? ''),
    request: { id: body.id, path, blob, sha256 },
    policy: { commit: policy.commit, tree: policy.tree, data: recorded.policy?.data ?? [] },
    engine: ENGINE,
    now: facts.now,
    marks,
    results,
    notTargeted: 0,
    approval,
    risk: risk ?? { level: 'high', because: ['it was taken without being asked for'] },
    ...(holder ? { holder } : {}),
    ...(owner ? { owner } : {}),
    effective,
    obligations,
  };
}

const HEADLINES = {
  allow: (incident: string) => `Emergency ${incident}: reviewed. Merging settles it.`,
  pending: (incident: string) =>
    `Emergency ${incident}: the access was taken without waiting. Approve to settle it; it grants nothing.`,
  deny: (incident: string) => `Emergency ${incident}: not settled.`,
};
