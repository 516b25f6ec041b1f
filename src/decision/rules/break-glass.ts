import { counted } from '../../model/counted.ts';
import type { RuleResult } from '../../model/decision.ts';
import type { Document } from '../../model/document.ts';
import type { BreakGlassDocument } from '../../model/documents.ts';
import type { Emergency } from '../../model/facts.ts';
import type { Grant } from '../../model/grant.ts';
import type { PersonId } from '../../model/ids.ts';
import { duration, earlier, plus, seconds } from '../../model/time.ts';
import { breakGlassFor, dispatcherOf, emergencyOf } from '../emergency.ts';
import { incident } from '../incident.ts';
import { engineRules } from '../results.ts';
import type { Context, RuleKind } from '../rule-kind.ts';

const { pass, fail, error } = engineRules('invariant', 'invariant');

/**
 * Break-glass: a pre-declared person, from the first attempt of a run on the default branch; for a short time and not often.
 * It has no other way in: a pull request that says so is denied. What is owed of an earlier one: `debt`.
 */
export const breakGlass: RuleKind = {
  name: 'break-glass',
  stage: 'invariant',
  evaluate: (context) => {
    const { moment, request } = context.facts;
    if (moment.phase === 'emergency') return { results: emergency(context, moment), notTargeted: 0 };
    return { results: request.body.breakGlass ? [byPullRequest(request)] : [], notTargeted: 0 };
  },
};

function byPullRequest({ blob }: Context['facts']['request']): RuleResult {
  return fail('BG-DISPATCH', {
    message: 'it says break-glass, and the ledger holds no emergency with exactly this file',
    fix: 'start the break-glass workflow on the default branch; without an emergency take `breakGlass` out and ask as usual',
    values: { blob },
    field: '/breakGlass',
  });
}

function emergency(context: Context, moment: Emergency): readonly RuleResult[] {
  const person = dispatcherOf(context);
  const under = emergencyOf(context);
  const first = dispatch(context, moment);
  if (!person || !under) return [first, undeclared(context, person)];
  return [
    first,
    {
      ...pass('BG-DECLARED', ''),
      message: `${under.body.id} lets ${person} break the glass for ${context.role.id} in ${context.environment.id}`,
      values: { breakGlass: under.body.id, person, incident: moment.incident.id },
    },
    ...incident(context, moment, person, under),
    cap(context, under),
    ...past(context, person, under),
  ];
}

/** The claims are GitHub's own word; a run again keeps the privileges of who started it, whoever presses the button. */
function dispatch({ facts: { request } }: Context, { claims, by, incident: named }: Emergency): RuleResult {
  const wrong = (message: string, got: string | null): RuleResult =>
    fail('BG-DISPATCH', {
      message,
      fix: 'start the break-glass workflow afresh, by hand, on the default branch',
      values: { got },
    });
  if (claims.eventName !== 'workflow_dispatch')
    return wrong(`the run was started by ${claims.eventName}, not by a person`, claims.eventName);
  if (claims.runAttempt !== '1')
    return wrong(`it is attempt ${claims.runAttempt} of its run: a run again breaks no glass`, claims.runAttempt);
  if (claims.actorId !== by.databaseId)
    return wrong(`the job's token says account ${claims.actorId}, the run account ${by.databaseId}`, claims.actorId);
  if (claims.environment === null) return wrong('the job is in no environment of its own', null);
  if (request.body.breakGlass?.incident !== named.id)
    return wrong(`the request names another incident than ${named.id}`, request.body.breakGlass?.incident ?? null);
  return pass('BG-DISPATCH', 'a person started it on the default branch, for the first time');
}

function undeclared({ policy, role, environment, workload, facts }: Context, person: PersonId | null): RuleResult {
  const covering = breakGlassFor(policy, { role: role.id, environment: environment.id });
  const unread = Object.values(facts.teams).some((team) => 'unknown' in team);
  if (covering.length > 0 && person && unread) {
    return error('BG-DECLARED', {
      message: `whether ${person} may break the glass could not be found out: the members of a team are not known`,
      fix: 'start it again; if it stays, name people instead of teams in `who`',
      field: '/role',
    });
  }
  const ids = covering.map(({ body }) => body.id);
  const jobs = covering.map(({ body }) => body.workload);
  const message =
    ids.length === 0
      ? `no BreakGlass document covers ${role.id} in ${environment.id}`
      : workload && !jobs.includes(workload.key.slice('workload:'.length))
        ? `${ids.join(', ')} gives it to ${jobs.join(', ')}, not to ${workload.key}`
        : `${person ?? 'whoever started the run'} is not among those whom ${ids.join(', ')} names`;
  return fail('BG-DECLARED', {
    message,
    fix: 'have somebody who is named there start it, or ask as usual by pull request',
    values: { role: role.id, environment: environment.id, documents: ids },
    field: '/role',
  });
}

function cap({ asked, facts }: Context, { body }: Document<BreakGlassDocument>): RuleResult {
  if (asked.duration <= seconds(body.duration.max)) return pass('BG-CAP', 'it is short enough');
  return fail('BG-CAP', {
    message: `${duration(asked.duration)} is more than ${body.duration.max}, the cap of ${body.id}`,
    fix: `ask for ${body.duration.max} or less; what takes longer is asked for by pull request meanwhile`,
    values: { asked: duration(asked.duration), cap: body.duration.max },
    field: facts.request.body.window?.duration === undefined ? '/role' : '/window/duration',
  });
}

/** What the person did before: too often, or too soon. */
function past({ facts }: Context, person: PersonId, { body }: Document<BreakGlassDocument>): readonly RuleResult[] {
  if ('unknown' in facts.grants) {
    const message = `what ${person} did before could not be found out: ${facts.grants.unknown}`;
    return [error('BG-QUOTA', { message, fix: 'start it again when the ledger can be read' })];
  }
  const theirs = facts.grants.known.filter(({ obligations }) => obligations.some((one) => isReview(one, person)));
  const since = plus(facts.now, -seconds(body.quota.per));
  const recent = theirs.filter(
    ({ effective, exceptions }) => effective.notBefore > since && exceptions.includes(body.id),
  );
  return [quota(recent, body), cooldown(theirs, body, facts.now)];
}

function quota(recent: readonly Grant[], { id, quota: { count, per } }: BreakGlassDocument): RuleResult {
  if (recent.length < count) return pass('BG-QUOTA', 'the quota is not used up');
  return fail('BG-QUOTA', {
    message: `${recent.length} within ${per}, and ${id} lets one person break the glass ${counted(count, 'time')}`,
    fix: 'have somebody else who is named there start it, or ask as usual by pull request',
    values: { count, per, requests: recent.map(({ requestId }) => requestId) },
  });
}

function cooldown(theirs: readonly Grant[], body: BreakGlassDocument, now: Emergency['at']): RuleResult {
  const ends = theirs.map(({ effective, ended }) =>
    ended ? earlier(ended.at, effective.notAfter) : effective.notAfter,
  );
  const [last] = ends.toSorted().toReversed();
  const open = last && plus(last, seconds(body.cooldown));
  if (!open || now >= open) return pass('BG-COOLDOWN', 'the last one is long enough ago');
  return fail('BG-COOLDOWN', {
    message: `the last one ended or ends at ${last}, and ${body.id} asks for ${body.cooldown} in between`,
    fix: `have somebody else who is named there start it, or wait until ${open}`,
    values: { last, cooldown: body.cooldown, open },
  });
}

function isReview({ kind, under, owedBy }: Grant['obligations'][number], person: PersonId): boolean {
  return kind === 'review' && under !== undefined && owedBy === person;
}
