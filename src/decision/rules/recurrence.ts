import { counted } from '../../model/counted.ts';
import { momentOf } from '../../model/facts.ts';
import type { RuleResult } from '../../model/decision.ts';
import type { Grant } from '../../model/grant.ts';
import type { RequestId, Seconds, SubjectKey } from '../../model/ids.ts';
import { earlier, duration, epoch, fromEpoch } from '../../model/time.ts';
import { countedFor } from '../excepted.ts';
import { extended, goneOnFrom, goneOnTo } from '../extended.ts';
import { engineRules } from '../results.ts';
import type { Context, RuleKind } from '../rule-kind.ts';

const { pass, fail, error } = engineRules('time', 'high');

/**
 * How much, how soon again, and how often extended: what a chain of short grants adds up to. Counted to whoever answers for
 * them, as duties are: a second workload or account is no second budget.
 */
export const recurrence: RuleKind = {
  name: 'recurrence',
  stage: 'time',
  evaluate: (context) => ({
    results: [...cumulative(context), ...gap(context), ...extension(context)],
    notTargeted: 0,
  }),
};

interface Span {
  readonly requestId: RequestId;
  readonly subject: SubjectKey;
  readonly from: Seconds;
  readonly until: Seconds;
}

/** What anybody whom this request counts to held or holds of that role, under whatever role that includes it; this request is not among them. */
function heldOf(role: string, { facts, policy, holder }: Context, grants: readonly Grant[]): readonly Span[] {
  const mine = grants.filter(
    ({ requestId, holder: theirs, effective }) =>
      theirs.countedTo.some((key) => holder.countedTo.includes(key)) &&
      requestId !== facts.request.body.id &&
      (effective.role === role || policy.roles.get(effective.role)?.closure.has(role)),
  );
  return mine
    .map(({ requestId, holder: { subject }, effective: { notBefore, notAfter }, ended }) => ({
      requestId,
      subject,
      from: epoch(notBefore),
      until: Math.max(epoch(notBefore), epoch(ended ? earlier(ended.at, notAfter) : notAfter)),
    }))
    .filter(({ from, until }) => from < until)
    .toSorted((one, other) => one.from - other.from || (one.requestId < other.requestId ? -1 : 1));
}

function cumulative(context: Context): readonly RuleResult[] {
  const { role, facts, asked, holder } = context;
  const { subject, countedTo } = holder;
  return role.cumulative.map(({ of, max, per }) => {
    if ('unknown' in facts.grants) return unknown('TIME-CUMULATIVE', facts.grants.unknown, context);
    const own = { requestId: facts.request.body.id, subject, from: epoch(asked.from), until: epoch(asked.until) };
    const others = heldOf(of, context, countedFor('TIME-CUMULATIVE', facts.grants.known, context));
    const total = mostWithin(per, own, others);
    if (total <= max) return pass('TIME-CUMULATIVE', 'all grants together are within the cap of the period');
    return fail('TIME-CUMULATIVE', {
      message: `${countedTo.join(', ')} would hold ${of} for ${duration(total)} in ${duration(per)}, and ${duration(max)} is the most, all their grants together`,
      fix: `ask for ${duration(total - max)} less, or later; standing need is asked for as such`,
      values: {
        of,
        held: duration(total),
        max: duration(max),
        per: duration(per),
        countedTo,
        requests: others.map(({ requestId }) => requestId),
      },
      field: '/window/duration',
    });
  });
}

/** Most time held within any period of that length that touches the asked window. Two grants at once count once. */
function mostWithin(per: Seconds, own: Span, others: readonly Span[]): Seconds {
  const spans = joined([...others, own].toSorted((one, other) => one.from - other.from));
  // What is held grows and shrinks evenly between these, also where one span covers more than the whole period.
  const starts = [own.from, own.until - per, ...spans.flatMap(({ from, until }) => [from, until - per])];
  const touching = starts.filter((start) => start < own.until && start + per > own.from);
  return Math.max(...touching.map((start) => heldWithin(spans, start, start + per)));
}

function joined(spans: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  for (const span of spans) {
    const last = found.at(-1);
    if (last && span.from <= last.until) found[found.length - 1] = { ...last, until: Math.max(last.until, span.until) };
    else found.push(span);
  }
  return found;
}

function heldWithin(spans: readonly Span[], from: Seconds, until: Seconds): Seconds {
  return spans.reduce((sum, span) => sum + Math.max(0, Math.min(span.until, until) - Math.max(span.from, from)), 0);
}

