import type { RuleResult } from '../../model/decision.ts';
import type { Document } from '../../model/document.ts';
import type { SodSetDocument } from '../../model/documents.ts';
import type { Grant } from '../../model/grant.ts';
import type { Instant, Seconds } from '../../model/ids.ts';
import { duration, later, plus } from '../../model/time.ts';
import { lookBackOf } from '../../policy/compile.ts';
import { countedFor } from '../excepted.ts';
import { held, type Held } from '../held.ts';
import { policyResult } from '../results.ts';
import type { Context, RuleKind } from '../rule-kind.ts';
import { samePlace } from '../same-place.ts';
import { memberName, membersOf } from '../sod-members.ts';

/**
 * Separation of duties: one holder has at most `maxHeld` of a set's members. Counted to subject, owner and controllers
 * together, over all that the roles hold and inherit. Sets of which the asked role is no member are not targeted.
 */
export const duties: RuleKind = {
  name: 'duties',
  stage: 'duties',
  evaluate: (context) => {
    const { touched, notTargeted } = context.duties;
    return { results: touched.map(({ document, asked }) => judge(document, asked, context)), notTargeted };
  },
};

/** One grant's part in a set, and when it counts: its end is that of the last session that could outlive it. */
interface Part {
  readonly requestId: string;
  readonly members: ReadonlySet<number>;
  readonly from: Instant;
  readonly until: Instant;
  readonly session: Seconds;
  readonly ended: boolean;
}

function judge(document: Document<SodSetDocument>, asked: ReadonlySet<number>, context: Context): RuleResult {
  const { facts } = context;
  const set = document.body;
  if ('unknown' in facts.grants) {
    return policyResult(document, 'duties', 'error', {
      message: `${set.title}: what ${context.holder.subject} holds could not be found out: ${facts.grants.unknown}`,
      fix: 'run it again when the ledger can be read',
    });
  }
  const parts = partsOf(document, context, facts.grants.known);
  if ('unreadable' in parts) return unreadable(document, parts.unreadable);
  const worst = most(asked, parts, context.asked.from);
  if (worst.members.size <= set.maxHeld)
    return policyResult(document, 'duties', 'pass', { message: 'within the limit' });
  return broken(document, asked, { ...worst, start: earliest(document, asked, worst, parts) }, context);
}

/** Most members of the set that the request and these grants hold at one instant; `unreadable` when a role is gone from the policy. */
export function heldTogether(
  document: Document<SodSetDocument>,
  asked: ReadonlySet<number>,
  context: Context,
  grants: readonly Grant[],
): Worst | 'unreadable' {
  const parts = partsOf(document, context, grants);
  return 'unreadable' in parts ? 'unreadable' : most(asked, parts, context.asked.from);
}

/** Grants of everybody the request counts to that fall into the set's time and place. */
function partsOf(
  document: Document<SodSetDocument>,
  context: Context,
  grants: readonly Grant[],
): readonly Part[] | { readonly unreadable: Held } {
  const { policy, facts, asked, holder } = context;
  const set = document.body;
  const reach = lookBackOf(set);
  const [begins, ends] = [plus(asked.from, -reach), plus(asked.reach, reach)];
  const near = countedFor(set.id, grants, context).filter((grant) => {
    const counts =
      grant.requestId !== facts.request.body.id && grant.holder.countedTo.some((key) => holder.countedTo.includes(key));
    if (!counts) return false;
    const { from, until } = held(grant, policy);
    return from < ends && until > begins && samePlace(set, grant, context);
  });
  const parts: Part[] = [];
  // By id: the ledger may tell them in any order, and the answer must not show it.
  for (const grant of near.toSorted((one, other) => (one.requestId < other.requestId ? -1 : 1))) {
    const one = held(grant, policy);
    // What a role let its holder do cannot be known any more once it is gone from the policy.
    if (one.holding === null && set.members.some((member) => member.function !== undefined)) return { unreadable: one };
    const holding = one.holding ?? {
      closure: new Set([grant.effective.role]),
      functions: new Set<string>(),
      entitlements: grant.effective.entitlements,
    };
    const members = membersOf(set, holding, policy.kinds);
    if (members.size > 0) parts.push({ ...one, members });
  }
  return set.check === 'static'
    ? parts.map((part) => ({ ...part, from: asked.from, until: plus(part.until, reach) }))
    : parts;
}

