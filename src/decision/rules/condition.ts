import type { RuleResult } from '../../model/decision.ts';
import type { Document } from '../../model/document.ts';
import type { RuleDocument } from '../../model/documents.ts';
import type { ConditionInput } from '../../policy/policy-set.ts';
import { policyResult } from '../results.ts';
import type { Context, RuleKind } from '../rule-kind.ts';
import { subjectGroups } from '../subject-groups.ts';

/** Rules of the policy's own, each with a CEL expression. One that cannot be evaluated errs, and so denies. */
export const condition: RuleKind = {
  name: 'condition',
  stage: 'rules',
  evaluate: (context) => {
    const { matching, notTargeted } = context.policy.rules<RuleDocument>('Rule', context.target);
    if (matching.length === 0) return { results: [], notTargeted };
    const input = inputOf(context);
    return { results: matching.map((document) => judge(document, input, context)), notTargeted };
  },
};

function judge(document: Document<RuleDocument>, input: ConditionInput, { policy }: Context): RuleResult {
  const { id, when, effect, message } = document.body;
  try {
    const holds = policy.conditions.get(id)?.(input);
    if (holds === undefined) throw new Error('it was not compiled');
    if (holds === (effect === 'require'))
      return policyResult(document, 'rules', 'pass', { message: 'the condition is met' });
    return policyResult(document, 'rules', 'fail', {
      message,
      fix:
        effect === 'require'
          ? `make this true, or ask the owner of ${id}: ${when}`
          : `make this false, or ask the owner of ${id}: ${when}`,
      values: { when, effect },
    });
  } catch (error) {
    return policyResult(document, 'rules', 'error', {
      message: `the condition of ${id} could not be evaluated: ${error instanceof Error ? firstLine(error.message) : 'unknown'}`,
      fix: `have the owner of ${id} correct it; docs/rules/condition.md lists what an expression sees`,
      values: { when },
    });
  }
}

/** What every expression sees: of a policy's Rule, and of a request's own conditions. */
export function inputOf(context: Context): ConditionInput {
  const { facts, role, environment, risk, asked, holder, owner, target, policy, effective } = context;
  const { body } = facts.request;
  return {
    request: {
      id: body.id,
      owner,
      purpose: body.purpose.code,
      ticket: body.ticket ?? '',
      access: body.access?.mode ?? 'just-in-time',
      resources: body.scope.resources ?? [],
      actions: body.scope.actions ?? [],
    },
    subject: {
      type: target.subject,
      id: holder.subject.slice(holder.subject.indexOf(':') + 1),
      groups: subjectGroups(
        context,
        policy.directory.allGroups.map(({ id }) => id),
      ),
    },
    role: { id: role.id, includes: [...role.closure].sort(), functions: [...role.functions].sort() },
    environment: { id: environment.id, auditScopes: environment.auditScopes },
    risk: risk.level,
    window: {
      start: effective.notBefore ?? asked.from,
      end: effective.notAfter ?? asked.until,
      minutes: Math.floor(asked.duration / 60),
    },
    now: facts.now,
  };
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? text;
}
