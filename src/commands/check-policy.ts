import { policyDiff, type Difference } from '../authoring/diff.ts';
import { judgeChange, type ChangeJudgement } from '../decision/change/judge-change.ts';
import type { Unbound } from '../facts/binding.ts';
import { forChange, type ChangeGathered } from '../facts/for-change.ts';
import { changeHead } from '../facts/change-head.ts';
import type { Gate } from '../facts/gate.ts';
import { liveDecisions, type LiveDecisions } from '../facts/live-decisions.ts';
import { loginsOf } from '../facts/logins.ts';
import type { Sources } from '../facts/sources.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Finding } from '../model/finding.ts';
import type { Instant, PersonId } from '../model/ids.ts';
import type { PullRequest } from '../model/pull-request.ts';
import { touchedRoles } from '../policy/touched-roles.ts';

/** What there is to say of a pull request that changes the rules. */
export interface CheckedChange {
  readonly pullRequest: PullRequest;
  readonly judgement: ChangeJudgement;
  /** Is there any ChangeRule in the policy that binds? */
  readonly governed: boolean;
  /** Why main itself holds a policy that does not bind; null: what it holds binds. */
  readonly unbound: Unbound | null;
  /** `audit`: it says what would happen, and blocks nothing. */
  readonly gate: Gate;
  readonly diff: readonly Difference[];
  /** Of the proposed policy, each at its line. */
  readonly findings: readonly Finding[];
  /** To show beside person ids. */
  readonly logins: ReadonlyMap<PersonId, string>;
  /** What lint, tests and replay look at; null: no policy is changed, or what is proposed cannot be read. */
  readonly proposal: Proposal | null;
}

/** The policy that binds and the one that is proposed, as their files. */
export interface Proposal extends Pick<ChangeGathered, 'sides'> {
  /** What stands under roles that the change touches; null: there is no ledger yet. */
  readonly live: (() => Promise<LiveDecisions>) | null;
}

/** Advice, as on a request: would it bind if it were merged as it is now? The proposed policy is read as data and judges nothing. */
export async function checkPolicy(pullRequest: PullRequest, sources: Sources): Promise<CheckedChange> {
  const { head, tip, unbound, gate, ledger } = await changeHead(pullRequest.readAt, sources);
  const proposed = {
    commit: pullRequest.head.oid,
    base: tip,
    pullRequest,
    moment: { phase: 'check' as const },
    now: pullRequest.readAt,
  };
  const gathered = await forChange(proposed, head, sources);
  const { policy } = gathered;
  const judgement = judgeChange(policy, gathered.facts);
  const candidates = judgement.approval.required.flatMap((one) => one.candidates);
  return {
    pullRequest,
    judgement,
    governed: (policy?.changeRules.length ?? 0) > 0,
    unbound,
    gate,
    diff: policyDiff(gathered.pairs),
    findings: findingsOf(gathered, pullRequest),
    logins: policy ? loginsOf(pullRequest, candidates, policy.directory) : new Map(),
    proposal: proposalOf(gathered, ledger, pullRequest.readAt),
  };
}

function proposalOf(
  { policy, pairs, sides, facts }: ChangeGathered,
  ledger: Ledger | null,
  now: Instant,
): Proposal | null {
  if (!facts.classes.includes('policies') || facts.unreadable.length > 0) return null;
  return { sides, live: policy && ledger && (() => liveDecisions(ledger, touchedRoles(pairs, policy), now)) };
}

/** Everything that is wrong with the proposed policy, from every examiner: what does not compile, and a branch that is behind. */
function findingsOf(gathered: ChangeGathered, pullRequest: PullRequest): readonly Finding[] {
  return [...gathered.facts.unreadable, ...behind(gathered, pullRequest)];
}

/** Reviews count for exactly the trees that are merged, so a branch that lacks a change of main would lose them at the merge. */
function behind({ pairs, facts }: ChangeGathered, { files }: PullRequest): readonly Finding[] {
  if (facts.standsOn !== 'what binds') return [];
  const own = new Set(files.flatMap(({ path, from }) => (from === undefined ? [path] : [path, from])));
  const foreign = pairs.find(({ before, after }) => ![before, after].some((one) => one && own.has(one.path)));
  if (!foreign) return [];
  return [
    {
      id: 'Y095',
      severity: 'warning',
      message: `the branch does not have ${foreign.kind} ${foreign.id} as the default branch has it: merged like this, other content would land than was reviewed`,
      fix: 'update the branch from the default branch, then have it approved',
    },
  ];
}
