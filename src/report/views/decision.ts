import { counted } from '../../model/counted.ts';
import type { Approval, Decision, Effective, Requirement, RuleResult } from '../../model/decision.ts';
import type { Entitlement } from '../../model/entitlement.ts';
import type { PersonId } from '../../model/ids.ts';
import type { AccessRequest } from '../../model/request.ts';
import { seconds } from '../../model/time.ts';
import type { Block, Phrase, Span } from '../block.ts';
import { inWords } from '../duration-words.ts';
import { owedBlocks, reachRows, secretRows } from './secret.ts';
import { conditionBlocks, mandateBlocks, startRows } from './mandate.ts';

/** Logins as labels of persons, where somebody knows them. */
export type Logins = ReadonlyMap<PersonId, string>;

export const ICON = { allow: '✅', pending: '⏳', deny: '⛔' } as const;
export const SAID = { allow: 'allowed', pending: 'waiting for approval', deny: 'denied' } as const;
/** A Settlement asks for nothing, so it is not allowed either: it counts, or it does not. */
export const SETTLED = { allow: 'counts', pending: 'waiting for approval', deny: 'does not count' } as const;
export const REVIEWED = { allow: 'reviewed', pending: 'waiting for a review', deny: 'not settled' } as const;
/** What a merge made of it is final. */
export const FINAL = { allow: 'granted', pending: 'not granted', deny: 'denied' } as const;
export const OUTCOME = {
  pass: '✅ pass',
  pending: '⏳ pending',
  fail: '⛔ fail',
  error: '⛔ error',
  waived: '🔓 waived',
  'not-applicable': 'does not apply',
} as const;
export const BOUNDARY = {
  cooperative: 'cooperative: a job could go round this action, so the whole role was judged',
  isolated: 'isolated: only a job of our own can exchange it',
  cloud: 'cloud: the cloud itself holds the limits',
} as const;
const NAMED = 8;

export interface DecisionSetting {
  readonly logins?: Logins;
  /** What stands can change no more: nobody is named who could still approve. */
  readonly merged?: boolean;
  /** How long was asked, as the request says it, while the window has no end yet: `PT4H`. */
  readonly duration?: string;
  /** The request itself: what an agent is to do, its conditions, the secret it yields. */
  readonly request?: Pick<AccessRequest, 'subject' | 'conditions' | 'secret'> &
    Partial<Pick<AccessRequest, 'purpose' | 'justification' | 'ticket' | 'access'>>;
}

/** One decision: verdict, what is in the way, reviews, what would be granted, every rule. */
export function decisionBlocks(decision: Decision, setting: DecisionSetting = {}): readonly Block[] {
  return [...decisionSummary(decision, setting), rulesTable(decision)];
}

/** The same without the table of rules. */
export function decisionSummary(decision: Decision, setting: DecisionSetting): readonly Block[] {
  const { logins = new Map() } = setting;
  return [
    {
      is: 'heading',
      level: 2,
      text: [`${iconOf(decision, setting)} `, { code: decision.request.id }, `: ${saidOf(decision, setting)}`],
    },
    { is: 'text', text: decision.headline },
    ...asked(decision, setting.request, logins),
    ...inTheWay(decision),
    ...missing(decision, setting),
    ...reviews(decision, logins),
    ...(decision.effective ? grant(decision, decision.effective, setting) : []),
  ];
}

function asked(decision: Decision, request: DecisionSetting['request'], logins: Logins): readonly Block[] {
  if (!request) return [];
  const { subject, conditions = [] } = request;
  return [
    ...whoAndWhy(decision, request, logins),
    ...mandateBlocks(subject.type === 'agent' ? subject : null, logins),
    ...conditionBlocks(conditions),
  ];
}

