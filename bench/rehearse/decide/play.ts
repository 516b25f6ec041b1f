import { type Explanation, explain } from '../../../src/authoring/explain.ts';
import { decide } from '../../../src/decision/decide.ts';
import { shownDigest } from '../../../src/decision/shown-digest.ts';
import { undecidable } from '../../../src/decision/undecidable.ts';
import { needed } from '../../../src/facts/ask.ts';
import { factsOn } from '../../../src/facts/gathered.ts';
import { seenReviews } from '../../../src/facts/seen-reviews.ts';
import { readDocument } from '../../../src/intake/read-document.ts';
import type { Decision } from '../../../src/model/decision.ts';
import type { Document } from '../../../src/model/document.ts';
import type { AccessRequest } from '../../../src/model/documents.ts';
import type { Facts } from '../../../src/model/facts.ts';
import type { PolicySet } from '../../../src/policy/policy-set.ts';
import type { Outcome } from '../outcomes.ts';
import type { Ask, Step } from '../translate.ts';
import { type Ledger, SALT } from './held.ts';
import { sourceFile } from './policy.ts';
import { at, mergeOf, pullRequestOf } from './pull-request.ts';

/** What became of one merge: every request decided as `record` decides it, on what the ledger held then. */
export interface Decided extends Outcome {
  readonly decisions: readonly OneDecided[];
}

export interface OneDecided {
  readonly ask: Ask;
  readonly decision: Decision;
  /** Of what was not allowed; null also where intake refused the file: then no rule could be asked. */
  readonly explanation: Explanation | null;
  readonly decideMs: number;
  readonly explainMs: number;
}

/** As `record` goes, by path, in which older ids come first: what is taken back, then what is asked. */
export function playMerge(step: Step, policy: PolicySet, ledger: Ledger, approveAll: boolean): Decided {
  const approved = step.how !== 'direct' && (approveAll || step.author !== step.merger);
  const merge = mergeOf(step);
  const revoked = step.revocations.map(({ of }) => ({ of, grant: ledger.revoke(of, merge) }));
  const decisions = step.requests.map((ask) => one(ask, step, approved, policy, ledger));
  return {
    step,
    approved,
    decisions,
    revoked: revoked.flatMap(({ of, grant }) => (grant ? [of] : [])),
    neverGranted: revoked.flatMap(({ of, grant }) => (grant ? [] : [of])),
    overAlready: revoked.flatMap(({ of, grant }) => (grant && grant.effective.notAfter <= merge.at ? [of] : [])),
  };
}

function one(ask: Ask, step: Step, approved: boolean, policy: PolicySet, ledger: Ledger): OneDecided {
  const file = sourceFile(ask.path, ask.yaml);
  const read = readDocument(file, 'request');
  if (!read.ok) {
    const { commit, tree } = policy;
    const request = { id: ask.id, path: ask.path, blob: file.blob, sha256: SHA };
    const decision = undecidable({ request, policy: { commit, tree }, now: at(step), findings: read.findings });
    return { ask, decision, explanation: null, decideMs: 0, explainMs: 0 };
  }
  const facts = factsFor(read.value, step, approved, policy, ledger);
  const began = performance.now();
  const decision = decide(policy, facts);
  const decideMs = performance.now() - began;
  const granted = ledger.write(facts, decision);
  if ((granted !== null) !== (decision.verdict === 'allow'))
    throw new Error(`${ask.id}: the verdict is ${decision.verdict}, and its lineage ${granted ? 'is' : 'is no'} grant`);
  if (decision.verdict === 'allow') return { ask, decision, explanation: null, decideMs, explainMs: 0 };
  const asked = performance.now();
  const explanation = explain(policy, facts);
  return { ask, decision, explanation, decideMs, explainMs: performance.now() - asked };
}

const SHA = '0'.repeat(64) as Decision['request']['sha256'];

/** Who approves echoes the digest that the comment shows them, so it is decided once without them. */
function factsFor(
  document: Document<AccessRequest>,
  step: Step,
  approved: boolean,
  policy: PolicySet,
  ledger: Ledger,
): Facts {
  const shown = approved ? decide(policy, gathered(document, step, null, policy, ledger)).effective?.digest : undefined;
  return gathered(document, step, shown ? shownDigest(document.blob, shown) : null, policy, ledger);
}

function gathered(
  document: Document<AccessRequest>,
  step: Step,
  digest: string | null,
  policy: PolicySet,
  ledger: Ledger,
): Facts {
  const pullRequest = pullRequestOf(step, digest);
  const reviews = pullRequest
    ? seenReviews(
        pullRequest,
        document.path,
        () => document.blob,
        () => SALT,
      )
    : [];
  const { index } = needed(policy, document.body, pullRequest);
  const asked = { policy, teams: {}, members: {}, index };
  return factsOn(
    { document, pullRequest, reviews, violations: [], asked, now: at(step) },
    { ...ledger, owing: () => [] },
    {
      phase: 'record',
      merge: mergeOf(step),
    },
  );
}
