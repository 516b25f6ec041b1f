import type { Approval, Decision, Effective, Requirement, RuleResult } from '../../model/decision.ts';
import type { Entitlement } from '../../model/entitlement.ts';
import type { PersonId } from '../../model/ids.ts';
import { duration } from '../../model/time.ts';
import type { Block, Phrase, Span } from '../block.ts';

/** Logins as labels of persons, where somebody knows them. */
export type Logins = ReadonlyMap<PersonId, string>;

export const ICON = { allow: '✅', pending: '⏳', deny: '⛔' } as const;
const SAID = { allow: 'allowed', pending: 'waiting for approval', deny: 'denied' } as const;
const OUTCOME = {
  pass: '✅ pass',
  pending: '⏳ pending',
  fail: '⛔ fail',
  error: '⛔ error',
  waived: '🔓 waived',
  'not-applicable': 'does not apply',
} as const;
const NAMED = 8;

/** One decision: verdict, what is in the way, approvals, what would be granted, every rule. */
export function decisionBlocks(decision: Decision, logins: Logins = new Map()): readonly Block[] {
  return [
    {
      is: 'heading',
      level: 2,
      text: [`${ICON[decision.verdict]} `, { code: decision.request.id }, `: ${SAID[decision.verdict]}`],
    },
    { is: 'text', text: decision.headline },
    ...inTheWay(decision),
    ...missing(decision, logins),
    ...approvals(decision, logins),
    ...(decision.effective ? grant(decision, decision.effective) : []),
    rules(decision),
  ];
}

/** Does it bite? Rules of another mode than `deny` only say what they would do. */
export function bites({ outcome, mode }: RuleResult): boolean {
  return mode === 'deny' && (outcome === 'fail' || outcome === 'error');
}

function inTheWay({ results }: Decision): readonly Block[] {
  const blocks: Block[] = [];
  const biting = results.filter(bites);
  if (biting.length > 0) {
    blocks.push({ is: 'heading', level: 3, text: 'What is in the way' }, { is: 'list', items: biting.map(told) });
  }
  const noted = results.filter((result) => result.mode === 'warn' && !settled(result));
  if (noted.length > 0) {
    blocks.push({ is: 'heading', level: 3, text: 'Worth a look' }, { is: 'list', items: noted.map(told) });
  }
  return blocks;
}

function told({ rule, message, fix, at }: RuleResult): Phrase {
  const place: readonly Span[] = at ? [' (', { code: `${at.path}:${at.line}` }, ')'] : [];
  return [{ strong: rule }, ...place, `: ${message}`, ...(fix === undefined ? [] : [` → ${fix}`])];
}

function settled({ outcome }: RuleResult): boolean {
  return outcome === 'pass' || outcome === 'not-applicable' || outcome === 'waived';
}

function missing({ verdict, approval, results }: Decision, logins: Logins): readonly Block[] {
  const open = approval.required.filter((one) => one.missing > 0);
  if (open.length === 0 || verdict === 'deny') return [];
  const notes = results
    .filter(({ outcome, mode }) => outcome === 'pending' && mode === 'deny')
    .map(({ message }) => message);
  return [
    { is: 'heading', level: 3, text: 'What is missing' },
    { is: 'list', items: open.map((one) => wanted(one, logins)) },
    ...[...new Set(notes)].map((text): Block => ({ is: 'text', text })),
  ];
}

function wanted({ rule, slot, count, missing, candidates }: Requirement, logins: Logins): Phrase {
  const shown = candidates
    .slice(0, NAMED)
    .flatMap((person, index): readonly Span[] => [...(index > 0 ? [', '] : []), ...named(person, logins)]);
  const more = candidates.length > NAMED ? [` and ${candidates.length - NAMED} more`] : [];
  return [
    { strong: `${missing} of ${count}` },
    ' for ',
    { strong: slot },
    ' (',
    { code: rule },
    '). Can be given by ',
    ...shown,
    ...more,
  ];
}

/** Never as a mention: a code span, the login beside the id that counts. */
function named(person: PersonId, logins: Logins): readonly Span[] {
  const login = logins.get(person);
  return login === undefined ? [{ code: person }] : [{ code: login }, ` (${person})`];
}

function approvals({ approval }: Decision, logins: Logins): readonly Block[] {
  if (approval.counted.length + approval.rejected.length === 0) return [];
  const counted = approval.counted.map((one): readonly Phrase[] => [
    named(one.person, logins),
    '✅ counts',
    authority(one),
  ]);
  const others = approval.rejected.map(({ by, why, message }): readonly Phrase[] => [
    named(by as PersonId, logins),
    `✖️ ${why}`,
    message,
  ]);
  return [
    { is: 'heading', level: 3, text: 'Reviews' },
    { is: 'table', head: ['Who', 'Counts?', 'Why'], rows: [...counted, ...others] },
  ];
}

function authority({ authority: { rule, slot, pool, memberBy } }: Approval): Phrase {
  return [`${slot} of `, { code: rule }, `, as member of ${pool} `, '(', { code: memberBy }, ')'];
}

function grant({ verdict, risk }: Decision, effective: Effective): readonly Block[] {
  const { role, environment, notBefore, notAfter, maxSession, maxUses, boundary, entitlements } = effective;
  const rows: readonly (readonly Phrase[])[] = [
    ['Role', [{ code: role }, ' in ', { code: environment }]],
    ['From', notBefore ?? 'the merge'],
    ['Until', notAfter ?? 'the asked duration after the merge'],
    ['Ends', `by itself: no credential lives longer than ${duration(maxSession)}; at most ${maxUses} can be issued`],
    ['Boundary', boundary],
    ['Risk', risk.because.length > 0 ? `${risk.level}: ${risk.because.join('; ')}` : risk.level],
  ];
  return [
    { is: 'heading', level: 3, text: verdict === 'allow' ? 'What is granted' : 'What would be granted' },
    { is: 'table', head: ['', ''], rows },
    { is: 'code', text: entitlements.map(lines).join('\n') },
  ];
}

/** In the provider's own terms, nothing left out. */
function lines({ provider, ...rest }: Entitlement): string {
  const fields = Object.entries(rest).map(([name, value]) => {
    if (Array.isArray(value)) return `  ${name}:\n${value.map((one) => `    - ${scalar(one)}`).join('\n')}`;
    return `  ${name}: ${scalar(value)}`;
  });
  return [provider, ...fields].join('\n');
}

function scalar(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const SHORT = 6;

function rules({ results, notTargeted, policy }: Decision): Block {
  const rows = results.map((result): readonly Phrase[] => [
    [{ code: result.rule }],
    result.mode === 'deny' ? OUTCOME[result.outcome] : `${OUTCOME[result.outcome]} (${result.mode})`,
    result.message,
  ]);
  const summary = `${results.length} rules applied, ${notTargeted} did not; policy at ${policy.commit.slice(0, 12)}`;
  return {
    is: 'table',
    head: ['Rule', 'Outcome', 'What was seen'],
    rows,
    ...(results.length > SHORT ? { fold: summary } : {}),
  };
}
