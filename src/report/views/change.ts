import type { Difference } from '../../authoring/diff.ts';
import type { ChangeJudgement } from '../../decision/change/judge-change.ts';
import type { Finding } from '../../model/finding.ts';
import type { Block, Phrase, Span } from '../block.ts';
import { inWords } from '../duration-words.ts';
import type { CheckFace } from './check.ts';
import { ICON, type Logins, named } from './decision.ts';
import { type Examined, examinedBlocks } from './examined.ts';
import { notBinding } from './not-binding.ts';
import { findingBlocks } from './findings.ts';

/** What `check` knows of a pull request that changes the rules. */
export interface CheckedChange {
  readonly judgement: ChangeJudgement;
  readonly governed: boolean;
  readonly unbound: { readonly rule: string; readonly message: string; readonly commit: string } | null;
  readonly gate: 'enforce' | 'audit';
  readonly diff: readonly Difference[];
  readonly findings: readonly Finding[];
  readonly logins?: Logins;
  /** null: no policy is changed, or it cannot be read. */
  readonly examined?: Examined | null;
}

const GROUPS = [
  ['wider', '🔓 Wider'],
  ['unclear', '❔ Wider or narrower cannot be told'],
  ['narrower', '🔒 Narrower'],
  ['neutral', 'Grants nothing and takes nothing'],
] as const;
const NAMED = 5;
const AUDIT = 'Audit mode: this says what would happen and blocks nothing.';

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

/** For who has never seen one: the verdict and what is missing, what the change means, what it would do. */
export function changeBlocks(checked: CheckedChange): readonly Block[] {
  const { judgement, unbound, diff, findings, logins = new Map(), examined = null } = checked;
  const { state, title } = enforcedFace(checked);
  const icon = { success: ICON.allow, pending: ICON.pending, failure: ICON.deny }[state];
  return [
    { is: 'heading', level: 1, text: `${icon} ${title}` },
    ...(checked.gate === 'audit' && state !== 'success' ? [{ is: 'text', text: AUDIT } as const] : []),
    { is: 'text', text: verdict(judgement) },
    ...findingBlocks(findings),
    ...(unbound ? [notBinding(unbound)] : []),
    ...approvals(judgement, logins),
    ...toApprove(judgement),
    { is: 'heading', level: 2, text: 'What changes' },
    ...(diff.length > 0 ? groups(diff) : [{ is: 'text', text: 'No document below policies/.' } as const]),
    ...cooldown(judgement, logins),
    ...(examined ? examinedBlocks(examined) : []),
  ];
}

const SAYS = {
  binds: 'Merged as it is, decisions follow it from then on: ',
  pending: 'Merged as it is, decisions would go on with the policy before it: ',
  fails: 'Merged as it is, decisions would go on with the policy before it: ',
} as const;

function verdict({ outcome, message, rule, fix }: ChangeJudgement): Phrase {
  return [
    SAYS[outcome],
    message,
    ' (',
    { code: rule },
    ').',
    ...(fix ? [' ', { strong: 'To do' }, ': ', { own: fix }, '.'] : []),
  ];
}

function approvals({ approval: { required, counted, rejected } }: ChangeJudgement, logins: Logins): readonly Block[] {
  const rows = required.map(({ rule, slot, count, missing, candidates }): readonly Phrase[] => {
    const given = counted.filter(({ authority }) => authority.rule === rule && authority.slot === slot);
    const left: Phrase =
      missing > 0 ? [`${missing} missing, can be given by `, ...people(candidates, logins)] : 'nothing, it is filled';
    return [
      [{ strong: slot }, ' (', { code: rule }, ')'],
      given.length > 0
        ? people(
            given.map(({ person }) => person),
            logins,
          )
        : 'nobody yet',
      `${count}`,
      left,
    ];
  });
  return [
    ...(rows.length > 0
      ? [{ is: 'table', head: ['Approval', 'Given by', 'Needed', 'What is missing'], rows } as const]
      : []),
    ...(rejected.length > 0 ? [{ is: 'list', items: rejected.map(({ message }) => message) } as const] : []),
  ];
}

function toApprove({ approval: { required }, shown }: ChangeJudgement): readonly Block[] {
  if (!required.some(({ missing }) => missing > 0)) return [];
  return [
    {
      is: 'text',
      text: 'To approve: review this pull request with “Approve”, and say in your own words what you looked at and why it is right. The last line ties it to exactly what you were shown.',
    },
    { is: 'code', text: `Why: \n\ndigest: ${shown}` },
  ];
}

function people(persons: readonly string[], logins: Logins): readonly Span[] {
  if (persons.length === 0) return ['nobody'];
  const shown = persons
    .slice(0, NAMED)
    .flatMap((person, index): readonly Span[] => [...(index > 0 ? [', '] : []), ...named(person, logins)]);
  return persons.length > NAMED ? [...shown, ` and ${persons.length - NAMED} more`] : shown;
}

function cooldown({ cooldown: length, people: { persons } }: ChangeJudgement, logins: Logins): readonly Block[] {
  if (length === 0) return [];
  const who: readonly Span[] = persons.length > 0 ? people(persons, logins) : ['Whoever made it'];
  return [
    {
      is: 'text',
      text: [
        { strong: 'Cooldown' },
        ': ',
        ...who,
        ` and whoever else approves it cannot benefit from it for ${inWords(length)} after the merge. Requests that were approved before gain nothing by it.`,
      ],
    },
  ];
}

/** What widens first. */
function groups(diff: readonly Difference[]): readonly Block[] {
  return GROUPS.flatMap(([direction, title]): readonly Block[] => {
    const own = diff.filter((one) => one.direction === direction);
    if (own.length === 0) return [];
    const head = ['What', 'Where'];
    const rows = own.map(({ what, kind, ids }): readonly Phrase[] => [[{ code: what }], where(kind, ids)]);
    const named = `${title}: ${own.length}`;
    if (direction === 'neutral') return [{ is: 'table', head, rows, fold: named }];
    return [
      { is: 'heading', level: 3, text: named },
      { is: 'table', head, rows },
    ];
  });
}

function where(kind: string, ids: readonly string[]): string {
  const named = ids.slice(0, NAMED).join(', ');
  return ids.length === 1 ? `${kind} ${named}` : `${ids.length} of ${kind}: ${named}${ids.length > NAMED ? ' …' : ''}`;
}
