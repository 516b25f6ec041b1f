import type { ApprovalRuleDocument, SecretBlock, SettlementDocument } from '../model/documents.ts';
import type { Decision, RuleResult } from '../model/decision.ts';
import type { Document } from '../model/document.ts';
import { type Facts, momentOf, type SeenReview } from '../model/facts.ts';
import type { Grant } from '../model/grant.ts';
import type { Instant, PersonId, Sha256 } from '../model/ids.ts';
import { isOfReach, unpaid } from '../model/owed.ts';
import { earlier } from '../model/time.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import { approvalCount, count } from './approvals/count.ts';
import type { Need } from './approvals/requirements.ts';
import { WHAT } from './debts.ts';
import { ENGINE } from './engine.ts';
import { denies, engineRules } from './results.ts';
import { invariants } from './rules/invariants.ts';

const { pass, fail, error } = engineRules('approval', 'invariant');
const NOBODY: Decision['approval'] = { required: [], counted: [], rejected: [] };

/** A Settlement in its pull request, and what it speaks of as the ledger tells it now. */
export interface SettlementFacts
  extends Pick<Facts, 'now' | 'moment' | 'pullRequest' | 'reviews' | 'members' | 'violations'> {
  readonly document: Document<SettlementDocument>;
  readonly grant: Grant | null;
  /** When a credential was last issued under it. */
  readonly lastIssued: Instant | null;
  /** What the request says of the secret it hands out. */
  readonly secret: SecretBlock | null;
}

/** `payer`: who owes it and says that it is done; null: it pays nothing. `review`: theirs, where they did not open the pull request. */
export interface SettlementJudged {
  readonly decision: Decision;
  readonly payer: { readonly person: PersonId; readonly review: SeenReview | null } | null;
}

/** Does it pay a look or a rotation? It counts by the word of who owes it, and grants nothing. */
export function settles(policy: PolicySet, facts: SettlementFacts): SettlementJudged {
  const { document, grant } = facts;
  const { obligation } = document.body;
  const hidden = invariants.evaluate({ policy, facts }).results.filter(denies);
  const debtors = grant
    ? [...new Set(unpaid(grant).flatMap(({ kind, owedBy }) => (kind === obligation ? [owedBy] : [])))].sort()
    : [];
  if (debtors.length === 0) return told(policy, facts, [...hidden, notOwed(facts)], NOBODY, null);
  const owed = pass('DEBT-OWED', `${debtors.join(' and ')} ${debtors.length === 1 ? 'owes' : 'owe'} it`);
  const { result, approval, payer } = paidBy(debtors, policy, facts);
  return told(policy, facts, [...hidden, owed, done(facts, grant), result], approval, payer);
}

function notOwed({ document: { body }, grant }: SettlementFacts): RuleResult {
  const review = body.obligation === 'review';
  const paid = grant?.obligations.some(({ kind }) => kind === body.obligation) ?? false;
  const why = review
    ? 'nothing that was declared under it waits for one'
    : paid
      ? 'it is paid already, or nothing was handed out that would have to be replaced'
      : 'the ledger holds no grant that leaves one owed';
  const fix = review
    ? 'the review of an emergency is an approval of its own pull request'
    : 'see with `access-lineage show` what is owed';
  return fail('DEBT-OWED', {
    message: `no ${WHAT[body.obligation]} is owed under ${body.id}: ${why}`,
    fix,
    values: { request: body.id, obligation: body.obligation },
    field: '/obligation',
  });
}

/** Done after there was something to do, and before it is told; a rotation with the new value's number. */
function done(facts: SettlementFacts, grant: Grant | null): RuleResult {
  const { obligation, at, secret } = facts.document.body;
  const from = (obligation === 'rotate' ? facts.lastIssued : null) ?? grant?.effective.notBefore;
  const now = momentOf(facts);
  const wrong = (field: string, message: string, fix: string) =>
    fail('DEBT-DONE', { message, fix, values: { at, from: from ?? null, now }, field });
  if (at > now) return wrong('/at', `${at} is not yet: it is ${now}`, 'say when it was done, once it is');
  if (from !== undefined && at < from) {
    const what = obligation === 'rotate' ? 'the value was last handed out' : 'the access began';
    return wrong('/at', `${at} is before ${from}, when ${what}`, 'do it again, and say when');
  }
  if (obligation !== 'rotate')
    return secret
      ? wrong('/secret', `a ${WHAT[obligation]} replaces no secret`, 'take `secret` out')
      : pass('DEBT-DONE', 'it was done in time to count');
  if (!secret) return ofReach(facts, grant);
  if (secret.reference !== facts.secret?.reference || secret.type !== facts.secret.type) {
    const asked = facts.secret ? `the ${facts.secret.type} ${facts.secret.reference}` : 'none';
    return wrong('/secret/reference', `the request handed out ${asked}`, 'name the same secret and type');
  }
  if (secret.notAfter !== undefined && secret.notAfter <= secret.notBefore)
    return wrong('/secret/notAfter', `it ends at ${secret.notAfter}, before it begins`, 'correct one of the two');
  return pass('DEBT-DONE', 'the new value has a number and dates');
}

