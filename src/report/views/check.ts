import { counted } from '../../model/counted.ts';
import type { Decision } from '../../model/decision.ts';
import type { Finding } from '../../model/finding.ts';
import type { Grant } from '../../model/grant.ts';
import { VERDICTS } from '../../model/verdicts.ts';
import type { Block, Phrase, Span } from '../block.ts';
import { decisionSummary, ICON, isReview, isSettlement, REVIEWED, rulesTable, SAID, SETTLED } from './decision.ts';
import type { DecisionSetting, Logins } from './decision.ts';
import { notBinding } from './not-binding.ts';
import { findingBlocks } from './findings.ts';

/** What `check` knows of a pull request. */
export interface Checked {
  /** About the pull request as a whole: mixed, too large, a policy that does not compile. Nothing is decided then. */
  readonly findings: readonly Finding[];
  readonly requests: readonly CheckedRequest[];
  /** Requests whose access this pull request ends. */
  readonly revocations?: readonly Revoked[];
  /** Requests whose file comes back as it was decided on. */
  readonly putBack?: readonly PutBack[];
  /** Of reviewers and candidates. */
  readonly logins?: Logins;
  /** Why main's newest policy does not decide here. */
  readonly unbound?: Parameters<typeof notBinding>[0] | null;
  /** `audit`: the status is success whatever is said. */
  readonly gate?: 'enforce' | 'audit';
  /** The state of this pull request cannot change any more. */
  readonly merged?: boolean;
}

interface Revoked {
  readonly id: string;
  /** null: nothing was granted, or it is not recorded yet. */
  readonly grant: Grant | null;
}

interface PutBack {
  readonly id: string;
  /** What was decided then. */
  readonly headline: string;
  /** Does a grant of it stand? */
  readonly granted: boolean;
}

/** A request that could not be read has findings and no decision. `shown`: the eight digits a reviewer echoes; `duration`: as asked. */
export type CheckedRequest =
  | { readonly path: string; readonly findings: readonly Finding[] }
  | ({ readonly path: string; readonly decision: Decision; readonly shown: string | null } & Pick<
      DecisionSetting,
      'duration' | 'request'
    >);

export interface CheckFace {
  readonly title: string;
  readonly state: 'success' | 'failure' | 'pending';
}

type Verdict = Decision['verdict'];

/** The gate's state and its line. Not one request and nothing amiss: none of our business, which is success. */
export function checkFace(checked: Checked): CheckFace {
  const face = enforcedFace(checked);
  if (checked.gate !== 'audit' || face.state === 'success') return face;
  return { state: 'success', title: `Audit mode, nothing is blocked. ${face.title}` };
}

function enforcedFace({ findings, requests, revocations = [], putBack = [] }: Checked): CheckFace {
  if (findings.some(({ severity }) => severity === 'error'))
    return { state: 'failure', title: 'Refused: see the comment' };
  const free = [
    ...(revocations.length > 0 ? [counted(revocations.length, 'revocation')] : []),
    ...(putBack.length > 0 ? [`${counted(putBack.length, 'request')} put back`] : []),
  ];
  if (requests.length === 0 && free.length > 0)
    return { state: 'success', title: `${free.join(', ')}: nothing has to be approved${ungranted(putBack)}` };
  if (requests.length === 0) return { state: 'success', title: 'No access request here' };
  const verdicts = requests.map(verdictOf);
  const title = titleOf(requests, verdicts);
  if (verdicts.includes('deny')) return { state: 'failure', title };
  return verdicts.includes('pending') ? { state: 'pending', title } : { state: 'success', title };
}

const AUDIT =
  'Audit mode: this says what would happen and blocks nothing. It can be merged; what is denied is recorded as denied, and no credential is issued for it.';

/** The sticky comment. */
export function checkBlocks(checked: Checked): readonly Block[] {
  const {
    findings,
    requests,
    revocations = [],
    putBack = [],
    logins = new Map(),
    merged = false,
    unbound = null,
  } = checked;
  const { title, state } = enforcedFace(checked);
  const icon = { success: ICON.allow, pending: ICON.pending, failure: ICON.deny }[state];
  const blocks: Block[] = [{ is: 'heading', level: 1, text: `${icon} ${title}` }];
  if (checked.gate === 'audit' && state !== 'success') blocks.push({ is: 'text', text: AUDIT });
  if (unbound) blocks.push(notBinding(unbound));
  if (findings.length > 0) blocks.push(...findingBlocks(findings));
  else if (requests.length + revocations.length + putBack.length === 0) {
    blocks.push({ is: 'text', text: 'This pull request changes no access request, so there is nothing to decide.' });
  }
  blocks.push(...revocations.flatMap(revocation), ...putBack.flatMap(back));
  const toApprove = merged ? [] : howToApprove(requests);
  const [only] = requests;
  if (requests.length === 1 && only) return [...blocks, ...about(only, toApprove, { logins, merged })];
  const worstFirst = VERDICTS.flatMap((verdict) => requests.filter((one) => verdictOf(one) === verdict));
  return [
    ...blocks,
    ...overview(worstFirst),
    ...toApprove,
    ...worstFirst.flatMap((request) => about(request, [], { logins, merged })),
  ];
}

