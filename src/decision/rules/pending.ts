import type { RuleResult } from '../../model/decision.ts';
import type { Pending } from '../../model/facts.ts';
import type { Grant } from '../../model/grant.ts';
import { controlsOf } from '../../model/controls.ts';
import type { Context, RuleKind } from '../rule-kind.ts';
import { heldTogether } from './duties.ts';

/**
 * What other open pull requests ask for binds nobody. Where it would break a duty set together with this request, both are told:
 * whichever is merged first is granted, and the other is denied.
 */
export const pending: RuleKind = {
  name: 'pending',
  stage: 'duties',
  evaluate: (context) => ({ results: conflicts(context), notTargeted: 0 }),
};

function conflicts(context: Context): readonly RuleResult[] {
  const { pending: others = [], grants } = context.facts;
  if (others.length === 0 || 'unknown' in grants) return [];
  return context.duties.touched.flatMap(({ document, asked }) => {
    const without = heldTogether(document, asked, context, grants.known);
    if (without === 'unreadable' || without.members.size > document.body.maxHeld) return [];
    return others.flatMap((one) => {
      const together = heldTogether(document, asked, context, [...grants.known, asIfGranted(one)]);
      return together !== 'unreadable' && together.members.size > document.body.maxHeld
        ? [warning(document.body, one)]
        : [];
    });
  });
}

function warning({ id, title }: { readonly id: string; readonly title: string }, one: Pending): RuleResult {
  return {
    rule: 'SOD-PENDING',
    stage: 'duties',
    outcome: 'fail',
    mode: 'warn',
    severity: 'medium',
    controls: controlsOf('SOD-PENDING'),
    message: `pull request #${one.pullRequest} asks for ${one.role}, which ${id} (${title}) does not allow together with this request: whichever is merged first is granted, and the other is denied`,
    fix: 'agree on which of the two is needed, and close the other',
    values: { set: id, pullRequest: one.pullRequest, request: one.requestId },
    field: '/role',
  };
}

function asIfGranted({ requestId, holder, role, environment, from, until }: Pending): Grant {
  return {
    requestId,
    holder,
    owner: '' as Grant['owner'],
    effective: {
      role,
      environment,
      entitlements: [],
      digest: '' as Grant['effective']['digest'],
      boundary: 'cooperative',
      notBefore: from,
      notAfter: until,
      maxSession: 0,
      maxUses: 0,
    },
    marks: [],
    approvers: [],
    exceptions: [],
    obligations: [],
    uses: 0,
    ended: null,
  };
}
