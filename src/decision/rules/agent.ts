import { counted } from '../../model/counted.ts';
import type { AgentSubject } from '../../model/documents.ts';
import type { RuleResult } from '../../model/decision.ts';
import { earlier, later } from '../../model/time.ts';
import { some } from '../../model/some.ts';
import { agentByAccount } from '../../policy/agent-accounts.ts';
import type { Agent } from '../../policy/policy-set.ts';
import { brokenLinks } from '../agents/chain.ts';
import { outsideLimit, outsideProfile, profileLimit } from '../agents/profile.ts';
import { engineRules, type Failing } from '../results.ts';
import type { Context, RuleKind } from '../rule-kind.ts';
import { inPools } from '../subject-groups.ts';

const { pass, fail, error } = engineRules('eligibility', 'invariant');
const limits = engineRules('eligibility', 'high');

/** An agent holds at most what its sponsor may hold and what its profile says, by a chain without gaps, and hands nothing on. */
export const agent: RuleKind = {
  name: 'agent',
  stage: 'eligibility',
  evaluate: (context) => {
    const { subject } = context.facts.request.body;
    const own = subject.type === 'agent' && context.agent ? judge(subject, context.agent, context) : [];
    return { results: [...delegate(context), ...own], notTargeted: 0 };
  },
};

function judge(subject: AgentSubject, self: Agent, context: Context): readonly RuleResult[] {
  return [
    sponsor(subject, self, context),
    ...told('AGENT-PROFILE', outsideProfile(self, context), 'role, environment, length and autonomy lie inside it'),
    ...actions(self, context),
    ...told('AGENT-CHAIN', brokenLinks(subject, self, context), 'the mandate comes from the sponsor without a gap'),
    concurrency(self, context),
    renew(self, context),
  ];
}

type Misfits = readonly Failing[];

function told(rule: string, misfits: Misfits, good: string): readonly RuleResult[] {
  return misfits.length === 0 ? [pass(rule, good)] : misfits.map((one) => fail(rule, one));
}

/** The sponsor answers with what is theirs: somebody of this organisation who could be granted the role themselves. */
function sponsor({ sponsor: id }: AgentSubject, self: Agent, context: Context): RuleResult {
  const { policy, role } = context;
  const field = '/subject/sponsor';
  if (!self.sponsors.includes(id)) {
    return fail('AGENT-SPONSOR', {
      message: `${id} is no sponsor of ${self.key}`,
      fix: `name one of ${some(self.sponsors)}, or have the sponsor added to ${self.document.path}`,
      values: { sponsors: self.sponsors },
      field,
    });
  }
  const elsewhere = policy.directory.person(id)?.organisation;
  if (elsewhere) {
    return fail('AGENT-SPONSOR', {
      message: `${id} belongs to ${elsewhere}, and only somebody of this organisation answers for an agent`,
      fix: 'name a sponsor of this organisation',
      values: { sponsor: id, organisation: elsewhere },
      field,
    });
  }
  const eligible = inPools(`person:${id}`, context);
  if ('unknown' in eligible) {
    return error('AGENT-SPONSOR', {
      message: `whether ${id} may hold ${role.id} could not be found out: ${eligible.unknown}`,
      fix: 'run it again; if it stays, the token may not read the members of the team',
      field,
    });
  }
  if (eligible.known && role.eligible.subjects.has('human'))
    return pass('AGENT-SPONSOR', 'the sponsor may mandate it, and may hold the role');
  return fail('AGENT-SPONSOR', {
    message: `${id} may not hold ${role.id}, so no agent holds it in their name`,
    fix: 'name a sponsor who is eligible for the role as a person, or ask for a role that this one is eligible for',
    values: { sponsor: id, role: role.id },
    field,
  });
}

function actions(self: Agent, context: Context): readonly RuleResult[] {
  const { scope } = context.facts.request.body;
  const whose = `the profile of ${self.key} (${self.document.path}:${self.document.locate('/profile').line})`;
  const vague = scope.actions?.filter((one) => /[*?]/.test(one)) ?? [];
  if (vague.length > 0) {
    return [
      fail('AGENT-ACTIONS', {
        message: `${some(vague)} is a pattern, and an agent asks for actions one by one`,
        fix: 'name each action in scope.actions',
        values: { patterns: vague },
        field: '/scope/actions',
      }),
    ];
  }
  return told('AGENT-ACTIONS', outsideLimit(profileLimit(self), whose, context), 'every action is named and inside it');
}

/** Grants of this agent that are open at one moment of the window, this one included. */
function concurrency(self: Agent, { facts, asked }: Context): RuleResult {
  const rule = 'AGENT-CONCURRENCY';
  if ('unknown' in facts.grants) {
    const message = `what ${self.key} holds could not be found out: ${facts.grants.unknown}`;
    return limits.error(rule, { message, fix: 'run it again when the ledger can be read' });
  }
  const spans = facts.grants.known
    .filter(({ holder, requestId }) => holder.subject === self.key && requestId !== facts.request.body.id)
    .map(({ requestId, effective: { notBefore, notAfter }, ended }) => ({
      requestId,
      from: notBefore,
      until: ended ? earlier(ended.at, notAfter) : notAfter,
    }))
    .filter(({ from, until }) => from < asked.until && asked.from < until);
  const moments = [asked.from, ...spans.map(({ from }) => later(from, asked.from))];
  const open = moments.map((moment) => spans.filter(({ from, until }) => from <= moment && moment < until));
  const most = open.reduce((one, other) => (other.length > one.length ? other : one), []);
  const { maxConcurrent } = self.profile;
  if (most.length < maxConcurrent) return pass(rule, 'the agent has room for one more grant');
  const requests = most.map(({ requestId }) => requestId).sort();
  return limits.fail(rule, {
    message: `${self.key} may hold ${counted(maxConcurrent, 'grant')} at one time, and holds ${requests.join(', ')}`,
    fix: 'wait until it ends, or have it revoked',
    values: { maxConcurrent, requests },
  });
}

/** A goal is reached or asked for again; it is not prolonged by the one who pursues it. */
function renew(self: Agent, { facts }: Context): RuleResult {
  const { extends: extended } = facts.request.body;
  if (extended === undefined) return pass('AGENT-RENEW', 'it renews nothing');
  return fail('AGENT-RENEW', {
    message: `${self.key} asks to go on from ${extended}, and an agent renews nothing`,
    fix: 'take `extends` out: ask again, with the goal as it is now',
    values: { extends: extended },
    field: '/extends',
  });
}

/** Whoever the subject is: an agent's account asks for that agent and for nobody else. */
function delegate({ policy, facts, holder }: Context): readonly RuleResult[] {
  const author = facts.pullRequest?.author;
  const asking = author ? agentByAccount(policy, author.databaseId) : undefined;
  if (!asking) return [];
  if (asking.key === holder.subject) return [pass('AGENT-DELEGATE', 'the agent asks for itself')];
  return [
    fail('AGENT-DELEGATE', {
      message: `${asking.key} opened the pull request for ${holder.subject}, and an agent asks for itself only`,
      fix: `have a person ask for ${holder.subject}`,
      values: { agent: asking.key, subject: holder.subject },
      field: '/subject',
    }),
  ];
}