/** All of them, a line each: what follows may not fit into a comment. */
function overview(requests: readonly CheckedRequest[]): readonly Block[] {
  if (requests.length === 0) return [];
  const rows = requests.map((one): readonly Phrase[] =>
    'decision' in one
      ? [ICON[one.decision.verdict], [{ code: one.decision.request.id }], one.decision.headline]
      : [ICON.deny, [{ code: one.path }], 'it cannot be read yet'],
  );
  return [{ is: 'table', head: ['', 'Request', 'Verdict'], rows }];
}

/** Whoever merges it is heard: a revocation only takes away. */
function revocation({ id, grant }: Revoked): readonly Block[] {
  return [
    { is: 'heading', level: 2, text: ['🛑 ', { code: id }, ': is revoked by the merge'] },
    { is: 'text', text: ended(grant) },
  ];
}

/** Green is not granted. */
function ungranted(putBack: readonly PutBack[]): string {
  const count = putBack.filter(({ granted }) => !granted).length;
  if (count === 0) return '';
  return count === putBack.length ? ', and nothing is granted' : `, and ${count} of them grants nothing`;
}

function back({ id, headline }: PutBack): readonly Block[] {
  return [
    { is: 'heading', level: 2, text: ['↩️ ', { code: id }, ': its file comes back as it was'] },
    { is: 'text', text: `It was recorded before, and that stands: ${headline}` },
  ];
}

function ended(grant: Grant | null): Phrase {
  if (!grant) return 'No grant of it is recorded, and none will come.';
  const { effective, holder } = grant;
  const whose: readonly Span[] = [
    { code: effective.role },
    ' in ',
    { code: effective.environment },
    ', held by ',
    { code: holder.subject },
  ];
  if (grant.ended) return [...whose, `, has ended already: ${grant.ended.how} at ${grant.ended.at}.`];
  return [
    ...whose,
    `, was granted until ${effective.notAfter}. From the merge on nothing more is issued for it; what was issued ends by itself.`,
  ];
}

/** The rules come last: whoever reads to the end has had the rest. */
function about(request: CheckedRequest, toApprove: readonly Block[], setting: DecisionSetting): readonly Block[] {
  if (!('decision' in request)) return unread(request);
  const { decision, path: _, shown: __, ...own } = request;
  const summary = decisionSummary(decision, { ...setting, ...own });
  return [...summary, ...toApprove, rulesTable(decision)];
}

function verdictOf(request: CheckedRequest): Verdict {
  return 'decision' in request ? request.decision.verdict : 'deny';
}

function titleOf(requests: readonly CheckedRequest[], verdicts: readonly Verdict[]): string {
  const [only] = requests;
  if (!only || requests.length > 1) return `${counted(requests.length, 'access request')}: ${tally(verdicts)}`;
  if ('decision' in only && isReview(only.decision)) return `Emergency: ${REVIEWED[only.decision.verdict]}`;
  if ('decision' in only && isSettlement(only.decision)) return `Settlement: ${SETTLED[only.decision.verdict]}`;
  return `Access request: ${SAID[verdictOf(only)]}`;
}

function tally(verdicts: readonly Verdict[]): string {
  const kinds = VERDICTS.filter((kind) => verdicts.includes(kind));
  return kinds.map((kind) => `${verdicts.filter((one) => one === kind).length} ${SAID[kind]}`).join(', ');
}

function unread({
  path,
  findings,
}: {
  readonly path: string;
  readonly findings: readonly Finding[];
}): readonly Block[] {
  return [
    { is: 'heading', level: 2, text: [`${ICON.deny} `, { code: path }, ': cannot be read yet'] },
    { is: 'text', text: `Nothing was decided. ${findings.some(hides) ? FIRST : ALL}` },
    ...findingBlocks(findings),
  ];
}

const ALL = 'These are all the things to mend:';
const FIRST = 'Mend these first; what else is wrong is told after that:';

/** What kept the file from being read to its end, or the list from being whole: a size, bytes, YAML, a key twice, a secret. */
function hides({ id }: Finding): boolean {
  return /^Y00[0-9]$/.test(id) || id === 'Y034' || id === 'Y020';
}

/** One text to copy for all requests that still wait. Its own letters are too few to pass as a reason. */
function howToApprove(requests: readonly CheckedRequest[]): readonly Block[] {
  const waiting = requests.flatMap((one) =>
    'decision' in one && one.shown !== null && one.decision.verdict === 'pending' ? [one.shown] : [],
  );
  if (waiting.length === 0) return [];
  const digests = `${waiting.length === 1 ? 'digest' : 'digests'}: ${waiting.join(' ')}`;
  return [
    { is: 'heading', level: 2, text: 'To approve' },
    {
      is: 'text',
      text: 'Review this pull request with “Approve”. Say in your own words what you looked at and why it is right, and keep the last line: it ties your approval to exactly what would be granted.',
    },
    { is: 'code', text: `Why: \n\n${digests}` },
    ...(requests.some((one) => 'decision' in one && one.decision.marks.includes('break-glass'))
      ? [AFTERWARDS]
      : [BEFORE]),
  ];
}

const AFTERWARDS: Block = {
  is: 'text',
  text: [
    { strong: 'Merge when it is approved.' },
    ' That settles the review. Merged without one, it stays owed, and the person breaks no glass while it is overdue.',
  ],
};
const BEFORE: Block = {
  is: 'text',
  text: [
    { strong: 'Merge only when nothing is pending.' },
    ' What stands at the merge is final: approvals given later do not count, and a request merged too early has to be asked again under a new id.',
  ],
};
