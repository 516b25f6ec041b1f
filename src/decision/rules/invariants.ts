import type { RuleResult } from '../../model/decision.ts';
import type { Actor } from '../../model/pull-request.ts';
import { agentByAccount } from '../../policy/agent-accounts.ts';
import { subjectKey } from '../../model/subject-key.ts';
import { engineRules } from '../results.ts';
import type { PolicySet } from '../../policy/policy-set.ts';
import type { Facts } from '../../model/facts.ts';
import type { Evaluated, RuleKind } from '../rule-kind.ts';

/** What they look at: also of a change of policy, which is no request. */
interface Situation {
  readonly policy: Pick<PolicySet, 'directory' | 'agents'>;
  readonly facts: Pick<Facts, 'pullRequest' | 'members' | 'moment' | 'violations'> & {
    readonly request?: Pick<Facts['request'], 'body'>;
  };
}

const { pass, fail, error } = engineRules('invariant', 'invariant');

/** What no exception waives. Asked even when the request names things that do not exist, so that a bypass is told as one. */
export const invariants: Omit<RuleKind, 'evaluate'> & { evaluate(situation: Situation): Evaluated } = {
  name: 'invariants',
  stage: 'invariant',
  evaluate: (situation) => ({
    results: [...violations(situation), ...pullRequest(situation), ...requester(situation), ...contributors(situation)],
    notTargeted: 0,
  }),
};

function violations({ facts }: Situation): readonly RuleResult[] {
  return (facts.violations ?? []).map(({ rule, message, fix, values = {} }) => fail(rule, { message, fix, values }));
}

function pullRequest({ facts }: Situation): readonly RuleResult[] {
  if (facts.pullRequest) return [pass('INV-PULL-REQUEST', 'it comes by pull request')];
  const told = facts.violations?.some(({ rule }) => rule === 'INV-PULL-REQUEST');
  if (facts.moment.phase === 'check' || facts.moment.phase === 'emergency' || told) return [];
  return [
    fail('INV-PULL-REQUEST', {
      message: `commit ${facts.moment.merge.commit.slice(0, 12)} came to the branch without a pull request, so nobody could review it`,
      fix: 'ask again by pull request, and let a ruleset require pull requests on the default branch',
      values: { commit: facts.moment.merge.commit },
    }),
  ];
}

function requester(situation: Situation): readonly RuleResult[] {
  const { pullRequest: asked, moment } = situation.facts;
  if (moment.phase === 'emergency') return [started(moment.by, situation)];
  if (!asked) return [];
  if (!asked.author) {
    return [
      fail('INV-REQUESTER', {
        message: 'the account that opened the pull request is gone',
        fix: 'have somebody who is still here ask again',
        values: { account: null },
      }),
    ];
  }
  if (isSubject(asked.author, situation)) {
    return [
      pass('INV-REQUESTER', 'the requester is the agent itself; its sponsor, owner and controllers cannot approve'),
    ];
  }
  return [
    humanly('INV-REQUESTER', asked.author, 'who opened the pull request', situation) ??
      pass('INV-REQUESTER', 'the requester is a person the policy knows'),
  ];
}

function started(by: Actor, situation: Situation): RuleResult {
  const wrong = humanly('INV-REQUESTER', by, 'who started the run', situation);
  return wrong ?? pass('INV-REQUESTER', 'the requester is a person the policy knows');
}

function contributors(situation: Situation): readonly RuleResult[] {
  const { pullRequest: asked } = situation.facts;
  if (!asked) return [];
  const nameless = asked.contributors.find(({ actor }) => actor === null);
  if (nameless) {
    return [
      fail('INV-CONTRIBUTORS', {
        message: `the ${nameless.as} of commit ${nameless.commit.slice(0, 12)} belongs to no GitHub account, so nobody can tell who must not approve`,
        fix: 'link the e-mail address of the commit to a GitHub account (Settings, Emails), or commit again with one that is linked, in a new pull request',
        values: { commit: nameless.commit, as: nameless.as },
      }),
    ];
  }
  const seen = new Set<string>();
  const strangers = asked.contributors.flatMap(({ as, commit, actor }) => {
    if (!actor || seen.has(actor.databaseId) || isSubject(actor, situation)) return [];
    seen.add(actor.databaseId);
    return humanly('INV-CONTRIBUTORS', actor, `${as} of commit ${commit.slice(0, 12)}`, situation) ?? [];
  });
  return strangers.length > 0 ? strangers : [pass('INV-CONTRIBUTORS', 'every hand in the content is known')];
}

/** The account of the agent that would receive the access: it may ask for itself. Whoever stands behind it cannot approve. */
function isSubject({ databaseId }: Actor, { policy, facts }: Situation): boolean {
  const agent = agentByAccount(policy, databaseId);
  return agent !== undefined && facts.request !== undefined && agent.key === subjectKey(facts.request.body.subject);
}

/** null: a person whom the policy knows and who is still here. */
function humanly(rule: string, actor: Actor, as: string, { policy, facts }: Situation): RuleResult | null {
  const values = { account: actor.databaseId, type: actor.type };
  const who = `account ${actor.databaseId} (${as})`;
  const agent = agentByAccount(policy, actor.databaseId);
  if (agent) {
    return fail(rule, {
      message: `${who} is ${agent.key}, which has a hand in requests for itself only`,
      fix: 'have a person write the request and open the pull request',
      values,
    });
  }
  if (actor.type !== 'User') {
    return fail(rule, {
      message: `${who} is a ${actor.type.toLowerCase()}, not a person`,
      fix: 'a person has to write the request and open the pull request',
      values,
    });
  }
  const person = policy.directory.identify(actor.databaseId, facts.members);
  if ('unknown' in person) {
    return error(rule, {
      message: `whose account ${actor.databaseId} is (${as}) could not be found out: ${person.unknown}`,
      fix: 'run it again; if it stays, the token may not read the members of the organisation',
      values,
    });
  }
  if (!person.known) {
    return fail(rule, {
      message: `${who} belongs to nobody the policy knows`,
      fix: 'add the account to its Person under policies/ first, or have somebody else ask',
      values,
    });
  }
  if (!person.known.left) return null;
  return fail(rule, {
    message: `${who} is ${person.known.id}, who has left`,
    fix: 'have somebody who is still here ask',
    values,
  });
}
