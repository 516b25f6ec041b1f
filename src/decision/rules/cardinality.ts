import { counted } from '../../model/counted.ts';
import type { RuleResult } from '../../model/decision.ts';
import type { Grant } from '../../model/grant.ts';
import type { SubjectKey } from '../../model/ids.ts';
import { later } from '../../model/time.ts';
import { countedFor } from '../excepted.ts';
import { held } from '../held.ts';
import { engineRules } from '../results.ts';
import type { Context, RuleKind } from '../rule-kind.ts';

const { pass, fail, error } = engineRules('duties', 'medium');

/** How many may hold the role at one time, and how many credentials one grant may yield. */
export const cardinality: RuleKind = {
  name: 'cardinality',
  stage: 'duties',
  evaluate: (context) => ({ results: [...holders(context), ...uses(context)], notTargeted: 0 }),
};

function holders(context: Context): readonly RuleResult[] {
  const { role, facts } = context;
  if (role.maxActive.length === 0) return [];
  if ('unknown' in facts.grants) {
    const message = `how many hold ${role.id} could not be found out: ${facts.grants.unknown}`;
    return [error('CARD-ROLE', { message, fix: 'run it again when the ledger can be read' })];
  }
  const grants = countedFor('CARD-ROLE', facts.grants.known, context);
  return role.maxActive.map((cap) => room(cap, grants, context));
}

/** Who holds that role under whatever role that includes it, as the cap of a period counts. */
function room(
  { of, most }: Context['role']['maxActive'][number],
  grants: readonly Grant[],
  { facts, policy, asked, holder, role }: Context,
): RuleResult {
  const others = grants.filter(
    ({ effective, requestId }) =>
      requestId !== facts.request.body.id &&
      (effective.role === of || policy.roles.get(effective.role)?.closure.has(of)),
  );
  const spans = others.map((grant) => ({ subject: grant.holder.subject, ...held(grant, policy) }));
  const within = spans.filter(({ from, until }) => from < asked.reach && asked.from < until);
  let fullest: ReadonlySet<SubjectKey> = new Set([holder.subject]);
  for (const moment of [asked.from, ...within.map(({ from }) => later(from, asked.from))]) {
    const live = within.filter(({ from, until }) => from <= moment && moment < until);
    const subjects = new Set([holder.subject, ...live.map(({ subject }) => subject)]);
    if (subjects.size > fullest.size) fullest = subjects;
  }
  if (fullest.size <= most) return pass('CARD-ROLE', 'the role has room for one more holder');
  const which = of === role.id ? of : `${of}, which ${role.id} includes,`;
  return fail('CARD-ROLE', {
    message: `${which} may have ${counted(most, 'holder')} at one time, and there would be ${fullest.size}: ${[...fullest].sort().join(', ')}`,
    fix: 'wait until one of the grants ends, or have it revoked',
    values: {
      of,
      maxActive: most,
      holders: [...fullest].sort(),
      requests: within.map(({ requestId }) => requestId).sort(),
    },
    field: '/role',
  });
}

function uses({ facts: { moment }, effective: { maxUses } }: Context): readonly RuleResult[] {
  if (moment.phase === 'check' || moment.phase === 'record' || moment.uses === undefined) return [];
  const { uses: yielded } = moment;
  if (yielded < maxUses) return [pass('CARD-USES', 'the grant has credentials left')];
  const spent = {
    message: `the grant has yielded ${counted(yielded, 'credential')}, and ${maxUses} is the most`,
    fix: 'ask again with a new request',
    values: { uses: yielded, maxUses },
  };
  // In an emergency duties are bypassed; this one is not.
  if (moment.phase === 'emergency') return [{ ...fail('CARD-USES', spent), severity: 'invariant' }];
  return [fail('CARD-USES', { ...spent, values: { ...spent.values, concurrent: moment.concurrent } })];
}