/** What a reviewer weighs: who would have it, what for, and why. */
function whoAndWhy(
  { holder, owner }: Decision,
  { purpose, justification, ticket }: NonNullable<DecisionSetting['request']>,
  logins: Logins,
): readonly Block[] {
  const items: Phrase[] = [];
  if (holder)
    items.push([
      { strong: 'For' },
      ' ',
      { code: holder.subject },
      ...(owner === undefined || holder.subject === `person:${owner}`
        ? []
        : [', answered for by ', ...named(owner, logins)]),
    ]);
  if (purpose) items.push([{ strong: 'To' }, ` ${purpose.code}: ${shortened(purpose.text)}`]);
  if (justification !== undefined) items.push([{ strong: 'Because' }, ` ${shortened(justification)}`]);
  if (ticket !== undefined) items.push([{ strong: 'Ticket' }, ` ${ticket}`]);
  return items.length > 0 ? [{ is: 'list', items }] : [];
}

const LONGEST = 400;

/** By whole letters: half of a surrogate pair is none. */
function shortened(text: string): string {
  const letters = Array.from(text);
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : text;
}

function saidOf(decision: Decision, { merged = false }: DecisionSetting): string {
  if (isReview(decision)) return REVIEWED[decision.verdict];
  if (isSettlement(decision)) return SETTLED[decision.verdict];
  return (merged ? FINAL : SAID)[decision.verdict];
}

function iconOf({ verdict }: Decision, { merged = false }: DecisionSetting): string {
  return ICON[merged && verdict === 'pending' ? 'deny' : verdict];
}

/** Of what was taken in an emergency: nothing is asked for any more, and nothing granted. */
export function isReview({ results }: Decision): boolean {
  return results.some(({ rule }) => rule === 'BG-REVIEW');
}

/** Of a file that says that something owed is done. */
export function isSettlement({ results }: Decision): boolean {
  return results.some(({ rule }) => rule === 'DEBT-OWED');
}

/** Does it bite? Rules of another mode than `deny` only say what they would do. */
function bites({ outcome, mode }: RuleResult): boolean {
  return mode === 'deny' && (outcome === 'fail' || outcome === 'error');
}

function inTheWay({ results }: Decision): readonly Block[] {
  const blocks: Block[] = [];
  const biting = results.filter(bites);
  if (biting.length > 0) {
    blocks.push({ is: 'heading', level: 3, text: 'What is in the way' }, { is: 'list', items: biting.map(told) });
  }
  const waived = results.filter(({ outcome }) => outcome === 'waived');
  if (waived.length > 0) {
    blocks.push({ is: 'heading', level: 3, text: 'Waived by exception' }, { is: 'list', items: waived.map(excepted) });
  }
  const noted = results.filter((result) => (result.mode === 'warn' && !settled(result)) || idle(result));
  if (noted.length > 0) {
    blocks.push({ is: 'heading', level: 3, text: 'Worth a look' }, { is: 'list', items: noted.map(told) });
  }
  return blocks;
}

function told({ rule, message, fix, at }: RuleResult): Phrase {
  const place: readonly Span[] = at ? [' (', { code: `${at.path}:${at.line}` }, ')'] : [];
  return [{ strong: rule }, ...place, `: ${message}`, ...(fix === undefined ? [] : [' → ', { own: fix }])];
}

function excepted({ rule, message, waivedBy = '' }: RuleResult): Phrase {
  return [{ strong: rule }, ' by ', { code: waivedBy }, `: ${message}`];
}

/** An exception that was made for this request and does not count. */
function idle({ outcome, values }: RuleResult): boolean {
  return outcome === 'not-applicable' && 'waives' in values;
}

function settled({ outcome }: RuleResult): boolean {
  return outcome === 'pass' || outcome === 'not-applicable' || outcome === 'waived';
}

function missing(
  { verdict, approval, results }: Decision,
  { logins = new Map(), merged = false }: DecisionSetting,
): readonly Block[] {
  const open = approval.required.filter((one) => one.missing > 0);
  if (open.length === 0 || verdict === 'deny') return [];
  const items = open.map((one) => (merged ? wanted(one) : [...wanted(one), ...givenBy(one, logins)]));
  return [
    { is: 'heading', level: 3, text: merged ? 'What was missing at the merge' : 'What is missing' },
    ...whyAttest(results),
    { is: 'list', items },
  ];
}

function wanted({ rule, slot, count, missing: left, as }: Requirement): readonly Span[] {
  const attests = as === 'attestation' ? ', who attests' : '';
  return [{ strong: `${left} of ${count}` }, ' for ', { strong: slot }, attests, ' (', { code: rule }, ')'];
}

