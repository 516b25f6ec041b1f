import { counted } from '../model/counted.ts';
import { momentOf } from '../model/facts.ts';
import type { Document } from '../model/document.ts';
import type { ExceptionDocument } from '../model/documents.ts';
import type { Obligation, RuleResult } from '../model/decision.ts';
import type { AccountId, PersonId } from '../model/ids.ts';
import { plus, seconds } from '../model/time.ts';
import { agentByAccount } from '../policy/agent-accounts.ts';
import { exceptionsFor } from '../policy/exceptions.ts';
import { controlsOf } from '../model/controls.ts';
import { howToPay, overdue, said, type Debt } from './debts.ts';
import { raised } from './raise.ts';
import { denies } from './results.ts';
import type { Context } from './rule-kind.ts';

export interface Waived {
  readonly results: readonly RuleResult[];
  /** The same request at the risk it has with rules waived: approvals are asked for at that. */
  readonly context: Context;
  /** Exceptions that were made use of, in order of their ids. */
  readonly exceptions: readonly Document<ExceptionDocument>[];
}

/**
 * Turns failures into `waived` where an exception names the very rule, subject, role and environment. Invariants never, errors
 * never. An exception that does not count is told as `not-applicable`, with the reason; one that does raises the risk a level.
 */
export function waive(context: Context, results: readonly RuleResult[]): Waived {
  const made = exceptionsFor(context.policy, context.facts.request.body);
  if (made.length === 0 || !results.some(waivable)) return { results, context, exceptions: [] };
  const judged = made.map((document) => ({ document, why: objection(document, context) }));
  const good = judged.flatMap(({ document, why }) => (why === null ? [document] : []));
  const used = new Set<Document<ExceptionDocument>>();
  const after = results.map((result) => {
    const exception = waivable(result) && good.find(({ body }) => body.waives.some((rule) => rule === result.rule));
    if (!exception) return result;
    used.add(exception);
    return { ...result, outcome: 'waived' as const, waivedBy: exception.body.id };
  });
  const idle = judged.flatMap(({ document, why }) =>
    why !== null && after.some((one) => waivable(one) && document.body.waives.some((rule) => rule === one.rule))
      ? [notApplied(document, why)]
      : [],
  );
  return {
    results: [...after, ...idle],
    context: used.size > 0 ? raised(context, [...used].map(reason)) : context,
    exceptions: [...used],
  };
}

function waivable(result: RuleResult): boolean {
  return denies(result) && result.outcome === 'fail' && result.severity !== 'invariant';
}

/** Why this exception does not count for this request; null when it does. */
function objection({ body }: Document<ExceptionDocument>, context: Context): string | null {
  const { facts, holder, asked, effective, policy } = context;
  const { valid, mitigation } = body;
  const at = facts.moment.phase === 'issue' ? facts.now : momentOf(facts);
  const until = effective.notAfter ?? asked.until;
  if (at < valid.from) return `it begins at ${valid.from}`;
  if (at >= valid.until) return `it ended at ${valid.until}`;
  if (until > valid.until) return `it ends at ${valid.until}, and the window runs until ${until}`;
  if (!policy.controls.has(mitigation.control)) return `${mitigation.control} is no control of this policy`;
  if (holder.countedTo.includes(`person:${mitigation.monitor}`))
    return `the access counts to ${mitigation.monitor}, who is to watch over it`;
  if ('unknown' in facts.grants) return `how often it was used is not known: ${facts.grants.unknown}`;
  const look = overdue(facts, at).find((debt) => debt.owed.kind === 'monitor' && watches(debt, body));
  if (look) return `${said(look)}: ${howToPay(look)}`;
  const uses = facts.grants.known.filter(({ exceptions }) => exceptions.includes(body.id)).length;
  const most = valid.maxUses ?? 10;
  if (uses >= most) return `it was used ${counted(uses, 'time')}, and ${most} is the most`;
  return origin(body.id, context);
}

/** The look at an earlier use of this exception, or one that the same person owes for another. */
function watches({ owed, grant }: Debt, { id, mitigation }: ExceptionDocument): boolean {
  const here = owed.of === undefined ? grant?.exceptions.includes(id) : owed.of === id;
  return here === true || owed.owedBy === mitigation.monitor;
}

/** It must have been merged before the request was opened, by a pull request in which nobody had a hand who benefits. */
function origin(id: string, { facts, holder, policy }: Context): string | null {
  const known = facts.exceptions?.[id] ?? { unknown: 'nobody looked up how it came to the branch' };
  if ('unknown' in known) return known.unknown;
  const { at, people } = known.known;
  const opened = facts.pullRequest?.openedAt;
  if (opened === undefined) return 'when the request was opened is not known';
  if (at >= opened) return `it was merged at ${at}, not before the request was opened at ${opened}`;
  for (const account of people) {
    const behind = peopleBehind(account, policy).find((one) => holder.countedTo.includes(`person:${one}`));
    if (behind) return `an agent of ${behind}, whom the access counts to, had a hand in making it`;
    const person = policy.directory.identify(account, facts.members);
    if ('unknown' in person) return `whose account ${account} is could not be found out: ${person.unknown}`;
    if (person.known && holder.countedTo.includes(`person:${person.known.id}`))
      return `${person.known.id}, whom the access counts to, had a hand in making it`;
  }
  return null;
}

/** Whoever answers for an agent, or can change what it does, has had a hand in what it wrote. */
function peopleBehind(account: AccountId, policy: Context['policy']): readonly PersonId[] {
  const agent = agentByAccount(policy, account);
  return agent ? [agent.owner, ...agent.sponsors, ...agent.controllers] : [];
}

function reason({ body }: Document<ExceptionDocument>): string {
  return `${body.id} waives ${body.waives.join(', ')} (${body.basis})`;
}

function notApplied({ body, locate }: Document<ExceptionDocument>, why: string): RuleResult {
  return {
    rule: body.id,
    stage: 'rules',
    outcome: 'not-applicable',
    mode: 'deny',
    severity: 'low',
    controls: controlsOf('EXC-'),
    message: `the exception ${body.id} does not count here: ${why}`,
    values: { waives: body.waives },
    at: locate('/valid'),
  };
}

/** Where a rule was waived somebody watches instead, once in the control's cadence, for the first time within it. */
export function monitoring(
  { policy, effective, asked }: Context,
  exceptions: readonly Document<ExceptionDocument>[],
): readonly Obligation[] {
  return exceptions.flatMap(({ body: { id, mitigation } }) => {
    const control = policy.controls.get(mitigation.control);
    if (!control) return [];
    const every = seconds(control.body.cadence);
    const by = plus(effective.notBefore ?? asked.from, every);
    return [
      { kind: 'monitor', by, owedBy: mitigation.monitor, because: `${id}: ${control.body.title}`, of: id, every },
    ];
  });
}
