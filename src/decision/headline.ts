import { counted } from '../model/counted.ts';
import type { ApprovalCount, Decision, RuleResult } from '../model/decision.ts';
import type { Facts } from '../model/facts.ts';
import { denies } from './results.ts';
import type { Context } from './rule-kind.ts';

/** One sentence that somebody understands who has never seen a policy. */
export function headline(
  verdict: Decision['verdict'],
  results: readonly RuleResult[],
  approval: ApprovalCount,
  facts: Facts,
  context: Context | null,
): string {
  if (verdict === 'deny') return denied(results);
  if (!context) return 'Denied.';
  const what = `${context.role.title} (${context.role.id}) in ${context.environment.id}`;
  if (verdict === 'pending') return pending(approval, facts, what);
  const { notBefore, notAfter } = context.effective;
  if (facts.moment.phase === 'issue') return `Allowed: a credential for ${what}, not after ${notAfter}.`;
  const when = notBefore && notAfter ? `from ${notBefore} until ${notAfter}` : 'from the merge on';
  if (facts.moment.phase === 'emergency')
    return `Emergency ${facts.moment.incident.id}: ${what}, ${when}, without waiting for an approval.`;
  return facts.moment.phase === 'check' ? `Ready to merge: ${what}, ${when}.` : `Granted: ${what}, ${when}.`;
}

function denied(results: readonly RuleResult[]): string {
  const biting = results.filter(denies);
  const [first] = biting;
  const more = biting.length > 1 ? ` And ${biting.length - 1} more.` : '';
  const message = (first?.message ?? 'no rule allows it').replace(/\.$/, '');
  return `Denied: ${message} (${first?.rule ?? 'default'}).${more}`;
}

function pending(approval: ApprovalCount, facts: Facts, what: string): string {
  const missing = approval.required.reduce((sum, one) => sum + one.missing, 0);
  const count = counted(missing, 'approval is', 'approvals are');
  if (facts.moment.phase === 'check') return `Waiting: ${count} missing for ${what}.`;
  return `Not granted: it was merged while ${count} missing for ${what}. That is final; ask again with a new request.`;
}