/** Why owners attest at all: `Business and technical owner attest: p-1 asks for p-2`. */
function whyAttest(results: Decision['results']): readonly Block[] {
  const because = results.find(({ rule, outcome }) => rule === 'ATTEST-OWNERS' && outcome === 'pending')?.values[
    'because'
  ];
  return typeof because === 'string' ? [{ is: 'text', text: `${because}.` }] : [];
}

function givenBy({ candidates }: Requirement, logins: Logins): readonly Span[] {
  const shown = candidates
    .slice(0, NAMED)
    .flatMap((person, index): readonly Span[] => [...(index > 0 ? [', '] : []), ...named(person, logins)]);
  const more = candidates.length > NAMED ? [` and ${candidates.length - NAMED} more`] : [];
  return ['. Can be given by ', ...shown, ...more];
}

/** Never as a mention: a code span, the login beside the id that counts. */
export function named(person: string, logins: Logins): readonly Span[] {
  const login = logins.get(person.replace(/^account /, 'p-') as PersonId);
  return login === undefined ? [{ code: person }] : [{ code: login }, ` (${person})`];
}

function reviews({ approval }: Decision, logins: Logins): readonly Block[] {
  if (approval.counted.length + approval.rejected.length === 0) return [];
  const counted = approval.counted.map((one): readonly Phrase[] => [
    named(one.person, logins),
    '✅ counts',
    authority(one),
  ]);
  const others = approval.rejected.map(({ by, why, message }): readonly Phrase[] => [
    named(by, logins),
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

function grant(decision: Decision, effective: Effective, setting: DecisionSetting): readonly Block[] {
  const { verdict, risk, obligations } = decision;
  const { role, environment, notBefore, notAfter, maxSession, maxUses, boundary, entitlements } = effective;
  const [taken, allowed] = [isReview(decision), verdict === 'allow'];
  const asked = setting.duration === undefined ? 'the asked duration' : inWords(seconds(setting.duration));
  const rows: readonly (readonly Phrase[])[] = [
    ['Role', [{ code: role }, ' in ', { code: environment }]],
    ['From', notBefore ?? 'the merge'],
    ['Until', notAfter ?? `${asked} after the merge`],
    ['Ends', endsFor(decision, `${inWords(maxSession)}; at most ${maxUses} can be issued`)],
    ...startRows(setting.request),
    ...(setting.request?.secret ? secretRows(setting.request.secret) : []),
    ...reachRows(decision),
    ['Boundary', BOUNDARY[boundary]],
    ['Risk', risk.because.length > 0 ? `${risk.level}: ${risk.because.join('; ')}` : risk.level],
  ];
  return [
    { is: 'heading', level: 3, text: taken ? 'What was taken' : allowed ? 'What is granted' : 'What would be granted' },
    { is: 'table', head: ['', ''], rows },
    { is: 'code', text: entitlements.map(lines).join('\n') },
    ...owedBlocks(obligations, taken || allowed ? 'What is owed' : 'What would be owed'),
  ];
}

/** A person gets no credential of a job's, and so none that ends by itself. */
function endsFor({ holder }: Decision, lives: string): string {
  return holder?.subject.startsWith('person:')
    ? 'with the window. No credential is handed out for a person'
    : `by itself: no credential lives longer than ${lives}`;
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

/** Every rule that applies. Folded when it is long. */
export function rulesTable({ results, notTargeted, policy }: Decision): Block {
  const rows = results.map((result): readonly Phrase[] => [
    [{ code: result.rule }],
    result.mode === 'deny' ? OUTCOME[result.outcome] : `${OUTCOME[result.outcome]} (${result.mode})`,
    result.message,
  ]);
  const summary = `${counted(results.length, 'rule')} applied, ${notTargeted} did not; policy at ${policy.commit.slice(0, 12)}`;
  return {
    is: 'table',
    head: ['Rule', 'Outcome', 'What was seen'],
    rows,
    ...(results.length > SHORT ? { fold: summary } : {}),
  };
}
