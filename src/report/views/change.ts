import type { Difference } from '../../authoring/diff.ts';
import type { ChangeJudgement } from '../../decision/change/judge-change.ts';
import type { Finding } from '../../model/finding.ts';
import { duration } from '../../model/time.ts';
import type { Block } from '../block.ts';
import type { CheckFace } from './check.ts';
import { findingBlocks } from './findings.ts';

/** What `check` knows of a pull request that changes the rules. */
export interface CheckedChange {
  readonly judgement: ChangeJudgement;
  readonly governed: boolean;
  readonly unbound: { readonly rule: string; readonly message: string; readonly commit: string } | null;
  readonly gate: 'enforce' | 'audit';
  readonly diff: readonly Difference[];
  readonly findings: readonly Finding[];
}

const SIGN = { wider: '🔓 wider', narrower: '🔒 narrower', neutral: 'neutral', unclear: '❔ unclear' } as const;
const NAMED = 5;

/** In audit mode the status is success whatever is said. */
export function changeFace(checked: CheckedChange): CheckFace {
  const face = enforcedFace(checked);
  return checked.gate === 'audit' && face.state !== 'success'
    ? { state: 'success', title: `${face.title} (audit mode)` }
    : face;
}

function enforcedFace({ judgement, governed, findings }: CheckedChange): CheckFace {
  if (findings.some(({ severity }) => severity === 'error'))
    return { state: 'failure', title: 'Change of the rules: the policy cannot be read' };
  if (!governed) return { state: 'success', title: 'Change of the rules: nothing governs it' };
  const { outcome } = judgement;
  if (outcome === 'binds') return { state: 'success', title: 'Change of the rules: it would bind' };
  return outcome === 'pending'
    ? { state: 'pending', title: 'Change of the rules: waiting for approval' }
    : { state: 'failure', title: 'Change of the rules: it would not bind' };
}

export function changeBlocks(checked: CheckedChange): readonly Block[] {
  const { judgement, unbound, diff, findings } = checked;
  const { state, title } = enforcedFace(checked);
  const icon = { success: '✅', pending: '⏳', failure: '⛔' }[state];
  return [
    { is: 'heading', level: 1, text: `${icon} ${title}` },
    ...findingBlocks(findings),
    {
      is: 'text',
      text: `${judgement.message} (${judgement.rule}).${judgement.fix ? ` To do: ${judgement.fix}.` : ''}`,
    },
    ...approvals(judgement),
    ...cooldown(judgement),
    ...(unbound ? [notBinding(unbound)] : []),
    { is: 'heading', level: 2, text: 'What changes' },
    ...(diff.length > 0 ? [table(diff)] : [{ is: 'text', text: 'No document below policies/.' } as const]),
  ];
}

/** Also told on requests: the policy they are judged by is not the newest of main. */
export function notBinding({ commit, rule, message }: NonNullable<CheckedChange['unbound']>): Block {
  return {
    is: 'text',
    text: [
      'The policy at commit ',
      { code: commit.slice(0, 12) },
      ' of the default branch does not bind: ',
      `${message} (${rule}). Decisions are made under the policy that bound before it.`,
    ],
  };
}

function approvals({ approval: { required, counted, rejected }, shown }: ChangeJudgement): readonly Block[] {
  const rows = required.map(({ rule, slot, count, missing, candidates }) => {
    const given = counted.filter(({ authority }) => authority.rule === rule && authority.slot === slot);
    const named = candidates.slice(0, NAMED).join(', ') + (candidates.length > NAMED ? ' …' : '');
    const left = missing > 0 ? `${missing} missing, can be given by ${named || 'nobody'}` : 'filled';
    return [
      `${slot} of ${rule}`,
      `${given.map(({ person }) => person).join(', ') || 'nobody yet'} (${count} needed)`,
      left,
    ];
  });
  return [
    ...(rows.length > 0 ? [{ is: 'table', head: ['Approval', 'Given by', ''], rows } as const] : []),
    ...(rejected.length > 0 ? [{ is: 'list', items: rejected.map(({ message }) => message) } as const] : []),
    ...(required.some(({ missing }) => missing > 0)
      ? [{ is: 'code', text: `Why: \n\ndigest: ${shown}` } as const]
      : []),
  ];
}

function cooldown({ cooldown: length, people }: ChangeJudgement): readonly Block[] {
  if (length === 0) return [];
  const who = people.persons.join(', ') || 'Whoever made it';
  return [
    {
      is: 'text',
      text: `${who}, and whoever approves it, cannot benefit from it for ${duration(length)} after the merge. Requests that were approved before gain nothing by it.`,
    },
  ];
}

function table(diff: readonly Difference[]): Block {
  return {
    is: 'table',
    head: ['', 'What', 'Where'],
    rows: diff.map(({ direction, what, kind, ids }) => [SIGN[direction], [{ code: what }], where(kind, ids)]),
  };
}

function where(kind: string, ids: readonly string[]): string {
  const named = ids.slice(0, NAMED).join(', ');
  return ids.length === 1 ? `${kind} ${named}` : `${ids.length} of ${kind}: ${named}${ids.length > NAMED ? ' …' : ''}`;
}
