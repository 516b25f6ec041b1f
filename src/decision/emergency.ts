import type { ApprovalRuleDocument, BreakGlassDocument } from '../model/documents.ts';
import type { Obligation, RuleResult } from '../model/decision.ts';
import type { Document } from '../model/document.ts';
import type { Facts } from '../model/facts.ts';
import type { PersonId, SubjectKey } from '../model/ids.ts';
import { plus, seconds } from '../model/time.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import { policyResult } from './results.ts';
import type { Context, Situation } from './rule-kind.ts';

/** Documents that cover role and environment, in order of their ids. */
export function breakGlassFor(
  policy: PolicySet,
  { role, environment }: { readonly role: string; readonly environment: string },
): readonly Document<BreakGlassDocument>[] {
  return policy.breakGlass
    .filter(({ body }) => body.roles.includes(role) && body.environments.includes(environment))
    .toSorted((one, other) => (one.body.id < other.body.id ? -1 : 1));
}

/** Who started the run; null when it is no emergency, or nobody the policy knows. */
export function dispatcherOf({ policy, facts }: Situation): PersonId | null {
  const { moment } = facts;
  if (moment.phase !== 'emergency') return null;
  const found = policy.directory.identify(moment.by.databaseId, facts.members);
  return 'known' in found && found.known && !found.known.left ? found.known.id : null;
}

/** The person who breaks the glass holds what the job gets. */
export function countedInEmergency(situation: Situation, keys: readonly SubjectKey[]): readonly SubjectKey[] {
  const person = dispatcherOf(situation);
  return person ? [...new Set([...keys, `person:${person}` as const])] : keys;
}

/** The document under which this emergency runs: role, environment, job and person are in it. */
export function emergencyOf(context: Context): Document<BreakGlassDocument> | null {
  const person = dispatcherOf(context);
  if (!person) return null;
  const { role, environment, workload } = context;
  const covering = breakGlassFor(context.policy, { role: role.id, environment: environment.id });
  return (
    covering.find(({ body }) => workload?.key === `workload:${body.workload}` && names(body.who, person, context)) ??
    null
  );
}

function names(who: BreakGlassDocument['who'], person: PersonId, { policy, facts }: Context): boolean {
  const accounts = policy.directory.person(person)?.accounts ?? [person.slice('p-'.length)];
  const inTeam = (team: string): boolean => {
    const members = facts.teams[team];
    return members !== undefined && 'known' in members && members.known.some((one) => accounts.includes(one));
  };
  return who.some(({ person: named, group: id, team }) => {
    if (named !== undefined) return named === person;
    if (team !== undefined) return inTeam(team);
    const group = id === undefined ? undefined : policy.directory.group(id);
    return group !== undefined && (group.members.has(`person:${person}`) || group.teams.some(inTeam));
  });
}

/** What binds in an emergency as ever is left as it is; what stands in its way beside that is kept, and said to be bypassed. */
export function bypassed(result: RuleResult, under: Document<BreakGlassDocument>): RuleResult {
  const bendable = (result.stage === 'duties' || result.stage === 'rules') && result.severity !== 'invariant';
  if (!bendable || result.outcome !== 'fail' || result.mode !== 'deny') return result;
  const { fix: _, ...kept } = result;
  return {
    ...kept,
    outcome: 'waived',
    waivedBy: under.body.id,
    message: `bypassed in the emergency: ${result.message}`,
  };
}

/** Who would have had to approve is kept; nobody is waited for. */
export function approvalsNotAwaited(context: Context, under: Document<BreakGlassDocument>): readonly RuleResult[] {
  const { matching } = context.policy.rules<ApprovalRuleDocument>('ApprovalRule', context.target);
  return matching.map((rule) => ({
    ...policyResult(rule, 'approval', 'waived', {
      message: `bypassed in the emergency: no approval was waited for; ${under.body.id} asks for a review by ${dueOf(context.facts, under)} instead`,
    }),
    waivedBy: under.body.id,
  }));
}

/** The review that is owed afterwards, by the person who broke the glass. */
export function reviewOwed(
  facts: Facts,
  under: Document<BreakGlassDocument>,
  owedBy: PersonId,
  incident: string,
): Obligation {
  const because = `${incident}: access was taken without waiting for an approval, so somebody else looks at it afterwards`;
  return { kind: 'review', by: dueOf(facts, under), owedBy, because, under: under.body.id };
}

function dueOf({ moment, now }: Facts, { body }: Document<BreakGlassDocument>): Obligation['by'] {
  return plus(moment.phase === 'emergency' ? moment.at : now, seconds(body.review.within));
}
