import type { RuleResult } from '../../model/decision.ts';
import { didYouMean } from '../../model/did-you-mean.ts';
import type { Known } from '../../model/facts.ts';
import type { PersonId } from '../../model/ids.ts';
import type { Counted } from '../../policy/holder.ts';
import { subjectKey } from '../../model/subject-key.ts';
import type { Person } from '../../policy/policy-set.ts';
import { engineRules } from '../results.ts';
import type { Situation } from '../rule-kind.ts';

const { pass, fail, error } = engineRules('reference', 'invariant');

/** Everything the request names must be there. What is not there stops the later stages: there is nothing to judge. */
export function references(situation: Situation, counted: Counted): readonly RuleResult[] {
  return [
    role(situation),
    environment(situation),
    subject(situation),
    owner(situation, counted),
    ...sponsor(situation, counted),
  ];
}

function role({ policy, facts }: Situation): RuleResult {
  const name = facts.request.body.role;
  return policy.roles.has(name)
    ? pass('REF-ROLE', 'the role is in the policy')
    : missing('REF-ROLE', 'role', name, policy.roles.keys(), '/role');
}

function environment({ policy, facts }: Situation): RuleResult {
  const name = facts.request.body.scope.environment;
  if (policy.environments.has(name)) return pass('REF-ENVIRONMENT', 'the environment is in the policy');
  return missing('REF-ENVIRONMENT', 'environment', name, policy.environments.keys(), '/scope/environment');
}

function subject(situation: Situation): RuleResult {
  const { policy, facts } = situation;
  const { subject: named } = facts.request.body;
  if ('person' in named) return human('REF-SUBJECT', named.person, '/subject/person', 'receives', situation);
  if ('agent' in named) {
    const known = [...policy.agents.keys()].map((key) => key.slice('agent:'.length));
    return known.includes(named.agent)
      ? pass('REF-SUBJECT', 'the subject is in the policy')
      : missing('REF-SUBJECT', 'agent', named.agent, known, '/subject/agent');
  }
  const found = policy.workloads.get(`workload:${named.workload}`);
  if (found?.type === named.type) return pass('REF-SUBJECT', 'the subject is in the policy');
  if (found) {
    return fail('REF-SUBJECT', {
      message: `${named.workload} is a ${found.type} in the policy, and the request calls it a ${named.type}`,
      fix: `write subject.type: ${found.type}`,
      values: { asked: named.type, found: found.type },
      field: '/subject/type',
    });
  }
  const known = [...policy.workloads.keys()].map((key) => key.slice('workload:'.length));
  return missing('REF-SUBJECT', named.type, named.workload, known, '/subject/workload');
}

function owner(situation: Situation, counted: Counted): RuleResult {
  // Without an owner the subject is not known either, and that has been said.
  if (!counted.owner)
    return {
      ...pass('REF-OWNER', ''),
      outcome: 'not-applicable',
      message: 'the subject is not known, so neither is its owner',
    };
  const named = situation.facts.request.body.owner !== undefined;
  const found = human('REF-OWNER', counted.owner, named ? '/owner' : '/subject', 'answers for', situation);
  // Who is the owner only because access is asked for them, or as their sponsor: the third-party rule judges both.
  const answers = named || counted.workload !== null || counted.agent !== null;
  return (found.outcome === 'pass' && answers && outsider(counted.owner, named, situation)) || found;
}

/** Who answers for access is one of us: nobody here can hold another organisation's person to it. */
function outsider(id: PersonId, named: boolean, { policy, facts }: Situation): RuleResult | null {
  const employer = policy.directory.person(id)?.organisation ?? null;
  if (employer === null) return null;
  return fail('REF-OWNER', {
    message: `${id} belongs to ${employer}, not to us, and cannot answer for access`,
    fix: named
      ? 'name a person of this organisation as owner'
      : `name a person of this organisation as \`owner:\`, or have the owner of ${subjectKey(facts.request.body.subject)} changed under policies/`,
    values: { owner: id, organisation: employer },
    field: named ? '/owner' : '/subject',
  });
}

function sponsor(situation: Situation, { sponsor: named }: Counted): readonly RuleResult[] {
  return named ? [human('REF-SPONSOR', named, '/subject/sponsor', 'answers for', situation)] : [];
}

function human(rule: string, id: PersonId, field: string, does: string, { policy, facts }: Situation): RuleResult {
  const person: Known<Person | null> = policy.directory.find(id, facts.members);
  if ('unknown' in person) {
    return error(rule, {
      message: `whether ${id} belongs to the organisation could not be found out: ${person.unknown}`,
      fix: 'run it again; if it stays, the token may not read the members of the organisation',
      field,
    });
  }
  if (!person.known) return missing(rule, 'person', id, policy.directory.personIds, field);
  if (!person.known.left) return pass(rule, rule === 'REF-OWNER' ? 'the owner is known' : 'the subject is known');
  return fail(rule, {
    message: `${id} has left and ${does === 'receives' ? 'receives no access' : 'answers for no access'} any more`,
    fix: 'name somebody who is still here',
    values: { person: id },
    field,
  });
}

function missing(rule: string, what: string, name: string, known: Iterable<string>, field: string): RuleResult {
  const meant = didYouMean(name, known);
  return fail(rule, {
    message: `there is no ${what} ${name} in the policy`,
    fix: meant ? `did you mean ${meant}?` : `correct the name, or have the ${what} added under policies/ first`,
    values: { name, ...(meant ? { meant } : {}) },
    field,
  });
}