function gap(context: Context): readonly RuleResult[] {
  const { role, facts, asked } = context;
  return role.gaps.map(({ of, least }) => {
    if ('unknown' in facts.grants) return unknown('TIME-GAP', facts.grants.unknown, context);
    const [from, until] = [epoch(asked.from), epoch(asked.until)];
    const chain = chainOf(context, facts.grants.known);
    const near = heldOf(of, context, countedFor('TIME-GAP', facts.grants.known, context)).find(
      ({ requestId, ...one }) => !chain.has(requestId) && one.until + least > from && one.from - least < until,
    );
    if (!near) return pass('TIME-GAP', 'there is time enough between the grants');
    return fail('TIME-GAP', {
      message: `${near.requestId} gives ${near.subject} ${of}${whose(near, context)} from ${fromEpoch(near.from)} until ${fromEpoch(near.until)}, and ${duration(least)} has to lie between two grants`,
      fix: `start at ${fromEpoch(near.until + least)} or later${role.renewals > 0 && near.subject === context.holder.subject ? `, or extend it: \`extends: ${near.requestId}\`` : ''}`,
      values: { of, request: near.requestId, gap: duration(least), earliest: fromEpoch(near.until + least) },
      field: '/window/start',
    });
  });
}

/** What goes on from one another is one stay with no gap in it. Two that go on from the same grant are not of one chain. */
function chainOf({ facts, holder, role, environment }: Context, grants: readonly Grant[]): ReadonlySet<RequestId> {
  const { id, extends: before } = facts.request.body;
  const alike = grants.filter(
    ({ holder: { subject }, effective }) =>
      subject === holder.subject && effective.role === role.id && effective.environment === environment.id,
  );
  return new Set([...goneOnFrom(before, alike), ...goneOnTo(id, alike)]);
}

function whose({ subject }: Span, { holder }: Context): string {
  return subject === holder.subject ? '' : `, which counts to those who answer for ${holder.subject} as well,`;
}

/** `extends` names a grant of the same holder, role and environment that is live, and goes on where it ends. */
function extension(context: Context): readonly RuleResult[] {
  const { facts, role, environment, holder, asked } = context;
  const name = facts.request.body.extends;
  if (name === undefined) return [];
  if ('unknown' in facts.grants) return [unknown('TIME-EXTENDS', facts.grants.unknown, context)];
  const before = extended(facts);
  // A grant that ended long ago is found no more: that it could be extended, and how often it had been, was judged at the merge.
  const issuing = facts.moment.phase === 'issue';
  if (!before && issuing) return [pass('TIME-EXTENDS', 'it went on from a live grant when it was merged')];
  const no = (message: string, fix: string) =>
    fail('TIME-EXTENDS', { message, fix, values: { extends: name }, field: '/extends' });
  if (!before)
    return [
      no(`${name} is no grant of ${holder.subject}`, 'name a live grant of the same subject, or leave `extends` out'),
    ];
  const { effective, ended } = before;
  if (before.holder.subject !== holder.subject)
    return [
      no(`${name} is a grant of ${before.holder.subject}, not of ${holder.subject}`, 'ask for access of its own'),
    ];
  if (effective.role !== role.id || effective.environment !== environment.id)
    return [
      no(
        `${name} gives ${effective.role} in ${effective.environment}`,
        'ask for the same role and environment, or leave `extends` out',
      ),
    ];
  const at = momentOf(facts);
  if ((ended && ended.at <= at) || effective.notAfter <= at)
    return [no(`${name} had ended by ${at}`, 'leave `extends` out: this is a new grant')];
  if (asked.from > effective.notAfter)
    return [
      no(
        `${name} ends at ${effective.notAfter}, and the window starts at ${asked.from}`,
        'leave `window.start` out: it goes on where the other ends',
      ),
    ];
  const known = new Set(facts.grants.known.map(({ requestId }) => requestId));
  const renewed = goneOnFrom(before.extends, facts.grants.known);
  const lost = renewed.find((one) => !known.has(one));
  const times = 1 + renewed.length;
  if (lost !== undefined && !issuing && times <= role.renewals)
    return [
      no(
        `it would be extension ${times} at least, and how often ${lost} was extended is no longer found`,
        'ask for a grant of its own when this one has ended',
      ),
    ];
  if (times > role.renewals) {
    const most =
      role.renewals === 0
        ? `${role.id} cannot be extended`
        : `${role.id} can be extended ${counted(role.renewals, 'time')}`;
    return [no(`${most}, and this would be extension ${times}`, 'ask for a grant of its own when this one has ended')];
  }
  return [pass('TIME-EXTENDS', 'it goes on from a live grant of the same holder')];
}

function unknown(rule: string, why: string, { holder }: Context): RuleResult {
  const message = `what ${holder.subject} held could not be found out: ${why}`;
  return error(rule, { message, fix: 'run it again when the ledger can be read' });
}
