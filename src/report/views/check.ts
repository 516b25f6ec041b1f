import { counted } from '../../model/counted.ts';
import type { Decision } from '../../model/decision.ts';
import type { Finding } from '../../model/finding.ts';
import type { Grant } from '../../model/grant.ts';
import { VERDICTS } from '../../model/verdicts.ts';
import type { Block, Phrase, Span } from '../block.ts';
import {
  decisionSummary,
  FINAL,
  ICON,
  isReview,
  isSettlement,
  REVIEWED,
  rulesTable,
  SAID,
  SETTLED,
} from './decision.ts';
import type { DecisionSetting, Logins } from './decision.ts';
import { notBinding } from './not-binding.ts';
import { findingBlocks } from './findings.ts';
import { howToApprove, isOpen } from './to-approve.ts';

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
  /** What was asked cannot change any more; the review of an emergency still can. */
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
  | ({
      readonly path: string;
      readonly decision: Decision;
      readonly shown: string | null;
      /** It stands in the ledger. */
      readonly recorded?: boolean;
    } & Pick<DecisionSetting, 'duration' | 'request'>);

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

function enforcedFace({ findings, requests, revocations = [], putBack = [], merged = false }: Checked): CheckFace {
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
  const title = titleOf(requests, verdicts, merged);
  if (requests.some((one) => iconOf(one, merged) === ICON.deny)) return { state: 'failure', title };
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
  blocks.push(...revocations.flatMap(revocation), ...putBack.flatMap(back), ...(merged ? final(requests) : []));
  const toApprove = howToApprove(requests, merged);
  const [only] = requests;
  if (requests.length === 1 && only) return [...blocks, ...about(only, toApprove, { logins, merged })];
  const worstFirst = VERDICTS.flatMap((verdict) => requests.filter((one) => verdictOf(one) === verdict));
  return [
    ...blocks,
    ...overview(worstFirst, merged),
    ...toApprove,
    ...worstFirst.flatMap((request) => about(request, [], { logins, merged })),
  ];
}

/** What is not in the ledger yet is decided there by the rules before the merge: this is the best guess at it. */
function final(requests: readonly CheckedRequest[]): readonly Block[] {
  const closed = requests.filter((one) => !isOpen(one));
  if (closed.length === 0) return [];
  const recorded = closed.every((one) => 'decision' in one && one.recorded);
  const how = recorded
    ? ' This is what was recorded.'
    : ' `record` writes it into the ledger, and what stands there counts: its log says it, and `access-lineage show` does.';
  return [{ is: 'text', text: [{ strong: 'It is merged, and that is final.' }, { own: how }] }];
}

/** All of them, a line each: what follows may not fit into a comment. */
function overview(requests: readonly CheckedRequest[], merged: boolean): readonly Block[] {
  if (requests.length === 0) return [];
  const rows = requests.map((one): readonly Phrase[] =>
    'decision' in one
      ? [iconOf(one, merged), [{ code: one.decision.request.id }], one.decision.headline]
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
  const { decision, path: _, shown: __, recorded: ___, ...own } = request;
  const merged = setting.merged === true && !isOpen(request);
  const summary = decisionSummary(decision, { ...setting, ...own, merged });
  return [...summary, ...toApprove, rulesTable(decision)];
}

function verdictOf(request: CheckedRequest): Verdict {
  return 'decision' in request ? request.decision.verdict : 'deny';
}

/** What was pending at the merge is not granted. */
function iconOf(request: CheckedRequest, merged: boolean): string {
  const verdict = verdictOf(request);
  return ICON[merged && verdict === 'pending' && !isOpen(request) ? 'deny' : verdict];
}

function titleOf(requests: readonly CheckedRequest[], verdicts: readonly Verdict[], merged: boolean): string {
  const [only] = requests;
  const words = merged ? FINAL : SAID;
  if (!only || requests.length > 1) return `${counted(requests.length, 'access request')}: ${tally(verdicts, words)}`;
  if ('decision' in only && isReview(only.decision)) return `Emergency: ${REVIEWED[only.decision.verdict]}`;
  if ('decision' in only && isSettlement(only.decision)) return `Settlement: ${SETTLED[only.decision.verdict]}`;
  return `Access request: ${words[verdictOf(only)]}`;
}

function tally(verdicts: readonly Verdict[], words: typeof SAID | typeof FINAL): string {
  const kinds = VERDICTS.filter((kind) => verdicts.includes(kind));
  return kinds.map((kind) => `${verdicts.filter((one) => one === kind).length} ${words[kind]}`).join(', ');
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
