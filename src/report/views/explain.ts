import type { Approvers } from '../../authoring/explain/approvers.ts';
import type { Explanation, NotAsked } from '../../authoring/explain.ts';
import type { Passing } from '../../authoring/explain/smallest.ts';
import type { ApprovalCount, RuleResult } from '../../model/decision.ts';
import type { Block, Phrase, Span } from '../block.ts';
import { comparedLines } from './compared.ts';
import { ICON, OUTCOME } from './decision.ts';

const STAGE: { readonly [stage in RuleResult['stage']]: string } = {
  reference: 'References',
  invariant: 'Invariants',
  eligibility: 'Eligibility',
  time: 'Time',
  entitlement: 'Entitlement and risk',
  duties: 'Duties and cardinality',
  rules: 'Conditions',
  approval: 'Approvals',
};

/** The whole tree: stage, rule, values; then what was not asked, who can approve, and what would have passed. `branch`: whose policies decided on a file. */
export function explainBlocks(
  { decision, stages, notAsked, approvers, smallest }: Explanation,
  branch: string | null,
): readonly Block[] {
  const commit = decision.policy.commit.slice(0, 12);
  return [
    {
      is: 'heading',
      level: 2,
      text: [`${ICON[decision.verdict]} `, { code: decision.request.id }, `: ${decision.verdict}`],
    },
    { is: 'text', text: decision.headline },
    {
      is: 'text',
      text: ['By the policies of ', branch === null ? 'commit ' : `${branch}, at `, { code: commit }, '.'],
    },
    { is: 'text', text: `Risk ${decision.risk.level}: ${decision.risk.because.join('; ') || 'nothing raises it'}.` },
    ...(decision.verdict === 'deny' ? nearest(smallest) : []),
    ...stages.flatMap(({ stage, rules }): readonly Block[] => [
      { is: 'heading', level: 3, text: STAGE[stage] },
      { is: 'entries', entries: rules.map((one) => entry(one, decision.approval)) },
    ]),
    ...notTargeted(notAsked),
    ...whoCan(approvers),
  ];
}

function nearest(smallest: readonly Passing[]): readonly Block[] {
  if (smallest.length === 0) {
    const tried = 'No shorter duration, other start, narrower scope, other role or environment was found that passes.';
    return [{ is: 'text', text: tried }];
  }
  return [
    { is: 'heading', level: 3, text: 'What would pass' },
    {
      is: 'list',
      items: smallest.map(
        ({ changes, verdict }): Phrase => [
          { code: changes.join(', and ') },
          verdict === 'allow' ? ' → allowed' : ' → waits for approvals',
        ],
      ),
    },
  ];
}

function entry(
  result: RuleResult,
  approval: ApprovalCount,
): { readonly head: Phrase; readonly lines: readonly Phrase[] } {
  const { rule, outcome, mode, message, fix, at } = result;
  const place: readonly Span[] = at ? [' (', { code: `${at.path}:${at.line}` }, ')'] : [];
  return {
    head: [`${OUTCOME[outcome]}${mode === 'deny' ? '' : ` (${mode})`} `, { strong: rule }, ...place],
    lines: [message, ...comparedLines(result, approval), ...(fix === undefined ? [] : [['→ ', { own: fix }]])],
  };
}

function notTargeted(notAsked: readonly NotAsked[]): readonly Block[] {
  if (notAsked.length === 0) return [];
  return [
    { is: 'heading', level: 3, text: 'Not asked' },
    {
      is: 'entries',
      entries: notAsked.map(({ rule, because, at }) => ({
        head: [{ strong: rule }, ' (', { code: `${at.path}:${at.line}` }, ')'],
        lines: [because],
      })),
    },
  ];
}

function whoCan(approvers: readonly Approvers[]): readonly Block[] {
  if (approvers.length === 0) return [];
  const entries = approvers.map(({ rule, slot, count, pool, candidates, removed, unknown }) => ({
    head: [{ strong: slot }, ' of ', { code: rule }, `: ${count} of ${pool}`] as Phrase,
    lines: [
      unknown === null ? `can: ${candidates.join(', ') || 'nobody'}` : `nobody can say who: ${unknown}`,
      ...removed.map(({ person, because }) => `cannot: ${person}, who ${because}`),
    ],
  }));
  return [
    { is: 'heading', level: 3, text: 'Who can approve' },
    { is: 'entries', entries },
  ];
}