/** Of whatever the role reached there is no one value to tell of, and until the end more could be read. */
function ofReach({ document: { body } }: SettlementFacts, grant: Grant | null): RuleResult {
  if (!grant || !unpaid(grant).some(isOfReach)) {
    const fix = 'add `secret` with its version and dates';
    return fail('DEBT-DONE', {
      message: 'the new value is not told of',
      fix,
      values: { request: body.id },
      field: '/secret',
    });
  }
  const end = grant.ended ? earlier(grant.ended.at, grant.effective.notAfter) : grant.effective.notAfter;
  if (body.at >= end) return pass('DEBT-DONE', 'it was done when nothing more could be read');
  return fail('DEBT-DONE', {
    message: `${body.at} is before ${end}, until when more could be read or made`,
    fix: 'look once more when the access has ended, or end it by a Revocation first, and say when you did',
    values: { at: body.at, end },
    field: '/at',
  });
}

interface Paid {
  readonly result: RuleResult;
  readonly approval: Decision['approval'];
  readonly payer: SettlementJudged['payer'];
}

/** Who owes it opened the pull request, with no other hand in it, or approves it. */
function paidBy(debtors: readonly PersonId[], policy: PolicySet, facts: SettlementFacts): Paid {
  const author = soleAuthor(policy, facts);
  if (author !== null && debtors.includes(author)) {
    const result = pass('DEBT-PAYER', `${author}, who owes it, opened the pull request`);
    return { result, approval: NOBODY, payer: { person: author, review: null } };
  }
  const counting = count(
    [needOf(debtors, facts)],
    { excluded: NOT_EXCLUDED, counterpart: () => null },
    {
      policy,
      facts: { ...facts, teams: {}, request: { blob: facts.document.blob } },
      effective: { digest: '' as Sha256 },
      request: null,
      anybodyBlocks: false,
    },
  );
  const approval = approvalCount(counting);
  const [lost] = counting.unknown;
  if (lost !== undefined)
    return { result: error('DEBT-PAYER', { message: lost, fix: 'run the check again' }), approval, payer: null };
  const [one] = approval.counted;
  const review = facts.reviews.find(({ databaseId }) => databaseId === one?.review);
  if (one && review)
    return {
      result: pass('DEBT-PAYER', `${one.person}, who owes it, approves`),
      approval,
      payer: { person: one.person, review },
    };
  const who = debtors.join(' or ');
  const missing = fail('DEBT-PAYER', {
    message: `${who}, who owes it, has neither opened nor approved the pull request`,
    values: { owedBy: debtors },
    fix:
      facts.moment.phase === 'check'
        ? `ask ${who} to approve it`
        : `settle it anew, and have ${who} approve it before the merge`,
  });
  const outcome = facts.moment.phase === 'check' ? ('pending' as const) : missing.outcome;
  return { result: { ...missing, outcome }, approval, payer: null };
}

const NOT_EXCLUDED = { known: { persons: new Map<PersonId, string>(), accounts: new Set<never>() } };

function soleAuthor({ directory }: PolicySet, { pullRequest, members }: SettlementFacts): PersonId | null {
  if (!pullRequest) return null;
  const hands = [pullRequest.author, ...pullRequest.contributors.map(({ actor }) => actor)].map((actor) => {
    const found = actor?.type === 'User' ? directory.identify(actor.databaseId, members) : { known: null };
    return 'known' in found ? (found.known?.id ?? null) : null;
  });
  const [first = null] = hands;
  return hands.every((one) => one === first) ? first : null;
}

/** Any one of them; what was done stands in the file, so the review need not say it again. */
function needOf(debtors: readonly PersonId[], { document }: SettlementFacts): Need {
  const from = debtors.map((person) => ({ person }));
  const rule: Document<ApprovalRuleDocument> = {
    ...document,
    body: {
      apiVersion: 'access-lineage/v1',
      kind: 'ApprovalRule',
      id: 'DEBT-PAYER',
      title: 'Who owes it says that it is done',
      controls: [],
      owner: `person:${debtors[0] ?? ''}`,
      severity: 'high',
      require: [{ slot: 'debtor', count: 1, from }],
    },
  };
  const rationale = { mode: 'acknowledge' as const, minLetters: 0, echoDigest: false, ban: [] };
  const demand = { rationale, maxAge: null, reciprocal: null, changesRequestedBlocks: false };
  return { rule, slot: 'debtor', as: 'approval', count: 1, from, pointer: '', rules: [rule], demand };
}

function told(
  policy: PolicySet,
  { document, grant, now }: SettlementFacts,
  results: readonly RuleResult[],
  approval: Decision['approval'],
  payer: SettlementJudged['payer'],
): SettlementJudged {
  const { body, path, blob, sha256 } = document;
  const bad = results.find(denies);
  const verdict = bad ? 'deny' : payer ? 'allow' : 'pending';
  const headlines = {
    deny: `Pays nothing: ${bad?.message ?? ''} (${bad?.rule ?? ''}).`,
    allow: `Merging pays the ${WHAT[body.obligation]} that ${payer?.person ?? ''} owes under ${body.id}. It grants nothing.`,
    pending: `Waiting: it pays the ${WHAT[body.obligation]} owed under ${body.id} once who owes it approves. It grants nothing.`,
  };
  return {
    payer: bad ? null : payer,
    decision: {
      format: 1,
      verdict,
      headline: headlines[verdict],
      request: { id: body.id, path, blob, sha256 },
      policy: { commit: policy.commit, tree: policy.tree, data: [] },
      engine: ENGINE,
      now,
      marks: grant?.marks ?? [],
      results,
      notTargeted: 0,
      approval,
      risk: { level: 'low', because: ['it pays, and grants nothing'] },
      effective: null,
      obligations: [],
    },
  };
}