interface Worst {
  readonly members: ReadonlySet<number>;
  readonly parts: readonly Part[];
}

/** Most members at one instant of a window that starts then: it can only grow where something starts. */
function most(asked: ReadonlySet<number>, parts: readonly Part[], start: Instant): Worst {
  const moments = [start, ...parts.map(({ from }) => later(from, start))];
  let worst: Worst = { members: asked, parts: [] };
  for (const moment of moments) {
    const live = parts.filter(({ from, until }) => from <= moment && moment < until);
    const members = new Set([...asked, ...live.flatMap((part) => [...part.members])]);
    if (members.size > worst.members.size) worst = { members, parts: live };
  }
  return worst;
}

/** When enough of what is in the way no longer counts; null: no start helps. */
function earliest(
  { body: { maxHeld } }: Document<SodSetDocument>,
  asked: ReadonlySet<number>,
  worst: Worst,
  parts: readonly Part[],
): Instant | null {
  const ends = worst.parts.map(({ until }) => until).toSorted();
  return ends.find((start) => most(asked, parts, start).members.size <= maxHeld) ?? null;
}

function broken(
  document: Document<SodSetDocument>,
  asked: ReadonlySet<number>,
  { members, parts, start }: Worst & { readonly start: Instant | null },
  context: Context,
): RuleResult {
  const set = document.body;
  const names = (places: Iterable<number>): readonly string[] =>
    [...places].sort((a, b) => a - b).map((place) => memberName(set.members[place] ?? {}));
  const until = (part: Part): string => {
    if (set.check === 'static') return 'counted for the look-back';
    return part.ended ? `ended, its sessions may live until ${part.until}` : `until ${part.until}`;
  };
  const others = parts.map((part) => `${names(part.members).join(' and ')} by ${part.requestId} (${until(part)})`);
  const alone = `${context.role.id} alone holds ${names(asked).join(' and ')}`;
  const together = `${context.holder.countedTo.join(', ')} would hold ${names(members).join(', ')} together: ${names(asked).join(' and ')} by this request, ${others.join(', ')}`;
  return policyResult(document, 'duties', 'fail', {
    message: `${set.title}: at most ${set.maxHeld} of the set may be held, and ${others.length > 0 ? together : alone}`,
    fix:
      others.length > 0
        ? `have somebody who is not among them ask, ${swap(document, parts, start)}`
        : 'ask for a role that holds less, or have this one split',
    values: {
      maxHeld: set.maxHeld,
      held: names(members),
      asked: names(asked),
      requests: parts.map(({ requestId }) => requestId),
      ...(start === null ? {} : { earliest: start }),
      countedTo: context.holder.countedTo,
      decidedAs: 'whole role',
    },
    field: '/role',
  });
}

/** One for the other, in order: revoke what is held, and ask for a window that opens when its last session is over. */
function swap({ body: { check } }: Document<SodSetDocument>, parts: readonly Part[], start: Instant | null): string {
  if (start === null) return 'or wait until the other grant no longer counts';
  const live = parts.filter(({ ended }) => !ended);
  const sooner =
    check === 'dynamic' && live.length > 0
      ? `; sooner, once a Revocation of ${live.map(({ requestId }) => requestId).join(' and ')} is merged: then ${duration(Math.max(...live.map(({ session }) => session)))} later`
      : '';
  return `or start (\`window.start\`) at ${start} at the earliest${sooner}`;
}

function unreadable(document: Document<SodSetDocument>, { role, requestId }: Held): RuleResult {
  return policyResult(document, 'duties', 'error', {
    message: `${document.body.title}: ${requestId} gives ${role}, which is no longer in the policy, so nobody can tell what it let its holder do`,
    fix: `keep ${role} in the policy, open to nobody new, until its grants no longer count`,
    values: { role, requestId },
  });
}
